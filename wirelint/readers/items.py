"""Files of XML that hold one story or several, each in an element of its own, with fields and a document inside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from wirelint.readers.decode import ReadError
from wirelint.readers.elements import CDATA, VALUE
from wirelint.readers.html import HTML_ELEMENTS
from wirelint.readers.inside import add_text
from wirelint.readers.markup import Kind, attributes_of, literal, scan
from wirelint.readers.nitf import NITF_ELEMENTS, NitfWalker
from wirelint.readers.story import Layer, Piece, Story
from wirelint.readers.xml import judge_xml
from wirelint.text import Role
from wirelint.text.source_map import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint.readers.elements import Element
    from wirelint.readers.markup import Token
    from wirelint.text import Decoded, Document, Notation

CONTENT_ELEMENTS: Mapping[str, Element] = {**HTML_ELEMENTS, **NITF_ELEMENTS}
"""What stands in items as markup: NITF and XHTML, no name of which means two things."""


class ItemWalker(NitfWalker):
    """Reads one item: its fields by name, its content as the markup that it is or, in ``holders``, as text.

    ``holders`` are the elements whose text may be a document of its own, escaped or in CDATA, and the role of it.
    """

    holders: Mapping[str, Role] = {}
    items: frozenset[str] = frozenset()
    """The elements that hold a story each."""
    nothing = "the file holds no story"
    """What to say of a file without any."""

    def __init__(self, story: Story, layer: Layer) -> None:
        super().__init__(story, layer)
        self._held: list[Piece] = []

    def words(self, start: int, end: int, notation: Notation) -> None:
        if self.current in self.holders:
            if not self.silent:
                self._held += literal(self.layer, start, end, notation)
        else:
            super().words(start, end, notation)

    def cdata(self, start: int, end: int) -> None:
        if self.current in self.holders and not self.silent:
            self._held.append(Piece(self.layer.text[start:end], self.layer, start, end, CDATA))
        else:
            super().cdata(start, end)

    def closed(self, name: str) -> None:
        if name in self.holders:
            held, self._held = self._held, []
            if any(piece.text.strip() for piece in held):
                add_text(self.story, Layer.of(held), self.role)


def stories_in(file: Decoded, path: str, walker: type[ItemWalker]) -> Iterator[Document]:
    """Read the stories of a file, each named by its line where there are several."""
    troubles = judge_xml(file.text)
    layer = Layer(file.text)
    tokens = list(scan(file.text, xml=True))
    found = list(_items(tokens, walker.items))
    if not found:
        raise ReadError(walker.nothing)
    lines = Lines(file.text)
    language = _language(tokens, layer, found[0][0].start)
    for number, item in enumerate(found):
        line = lines.place(item[0].start)[0]
        story = Story(file, path if len(found) == 1 else f"{path}:{line}")
        story.troubles += troubles if number == 0 else ()
        walker(story, layer).walk(item)
        if language and not story.has(Role.LANGUAGE):
            story.add(Role.LANGUAGE, [language])
        yield story.document()


def _language(tokens: Iterable[Token], layer: Layer, end: int) -> Piece | None:
    """Give the language that a file declares for all of its items, before the first of them."""
    name = ""
    for token in takewhile(lambda token: token.start < end, tokens):
        if name == "language" and token.kind is Kind.TEXT:
            return Piece(layer.text[token.start : token.end], layer, token.start, token.end)
        name = token.name
        if name in ("feed", "rss") and (lang := attributes_of(layer.text, token).get("lang")):
            return Piece(layer.text[lang.start : lang.end], layer, lang.start, lang.end, VALUE)
    return None


def _items(tokens: Iterable[Token], names: frozenset[str]) -> Iterator[list[Token]]:
    """Give the tokens of each item; one inside another belongs to it."""
    item: list[Token] = []
    depth = 0
    for token in tokens:
        if token.kind is Kind.OPEN and token.name in names and not token.empty:
            depth += 1
        if depth:
            item.append(token)
        if token.kind is Kind.CLOSE and token.name in names and depth:
            depth -= 1
            if not depth:
                yield item
                item = []
    if item:
        yield item
