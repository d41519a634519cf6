"""What a finding says, for every format alike: its message, and the suggestions that the message does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Severity
from wirelint.reporters.style import count, on_one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint.findings import FileReport, Placed, Report


def said(finding: Placed) -> str:
    """Give the message, and what to write where it does not say so; it may hold any character of the copy."""
    unsaid = unsaid_suggestions(finding)
    return f"{finding.message} Write {listed(unsaid)}." if unsaid else finding.message


def advice(finding: Placed) -> str:
    """Give what a finding says on one line, as it may be shown on a terminal."""
    return on_one_line(said(finding))


def unsaid_suggestions(finding: Placed) -> list[str]:
    """Give the suggestions that the message does not name."""
    return [word for word in finding.suggestions if word and word not in finding.message]


def listed(words: list[str]) -> str:
    """Give words in quotation marks as a list: "a", "b" or "c"."""
    quoted = [f"'{word}'" if '"' in word else f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def problems(file: FileReport) -> list[str]:
    """Give why a file, or parts of it, could not be checked."""
    return [*([file.failure] if file.failure is not None else []), *file.troubles]


def severities(counts: Mapping[Severity, int]) -> str:
    """Give the number of findings of each severity, the gravest first."""
    return ", ".join(count(counts[severity], severity.value) for severity in Severity if counts.get(severity))


def summary_line(report: Report) -> str:
    """Say in one sentence how the run ended."""
    found = report.found
    checked = count(report.checked, "file")
    words = f"{count(report.words, 'word')} in {checked}"
    if not found:
        parts = [f"No findings: {words}"]
    else:
        where = (
            words
            if report.checked == 1
            else f"{report.files.with_findings:,} of {checked}, {count(report.words, 'word')}"
        )
        parts = [f"{count(found, 'finding')} ({severities(report.files.severities)}): {where}"]
    if report.allowed:
        parts.append(f"{report.allowed:,} allowed")
    if report.hidden:
        parts.append(f"{report.hidden:,} hidden")
    if report.failed:
        parts.append(f"{report.failed:,} could not be checked")
    return "; ".join(parts) + "."
