"""Which rules can match this story: one scan of its words names the rows whose words stand there."""

from __future__ import annotations

import marshal
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from wirelint.checks import PatternCheck
from wirelint.engine.pieces import Pieces
from wirelint.patterns import Hit, hits_at, leftmost_longest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wirelint.checks import Context
    from wirelint.packs import Rule
    from wirelint.text import Document, View

ProgramId = tuple[int, int, int]
"""The number of a rule, of a row in it, and of a program in the row's pattern."""


class Bucket(NamedTuple):
    """The programs of one anchor, by the word that must stand right before or after it; ``rest`` are all others."""

    before: dict[str, list[ProgramId]]
    after: dict[str, list[ProgramId]]
    rest: list[ProgramId]


class Index:
    """The rows of all pattern checks, by the words that each must contain.

    It is made for a list of rules and speaks of them by their number in it. A bucket may be bytes, as it was stored,
    until a story first asks for it.
    """

    def __init__(self, buckets: Mapping[str, Bucket | bytes], pieces: Pieces) -> None:
        self.buckets = dict(buckets)
        self.pieces = pieces

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Index:
        buckets: dict[str, Bucket] = {}
        for number, rule in enumerate(rules):
            if isinstance(rule.check, PatternCheck):
                for row_number, row in enumerate(rule.check.rows):
                    for program_number, program in enumerate(row.pattern.programs):
                        _add(buckets, program.anchors, program.beside, (number, row_number, program_number))
        return cls(buckets, _pieces(buckets))

    def bucket(self, word: str) -> Bucket:
        """Give the programs of an anchor; only for words of ``buckets``."""
        bucket = self.buckets[word]
        if isinstance(bucket, bytes):
            bucket = self.buckets[word] = Bucket(*marshal.loads(bucket))
        return bucket

    def programs(self, document: Document) -> Iterable[tuple[int, ProgramId]]:
        """Give the programs to try in a document, each with the word at which its anchor stands."""
        if not self.pieces.may_stand_in(document.text):
            return ()
        return self._programs(document.tokens.words)

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

    def _programs(self, words: list[str]) -> Iterator[tuple[int, ProgramId]]:
        buckets = self.buckets
        closed = [*words, ""]  # the word "after" the last and, by Python's way of counting, "before" the first
        for at in [at for at, word in enumerate(words) if word in buckets]:
            bucket = buckets[words[at]]
            before, after, rest = self.bucket(words[at]) if isinstance(bucket, bytes) else bucket
            if before:
                for program in before.get(closed[at - 1], ()):
                    yield at, program
            if after:
                for program in after.get(closed[at + 1], ()):
                    yield at, program
            for program in rest:
                yield at, program


def _pieces(buckets: dict[str, Bucket]) -> Pieces:
    before = ((neighbour, word) for word, bucket in buckets.items() for neighbour in bucket.before)
    after = ((word, neighbour) for word, bucket in buckets.items() for neighbour in bucket.after)
    return Pieces.of([word for word, bucket in buckets.items() if bucket.rest], chain(before, after))


def _add(
    buckets: dict[str, Bucket], anchors: tuple[str, ...], beside: tuple[int, tuple[str, ...]], program: ProgramId
) -> None:
    side, neighbours = beside
    for word in anchors:
        bucket = buckets.setdefault(word, Bucket({}, {}, []))
        if side:
            group = bucket.before if side < 0 else bucket.after
            for neighbour in neighbours:
                group.setdefault(neighbour, []).append(program)
        else:
            bucket.rest.append(program)
