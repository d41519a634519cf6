"""Where to look for a program: the words by which it is indexed, and what must stand at a known distance from them."""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns.frequency import commonness
from wirelint.patterns.program import (
    CAPITALS,
    END,
    FARTHEST_GUARD,
    FIGURE,
    GAP,
    LEXICON,
    LONGEST_FIGURE,
    NOT,
    SLOT,
    START,
    WORDS,
)
from wirelint.patterns.wanted import element_words, guard_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns.program import Element, Guard
    from wirelint.patterns.vocabulary import Lexicon, Vocabulary

_MOST_GUARDS = 2
_ENTRY_COST = 1e-6  # each word of a long lexicon makes the index longer
_TIE = 1e-9  # of two words side by side the rarer is the anchor
_ALONE = 3.0  # a word that nothing stands beside calls for its rows wherever it stands


class Anchor(NamedTuple):
    """The element that is indexed, and what must stand around it."""

    at: int
    guards: tuple[Guard, ...]


def choose_anchor(elements: tuple[Element, ...], vocabulary: Vocabulary) -> Anchor | None:
    """Choose the element whose words, with those right beside it, occur the least; None where none has words.

    An element that no word stands beside is chosen where there is no other. What stands beside is the first guard.
    """
    best: tuple[float, Anchor] | None = None
    for at, element in enumerate(elements):
        words = frozenset(element_words(element, vocabulary))
        if words:
            cost, guards = _cost(words, _guards(elements, at, vocabulary), vocabulary)
            if best is None or cost < best[0]:
                best = cost, Anchor(at, guards[:_MOST_GUARDS])
    return best[1] if best else None


def _cost(
    words: frozenset[str], guards: list[tuple[float, Guard]], vocabulary: Vocabulary
) -> tuple[float, tuple[Guard, ...]]:
    """Give what it costs to look for words, and their guards: first the one right beside, then the rarest."""
    beside = next((item for item in guards if abs(item[1][0]) == 1), None)
    ordered = tuple(guard for _, guard in guards)
    if beside is None:
        return _ALONE * _frequency(words), ordered
    frequency, guard = beside
    listed = len(words) + len(guard_words(guard, vocabulary))
    others = (other for other in ordered if other != guard)
    common = _frequency(words)
    return common * frequency + listed * _ENTRY_COST + common * _TIE, (guard, *others)


def width(element: Element, vocabulary: Vocabulary) -> tuple[int, int]:
    """Give the least and the most words that an element stands for."""
    kind = element[0]
    if kind == GAP:
        return element[1], element[2]
    if kind == LEXICON:
        lexicon = vocabulary.lexicons[element[1]]
        return lexicon.shortest, lexicon.longest
    if kind == FIGURE:
        return 1, LONGEST_FIGURE
    if kind == NOT:
        return 0 if element[2] else 1, 1
    return (0, 0) if kind in (START, END) else (1, 1)


def plain_words(element: Element) -> frozenset[str]:
    """Give the words of an element that is written as words, folded; none for any other."""
    if element[0] == WORDS:
        return frozenset(element[1])
    return frozenset(intern(word.lower()) for word in element[1]) if element[0] == CAPITALS else frozenset()


@lru_cache(maxsize=1 << 8)
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.entries)


@lru_cache(maxsize=1 << 12)
def _frequency(words: frozenset[str]) -> float:
    return min(sum(map(commonness, words)), 1.0)


def _guards(elements: tuple[Element, ...], anchor: int, vocabulary: Vocabulary) -> list[tuple[float, Guard]]:
    """Give what must stand at a known distance from an anchor's first word, the rarest first, with its frequency."""
    found = [
        (frequency, guard)
        for at, offset in _distances(elements, anchor, vocabulary)
        if abs(offset) <= FARTHEST_GUARD
        for frequency, guard in _guard(elements[at], offset, vocabulary)
    ]
    return sorted(found, key=lambda item: (item[0], abs(item[1][0])))


def _distances(elements: tuple[Element, ...], anchor: int, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Give the elements that stand at a known distance from the anchor's first word, with it: their nearest word's."""
    offset = 0
    for at in range(anchor - 1, -1, -1):
        least, most = width(elements[at], vocabulary)
        if least:
            yield at, offset - 1
        if least != most:
            break
        offset -= least
    offset = 0
    for at in range(anchor, len(elements)):
        least, most = width(elements[at], vocabulary)
        if least and at > anchor:
            yield at, offset
        if least != most:
            break
        offset += least


def _guard(element: Element, offset: int, vocabulary: Vocabulary) -> Iterator[tuple[float, Guard]]:
    words = plain_words(element)
    if words:
        yield _frequency(words), (offset, WORDS, words)
    elif element[0] == SLOT:
        yield _frequency(vocabulary.substitutes.forms(element[1])), (offset, SLOT, element[1])
    elif element[0] == LEXICON:
        lexicon = vocabulary.lexicons[element[1]]
        ends = lexicon.last_words if offset < 0 else _first_words(lexicon)
        yield _frequency(ends), (offset, LEXICON, element[1])
