"""The report for people, by file: the path once, and a line for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.reporters.paths import relative
from wirelint.reporters.style import shown
from wirelint.reporters.text import closing, place
from wirelint.reporters.wording import advice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Report
    from wirelint.reporters.style import Style


def write_grouped(report: Report, style: Style) -> Iterator[str]:
    """Give each file with findings as a block: its path, then its findings in columns."""
    for file in report.files:
        if file.findings:
            yield f"{style.paint(shown(relative(file.path)), 'path')}\n"
            yield from _lines(file, style)
            yield "\n"
    yield closing(report, style)


def _lines(file: FileReport, style: Style) -> Iterator[str]:
    places = [place(finding.region) for finding in file.findings]
    place_width = max(map(len, places))
    severity_width = max(len(finding.severity.value) for finding in file.findings)
    for at, finding in zip(places, file.findings, strict=True):
        severity = style.paint(f"{finding.severity.value:{severity_width}}", finding.severity.value)
        yield f"  {at:>{place_width}}  {severity}  {advice(finding)}  {style.paint(finding.rule, 'rule')}\n"
