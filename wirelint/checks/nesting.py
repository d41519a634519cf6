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
_LEAST = 2  # marks of speech: one alone may be anything


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
    if sum(openers) < _LEAST or len(_SURELY_CLOSES.findall(text)) < _LEAST:
        return
    for at, span in enumerate(paragraphs):
        goes_on = at + 1 < len(paragraphs) and text[paragraphs[at + 1].start] == "‘"
        for match in _lone(text, span):
            if not (goes_on and match.names["does"] == "opens"):
                yield match


def _lone(text: str, speech: Span) -> Iterator[Match]:
    opens = list(_OPENS.finditer(text, *speech))
    if opens and not _CLOSES.search(text, opens[-1].end(), speech.end):
        yield Match(Span(*opens[-1].span()), names={"does": "opens"})
    elif not opens:
        closes = _SURELY_CLOSES.search(text, *speech)
        if closes and not text.startswith("‘", speech.start):
            yield Match(Span(*closes.span()), names={"does": "closes"})
