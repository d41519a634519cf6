"""Copy inside other formats: text of a field that is plain, or HTML, whatever the field says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.html import HtmlWalker
from wirelint.readers.markup import scan
from wirelint.readers.story import Layer, Piece, put_in
from wirelint.readers.unwrap import unwrap
from wirelint.text import PLAIN, Role, Segment
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.story import Story
    from wirelint.text import Notation

_TAGS = lazily(
    r"(?i)</?(?:[abipqsu]|abbr|article|blockquote|body|br|cite|div|em|figure|h[1-6]|hr|html|img|li|nitf|ol|pre|section|"
    r"small|span|strong|su[bp]|table|tbody|td|th|tr|ul)(?:\s[^<>]{0,300})?/?>"
)
_REFERENCES = lazily(r"&(?:#\d{2,6}|#[xX][\da-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});")


def looks_like_html(text: str) -> bool:
    """Tell whether a text holds tags of HTML."""
    return _TAGS.search(text) is not None


def add_text(story: Story, layer: Layer, role: Role = Role.BODY) -> None:
    """Add a field that holds HTML if there are tags or references in it, and plain text if not."""
    if looks_like_html(layer.text) or _REFERENCES.search(layer.text):
        add_html(story, layer, role)
    else:
        add_plain(story, layer, role)


def add_html(story: Story, layer: Layer, role: Role = Role.BODY) -> None:
    """Add a field that holds HTML."""
    HtmlWalker(story, layer, role).walk(scan(layer.text, xml=False))


def add_plain(story: Story, layer: Layer, role: Role = Role.BODY, notation: Notation = PLAIN) -> None:
    """Add a field that holds plain text of any shape."""
    text, source_map, _ = unwrap(layer.text)
    segments = source_map.segments or (Segment(0, 0, len(text), len(text)),)
    story.add(role, list(_pieces(text, segments, layer, notation)))


def part_of(layer: Layer, start: int, end: int) -> Layer:
    """Give a stretch of a layer as a layer of its own."""
    return Layer.of([Piece(layer.text[start:end], layer, start, end)])


def _pieces(text: str, segments: tuple[Segment, ...], layer: Layer, notation: Notation) -> Iterator[Piece]:
    at = 0
    for segment in segments:
        if at < segment.text:
            yield put_in(text[at : segment.text])
        if segment.size:
            at = segment.text_end
            yield Piece(text[segment.text : at], layer, segment.source, segment.source_end, notation)
    if at < len(text):
        yield put_in(text[at:])
