"""Which rules can match this story: one scan of its words names the rows whose words stand there."""

from __future__ import annotations

import zlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

from wirelint.patterns import guard_words, hits_at, leftmost_longest
from wirelint.patterns.program import FARTHEST_GUARD, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wirelint.checks import Context, PatternCheck
    from wirelint.engine.pieces import Pieces
    from wirelint.packs import Rule
    from wirelint.patterns import Hit, Program, Vocabulary
    from wirelint.text import Document, View

ProgramId = tuple[int, int, int]
"""The number of a rule, of a row in it, and of a program in the row's pattern."""


PLACE = 6
"""Figures of a program in ``Index.places``: those of its id, how far behind the pair's first word its anchor is, and
the distance, plus ``FARTHEST_GUARD``, and the marks of the words of another guard (see ``mark``); ``ANY`` for none."""
ANY = (1 << 64) - 1
# Behind the last word and, by Python's way of counting, before the first stand words that are none.
_NO_WORDS = [""] * (FARTHEST_GUARD + 1)
_MANY = 48
"""Programs of a word; what two words with more have in common is kept, and looked up for many stories."""
_MOST_KEPT = 1 << 13


class Calls(NamedTuple):
    """The numbers of the programs that a word calls for: as the first of two words side by side, the second, alone."""

    first: frozenset[int]
    second: frozenset[int]
    alone: frozenset[int]


class Index:
    """The rows of all pattern checks, by words that each must contain: two side by side or, where it has none, one.

    It is made for a list of rules and speaks of them by their number in it. ``words`` gives what a folded word calls
    for, or None; ``places`` holds ``PLACE`` figures for each program.
    """

    def __init__(self, words: Mapping[str, Calls | None], places: Sequence[int], pieces: Pieces) -> None:
        self.words = words
        self.places = places
        self.pieces = pieces
        self._kept: dict[tuple[str, str], tuple[int, ...]] = {}

    def programs(self, document: Document) -> Iterator[tuple[int, ProgramId]]:
        """Give the programs to try in a document, each with the word at which its anchor stands."""
        if not self.pieces.may_stand_in(document.text):
            return
        words = document.tokens.words
        closed = [*words, *_NO_WORDS]
        for first, number in self._numbers(words):
            rule, row, program, behind, distance, marks = self.places[number * PLACE : (number + 1) * PLACE]
            at = first + behind
            if marks == ANY or marks & mark(closed[at + distance - FARTHEST_GUARD]):
                yield at, (rule, row, program)

    def hits(
        self,
        rules: Sequence[Rule | None],
        programs: Iterable[tuple[int, ProgramId]],
        document: Document,
        context: Context,
    ) -> Iterator[tuple[Rule, int, list[Hit]]]:
        """Give the rules that match, the row and its hits, leftmost-longest; a rule that is None is not tried."""
        found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
        views: dict[int, View] = {}
        closed: list[str] = []
        for at, (number, row_number, program_number) in programs:
            rule = rules[number]
            if rule is None:
                continue
            closed = closed or [*document.tokens.words, *_NO_WORDS]  # a story that no row can match has no words yet
            pattern = cast("PatternCheck", rule.check).rows[row_number].pattern  # only pattern checks are indexed
            program = pattern.programs[program_number]
            if not _guarded(program, closed, at, context.vocabulary):
                continue
            view = views.get(number)
            if view is None:
                view = views[number] = document.view(rule.scope, quotations=rule.quotations)
            hits = hits_at(pattern, program, view.tokens, at, document.text, context.vocabulary)
            if hits:
                found[number, row_number] += hits
        for number, row_number in sorted(found):
            rule = rules[number]
            if rule is not None:
                yield rule, row_number, leftmost_longest(found[number, row_number])

    def _numbers(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """Give the numbers of the programs that words call for, alone or side by side, each with the first word."""
        known = self.words
        before: Calls | None = None
        for at, calls in enumerate([known[word] for word in words]):
            if calls is not None:
                for number in calls[2]:
                    yield at, number
                if before is not None and calls[1]:
                    if len(calls[1]) > _MANY and len(before[0]) > _MANY:
                        both: Iterable[int] = self._both(words[at - 1], words[at])
                    elif before[0].isdisjoint(calls[1]):
                        both = ()
                    else:
                        both = sorted(before[0] & calls[1])
                    for number in both:
                        yield at - 1, number
            before = calls

    def _both(self, first: str, second: str) -> tuple[int, ...]:
        """Give the programs that two words call for side by side; for words of many programs it is kept."""
        both = self._kept.get((first, second))
        if both is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            before, after = self.words[first], self.words[second]
            both = tuple(sorted(before.first & after.second)) if before and after else ()
            self._kept[first, second] = both
        return both


def mark(word: str) -> int:
    """Give one of 64 bits for a word: the words of a guard are told from most others without being read."""
    return 1 << (zlib.crc32(word.encode("utf-8", "surrogatepass")) & 63)


def _guarded(program: Program, closed: list[str], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether all that must stand around an anchor stands there."""
    for guard in program.guards:
        word = closed[at + guard[0]]
        # Nearly all guards are plain words, and a call costs more than the look itself.
        if word not in guard[2] if guard[1] == WORDS else word not in guard_words(guard, vocabulary):
            return False
    return True
