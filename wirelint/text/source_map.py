"""The map from a document's text back to the file it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from wirelint.text.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class Segment(NamedTuple):
    """A run of text and the run of the source it came from.

    ``size`` code points from ``text`` on stand, one for one, from ``source`` on. What lies between two segments
    (an entity, a wrapped line end) belongs to the source alone or was written otherwise there.
    """

    text: int
    source: int
    size: int


class SourceMap:
    """Maps spans of a text to spans of its source, by sorted segments; no segments means they are the same."""

    def __init__(self, segments: tuple[Segment, ...] = ()) -> None:
        self.segments = segments
        self._starts = [segment.text for segment in segments]

    def origin(self, span: Span) -> Span:
        """Give the span of the source, in code points, that ``span`` of the text came from."""
        if not self.segments:
            return span
        start = self._start_of(span.start)
        if span.start == span.end:
            return Span(start, start)
        return Span(start, max(start, self._end_of(span.end)))

    def _start_of(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return 0  # before the first segment, text stands for the beginning of the source
        segment = self.segments[at]
        # Past its segment, the offset stands for something written otherwise in the source: it starts there.
        return segment.source + min(offset - segment.text, segment.size)

    def _end_of(self, offset: int) -> int:
        at = bisect_right(self._starts, offset - 1) - 1
        if at >= 0:
            segment = self.segments[at]
            if offset - segment.text <= segment.size:
                return segment.source + offset - segment.text
        # What is written otherwise goes on to where the next segment starts.
        after = self.segments[min(at + 1, len(self.segments) - 1)]
        return after.source if at + 1 < len(self.segments) else after.source + after.size


class Lines:
    """The lines of a source; they end at LF, CRLF or CR, and nowhere else."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
        self._source = source

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both counted from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Give a line, counted from 1, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._source)
        return self._source[start:end].rstrip("\r\n")
