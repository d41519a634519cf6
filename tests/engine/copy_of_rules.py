"""Copy made from the rules themselves, by a seed: sentences in which rows match, come near, and miss."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from wirelint.checks import PatternCheck
from wirelint.patterns.program import CAPITALS, ENDING, FIGURE, GAP, LEXICON, NOT, SLOT, WORDS, Element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.packs import RuleBook
    from wirelint.patterns import Program

FILLERS = "the of a in on and said that for was with by officials minister talks new over after police court".split()
MARKS = [" ", " ", " ", " ", " ", ", ", ". ", " “", "” ", " (", ") ", " – ", ".\n\n"]


def stories(book: RuleBook, count: int, seed: int = 20261124) -> Iterator[str]:
    """Give stories of about 60 rows each."""
    chance = random.Random(seed)
    programs = [
        program
        for rule in book.rules
        if isinstance(rule.check, PatternCheck)
        for row in rule.check.rows
        for program in row.pattern.programs
    ]
    for _ in range(count):
        words: list[str] = []
        for _ in range(60):
            words += _instance(chance.choice(programs), book, chance)
            words += chance.choices(FILLERS, k=chance.randrange(3))
        yield "".join(word + chance.choice(MARKS) for word in words)


def _instance(program: Program, book: RuleBook, chance: random.Random) -> list[str]:
    words = [word for element in program.elements for word in _words(element, book, chance)]
    return [word.capitalize() if chance.random() < 0.05 else word for word in words]


def _words(element: Element, book: RuleBook, chance: random.Random) -> list[str]:
    kind = element[0]
    if kind in (WORDS, CAPITALS):
        return [chance.choice(sorted(element[1]))]
    if kind == SLOT:
        return [chance.choice(sorted(book.vocabulary.substitutes.forms(element[1])) or ["x"])]
    if kind == ENDING:
        return ["six" + element[1]]
    if kind == FIGURE:
        return {"number": ["12"], "money": ["$4.1", "billion"], "percent": ["5%"]}[element[1]]
    if kind == GAP:
        return chance.choices(FILLERS, k=chance.randint(element[1], element[2]))
    if kind == LEXICON:
        entries = book.vocabulary.lexicons[element[1]].entries
        return list(chance.choice(entries[chance.choice(sorted(entries))])[0])
    return [chance.choice(FILLERS)] if kind == NOT else []
