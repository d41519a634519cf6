"""The report as Markdown: a comment on a pull request, or the summary of a GitHub step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.reporters.paths import relative
from wirelint.reporters.style import count, on_one_line
from wirelint.reporters.text import place
from wirelint.reporters.wording import advice, problems, summary_line
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Placed, Report
    from wirelint.reporters.style import Style

MOST_CHARACTERS = 60_000
"""GitHub refuses a comment of more than 65,536 characters; what is over this is counted, not listed."""
_SPECIAL = lazily(r"[\\`*_\[\]<>#|~&$]")
_CALLS = lazily(r"(?<![\w`])([@#])(?=\w)")  # would notify a user, or point to an issue
_LONGEST = 120  # code points of copy in one cell
_WORD_JOINER = "\u2060"
_ICONS = {"error": "🛑", "warning": "⚠️", "suggestion": "💡"}


def write_markdown(report: Report, style: Style) -> Iterator[str]:
    """Give a heading, and a table for each file with findings, up to the length of a comment."""
    yield f"### wirelint: {_text(summary_line(report))}\n"
    left, unlisted = MOST_CHARACTERS, 0
    for file in report.files:
        for part in _parts(file):
            left -= len(part)
            if left >= 0:
                yield part
            else:
                unlisted += 1
    if unlisted:
        yield f"\nWhat did not fit into one comment: {count(unlisted, 'finding')} more.\n"


def _parts(file: FileReport) -> Iterator[str]:
    """Give the rows of a file, the first with what stands above it."""
    head = f"\n**{_code(relative(file.path))}**"
    for problem in problems(file):
        yield f"{head} could not be checked: {_text(on_one_line(problem))}\n"
    above = (
        f"{head} ({count(len(file.findings), 'finding')})\n\n| Place | Words | What to do | Rule |\n|--:|---|---|---|\n"
    )
    for finding in file.findings:
        yield above + _row(finding)
        above = ""


def _row(finding: Placed) -> str:
    severity = finding.severity.value
    said = f"{_ICONS[severity]} {severity}: {_text(advice(finding))}"
    return f"| {place(finding.region)} | {_code(finding.text)} | {said} | {_code(finding.rule)} |\n"


def escaped(text: str) -> str:
    """Give a text as Markdown that reads as it is."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _text(text: str) -> str:
    """Give a text so that it reads as it is, and calls nobody."""
    return _CALLS.sub(rf"\1{_WORD_JOINER}", escaped(text))


def _code(text: str) -> str:
    """Give the beginning of a text as a code span; its fence is longer than any run of backticks in it."""
    text = on_one_line(text)
    text = (text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…").replace("|", r"\|")
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{space}{text}{space}{fence}" if text else "` `"
