"""Names that have more than one spelling: Kyiv and Kiev, al-Qaeda and Al Qaeda."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING

from wirelint.checks.families import Family, Place, followed_by_capital
from wirelint.text import Gap, Span, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.keys import Keys
    from wirelint.text import Tokens, View

_SAYS_SO = frozenset(("formerly", "known", "called", "once", "renamed"))
NameEntries = dict[str, tuple[tuple[tuple[str, ...], Family, int], ...]]
"""By the first word of a form, as written: all its words, the family, and the form's number; longer forms first."""


def parse_names(keys: Keys) -> NameEntries:
    """Read ``Kyiv | Kiev``."""
    found: dict[str, list[tuple[tuple[str, ...], Family, int]]] = {}
    for line in keys.lines("names"):
        forms = [form.strip() for form in line.value.split("|")]
        if len(forms) < 2 or not all(forms):
            keys.problems.add(line.place, 'write the forms of one name on this line: "Kyiv | Kiev"')
            continue
        family = Family(forms[0], tuple((form,) for form in forms), listed=False)
        for number, form in enumerate(forms):
            words = tuple(tokenize(form).raw)
            for first in (words[0], f"{words[0]}'s") if len(words) == 1 else words[:1]:
                found.setdefault(first, []).append((words, family, number))
    return {word: tuple(sorted(every, key=lambda entry: -len(entry[0]))) for word, every in found.items()}


def name_places(view: View, entries: NameEntries) -> Iterator[Place]:
    """Give the places of names that stand alone; in a longer name (Dynamo Kiev) each keeps its owner's spelling."""
    tokens, text = view.tokens, view.text
    present = entries.keys() & set(tokens.raw)
    for at in compress(count(), map(present.__contains__, tokens.raw)) if present else ():
        for words, family, number in entries[tokens.raw[at]]:
            after = at + len(words)
            if _stands(tokens, at, words):
                end = tokens.ends[after - 1] - 2 * tokens.raw[after - 1].endswith("'s")
                if not (_in_longer_name(tokens, at, after) or _is_aside(tokens, at, text[end : end + 1])):
                    yield Place(family, number, 0, at, Span(tokens.starts[at], end))
                break


def _stands(tokens: Tokens, at: int, words: tuple[str, ...]) -> bool:
    found = [*tokens.raw[at : at + len(words) - 1], *map(_bare, tokens.raw[at + len(words) - 1 : at + len(words)])]
    return tuple(found) == words and not any(tokens.gaps[at + 1 : at + len(words)])


def _in_longer_name(tokens: Tokens, at: int, after: int) -> bool:
    if followed_by_capital(tokens, after - 1) and not tokens.raw[after - 1].endswith("'s"):
        return True
    before = at - 1
    if before < 0 or tokens.gaps[at] != Gap.SIDE or not tokens.raw[before][0].isupper():
        return False
    return tokens.gaps[before] != Gap.EDGE


def _is_aside(tokens: Tokens, at: int, after: str) -> bool:
    """Tell "formerly Calcutta" and "also known as Burma", which say that there are two names, and US$5."""
    return after == "$" or not _SAYS_SO.isdisjoint(tokens.words[max(at - 3, 0) : at])


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] == "'s" else word
