"""What hangs on a noun before its verb: phrases with a preposition, participles, "who were killed in the raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.grammar.classes import classes, is_adverb, is_plural
from wirelint.checks.grammar.closed import ADVERBS, AUXILIARIES, BE, DETERMINERS, PREPOSITIONS
from wirelint.checks.grammar.phrases import read
from wirelint.text import Gap

if TYPE_CHECKING:
    from wirelint.text import Tokens

_OBJECTS = frozenset("it them him her us me you".split())
_TIMES = frozenset("week month year season summer winter spring autumn weekend night quarter decade century".split())
_CONJUNCTIONS = frozenset("after before since until like".split())
_CLAUSAL = frozenset(
    "saying showing believing suggesting meaning claiming warning arguing adding noting hoping thinking indicating "
    "fearing ensuring making letting insisting stating alleging said".split()
)


def hangs(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether the words from a place to an end are phrases that hang on the noun before them."""
    while 0 < at < end:
        at = _behind(tokens, at, end) if tokens.gaps[at] == Gap.SIDE else 0
    return at == end


def _behind(tokens: Tokens, at: int, end: int) -> int:
    """Give the place behind the phrase that starts at a place; 0 where none does."""
    words, word = tokens.words, tokens.words[at]
    if word in PREPOSITIONS:
        after = _governed(tokens, at + 1, end)
        return 0 if word in _CONJUNCTIONS and after == end else after  # "after the game was"
    if word in ADVERBS or is_adverb(word) or word in ("ago", "far", "earlier", "later"):
        return at + 1
    if word in ("last", "next", "this"):
        return at + 2 if words[at + 1] in _TIMES else 0
    if word in ("who", "that", "which"):
        return _related(tokens, at + 1, end)
    if word == "so":
        return at + 2 if words[at + 1] == "far" else 0
    return 0 if word in _CLAUSAL else _participial(tokens, at, end)


def _participial(tokens: Tokens, at: int, end: int) -> int:
    """Give the place behind "serving the town", "recorded"; 0 where there is no participle."""
    words, after = tokens.words, at + 1
    if "g" not in classes(words[at]):
        is_past = "b" not in classes(words[at]) or words[after : after + 1] == ["by"]
        return after if _is_participle(words[at]) and is_past else 0
    if after >= end:
        return 0  # "securities trading was"
    if words[after] in PREPOSITIONS or words[after] == "so":
        return after
    is_bare = words[after] not in DETERMINERS and tokens.raw[after].islower() and not words[after][0].isdigit()
    if is_bare and not (is_plural(words[at - 1]) and is_plural(words[after])):
        return 0  # "beef operating earnings"
    return _governed(tokens, after, end)


def _related(tokens: Tokens, at: int, end: int) -> int:
    """Give the place behind "who were killed in the raid"; 0 where the clause is not plain."""
    words = tokens.words
    if at + 1 >= end or words[at] not in AUXILIARIES:
        return 0
    at += 1
    while at < end and (words[at] in AUXILIARIES or words[at] in ADVERBS):
        at += 1
    is_passive = at < end and _is_participle(words[at]) and words[at - 1] in BE
    return at + 1 if is_passive and tokens.gaps[at] == Gap.SIDE else 0


def _governed(tokens: Tokens, at: int, end: int) -> int:
    """Give the place behind what a preposition governs; 0 where that is unsure."""
    words = tokens.words
    while at < end and _governs_on(words[at]):
        at += 1
    if at >= end:
        return 0
    if words[at] in _OBJECTS:
        return at + 1
    phrase = read(tokens, at, end)
    if not phrase:
        return at + 1 if words[at].isdecimal() else 0  # "of 1996"
    if words[phrase.after : phrase.after + 1] == ["and"] and phrase.after + 1 < end:
        following = phrase.after + 1
        if words[following] in DETERMINERS or not tokens.raw[following].islower():
            return 0  # perhaps another clause
        other = read(tokens, following, end)
        return other.after if other else 0
    return phrase.after


def _governs_on(word: str) -> bool:
    """Tell "out of", "of repairing"."""
    own = classes(word)
    return (word in PREPOSITIONS and word not in _CONJUNCTIONS) or ("g" in own and "s" not in own)


def _is_participle(word: str) -> bool:
    own = classes(word)
    return "n" in own and word not in AUXILIARIES and word != "fell" and (own.isdisjoint("sp") or word == "run")
