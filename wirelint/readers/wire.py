"""What the old wires have in common: frames of control characters around copy in plain letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirelint.readers.story import Layer, Piece
from wirelint.text import PLAIN
from wirelint.text.expressions import lazily
from wirelint.text.notation import Plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROLS = lazily(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_WRITTEN = lazily(r"``?|''|(?<= )_(?= )|[\x00-\x08\x0b\x0e-\x1f\x7f]")
_READ = {"``": "“", "`": "‘", "''": "”", "_": "—"}
_WRITE = str.maketrans({"“": "``", "”": "''", "‘": "`", "’": "'", "—": "_"})


@dataclass(frozen=True, slots=True)
class AnpaText:
    """The letters of ANPA 1312: quotation marks are doubled accents, and a dash is a low line."""

    def write(self, text: str, encoding: str = "utf-8") -> str:
        return Plain(line=True).write(text.translate(_WRITE), encoding)


def copy_layer(layer: Layer, start: int, end: int, *, anpa: bool = False) -> Layer:
    """Give a stretch of a message as copy: control characters are space, marks are those of print."""
    return Layer.of(_pieces(layer, start, end, anpa=anpa))


def _pieces(layer: Layer, start: int, end: int, *, anpa: bool) -> Iterator[Piece]:
    notation = AnpaText() if anpa else PLAIN
    text, at = layer.text, start
    for match in (_WRITTEN if anpa else _CONTROLS).finditer(text, start, end):
        if at < match.start():
            yield Piece(text[at : match.start()], layer, at, match.start(), notation)
        yield Piece(_READ.get(match[0], " "), layer, match.start(), match.end(), notation)
        at = match.end()
    if at < end:
        yield Piece(text[at:end], layer, at, end, notation)
