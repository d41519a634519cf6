"""The findings as JSON Lines: the objects of the JSON report, one a line, so that a pipe can read them as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.reporters.json import dump, finding_object
from wirelint.reporters.paths import relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Report
    from wirelint.reporters.style import Style


def write_jsonl(report: Report, style: Style) -> Iterator[str]:
    """Give one object a line for each finding, and nothing else."""
    for file in report.files:
        path = relative(file.path)
        for finding in file.findings:
            yield f"{dump(finding_object(path, finding))}\n"
