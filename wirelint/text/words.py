"""The words of a text, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from wirelint.text.expressions import lazily
from wirelint.text.sentences import ends_sentence
from wirelint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLANK = "\ufffc"
"""Stands for every code point that a check must not see: neither a letter nor a space, so nothing joins over it."""

# The first alternative is by far the most frequent, and a regular expression tries them in order. Its "++" never gives
# back, or a long run of letters would be tried from every length.
_WORD = lazily(
    r"([a-zA-Z]{2,}+(?![^ \n,.;:?!])"  # talks, and what else is plain letters before a plain mark
    r"|[^\W\d_]{2}\w*(?:['&-]\w+)*"  # spokesman's, gun-boat, O'Brien, AT&T
    r"|(?:[^\W\d_]\.){2,}(?:['-]\w+)*"  # U.S., a.m., U.S.-backed
    r"|[$£€¥₹]?\d+(?:[.,:]\d+)*(?:%|\w*(?:['&-]\w+)*)"  # 80th, 4.1, 10-day, $1,200, 5%
    r"|\w+(?:['&-]\w+)*)"
)
_SENTENCE_MARKS = lazily(r"[.!?…]")
# Quotation marks and brackets are invisible between two words; any other mark parts them.
_INVISIBLE = lazily(r"[\s\"'“”‘’„‟‚‛«»‹›()\[\]{}`]*\Z")


class Gap(IntEnum):
    """What stands before a word."""

    SIDE = 0
    """Nothing but space, quotation marks and brackets: the word stands side by side with the one before it."""
    STOP = 1
    """A comma, dash, colon or other mark, or something blanked."""
    EDGE = 2
    """The start of a sentence."""


# Plain numbers: comparing members of an enumeration costs more, and this is done for every word of every story.
_SIDE, _STOP, _EDGE = map(int, Gap)
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
                gaps[at] = max(gaps[at], _STOP)
                gaps[at + 1] = max(gaps[at + 1], _STOP)
                at += 1
        return Tokens(words, raw, self.starts, self.ends, gaps)


def tokenize(text: str) -> Tokens:
    """Split a text into words. Line ends in the text are paragraph ends, so they end sentences too."""
    parts = _WORD.split(_plain(text))
    offsets = [0, *accumulate(map(len, parts))]
    raw = parts[1::2]
    # One call that lowers all words is several times faster than a call a word.
    words = "\n".join(raw).lower().split("\n") if raw else []
    return Tokens(words, raw, offsets[1:-1:2], offsets[2::2], _gaps(parts[0::2], raw))


def _plain(text: str) -> str:
    """Write ’ as ' and the typographic hyphens as -; every code point stays at its offset."""
    for mark, plain in (("’", "'"), ("‐", "-"), ("‑", "-")):
        if mark in text:
            text = text.replace(mark, plain)
    return text


def _gaps(separators: list[str], raw: list[str]) -> list[int]:
    gaps = list(map(_KNOWN_GAPS.__getitem__, separators))
    gaps[0] = gaps[-1] = _EDGE
    for at in _places(gaps, _MAYBE):
        ends = ends_sentence(raw[at - 1], separators[at], raw[at])
        gaps[at] = _EDGE if ends else _gap_inside(separators[at])
    for at in [at for at, word in enumerate(raw[:-1], 1) if word[-1] == "."]:
        if gaps[at] == _SIDE and ends_sentence(raw[at - 1], separators[at], raw[at]):
            gaps[at] = _EDGE  # the full stop of "U.S." closes its sentence too
    return gaps


def _places(gaps: list[int], gap: int) -> Iterator[int]:
    at = -1
    with suppress(ValueError):
        while True:
            at = gaps.index(gap, at + 1)
            yield at


def _gap(separator: str) -> int:
    if "\n" in separator or "\r" in separator:
        return _EDGE
    if _SENTENCE_MARKS.search(separator):
        return _MAYBE
    return _SIDE if _INVISIBLE.match(separator) else _STOP


def _gap_inside(separator: str) -> int:
    """Judge a separator that holds a full stop but ends no sentence: "Gen. Wol" stands side by side."""
    if separator[0] == "." and separator != "." and _INVISIBLE.match(separator, 1):
        return _SIDE
    return _STOP


class _Gaps(dict[str, int]):
    """Gaps by separator; those that are not known beforehand are judged, and not kept."""

    def __missing__(self, separator: str) -> int:
        return _gap(separator)


# Nearly every separator is one of these.
_FREQUENT = (
    " ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    ".\n\n",
    ".\n",
    " “",
    "” ",
    ",” ",
    ". “",
    " (",
    ") ",
    " - ",
    ' "',
    '," ',
    ": ",
)
_KNOWN_GAPS = _Gaps({separator: _gap(separator) for separator in _FREQUENT})
