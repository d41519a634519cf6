"""The proof sheet: one HTML file with the stories set as copy, findings marked in place and explained in the margin.

It needs no script and no network to be read; ``proof.css`` and ``proof.js`` are written into it.
"""

from __future__ import annotations

from collections import Counter
from importlib import resources
from typing import TYPE_CHECKING

from wirelint.findings import Severity
from wirelint.reporters.contents import contents
from wirelint.reporters.galley import set_copy
from wirelint.reporters.markup import attributes, html_of, isolated
from wirelint.reporters.notes import Notes, quoted
from wirelint.reporters.paths import relative
from wirelint.reporters.style import count
from wirelint.reporters.text import place
from wirelint.reporters.wording import problems, severities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Report
    from wirelint.reporters.galley import Paragraph, Run
    from wirelint.reporters.style import Style

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; form-action 'none'"
_CLASSES = {"note": "note-copy"}  # a role of copy whose name the margin has taken


def write_html(report: Report, style: Style) -> Iterator[str]:
    """Give the sheet part by part: head, list by rule, the stories with findings, and those without."""
    yield from _head(report)
    yield from _troubles(report)
    yield from contents(report)
    yield from _filter(report)
    yield '<main id="copy" tabindex="-1">\n'
    number = 1
    for file in report.files:
        if file.findings:
            yield from _story(file, number)
            number += len(file.findings)
    yield "</main>\n"
    yield from _without_findings(report)
    keys = "<kbd>Tab</kbd> or <kbd>j</kbd> and <kbd>k</kbd> go from mark to mark, <kbd>Enter</kbd> to its note and back"
    yield f'<p class="keys" hidden>{keys}, <kbd>/</kbd> to the filter.</p>\n'
    yield f"<script>\n{_asset('proof.js')}</script>\n</body>\n</html>\n"


def _head(report: Report) -> Iterator[str]:
    title = _title(report)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<meta{attributes(**{'http-equiv': 'Content-Security-Policy', 'content': _POLICY})}>\n"
    yield f'<link rel="icon" href="data:,">\n<title>Proof sheet: {title}</title>\n'
    yield f"<style>\n{_asset('proof.css')}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#copy">To the copy</a>\n'
    yield f'<header class="masthead">\n<p class="slug">wirelint proof sheet</p>\n<h1>{title}</h1>\n'
    yield f'<p class="tally">{" · ".join(_tally(report))}</p>\n</header>\n'


def _title(report: Report) -> str:
    stories = count(report.checked, "story", "stories")
    if not report.found:
        return f"No findings in {stories}"
    spoken = report.files.with_findings
    return f"{count(report.found, 'finding')} in {stories if spoken == report.checked else f'{spoken:,} of {stories}'}"


def _tally(report: Report) -> Iterator[str]:
    if report.found:
        yield severities(report.files.severities)
    yield count(report.words, "word")
    for number, said in (
        (report.allowed, "allowed"),
        (report.hidden, "hidden"),
        (report.failed, "could not be checked"),
    ):
        if number:
            yield f"{number:,} {said}"


def _troubles(report: Report) -> Iterator[str]:
    for file in report.files if report.failed else ():
        for problem in problems(file):
            yield f'<p class="trouble"><b>{isolated(relative(file.path))}</b>: {html_of(problem)}</p>\n'


def _filter(report: Report) -> Iterator[str]:
    if not report.found:
        return
    yield '<fieldset class="filter"><legend>What is shown</legend>\n'
    for severity in Severity:
        if number := report.files.severities[severity]:
            box = attributes(type="checkbox", id=f"show-{severity.value}", checked="checked")
            yield f"<label><input{box}> {count(number, severity.value)}</label>\n"
    words = attributes(type="search", id="words", placeholder="Filter by rule or words", autocomplete="off")
    yield f'<label hidden><input{words}></label><output id="said"></output>\n</fieldset>\n'


def _story(file: FileReport, first: int) -> Iterator[str]:
    path = isolated(relative(file.path))
    tally = severities(Counter(finding.severity for finding in file.findings))
    yield f'<section class="story" aria-labelledby="s{first}">\n<h2 id="s{first}">{path} <span>{tally}</span></h2>\n'
    notes = Notes()
    for paragraph in set_copy(file, first):
        margin = "".join(notes.of(mark) for mark in paragraph.marks if mark.begins)
        listed = f'<ol class="notes">{margin}</ol>' if margin else ""
        yield f'<div class="row">{_set(paragraph)}{listed}</div>\n'
    yield from _allowed(file)
    yield "</section>\n"


def _allowed(file: FileReport) -> Iterator[str]:
    """Give what an editor let stand, and why."""
    if file.suppressed:
        yield f'<details class="allowed"><summary>{file.allowed:,} allowed</summary>\n<ul>\n'
        for finding, reason in file.suppressed:
            where = f"{place(finding.region)} <code>{html_of(finding.rule)}</code> {quoted(finding.text)}"
            yield f"<li>{where}: {html_of(reason)}</li>\n"
        yield "</ul></details>\n"


def _set(paragraph: Paragraph) -> str:
    tag = "h3" if paragraph.role == "headline" else "p"
    kind = "" if paragraph.role == "body" else f" {_CLASSES.get(paragraph.role, paragraph.role)}"
    return f'<{tag} class="copy{kind}" dir="auto">{_runs(paragraph)}</{tag}>'


def _runs(paragraph: Paragraph) -> str:
    """Give the runs of a paragraph as markup; the run on which a finding starts is the link to its note."""
    linked: set[int] = set()
    parts = []
    for run in paragraph.runs():
        parts.append(_run(run, linked))
        linked.update(mark.number for mark in run.marks)
    return "".join(parts)


def _run(run: Run, linked: set[int]) -> str:
    text = html_of(run.text) or ("‸" if run.marks else "")
    if run.role:
        text = f'<span class="{_CLASSES.get(run.role, run.role)}">{text}</span>'
    if not run.marks:
        return text
    new = [mark for mark in run.marks if mark.begins and mark.number not in linked]
    if not new:
        top = run.marks[-1]
        return f'<span class="mark {top.finding.severity.value}" data-note="n{top.number}">{text}</span>'
    links = [text, *([""] * (len(new) - 1))]
    return "".join(_link(mark.number, mark.finding.severity, shown) for mark, shown in zip(new, links, strict=True))


def _link(number: int, severity: Severity, text: str) -> str:
    about = attributes(
        id=f"m{number}", href=f"#n{number}", **{"aria-describedby": f"n{number}", "data-note": f"n{number}"}
    )
    return f'<a class="mark {severity.value}"{about}>{text}<sup>{number}</sup></a>'


def _without_findings(report: Report) -> Iterator[str]:
    clean = [file.path for file in report.files if file.is_copy and file.failure is None and not file.findings]
    if clean:
        summary = f"{count(len(clean), 'story', 'stories')} without findings"
        yield f'<div class="clean"><details><summary>{summary}</summary>\n<ul>\n'
        yield from (f"<li>{isolated(relative(path))}</li>\n" for path in clean)
        yield "</ul></details></div>\n"


def _asset(name: str) -> str:
    return resources.files("wirelint.reporters").joinpath(name).read_text(encoding="utf-8")
