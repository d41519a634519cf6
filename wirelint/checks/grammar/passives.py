"""Passives that lack a part: "the race won by Kiprotum in two hours", "supplies provide by Gazprom"."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING

from wirelint.checks.grammar.classes import classes
from wirelint.checks.grammar.closed import ADVERBS, ARTICLES, AUXILIARIES, MODALS, POSSESSIVES, PRONOUNS
from wirelint.checks.grammar.forms import Slip, inflected
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_OWNERS = ARTICLES | POSSESSIVES
_NO_SUBJECT = MODALS | PRONOUNS | AUXILIARIES | ADVERBS | frozenset("to and or you not".split())
_ACTIVE = frozenset("abide swear retreat sic".split())  # and what the table does not know as a noun
_CHANGES = frozenset(
    "fell rose dropped increased grew climbed jumped slipped declined decreased gained responded".split()
)
_SHORTEST, _FARTHEST = 8, 8


def slips(tokens: Tokens) -> Iterator[Slip]:
    """Give the verbs before "by" that lack "was", or the ending of a participle."""
    words = tokens.words
    for by in compress(count(), map("by".__eq__, words)):
        at = by - 1
        is_beside = at > 0 and tokens.gaps[at] != Gap.EDGE and tokens.gaps[by] == Gap.SIDE and tokens.raw[at].islower()
        if is_beside and by + 1 < len(words) and tokens.gaps[by + 1] == Gap.SIDE and _is_doer(tokens, by + 1):
            if _is_base(tokens, at):
                yield Slip(at, inflected(words[at], "participle"))
            elif _lacks_be(tokens, at):
                yield Slip(at, (f"was {words[at]}",))


def _is_doer(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] in _OWNERS or (tokens.raw[at][0].isupper() and "g" not in classes(tokens.words[at]))


def _is_base(tokens: Tokens, at: int) -> bool:
    word, own = tokens.words[at], classes(tokens.words[at])
    return "b" in own and own.isdisjoint("spadnr") and word not in _ACTIVE and tokens.words[at - 1] not in _NO_SUBJECT


def _lacks_be(tokens: Tokens, at: int) -> bool:
    """Tell whether nothing else in a sentence is its verb."""
    own = classes(tokens.words[at])
    first, after = tokens.sentence(at)
    if not own >= {"n", "d"} or tokens.gaps[at] != Gap.SIDE or ("s" in own and tokens.words[at] != "won"):
        return False
    if tokens.words[at] in _CHANGES or after - first < _SHORTEST or at - first > _FARTHEST:
        return False
    others = (i for i in range(first, after) if i != at)
    return tokens.words[first] in _OWNERS and not any(_may_be_finite(tokens, i) for i in others)


def _may_be_finite(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word in AUXILIARIES or word in MODALS or word.endswith("n't"):
        return True
    own = classes(word)
    return tokens.raw[at].islower() and (
        "d" in own or "V" in own or ("t" in own and "p" not in own) or word == "remains"
    )
