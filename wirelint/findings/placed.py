"""Findings as plain data: all that a reporter needs, without the document they were made from.

A ``Finding`` lies in a document's text. A run over ten thousand stories cannot keep ten thousand documents, so each
file's findings are placed in the file (lines and columns, an excerpt) and the document is let go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.findings.finding import Finding, Severity, fingerprints
from wirelint.text import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.findings.fix import Fix, Safety
    from wirelint.text import Document, Span

_BEFORE, _AFTER = 120, 160  # code points of an excerpt on either side of the place where a finding starts


class Region(NamedTuple):
    """A stretch of a file: lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class PlacedText(NamedTuple):
    """A stretch of a file and a text: what stands there, or what is to be written there."""

    region: Region
    text: str


class PlacedFix(NamedTuple):
    """One proposed change, as the file writes it; its edits are applied together or not at all."""

    safety: Safety
    edits: tuple[PlacedText, ...]


class Excerpt(NamedTuple):
    """A part of the line on which a finding starts; ``column`` is that of its first code point."""

    text: str
    column: int = 1


class Placed(NamedTuple):
    """A finding and where it stands in its file."""

    rule: str
    severity: Severity
    region: Region
    text: str
    message: str
    suggestions: tuple[str, ...] = ()
    fixes: tuple[PlacedFix, ...] = ()
    related: tuple[PlacedText, ...] = ()
    folded: tuple[str, ...] = ()
    fingerprint: str = ""
    excerpt: Excerpt = Excerpt("")
    start: int = 0
    """Where it starts in the text that was checked, in code points (the region is its place in the file)."""
    end: int = 0

    @property
    def rule_file(self) -> str:
        """Give the id of the rule without the row."""
        return self.rule.partition("#")[0]

    @property
    def category(self) -> str:
        return self.rule.partition("/")[0]


def place_findings(document: Document, findings: Sequence[Finding], start: int = 0) -> tuple[Placed, ...]:
    """Give a document's findings as placed in its file, in the same order.

    ``start`` is where the document starts in the text of all stories of its file.
    """
    marks = fingerprints(document, findings)
    return tuple(_placed(document, finding, mark, start) for finding, mark in zip(findings, marks, strict=True))


def _placed(document: Document, finding: Finding, fingerprint: str, start: int) -> Placed:
    region = _region(document, finding.span)
    return Placed(
        rule=finding.rule,
        severity=finding.severity,
        region=region,
        text=finding.text,
        message=finding.message,
        suggestions=finding.suggestions,
        fixes=tuple(placed for fix in finding.fixes if (placed := _placed_fix(document, fix))),
        related=tuple(PlacedText(_region(document, other.span), other.text) for other in finding.related),
        folded=finding.folded,
        fingerprint=fingerprint,
        excerpt=_excerpt(document.lines.line(region.line), region.column - 1),
        start=start + finding.span.start,
        end=start + finding.span.end,
    )


def _placed_fix(document: Document, fix: Fix) -> PlacedFix | None:
    """Give a fix as the file writes it (entities, escapes); None where the file cannot take it."""
    try:
        edits = [put for edit in fix.edits for put in document.edits(*edit)]
    except CannotWriteError:
        return None
    return PlacedFix(fix.safety, tuple(PlacedText(_region_of(document, span), text) for span, text in edits))


def _region(document: Document, span: Span) -> Region:
    return _region_of(document, document.origin(span))


def _region_of(document: Document, origin: Span) -> Region:
    """Give the region of a span of the source."""
    return Region(*document.place(origin.start), *document.place(origin.end))


def _excerpt(line: str, at: int) -> Excerpt:
    start = max(at - _BEFORE, 0)
    return Excerpt(line[start : at + _AFTER], start + 1)
