"""The findings as a GitLab Code Quality report, which the merge request shows."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from wirelint.findings import Severity
from wirelint.reporters.json import dump
from wirelint.reporters.paths import relative
from wirelint.reporters.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Placed, Report
    from wirelint.reporters.style import Style

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def write_gitlab(report: Report, style: Style) -> Iterator[str]:
    """Give a list with an object for each finding."""
    yield "["
    before = "\n"
    for file in report.files:
        path = relative(file.path)
        for finding in file.findings:
            yield f"{before} {dump(_object(path, finding))}"
            before = ",\n"
    yield "\n]\n"


def _object(path: str, finding: Placed) -> dict[str, Any]:
    return {
        "description": said(finding),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.region.line, "end": finding.region.end_line}},
    }


def _fingerprint(path: str, finding: Placed) -> str:
    """Give a name that no other finding of the run has: GitLab drops what it takes for a double."""
    own = finding.fingerprint or f"{finding.rule}\x1f{finding.message}\x1f{finding.region}"
    return hashlib.blake2b(f"{path}\x1f{own}".encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
