"""Several rules on the same words: the more severe, then the longer, is reported; the others are folded into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.findings import Finding


def fold(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings in reading order, without those that overlap a stronger one of another rule."""
    kept: list[Finding] = []
    for finding in sorted(set(findings), key=_strength):
        rivals = [n for n, other in enumerate(kept) if _same_words(other, finding)]
        if not rivals:
            kept.append(finding)
        elif finding.rule_file != kept[rivals[0]].rule_file:
            kept[rivals[0]] = kept[rivals[0]]._replace(folded=(*kept[rivals[0]].folded, finding.rule))
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.rule)))


def _strength(finding: Finding) -> tuple[int, int, int, str]:
    return -finding.severity.rank, -len(finding.span), finding.span.start, finding.rule


def _same_words(one: Finding, other: Finding) -> bool:
    if one.span == other.span:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end
