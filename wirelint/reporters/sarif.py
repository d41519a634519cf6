"""The report as SARIF 2.1.0, for code scanning: rules with help, fixes, suppressions, fingerprints."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from wirelint.findings import PlacedText, RuleInfo, Severity
from wirelint.reporters.json import dump
from wirelint.reporters.paths import relative
from wirelint.reporters.wording import problems, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Placed, PlacedFix, Region, Report
    from wirelint.reporters.style import Style

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_ROOT = "%SRCROOT%"
_IN_BASELINE = "It is recorded in the baseline."
_Object = dict[str, Any]


def write_sarif(report: Report, style: Style) -> Iterator[str]:
    """Give a log of one run; the results come one a line, and those that may stand with their suppressions."""
    rules = [report.rules.get(rule, RuleInfo(rule, rule)) for rule in sorted(report.files.rules)]
    driver: _Object = {"name": "wirelint", "rules": [_rule(info) for info in rules]}
    driver |= {"version": known} if (known := _version()) else {}
    yield f'{{"$schema": {dump(_SCHEMA)},\n "version": "2.1.0",\n "runs": [{{\n'
    yield f'  "tool": {dump({"driver": driver})},\n'
    yield f'  "columnKind": "unicodeCodePoints",\n  "invocations": [{dump(_invocation(report))}],\n  "results": ['
    before = "\n"
    for result in _results(report, {info.id: number for number, info in enumerate(rules)}):
        yield f"{before}   {dump(result)}"
        before = ",\n"
    yield "\n  ]}]}\n"


def _results(report: Report, numbers: dict[str, int]) -> Iterator[_Object]:
    """Give the results; where one run has suppressions, each of its results says whether it has any."""
    says = bool(report.allowed or report.files.in_baseline)
    for file in report.files:
        at = _artifact(file)
        for finding in file.findings:
            yield _result(finding, at, numbers) | ({"suppressions": []} if says else {})
        recorded = ((finding, _IN_BASELINE) for finding in file.in_baseline)
        for finding, reason in chain(file.suppressed, recorded):
            suppression = {"kind": "external", "status": "accepted", "justification": reason}
            yield _result(finding, at, numbers) | {"suppressions": [suppression]}


def _result(finding: Placed, at: _Object, numbers: dict[str, int]) -> _Object:
    result: _Object = {
        "ruleId": finding.rule_file,
        "ruleIndex": numbers[finding.rule_file],
        "level": _LEVELS[finding.severity],
        "message": {"text": said(finding)},
        "locations": [_location(PlacedText(finding.region, finding.text), at)],
        "properties": {"rule": finding.rule, "suggestions": list(finding.suggestions)},
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"wirelint/v1": finding.fingerprint}
    if finding.fixes:
        result["fixes"] = [_fix(fix, at) for fix in finding.fixes]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": f"beside “{other.text}”"}, **_location(other, at)}
            for number, other in enumerate(finding.related, start=1)
        ]
    return result


def _location(there: PlacedText, at: _Object) -> _Object:
    region = {**_region(there.region), "snippet": {"text": there.text}}
    return {"physicalLocation": {"artifactLocation": at, "region": region}}


def _region(region: Region) -> _Object:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(fix: PlacedFix, at: _Object) -> _Object:
    edits = [{"deletedRegion": _region(edit.region), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    return {
        "description": {"text": f"Correct the copy ({fix.safety.value})."},
        "artifactChanges": [{"artifactLocation": at, "replacements": edits}],
    }


def _rule(info: RuleInfo) -> _Object:
    parts = [info.summary, info.why, f"Source: {info.source}" if info.source else ""]
    help_text = "\n\n".join(part for part in parts if part)
    rule: _Object = {
        "id": info.id,
        "shortDescription": {"text": info.summary},
        "fullDescription": {"text": info.why or info.summary},
        "help": {"text": help_text},
        "properties": {"tags": [info.id.partition("/")[0]]},
    }
    if info.severity:
        rule["defaultConfiguration"] = {"level": _LEVELS[info.severity]}
    return rule


def _invocation(report: Report) -> _Object:
    failed = report.files if report.failed else ()
    notes = [_notification(file, problem) for file in failed for problem in problems(file)]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _notification(file: FileReport, problem: str) -> _Object:
    where = {"physicalLocation": {"artifactLocation": _artifact(file)}}
    return {"level": "error", "message": {"text": problem}, "locations": [where]}


def _artifact(file: FileReport) -> _Object:
    """Give a file's place: below the root of the sources, or where it really is."""
    there = _uri(file.path)
    return {"uri": there} if there.startswith("file:") else {"uri": there, "uriBaseId": _ROOT}


def _uri(path: str) -> str:
    """Give a path as a URI: relative where the path is, else with its scheme; letters but ASCII are percent-encoded."""
    path = relative(path)
    encoded = quote(path.encode("utf-8", "surrogateescape"), safe="/-._~")
    if os.path.isabs(path):  # noqa: PTH117
        return f"file://{encoded if encoded.startswith('/') else f'/{encoded}'}"
    return encoded if ":" not in encoded.partition("/")[0] else f"./{encoded}"


def _version() -> str:
    try:
        return version("wirelint")
    except PackageNotFoundError:  # run from a folder that nothing installed
        return ""
