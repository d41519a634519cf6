"""Where the clause of a verb starts, and what is set into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.grammar.classes import classes, is_adverb, is_plural
from wirelint.checks.grammar.closed import DETERMINERS, PREPOSITIONS
from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from wirelint.text import Tokens

SAYING = frozenset("said says say that because but although though while whereas when where if how why".split())
"""The words behind which a clause starts."""
_ADVERBIAL = frozenset("in on at after before during since for by with despite under from until of among".split())
_INSERTED = frozenset("who which whose up down both all most many including a an the its his her their".split())
_WORDS, _INSERTION, _OPENING = 18, 18, 10


def before_insertion(tokens: Tokens, at: int) -> int:
    """Give the comma behind the noun, where the verb follows ", which ... ," or ", up 7%,"; else 0."""
    for comma in range(at - 1, max(at - _INSERTION, 1), -1):
        gap, word = tokens.gaps[comma], tokens.words[comma]
        if gap == Gap.EDGE or word == BLANK:
            return 0
        if gap == Gap.STOP:
            return comma if _inserts(tokens, comma, at) else 0
    return 0


def _inserts(tokens: Tokens, comma: int, at: int) -> bool:
    """Tell whether the words between two commas are set into the clause rather than a part of it."""
    word = tokens.words[comma]
    if word in ("and", "or", "but") or not tokens.raw[comma].islower():
        return False
    is_opened = word in PREPOSITIONS or word in _INSERTED
    is_opened = is_opened or "g" in classes(word) or "n" in classes(word)
    return is_opened and not (word in ("a", "an", "the") and "and" in tokens.words[comma:at])


def clause_of(tokens: Tokens, end: int) -> tuple[int, str] | None:
    """Give where the clause of a verb starts, and the word that opens it ("" at the start of a sentence)."""
    words, gaps = tokens.words, tokens.gaps
    for start in range(end - 1, max(end - _WORDS, -1), -1):
        if words[start] in SAYING and start + 1 < end and gaps[start + 1] == Gap.SIDE:
            return (start + 1, words[start])
        if gaps[start] == Gap.EDGE:
            return start, ""
        if gaps[start] == Gap.STOP:
            if words[start] == "and" and words[start + 1] in DETERMINERS and not _is_list(tokens, start):
                return start + 1, "and"
            return (start, "") if words[start - 1] != BLANK and _is_adverbial(tokens, start) else None
    return None


def _is_list(tokens: Tokens, at: int) -> bool:
    """Tell ", and" of a list from that between two clauses: another comma stands shortly before it."""
    first = tokens.sentence(at)[0]
    return Gap.STOP in tokens.gaps[max(at - 4, first + 1) : at] or at - first < 3


def _is_adverbial(tokens: Tokens, comma: int) -> bool:
    """Tell whether a sentence opens with "In May," or "Of 4,300 cases recorded so far,"."""
    start = comma - 1
    while tokens.gaps[start] == Gap.SIDE and comma - start <= _OPENING:
        start -= 1
    is_start = tokens.gaps[start] == Gap.EDGE
    return is_start and (tokens.words[start] in _ADVERBIAL or (comma - start == 1 and is_adverb(tokens.words[start])))


def is_pair(tokens: Tokens, end: int) -> bool:
    """Tell "Ida Lind and Jon Berg", which no common word shows to be the name of a body."""
    second = _name_start(tokens, end)
    if second < 2 or tokens.words[second - 1] != "and" or tokens.gaps[second] != Gap.SIDE:
        return False
    first = _name_start(tokens, second - 1)
    return first >= 0 and (tokens.gaps[first] == Gap.EDGE or tokens.words[first - 1] in SAYING)


def _name_start(tokens: Tokens, end: int) -> int:
    """Give where a name of two or three words starts; -1 where there is none, or where a word of it is a common one."""
    start = end
    while start > 0 and tokens.raw[start - 1].istitle() and not classes(tokens.words[start - 1]) & frozenset("sp"):
        start -= 1
        if tokens.gaps[start] != Gap.SIDE:
            break
    return start if 2 <= end - start <= 3 else -1


def is_surname(tokens: Tokens, at: int) -> bool:
    """Tell "Sessions" at the start of a sentence from a noun: it has its capital elsewhere too."""
    if tokens.gaps[at] != Gap.EDGE or not is_plural(tokens.words[at]):
        return False
    raw, gaps = tokens.raw, tokens.gaps
    return any(gaps[i] != Gap.EDGE for i, word in enumerate(raw) if word == raw[at])
