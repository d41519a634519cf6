"""Markdown (CommonMark, with GitHub's tables and strikethrough): code, addresses, front matter and HTML left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.readers.markdown_inline import inline_tokens, parser
from wirelint.readers.story import Layer, Piece, Story, put_in
from wirelint.text import Plain, Role
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from wirelint.readers.markdown_inline import Placed
    from wirelint.text import Decoded, Document

_FRONT_MATTER = lazily(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)
_FRONT_FIELD = lazily(
    r"^([A-Za-z_-]+):[ \t]+(?:\"([^\"\n\\]*)\"|'([^'\n]*)'|([^\s\"'\[{|>#&*!%@`][^\r\n#]*))", re.MULTILINE
)
_FRONT_ROLES = {
    "author": Role.BYLINE,
    "byline": Role.BYLINE,
    "date": Role.DATE,
    "embargo": Role.EMBARGO,
    "headline": Role.HEADLINE,
    "lang": Role.LANGUAGE,
    "language": Role.LANGUAGE,
    "title": Role.HEADLINE,
}
_LINE = lazily(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_COMMENT = lazily(r"<!--(.*?)-->", re.DOTALL)
_ADDRESS = lazily(r"(?:https?://|www\.|mailto:)[^\s<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,200}")
# What would start markup, or end it, where it was text.
_TEXT = Plain(line=True, forbidden="*_`[]<>\\|#~&")
_FIELD = Plain(line=True, forbidden="\"'#:")


def read_markdown(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read one story; front matter gives its title, author, dates and language."""
    story = Story(file, path)
    layer = Layer(file.text)
    match = _FRONT_MATTER.match(file.text)
    if match:
        _front_matter(story, layer, match)
    _Reader(story, layer, match.end() if match else 0).read()
    yield story.document()


def _front_matter(story: Story, layer: Layer, match: re.Match[str]) -> None:
    for field in _FRONT_FIELD.finditer(layer.text, *match.span(1)):
        role = _FRONT_ROLES.get(field[1].lower())
        if role and not story.has(role):
            start, end = field.span(field.lastindex or 1)
            end = start + len(layer.text[start:end].rstrip())
            story.add(role, [Piece(layer.text[start:end], layer, start, end, _FIELD)])


class _Reader:
    """Goes through the blocks of a text from an offset on."""

    def __init__(self, story: Story, layer: Layer, start: int) -> None:
        self.story = story
        self.layer = layer
        self.source = layer.text[start:]
        self.lines = [(start + m.start(1), start + m.end(1), start + m.end()) for m in _LINE.finditer(self.source)]
        self.quotes = 0
        self.role = Role.BODY
        self.cell = (-1, 0)  # the line of the last table cell, and where it ended
        self.row = 0

    def read(self) -> None:
        for token in parser().parse(self.source):
            if token.type == "heading_open":
                self.role = Role.HEADLINE
            elif token.type == "heading_close":
                self.role = Role.BODY
            elif token.type.startswith("blockquote"):
                self.quotes += token.nesting
            elif token.type == "tr_open" and token.map:
                self.row = token.map[0]
            elif token.type == "html_block" and token.map:
                self.comments(self.lines[token.map[0]][0], self.lines[token.map[1] - 1][1])
            elif token.type == "inline":
                self.paragraph(token)

    def comments(self, start: int, end: int) -> None:
        text = self.layer.text
        while (start := text.find("<!--", start, end)) >= 0 and (close := text.find("-->", start, end)) >= 0:
            self.story.comment(self.layer, start + 4, close)
            start = close

    def paragraph(self, token: Token) -> None:
        """Add the text of a paragraph, heading or table cell."""
        inner = Layer.of(self.content(token))
        pieces: list[Piece] = []
        address = False
        for placed in inline_tokens(inner.text, token.children or []):
            if placed.token.info == "auto" and placed.token.nesting:
                address = placed.token.nesting > 0
            for piece in [put_in()] if address and placed.token.type == "text" else self.pieces(placed, inner):
                if not piece.text.isspace() or (pieces and not pieces[-1].text.endswith((" ", "\n"))):
                    pieces.append(piece)
        self.story.add(self.role, pieces, quoted=self.quotes > 0)

    def pieces(self, placed: Placed, inner: Layer) -> Iterator[Piece]:
        """Give the words of an inline token."""
        token, start, end = placed
        if token.type == "text":
            yield from _without_addresses(inner, start, end)
        elif token.type == "text_special":
            yield Piece(token.content, inner, start, end, _TEXT)
        elif token.type == "softbreak":
            yield Piece(" ", inner, start, end, _TEXT)
        elif token.type == "hardbreak":
            yield put_in("\n")
        elif token.type == "code_inline":
            yield put_in()
        elif token.type == "html_inline" and (match := _COMMENT.fullmatch(token.content)):
            self.story.comment(inner, start + match.start(1), start + match.end(1))

    def content(self, token: Token) -> Iterator[Piece]:
        """Give the source of a block without what marks it as one: quotation signs, indents, list marks."""
        first = token.map[0] if token.map else self.row
        for number, words in enumerate(token.content.split("\n"), first):
            if number > first:
                before = self.lines[number - 1]
                yield Piece("\n", self.layer, before[1], before[2])
            start, end, _ = self.lines[number] if number < len(self.lines) else (0, 0, 0)
            at = self._find(words, number, start, end)
            yield Piece(words, self.layer, at, at + len(words)) if at >= 0 else put_in(words)

    def _find(self, words: str, number: int, start: int, end: int) -> int:
        """Give where the words of a line start: they close it, but in tables and headings."""
        text = self.layer.text
        after = self.cell[1] if number == self.cell[0] else start
        closing = start + len(text[start:end].rstrip()) - len(words.rstrip())
        at = closing if text.startswith(words, closing) and closing >= after else text.find(words, after, end)
        if at >= 0:
            self.cell = (number, at + len(words))
        return at


def _without_addresses(inner: Layer, start: int, end: int) -> Iterator[Piece]:
    at = start
    for match in _ADDRESS.finditer(inner.text, start, end):
        if at < match.start():
            yield Piece(inner.text[at : match.start()], inner, at, match.start(), _TEXT)
        yield put_in()
        at = match.end()
    if at < end:
        yield Piece(inner.text[at:end], inner, at, end, _TEXT)
