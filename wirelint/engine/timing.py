"""Which rules cost what."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from wirelint.engine.linter import Linter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.checks import Context, Match
    from wirelint.engine.index import Index, ProgramId
    from wirelint.packs import Rule
    from wirelint.text import Document

SHARED = "(words of the stories, and which rules they call for)"


class Costs:
    """CPU seconds and matches of each rule over all documents; ``SHARED`` stands for what no single rule causes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.matches: Counter[str] = Counter()

    def rows(self) -> list[tuple[str, float, int]]:
        """Give name, CPU seconds and matches, the dearest first."""
        dearest = sorted(self.seconds.items(), key=lambda item: -item[1])
        return [(name, spent, self.matches[name]) for name, spent in dearest]

    def lines(self, most: int = 25) -> Iterator[str]:
        """Give a table of the dearest rules."""
        yield f"{'CPU ms':>9}  {'matches':>8}  rule"
        rows = self.rows()
        for name, spent, matches in rows[:most]:
            yield f"{spent * 1000:>9.1f}  {matches:>8,}  {name}"
        if len(rows) > most:
            rest = sum(spent for _, spent, _ in rows[most:])
            yield f"{rest * 1000:>9.1f}  {'':>8}  {len(rows) - most} other rules"


class TimedLinter(Linter):
    """A linter that notes what each rule costs; a view that several rules share counts for the first to ask."""

    def __init__(
        self, rules: Iterable[Rule | None], context: Context, *, index: Index | None = None, costs: Costs
    ) -> None:
        super().__init__(rules, context, index=index)
        self._costs = costs

    def _matches(self, document: Document) -> Iterator[tuple[Rule, Match]]:
        start = time.process_time()
        programs: dict[int, list[tuple[int, ProgramId]]] = defaultdict(list)
        for at, program in self._index.programs(document) if self._index else ():
            programs[program[0]].append((at, program))
        self._costs.seconds[SHARED] += time.process_time() - start
        for number in sorted(programs):
            rule = self.rules[number]
            if rule and self._index:
                yield from self._timed(rule, self._indexed_matches(self._index, programs[number], document))
        for rule in self._unindexed:
            yield from self._timed(rule, self._other_matches(rule, document))

    def _timed(self, rule: Rule, matches: Iterator[tuple[Rule, Match]]) -> Iterator[tuple[Rule, Match]]:
        start = time.process_time()
        found = list(matches)
        self._costs.seconds[rule.id] += time.process_time() - start
        self._costs.matches[rule.id] += len(found)
        return iter(found)
