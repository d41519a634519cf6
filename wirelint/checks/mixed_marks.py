"""Straight and curly marks in one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.pairing import CURLY, Reading
from wirelint.findings import Edit
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRAIGHT = lazily(r"(?<=[^\W\d_])'(?=[^\W\d_]|\s[a-z])")
_CURLED = lazily(r"(?<=[^\W\d_])’(?=[^\W\d_]|\s[a-z])")
_CLEARLY = 3  # times as many of one kind
_MOST_RELATED = 20


def mixes_marks(text: str) -> bool:
    """Tell whether a text holds straight marks and curly ones: nearly none does, and that is soon known."""
    return '"' in text and any(mark in text for mark in "“”„‟")


def find_mixed_apostrophes(text: str) -> Iterator[Match]:
    """Point to the first straight apostrophe in copy whose apostrophes are curly, or the first curly one, if few."""
    if "'" not in text or ("’" not in text and "”" not in text):
        return
    straight, curly = (list(found.finditer(text)) for found in (_STRAIGHT, _CURLED))
    few, many, written = (straight, curly, "’") if len(straight) <= len(curly) else (curly, straight, "'")
    evidence = len(many) + (text.count("”") if few is straight and '"' not in text else 0)
    is_clear = len(many) >= len(few) or len(few) == 1
    if few and is_clear and evidence >= _CLEARLY * len(few):
        first, *others = (Span(*match.span()) for match in few)
        edits = tuple(Edit(span, written) for span in (first, *others))
        yield Match(first, (written,), edits, {}, tuple(others[:_MOST_RELATED]))


def find_mixed(text: str, readings: list[Reading]) -> Iterator[Match]:
    """Point to the first of the marks that are fewer, with the others related."""
    marks = [mark for reading in readings for mark in reading.marks]
    straight = [mark for mark in marks if mark.glyph == '"']
    curly = [mark for mark in marks if mark.glyph != '"']
    fewer = straight if len(straight) <= len(curly) else curly
    if not fewer or len(fewer) == len(marks):
        return
    others = tuple(Span(mark.start, mark.end) for mark in fewer[1 : _MOST_RELATED + 1])
    first = fewer[0]
    yield Match(Span(first.start, first.end), ('"' if fewer is curly else CURLY[not first.opens],), related=others)
