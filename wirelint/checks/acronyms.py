"""Acronyms in brackets behind the name that they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.dictionary import is_known
from wirelint.checks.near import one_slip
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import View

_IN_BRACKETS = lazily(r"(?<=[a-z]) \(([A-Z]{3,6})\)")
_NAME_BEFORE = lazily(r"(?:\b[A-Z][\w’'.-]*(?: (?:of|for|the|and|on|in|to|&|de) (?=\S))*[ ]?)+\Z")
_WORD = lazily(r"[^\W_]+")
_SMALL = frozenset("of for the and on in to de a".split())
_FEWEST = 3


def misfit_acronyms(view: View) -> Iterator[Match]:
    """Give acronyms that nearly fit the words before them, the story's own use of the fitting one speaking for it."""
    text = view.text
    if "(" not in text:
        return
    for found in _IN_BRACKETS.finditer(text):
        name = _NAME_BEFORE.search(text, max(0, found.start() - 120), found.start())
        if name is None or is_known(found[1]):
            continue
        if all(initials != found[1] for _, initials in _initials(name[0], name.start())):
            yield from _misfit(text, found, name)


def _misfit(text: str, found: re.Match[str], name: re.Match[str]) -> Iterator[Match]:
    for start, due in _initials(name[0], name.start()):
        if len(due) == len(found[1]) and one_slip(due, found[1]) and _fits_story(text, found, due):
            yield Match(Span(*found.span(1)), (due,), names={"name": text[start : found.start()]})
            return


def _fits_story(text: str, found: re.Match[str], due: str) -> bool:
    """Tell whether the acronym is a swap of two letters, or the story itself writes the fitting one."""
    is_swap = sorted(found[1]) == sorted(due) and found[1][0] == due[0]
    return is_swap or re.search(rf"\b{due}\b", text) is not None


def _initials(name: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the ways to read a name's initials, from each of its words on, with and without its small words."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(name)]
    for first, (at, word) in enumerate(words):
        if word[0].isupper():
            rest = [each for _, each in words[first:]]
            for kept in (rest, [each for each in rest if each not in _SMALL]):
                if len(kept) >= _FEWEST:
                    yield start + at, "".join(each[0] for each in kept).upper()
