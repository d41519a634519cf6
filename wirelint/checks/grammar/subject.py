"""The subject of a verb, and whether the two agree: "the cost of the talks were", "wages, up 7%, remains".

A clause is read only where it is plain. Whatever else stands in it (another verb, a pronoun, a name where a noun is
looked for) makes the subject unknown, and nothing is said of it.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.clause_words import MEASURES
from wirelint.checks.dictionary import level
from wirelint.checks.grammar import phrases
from wirelint.checks.grammar.classes import classes, is_adverb
from wirelint.checks.grammar.clauses import before_insertion, clause_of, is_pair, is_surname
from wirelint.checks.grammar.closed import (
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    NUMERALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)
from wirelint.checks.grammar.hanging import hangs
from wirelint.patterns import inflect, regular
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_BE_HAVE = {"was": "were", "is": "are", "has": "have", "does": "do"}
_BE_HAVE |= {f"{one}n't": f"{many}n't" for one, many in _BE_HAVE.items()}
_MANY = {many: one for one, many in _BE_HAVE.items()}
OTHER = {**_BE_HAVE, **_MANY}
"""The forms of "be", "have" and "do" that have a number, each with the one of the other number."""
_WISHES = tuple(
    "demand insist ask recommend suggest propos urg request requir order essential important vital wish prefer want "
    "let make help advis lest mov call rul plea natural understanding condition necessary appropriate beg agree".split()
)
_ROUNDING = frozenset("about around nearly almost only even just roughly some over another approximately".split())
_COMPARING = frozenset(
    (("at", "least"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("at", "most"))
)
_ALL = frozenset(
    "both many several few most some all half thirds quarters majority dozens hundreds thousands scores".split()
)
_ALONE = frozenset("one each either neither some all most any".split())
_NO_NOUN = PRONOUNS | frozenset("you there this that".split())
_SUPPORT = ARTICLES | POSSESSIVES | frozenset("him them not".split())
_WORDS, _ATTRIBUTION = 18, 5
_EVERYDAY = 3  # of rarer words the table may not know that they are nouns as well


class Clash(NamedTuple):
    """A verb at a place, its subject's noun, and what the verb should be."""

    at: int
    head: int
    instead: tuple[str, ...]


class _Subject(NamedTuple):
    head: int
    number: str
    opener: str


class _Verbs(dict[str, str]):
    """The number of each word that is a verb with one: singular, plural or "" for what is no verb to look at."""

    def __missing__(self, word: str) -> str:
        own = classes(word)
        number = ""
        if "t" in own and ("s" not in own or word == "remains") and ("V" in own or "p" not in own or "N" not in own):
            number = "singular"
        elif "b" in own and (own.isdisjoint("spadnr") or word in ("say", "want")):
            number = "plural"
        self[word] = number
        return number


_NUMBERS = _Verbs({**dict.fromkeys(_BE_HAVE, "singular"), **dict.fromkeys(_MANY, "plural")})


def clashes(tokens: Tokens) -> Iterator[Clash]:
    """Give the verbs whose number is not that of their subject."""
    for at in compress(range(len(tokens)), map(_NUMBERS.__getitem__, tokens.words)):
        if at and tokens.gaps[at] != Gap.EDGE and tokens.raw[at].islower() and _may_follow(tokens, at):
            number = _NUMBERS[tokens.words[at]]
            subject = _subject(tokens, at)
            if subject and subject.number and subject.number != number and _is_certain(tokens, at, subject):
                yield Clash(at, subject.head, other_number(tokens.words[at]))


def _may_follow(tokens: Tokens, at: int) -> bool:
    """Tell whether the word before leaves room for a verb: no preposition, determiner or participle does."""
    before, verb = tokens.words[at - 1], tokens.words[at]
    if "to" in tokens.words[max(at - 3, 0) : at] and verb not in OTHER:
        return False  # "to more strongly regulate"
    if before in PREPOSITIONS or before in DETERMINERS or before.endswith(("'s", "s'")):
        return False
    if verb in OTHER or tokens.gaps[at] == Gap.STOP:
        return True
    if before in NUMERALS or before[-1].isdigit() or before in ("million", "billion", "thousand", "hundred"):
        return False
    own = classes(before)
    is_noun = not own.isdisjoint("sp") or not tokens.raw[at - 1].islower()
    return (
        (is_noun and ("n" not in own or "c" in own) and ("a" not in own or "c" in own or before == "police"))
        or before in ADVERBS
        or is_adverb(before)
    )


