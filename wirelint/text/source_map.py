"""The map from a document's text back to the file it was read from."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text.expressions import lazily
from wirelint.text.notation import PLAIN, CannotWriteError, Notation
from wirelint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE_END = lazily(r"\r\n|\r|\n")


class Segment(NamedTuple):
    """A run of text and the run of the source it was read from, both in code points.

    ``size`` code points from ``text`` on stand for ``width`` code points from ``source`` on. Where the two are equal,
    they stand one for one; otherwise (an entity, an escape, a line end between two words) the run is whole: no part of
    it has a place of its own. Text between two segments stands for nothing in the file, as the blank line between two
    elements; source between two segments is hidden, as the markup.
    """

    text: int
    source: int
    size: int
    width: int
    notation: Notation = PLAIN
    """How text is written here."""

    @property
    def text_end(self) -> int:
        return self.text + self.size

    @property
    def source_end(self) -> int:
        return self.source + self.width


class SourceEdit(NamedTuple):
    """One replacement in a file's source: the span, in code points, and what is put there, as the file writes it."""

    span: Span
    text: str


class SourceMap:
    """Maps spans of a text to spans of its source, by segments sorted by their text.

    No segments at all mean that text and source are the same. The segments of one passage ascend in the source, too;
    passages may stand in another order in the file than in the text.
    """

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        self.segments = tuple(segments)
        self._starts = [segment.text for segment in self.segments]

    def origin(self, span: Span) -> Span:
        """Give the span of the source that ``span`` of the text came from, hidden source inside it included.

        What is a part of a whole run (of an entity) leads to all of it. An empty span is a place: where it stands
        between two runs, the end of the first.
        """
        if not self.segments:
            return span
        if span.start == span.end:
            return Span(*[self._place_of(span.start)] * 2)
        start = self._start_of(span.start)
        return Span(start, max(start, self._end_of(span.end)))

    def edit(self, span: Span, text: str, old: str, encoding: str) -> SourceEdit:
        """Give the replacement in the source that puts ``text`` where ``old`` stands at ``span`` of the text.

        Only what differs is replaced, so that markup between words that stay is kept. Raises CannotWriteError where
        markup lies inside what is replaced, where the place stands for nothing in the file, and where the notation
        cannot write the text.
        """
        if not self.segments:
            return SourceEdit(span, PLAIN.write(text, encoding))
        refused = None
        for narrow, written in _narrowed(span, text, old):
            try:
                return self._edit(narrow, written, encoding)
            except CannotWriteError as error:
                refused = refused or error
        raise refused or CannotWriteError("nothing to write")

    def erase(self, span: Span) -> tuple[SourceEdit, ...]:
        """Give the replacements that take what is written at a span out of the source, and leave the markup there.

        Raises CannotWriteError where nothing is written, or letters that are written together with others.
        """
        edits = []
        for segment in self._overlapping(span):
            part = Span(max(segment.text, span.start), min(segment.text_end, span.end))
            if _splits(segment, part.start) or _splits(segment, part.end):
                raise CannotWriteError("the file writes these letters together with others")
            edits.append(SourceEdit(self.origin(part), ""))
        if not edits:
            raise CannotWriteError("these words do not stand in the file as they are")
        return tuple(edits)

    def _edit(self, span: Span, text: str, encoding: str) -> SourceEdit:
        segments = self._at_place(span.start) if span.start == span.end else self._covering(span)
        first, last = segments[0], segments[-1]
        if any(above.source_end != below.source for above, below in pairwise(segments)):
            raise CannotWriteError("markup stands inside the words")
        if any(above.text_end != below.text for above, below in pairwise(segments)):
            raise CannotWriteError("the words do not stand in one paragraph of the file")
        if _splits(first, span.start) or _splits(last, span.end):
            raise CannotWriteError("the file writes these letters together with others")
        return SourceEdit(self.origin(span), first.notation.write(text, encoding))

    def _covering(self, span: Span) -> list[Segment]:
        """Give the segments that hold a span that is not empty."""
        found = self._overlapping(span)
        if not found or found[0].text > span.start or found[-1].text_end < span.end:
            raise CannotWriteError("these words do not stand in the file as they are")
        return found

    def _overlapping(self, span: Span) -> list[Segment]:
        """Give the segments that share a code point with a span."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        while at < len(self.segments) and self.segments[at].text < span.end:
            found.append(self.segments[at])
            at += 1
        return [segment for segment in found if segment.size and segment.text_end > span.start]

    def _at_place(self, offset: int) -> list[Segment]:
        """Give the segment that an insertion at an offset belongs to."""
        at = self._before(offset)
        if at < 0 or self.segments[at].text_end < offset:
            raise CannotWriteError("nothing stands in the file at this place")
        return [self.segments[at]]

    def _before(self, offset: int) -> int:
        """Give the number of the last segment that starts before an offset, or at it where none ends there."""
        at = bisect_right(self._starts, offset) - 1
        while at > 0 and self.segments[at].text == offset == self.segments[at - 1].text_end:
            at -= 1
        return at

    def _place_of(self, offset: int) -> int:
        at = self._before(offset)
        if at < 0:
            return 0  # before the first segment, text stands for the beginning of the source
        return self._at(self.segments[at], offset, whole=self.segments[at].source_end)

    def _start_of(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return 0
        return self._at(self.segments[at], offset, whole=self.segments[at].source)

    def _end_of(self, offset: int) -> int:
        at = bisect_right(self._starts, offset - 1) - 1
        if at < 0:
            return 0
        return self._at(self.segments[at], offset, whole=self.segments[at].source_end)

    @staticmethod
    def _at(segment: Segment, offset: int, *, whole: int) -> int:
        """Give the place of an offset in a segment or after it; ``whole`` is that of the inside of a whole run."""
        inside = offset - segment.text
        if inside == 0:
            return segment.source
        if inside >= segment.size:
            return segment.source_end
        return segment.source + inside if segment.size == segment.width else whole


def _splits(segment: Segment, offset: int) -> bool:
    return segment.size != segment.width and segment.text < offset < segment.text_end


def _narrowed(span: Span, text: str, old: str) -> Iterator[tuple[Span, str]]:
    """Give the replacement without what stays at its start and then at its end, and the other way about."""
    head, tail = _common(old, text), _common(old[::-1], text[::-1])
    room = min(len(old), len(text))
    for first, last in ((head, min(tail, room - head)), (min(head, room - tail), tail)):
        yield Span(span.start + first, span.end - last), text[first : len(text) - last]


def _common(first: str, second: str) -> int:
    return next(
        (n for n, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]),
        min(len(first), len(second)),
    )


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
