"""IPTC 7901: header, slug, headline up to a line that ends in "=", and hard-wrapped copy."""

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
_HEADLINES = lazily(r"(?:[^\r\n]*(?:\r\n|\r|\n)){0,11}?[^\r\n]*=[ \t]*(?=[\r\n]|\Z)")
_LINE = lazily(r"[^\r\n]+")
_TAG = lazily(r"[A-Z0-9 ,:()-]{2,40}|\([A-Z][\w .-]{2,40}\)")
_BYLINE = lazily(r"(?:By|BY|Von|Von:) ")


def read_iptc7901(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the messages of a file."""
    layer = Layer(file.text)
    messages = list(_MESSAGE.finditer(file.text))
    if not messages:
        raise ReadError("this IPTC 7901 file has a header but no text (no STX sign)")
    lines = Lines(file.text)
    for message in messages:
        place = f"{path}:{lines.place(message.start())[0]}"
        story = Story(file, path if len(messages) == 1 else place)
        _add(story, Role.METADATA, layer, *message.span(1))
        _add_text(story, layer, *message.span(2))
        _add(story, Role.METADATA, layer, *message.span(3))
        yield story.document()


def _add_text(story: Story, layer: Layer, start: int, end: int) -> None:
    head = _HEADLINES.match(layer.text, start, end)
    body = head.end() if head else start
    for line in _LINE.finditer(layer.text, start, body):
        words = line[0].rstrip("= \t")
        _add(story, _role(words.strip()), layer, line.start(), line.start() + len(words))
    _add(story, Role.BODY, layer, body, end)  # with the notes below it, which must not reach readers


def _role(words: str) -> Role:
    if _BYLINE.match(words):
        return Role.BYLINE
    return Role.METADATA if _TAG.fullmatch(words) else Role.HEADLINE


def _add(story: Story, role: Role, layer: Layer, start: int, end: int) -> None:
    if start < end:
        add_plain(story, copy_layer(layer, start, end), role)
