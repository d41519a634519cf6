"""What a pattern is compiled to: plain tuples, strings and frozen sets, so that they can be stored as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Element = tuple[Any, ...]
"""An operation and its arguments:

=============== ============================================= =======================
``WORDS``       frozenset of folded words                     one word
``CAPITALS``    frozenset of words as written                 one word
``SLOT``        word, frozenset of exceptions                 one word
``ENDING``      ending                                        one word
``LEXICON``     lexicon, name or ""                           a word or phrase
``FIGURE``      "number" | "money" | "percent", name or ""    one to six words
``GAP``         least, most, lexicons it may not cross        least to most words
``NOT``         sequences of elements, may it be an edge      one word, or none
``START``       (none)                                        no word
``END``         (none)                                        no word
=============== ============================================= =======================
"""

Guard = tuple[int, int, Any]
"""A distance in words from an anchor's first word, and what must stand there:
``WORDS`` and a frozenset, ``SLOT`` and its word, or ``LEXICON`` and its name, which is about the lexicon's last words
before the anchor and its first words behind it."""

WORDS, CAPITALS, SLOT, ENDING, LEXICON, FIGURE, GAP, NOT, START, END = range(10)
LONGEST_FIGURE = 6
FARTHEST_GUARD = 30
"""Words from the anchor's first word, at most."""


class Program(NamedTuple):
    """One way in which a pattern can match, without alternatives.

    ``anchor`` is the element whose words are indexed, ``lead`` the least and most number of words before it. ``marks``
    are half-open ranges of elements. ``fixed`` says that every element is exactly one word, side by side. ``guards``
    must all stand where a program matches: first, where one does, what stands right beside the anchor, then the
    rarest. ``also`` are words of which one must stand somewhere in the match, or None, and ``reach`` the most words
    before and after the anchor that a match can span.
    """

    elements: tuple[Element, ...]
    marks: tuple[tuple[int, int], ...]
    anchor: int
    lead: tuple[int, int]
    fixed: bool
    guards: tuple[Guard, ...] = ()
    also: frozenset[str] | None = None
    reach: tuple[int, int] = (0, 0)


class Pattern(NamedTuple):
    """A compiled pattern: its programs, and the names whose keys must all be the same or all differ."""

    text: str
    programs: Sequence[Program]
    same: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
