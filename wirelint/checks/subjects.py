"""Subjects with words between their noun and the verb: "the cost of the talks were", "the ship, which sank, were".

A clause is read only where it is plain: a determiner, at most two words, a noun whose number is known, up to two
phrases with a preposition, perhaps a relative clause between commas, and the verb. Whatever else stands there ("and",
another verb, a pronoun) makes the subject unknown, and nothing is said of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.clause_words import (
    ADVERBIAL,
    AMOUNTS,
    DETERMINERS,
    GOVERNING,
    GROUPS,
    INSERTED,
    JOINING,
    LEADING,
    MANY_ENDINGS,
    MEASURES,
    NUMERALS,
    PLURAL_OF,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    SAYING,
    SEVERAL,
    SINGLE,
    SINGULAR_OF,
    THIRDS,
    TITLES,
    UNKNOWN,
    WISHING,
)
from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wirelint.text import Tokens

    IsNoun = Callable[[str, str], bool]

OTHER = PLURAL_OF | SINGULAR_OF
"""The verb of the other number."""
VERBS = frozenset(OTHER)
_MODIFIERS, _PHRASE, _WORDS, _INSERTION = 2, 4, 10, 16


class Subject(NamedTuple):
    """What a verb belongs to: the place of its noun, its number, and the word that opens its clause."""

    head: int
    number: str
    opener: str


def subject_of(tokens: Tokens, at: int, is_noun: IsNoun) -> Subject | None:
    """Give the subject of the verb at a place, where words stand between the two and the clause is plain."""
    if tokens.gaps[at] == Gap.STOP:
        end = _before_insertion(tokens, at)
        if end and tokens.words[end] == "who" and tokens.gaps[end - 2] == Gap.EDGE and _is_team(tokens, end - 1):
            return Subject(end - 1, "plural", "")
        subject = _subject(tokens, end, is_noun, beside=True) if end else None
        return subject if subject and not subject.opener else None
    if tokens.words[at] in THIRDS and "to" in tokens.words[max(at - 2, 0) : at]:
        return None  # "the decision to soon go"
    if tokens.words[at - 1] in RELATIVES:
        return _antecedent(tokens, at - 1, is_noun)
    return _subject(tokens, at, is_noun)


def _subject(tokens: Tokens, at: int, is_noun: IsNoun, *, beside: bool = False) -> Subject | None:
    found = _clause(tokens, at)
    if found is None:
        return None
    start, opener = found
    start += tokens.words[start : start + 2] == ["every", "one"]
    if tokens.words[start] in QUANTIFIERS and tokens.words[start + 1 : start + 2] == ["of"]:
        return _quantified(tokens, start, at, opener, is_noun)
    return _headed(tokens, start, at, opener, is_noun, beside=beside)


def _before_insertion(tokens: Tokens, at: int) -> int:
    """Give the comma behind the noun, where the verb follows ", which ... ," or ", together with ... ,"; else 0."""
    for comma in range(at - 1, max(at - _INSERTION, 1), -1):
        gap = tokens.gaps[comma]
        if gap == Gap.EDGE or tokens.words[comma] == BLANK:
            return 0
        if gap == Gap.STOP:
            return comma if tokens.words[comma] in INSERTED and tokens.gaps[at - 1] != Gap.STOP else 0
    return 0


def _antecedent(tokens: Tokens, relative: int, is_noun: IsNoun) -> Subject | None:
    """Give what "who", "which" and "that" stand for, where a noun stands before them that no other one governs."""
    if tokens.words[relative] != "who":
        subject = _subject(tokens, relative, is_noun, beside=True)
        if subject is None or subject.head != relative - 1 or subject.number != "plural":
            return None
        # ", which" may stand for all that was said, but for a noun at the start of a sentence.
        return subject if tokens.gaps[relative] == Gap.SIDE or not subject.opener else None
    if tokens.gaps[relative] == Gap.EDGE:
        return None
    noun = tokens.words[relative - 1]
    before = tokens.words[max(relative - 1 - _PHRASE, 0) : relative - 1]
    if not GOVERNING.isdisjoint(before):
        return None
    if not tokens.raw[relative - 1].islower() and not _starts_plain(tokens, relative):
        number = "plural" if _is_team(tokens, relative - 1) else "singular" if _is_titled(tokens, relative) else ""
        return Subject(relative - 1, number, "who") if number else None
    is_many = noun not in AMOUNTS and _is_many(noun, is_noun)
    return Subject(relative - 1, "plural", "who") if is_many else None


def _starts_plain(tokens: Tokens, relative: int) -> bool:
    """Tell "Residents who" from "Sessions, who", at the start of a sentence."""
    return tokens.gaps[relative - 1] == Gap.EDGE and tokens.gaps[relative] == Gap.SIDE


def _is_team(tokens: Tokens, at: int) -> bool:
    """Tell "the Lions"."""
    raw = tokens.raw[at]
    return raw[0].isupper() and raw.endswith("s") and "'" not in raw and tokens.words[at - 1] == "the"


def _is_titled(tokens: Tokens, relative: int) -> bool:
    """Tell "captain Ida Lind, who" and "Ida Lind, 34, who"."""
    at = relative - 1
    if tokens.words[at].isdecimal() and tokens.gaps[at] == tokens.gaps[relative] == Gap.STOP:
        return tokens.raw[at - 1][:1].isupper()
    names = 0
    if not JOINING.isdisjoint(tokens.words[max(at - _INSERTION, tokens.sentence(at)[0]) : at]):
        return False  # "lawmakers, including Senator Ida Lind, who have"
    while at and tokens.raw[at][:1].isupper() and tokens.words[at] not in TITLES and tokens.gaps[at] == Gap.SIDE:
        at, names = at - 1, names + 1
    return 0 < names < _PHRASE and tokens.words[at] in TITLES and tokens.gaps[relative] == Gap.STOP


def _clause(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Give where the clause of a verb starts, and the word that opens it ("" at the start of a sentence)."""
    words, gaps = tokens.words, tokens.gaps
    for start in range(at - 1, max(at - _WORDS - 3, -1), -1):
        word = words[start]
        if word in SAYING and start + 1 < at and gaps[start + 1] == Gap.SIDE:
            return (start + 1, word)
        if gaps[start] == Gap.EDGE:
            return start, ""
        if gaps[start] == Gap.STOP:
            return (start, "") if words[start - 1] != BLANK and _is_adverbial(tokens, start) else None
    return None


