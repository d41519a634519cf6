"""The findings in the Reviewdog Diagnostic Format, as one object or one a line.

Its columns count bytes of UTF-8, so they are counted in the copy; a place whose line is not at hand has its line only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.findings import Severity
from wirelint.reporters.json import dump
from wirelint.reporters.paths import relative
from wirelint.reporters.wording import said
from wirelint.text.source_map import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Placed, PlacedFix, Region, Report
    from wirelint.reporters.style import Style

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}
_SOURCE = {"name": "wirelint"}
_Object = dict[str, Any]


def write_rdjson(report: Report, style: Style) -> Iterator[str]:
    """Give one object with all findings."""
    yield f'{{"source": {dump(_SOURCE)},\n "diagnostics": ['
    before = "\n"
    for diagnostic in _diagnostics(report):
        yield f"{before}  {dump(diagnostic)}"
        before = ",\n"
    yield "\n ]}\n"


def write_rdjsonl(report: Report, style: Style) -> Iterator[str]:
    """Give an object for each finding, one a line."""
    for diagnostic in _diagnostics(report):
        yield f"{dump({**diagnostic, 'source': _SOURCE})}\n"


def _diagnostics(report: Report) -> Iterator[_Object]:
    for file in report.files:
        lines = Lines(file.copy.source) if file.copy else None
        for finding in file.findings:
            yield _diagnostic(file, finding, lines)


def _diagnostic(file: FileReport, finding: Placed, lines: Lines | None) -> _Object:
    path = relative(file.path)
    diagnostic: _Object = {
        "message": said(finding),
        "location": {"path": path, "range": _range(finding.region, lines)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if lines:
        diagnostic["suggestions"] = [part for fix in finding.fixes for part in _suggestion(fix, lines)]
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": f"beside “{other.text}”", "location": {"path": path, "range": _range(other.region, lines)}}
            for other in finding.related
        ]
    return diagnostic


def _suggestion(fix: PlacedFix, lines: Lines) -> Iterator[_Object]:
    """Give a fix; one of several edits has no place in this format, which would apply each on its own."""
    if len(fix.edits) == 1:
        (edit,) = fix.edits
        yield {"range": _range(edit.region, lines), "text": edit.text}


def _range(region: Region, lines: Lines | None) -> _Object:
    if lines is None:
        return {"start": {"line": region.line}, "end": {"line": region.end_line}}
    return {
        "start": {"line": region.line, "column": _bytes_before(lines.line(region.line), region.column)},
        "end": {"line": region.end_line, "column": _bytes_before(lines.line(region.end_line), region.end_column)},
    }


def _bytes_before(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
