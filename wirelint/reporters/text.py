"""The report for people: a block for each finding (full), or a line (concise)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.findings import Severity
from wirelint.reporters.paths import relative
from wirelint.reporters.style import count, on_one_line, shown, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import FileReport, Placed, Region, Report
    from wirelint.reporters.style import Style

_LINE_WIDTH = 100  # columns of copy that an excerpt shows
_LEAD = 60  # of these, at most so many stand before the finding
_LISTED_PLACES = 8


class _Group(NamedTuple):
    """A finding and its repeats in the same story."""

    first: Placed
    repeats: list[Placed]


def write_full(report: Report, style: Style) -> Iterator[str]:
    """Give a block for each finding, in reading order; repeats are named in the block of the first."""
    for file in report.files:
        path = relative(file.path)
        for group in _groups(file):
            yield f"{_block(path, group, style)}\n"
    yield closing(report, style)


def write_concise(report: Report, style: Style) -> Iterator[str]:
    """Give a line for each finding, repeats included."""
    for file in report.files:
        path = relative(file.path)
        for finding in file.findings:
            yield _line(path, finding, style)
    yield closing(report, style)


def summary_line(report: Report) -> str:
    """Say in one sentence how the run ended."""
    found = report.found
    checked = count(report.checked, "file")
    words = f"{count(report.words, 'word')} in {checked}"
    if not found:
        parts = [f"No findings: {words}"]
    else:
        where = (
            words
            if report.checked == 1
            else f"{report.files.with_findings:,} of {checked}, {count(report.words, 'word')}"
        )
        parts = [f"{count(found, 'finding')} ({_severities(report)}): {where}"]
    if report.allowed:
        parts.append(f"{report.allowed:,} allowed")
    if report.hidden:
        parts.append(f"{report.hidden:,} hidden")
    if report.failed:
        parts.append(f"{report.failed:,} could not be checked")
    return "; ".join(parts) + "."


def closing(report: Report, style: Style) -> str:
    """Give the last line, which says how the run ended; nothing where only findings are wanted."""
    return "" if style.quiet else f"{summary_line(report)}\n"


def _severities(report: Report) -> str:
    counts = report.files.severities
    return ", ".join(count(counts[severity], severity.value) for severity in Severity if counts[severity])


def _groups(file: FileReport) -> list[_Group]:
    """Group what one rule says of the same words, in the order of the first places."""
    groups: dict[tuple[str, str, str], _Group] = {}
    for finding in file.findings:
        key = (finding.rule, finding.message.lower(), " ".join(finding.text.lower().split()))
        if key in groups:
            groups[key].repeats.append(finding)
        else:
            groups[key] = _Group(finding, [])
    return list(groups.values())


def _block(path: str, group: _Group, style: Style) -> str:
    finding = group.first
    lines = [_head(path, finding, style), f"  {on_one_line(finding.message)}"]
    if unsaid := unsaid_suggestions(finding):
        lines.append(f"  Write {listed(unsaid)}.")
    lines += _excerpt(finding, style)
    lines += _notes(group)
    return "".join(f"{line}\n" for line in lines)


def _line(path: str, finding: Placed, style: Style) -> str:
    return f"{_head(path, finding, style)} {advice(finding)}\n"


def advice(finding: Placed) -> str:
    """Give the message on one line, with the suggestions that it does not name."""
    unsaid = unsaid_suggestions(finding)
    written = f" Write {listed(unsaid)}." if unsaid else ""
    return f"{on_one_line(finding.message)}{written}"


def unsaid_suggestions(finding: Placed) -> list[str]:
    """Give the suggestions that the message does not name."""
    return [word for word in finding.suggestions if word and word not in finding.message]


def _head(path: str, finding: Placed, style: Style) -> str:
    at = style.paint(f"{shown(path)}:{place(finding.region)}", "path")
    return f"{at}: {style.paint(finding.severity.value, finding.severity.value)} {finding.rule}"


def place(region: Region) -> str:
    """Give a place as it is named in text: line and column."""
    return f"{region.line}:{region.column}"


def _quoted(word: str) -> str:
    return f"'{word}'" if '"' in word else f'"{word}"'


def listed(words: list[str]) -> str:
    """Give words in quotation marks as a list: "a", "b" or "c"."""
    quoted = [_quoted(on_one_line(word)) for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def _excerpt(finding: Placed, style: Style) -> Iterator[str]:
    """Give the line of the copy, cut to fit, and the carets under the words."""
    region, excerpt = finding.region, finding.excerpt
    at = region.column - excerpt.column
    size = region.end_column - region.column if region.end_line == region.line else len(excerpt.text) - at
    text = shown(excerpt.text)
    before, words, after = text[:at], text[at : at + size], text[at + size :]
    before = _last_columns(before, _LEAD, cut=excerpt.column > 1)
    words = _first_columns(words, _LINE_WIDTH - width(before))
    after = _first_columns(after, _LINE_WIDTH - width(before) - width(words))
    gutter = f"  {region.line:>3} | "
    yield f"{gutter}{before}{words}{after}".rstrip()
    carets = "^" * max(width(words), 1)
    yield f"{' ' * (len(gutter) - 2)}| {' ' * width(before)}{style.paint(carets, 'caret')}"


def _first_columns(text: str, columns: int) -> str:
    """Cut a text to what fits, at a space where there is one, with an ellipsis for what is left out."""
    if width(text) <= columns:
        return text
    kept = text[: max(columns - 1, 0)]
    while width(kept) > columns - 1 and kept:
        kept = kept[:-1]
    space = kept.rfind(" ")
    return (kept[: space + 1] if space > 0 else kept) + "…"


def _last_columns(text: str, columns: int, *, cut: bool) -> str:
    if width(text) <= columns and not cut:
        return text
    kept = text[-(columns - 1) :]
    while width(kept) > columns - 1:
        kept = kept[1:]
    space = kept.find(" ")
    return "…" + (kept[space:] if 0 <= space < len(kept) - 1 else kept)


def _notes(group: _Group) -> Iterator[str]:
    if group.first.related:
        texts: dict[str, list[Region]] = {}
        for other in group.first.related:
            texts.setdefault(on_one_line(other.text), []).append(other.region)
        for text, regions in texts.items():
            yield f'      = beside "{text}" at {_places(regions)}'
    if group.repeats:
        yield f"      = also at {_places([finding.region for finding in group.repeats])}"


def _places(regions: list[Region]) -> str:
    listed = [place(region) for region in regions[:_LISTED_PLACES]]
    more = len(regions) - len(listed)
    return ", ".join(listed) + (f" and {more:,} more" if more else "")
