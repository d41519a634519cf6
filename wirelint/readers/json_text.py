"""JSON with the places of its strings: Python's own reader judges, and a scanner places."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.decode import ReadError
from wirelint.readers.story import Layer, Piece
from wirelint.text.expressions import lazily
from wirelint.text.notation import JsonString

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = lazily(r'([{}\[\]:,])|"((?:[^"\\]++|\\.)*+)"|[^\s{}\[\]:,"]+', re.DOTALL)
_ESCAPE = lazily(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


class JsonError(ReadError):
    """What is no JSON; ``at`` is the offset of the mistake."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class Quoted(NamedTuple):
    """A string of JSON, and where what stands between its quotation marks lies in the layer."""

    layer: Layer
    start: int
    end: int

    @property
    def value(self) -> str:
        return "".join(piece.text for piece in _pieces(self))

    def inside(self) -> Layer:
        """Give what the string says as a layer of its own."""
        return Layer.of(_pieces(self))


Node = dict[str, "Node"] | list["Node"] | Quoted | str
"""A value with its strings placed; numbers and the like are their text."""


def parse_json(text: str, layer: Layer, start: int = 0, end: int | None = None) -> Node:
    """Read the JSON of a stretch of a layer; raises JsonError."""
    end = len(text) if end is None else end
    try:
        json.loads(text[start:end], parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise JsonError(f"this is not JSON: {error.msg}; correct it", start + error.pos) from None
    except RecursionError:
        raise JsonError("this JSON is nested too deeply for a story; its copy is not read", start) from None
    return _tree(_TOKEN.finditer(text, start, end), layer)


def _tree(tokens: Iterator[re.Match[str]], layer: Layer) -> Node:
    """Build the tree of JSON that is known to be sound."""
    root: list[Node] = []
    stack: list[dict[str, Node] | list[Node]] = [root]
    key: list[str | None] = [None]
    for token in tokens:
        sign = token[1]
        if sign in ("{", "["):
            inner: dict[str, Node] | list[Node] = {} if sign == "{" else []
            _put(stack[-1], key, inner)
            stack.append(inner)
            key.append(None)
        elif sign in ("}", "]"):
            stack.pop()
            key.pop()
        elif sign is None:
            value = Quoted(layer, *token.span(2)) if token[2] is not None else token[0]
            if isinstance(stack[-1], dict) and key[-1] is None and isinstance(value, Quoted):
                key[-1] = value.value
            else:
                _put(stack[-1], key, value)
    return root[0]


def _put(holder: dict[str, Node] | list[Node], key: list[str | None], value: Node) -> None:
    if isinstance(holder, list):
        holder.append(value)
    else:
        holder[key[-1] or ""] = value
        key[-1] = None


def _pieces(quoted: Quoted) -> Iterator[Piece]:
    layer, at, end = quoted.layer, quoted.start, quoted.end
    text = layer.text
    notation = JsonString(ascii_only=layer.escapes_letters)
    for match in _ESCAPE.finditer(text, at, end):
        if at < match.start():
            yield Piece(text[at : match.start()], layer, at, match.start(), notation)
        read = json.loads(f'"{match[0]}"')
        # Half of a pair is no letter: nothing could write it.
        yield Piece("\ufffd" if "\ud800" <= read <= "\udfff" else read, layer, match.start(), match.end(), notation)
        at = match.end()
    if at < end:
        yield Piece(text[at:end], layer, at, end, notation)
