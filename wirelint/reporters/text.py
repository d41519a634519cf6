"""The report for people: a block for each finding (full), or a line (concise)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.reporters.paths import relative
from wirelint.reporters.style import on_one_line, shown, width
from wirelint.reporters.wording import advice, listed, summary_line, unsaid_suggestions

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
        yield from _confirmed(file, style)
    yield closing(report, style)


def write_concise(report: Report, style: Style) -> Iterator[str]:
    """Give a line for each finding, repeats included."""
    for file in report.files:
        path = relative(file.path)
        for finding in file.findings:
            yield _line(path, finding, style)
        yield from _confirmed(file, style)
    yield closing(report, style)


def _confirmed(file: FileReport, style: Style) -> Iterator[str]:
    """Give a line for each place that was checked and found right."""
    path = shown(relative(file.path))
    for finding in file.confirmed:
        at = style.paint(f"{path}:{place(finding.region)}", "path")
        yield f"{at}: confirmed {finding.rule} {on_one_line(finding.message)}\n"


def closing(report: Report, style: Style) -> str:
    """Give the last line, which says how the run ended; nothing where only findings are wanted."""
    return "" if style.quiet else f"{summary_line(report)}\n"


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
        lines.append(f"  Write {on_one_line(listed(unsaid))}.")
    lines += _excerpt(finding, style)
    lines += _notes(group)
    return "".join(f"{line}\n" for line in lines)


def _line(path: str, finding: Placed, style: Style) -> str:
    return f"{_head(path, finding, style)} {advice(finding)}\n"


def _head(path: str, finding: Placed, style: Style) -> str:
    at = style.paint(f"{shown(path)}:{place(finding.region)}", "path")
    return f"{at}: {style.paint(finding.severity.value, finding.severity.value)} {finding.rule}"


def place(region: Region) -> str:
    """Give a place as it is named in text: line and column."""
    return f"{region.line}:{region.column}"


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
