"""The words of a text, and what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from wirelint.text.sentences import ends_sentence
from wirelint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

BLANK = "\ufffc"
"""Stands for every code point that a check must not see: neither a letter nor a space, so nothing joins over it."""

# The first alternative is by far the most frequent, and a regular expression tries them in order.
_WORD = re.compile(
    r"([^\W\d_]{2,}\w*(?:['&-]\w+)*"  # talks, spokesman's, gun-boat, O'Brien, AT&T
    r"|(?:[^\W\d_]\.){2,}(?:['-]\w+)*"  # U.S., a.m., U.S.-backed
    r"|[$£€¥₹]?\d+(?:[.,:]\d+)*(?:%|\w*(?:['&-]\w+)*)"  # 80th, 4.1, 10-day, $1,200, 5%
    r"|\w+(?:['&-]\w+)*)"
)
_SENTENCE_MARKS = re.compile(r"[.!?…]")
# Quotation marks and brackets are invisible between two words; any other mark parts them.
_INVISIBLE = re.compile(r"[\s\"'“”‘’„‟‚‛«»‹›()\[\]{}`]*\Z")


class Gap(IntEnum):
    """What stands before a word."""

    SIDE = 0
    """Nothing but space, quotation marks and brackets: the word stands side by side with the one before it."""
    STOP = 1
    """A comma, dash, colon or other mark, or something blanked."""
    EDGE = 2
    """The start of a sentence."""


_MAYBE = -1  # a separator that ends a sentence or does not, depending on the words around it


@dataclass(slots=True)
class Tokens:
    """The words of a text as parallel lists, in reading order.

    ``words`` are folded (lower case, ’ as '); ``raw`` keeps their capitals; ``starts`` and ``ends`` are offsets in
    code points; ``gaps[i]`` is what stands before word ``i``, and one more gap, an edge, closes the list.
    """

    words: list[str]
    raw: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> Span:
        """Give the span of the text from word ``first`` up to but not including word ``after``."""
        if first >= after:
            at = self.starts[first] if first < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[first], self.ends[after - 1])

    def sentence(self, at: int) -> tuple[int, int]:
        """Give the first word, and the one after the last, of the sentence that word ``at`` stands in."""
        gaps = self.gaps
        first = at
        while first > 0 and gaps[first] != Gap.EDGE:
            first -= 1
        after = at + 1
        while gaps[after] != Gap.EDGE:
            after += 1
        return first, after

    def between(self, span: Span) -> tuple[int, int]:
        """Give the first word that ends after the span's start, and the first that starts at or after its end."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.starts, span.end))

    def sentence_around(self, first: int, after: int) -> tuple[int, int]:
        """Give the bounds of the sentence around words ``first`` up to ``after``; a place without words is empty."""
        if not self.words:
            return 0, 0
        start, _ = self.sentence(min(first, len(self.words) - 1))
        _, end = self.sentence(min(max(after - 1, first), len(self.words) - 1))
        return min(start, first), max(end, after)

    def without(self, spans: Iterable[Span]) -> Tokens:
        """Give these tokens with every word inside one of ``spans`` blanked (spans sorted, not overlapping)."""
        words, raw, gaps = self.words.copy(), self.raw.copy(), self.gaps.copy()
        at, size = 0, len(words)
        for span in spans:
            while at < size and self.ends[at] <= span.start:
                at += 1
            while at < size and self.starts[at] < span.end:
                words[at] = raw[at] = BLANK
                gaps[at] = max(gaps[at], Gap.STOP)
                gaps[at + 1] = max(gaps[at + 1], Gap.STOP)
                at += 1
        return Tokens(words, raw, self.starts, self.ends, gaps)


def tokenize(text: str) -> Tokens:
    """Split a text into words. Line ends in the text are paragraph ends, so they end sentences too."""
    parts = _WORD.split(_plain(text))
    offsets = [0, *accumulate(map(len, parts))]
    raw = parts[1::2]
    gaps = _gaps(parts, raw)
    return Tokens([word.lower() for word in raw], raw, offsets[1::2][: len(raw)], offsets[2::2][: len(raw)], gaps)


def _plain(text: str) -> str:
    """Write ’ as ' and the typographic hyphens as -; every code point stays at its offset."""
    for mark, plain in (("’", "'"), ("‐", "-"), ("‑", "-")):
        if mark in text:
            text = text.replace(mark, plain)
    return text


def _gaps(parts: list[str], raw: list[str]) -> list[int]:
    known = _KNOWN_GAPS
    separators = parts[0::2]
    gaps = [known[mark] if mark in known else _gap(mark) for mark in separators]
    if raw:
        gaps[0] = Gap.EDGE
    gaps[-1] = Gap.EDGE
    for at, gap in enumerate(gaps):
        if gap == _MAYBE:
            gaps[at] = Gap.EDGE if ends_sentence(raw[at - 1], separators[at], raw[at]) else _gap_inside(separators[at])
    for at, word in enumerate(raw[:-1]):
        if word[-1] == "." and gaps[at + 1] == Gap.SIDE and ends_sentence(word, separators[at + 1], raw[at + 1]):
            gaps[at + 1] = Gap.EDGE  # the full stop of "U.S." closes its sentence too
    return gaps


def _gap(separator: str) -> int:
    if "\n" in separator or "\r" in separator:
        return Gap.EDGE
    if _SENTENCE_MARKS.search(separator):
        return _MAYBE
    return Gap.SIDE if _INVISIBLE.match(separator) else Gap.STOP


def _gap_inside(separator: str) -> int:
    """Judge a separator that holds a full stop but ends no sentence: "Gen. Wol" stands side by side."""
    return Gap.SIDE if _INVISIBLE.match(separator.removeprefix(".")) and separator[:1] == "." and separator != "." \
        else Gap.STOP


# Nearly every separator is one of these.
_KNOWN_GAPS = {mark: _gap(mark) for mark in (" ", ", ", ". ", "\n", "\n\n", ".\n\n", ".\n", " “", "” ", ",” ", " (", ") ")}
