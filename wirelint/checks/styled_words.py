"""Words that a story writes as one and as two, and words that it writes with a capital and without."""

from __future__ import annotations

from itertools import compress, count, islice
from operator import add
from typing import TYPE_CHECKING

from wirelint.checks.dictionary import UNKNOWN, level
from wirelint.checks.families import Family, Place, followed_by_capital
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wirelint.text import Tokens

_SHORTEST = 3
# Behind a verb, these make of the one word a noun and of the two a verb: "to take over", "a takeover".
_PARTICLES = frozenset(
    "about along around aside away back behind down forward home into off onto out over past round through together "
    "under upon with within without fore even".split()
)
_BEFORE = frozenset("the and any some every all can not for may more over under with who what when where how".split())


def compound_places(tokens: Tokens, apart: Collection[str]) -> Iterator[Place]:
    """Give the places of words in lower case that stand as one and as two; ``apart`` are those that mean two things."""
    raw, words = tokens.raw, tokens.words
    joined = list(map(add, raw, islice(raw, 1, None)))
    both = {
        word
        for word in set(joined).intersection(words)
        if word.islower() and level(word) < UNKNOWN and word not in apart
    }
    if not both:
        return
    for at in compress(count(), map(both.__contains__, joined)):
        if _are_parts(tokens, at):
            yield Place(_compound(joined[at], raw[at]), 1, 0, at, tokens.span(at, at + 2))
    for at in compress(count(), map(both.__contains__, words)):
        if raw[at].islower():
            yield Place(_compound(words[at], ""), 0, 0, at, tokens.span(at, at + 1))


def _compound(word: str, first: str) -> Family:
    return Family(word, ((word,), (f"{first} {word[len(first) :]}",)))


def _are_parts(tokens: Tokens, at: int) -> bool:
    first, second = tokens.raw[at], tokens.raw[at + 1]
    if tokens.gaps[at + 1] != Gap.SIDE or tokens.starts[at + 1] - tokens.ends[at] != 1:
        return False
    is_long = len(first) >= _SHORTEST and len(second) >= _SHORTEST
    return is_long and second not in _PARTICLES and first not in _BEFORE


def capital_places(tokens: Tokens, words: Collection[str]) -> Iterator[Place]:
    """Give the places of words behind "the" that no name before or after them gives a capital."""
    raw = tokens.raw
    for at in compress(count(), map(words.__contains__, tokens.words)):
        is_free = at and raw[at - 1] in ("the", "The") and tokens.gaps[at] == Gap.SIDE
        if is_free and not followed_by_capital(tokens, at) and raw[at][1:].islower() and not _names_more(tokens, at):
            word = tokens.words[at]
            family = Family(word, ((word,), (word.capitalize(),)), listed=False)
            yield Place(family, int(raw[at][0].isupper()), 0, at, tokens.span(at, at + 1))


def _names_more(tokens: Tokens, at: int) -> bool:
    """Tell a name that goes on: the Bank of England, the Church of Scotland."""
    after = tokens.words[at + 1 : at + 2]
    return after == ["of"] and tokens.gaps[at + 1] == Gap.SIDE