def _is_adverbial(tokens: Tokens, comma: int) -> bool:
    """Tell whether a sentence opens with "In May," or "After the vote,"."""
    start = comma - 1
    while tokens.gaps[start] == Gap.SIDE and comma - start <= _PHRASE + 1:
        start -= 1
    return tokens.gaps[start] == Gap.EDGE and tokens.words[start] in ADVERBIAL


def _quantified(tokens: Tokens, start: int, at: int, opener: str, is_noun: IsNoun) -> Subject | None:
    """Judge "each of the ministers", "two of the ministers"."""
    words = tokens.words
    rest = words[start + 2 : at]
    cut = next((i for i, word in enumerate(rest) if word in PREPOSITIONS), len(rest))
    number, noun = QUANTIFIERS[words[start]], rest[cut - 1]
    if not 2 <= cut <= _PHRASE + 1 or _is_unknown(rest[1:]) or not _is_tight(rest[cut:], number, noun):
        return None
    is_counted = noun.endswith("s") and (rest[cut - 2].isdecimal() or rest[cut - 2] in NUMERALS)
    return Subject(start, number, opener) if is_counted or _is_many(noun, is_noun) else None


def _headed(tokens: Tokens, start: int, at: int, opener: str, is_noun: IsNoun, *, beside: bool) -> Subject | None:
    words = tokens.words
    after = start + (words[start] in DETERMINERS)
    phrase = words[after:at]
    if words[start] in NUMERALS or not phrase or (after == start and _is_other(tokens, start)):
        return None
    cut = next((i for i, word in enumerate(phrase) if word in PREPOSITIONS), len(phrase))
    cut -= cut < len(phrase) and cut > 1 and phrase[cut - 1].endswith("ed") and phrase[cut] == "by"
    head = after + cut - 1
    if not 1 <= cut <= _MODIFIERS + 1 or not _is_plain(tokens, head, start) or _is_unknown(phrase[:cut]):
        return None
    number = _number(words[start], words[head - 1], words[head], is_noun, bare=after == start)
    rest = phrase[cut + (phrase[cut : cut + 1] != [] and phrase[cut].endswith("ed")) :]
    if not number or (cut == len(phrase) == 1 and not beside) or not _is_tight(rest, number, words[head]):
        return None  # alone beside its verb, a noun is another check's
    return Subject(head, number, opener)


def _is_other(tokens: Tokens, start: int) -> bool:
    """Tell a name, and an activity ("deregulating commissions"), where a noun without a determiner is looked for."""
    is_name = tokens.gaps[start] != Gap.EDGE and not tokens.raw[start].islower()
    return is_name or tokens.words[start].endswith("ing")


def _is_plain(tokens: Tokens, head: int, start: int) -> bool:
    """Tell a noun from a name, which has a capital within a sentence."""
    return tokens.raw[head].islower() or (head == start and tokens.gaps[start] == Gap.EDGE)


def _is_unknown(words: Sequence[str]) -> bool:
    if not UNKNOWN.isdisjoint(words) or BLANK in words:
        return True
    # "The freed men", "of used cars": behind a determiner or a preposition a participle is an adjective.
    before = ["the", *words]
    return any(word.endswith("ed") and ahead not in LEADING for ahead, word in zip(before, words, strict=False))


def _is_tight(phrases: list[str], number: str, noun: str) -> bool:
    """Tell whether the words behind the noun are one or two phrases that are short and complete."""
    if not phrases:
        return True
    if phrases.count("and") == 1 and (number == "plural" or (noun in MEASURES and phrases[0] == "of")):
        joint = phrases.index("and")
        if not 1 < len(phrases) - joint <= _MODIFIERS + 1 or phrases[joint + 1] in DETERMINERS:
            return False  # "and the rate of inflation": another subject
        phrases = [word for word in phrases if word != "and"]
    last = max((i for i, word in enumerate(phrases) if word in PREPOSITIONS), default=0)
    is_short = 1 <= len(phrases) - last - 1 <= _PHRASE and not phrases[-1].endswith("ly")
    return is_short and not _is_unknown(phrases)


def _number(first: str, before: str, noun: str, is_noun: IsNoun, *, bare: bool) -> str:
    if noun == "number" and before != "the":
        return ""  # "a growing number of ministers have cars"
    if not bare and first not in SEVERAL and noun not in GROUPS and is_noun(noun, "singular"):
        return "singular"
    return "plural" if first not in SINGLE and noun not in AMOUNTS and _is_many(noun, is_noun) else ""


def _is_many(noun: str, is_noun: IsNoun) -> bool:
    return is_noun(noun, "plural") or noun.endswith(MANY_ENDINGS)


def disagrees(subject: Subject, verb: str) -> bool:
    """Tell whether a verb has the other number than its subject, and no wish or condition explains it."""
    if subject.number == "plural":
        return verb in PLURAL_OF
    is_base = verb in THIRDS
    return verb in SINGULAR_OF and not (is_base and subject.opener in WISHING)
