"""Single marks that lack their partner, within double ones and by themselves: “He told me, ‘We sail,” she said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.pairing import Reading

# A single mark that opens; years and clipped words (’90s, ’em) have an apostrophe, whichever way it faces.
_OPENS = lazily(r"(?<![\w’‘'])‘(?!\d\ds?\b|(?:em|tis|twas|til|cause|n)\b)(?=\w)")
# One that closes stands behind a word or a mark; behind an s it may be an apostrophe, and that will do.
_CLOSES = lazily(r"(?<=[\w.,!?…])’(?!\w)")
# One that surely closes: behind a mark, where no apostrophe stands.
_SURELY_CLOSES = lazily(r"(?<=[.,!?…])’(?!\w)")
_OPENING, _UNSURE, _SURE = range(3)
_LEAST = 2  # marks that open, where none surely closes: one alone may be an apostrophe turned round


def find_nested(text: str, readings: Sequence[Reading]) -> Iterator[Match]:
    """Give the single marks that lack their partner between the double ones around them."""
    if "‘" not in text and "’" not in text:
        return
    for reading in readings:
        for opener, closer in zip(reading.marks, reading.marks[1:], strict=False):
            if opener.opens and not closer.opens:
                yield from _lone(text, Span(opener.end, closer.start))


def find_single(text: str, paragraphs: Sequence[Span]) -> Iterator[Match]:
    """Give the single marks that lack their partner, in copy that marks its speech by them alone."""
    openers = [len(_OPENS.findall(text, *span)) for span in paragraphs]
    if sum(openers) < _LEAST and not _SURELY_CLOSES.search(text):
        return
    for at, span in enumerate(paragraphs):
        goes_on = at + 1 < len(paragraphs) and text[paragraphs[at + 1].start] == "‘"
        for match in _lone(text, span):
            if not (goes_on and match.names["does"] == "opens"):
                yield match


def _lone(text: str, speech: Span) -> Iterator[Match]:
    """Pair marks in turn; one that may be an apostrophe, as behind an s, closes where nothing else does."""
    opened: Span | None = None
    may_be_closed = False
    for span, kind in sorted(_marks(text, speech)):
        if kind == _OPENING:
            if opened and not may_be_closed:
                yield Match(opened, names={"does": "opens"})
            opened, may_be_closed = span, False
        elif kind == _UNSURE:
            may_be_closed = True
        elif opened or may_be_closed:
            opened, may_be_closed = None, False
        elif not text.startswith("‘", speech.start):
            yield Match(span, names={"does": "closes"})
    if opened and not may_be_closed:
        yield Match(opened, names={"does": "opens"})


def _marks(text: str, speech: Span) -> Iterator[tuple[Span, int]]:
    yield from ((Span(*match.span()), _OPENING) for match in _OPENS.finditer(text, *speech))
    for match in _CLOSES.finditer(text, *speech):
        yield Span(*match.span()), _UNSURE if text[match.start() - 1].isalnum() else _SURE