def other_number(verb: str) -> tuple[str, ...]:
    """Give the form of a verb for the other number."""
    if verb in OTHER:
        return (OTHER[verb],)
    if "t" in classes(verb):
        return inflect.lemmas(verb, "v")[:1]
    return inflect.slots(verb, "v").get("third", (regular.third(verb),))[:1]


def _is_certain(tokens: Tokens, at: int, subject: _Subject) -> bool:
    """Tell a verb from a noun that looks like one, and a statement from a wish."""
    verb, after = tokens.words[at], tokens.words[at + 1] if at + 1 < len(tokens) else ""
    is_lexical = verb not in OTHER
    is_side = tokens.gaps[at + 1] == Gap.SIDE
    is_unsure = not classes(verb).isdisjoint("psV") or (len(classes(verb)) == 1 and level(verb) > _EVERYDAY)
    if is_lexical and "V" not in classes(verb) and not (is_side and after in _SUPPORT) and is_unsure:
        return False
    if is_lexical and not is_side and tokens.gaps[at + 1] != Gap.EDGE:
        return False
    if verb in ("do", "does") and subject.opener in ("how", "why", "when", "where"):
        return False
    if subject.number == "plural":
        return not is_lexical or "V" in classes(verb) or (is_side and (after in _SUPPORT or after in PREPOSITIONS))
    if verb == "were" and subject.opener in ("if", "though", "that", "when", "where"):
        return False
    return not ((is_lexical or verb in ("do", "have")) and is_wished(tokens, subject.head))


def is_wished(tokens: Tokens, at: int) -> bool:
    """Tell "demanded that he go": in what is wished for, a verb may stand in its base form."""
    first = tokens.sentence(at)[0]
    return any(word.startswith(_WISHES) for word in tokens.words[first:at])


def _subject(tokens: Tokens, at: int) -> _Subject | None:
    """Give the subject of the verb at a place, where the clause is plain."""
    end = before_insertion(tokens, at) if tokens.gaps[at] == Gap.STOP else at
    while end > 1 and tokens.gaps[end - 1] == Gap.SIDE and _is_adverb(tokens.words[end - 1]):
        end -= 1
    if not end or tokens.gaps[end] == Gap.EDGE or tokens.words[end - 1] in _NO_NOUN:
        return None
    if is_pair(tokens, end):
        return _Subject(end - 1, "plural", "")
    found = clause_of(tokens, end)
    if found is None:
        return _joint(tokens, end) or _attributing(tokens, at)
    start, opener = found
    return _read(tokens, start, end, opener, strict=tokens.words[at] not in OTHER) if start < end else None


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or is_adverb(word)


def _attributing(tokens: Tokens, at: int) -> _Subject | None:
    """Judge ", officials says." behind what is said."""
    if tokens.words[at] not in ("says", "say") or tokens.gaps[at + 1] == Gap.SIDE:
        return None
    start = at - 1
    while tokens.gaps[start] == Gap.SIDE and at - start < _ATTRIBUTION:
        start -= 1
    if tokens.gaps[start] != Gap.STOP or not tokens.raw[start].islower():
        return None
    return _read(tokens, start, at, "", strict=False)


def _read(tokens: Tokens, start: int, end: int, opener: str, *, strict: bool) -> _Subject | None:
    """Read a subject from the start of its clause to the verb."""
    words, at = tokens.words, _behind_rounding(tokens, start, end)
    if at >= end or words[at] in PREPOSITIONS or "g" in classes(words[at]) or is_surname(tokens, at):
        return None
    quantified = _quantified(tokens, at, end, opener) if "of" in words[at + 1 : at + 4] else None
    if quantified:
        return quantified
    phrase = phrases.read(tokens, at, end, strict=strict)
    if not phrase or (phrase.head == at and words[at] in _ALONE):
        return None
    if phrase.after < end and words[phrase.after] == "and":
        return _second(tokens, at, phrase, end, opener)
    if not phrase.number or not hangs(tokens, phrase.after, end):
        return None
    if phrase.number == "singular" and _may_be_joined(tokens, phrase, end, opener):
        return None
    if opener and phrase.after == end - 1 and "d" in classes(words[phrase.after]):
        return None  # "when the members arrived was"
    is_figure = words[phrase.head][0].isdigit() and opener
    return None if is_figure else _Subject(phrase.head, phrase.number, opener)


