"""Where the paragraphs of a text stand: its non-empty lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_paragraphs(text: str) -> Iterator[Span]:
    """Give the spans of a text's non-empty lines, in order, without the space at either end."""
    start = 0
    for line in text.split("\n"):
        content = line.strip()
        if content:
            first = start + line.index(content[0])
            yield Span(first, first + len(content))
        start += len(line) + 1
