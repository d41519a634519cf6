"""Applies fixes to a document's source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Safety
from wirelint.text import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.findings import Finding, Fix
    from wirelint.text import Document, SourceEdit


def fixed_text(document: Document, findings: Iterable[Finding], *, unsafe: bool) -> str:
    """Give the document's source after one pass of fixes; one that touches an earlier one waits for the next pass."""
    source, parts, at = document.source, [], 0
    for span, text in _edits(document, findings, unsafe=unsafe):
        parts += [source[at : span.start], text]
        at = span.end
    return "".join([*parts, source[at:]])


def _edits(document: Document, findings: Iterable[Finding], *, unsafe: bool) -> list[SourceEdit]:
    edits: list[SourceEdit] = []
    taken = -1
    for fix in sorted(_fixes(findings, unsafe=unsafe), key=lambda fix: fix.edits[0].span):
        try:
            placed = sorted(document.edit(edit.span, edit.text) for edit in fix.edits)
        except CannotWriteError:
            continue
        if placed[0][0].start > taken:
            edits += placed
            taken = placed[-1][0].end
    return edits


def _fixes(findings: Iterable[Finding], *, unsafe: bool) -> list[Fix]:
    return [
        finding.fixes[0] for finding in findings if finding.fixes and (unsafe or finding.fixes[0].safety is Safety.SAFE)
    ]
