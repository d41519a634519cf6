"""What stands in the slots of locked expressions: for each row its fillers and how often a corpus shows them.

    python scripts/fillers.py RULE-ID-PART FOLDER... [--all]

For each row with an open slot, <!(allowed|words)>, prints sightings, how many of them the row would flag, and the
share of fillers seen once (from 200 sightings on it predicts how often a new filler, and so a false finding, comes).
Then the fillers that the row flags, most frequent first; with --all the allowed ones, too.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks import PatternCheck
from wirelint.packs import bundled_packs, load_packs
from wirelint.patterns import anchor_words, hits_at, leftmost_longest
from wirelint.patterns.program import GAP, NOT, Pattern, Program
from wirelint.readers import ReadError, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.rows import Row
    from wirelint.packs import RuleBook
    from wirelint.text import Document

_ANY_WORD = (GAP, 1, 1, ())
Key = tuple[str, str]


class Slot(NamedTuple):
    """A row with an open slot: its pattern with any word in the slot, and the same with the row's own condition."""

    opened: Pattern
    closed: Pattern


def slots(book: RuleBook, wanted: str) -> dict[Key, Slot]:
    """Give the rows with an open slot of the rules whose id holds ``wanted``."""
    found = {}
    for rule in book.rules:
        if wanted in rule.id and isinstance(rule.check, PatternCheck):
            for row in rule.check.rows:
                if any(_marked_not(program) for program in row.pattern.programs):
                    found[rule.id, row.name or row.pattern.text] = _slot(row)
    return found


def _slot(row: Row) -> Slot:
    programs = tuple(map(_opened, row.pattern.programs))
    return Slot(row.pattern._replace(programs=programs), row.pattern)


def _marked_not(program: Program) -> bool:
    return any(program.elements[at][0] == NOT for start, end in program.marks for at in range(start, end))


def _opened(program: Program) -> Program:
    elements = list(program.elements)
    for start, end in program.marks:
        for at in range(start, end):
            if elements[at][0] == NOT:
                elements[at] = _ANY_WORD
    return program._replace(elements=tuple(elements), fixed=False, guards=(), also=None)


def documents(folders: list[Path]) -> Iterator[Document]:
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            try:
                yield read_document(path.read_bytes(), str(path))
            except ReadError:
                continue


def count(book: RuleBook, found: dict[Key, Slot], folders: list[Path]) -> dict[Key, tuple[Counter[str], Counter[str]]]:
    """Give for each row its fillers, and those of them that it flags."""
    anchors: dict[str, list[tuple[Key, int]]] = {}
    for key, slot in found.items():
        for number, program in enumerate(slot.opened.programs):
            for word in anchor_words(program, book.vocabulary):
                anchors.setdefault(word, []).append((key, number))
    counts: dict[Key, tuple[Counter[str], Counter[str]]] = {key: (Counter(), Counter()) for key in found}
    for document in documents(folders):
        tried = {key for word in set(document.tokens.words) & anchors.keys() for key, _ in anchors[word]}
        for key in tried:
            for pattern, counter in zip(found[key], counts[key], strict=True):
                counter.update(_fillers(pattern, document, book))
    return counts


def _fillers(pattern: Pattern, document: Document, book: RuleBook) -> list[str]:
    tokens = document.tokens
    hits = [
        hit
        for program in pattern.programs
        for at, word in enumerate(tokens.words)
        if word in anchor_words(program, book.vocabulary)
        for hit in hits_at(pattern, program, tokens, at, document.text, book.vocabulary)
    ]
    return [" ".join(tokens.words[slice(*mark)]) for hit in leftmost_longest(hits) for mark in hit.marks]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rules", help="part of the ids of the rules to look at")
    parser.add_argument("folders", nargs="+", type=Path, help="folders with copy (*.txt)")
    parser.add_argument("--all", action="store_true", help="list allowed fillers, too")
    options = parser.parse_args()
    book = load_packs(bundled_packs())
    for (rule, row), (every, flagged) in count(book, slots(book, options.rules), options.folders).items():
        sightings = every.total()
        once = sum(1 for seen in every.values() if seen == 1)
        share = f"{once / sightings:.3f}" if sightings else "-"
        print(f"{rule}#{row}: {sightings} sightings, {flagged.total()} flagged, share seen once {share}")
        for filler, seen in (every if options.all else flagged).most_common():
            print(f"    {seen:6} {'FLAGGED ' if filler in flagged else ''}{filler}")


if __name__ == "__main__":
    main()
