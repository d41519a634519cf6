"""A surname that became another one: Dana Kirkland, and then "Kirkwood said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.dictionary import is_word
from wirelint.checks.mentions import TITLES, is_name
from wirelint.checks.near import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.mentions import Names

_SHARED = 4  # letters at the beginning
_MOST_MENTIONS = 2


def drifted(names: Names) -> Iterator[tuple[str, str]]:
    """Give surnames that speak and were never introduced, each with the one introduced person whose name begins so."""
    introduced: dict[str, list[str]] = {}
    for name in names.places:
        if len(name) > _SHARED and is_name(name) and name not in TITLES and _is_introduced(names, name):
            introduced.setdefault(name[:_SHARED], []).append(name)
    for name in [name for name in names.places if name[:_SHARED] in introduced]:
        people = introduced[name[:_SHARED]]
        is_later = names.mentions(people[0])[0].at < names.places[name][0]
        if len(people) == 1 and is_later and _may_be(name, people[0]) and _is_stranger(names, name):
            yield name, people[0]


def _is_introduced(names: Names, name: str) -> bool:
    mentions = names.mentions(name)
    return len(names.firsts(name)) == 1 and not any(mention.after for mention in mentions) and bool(mentions[0].first)


def _is_stranger(names: Names, name: str) -> bool:
    """Tell a name that always speaks for itself: no first name, no title, no place before it."""
    mentions = names.mentions(name)
    if not (is_name(name) and 0 < len(mentions) <= _MOST_MENTIONS):
        return False
    return all(not (mention.first or mention.title) and names.is_speaker(mention) for mention in mentions)


def _may_be(one: str, other: str) -> bool:
    """Tell two surnames from words, from one with accents and without, from Clinton and Clintonite."""
    if plain(one) == plain(other) or is_word(one.lower()) or is_word(other.lower()):
        return False
    shorter, longer = sorted((one, other), key=len)
    return len(longer) - len(shorter) < _SHARED and not longer.startswith(shorter)
