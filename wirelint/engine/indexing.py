"""Making an index: each row is listed under the two words side by side that are rarest in news, or under one."""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import reduce
from itertools import product
from operator import or_
from typing import TYPE_CHECKING

from wirelint.checks import PatternCheck
from wirelint.engine.index import ANY, Calls, Index, ProgramId, mark
from wirelint.engine.pieces import Pieces
from wirelint.patterns import anchor_words, guard_words
from wirelint.patterns.program import FARTHEST_GUARD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wirelint.packs import Rule
    from wirelint.patterns import Guard, Program, Vocabulary

_MOST_PAIRS = 40
"""Of a program that more pairs of words can call for, the first look at a story asks for the anchor alone."""


class Words(dict[str, Calls | None]):
    """What each word calls for; nothing for words that no row has."""

    def __missing__(self, word: str) -> None:
        return None


def make_index(rules: Iterable[Rule], vocabulary: Vocabulary) -> Index:
    """Make an index of all rows of pattern checks; other checks are counted but not in it."""
    making = _Making(vocabulary)
    for number, rule in enumerate(rules):
        if isinstance(rule.check, PatternCheck):
            for row_number, row in enumerate(rule.check.rows):
                for program_number, program in enumerate(row.pattern.programs):
                    making.add(program, (number, row_number, program_number))
    return making.index()


class _Making:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.listed: tuple[dict[str, list[int]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
        self.places = array("Q")
        self.single: set[str] = set()
        self.before: set[tuple[str, str]] = set()
        self.after: set[tuple[str, str]] = set()
        self._count = 0

    def add(self, program: Program, place: ProgramId) -> None:
        number, self._count = self._count, self._count + 1
        anchors = anchor_words(program, self.vocabulary)
        guard = program.guards[0] if program.guards and abs(program.guards[0][0]) == 1 else None
        self.places.extend((*place, 1 if guard and guard[0] < 0 else 0, *self._other(program, guard)))
        if guard is None:
            self._list(2, anchors, number)
            self.single.update(anchors)
            return
        beside = guard_words(guard, self.vocabulary)
        self._list(0 if guard[0] > 0 else 1, anchors, number)
        self._list(1 if guard[0] > 0 else 0, beside, number)
        self._look(anchors, guard, beside)

    def _other(self, program: Program, beside: Guard | None) -> tuple[int, int]:
        """Give the distance and the marks of the guard that is not of the pair."""
        other = next((guard for guard in program.guards if guard is not beside), None)
        if other is None:
            return FARTHEST_GUARD, ANY
        words = guard_words(other, self.vocabulary)
        return other[0] + FARTHEST_GUARD, reduce(or_, map(mark, words), 0)

    def _list(self, side: int, words: Iterable[str], number: int) -> None:
        for word in words:
            self.listed[side][word].append(number)

    def _look(self, anchors: Collection[str], guard: Guard, beside: Collection[str]) -> None:
        """Note what the first look at a story asks for."""
        if len(anchors) * len(beside) > _MOST_PAIRS:
            self.single.update(anchors)
        elif guard[0] > 0:
            self.after.update(product(anchors, beside))
        else:
            self.before.update(product(beside, anchors))

    def index(self) -> Index:
        first, second, alone = self.listed
        words = Words()
        for word in sorted({*first, *second, *alone}):
            words[word] = Calls(*(frozenset(side.get(word, ())) for side in self.listed))
        return Index(words, self.places, Pieces.of(self.single, self.before, self.after))
