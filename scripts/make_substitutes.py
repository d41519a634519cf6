"""Make rules/substitutes/wordnet.yaml and lookalikes.yaml from WordNet 3.0.

    apt-get install wordnet-base
    python scripts/make_substitutes.py

For each head word in scripts/substitute_heads.txt:

- wordnet.yaml: synonyms in every sense and part of speech, similar adjectives, derivations, the closest
  broader and narrower words, and sister terms where the family is small; frequent words first.
- lookalikes.yaml: words that sound alike (the same rough phonetic key) or are one letter, or one exchange of
  letters, away.

Left out of both: words that WordNet marks as slurs or obscene, opposites (they make good English too often),
mere spelling variants (labour and labor), which are the business of consistency rules, and the words of
scripts/substitutes_left_out.txt, which nobody would write for their head word.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from sounds import distance, near_spellings, sound
from wordnet import WordNet, fit, one_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).resolve().parent
HEADS = HERE / "substitute_heads.txt"
OUT = HERE.parent / "rules" / "substitutes"
LEFT_OUT = HERE / "substitutes_left_out.txt"

WIDEST_FAMILY = 45
SISTERS_PER_SENSE = 10
SISTERS = 40
LOOKALIKES = 16
RARE = 1
COMMONEST = 400  # sisters and broader words as common as "thing" or "year" fit everywhere and say nothing

# Function words that dictation and haste confuse; WordNet has none of them.
FUNCTION_WORDS = """
about above after among and any are around as at because been before behind being beneath beside besides
between both but by could did does down during each either ever every few for from had has have he her
here hers him his how if in into is it its just lest like may me might mine must my neither never nor not
now of off on once one only or other our ours out over own past quite rather same several shall she
should since so some such than that the their theirs them then there these they this those though through
throughout till to too toward under unless until unto up upon us very was we were what when where whether
which while who whole whom whose why will with within without would yet you your
""".split()


def by_meaning(net: WordNet, head: str) -> list[str]:
    near: list[str] = []
    sisters: list[str] = []
    opposite: set[str] = set()
    for sense in net.senses.get(head, []):
        near += net.synsets[sense].words
        opposite.update(net.targets(sense, ("!",), head))
        near += net.targets(sense, ("+", "\\", "<"), head)
        for other in net.related(sense, ("&", "$", "^"), head):
            near += net.synsets[other].words
        above = [w for up in net.related(sense, ("@",)) for w in net.synsets[up].words]
        near += [w for w in above if net.count[w] < COMMONEST]
        below = [w for down in net.related(sense, ("~",)) for w in net.synsets[down].words]
        sisters += frequent(net, below)[: SISTERS_PER_SENSE // 2]
        for up in net.related(sense, ("@",)):
            family = [down for down in net.related(up, ("~",)) if down != sense]
            if len(family) <= WIDEST_FAMILY:
                words = [word for down in family for word in net.synsets[down].words]
                sisters += frequent(net, words)[:SISTERS_PER_SENSE]
    near = [word for word in dict.fromkeys(near) if fit(word)]
    known = set(near)
    more = [word for word in frequent(net, sisters) if word not in known][:SISTERS]
    return [word for word in near + more if word not in opposite and keep(net, head, word)]


def frequent(net: WordNet, words: Iterable[str]) -> list[str]:
    """Give the fit words once each, the most frequent first, without the rare and the commonest."""
    found = [word for word in dict.fromkeys(words) if fit(word) and RARE <= net.count[word] < COMMONEST]
    return sorted(found, key=lambda word: -net.count[word])


def keep(net: WordNet, head: str, word: str) -> bool:
    return word not in net.offensive and one_spelling(word) != one_spelling(head)


def by_form(net: WordNet, head: str, common: set[str], sounds: dict[str, list[str]]) -> list[str]:
    spelt = {word for word in near_spellings(head) if word in common}
    heard = {word for word in sounds[sound(head)] if distance(word, head) <= max(2, len(head) // 3)}
    short = len(head) <= 3

    def rank(word: str) -> tuple[bool, int, int, str]:
        both = word in spelt and word in heard
        return (not both, distance(word, head), -net.count[word], word)

    found = sorted(spelt | heard, key=rank)
    found = [word for word in found if word != head and len(word) > 1 and keep(net, head, word)]
    found = [word for word in found if word.removesuffix("s") != head and head.removesuffix("s") != word]
    return found[: LOOKALIKES // 2 if short else LOOKALIKES]


def block(text: str) -> str:
    return "".join(f"  {line.strip()}".rstrip() + "\n" for line in text.strip().splitlines())


def write(path: Path, summary: str, source: str, table: dict[str, list[str]]) -> None:
    rows = "\n".join(f"{head}: {', '.join(sorted(words))}" for head, words in sorted(table.items()) if words)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"summary: |\n{block(summary)}source: |\n{block(source)}words: |\n{block(rows)}", encoding="utf-8")


def licence(folder: Path) -> str:
    """Give WordNet's notice, which opens each of its files."""
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    return "\n".join(re.sub(r"^\s*\d+\s*", "", line) for line in lines[:29])


def _left_out() -> dict[str, list[str]]:
    lines = [line.partition(": ") for line in LEFT_OUT.read_text().splitlines() if not line.startswith("#")]
    return {head: words.split(", ") for head, _, words in lines}


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the substitutes that come from WordNet.")
    parser.add_argument("--wordnet", type=Path, default="/usr/share/wordnet", help="the folder of data.noun")
    folder: Path = parser.parse_args().wordnet
    net = WordNet(folder)
    left_out = _left_out()
    heads = [line.strip() for line in HEADS.read_text().splitlines() if not line.startswith("#")]
    common = {word for word in net.senses if fit(word) and net.count[word] >= RARE and "-" not in word}
    common |= {word for word in heads if "-" not in word} | set(FUNCTION_WORDS)
    sounds: dict[str, list[str]] = defaultdict(list)
    for word in sorted(common):
        sounds[sound(word)].append(word)

    source = "Made by scripts/make_substitutes.py from WordNet 3.0, whose licence reads:\n" + licence(folder)
    write(
        OUT / "wordnet.yaml",
        "Words that stand near a word in some sense of it: synonyms, sisters, derivations, close adjectives.",
        source,
        {head: [word for word in by_meaning(net, head) if word not in left_out.get(head, ())] for head in heads},
    )
    write(
        OUT / "lookalikes.yaml",
        "Words that sound like a word, or are spelt with one letter's difference.",
        "The word list is that of the tagged texts in WordNet 3.0.\n" + source,
        {head: by_form(net, head, common, sounds) for head in heads},
    )


if __name__ == "__main__":
    main()
