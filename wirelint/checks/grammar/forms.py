"""Forms of a verb that the word before them does not take: has went, was took, did not came, to kept the."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.grammar.classes import classes
from wirelint.checks.grammar.closed import (
    ADVERBS,
    ARTICLES,
    BE,
    HAVE,
    MODALS,
    NUMERALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)
from wirelint.patterns import inflect
from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_HAVE = HAVE - {"having"}
_BE = BE - {"am"}
_NOT = frozenset(("not", "never"))
_DO = frozenset("do does did".split())
_NEGATED = frozenset("don't doesn't didn't".split())
_MODALS = MODALS - {"may", "will", "can", "might", "must"}
_NOUNS_TOO = MODALS - _MODALS
LEADERS = _HAVE | _BE | _DO | _NEGATED | MODALS | {"to"}
"""The words that this looks behind."""
_OBJECTS = ARTICLES | POSSESSIVES | frozenset(("them", "him", "this", "these", "it"))
_NAMES = frozenset("spa")
_ENDING = frozenset("all what everything whatever".split())
_MAYBE_ENDING = frozenset("that which much little they he she".split())
_BEHIND_VERBS = ARTICLES | POSSESSIVES | frozenset("by from into off them him it".split())
# Where one of these stands, "be" may be followed by a bare verb: all he did was go.
_CLEFT = frozenset("what all do did does done thing only least best worst step way".split())


class Slip(NamedTuple):
    """A verb at a place, and what should stand there."""

    at: int
    instead: tuple[str, ...]


def slips(tokens: Tokens) -> Iterator[Slip]:
    """Give the verbs in a form that their auxiliary does not take."""
    words = tokens.words
    for leader in compress(count(), map(LEADERS.__contains__, words)):
        at = _verb_behind(tokens, leader)
        if at and tokens.raw[leader].islower():
            slot = _wanted(tokens, leader, at)
            if slot:
                yield Slip(at, inflected(words[at], slot))


def _verb_behind(tokens: Tokens, leader: int) -> int:
    """Give the place of the word that an auxiliary governs, adverbs between; 0 where there is none."""
    at = leader + 1
    while at < len(tokens) and tokens.words[at] in ADVERBS and tokens.gaps[at] == Gap.SIDE:
        at += 1
    if at >= len(tokens) or tokens.gaps[at] != Gap.SIDE or not tokens.raw[at].islower() or tokens.words[at] == BLANK:
        return 0
    return at


def _wanted(tokens: Tokens, leader: int, at: int) -> str:
    """Give the slot that the verb should have, where it has another."""
    word, own = tokens.words[leader], classes(tokens.words[at])
    if not own & frozenset("btd") or tokens.words[at] in PREPOSITIONS or "-" in tokens.words[at]:
        return ""
    if word in _HAVE:
        return "participle" if _is_no_participle(tokens, leader, at, own) else ""
    if word in _BE:
        return "participle" if _is_no_complement(tokens, leader, at, own) else ""
    return "base" if _is_no_base(tokens, leader, at, own) else ""


def _is_no_participle(tokens: Tokens, leader: int, at: int, own: frozenset[str]) -> bool:
    """Judge what stands behind a form of "have"."""
    if "n" in own or "g" in own or tokens.words[leader - 1 : leader] == ["to"]:
        return False
    if not own & _NAMES and "r" not in own:
        return _is_statement(tokens, leader)
    after = _after(tokens, at)
    is_verb = "b" in own and own.isdisjoint("spN") and after in ARTICLES | POSSESSIVES
    if is_verb and _before(tokens, leader) in PRONOUNS and tokens.words[leader] != "had":
        return True
    if tokens.words[at] == "saw" and tokens.words[leader] != "had":
        return after in ARTICLES
    return _is_bare(own) and _has_object(tokens, at) and _is_statement(tokens, leader)


def _has_object(tokens: Tokens, at: int) -> bool:
    """Tell whether what stands behind a verb is its object or its complement: has score two, has press his."""
    after = _after(tokens, at)
    return after in _BEHIND_VERBS or after in NUMERALS or after[:1].isdigit()


def _is_passive(tokens: Tokens, leader: int, at: int) -> bool:
    """Tell "were squeeze in the spring": behind a plural a counted noun would be in the plural too."""
    after = _after(tokens, at)
    is_many = tokens.words[leader] in ("were", "are") and tokens.words[leader - 1] not in ("there", "you", "not")
    return is_many and (after in ("in", "at", "on", "after", "during", "with") or tokens.gaps[at + 1] == Gap.EDGE)


def _is_bare(own: frozenset[str]) -> bool:
    """Tell a verb that is a noun too, but one that never stands alone: has slip, was crush."""
    return "b" in own and "c" in own and own.isdisjoint("apnrN")


def _is_no_complement(tokens: Tokens, leader: int, at: int, own: frozenset[str]) -> bool:
    """Judge what stands behind a form of "be"."""
    if tokens.starts[leader + 1] > tokens.ends[leader] + 1:
        return False
    if tokens.words[leader] == "be" and tokens.words[at] in HAVE:
        return False
    if _is_bare(own) and (_after(tokens, at) == "by" or _is_passive(tokens, leader, at)):
        return True
    if own & frozenset("nspagr"):
        return False
    first, after = tokens.sentence(leader)
    return "b" not in own or _CLEFT.isdisjoint(tokens.words[first:after])


def _is_no_base(tokens: Tokens, leader: int, at: int, own: frozenset[str]) -> bool:
    """Judge what stands behind a modal, "do" and "to"."""
    if own & frozenset("bg") or (tokens.words[at] == "had" and _after(tokens, at) in PRONOUNS):
        return False  # "than we would had we stayed"
    word, is_plain = tokens.words[leader], not own & _NAMES
    if word == "to":
        is_past = own & frozenset("dn") == {"d"} and "n" not in own
        return is_plain and (is_past or _after(tokens, at) in _OBJECTS) and "n" not in own
    if word in _DO:
        return is_plain and tokens.words[at - 1] in _NOT
    if word in _NEGATED:
        return is_plain
    if not is_plain or (leader and tokens.gaps[leader] == Gap.EDGE):
        return False
    return word in _MODALS or _before(tokens, leader) in PRONOUNS or tokens.words[at - 1] in _NOT


def _is_statement(tokens: Tokens, leader: int) -> bool:
    """Tell "they have went" from "all that they had went": a clause may end with "had"."""
    first, _ = tokens.sentence(leader)
    opened = tokens.words[max(first, leader - 4) : leader]
    if tokens.words[leader] != "had":
        return _ENDING.isdisjoint(opened)
    return _ENDING.isdisjoint(opened) and _MAYBE_ENDING.isdisjoint(opened)


def _before(tokens: Tokens, at: int) -> str:
    return tokens.words[at - 1] if at and tokens.gaps[at] != Gap.EDGE else ""


def _after(tokens: Tokens, at: int) -> str:
    return tokens.words[at + 1] if at + 1 < len(tokens) and tokens.gaps[at + 1] == Gap.SIDE else ""


def inflected(word: str, slot: str) -> tuple[str, ...]:
    """Give the form of a verb that fills a slot."""
    for base in inflect.lemmas(word, "v"):
        form = inflect.slots(base, "v").get(slot, ())
        if form and form[0] != word:
            return form[:1]
    return ()
