"""Tags, text and comments of HTML and XML with their exact places, in linear time whatever the input.

The parsers of the standard library do not tell where an attribute or an entity stands, and ``html.parser`` takes
quadratic time over unclosed comments. So XML is judged by Expat, and both are placed by this scanner.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.story import Layer, Piece
from wirelint.text.expressions import lazily
from wirelint.text.notation import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Notation

_TAG = lazily(r"""(/?)([A-Za-z_][^\s/<>"'=]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_BROKEN_TAG = lazily(r"(/?)([A-Za-z_][^\s/<>\"'=]*+)([^<>]*+)>")
_ATTRIBUTE = lazily(r"""(?<![^\s"'<>/=])([^\s"'<>/=]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
# Elements of HTML whose content is no markup.
_RAW = lazily(r"(?i)script|style|xmp|iframe|noembed|noframes|textarea")
_WRITTEN_OTHERWISE = lazily(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)|[\t\n\r\f ]+")
_REFERENCE = lazily(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)|\r\n?")
_MOST_BROKEN = 50  # tags that go on to the end of the file; more are read by a rule that cannot be led astray


class Kind(IntEnum):
    """What a token is."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    COMMENT = 3
    CDATA = 4


class Token(NamedTuple):
    """A token of the text from ``start`` to ``end``; of comments and CDATA, the inside.

    ``name`` is that of the element, in HTML in lower case, in XML without its prefix. ``attributes`` is the stretch
    that holds them; ``empty`` tells ``<br/>``.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[int, int] = (0, 0)
    empty: bool = False


class Attribute(NamedTuple):
    """The value of an attribute, and where it stands."""

    value: str
    start: int
    end: int


def scan(text: str, *, xml: bool) -> Iterator[Token]:
    """Give the tokens of HTML or XML; what is no markup after all is text."""
    scanner = _Scanner(text, xml=xml)
    return scanner.tokens()


class _Scanner:
    def __init__(self, text: str, *, xml: bool) -> None:
        self.text = text
        self.xml = xml
        self.name = cache(_local_name if xml else str.lower)
        self.tag = _TAG
        self.broken = 0
        self.unclosed: set[str] = set()  # ends that do not occur any more

    def tokens(self) -> Iterator[Token]:
        text, find = self.text, self.text.find
        at = opened = 0
        while (opened := find("<", opened)) >= 0:
            token, after = self.markup(opened)
            if token is None and after <= opened:
                opened += 1  # a mere sign
                continue
            if at < opened:
                yield Token(Kind.TEXT, at, opened)
            if token:
                yield token
                if not self.xml and token.kind is Kind.OPEN and _RAW.fullmatch(token.name):
                    after = self.end_of_raw(token.name, after)
            at = opened = after
        if at < len(text):
            yield Token(Kind.TEXT, at, len(text))

    def markup(self, at: int) -> tuple[Token | None, int]:
        """Give the token that starts with the "<" at an offset, and where it ends; None and the offset for text."""
        match = self.tag.match(self.text, at + 1)
        if match:
            close, name, attributes = match.groups()
            kind = Kind.CLOSE if close else Kind.OPEN
            empty = attributes.endswith("/")
            return Token(kind, at, match.end(), self.name(name), match.span(3), empty), match.end()
        following = self.text[at + 1 : at + 2]
        if following == "!":
            return self.declaration(at)
        if following == "?":
            return None, self.end(at, "?>" if self.xml else ">")
        if following.isalpha() or following == "/":
            return self.broken_tag(at)
        return None, at

    def declaration(self, at: int) -> tuple[Token | None, int]:
        if self.text.startswith("<!--", at):
            end = self.end(at + 2, "-->")
            return (Token(Kind.COMMENT, at + 4, max(end - 3, at + 4)), end) if end > at + 2 else (None, at)
        if self.xml and self.text.startswith("<![CDATA[", at):
            end = self.end(at, "]]>")
            return (Token(Kind.CDATA, at + 9, end - 3), end) if end > at else (None, at)
        end = self.end(at, ">")
        if self.xml and (inner := self.text.find("[", at, end)) >= 0:  # <!DOCTYPE nitf [ ... ]>
            end = max(end, self.end(inner, "]>"))
        return None, end

    def end(self, at: int, sign: str) -> int:
        """Give where a sign next ends, ``at`` where it does not occur any more (which is looked for once only)."""
        found = -1 if sign in self.unclosed else self.text.find(sign, at)
        if found < 0:
            self.unclosed.add(sign)
            return at
        return found + len(sign)

    def broken_tag(self, at: int) -> tuple[Token | None, int]:
        """Read a tag whose quotation marks do not match."""
        self.broken += 1
        if self.broken > _MOST_BROKEN:
            self.tag = _BROKEN_TAG
        match = _BROKEN_TAG.match(self.text, at + 1)
        if not match:
            return None, at
        kind = Kind.CLOSE if match[1] else Kind.OPEN
        return Token(kind, at, match.end(), self.name(match[2]), match.span(3)), match.end()

    def end_of_raw(self, name: str, at: int) -> int:
        match = re.compile(rf"(?i)</{name}\b").search(self.text, at)
        return match.start() if match else len(self.text)


def _local_name(name: str) -> str:
    return name.rpartition(":")[2]


def attributes_of(text: str, token: Token) -> dict[str, Attribute]:
    """Give the attributes of a tag by their names in lower case, without prefix; the first of a name counts."""
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(text, *token.attributes):
        group = match.lastindex or 0
        name = match[1].rpartition(":")[2].lower()
        found.setdefault(name, Attribute(unescape(match[group]), *match.span(group)))
    return found


def flowing(layer: Layer, start: int, end: int, notation: Notation, *, spaced: bool = False) -> Iterator[Piece]:
    """Give the words of a stretch of markup as they flow: references resolved, every run of space one space.

    In CDATA nothing is a reference. ``spaced`` says that a space stands before the stretch already, so that it opens
    with none.
    """
    text, at = layer.text, start
    resolve = isinstance(notation, Markup)
    for match in _WRITTEN_OTHERWISE.finditer(text, start, end):
        written = match[0]
        if written == " " and not (spaced and match.start() == start):
            continue
        read = (unescape(written) if resolve else written) if written[0] == "&" else " "
        if read == written:
            continue  # no reference after all
        if at < match.start():
            yield Piece(text[at : match.start()], layer, at, match.start(), notation)
        # A reference to what is no character reads as nothing.
        if read and not (read == " " and spaced and match.start() == start):
            yield Piece(read, layer, match.start(), match.end(), notation)
        at = match.end()
    if at < end:
        yield Piece(text[at:end], layer, at, end, notation)


def literal(layer: Layer, start: int, end: int, notation: Notation) -> Iterator[Piece]:
    """Give the text of a stretch of markup with references resolved and every space kept."""
    text, at = layer.text, start
    for match in _REFERENCE.finditer(text, start, end):
        read = "\n" if match[0][0] == "\r" else unescape(match[0])
        if read == match[0]:
            continue
        if at < match.start():
            yield Piece(text[at : match.start()], layer, at, match.start(), notation)
        if read:
            yield Piece(read, layer, match.start(), match.end(), notation)
        at = match.end()
    if at < end:
        yield Piece(text[at:end], layer, at, end, notation)
