"""One piece of copy."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from wirelint.text.moment import parse_moment
from wirelint.text.notation import CannotWriteError
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.quotation import find_quotations
from wirelint.text.source_map import Lines, SourceMap
from wirelint.text.span import Span
from wirelint.text.words import BLANK, Tokens, tokenize

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from wirelint.text.decoded import Decoded
    from wirelint.text.source_map import SourceEdit

__all__ = ["BLANK", "Document", "Passage", "Remark", "Role", "Shape", "Trouble", "View"]
_Made = TypeVar("_Made")


class Role(StrEnum):
    """What a passage is in the story."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    METADATA = "metadata"
    DATE = "date"
    """The day of the story, as the format names it."""
    EMBARGO = "embargo"
    """The moment before which the story must not be published."""
    LANGUAGE = "language"


class Shape(StrEnum):
    """How the paragraphs of a plain text are laid out."""

    BLANK_LINE = "blank-line"
    ONE_LINE = "one-line"
    WRAPPED = "wrapped"
    FLATTENED = "flattened"


class Passage(NamedTuple):
    """A stretch of a document's text with a role."""

    span: Span
    role: Role


class Remark(NamedTuple):
    """A comment in the file by which an editor lets the findings of a rule stand in a stretch of the text."""

    span: Span
    rule: str
    reason: str


class Trouble(NamedTuple):
    """A part of a file that could not be read as copy: an offset of the source, and why, to an editor."""

    offset: int
    message: str


