"""What a misspelt word was meant to be: the words one slip away, the likeliest first."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from wirelint.checks.dictionary import UNKNOWN, level

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 30
"""The most letters of what may be a word; longer runs of letters are something else, and slow to guess at."""
_RAREST = 6
_MOST = 3
_EVERYDAY = 2
_LETTERS = ascii_lowercase + "'"


def guesses(word: str) -> tuple[str, ...]:
    """Give up to three words that a word in lower case may stand for; none where no common word is near."""
    if len(word) > LONGEST:
        return ()
    found: dict[str, float] = {}
    for other, cost in _slips(word):
        rank = level(other)
        if rank <= _RAREST:
            found[other] = min(found.get(other, 99), rank + cost)
    for first, second in _halves(word):
        if first and second and max(level(first), level(second)) <= _EVERYDAY:
            found[f"{first} {second}"] = _RAREST
    return tuple(sorted(found, key=lambda other: (found[other], other))[:_MOST])


def commonest(word: str) -> int:
    """Give the level of the most common word one slip away, UNKNOWN where there is none."""
    if len(word) > LONGEST:
        return UNKNOWN
    return min((level(other) for other, _ in _slips(word) if other != word), default=UNKNOWN)


def _slips(word: str) -> Iterator[tuple[str, float]]:
    """Give every word one slip away with its cost in ranks: letters change places more often than they change."""
    for before, after in _halves(word):
        at_start = 0 if before else 3
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:], at_start
        if after:
            is_double = before[-1:] == after[0]
            yield before + after[1:], (0 if is_double else 1) + at_start
        for letter in _LETTERS:
            is_double = letter in (before[-1:], after[:1])
            yield before + letter + after, (0 if is_double else 1) + at_start
            if after:
                yield before + letter + after[1:], 2 + at_start


def _halves(word: str) -> list[tuple[str, str]]:
    return [(word[:at], word[at:]) for at in range(len(word) + 1)]
