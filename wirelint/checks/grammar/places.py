"""Subjects that do not stand before their verb: "there was three", "among them were Ida Lind", "residents who was"."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING

from wirelint.checks.clause_words import TITLES
from wirelint.checks.grammar import phrases
from wirelint.checks.grammar.classes import classes
from wirelint.checks.grammar.clauses import is_surname
from wirelint.checks.grammar.closed import ADVERBS, MODALS, NUMERALS, PREPOSITIONS, SEVERAL
from wirelint.checks.grammar.subject import OTHER, Clash
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_SINGULAR, _PLURAL = (
    frozenset("was is has wasn't isn't hasn't".split()),
    frozenset("were are have weren't aren't".split()),
)
_ROUNDING = frozenset("about around nearly almost only even just roughly some over also still now".split())
_GOVERNING = frozenset("of and or one among with like including from".split())
_WISHING = frozenset("if though wish as unless".split())
_JOINING = frozenset("and or including".split())
_REACH, _WIDE = 5, 16


def clashes(tokens: Tokens) -> Iterator[Clash]:
    """Give the verbs that do not agree with a subject behind them, or with what "who" stands for."""
    words = tokens.words
    for at in compress(count(), map(_PLACES.__contains__, words)):
        verb = at + 1
        if verb >= len(words) - 1 or tokens.gaps[verb] != Gap.SIDE:
            continue
        if words[at] == "there":
            yield from _existential(tokens, verb)
        elif words[at] == "among":
            yield from _inverted(tokens, at)
        elif words[at] == "who" and at:
            yield from _relative(tokens, at)


_PLACES = frozenset(("there", "among", "who"))


def _existential(tokens: Tokens, verb: int) -> Iterator[Clash]:
    """Judge "there was three men"."""
    words, start = tokens.words, verb + 1
    if words[verb] in ("has", "have"):
        if words[start] != "been":
            return
        start += 1
    if words[verb] not in _SINGULAR | _PLURAL or (verb > 1 and words[verb - 2] in MODALS | _WISHING):
        return
    while start < len(words) - 1 and words[start] in _ROUNDING | ADVERBS and words[start] != "once":
        start += 1
    if start >= len(words) or tokens.gaps[start] != Gap.SIDE:
        return
    end = min(tokens.sentence(verb)[1], start + 8)
    phrase = phrases.read(tokens, start, end)
    if not phrase or phrase.number == "" or not _ends(tokens, phrase.after):
        return
    if phrase.number == "plural" and words[verb] in _SINGULAR:
        yield Clash(verb, phrase.head, (OTHER[words[verb]],))
    is_one = phrase.number == "singular" and words[start] in ("a", "an", "one") and words[verb] in _PLURAL
    is_alone = tokens.gaps[phrase.after] != Gap.STOP and words[start + 1] not in ("few", "lot", "great", "good")
    if is_one and is_alone and {"and", "or"}.isdisjoint(words[phrase.after : tokens.sentence(verb)[1]]):
        yield Clash(verb, phrase.head, (OTHER[words[verb]],))


def _ends(tokens: Tokens, at: int) -> bool:
    """Tell whether a noun phrase is complete before a place."""
    if tokens.gaps[at] != Gap.SIDE:
        return True
    word = tokens.words[at]
    return (
        word in PREPOSITIONS
        or word in ("who", "that", "which", "and", "there", "here", "when", "where", "so", "but")
        or "g" in classes(word)
    )


def _inverted(tokens: Tokens, at: int) -> Iterator[Clash]:
    """Judge "Among those freed were Ida Lind, a nurse"."""
    words, gaps = tokens.words, tokens.gaps
    first, after = tokens.sentence(at)
    if at != first:
        return
    verb = next((i for i in range(at + 2, min(at + 9, after - 2)) if words[i] in ("were", "are", "was", "is")), 0)
    if not verb or Gap.STOP in gaps[at + 1 : verb + 1] or words[verb] not in _PLURAL:
        return
    names = verb + 1
    while names < after and not tokens.raw[names].islower() and gaps[names] == Gap.SIDE:
        names += 1
    is_person = 2 <= names - verb - 1 <= 3 and gaps[names] == Gap.STOP and not words[names - 1].endswith("s")
    if is_person and words[names] in ("a", "an", "the", "who", "whose") and "and" not in words[names:after]:
        yield Clash(verb, names - 1, (OTHER[words[verb]],))


def _relative(tokens: Tokens, who: int) -> Iterator[Clash]:
    """Judge "residents who was" and "captain Ida Lind, who have"."""
    words, gaps = tokens.words, tokens.gaps
    verb = who + 1
    while verb < len(words) - 1 and words[verb] in ADVERBS:
        verb += 1
    if words[verb] not in _SINGULAR | _PLURAL or gaps[verb] != Gap.SIDE or gaps[who] == Gap.EDGE:
        return
    named = _named(tokens, who)
    if named:
        if words[verb] in (_SINGULAR if named == "plural" else _PLURAL):
            yield Clash(verb, who - 1, (OTHER[words[verb]],))
        return
    start = _phrase_start(tokens, who)
    phrase = phrases.read(tokens, start, who) if start < who else None
    if not phrase or phrase.after != who or is_surname(tokens, start):
        return
    before = words[max(tokens.sentence(who)[0], start - _REACH) : start]
    if not _GOVERNING.isdisjoint(before):
        return
    if phrase.number == "plural" and words[verb] in _SINGULAR:
        yield Clash(verb, phrase.head, (OTHER[words[verb]],))
    is_person = words[phrase.head] in TITLES or words[phrase.head].endswith(("man", "woman", "person"))
    if phrase.number == "singular" and is_person and words[verb] in _PLURAL and words[start] in ("a", "an", "the"):
        yield Clash(verb, phrase.head, (OTHER[words[verb]],))


def _named(tokens: Tokens, who: int) -> str:
    """Give the number of "the Lions, who" and "captain Ida Lind, who"; "" where it is unsure."""
    raw, words, at = tokens.raw, tokens.words, who - 1
    if tokens.gaps[who] != Gap.STOP or not raw[at][0].isupper():
        return ""
    if (
        at
        and words[at - 1] == "the"
        and raw[at].endswith("s")
        and "'" not in raw[at]
        and tokens.gaps[at - 1] == Gap.EDGE
    ):
        return "plural"
    first, names = tokens.sentence(at)[0], at
    while names > first and raw[names][:1].isupper() and words[names] not in TITLES and tokens.gaps[names] == Gap.SIDE:
        names -= 1
    is_joint = not _JOINING.isdisjoint(words[max(names - _WIDE, first) : names])
    return "singular" if 0 < at - names < _REACH and words[names] in TITLES and not is_joint else ""


def _phrase_start(tokens: Tokens, end: int) -> int:
    """Give where the noun phrase right before a place starts: behind a verb, a preposition or a mark."""
    start = end - 1
    if not tokens.raw[start].islower() and tokens.gaps[start] != Gap.EDGE:
        return end
    while start > 0 and tokens.gaps[start] == Gap.SIDE and end - start < _REACH:
        word = tokens.words[start]
        if (
            word in NUMERALS
            or word in SEVERAL
            or word in ("the", "a", "an", "some", "all", "his", "her", "its", "their")
        ):
            return start
        before, own = tokens.words[start - 1], classes(tokens.words[start - 1])
        is_modifier = own and own.isdisjoint("btd") and not own.isdisjoint("as")
        if not (
            is_modifier
            or before in NUMERALS
            or before in SEVERAL
            or before in ("the", "a", "an", "some", "all", "his", "her", "its", "their")
        ):
            return start
        start -= 1
    return start