class Document:
    """A story: its copy, what each part of it is, and the way back to the file.

    ``text`` is the copy as checks see it, decoded and unwrapped: one paragraph a line. ``passages`` are sorted and
    do not overlap; those of dates, embargo and language close the text, wherever they stand in the file. ``file`` is
    the file as decoded, ``source_map`` leads back to it from the text. A file may hold several stories: they share
    ``file``, and have names of their own in ``path`` (``stories.jsonl:17``). A reader may give ``passages`` and
    ``shape`` as functions of the text: in most stories no rule asks for them. ``troubles`` are the parts of the file
    that could not be read.
    """

    def __init__(  # noqa: PLR0913 - all that a reader knows
        self,
        text: str,
        passages: tuple[Passage, ...] | Callable[[str], tuple[Passage, ...]],
        *,
        file: Decoded,
        source_map: SourceMap | None = None,
        path: str = "-",
        shape: Shape | Callable[[str], Shape] = Shape.BLANK_LINE,
        troubles: tuple[Trouble, ...] = (),
    ) -> None:
        self.text = text
        self.file = file
        self.source_map = source_map or SourceMap()
        self.path = path
        self.troubles = troubles
        self.remarks: tuple[Remark, ...] = ()
        self.block_quotations: tuple[Span, ...] = ()  # what the format itself marks as quoted
        self.kept_apart: tuple[Span, ...] = ()  # notes, credits and the like that have fields of their own
        self.blank_fields: tuple[Passage, ...] = ()  # fields that the file has, without a word in them
        self._passages = passages
        self._shape = shape
        self._views: dict[tuple[frozenset[Role], bool], View] = {}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return self._passages(self.text) if callable(self._passages) else self._passages

    @cached_property
    def shape(self) -> Shape:
        return self._shape if isinstance(self._shape, Shape) else self._shape(self.text)

    @property
    def source(self) -> str:
        """Give the file's text, as decoded."""
        return self.file.text

    @property
    def word_count(self) -> int:
        """Give the number of words as desks count them: what space parts."""
        return len(self.text.split())

    @cached_property
    def tokens(self) -> Tokens:
        return tokenize(self.text)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        found = find_quotations(self.text, flattened=self.shape is Shape.FLATTENED)
        return _merged(sorted((*found, *self.block_quotations))) if self.block_quotations else found

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Give the spans of the text's non-empty lines, in order, without space at either end."""
        return tuple(find_paragraphs(self.text))

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.source)

    def origin(self, span: Span) -> Span:
        """Give the span of ``source``, in code points, that a span of ``text`` came from."""
        return self.source_map.origin(span)

    def edits(self, span: Span, text: str) -> tuple[SourceEdit, ...]:
        """Give the replacements in ``source`` that put ``text`` in place of a span of this document's text.

        The text is written as the place wants it (entities, escapes, the file's encoding); what is the same before and
        after stays untouched, and with it the markup there. Of lines that go as a whole, the markup stays, empty.
        Raises CannotWriteError where that cannot be: markup lies inside the words that change, the words do not stand
        in the file (the blank line between two elements), or the place cannot hold the text. Whoever writes the file
        looks whether it then reads back as the edited text.
        """
        try:
            return (self.source_map.edit(span, text, span.of(self.text), self.file.encoding),)
        except CannotWriteError:
            if text or not self._fills_lines(span):
                raise
            return self.source_map.erase(span)

    def _fills_lines(self, span: Span) -> bool:
        """Tell whether a span reaches from the start of a line of the text to the end of one."""
        start, end = self.text[: span.start].rstrip(" "), self.text[span.end :].lstrip(" ")
        return (not start or start[-1] == "\n") and (not end or end[0] == "\n" or span.of(self.text)[-1:] == "\n")

    def passage(self, role: Role) -> Span | None:
        """Give the span of the first passage with a role; None without one."""
        return next((passage.span for passage in self.passages if passage.role is role), None)

    @cached_property
    def date(self) -> datetime.datetime | None:
        """Give the moment that the format calls the story's; without a zone where the file names none."""
        return self._moment(Role.DATE)

    @cached_property
    def embargo(self) -> datetime.datetime | None:
        """Give the moment before which the story must not be published; without a zone where the file names none."""
        return self._moment(Role.EMBARGO)

    @cached_property
    def language(self) -> str | None:
        """Give the language that the format declares, such as "en-GB"; None where it declares none."""
        span = self.passage(Role.LANGUAGE)
        return span.of(self.text) if span else None

    def _moment(self, role: Role) -> datetime.datetime | None:
        span = self.passage(role)
        return parse_moment(span.of(self.text)) if span else None

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column in the file, both from 1, of an offset of ``source``; columns are code points."""
        return self.lines.place(offset)

    def role_at(self, offset: int) -> Role:
        """Give the role of the passage that an offset of ``text`` lies in; body where there is none."""
        at = bisect_right(self._passage_starts, offset) - 1
        if at >= 0 and offset < self.passages[at].span.end:
            return self.passages[at].role
        return Role.BODY

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    def quoted(self, span: Span) -> bool:
        """Tell whether a span of ``text`` touches quoted speech."""
        at = bisect_right(self._quotation_starts, span.start) - 1
        candidates = self.quotations[max(at, 0) : at + 2]
        return any(quotation.overlaps(span) for quotation in candidates)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self.quotations]

    def view(self, scope: frozenset[Role], *, quotations: bool = True) -> View:
        """Give what a check may see: the passages of these roles, with or without the quoted speech in them."""
        key = (scope, quotations)
        if key not in self._views:
            self._views[key] = View(self, scope, quotations=quotations)
        return self._views[key]


class View:
    """A document narrowed to some roles; the rest is blanked, so that a view's offsets are the text's offsets."""

    def __init__(self, document: Document, scope: frozenset[Role], *, quotations: bool) -> None:
        self.document = document
        self.scope = scope
        self._quotations = quotations
        self._derived: dict[Callable[[View], Any], Any] = {}

    def derived(self, make: Callable[[View], _Made]) -> _Made:
        """Give what a function makes of this view; it is made once, however many checks ask for it."""
        if make not in self._derived:
            self._derived[make] = make(self)
        made: _Made = self._derived[make]
        return made

    @cached_property
    def hidden(self) -> tuple[Span, ...]:
        """Give the spans that are blanked, sorted, none overlapping another."""
        spans = [span for span, role in self.document.passages if role not in self.scope]
        if not self._quotations:
            spans.extend(self.document.quotations)
        return _merged(sorted(spans))

    @cached_property
    def text(self) -> str:
        text = self.document.text
        parts, at = [], 0
        for span in self.hidden:
            parts += [text[at : span.start], BLANK * len(span)]
            at = span.end
        return "".join([*parts, text[at:]]) if parts else text

    @cached_property
    def folded(self) -> str:
        """Give the text without capitals, to look for words in; its offsets are not the text's."""
        return self.text.casefold()

    @cached_property
    def tokens(self) -> Tokens:
        return self.document.tokens.without(self.hidden) if self.hidden else self.document.tokens

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Give the document's paragraphs that are not blanked from end to end."""
        starts = [span.start for span in self.hidden]
        return tuple(p for p in self.document.paragraphs if not self._hides(p, bisect_right(starts, p.start) - 1))

    def _hides(self, paragraph: Span, at: int) -> bool:
        return at >= 0 and self.hidden[at].covers(paragraph)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
