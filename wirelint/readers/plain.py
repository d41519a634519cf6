"""Plain text: one paragraph a line, hard-wrapped lines, or all of it in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.roles import find_passages
from wirelint.readers.unwrap import unwrap
from wirelint.text import Document, Shape, find_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Decoded

_FLAT_PARAGRAPH = 1500  # code points: no desk writes a longer paragraph


def read_plain(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read plain text."""
    text, source_map, wrapped = unwrap(file.text)
    yield Document(
        text=text,
        passages=find_passages,
        file=file,
        source_map=source_map,
        path=path,
        shape=Shape.WRAPPED if wrapped else _shape,
    )


def _shape(text: str) -> Shape:
    long = sum(len(span) for span in find_paragraphs(text) if len(span) > _FLAT_PARAGRAPH)
    if long * 2 > len(text):
        return Shape.FLATTENED
    return Shape.BLANK_LINE if _has_blank_lines(text) else Shape.ONE_LINE


def _has_blank_lines(text: str) -> bool:
    """Tell whether most paragraphs are parted by blank lines."""
    lines = text.strip().split("\n")
    blank = sum(1 for line in lines if not line.strip())
    return len(lines) == 1 or blank * 4 >= len(lines)
