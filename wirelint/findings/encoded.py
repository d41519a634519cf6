"""Reports on files as bytes, and back: for the cache of results, and for runs too large for the memory."""

from __future__ import annotations

import marshal
from typing import Any

from wirelint.findings.file_report import Copy, FileReport, Suppressed
from wirelint.findings.finding import Severity
from wirelint.findings.fix import Safety
from wirelint.findings.placed import Excerpt, Placed, PlacedFix, PlacedText, Region


def encode(report: FileReport) -> bytes:
    """Write a report on a file, without its path, as plain values."""
    values = (report.findings, report.words, report.suppressed, tuple(sorted(report.used)), report.failure)
    return marshal.dumps(
        _plain(
            (*values, report.is_copy, report.copy, report.hidden, report.confirmed, report.troubles, report.in_baseline)
        )
    )


def decode(path: str, data: bytes) -> FileReport:
    """Read what ``encode`` wrote; raises ValueError, EOFError or TypeError where it is damaged."""
    (
        findings, words, suppressed, used, failure, is_copy, copy, hidden, confirmed, troubles, in_baseline
    ) = marshal.loads(data)  # fmt: skip
    return FileReport(
        path,
        tuple(map(_finding, findings)),
        words,
        tuple(Suppressed(_finding(finding), reason) for finding, reason in suppressed),
        frozenset(used),
        failure,
        is_copy,
        Copy(*copy) if copy else None,
        hidden,
        tuple(map(_finding, confirmed)),
        troubles,
        tuple(map(_finding, in_baseline)),
    )


def _plain(value: Any) -> Any:
    """Write named tuples as tuples and enumerations as their values, at any depth."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return str(value) if isinstance(value, str) else value


def _finding(plain: tuple[Any, ...]) -> Placed:
    rule, severity, region, text, message, suggestions, fixes, related, folded, fingerprint, excerpt, start, end = plain
    return Placed(
        rule, Severity(severity), Region(*region), text, message, suggestions,
        tuple(PlacedFix(Safety(safety), tuple(map(_text, edits))) for safety, edits in fixes),
        tuple(map(_text, related)), folded, fingerprint, Excerpt(*excerpt), start, end,
    )  # fmt: skip


def _text(plain: tuple[Any, Any]) -> PlacedText:
    return PlacedText(Region(*plain[0]), plain[1])
