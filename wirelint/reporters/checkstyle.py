"""The findings as Checkstyle XML, which most build servers and reviewdog read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Severity
from wirelint.reporters.markup import attributes
from wirelint.reporters.paths import relative
from wirelint.reporters.wording import problems, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Report
    from wirelint.reporters.style import Style

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}


def write_checkstyle(report: Report, style: Style) -> Iterator[str]:
    """Give an element for each file that was checked, with one for each finding in it."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for file in report.files:
        yield f"  <file{attributes(name=relative(file.path))}>\n"
        yield from _errors(file)
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _errors(file: FileReport) -> Iterator[str]:
    for problem in problems(file):
        yield f"    <error{attributes(line=0, severity='error', message=problem, source='wirelint')}/>\n"
    for finding in file.findings:
        region = finding.region
        where = attributes(line=region.line, column=region.column, severity=_SEVERITIES[finding.severity])
        yield f"    <error{where}{attributes(message=said(finding), source=finding.rule)}/>\n"
