"""Puts a story together from stretches of a file: their words, their roles, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.roles import find_passages
from wirelint.text import BLANK, PLAIN, Document, Passage, Remark, Role, Segment, SourceMap, Span, Trouble
from wirelint.text.expressions import lazily
from wirelint.text.notation import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.text import Decoded, Notation

_CLOSING = (Role.METADATA, Role.DATE, Role.EMBARGO, Role.LANGUAGE)
"""What stands at the end of the text wherever it stands in the file, so that it parts no copy."""
_COPY = (Role.HEADLINE, Role.BODY, Role.CAPTION)
"""What readers see and the desk writes; all else has a field of its own for what it holds."""
_BETWEEN = "\n\n"
_ALLOW = "wirelint-allow"
_REMARK = lazily(rf"{_ALLOW}\s+([\w/#.-]+?)\s*(?:--|–|—|:)\s*(\S.*)", re.DOTALL)


class Layer:
    """A text inside a file and the way from it to the file: the file itself, a JSON string, an escaped element."""

    def __init__(self, text: str, segments: Sequence[Segment] | None = None) -> None:
        self.text = text
        self._segments = segments
        self._starts = [segment.text for segment in segments or ()]

    @property
    def is_file(self) -> bool:
        """Tell whether this is the file itself."""
        return self._segments is None

    @cached_property
    def escapes_letters(self) -> bool:
        """Tell whether it is JSON that writes letters beyond ASCII as escapes: what is written into it should, too."""
        return self.text.isascii() and "\\u" in self.text

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Layer:
        """Make the layer of what the pieces say."""
        parts: list[str] = []
        segments: list[Segment] = []
        at = 0
        for piece in pieces:
            segments += piece.segments(at)
            parts.append(piece.text)
            at += len(piece.text)
        return cls("".join(parts), segments)

    def through(self, start: int, end: int, notation: Notation) -> Iterator[Segment]:
        """Give the segments, from ``text`` to the file, that a stretch of this layer stands on."""
        if self._segments is None:
            yield Segment(start, start, end - start, end - start, notation)
            return
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._segments) and self._segments[at].text < end:
            text, source, size, width, outer = self._segments[at]
            at += 1
            first, last = max(start - text, 0), min(end - text, size)
            if first >= last:
                continue
            written = within(outer, notation)
            if size == width:
                yield Segment(text + first, source + first, last - first, last - first, written)
            else:
                yield Segment(text + first, source, last - first, width, written)


class Piece(NamedTuple):
    """Some words and the stretch of a layer that they stand for, one for one if it is as long; None: they were put in.

    ``notation`` is how the layer writes its text here.
    """

    text: str
    layer: Layer | None = None
    start: int = 0
    end: int = 0
    notation: Notation = PLAIN

    def segments(self, at: int) -> Iterator[Segment]:
        """Give the segments of these words, the first of them at an offset of the text."""
        if self.layer is None:
            return
        found = self.layer.through(self.start, self.end, self.notation)
        if len(self.text) == self.end - self.start:
            yield from (segment._replace(text=at + segment.text - self.start) for segment in found)
        elif every := list(found):
            first, last = every[0], every[-1]
            yield Segment(at, first.source, len(self.text), last.source_end - first.source, first.notation)


class Paragraph(NamedTuple):
    role: Role
    pieces: Sequence[Piece]
    quoted: bool = False
    """Whether the format marks all of it as a quotation."""


class Story:
    """The paragraphs of one story in reading order, as a reader finds them."""

    def __init__(self, file: Decoded, path: str) -> None:
        self.file = file
        self.path = path
        self.paragraphs: list[Paragraph] = []
        self.troubles: list[Trouble] = []
        self._remarks: list[tuple[int, str, str]] = []  # the number of a paragraph, a rule and a reason
        self._titles: list[Sequence[Piece]] = []
        self._blanks: list[tuple[Role, int]] = []

    def add(self, role: Role, pieces: Sequence[Piece], *, quoted: bool = False) -> None:
        """Add a paragraph; one without words is left out."""
        if any(piece.text.strip() for piece in pieces):
            self.paragraphs.append(Paragraph(role, pieces, quoted))

    def name(self, pieces: Sequence[Piece]) -> None:
        """Add the document's title: its headline where it has no other, else metadata."""
        self._titles.append(pieces)

    def blank(self, role: Role, layer: Layer, at: int) -> None:
        """Remember a field without words, and where in a layer they would stand."""
        if layer.is_file:
            self._blanks.append((role, at))

    def comment(self, layer: Layer, start: int, end: int) -> None:
        """Read a comment of the file: it may allow a rule in the paragraph that it stands in, or in the next one."""
        if layer.text.find(_ALLOW, start, end) < 0:
            return
        match = _REMARK.fullmatch(layer.text[start:end].strip())
        if match:
            self._remarks.append((len(self.paragraphs), match[1], match[2]))
        else:
            place = next((segment.source for segment in layer.through(start, end, PLAIN)), 0)
            self.troubles.append(Trouble(place, f'write "{_ALLOW} RULE -- reason", or with a colon for the dashes'))

    def has(self, role: Role) -> bool:
        return any(paragraph.role is role for paragraph in self.paragraphs)

    def reorder(self, roles: Sequence[Role]) -> None:
        """Put the paragraphs of these roles first, in this order, for a file that does not keep the reading order."""
        ranks = {role: rank for rank, role in enumerate(roles)}
        self.paragraphs.sort(key=lambda paragraph: ranks.get(paragraph.role, len(ranks)))

    def document(self) -> Document:
        """Give the story as a document."""
        role = Role.METADATA if self.has(Role.HEADLINE) else Role.HEADLINE
        for pieces in self._titles:
            self.add(role, pieces)
        if self._titles and role is Role.HEADLINE:
            self.reorder((role,))
        text = _Text()
        for number, paragraph in sorted(enumerate(self.paragraphs), key=lambda numbered: numbered[1].role in _CLOSING):
            text.add(number, paragraph)
        blanks = [text.blank(blank, source) for blank, source in self._blanks if not self.has(blank)]
        document = Document(
            "".join(text.parts),
            partial(_judged, passages=text.passages),
            file=self.file,
            source_map=SourceMap(text.segments or (Segment(0, 0, 0, 0),)),
            path=self.path,
            troubles=tuple(self.troubles),
        )
        document.block_quotations = tuple(text.quoted)
        document.remarks = tuple(
            Remark(text.spans[number], rule, reason) for number, rule, reason in self._remarks if number in text.spans
        )
        document.kept_apart = tuple(span for span, role in text.passages if role not in _COPY)
        document.blank_fields = tuple(blanks)
        return document


