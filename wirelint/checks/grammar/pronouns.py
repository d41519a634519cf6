"""Verbs that do not agree with the pronoun before them, whatever the verb: he want, they says, said it expect."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING

from wirelint.checks.grammar.classes import classes
from wirelint.checks.grammar.closed import ADVERBS, AUXILIARIES, DETERMINERS, MODALS
from wirelint.checks.grammar.subject import Clash, is_wished, other_number
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_ONE, _MANY = frozenset(("he", "she", "it")), frozenset(("they", "we"))
_PRONOUNS = _ONE | _MANY
_NO_VERB = MODALS | DETERMINERS | frozenset("sort kind half".split())
_JOINING = frozenset("and or of than as between".split())
_OPENING = frozenset("that because but said says although though while when where until before after as since".split())
# Before a pronoun these make a question or a wish of it, or govern it: let it go, did he win.
_INVERTING = (
    AUXILIARIES
    | MODALS
    | frozenset(
        "let lets make makes made help helps helped see saw hear heard watch or nor than if lest unless "
        "whether not".split()
    )
)


def clashes(tokens: Tokens) -> Iterator[Clash]:
    """Give the verbs beside a pronoun of the other number."""
    words = tokens.words
    for at in compress(count(), map(_PRONOUNS.__contains__, words)):
        verb = at + 1
        while verb < len(words) and words[verb] in ADVERBS and tokens.gaps[verb] == Gap.SIDE:
            verb += 1
        is_beside = verb < len(words) and tokens.gaps[verb] == Gap.SIDE and tokens.raw[verb].islower()
        if is_beside and words[verb] not in AUXILIARIES and _disagrees(tokens, at, verb):
            yield Clash(verb, at, other_number(words[verb]))


def _disagrees(tokens: Tokens, at: int, verb: int) -> bool:
    own, pronoun = classes(tokens.words[verb]), tokens.words[at]
    before = tokens.words[at - 1] if at and tokens.gaps[at] != Gap.EDGE else ""
    if pronoun in _MANY:
        return _is_third(tokens, verb, own) and before not in _JOINING
    if "b" not in own or not own.isdisjoint("dnrag") or tokens.words[verb] in _NO_VERB:
        return False
    if before in _INVERTING or is_wished(tokens, at):
        return False
    if pronoun == "it":
        return before in _OPENING or (not before and (own.isdisjoint("sp") or "V" in own))
    return True


def _is_third(tokens: Tokens, verb: int, own: frozenset[str]) -> bool:
    if "t" not in own or "s" in own:
        return False
    return "p" not in own or "V" in own or _goes_on(tokens, verb)


def _goes_on(tokens: Tokens, verb: int) -> bool:
    """Tell whether an object stands behind what may be a verb."""
    after = tokens.words[verb + 1] if tokens.gaps[verb + 1] == Gap.SIDE else ""
    return after in ("the", "a", "an", "his", "her", "its", "their", "that", "to", "them", "him")
