"""Several rules on the same words: the more severe, then the longer, is reported; the others are folded into it."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.findings import Finding
    from wirelint.text import Span


def fold(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings in reading order, without those that overlap a stronger one.

    A weaker finding of another rule is named in the stronger one's ``folded``.
    """
    kept: dict[Span, Finding] = {}
    taken: list[Span] = []
    for finding in sorted(findings, key=_strength):
        rival = _overlapped(taken, finding.span)
        if rival is None:
            kept[finding.span] = finding
            insort(taken, finding.span)
        elif finding.rule_file != kept[rival].rule_file and finding.rule not in kept[rival].folded:
            kept[rival] = kept[rival]._replace(folded=(*kept[rival].folded, finding.rule))
    return tuple(kept[span] for span in taken)


def _strength(finding: Finding) -> tuple[int, int, int, str]:
    return -finding.severity.rank, -len(finding.span), finding.span.start, finding.rule


def _overlapped(taken: list[Span], span: Span) -> Span | None:
    """Give the first of the taken spans (sorted, none overlapping another) that shares a code point with a span."""
    at = bisect_left(taken, span)
    for rival in taken[max(at - 2, 0) : at + 1]:
        if rival == span or (rival.start < span.end and span.start < rival.end):
            return rival
    return None
