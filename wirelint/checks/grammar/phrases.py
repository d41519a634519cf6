"""Noun phrases read from left to right: where their noun is, how many it names, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.clause_words import AMOUNTS, GROUPS, MANY_ENDINGS
from wirelint.checks.grammar.classes import classes, is_adverb, is_plural, is_singular
from wirelint.checks.grammar.closed import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    SEVERAL,
    SINGLE,
)
from wirelint.patterns import inflect
from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from wirelint.text import Tokens

_NO_NOUN = (
    AUXILIARIES
    | MODALS
    | PRONOUNS
    | ADVERBS
    | PREPOSITIONS
    | frozenset(
        "and or nor but if as than whom which that what whatever where when why how because while until unless though "
        "although so yet not only also both either neither there here said says say told let lets including plus "
        "minus "
        "per whether lest ago worth whose BLANK".split()
    )
)
_QUANTITY = frozenset("number majority handful dozens hundreds thousands scores tens".split())
_COLLECTIVE = GROUPS | frozenset(
    "outfit quartet clique clutch swathe succession bulk opposition couple trio pair quintet sextet choir orchestra "
    "ensemble clan tribe household personnel clergy cast plethora flurry abundance multitude spectrum selection "
    "leadership management faction alliance brigade regiment unit flock herd swarm cluster pool stream "
    "none plenty portion section sliver remainder rest proportion sample crop fifth sixth seventh eighth ninth tenth "
    "electorate community citizenry defence "
    "defense".split()
)
_UNSURE = AMOUNTS | frozenset(
    "hurdles criteria numbers wins minutes data media billiards darts draughts mathematics physics ethics statistics "
    "acoustics tactics logistics savings odds premises innings whereabouts thanks customs linguistics aerobics "
    "gymnastics genetics robotics electronics semantics measles mumps proceeds remains chips pence seconds maths "
    "million billion trillion thousand hundred dozen graffiti times decades centuries hit quarters thirds".split()
)
# Americans, Republicans, Democrats, Israelis.
_PEOPLES = (
    "ricans",
    "licans",
    "ocrats",
    "elis",
    "tinians",
    "ropeans",
    "ssians",
    "anians",
    "istanis",
    "raqis",
    "atives",
)
_PEOPLE = frozenset(("people", "police"))
_WHEN = frozenset("last next earlier later".split())
_LONGEST = 5


class Phrase(NamedTuple):
    """A noun phrase: the place of its noun, the number of it ("" where that is unsure), and the word behind it."""

    head: int
    number: str
    after: int


def read(tokens: Tokens, start: int, end: int, *, strict: bool = True) -> Phrase | None:
    """Read the noun phrase that starts at a place; None where none does, or where words in it may be verbs."""
    words, at = tokens.words, start
    determiner = words[at] if words[at] in DETERMINERS or words[at] in NUMERALS or words[at][0].isdigit() else ""
    at += bool(determiner)
    at += bool(determiner) and words[at : at + 1] == ["most"]
    first = at
    while at < end and at - first < _LONGEST and (at == start or tokens.gaps[at] == Gap.SIDE):
        if (
            not _may_stand(tokens, at)
            or words[at] in _WHEN
            or (at > first and _starts_name(tokens, at))
            or _hangs(tokens, at, first, end)
        ):
            break
        at += 1
    if at == first:
        is_figure = len(determiner) > 1 and determiner[0].isdigit() and _is_many(determiner)
        return Phrase(start, "plural", at) if is_figure and at == end else None
    if any(_is_owner(tokens, i) for i in range(first, at)):
        return None
    if any(_may_be_verb(words[i]) for i in range(first + 1, at - 1)) or _is_doubtful(
        tokens, start, first, at - 1, strict=strict
    ):
        return None
    return Phrase(at - 1, _number(tokens, start, first, at - 1, determiner), at)


def _may_stand(tokens: Tokens, at: int) -> bool:
    """Tell a word that may stand in a noun phrase behind its determiner."""
    word = tokens.words[at]
    if word == "few":
        return tokens.words[at - 1] in ("past", "last", "next", "the")
    if word == BLANK or word in _NO_NOUN or word in DETERMINERS:
        return False
    if not tokens.raw[at].islower() and tokens.gaps[at] != Gap.EDGE:
        return True
    if word in NUMERALS or word[0].isdigit() or word.endswith(("'s", "s'")):
        return True
    own = classes(word)
    if not own:
        return word.isalpha() and len(word) > 4  # the table has all common verbs
    if own <= frozenset("dbtV") or (at and tokens.words[at] in ("last", "next")):
        return False  # a verb in a finite form, or an unknown word
    return not own <= frozenset("rbV") and not (own & frozenset("btd") and "V" in own and "a" not in own)


def _starts_name(tokens: Tokens, at: int) -> bool:
    """Tell "the plan Israel": a name behind a noun starts another phrase."""
    if tokens.raw[at].islower() or not tokens.raw[at - 1].islower() or tokens.words[at - 1].endswith("'s"):
        return False
    own = classes(tokens.words[at + 1]) if tokens.gaps[at + 1] == Gap.SIDE and at + 1 < len(tokens) else frozenset()
    return own.isdisjoint("sp") or not own.isdisjoint("btd") or not tokens.raw[at + 1].islower()


def _hangs(tokens: Tokens, at: int, first: int, end: int) -> bool:
    """Tell a participle that hangs on the noun before it from one that stands before its noun."""
    is_name = at > first and not tokens.raw[at - 1].islower()
    if at == first or not (is_name or classes(tokens.words[at - 1]) & frozenset("sp")):
        return False
    own, after = classes(tokens.words[at]), tokens.words[at + 1] if at + 1 < len(tokens) else ""
    if "g" in own:
        return own.isdisjoint("sa") or after in DETERMINERS or after in PREPOSITIONS
    if "n" in own and is_plural(tokens.words[at - 1]) and (after == "by" or at + 1 >= end):
        return True
    if "n" not in own or own & frozenset("sp") or tokens.words[at] == "fell":
        return False
    is_sure = is_name or is_plural(tokens.words[at - 1]) or at + 1 >= end
    return is_sure or after in PREPOSITIONS or after in ADVERBS or after == "so" or is_adverb(after)


def _may_be_verb(word: str) -> bool:
    """Tell, before the last word of a phrase, one that may be the verb of a clause."""
    own = classes(word)
    if own.isdisjoint("btd"):
        return False
    if "d" in own:
        return own.isdisjoint("sa") and "n" not in own
    return "t" in own and "N" not in own


def _is_owner(tokens: Tokens, at: int) -> bool:
    """Tell "the unions’ power": a mark stands behind a plural, and may be the apostrophe of an owner."""
    if tokens.gaps[at + 1] != Gap.SIDE:
        return False
    return tokens.words[at].endswith("s") and tokens.starts[at + 1] > tokens.ends[at] + 1


def _is_reported(tokens: Tokens, start: int) -> bool:
    """Tell "said that orders" from "the one that matters"."""
    before = classes(tokens.words[start - 2]) if start > 1 else frozenset()
    return tokens.words[start - 1] != "that" or (not before.isdisjoint("dtb") and before.isdisjoint("sp"))


def _is_doubtful(tokens: Tokens, start: int, first: int, head: int, *, strict: bool) -> bool:
    """Tell a head that may be a verb ("the plan calls") or start another clause ("the mistake people")."""
    noun, own = tokens.words[head], classes(tokens.words[head])
    if head == first:
        if start != first or own.isdisjoint("tdng") or "N" in own or tokens.gaps[start] == Gap.EDGE:
            return False
        return not _is_reported(tokens, start)
    before = classes(tokens.words[head - 1])
    is_compound = ("s" in before and "a" not in before) or not tokens.raw[head - 1].islower()
    if noun in _PEOPLE:
        return is_compound and tokens.raw[head - 1].islower()
    if not is_compound or own.isdisjoint("td"):
        return False
    is_name = not tokens.raw[head - 1].islower() and tokens.gaps[head - 1] != Gap.EDGE
    if strict or is_name:
        return "N" not in own
    return not any("c" in classes(base) for base in inflect.lemmas(noun, "n"))


def _number(tokens: Tokens, start: int, first: int, head: int, determiner: str) -> str:
    noun = tokens.words[head]
    if tokens.raw[head].istitle() and noun.endswith(_PEOPLES) and determiner not in SINGLE:
        return "plural"
    is_name = not tokens.raw[head].islower() and tokens.gaps[head] != Gap.EDGE
    is_name = is_name or (not tokens.raw[head].islower() and not is_plural(noun) and noun not in _PEOPLE)
    if is_name or "-" in noun:
        return ""
    if noun in _QUANTITY:
        return "singular" if noun == "number" and determiner == "the" and head == first else ""
    if noun in _PEOPLE:
        return "plural" if determiner not in SINGLE else ""
    if noun in _COLLECTIVE or noun in _UNSURE:
        return ""
    if (is_plural(noun) or noun.endswith(MANY_ENDINGS)) and determiner not in SINGLE:
        return "plural"
    is_alone = classes(noun).isdisjoint("aprg") and not (classes(noun) >= {"n", "d"} and "c" not in classes(noun))
    is_one = is_singular(noun) and is_alone and determiner not in SEVERAL and not _is_many(determiner)
    if any(_is_title(tokens, i) for i in range(first, head)):
        return ""
    has_owner = any(word.endswith("'s") for word in tokens.words[first:head])
    return (
        "singular"
        if is_one and (determiner or has_owner) and determiner not in ("all", "some", "most", "no", "any")
        else ""
    )


def _is_title(tokens: Tokens, at: int) -> bool:
    """Tell "the Silver Clouds installation" from "the Japanese market"."""
    raw = tokens.raw[at]
    is_plain = tokens.gaps[at] == Gap.EDGE or not raw[0].isupper() or raw.endswith(("'s", "an", "ese", "ish"))
    return not is_plain


def _is_many(word: str) -> bool:
    if word in NUMERALS:
        return True
    digits = word.replace(",", "")
    if not digits.isdecimal() or digits in ("0", "1"):
        return False
    return not (len(word) == 4 and word[:2] in ("18", "19", "20"))
