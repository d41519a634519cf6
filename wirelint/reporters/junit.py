"""The report as JUnit XML: a suite for each file, a failed case for each finding, a passed one for a clean file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.reporters.markup import attributes, text_of
from wirelint.reporters.paths import relative
from wirelint.reporters.text import place
from wirelint.reporters.wording import problems, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Placed, Report
    from wirelint.reporters.style import Style


def write_junit(report: Report, style: Style) -> Iterator[str]:
    """Give the suites of a run, each with the cases of a file."""
    cases = sum(_cases(file) for file in report.files)
    errors = sum(len(problems(file)) for file in report.files)
    totals = attributes(name="wirelint", tests=cases, failures=report.found, errors=errors)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites{totals}>\n'
    for file in report.files:
        yield from _suite(file, relative(file.path))
    yield "</testsuites>\n"


def _cases(file: FileReport) -> int:
    return len(file.findings) + len(problems(file)) or 1


def _suite(file: FileReport, path: str) -> Iterator[str]:
    errors = problems(file)
    counts = attributes(tests=_cases(file), failures=len(file.findings), errors=len(errors), skipped=0)
    yield f"  <testsuite{attributes(name=path, file=path)}{counts}>\n"
    for problem in errors:
        error = f"<error{attributes(type='unchecked', message=problem)}/>"
        yield f"    <testcase{attributes(name='can be checked', classname=path)}>{error}</testcase>\n"
    if not errors and not file.findings:
        yield f"    <testcase{attributes(name='no findings', classname=path)}/>\n"
    for finding in file.findings:
        yield from _case(path, finding)
    yield "  </testsuite>\n"


def _case(path: str, finding: Placed) -> Iterator[str]:
    at = place(finding.region)
    failure = attributes(type=finding.severity.value, message=said(finding))
    yield f"    <testcase{attributes(name=f'{finding.rule} at {at}', classname=path)}>\n"
    yield f"      <failure{failure}>{text_of(f'{path}:{at}: {finding.text}')}</failure>\n"
    yield "    </testcase>\n"