class _Text:
    """The text of a story as it grows, and where each paragraph of it stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.passages: list[Passage] = []
        self.quoted: list[Span] = []
        self.spans: dict[int, Span] = {}
        self._at = 0

    def add(self, number: int, paragraph: Paragraph) -> None:
        if self.parts:
            self._put(_BETWEEN)
        start = self._at
        for piece in paragraph.pieces:
            self.segments += piece.segments(self._at)
            self._put(piece.text)
        span = self.spans[number] = Span(start, self._at)
        self.passages.append(Passage(span, paragraph.role))
        if paragraph.quoted:
            self.quoted.append(span)

    def blank(self, role: Role, source: int) -> Passage:
        """Add the place of a field that is there and holds nothing."""
        self._put(_BETWEEN)
        self.segments.append(Segment(self._at, source, 0, 0))
        return Passage(Span(self._at, self._at), role)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._at += len(text)


def put_in(text: str = BLANK) -> Piece:
    """Give a piece of text that does not stand in the file; as it is, it stands for what a check must not see."""
    return Piece(text)


def _judged(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give the passages, each run of body judged by its words: datelines, credits and notes have no markup."""
    judged: list[Passage] = []
    titled = any(passage.role is Role.HEADLINE for passage in passages)
    for passage in _runs(passages):
        if passage.role is not Role.BODY:
            judged.append(passage)
            continue
        start = passage.span.start
        for span, role in find_passages(passage.span.of(text), titled=titled):
            judged.append(Passage(Span(start + span.start, start + span.end), role))
        titled = True
    return tuple(judged)


def _runs(passages: Sequence[Passage]) -> list[Passage]:
    runs: list[Passage] = []
    for passage in passages:
        if runs and runs[-1].role is passage.role is Role.BODY:
            runs[-1] = Passage(Span(runs[-1].span.start, passage.span.end), Role.BODY)
        else:
            runs.append(passage)
    return runs
