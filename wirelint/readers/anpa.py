"""ANPA 1312: header, keyword line, lines that open with ^, paragraphs that open with a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.decode import ReadError
from wirelint.readers.inside import add_plain
from wirelint.readers.story import Layer, Story
from wirelint.readers.wire import copy_layer
from wirelint.text import Role
from wirelint.text.expressions import lazily
from wirelint.text.source_map import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Decoded, Document

_MESSAGE = lazily(r"\x01([^\x01\x02]*+)\x02([^\x01\x03]*+)\x03?([^\x01]*+)")
_LINE = lazily(r"[^\r\n]+")
_SLUG = lazily(r"\^?[^\s<].{0,100},\s?\d{2,5}\s*<?\s*|\^?\*\d+<.*|\^?(?:AM|AP|BC|PM)-\S.{0,100}")
_NOTE = lazily(
    r"(?i)\^?\(?(?:eds?|editors?|note|with|ap (?:photo|graphic|video)|advisory|embargo|for (?:immediate )?release)\b"
)
_BYLINE = lazily(r"\^?(?:By |BY )")
_BYLINE_END = lazily(r"=\s*\Z")
_HEADLINE_SIZE = 130  # code points; what is longer is the gist of the story


def read_anpa(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the messages of a file."""
    layer = Layer(file.text)
    messages = list(_MESSAGE.finditer(file.text))
    if not messages:
        raise ReadError("this ANPA file has a header but no text (no STX sign)")
    lines = Lines(file.text)
    for message in messages:
        place = f"{path}:{lines.place(message.start())[0]}"
        story = Story(file, path if len(messages) == 1 else place)
        _add(story, Role.METADATA, layer, *message.span(1))
        _add_text(story, layer, *message.span(2))
        _add(story, Role.METADATA, layer, *message.span(3))
        yield story.document()


def _add_text(story: Story, layer: Layer, start: int, end: int) -> None:
    """Add the lines above the body, each by what it is, and the body."""
    role = None
    for line in _LINE.finditer(layer.text, start, end):
        words = line[0].strip()
        if not words.startswith("^") and not (line.start() == start and _SLUG.fullmatch(words)):
            _add(story, Role.BODY, layer, line.start(), end)
            return
        role = _role(words, story, role)
        first = line.start() + line[0].index(words) + words.startswith("^")
        closing = len(words.rstrip("<= ")) - words.startswith("^")
        _add(story, role, layer, first, first + max(closing, 0))


def _role(words: str, story: Story, above: Role | None) -> Role:
    if _SLUG.fullmatch(words):
        return Role.METADATA
    if _NOTE.match(words):
        return Role.NOTE
    if _BYLINE.match(words) or (above is Role.BYLINE and _BYLINE_END.search(words)):
        return Role.BYLINE
    if story.has(Role.HEADLINE) or len(words) > _HEADLINE_SIZE:
        return Role.BODY
    return Role.HEADLINE


def _add(story: Story, role: Role, layer: Layer, start: int, end: int) -> None:
    if start < end:
        add_plain(story, copy_layer(layer, start, end, anpa=True), role)
