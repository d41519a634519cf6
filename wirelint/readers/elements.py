"""Walks through elements of HTML and XML and puts the paragraphs of a story together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.markup import Kind, Token, attributes_of, flowing, literal
from wirelint.readers.story import Piece, put_in
from wirelint.text import Role
from wirelint.text.expressions import lazily
from wirelint.text.notation import Cdata, Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wirelint.readers.markup import Attribute
    from wirelint.readers.story import Layer, Story
    from wirelint.text import Notation

_LAID_OUT = 200  # code points; shorter text has no layout
_FEW_LINES = 3
_AT_MARGIN = lazily(r"\n(?=[^\s<])")
_INDENTED = lazily(r"\n(?:[ \t]*\r?\n)?(?:[ \t]{2,9}(?=\S)|(?<=\n\n)(?=\S)|(?<=\n\r\n)(?=\S))")

_LINE_BREAK = put_in("\n")
MARKUP, VALUE, CDATA = Markup(), Markup(quoted=True), Cdata()


class Element(NamedTuple):
    """What an element is to a reader.

    ``block``: its words are paragraphs of their own. ``role``: that of the paragraphs in it (None: that of what is
    around it). ``silent``: its words are no copy, and inside a paragraph something stands for them; False: they are,
    though what is around them is silent. ``quoted``: all of it is a quotation. ``lines``: its line ends count.
    """

    block: bool = False
    role: Role | None = None
    silent: bool | None = None
    quoted: bool = False
    lines: bool = False
    title: bool = False
    """It names the document: the headline where there is no other."""


INLINE = Element()
BLOCK = Element(block=True)
SILENT = Element(silent=True)
HIDDEN = Element(block=True, silent=True)
QUOTED = Element(block=True, quoted=True)
LINES = Element(block=True, lines=True)
TITLE = Element(block=True, title=True)


def field(role: Role, *, spoken: bool = False) -> Element:
    """Give the element that holds a field of the story; ``spoken``: in the midst of what is no copy."""
    return Element(block=True, role=role, silent=False if spoken else None)


class _Open(NamedTuple):
    """An open element, and what holds inside it."""

    name: str
    element: Element
    role: Role
    silent: bool
    quoted: bool
    lines: bool
    paragraphs: int = 0
    """How many paragraphs the story had when it opened."""
    start: int = 0
    """Where what is in it starts."""
    blocks: int = 0
    """How many blocks are open, it among them."""


class Walker:
    """Turns tokens of markup into the paragraphs of a story.

    A format says by ``elements`` what its elements are, and by ``opened`` and ``closed`` what depends on more than the
    name. Elements that are never closed, or closed in another order, do no harm.
    """

    elements: Mapping[str, Element] = {}
    void: frozenset[str] = frozenset()
    """Elements that have no end tag."""
    fields: frozenset[str] = frozenset()
    """Elements that a story has for its headline and byline: one without words is a slip."""
    breaks: frozenset[str] = frozenset(("br",))

    def __init__(self, story: Story, layer: Layer, role: Role = Role.BODY) -> None:
        self.story = story
        self.layer = layer
        self.language: str | None = None
        self._pieces: list[Piece] = []
        self._open_names: defaultdict[str, list[_Open]] = defaultdict(list)
        self._blocks = 0
        self._stack = [_Open("", INLINE, role, silent=False, quoted=False, lines=False)]

    def walk(self, tokens: Iterable[Token]) -> None:
        """Go through the tokens, to the end."""
        for token in tokens:
            kind = token.kind
            if kind is Kind.TEXT:
                self.words(token.start, token.end, MARKUP)
            elif kind is Kind.OPEN:
                self._open(token)
            elif kind is Kind.CLOSE:
                self._close(token.name)
            elif kind is Kind.CDATA:
                self.cdata(token.start, token.end)
            else:
                self.story.comment(self.layer, token.start, token.end)
        while len(self._stack) > 1:
            self._pop()
        self.flush()

    def opened(self, token: Token, element: Element) -> Element:
        """Give what an element is at this place, and read its attributes."""
        return element

    def closed(self, name: str) -> None:
        """Tell a format that an element ends, while what was in it is still at hand."""

    def cdata(self, start: int, end: int) -> None:
        self.words(start, end, CDATA)

    def words(self, start: int, end: int, notation: Notation) -> None:
        """Add text to the paragraph, or to several where it is laid out in paragraphs."""
        state = self._stack[-1]
        if state.silent:
            return
        if state.lines:
            self._pieces += literal(self.layer, start, end, notation)
            return
        if end - start > _LAID_OUT and (breaks := _breaks(self.layer.text, start, end)):
            for at in breaks:
                self._flow(start, at, notation)
                self.flush()
                start = at
        self._flow(start, end, notation)

    def _flow(self, start: int, end: int, notation: Notation) -> None:
        pieces = self._pieces
        if pieces and pieces[-1] is _LINE_BREAK and _goes_on(pieces, self.layer.text[start:end]):
            pieces[-1] = put_in(" ")
        spaced = not pieces or pieces[-1].text[-1] in " \n"
        pieces += flowing(self.layer, start, end, notation, spaced=spaced)

    def flush(self) -> None:
        """End the paragraph."""
        pieces, self._pieces = self._pieces, []
        if pieces:
            state = self._stack[-1]
            if state.element.title:
                self.story.name(_trimmed(pieces))
            else:
                self.story.add(state.role, _trimmed(pieces), quoted=state.quoted)

    def attributes(self, token: Token) -> dict[str, Attribute]:
        return attributes_of(self.layer.text, token)

    def value(self, role: Role, attribute: Attribute | None) -> None:
        """Add the value of an attribute as a field."""
        if attribute and attribute.value.strip():
            pieces = list(flowing(self.layer, attribute.start, attribute.end, VALUE, spaced=True))
            self.story.add(role, _trimmed(pieces))

    def inside(self, *names: str) -> bool:
        """Tell whether one of these elements is open."""
        return any(self._open_names[name] for name in names)

    @property
    def current(self) -> str:
        """Give the name of the innermost open element."""
        return self._stack[-1].name

    @property
    def silent(self) -> bool:
        """Tell whether what is read here is no copy."""
        return self._stack[-1].silent

    @property
    def role(self) -> Role:
        return self._stack[-1].role

    def turn_to(self, role: Role) -> None:
        """Give a role to what follows in the innermost open element."""
        self.flush()
        self._stack[-1] = self._stack[-1]._replace(role=role)

    def _open(self, token: Token) -> None:
        name = token.name
        if name in self.breaks:
            self._break()
            return
        element = self.elements.get(name, INLINE)
        element = self.opened(token, element)
        if element.block:
            self.flush()
        state = self._stack[-1]
        if element.silent and not element.block and not state.silent:
            self._pieces.append(put_in())
        if token.empty or name in self.void:
            if name in self.fields and element.role:
                self.story.blank(element.role, self.layer, token.end)
            return
        self._blocks += element.block
        self._stack.append(
            _Open(
                name,
                element,
                element.role or state.role,
                silent=state.silent if element.silent is None else element.silent,
                quoted=state.quoted or element.quoted,
                lines=state.lines or element.lines,
                paragraphs=len(self.story.paragraphs),
                start=token.end,
                blocks=self._blocks,
            )
        )
        self._open_names[name].append(self._stack[-1])

    def _close(self, name: str) -> None:
        """Close an element and all that was left open in it; an end without a beginning ends no more than a line."""
        if not self._open_names[name]:
            if self.elements.get(name, INLINE).block:
                self.flush()
            return
        if self._goes_through_a_block(name):
            return
        while self._stack[-1].name != name:
            self._pop()
        self._pop()

    def _goes_through_a_block(self, name: str) -> bool:
        """Tell whether a plain inline element ends within a block that began in it: it goes on, as in browsers."""
        state = self._open_names[name][-1]
        return state.element == INLINE and state.blocks < self._blocks

    def _pop(self) -> None:
        state = self._stack[-1]
        if state.element.block:
            self.flush()
        self.closed(state.name)
        if state.name in self.fields and state.paragraphs == len(self.story.paragraphs):
            self.story.blank(state.role, self.layer, state.start)
        self._stack.pop()
        self._blocks -= state.element.block
        self._open_names[state.name].pop()

    def _break(self) -> None:
        if self._pieces and not self._stack[-1].silent:
            self._pieces = _trimmed(self._pieces)
            self._pieces.append(_LINE_BREAK)


def _goes_on(pieces: list[Piece], text: str) -> bool:
    """Tell whether a sentence goes on after a line break, as where old copy was wrapped before it became markup."""
    if len(pieces) < 2 or pieces[-2].text.endswith((".", "!", "?", ":", "”", '"')):
        return False
    return text.lstrip()[:1].islower()


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Take off the space at the end, which no reader sees."""
    while pieces and pieces[-1].text.isspace():
        pieces.pop()
    if pieces:
        last = pieces[-1]
        kept = last.text.rstrip(" \t\n\r\f")
        if len(kept) < len(last.text) and len(last.text) == last.end - last.start:
            pieces[-1] = last._replace(text=kept, end=last.start + len(kept))
    return pieces


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Give where paragraphs start in a text whose lines are wrapped and whose paragraphs are indented.

    Some agencies send a whole story in one element so. Where every line is indented, it is the markup that is.
    """
    if text.find("\n", start, end) < 0 or sum(1 for _ in _AT_MARGIN.finditer(text, start, end)) < _FEW_LINES:
        return []
    return [match.start() for match in _INDENTED.finditer(text, start, end)]
