"""A story as LanguageTool reads it: passages of copy, with everything else told to it as markup.

LanguageTool counts in UTF-16 code units, in which a character beyond U+FFFF is two; wirelint counts code points.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import BLANK, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Document

SCOPE = frozenset({Role.HEADLINE, Role.BODY, Role.CAPTION})
_LARGEST = 20_000  # code points of one request, which is more than most stories have
_PARAGRAPH = "\n\n"


class Batch(NamedTuple):
    """One request: a part of the story's text that starts at an offset of it, in code points."""

    start: int
    text: str

    @property
    def data(self) -> str:
        """Give the part as LanguageTool's annotated text, in JSON."""
        return json.dumps({"annotation": list(_annotation(self.text))}, ensure_ascii=False)

    def span(self, offset: int, length: int) -> Span:
        """Give the span of the story's text that a match's UTF-16 offset and length stand for."""
        if all(sign <= "\uffff" for sign in self.text):
            start, end = offset, offset + length
        else:
            ends = [0, *accumulate(1 if sign <= "\uffff" else 2 for sign in self.text)]
            start, end = _nearest(ends, offset), _nearest(ends, offset + length)
        return Span(self.start + min(start, len(self.text)), self.start + min(end, len(self.text)))


def batches(document: Document) -> Iterator[Batch]:
    """Give the copy of a document in parts that end with a paragraph; a part without copy is left out."""
    text = document.view(SCOPE).text
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > _LARGEST:
            cut = text.rfind("\n", start, start + _LARGEST)
            end = cut + 1 if cut > start else (text.find("\n", start) + 1 or end)
        if text[start:end].strip(f"{BLANK} \n\r\t"):
            yield Batch(start, text[start:end])
        start = end


def _annotation(text: str) -> Iterator[dict[str, str]]:
    """Give runs of copy as text; what is blanked, and the ends of lines, as markup that parts paragraphs."""
    at = 0
    while at < len(text):
        is_markup, end = _is_markup(text[at]), at + 1
        while end < len(text) and _is_markup(text[end]) == is_markup:
            end += 1
        run = text[at:end]
        yield {"markup": run, "interpretAs": _PARAGRAPH if "\n" in run else ""} if is_markup else {"text": run}
        at = end


def _is_markup(sign: str) -> bool:
    return sign in (BLANK, "\n", "\r")


def _nearest(ends: list[int], offset: int) -> int:
    """Give the code point that a UTF-16 offset falls on; one inside a pair falls on its end."""
    return bisect_left(ends, offset)
