"""A story set as copy: its paragraphs, and in each the places where findings start and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.findings import Copy, FileReport, Placed

_BODY = "body"


class Mark(NamedTuple):
    """A finding in a paragraph: its number on the sheet, and its span in the paragraph's text, in code points."""

    number: int
    start: int
    end: int
    finding: Placed
    begins: bool = True
    """False where the finding began in a paragraph before this one."""


class Run(NamedTuple):
    """A stretch of a paragraph that one set of marks covers and one role has; ``role`` is empty where it is usual."""

    text: str
    role: str
    marks: tuple[Mark, ...]


class Paragraph(NamedTuple):
    """A paragraph, its role, and its marks in reading order; ``inner`` are spans with a role of their own."""

    text: str
    role: str
    marks: tuple[Mark, ...] = ()
    inner: tuple[tuple[int, int, str], ...] = ()

    def runs(self) -> Iterator[Run]:
        """Give the paragraph cut at every place where a mark or a role starts or ends; a point is a run of its own."""
        cuts = {0, len(self.text)}
        cuts.update(edge for mark in self.marks for edge in (mark.start, mark.end))
        cuts.update(edge for start, end, _ in self.inner for edge in (start, end))
        edges = sorted(cuts)
        waiting = sorted(self.marks, key=lambda mark: mark.start)[::-1]
        covering: list[Mark] = []
        for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
            covering = [mark for mark in covering if mark.end > start]
            points: list[Mark] = []
            while waiting and waiting[-1].start == start:
                mark = waiting.pop()
                (covering if mark.end > start else points).append(mark)
            if points:
                yield Run("", "", tuple(points))
            if start < end:
                yield Run(self.text[start:end], self._role_at(start), tuple(covering))

    def _role_at(self, offset: int) -> str:
        return next((role for start, end, role in self.inner if start <= offset < end), "")


def set_copy(file: FileReport, first: int) -> Iterator[Paragraph]:
    """Give the paragraphs of a file's copy, its findings numbered from ``first``; the excerpts where it has no copy."""
    if file.copy and file.copy.text.strip():
        yield from _from_copy(file.copy, file.findings, first)
    else:
        yield from _from_excerpts(file.findings, first)


def _from_copy(copy: Copy, findings: Sequence[Placed], first: int) -> Iterator[Paragraph]:
    spans = _lines(copy.text)
    waiting = list(enumerate(findings, start=first))
    waiting.reverse()
    open_marks: list[tuple[int, Placed]] = []
    for at, (start, end) in enumerate(spans):
        until = spans[at + 1][0] if at + 1 < len(spans) else len(copy.text) + 1
        begun = []
        while waiting and waiting[-1][1].start < until:
            begun.append(waiting.pop())
        marks = [
            *(_mark(*one, start, end, begins=False) for one in open_marks),
            *(_mark(*one, start, end) for one in begun),
        ]
        role, inner = _roles(copy, start, end)
        yield Paragraph(copy.text[start:end], role, tuple(marks), inner)
        open_marks = [one for one in (*open_marks, *begun) if one[1].end > until]


def _from_excerpts(findings: Sequence[Placed], first: int) -> Iterator[Paragraph]:
    for number, finding in enumerate(findings, start=first):
        region, (text, column) = finding.region, finding.excerpt
        start = min(region.column - column, len(text))
        end = min(region.end_column - column, len(text)) if region.end_line == region.line else len(text)
        yield Paragraph(text, _BODY, (Mark(number, start, max(start, end), finding),))


def _lines(text: str) -> list[tuple[int, int]]:
    """Give the spans of the lines that are not blank: the text of a document has one paragraph a line."""
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _mark(number: int, finding: Placed, start: int, end: int, *, begins: bool = True) -> Mark:
    """Give a finding as it lies in the paragraph from ``start`` to ``end``, cut to it."""
    first = min(max(finding.start, start), end) - start
    last = min(max(finding.end, start), end) - start
    return Mark(number, first, max(first, last), finding, begins)


def _roles(copy: Copy, start: int, end: int) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """Give the role of a paragraph, which is that of its last words, and the spans in it that have another."""
    inside = [
        (max(a, start) - start, min(b, end) - start, role) for a, b, role in copy.passages if a < end and b > start
    ]
    role = next((role for a, b, role in inside if a < end - start <= b), _BODY)
    return role, tuple(span for span in inside if span[2] != role)
