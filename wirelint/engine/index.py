"""Which rules can match this story: one scan of its words names the rows whose words stand there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks import PatternCheck
from wirelint.patterns import Hit, hits_at, leftmost_longest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.checks import Context
    from wirelint.packs import Rule
    from wirelint.patterns import Pattern, Program
    from wirelint.text import Document, Role, View


class _Entry(NamedTuple):
    """A program to try where its anchor stands, and the row it belongs to."""

    row: _Row
    program: Program


class _Row(NamedTuple):
    """A row of a pattern check: the number of its rule, its own, its pattern, and the view it is matched in."""

    rule: int
    number: int
    pattern: Pattern
    view: tuple[frozenset[Role], bool]


class _Bucket(NamedTuple):
    """The programs of one anchor, by the word that must stand right before or after it; ``rest`` are all others."""

    before: dict[str, list[_Entry]]
    after: dict[str, list[_Entry]]
    rest: list[_Entry]


class Index:
    """The rows of all pattern checks, by the words that each must contain."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.buckets: dict[str, _Bucket] = {}
        for number, rule in enumerate(self.rules):
            if isinstance(rule.check, PatternCheck):
                for row_number, row in enumerate(rule.check.rows):
                    self._add(_Row(number, row_number, row.pattern, (rule.scope, rule.quotations)))

    def _add(self, row: _Row) -> None:
        for program in row.pattern.programs:
            entry = _Entry(row, program)
            side, neighbours = program.beside
            for word in program.anchors:
                bucket = self.buckets.setdefault(word, _Bucket({}, {}, []))
                if side:
                    group = bucket.before if side < 0 else bucket.after
                    for neighbour in neighbours:
                        group.setdefault(neighbour, []).append(entry)
                else:
                    bucket.rest.append(entry)

    def candidates(self, document: Document, context: Context) -> Iterator[tuple[int, int, list[Hit]]]:
        """Give the rules and rows that match, by their numbers, each with its hits, leftmost-longest."""
        found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
        views: dict[tuple[frozenset[Role], bool], View] = {}
        for at, row, program in self._entries(document.tokens.words):
            view = views.get(row.view)
            if view is None:
                view = views[row.view] = document.view(row.view[0], quotations=row.view[1])
            hits = hits_at(row.pattern, program, view.tokens, at, document.text, context.vocabulary)
            if hits:
                found[row.rule, row.number] += hits
        for rule, row_number in sorted(found):
            yield rule, row_number, leftmost_longest(found[rule, row_number])

    def _entries(self, words: list[str]) -> Iterator[tuple[int, _Row, Program]]:
        """Give the programs to try, each with the word at which its anchor stands."""
        buckets = self.buckets
        closed = [*words, ""]  # the word "after" the last and, by Python's way of counting, "before" the first
        for at in [at for at, word in enumerate(words) if word in buckets]:
            before, after, rest = buckets[words[at]]
            if before:
                for row, program in before.get(closed[at - 1], ()):
                    yield at, row, program
            if after:
                for row, program in after.get(closed[at + 1], ()):
                    yield at, row, program
            for row, program in rest:
                yield at, row, program
