"""Names that the house knows: near spellings are flagged, and right ones confirmed."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.base import Match
from wirelint.checks.dictionary import is_known
from wirelint.checks.mentions import is_name
from wirelint.checks.near import one_slip, plain, same_sound
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.mentions import Mention, Names

_MOST_SAID = 1 << 15
_SHORTEST = 4
_SHORTEST_ALONE = 6
"""A shorter word that stands alone is near too many others."""
CONFIRMED = '"{match}" is spelt as on the watch-list.'


class Watched(NamedTuple):
    """A name of the list: its last word, by which it is found, and the first name before it ("" without one)."""

    last: str
    first: str


def watched(name: str) -> Watched:
    """Read a line of the list: Mevlut Cavusoglu, Reykjavik."""
    words = name.split()
    return Watched(words[-1], words[0] if len(words) > 1 else "")


def watch(names: Names, listed: tuple[str, ...], *, confirm: bool) -> Iterator[Match]:
    """Give the names that are nearly those of a list; with ``confirm`` those that are exactly so as well.

    Where the right one stands in the story too, the rule about two spellings speaks.
    """
    entries = _entries(listed)
    for name in names.places:
        exact, near = entries.of(name)
        if exact:
            for mention in names.mentions(name):
                yield from _first_names(names, mention, name, exact, confirm=confirm)
        elif near:
            yield from _near_ones(names, name, [entry for entry in near if entry.last not in names.places])


def _near_ones(names: Names, name: str, near: list[Watched]) -> Iterator[Match]:
    for mention in names.mentions(name) if near else ():
        meant = tuple(dict.fromkeys(entry.last for entry in near if _is_meant(names, mention, name, entry)))
        if meant:
            yield Match(names.span(mention.at, name), meant)


class _Entries:
    """A list of names that knows what it said of a word before: most words of a story were in an earlier one."""

    def __init__(self, listed: tuple[str, ...]) -> None:
        self._by_letter: dict[str, list[Watched]] = defaultdict(list)
        self._said: dict[str, tuple[list[Watched], list[Watched]]] = {}
        for entry in map(watched, listed):
            for letter in {entry.last[0], plain(entry.last)[0]}:
                self._by_letter[letter].append(entry)

    def of(self, name: str) -> tuple[list[Watched], list[Watched]]:
        """Give the names whose last word is this one, and those whose last word is near it."""
        if name not in self._said:
            if len(self._said) >= _MOST_SAID:
                self._said.clear()
            self._said[name] = self._judged(name)
        return self._said[name]

    def _judged(self, name: str) -> tuple[list[Watched], list[Watched]]:
        candidates = self._by_letter.get(name[0], [])
        exact = [entry for entry in candidates if entry.last == name]
        if exact or len(name) < _SHORTEST or not is_name(name) or is_known(name):
            return exact, []
        return exact, [entry for entry in candidates if _is_near(name, entry.last)]


def _first_names(
    names: Names, mention: Mention, name: str, entries: list[Watched], *, confirm: bool
) -> Iterator[Match]:
    """Judge the first name before a surname of the list."""
    firsts = [entry.first for entry in entries]
    span = names.span(mention.at, name)
    if mention.first in firsts:
        if confirm:
            start = names.tokens.starts[mention.at - 1] if mention.first and _is_beside(names, mention) else span.start
            yield Match(Span(start, span.end), message=CONFIRMED, confirmed=True)
    elif mention.first and _is_beside(names, mention):
        near = next((first for first in firsts if first and _is_near(mention.first, first)), "")
        if near:
            yield Match(names.tokens.span(mention.at - 1, mention.at), (near,))


def _is_beside(names: Names, mention: Mention) -> bool:
    return names.tokens.raw[mention.at - 1] == mention.first


def _is_near(name: str, right: str) -> bool:
    if plain(name) == plain(right):
        return name != right
    if min(len(name), len(right)) <= _SHORTEST or not (name[:2] == right[:2] or name[-2:] == right[-2:]):
        return False
    return abs(len(name) - len(right)) < 4 and (one_slip(name, right) or same_sound(name, right))


def _is_meant(names: Names, mention: Mention, name: str, entry: Watched) -> bool:
    if mention.after:
        return False
    if entry.first and mention.first:
        return entry.first == mention.first or _is_near(mention.first, entry.first)
    return len(name) >= _SHORTEST_ALONE and not mention.first and not names.firsts(name)


@lru_cache(maxsize=4)
def _entries(listed: tuple[str, ...]) -> _Entries:
    return _Entries(listed)
