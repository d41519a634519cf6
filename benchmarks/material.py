"""Copy and rules to measure on, made from a seed: nothing is downloaded, and every run measures the same."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns import inflect
from wirelint.patterns.frequency import COMMON

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20261124


class Phrase(NamedTuple):
    """A rule that both tools can express: a phrase pattern, and the same as a regular expression."""

    name: str
    pattern: str
    regex: str
    example: str


class Writer:
    """Writes invented news: words by Zipf's law, and frequent pairs that come back, as in real copy."""

    def __init__(self, seed: int = SEED) -> None:
        self.chance = random.Random(seed)
        known = sorted(word for word in inflect.known_words() if word.isalpha() and 3 <= len(word) <= 12)
        self.words = [*COMMON, *self.chance.sample([word for word in known if word not in COMMON], 12_000)]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))
        self._pairs = [self._pick(2) for _ in range(4_000)]

    def _pick(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self._weights, k=count)

    def story(self, words: int = 420) -> str:
        """Give a story of about so many words, one paragraph to a block."""
        paragraphs, written = [], 0
        while written < words:
            sentences = [self._sentence() for _ in range(self.chance.randint(1, 3))]
            written += sum(sentence.count(" ") + 1 for sentence in sentences)
            paragraphs.append(" ".join(sentences))
        return "\n\n".join(paragraphs) + "\n"

    def _sentence(self) -> str:
        words: list[str] = []
        for _ in range(self.chance.randint(5, 14)):
            words += self._pick(1) if self.chance.random() < 0.6 else self.chance.choice(self._pairs)
            if self.chance.random() < 0.06:
                words[-1] += ","
        sentence = " ".join(words).rstrip(",")
        if self.chance.random() < 0.15:
            sentence = f"“{sentence},” he said"
        return sentence[0].upper() + sentence[1:] + "."


def write_stories(folder: Path, count: int, seed: int = SEED) -> int:
    """Write stories into a folder; gives their size in bytes."""
    folder.mkdir(parents=True)
    writer, size = Writer(seed), 0
    for number in range(count):
        size += (folder / f"story-{number:05}.txt").write_bytes(writer.story().encode())
    return size


def phrases(count: int, seed: int = SEED) -> list[Phrase]:
    """Give rules whose words stand in the stories, a few of them in each."""
    chance = random.Random(seed + 1)
    here, elsewhere = (_triples(Writer(which), count) for which in (seed, seed + 2))
    # Most rules of a house wait for their day: one in eight is about what these stories say.
    chosen = [*chance.sample(here, count // 8), *chance.sample(elsewhere, count - count // 8)]
    return [_phrase(number, triple, chance) for number, triple in enumerate(chosen)]


def _triples(writer: Writer, count: int) -> list[tuple[str, str, str]]:
    """Give words that stand side by side in stories of a writer, at most one of three a common one."""
    common = frozenset(COMMON)
    triples: set[tuple[str, str, str]] = set()
    while len(triples) < count * 2:
        words = [word.strip(",“”.").lower() for word in writer.story().split()]
        found = zip(words, words[1:], words[2:], strict=False)
        triples.update(triple for triple in found if len(set(triple) - common) >= 2 and all(map(str.isalpha, triple)))
    return sorted(triples)


def _phrase(number: int, triple: tuple[str, str, str], chance: random.Random) -> Phrase:
    first, second, third = triple
    phrase = f"{first} {second} {third}"
    forms = "|".join(sorted(inflect.forms(first), key=len, reverse=True))
    pattern, regex, example = chance.choice(
        (
            (f"{first} {second}", f"{first} {second}", f"{first} {second}"),
            (phrase, phrase, phrase),
            (f"({first}|{third}) {second}", f"(?:{first}|{third}) {second}", f"{first} {second}"),
            (f"{first} {second}? {third}", f"{first} (?:{second} )?{third}", phrase),
            (f"{first}~ {second}", f"(?:{forms}) {second}", f"{first} {second}"),
            (f"{first} *2 {third}", rf"{first}(?:\W+\w+){{0,2}}?\W+{third}", phrase),
        )
    )
    return Phrase(f"r{number:05}", pattern, regex, example)


def write_wirelint_rules(folder: Path, rules: list[Phrase]) -> None:
    """Write a pack with one table of rules, and the settings that choose it alone."""
    pack = folder / "bench"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("title: |\n  Rules to measure with\n")
    rows = "\n".join(f"  - name: {rule.name}\n    find: |\n      {rule.pattern}" for rule in rules)
    (pack / "table.yaml").write_text(_WIRELINT.format(rows=rows, rule=rules[0]))
    (folder / "wirelint.yaml").write_text("packs: |\n  bench\n")


def write_vale_rules(folder: Path, rules: list[Phrase], to_a_file: int, scope: str) -> None:
    """Write a Vale style and its settings, with so many expressions to a file; a file's name is its first rule's.

    A pattern of wirelint's never crosses the end of a sentence, which in Vale is ``scope`` "sentence".
    """
    style = folder / "styles" / "Bench"
    style.mkdir(parents=True)
    for start in range(0, len(rules), to_a_file):
        group = rules[start : start + to_a_file]
        tokens = "\n".join(f"  - '{rule.regex}'" for rule in group)
        (style / f"{group[0].name}.yml").write_text(_VALE.format(tokens=tokens, scope=scope))
    (folder / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.txt]\nBasedOnStyles = Bench\n"
    )


_WIRELINT = """\
summary: |
  Measured, not meant.
kind: phrase
message: |
  "{{match}}" is measured.
rows:
{rows}
examples:
  bad: |
    Here [[{rule.example}]].
  good: |
    Here it is not.
"""
_VALE = """\
extends: existence
message: "'%s' is measured."
level: warning
scope: {scope}
ignorecase: true
tokens:
{tokens}
"""
