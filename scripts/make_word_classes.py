"""Make the table of parts of speech from lemminflect's dictionary, and of how nouns are used from clean copy.

    python scripts/make_word_classes.py FOLDER...

lemminflect is a development-only dependency. The folders hold clean copy, a story a ``.txt`` file: of it only counts
are used. One line a word in lower case: the word, a tab, and a letter for each thing that it may be (see ``LETTERS`` in
``wirelint/checks/grammar/classes.py``). Sorted by code point, so that it is searched without being read.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.checks.dictionary import level
from wirelint.checks.grammar.closed import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BARING,
    DETERMINERS,
    MODALS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    SEVERAL,
)
from wirelint.patterns import inflect
from wirelint.text import Gap
from wirelint.text.words import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OUT = Path(__file__).resolve().parents[1] / "wirelint" / "checks" / "data" / "word-classes.tsv"
COMMON = 7
_SLOT_LETTERS = {
    "n": {"singular": "s", "plural": "p"},
    "v": {"base": "b", "third": "t", "past": "d", "participle": "n", "ing": "g"},
}
# What the dictionary does not know of words that news is full of.
CORRECTIONS = {
    "act": "s",
    "acts": "p",
    "complete": "a",
    "over": "r",
    "run": "n",
    "two-thirds": "p",
    "overrun": "n",
    "adverts": "p",
    "advert": "s",
    "kidnap": "s",
    "retreat": "s",
    "select": "a",
    "upload": "s",
    "write": "s",
}
_CONTEXTS = ("one", "many", "bare", "noun", "verb", "object", "all")
_OBJECTS = ARTICLES | frozenset("his her its their it him them that".split())


def parts_of_speech() -> dict[str, set[str]]:
    """Give the letters of each form in the dictionary."""
    found: dict[str, set[str]] = defaultdict(set)
    data = resources.files("lemminflect").joinpath("resources/infl_lu.csv.gz").read_bytes()
    for line in gzip.decompress(data).decode().splitlines():
        word, kind, *forms = line.split(",")
        if not word.isalpha() or not word.isascii():
            continue
        if kind in ("noun", "verb"):
            for slot, filled in inflect.slots(word, "n" if kind == "noun" else "v").items():
                for form in filled:
                    found[form].add(_SLOT_LETTERS[kind[0]][slot])
        else:
            for form in (word, *(form for column in forms for form in column.split("/") if form)):
                found[form].add("a" if kind == "adj" else "r")
    for word, more in CORRECTIONS.items():
        found[word].update(more)
    return {word: letters for word, letters in found.items() if level(word) <= COMMON}


def stories(folders: Iterable[str]) -> Iterator[str]:
    """Give the text of every story."""
    for folder in folders:
        for file in sorted(Path(folder).rglob("*.txt")):
            yield file.read_text(encoding="utf-8", errors="replace")


def count(texts: Iterable[str], letters: dict[str, set[str]]) -> dict[str, Counter[str]]:
    """Count, for each word, the contexts that tell how it is used."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in _CONTEXTS}
    ends = PREPOSITIONS | AUXILIARIES | MODALS | {"who", "which", "that", "said", "and"}
    for text in texts:
        tokens = tokenize(text)
        words, gaps = tokens.words, tokens.gaps
        for at in range(1, len(words) - 1):
            word = words[at]
            if word not in letters or gaps[at] != Gap.SIDE or not tokens.raw[at].islower():
                continue
            before, after = words[at - 1], words[at + 1]
            closed = gaps[at + 1] == Gap.EDGE or (gaps[at + 1] == Gap.SIDE and after in ends)
            counts["all"][word] += 1
            counts["one"][word] += closed and before in ("a", "an", "one", "every", "each", "another")
            counts["many"][word] += before in SEVERAL or before in NUMERALS
            if before in BARING and closed and not _repeats(words, at):
                counts["bare"][word] += 1
            is_noun = before in ARTICLES or before in DETERMINERS
            is_noun = is_noun or (before in PREPOSITIONS and before != "to") or before in NUMERALS
            counts["noun"][word] += is_noun
            is_verb = before in MODALS or before in PRONOUNS or (before == "to" and after in ARTICLES | DETERMINERS)
            is_verb = (
                is_verb or before in ("who", "which", "to", *ADVERBS) or (after in ("the", "a", "an", "his", "that"))
            )
            counts["object"][word] += after in _OBJECTS
            counts["verb"][word] += is_verb and not is_noun
    return counts


def _repeats(words: list[str], at: int) -> bool:
    """Tell "month after month" and "from house to house"."""
    return words[at] in words[at - 3 : at] or words[at] in words[at + 1 : at + 3]


def add_usage(letters: dict[str, set[str]], counts: dict[str, Counter[str]]) -> None:
    """Add what the counts say: countable, never bare, more often a noun, more often a verb."""
    for word, own in letters.items():
        if own & set("sp") and own & set("btdng"):
            noun, verb = counts["noun"][word], counts["verb"][word]
            if noun + verb >= 5:
                own.update("N" * (noun >= 9 * verb) + "V" * (verb >= 9 * noun))
            if own & set("pt") == set("pt") and counts["all"][word] >= 10 and noun >= 2 * verb:
                own.update("N" * (counts["object"][word] <= 0.1 * counts["all"][word]))
        if "s" in own and "p" not in own:
            plurals = [form for form in inflect.slots(word, "n").get("plural", ()) if form in letters]
            one, alone = counts["one"][word], counts["noun"][word]
            many = max((counts["noun"][form] for form in plurals), default=0)
            if one and many >= 3 and many >= 0.06 * alone:
                own.add("c")
                free = max(counts["bare"][form] for form in plurals)
                if (
                    counts["bare"][word] <= 0.002 * counts["all"][word]
                    and free + many >= 6
                    and counts["all"][word] >= 12
                ):
                    own.add("k")


def main(folders: list[str]) -> None:
    """Write the table."""
    letters = parts_of_speech()
    add_usage(letters, count(stories(folders), letters))
    lines = sorted(f"{word}\t{''.join(sorted(own))}\n" for word, own in letters.items())
    OUT.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} words")


if __name__ == "__main__":
    main(sys.argv[1:])
