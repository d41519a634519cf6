"""The findings as annotations of a GitHub workflow: lines that its runner reads from standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Severity
from wirelint.reporters.paths import relative
from wirelint.reporters.style import shown
from wirelint.reporters.wording import problems, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Placed, Report
    from wirelint.reporters.style import Style

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
_DATA = str.maketrans({"%": "%25"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_LINE_END = lazily("\r\n|\r|\n")


def write_github(report: Report, style: Style) -> Iterator[str]:
    """Give a line for each finding, and for each file that could not be checked."""
    for file in report.files:
        path = relative(file.path)
        for problem in problems(file):
            yield _command("error", {"file": path, "title": "wirelint"}, problem)
        for finding in file.findings:
            yield _command(_LEVELS[finding.severity], _place(path, finding), said(finding))


def _place(path: str, finding: Placed) -> dict[str, object]:
    """Give the properties of a place; GitHub takes columns only where it starts and ends on one line."""
    region = finding.region
    place: dict[str, object] = {"file": path, "line": region.line, "endLine": region.end_line}
    if region.line == region.end_line:
        place |= {"col": region.column, "endColumn": region.end_column}
    return place | {"title": finding.rule}


def _command(level: str, properties: dict[str, object], message: str) -> str:
    written = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{level} {written}::{'%0A'.join(map(_shown, _LINE_END.split(message)))}\n"


def _shown(line: str) -> str:
    return shown(line).translate(_DATA)
