"""The lists at the head of a proof sheet: the stories with findings, and the findings by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import RuleInfo, Severity
from wirelint.reporters.markup import html_of, isolated
from wirelint.reporters.paths import relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Report


def contents(report: Report) -> Iterator[str]:
    """Give the list of stories where there are several, and the list by rule, with links to every place."""
    if report.files.with_findings > 1:
        yield from _by_story(report)
    if report.found:
        yield from _by_rule(report)


def _by_story(report: Report) -> Iterator[str]:
    yield '<nav class="rules stories" aria-label="Stories with findings">\n<h2>By story</h2>\n<ul>\n'
    number = 1
    for file in report.files:
        if file.findings:
            link = f'<a href="#s{number}">{isolated(relative(file.path))}</a>'
            yield f"<li>{link} <span>{len(file.findings):,}</span></li>\n"
            number += len(file.findings)
    yield "</ul>\n</nav>\n"


def _by_rule(report: Report) -> Iterator[str]:
    """Give the rules, the most frequent first."""
    places: dict[str, list[int]] = {}
    gravest: dict[str, Severity] = {}
    for number, finding in enumerate(report.findings, start=1):
        rule = finding.rule_file
        places.setdefault(rule, []).append(number)
        gravest[rule] = max(gravest.get(rule, finding.severity), finding.severity, key=lambda severity: severity.rank)
    yield '<nav class="rules" aria-label="Findings by rule">\n<h2>By rule</h2>\n'
    for rule, numbers in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
        yield from _rule(report.rules.get(rule, RuleInfo(rule, "")), gravest[rule], numbers)
    yield "</nav>\n"


def _rule(info: RuleInfo, severity: Severity, numbers: list[int]) -> Iterator[str]:
    yield f'<details class="{severity.value}"><summary><b>{len(numbers):,}</b> <code>{html_of(info.id)}</code> '
    yield f"<span>{html_of(info.summary)}</span></summary>\n"
    yield f"<p>{html_of(info.why)}</p>\n" if info.why else ""
    links = " ".join(f'<a href="#m{number}">{number}</a>' for number in numbers)
    yield f'<p class="places">{links}</p></details>\n'
