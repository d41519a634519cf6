"""Which rules can match this story: one scan of its words names the rows whose words stand there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

from wirelint.checks import PatternCheck
from wirelint.engine.pieces import Pieces
from wirelint.patterns import Guard, Hit, guard_stands, hits_at, leftmost_longest
from wirelint.patterns.program import FARTHEST_GUARD, WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from wirelint.checks import Context
    from wirelint.packs import Rule
    from wirelint.patterns import Program, Vocabulary
    from wirelint.text import Document, View

ProgramId = tuple[int, int, int]
"""The number of a rule, of a row in it, and of a program in the row's pattern."""


Guarded = tuple[ProgramId, tuple[Guard, ...]]
"""A program, and what must stand around its anchor for it to be worth trying."""
_NO_WORDS = [""] * (FARTHEST_GUARD + 1)
_LONGEST_BESIDE = 40
"""Anchors times neighbours; a program with more is not listed by neighbour: its neighbours are a guard like others."""


class Bucket(NamedTuple):
    """The programs of one anchor, by the word that must stand right before or after it; ``rest`` are all others."""

    before: dict[str, list[Guarded]]
    after: dict[str, list[Guarded]]
    rest: list[Guarded]


class Index:
    """The rows of all pattern checks, by the words that each must contain.

    It is made for a list of rules and speaks of them by their number in it. ``words`` are the keys of ``buckets``, for
    a mapping that is slow to ask what it holds.
    """

    def __init__(self, buckets: Mapping[str, Bucket], pieces: Pieces, words: Collection[str] | None = None) -> None:
        self.buckets = buckets
        self.pieces = pieces
        self._words = buckets.keys() if words is None else words

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Index:
        buckets: dict[str, Bucket] = {}
        for number, rule in enumerate(rules):
            if isinstance(rule.check, PatternCheck):
                for row_number, row in enumerate(rule.check.rows):
                    for program_number, program in enumerate(row.pattern.programs):
                        _add(buckets, program, (number, row_number, program_number))
        return cls(buckets, _pieces(buckets))

    def programs(self, document: Document, vocabulary: Vocabulary) -> Iterable[tuple[int, ProgramId]]:
        """Give the programs to try in a document, each with the word at which its anchor stands."""
        if not self.pieces.may_stand_in(document.text):
            return ()
        return self._programs(document.tokens.words, vocabulary)

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
        for at, (number, row_number, program_number) in programs:
            rule = rules[number]
            if rule is None:
                continue
            view = views.get(number)
            if view is None:
                view = views[number] = document.view(rule.scope, quotations=rule.quotations)
            pattern = cast("PatternCheck", rule.check).rows[row_number].pattern  # only pattern checks are indexed
            program = pattern.programs[program_number]
            hits = hits_at(pattern, program, view.tokens, at, document.text, context.vocabulary)
            if hits:
                found[number, row_number] += hits
        for number, row_number in sorted(found):
            rule = rules[number]
            if rule is not None:
                yield rule, row_number, leftmost_longest(found[number, row_number])

    def _programs(self, words: list[str], vocabulary: Vocabulary) -> Iterator[tuple[int, ProgramId]]:
        # Behind the last word and, by Python's way of counting, before the first stand words that are none.
        closed = [*words, *_NO_WORDS]
        for at, listed in self._listed(words, closed):
            for program, guards in listed:
                for guard in guards:
                    word = closed[at + guard[0]]
                    # Nearly all guards are plain words, and a call costs more than the look itself.
                    if word not in guard[2] if guard[1] == WORDS else not guard_stands(guard, word, vocabulary):
                        break
                else:
                    yield at, program

    def _listed(self, words: list[str], closed: list[str]) -> Iterator[tuple[int, list[Guarded]]]:
        """Give the lists that the words of a story, and their neighbours, call for."""
        buckets, anchors = self.buckets, self._words
        for at in [at for at, word in enumerate(words) if word in anchors]:
            before, after, rest = buckets[words[at]]
            if before and closed[at - 1] in before:
                yield at, before[closed[at - 1]]
            if after and closed[at + 1] in after:
                yield at, after[closed[at + 1]]
            if rest:
                yield at, rest


def _pieces(buckets: dict[str, Bucket]) -> Pieces:
    before = ((neighbour, word) for word, bucket in buckets.items() for neighbour in bucket.before)
    after = ((word, neighbour) for word, bucket in buckets.items() for neighbour in bucket.after)
    return Pieces.of([word for word, bucket in buckets.items() if bucket.rest], before, after)


def _add(buckets: dict[str, Bucket], program: Program, number: ProgramId) -> None:
    beside = _beside(program)
    guarded = number, tuple(guard for guard in program.guards if guard is not beside)
    for word in program.anchors:
        bucket = buckets.setdefault(word, Bucket({}, {}, []))
        if beside:
            group = bucket.before if beside[0] < 0 else bucket.after
            for neighbour in beside[2]:
                group.setdefault(neighbour, []).append(guarded)
        else:
            bucket.rest.append(guarded)


def _beside(program: Program) -> Guard | None:
    """Choose, of the plain words that must stand right beside the anchor, the rarest."""
    for guard in program.guards:
        offset, kind, words = guard
        if abs(offset) == 1 and kind == WORDS and len(program.anchors) * len(words) <= _LONGEST_BESIDE:
            return guard
    return None
