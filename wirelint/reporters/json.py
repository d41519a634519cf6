"""The report as JSON, for other programs. Its shape is a contract: version 1 only ever gains keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wirelint.reporters.paths import relative
from wirelint.reporters.wording import problems
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Placed, PlacedFix, Region, Report
    from wirelint.reporters.style import Style

VERSION = 1
_LINE_ENDS = lazily("[\x85\u2028\u2029]")


def write_json(report: Report, style: Style) -> Iterator[str]:
    """Give one object; every repeat of a finding is listed, in reading order."""
    yield f'{{"version": {VERSION},\n "findings": ['
    before = "\n"
    for file in report.files:
        path = relative(file.path)
        for finding in file.findings:
            yield f"{before}  {dump(finding_object(path, finding))}"
            before = ",\n"
    closing = "\n ]" if report.found else "]"
    yield f"{closing},\n"
    if any(file.confirmed for file in report.files):
        yield from _confirmed(report)
    if report.failed:
        yield f' "failures": {dump(list(_failures(report)))},\n'
    yield f' "summary": {dump(summary_object(report))}}}\n'


def _confirmed(report: Report) -> Iterator[str]:
    """Give what was checked and found right, in the shape of findings; the key stands only where there is any."""
    before = ' "confirmed": [\n'
    for file in report.files:
        for finding in file.confirmed:
            yield f"{before}  {dump(finding_object(relative(file.path), finding))}"
            before = ",\n"
    yield "\n ],\n"


def finding_object(path: str, finding: Placed) -> dict[str, Any]:
    """Give the object of one finding; ``path`` is as it is to be reported."""
    return {
        "path": path,
        **_region(finding.region),
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "text": finding.text,
        "fixes": [_fix(fix) for fix in finding.fixes],
        "related": [{"path": path, **_region(other.region), "text": other.text} for other in finding.related],
        "suggestions": list(finding.suggestions),
        "folded": list(finding.folded),
        "fingerprint": finding.fingerprint,
    }


def _failures(report: Report) -> Iterator[dict[str, str]]:
    """Give the files, or parts of them, that could not be checked, and why; the key stands only where there are any."""
    for file in report.files:
        yield from ({"path": relative(file.path), "message": problem} for problem in problems(file))


def summary_object(report: Report) -> dict[str, int]:
    """Give the counts of a run."""
    return {
        "files": report.checked,
        "findings": report.found,
        "allowed": report.allowed,
        "hidden": report.hidden,
        "failed": report.failed,
        "words": report.words,
    }


def dump(value: object) -> str:
    """Write a value as JSON on one line, in the letters of the copy; what some take for a line end is escaped."""
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def _fix(fix: PlacedFix) -> dict[str, Any]:
    return {
        "safety": fix.safety.value,
        "edits": [{**_region(edit.region), "text": edit.text} for edit in fix.edits],
    }


def _region(region: Region) -> dict[str, int]:
    return region._asdict()
