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
    from wirelint.patterns import Program
    from wirelint.text import Document


class _Entry(NamedTuple):
    """A program to try where its anchor stands: the number of its rule, of its row, and the program."""

    rule: int
    row: int
    program: Program


class Index:
    """The rows of all pattern checks, by the word that each must contain."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.entries: dict[str, list[_Entry]] = defaultdict(list)
        for number, rule in enumerate(self.rules):
            if isinstance(rule.check, PatternCheck):
                self._add(number, rule.check)
        self.entries.default_factory = None

    def _add(self, number: int, check: PatternCheck) -> None:
        for row_number, row in enumerate(check.rows):
            for program in row.pattern.programs:
                entry = _Entry(number, row_number, program)
                for word in program.anchors:
                    self.entries[word].append(entry)

    def candidates(self, document: Document, context: Context) -> Iterator[tuple[int, int, list[Hit]]]:
        """Give the rules and rows that match, by their numbers, each with its hits, leftmost-longest."""
        found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
        entries = self.entries
        for at, word in enumerate(document.tokens.words):
            if word in entries:
                for rule_number, row_number, program in entries[word]:
                    rule = self.rules[rule_number]
                    view = document.view(rule.scope, quotations=rule.quotations)
                    if view.tokens.words[at] == word:
                        pattern = rule.check.rows[row_number].pattern  # type: ignore[attr-defined]
                        hits = hits_at(pattern, program, view.tokens, at, document.text, context.vocabulary)
                        found[rule_number, row_number].extend(hits)
        for (rule_number, row_number), every in sorted(found.items(), key=lambda item: item[0]):
            hits_kept = leftmost_longest(every)
            if hits_kept:
                yield rule_number, row_number, hits_kept
