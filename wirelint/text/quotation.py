"""Which stretches of a text are quoted speech, and the marks that say so.

``find_quotations`` is lenient: it gives the best guess at what was meant, so that copy with a slip in its marks is
read like copy without. ``marks`` gives what a check of the marks themselves needs, judged but not repaired.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text.expressions import lazily
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Direction(StrEnum):
    """Which way a quotation mark faces."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """A quotation mark in a text.

    ``direction`` is what the glyph says: “ opens, ” closes. A straight mark says nothing, so there it is what the
    neighbours say. A single mark that may as well be an apostrophe (the players’ bus) is ``EITHER``.
    ``stands`` is what the neighbours alone say: a mark after a space and before a letter stands open. In
    ``with ”bona fide`` a mark that closes stands open; that is a mark the wrong way round.
    """

    offset: int
    glyph: str
    direction: Direction
    stands: Direction

    @property
    def double(self) -> bool:
        return self.glyph in _DOUBLE


_DOUBLE = '"“”„‟'
_BY_GLYPH = dict.fromkeys("“„‟‘", Direction.OPEN) | dict.fromkeys("”’", Direction.CLOSE)
# An apostrophe within a word, and one that stands for dropped letters ('90s, 'em, rock 'n' roll), is no mark.
_MARK = lazily(
    r"['’‘](?:\d\ds?\b|(?:em|tis|twas|til|cause|round|bout)\b|n['’](?!\w))"
    r"|(?P<mark>[\"“”„‟]|(?<!\w)['‘’]|['‘’](?!\w))"
)
_POSSESSIVE = lazily(r"(?:\w[sxz]|in)['’]\s+\w")  # players’ bus, goin’ home
_OPENS_AFTER = frozenset("([{—–-/“‘„")
_CLOSES_BEFORE = frozenset(".,;:!?…)]}—–-/”’")
_CLOSES_AFTER = frozenset(".,;:!?…)]}%”’")
_ENDS_SENTENCE = lazily(r"[.!?…]['’]?\s+\Z")
_LONGEST_SINGLE = 1000  # an opening single mark whose partner is farther away is taken for an apostrophe


def marks(text: str, paragraph: Span) -> list[Mark]:
    """Give the quotation marks of a paragraph in order, apostrophes left out."""
    return [
        _mark(text, match.start(), paragraph)
        for match in _MARK.finditer(text, paragraph.start, paragraph.end)
        if match.lastgroup
    ]


def _mark(text: str, at: int, paragraph: Span) -> Mark:
    glyph = text[at]
    left = text[at - 1] if at > paragraph.start else " "
    right = text[at + 1] if at + 1 < paragraph.end else " "
    stands = _stance(left, right)
    direction = _BY_GLYPH.get(glyph, stands)
    if glyph in "'’" and stands is Direction.CLOSE and _POSSESSIVE.match(text, max(at - 2, 0), paragraph.end):
        direction = Direction.EITHER
    return Mark(at, glyph, direction, stands)


def _stance(left: str, right: str) -> Direction:
    """Judge which way a mark faces by the code points beside it."""
    if left.isspace() != right.isspace():
        return Direction.OPEN if left.isspace() else Direction.CLOSE
    if left.isspace():
        return Direction.EITHER
    if left in _OPENS_AFTER and right not in _CLOSES_BEFORE:
        return Direction.OPEN
    if right in _CLOSES_BEFORE or left in _CLOSES_AFTER:
        return Direction.CLOSE
    return Direction.EITHER


def find_quotations(text: str, *, flattened: bool = False) -> tuple[Span, ...]:
    """Give the spans of quoted speech, sorted, marks included; nested quotations belong to the outer one.

    A quotation whose paragraphs each open and whose last one alone closes is one span. One that is never closed ends
    with its paragraph; one that is closed by a mark the wrong way round ends there. In ``flattened`` text a mark that
    opens again after a full stop is taken for the start of a continued paragraph.
    """
    pairing = _Pairing(text, flattened=flattened)
    for paragraph in find_paragraphs(text):
        pairing.read(paragraph)
    pairing.end()
    return tuple(pairing.spans)


class _Pairing:
    """Pairs marks, paragraph by paragraph."""

    def __init__(self, text: str, *, flattened: bool) -> None:
        self.spans: list[Span] = []
        self._text = text
        self._flattened = flattened
        self._opened: Mark | None = None
        self._paragraph = Span(0, 0)

    def read(self, paragraph: Span) -> None:
        found = marks(self._text, paragraph)
        goes_on = self._opened is not None and _opens_again(self._opened, found, paragraph)
        if not goes_on:
            self.end()
        self._paragraph = paragraph
        closers, followers = _single_closers(found), _followers(found)
        resume = self._continue_single(closers[0]) if goes_on else paragraph.start
        for at in range(1 if goes_on else 0, len(found)):
            mark = found[at]
            if mark.offset < resume or (self._opened and not self._opened.double):
                continue
            if mark.double:
                self._take_double(mark, followers[at])
            elif self._opened is None and mark.direction is Direction.OPEN:
                resume = self._take_single(mark, closers[at])

    def end(self) -> None:
        """End what is still open with the last paragraph; a single mark by itself opened nothing."""
        if self._opened and (self._opened.double or self._opened.offset < self._paragraph.start):
            self._close(self._paragraph.end)
        self._opened = None

    def _close(self, end: int) -> None:
        if self._opened:
            self.spans.append(Span(self._opened.offset, end))
        self._opened = None

    def _take_double(self, mark: Mark, follower: Direction | None) -> None:
        if self._opened is None:
            if mark.direction is not Direction.CLOSE or mark.stands is Direction.OPEN:
                self._opened = mark
        elif mark.direction is not Direction.OPEN:
            self._close(mark.offset + 1)
        elif self._flattened and self._after_sentence(mark):
            return
        elif follower is Direction.CLOSE:
            # The quotation before was never closed, and this mark opens the next.
            self._close(mark.offset)
            self._opened = mark
        else:
            self._close(mark.offset + 1)

    def _take_single(self, mark: Mark, closer: int | None) -> int:
        """Take an opening single mark, and give where to read on."""
        if closer is not None and closer - mark.offset <= _LONGEST_SINGLE:
            self.spans.append(Span(mark.offset, closer + 1))
            return closer + 1
        if closer is None and mark.offset == self._paragraph.start:
            self._opened = mark  # stands only if the next paragraph opens again
        return mark.offset + 1

    def _continue_single(self, closer: int | None) -> int:
        if self._opened is None or self._opened.double or closer is None:
            return self._paragraph.start
        self._close(closer + 1)
        return closer + 1

    def _after_sentence(self, mark: Mark) -> bool:
        return _ENDS_SENTENCE.search(self._text[max(mark.offset - 4, 0) : mark.offset]) is not None


def _opens_again(opened: Mark, found: Sequence[Mark], paragraph: Span) -> bool:
    if not found or found[0].offset != paragraph.start:
        return False
    return found[0].double == opened.double and found[0].direction is not Direction.CLOSE


def _followers(found: Sequence[Mark]) -> list[Direction | None]:
    """Give, for each mark, the direction of the next double one."""
    followers: list[Direction | None] = []
    follower = None
    for mark in reversed(found):
        followers.append(follower)
        if mark.double:
            follower = mark.direction
    return followers[::-1]


def _single_closers(found: Sequence[Mark]) -> list[int | None]:
    """Give, for each mark, the offset of the single mark that closes a quotation opened there.

    It stands before the next that opens; the first sure one is taken, else the first that may be an apostrophe.
    """
    closers: list[int | None] = []
    sure: int | None = None
    unsure: int | None = None
    for mark in reversed(found):
        closers.append(unsure if sure is None else sure)
        if mark.double:
            continue
        if mark.direction is Direction.OPEN:
            sure = unsure = None
        elif mark.direction is Direction.CLOSE and mark.stands is not Direction.OPEN:
            sure = mark.offset
        else:
            unsure = mark.offset
    return closers[::-1]
