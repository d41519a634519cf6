"""How often each rule spoke."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wirelint.reporters.json import VERSION, dump, summary_object
from wirelint.reporters.wording import summary_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Report
    from wirelint.reporters.style import Style


def write_statistics(report: Report, style: Style, *, as_json: bool = False) -> Iterator[str]:
    """Give the number of findings of each rule (or row of a table), the most frequent first."""
    counts = Counter((finding.rule, finding.severity) for finding in report.findings)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if as_json:
        rows = [{"rule": rule, "severity": severity.value, "count": count} for (rule, severity), count in ranked]
        yield dump({"version": VERSION, "statistics": rows, "summary": summary_object(report)}) + "\n"
        return
    size = len(str(ranked[0][1])) if ranked else 0
    for (rule, severity), count in ranked:
        level = style.paint(f"{severity.value:10}", severity.value)
        yield f"{count:>{size}}  {level}  {rule}{_summary(report, rule)}\n"
    if not style.quiet:
        yield f"{summary_line(report)}\n"


def _summary(report: Report, rule: str) -> str:
    info = report.rules.get(rule.partition("#")[0])
    return f"  {info.summary}" if info else ""