def _behind_rounding(tokens: Tokens, start: int, end: int) -> int:
    """Give the place behind "more than", "about" and "every one"; the end where no number follows them."""
    words = tokens.words
    if words[start : start + 2] == ["every", "one"]:
        return start + 1
    if tuple(words[start : start + 2]) in _COMPARING:
        return start + 2 if _is_quantity(words[start + 2]) else end
    return start + (words[start] in _ROUNDING and start + 1 < end and _is_quantity(words[start + 1]))


def _is_quantity(word: str) -> bool:
    return word in NUMERALS or word[0].isdigit() or word in _ALL


def _may_be_joined(tokens: Tokens, phrase: phrases.Phrase, end: int, opener: str) -> bool:
    """Tell a singular that "and" or "or" may join with another subject: not "the price of cars and trucks"."""
    rest = tokens.words[phrase.after : end]
    if opener == "and" or "or" in rest:
        return True  # perhaps the last of a list
    return "and" in rest and not (tokens.words[phrase.head] in MEASURES and rest[0] == "of")


def _quantified(tokens: Tokens, at: int, end: int, opener: str) -> _Subject | None:
    """Judge "each of the ministers", "half of the votes", "20% of voters"."""
    words = tokens.words
    of = words.index("of", at + 1)
    quantity = words[of - 1]
    if of >= end - 1 or tokens.gaps[of] != Gap.SIDE:
        return None
    phrase = phrases.read(tokens, of + 1, end, strict=False)
    if not phrase or phrase.number != "plural" or not hangs(tokens, phrase.after, end):
        return None
    if quantity in ("each", "one") and of - at == 1 and words[of + 1] in DETERMINERS:
        return _Subject(at, "singular", opener)
    if words[at:of] in (["a", "number"], ["a", "majority"], ["a", "handful"]):
        return _Subject(phrase.head, "plural", opener)
    is_many = (quantity in _ALL or quantity in NUMERALS or quantity in ("third", "quarter")) and of - at <= 2
    is_many = is_many or quantity.endswith("%") or quantity == "percent" or quantity.replace(",", "").isdecimal()
    return _Subject(phrase.head, "plural", opener) if is_many and quantity != "majority" else None


def _second(tokens: Tokens, start: int, first: phrases.Phrase, end: int, opener: str) -> _Subject | None:
    """Judge "the mayor and the governor", "names and addresses"."""
    other = phrases.read(tokens, first.after + 1, end, strict=False)
    if not other or other.after != end or first.head < start:
        return None
    opening, following = tokens.words[start], tokens.words[first.after + 1]
    is_first = first.number == "plural" or (first.number and opening in DETERMINERS)
    is_other = other.number == "plural" or (other.number and following in DETERMINERS - {"this", "that"})
    if not is_first or not is_other or opening in ("each", "every", "no", "any"):
        return None
    return _Subject(other.head, "plural", opener)


def _joint(tokens: Tokens, end: int) -> _Subject | None:
    """Judge a list at the start of a sentence: "Names, addresses and email addresses"."""
    first = tokens.sentence(end - 1)[0]
    if not 0 < end - first <= _WORDS or "and" not in tokens.words[first:end]:
        return None
    at, last = first, None
    while at < end:
        phrase = phrases.read(tokens, at, end, strict=False)
        if not phrase or phrase.number != "plural":
            return None
        last, at = phrase, phrase.after
        if at < end and tokens.words[at] == "and":
            at += 1
        elif at < end and tokens.gaps[at] != Gap.STOP:
            return None
    return _Subject(last.head, "plural", "") if last else None
