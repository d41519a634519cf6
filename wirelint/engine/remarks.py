"""Findings that a comment in the file lets stand: ``wirelint-allow RULE -- reason``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.findings import Finding
    from wirelint.text import Document


def with_reasons(document: Document, findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Give each finding with the reason for which a comment lets it stand; nothing where none does."""
    for finding in findings:
        reasons = (
            remark.reason
            for remark in document.remarks
            if remark.span.overlaps(finding.span) and _names(remark.rule, finding.rule)
        )
        yield finding, next(reasons, "")


def _names(written: str, rule: str) -> bool:
    """Tell whether a comment's rule is this one, or the pack, the prefix or the table that it belongs to."""
    return rule == written or rule.startswith((f"{written}/", f"{written}#"))
