"""Runs the table: injects, checks, counts."""

from __future__ import annotations

import zlib
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.defects import figures, marks, names, residue, wholes, words  # noqa: F401 - they fill the table
from tests.defects.table import INJECTORS, Defect, Injector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.desk import Desk
    from wirelint.findings.placed import Placed

__all__ = ["INJECTORS", "Outcome", "try_out"]

_LONGER = 60  # a finding that is longer than its defect by more points nowhere


class Outcome(NamedTuple):
    """What became of one kind: how many defects there were, the missed ones, and findings beside the defect."""

    tried: int
    missed: list[str]
    beside: list[str]

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / max(self.tried, 1)


def try_out(injector: Injector, desk: Desk, copies: Iterable[str], seed: int = 0) -> Outcome:
    """Put one defect into each of the copies and check them; copies must be sound."""
    missed: list[str] = []
    beside: list[str] = []
    tried = 0
    for number, copy in enumerate(copies):
        random = Random(zlib.crc32(f"{injector.name} {seed} {number}".encode()))
        defect = injector.inject(copy, random)
        if defect is None:
            continue
        tried += 1
        findings = desk.check(defect.copy.encode(), "story.txt").findings
        caught = [finding for finding in findings if _catches(finding, defect, injector.pack)]
        if not caught:
            missed.append(_around(defect))
        beside += [
            f"{f.rule}: {_around(defect)}" for f in (findings if not caught else findings[1:]) if f not in caught
        ]
    return Outcome(tried, missed, beside)


def _catches(finding: Placed, defect: Defect, pack: str) -> bool:
    starts = _line_starts(defect.copy)
    for region in (finding.region, *(other.region for other in finding.related)):
        first = starts[region.line - 1] + region.column - 1
        after = starts[region.end_line - 1] + region.end_column - 1
        touches = first < max(defect.span.end, defect.span.start + 1) and after > defect.span.start
        if touches and after - first <= len(defect.span) + _LONGER:
            return True
    line = defect.copy.count("\n", 0, defect.span.start) + 1
    is_missing = len(defect.span) < 2  # something is missing: its paragraph and its category will do
    return is_missing and finding.region.line == line and (not pack or finding.category == pack)


def _line_starts(copy: str) -> list[int]:
    return [0, *(at + 1 for at, mark in enumerate(copy) if mark == "\n")]


def _around(defect: Defect) -> str:
    start, end = defect.span
    return f"{defect.copy[max(start - 40, 0) : start]}[[{defect.copy[start:end]}]]{defect.copy[end : end + 40]}"


def table_lines(desk: Desk, copies: list[str], *, show: bool = False, seed: int = 0) -> Iterator[str]:
    """Give a line for each kind, and with ``show`` what was missed and what was said beside."""
    for injector in INJECTORS:
        outcome = try_out(injector, desk, copies, seed)
        found = outcome.tried - len(outcome.missed)
        yield f"{injector.name:40} {found:4} of {outcome.tried:4}  {outcome.recall:4.0%}  beside: {len(outcome.beside)}"
        if show:
            yield from (f"    missed {text!r}" for text in outcome.missed)
            yield from (f"    beside {text!r}" for text in outcome.beside)
