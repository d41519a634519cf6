"""The regular rules of English inflection: what a word's forms are when nothing is known about it.

The data table holds only words whose forms differ from what these rules give, so a change here needs the
table made again (`scripts/make_inflections.py`).
"""

import re
from typing import Literal

from wirelint.text.expressions import lazily

# One syllable that ends consonant, vowel, consonant: stop, plan, quit. Final w, x and y never double.
_DOUBLES = lazily(r"(?:[^aeiouy]*|y|[^aeiouy]*qu)[aeiouy][^aeiouywxh]")
_CONSONANT_Y = lazily(r".*(?:[^aeiou]|qu)y")
_SIBILANT = ("s", "x", "z", "ch", "sh")
# "panic", "traffic", "mimic": the k keeps the c hard.
_HARD_C = lazily(r".*[aeiou].*ic")


def columns(word: str, pos: Literal["n", "v"]) -> tuple[tuple[str, ...], ...]:
    """Give the forms of each slot: singular, plural; or base, third person, past, past participle, -ing."""
    if pos == "n":
        return (word,), (plural(word),)
    return (word,), (third(word),), (past(word),), (past(word),), (ing(word),)


def plural(noun: str) -> str:
    """Give the plural of one regular noun."""
    if noun.endswith(("craft", "series", "species")):
        return noun
    if noun.endswith("man") and len(noun) > len("man"):
        return noun[:-2] + "en"
    if noun.endswith("sis") and len(noun) > len("sis"):
        return noun[:-2] + "es"
    return noun + "s" if noun.endswith("o") else third(noun)


def third(verb: str) -> str:
    """Give the third person singular of one regular verb."""
    if _CONSONANT_Y.fullmatch(verb):
        return verb[:-1] + "ies"
    if verb.endswith(_SIBILANT) or re.fullmatch(r".*[^aeiou]o", verb):
        return verb + "es"
    return verb + "s"


def past(verb: str) -> str:
    """Give the past, which is also the past participle, of one regular verb."""
    if verb.endswith("e"):
        return verb + "d"
    if _CONSONANT_Y.fullmatch(verb):
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def ing(verb: str) -> str:
    """Give the present participle of one regular verb."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > len("be"):
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    if _DOUBLES.fullmatch(verb):
        return verb + verb[-1]
    return verb + "k" if _HARD_C.fullmatch(verb) else verb


def undone(form: str) -> list[str]:
    """List the words that a form may come from by these rules, the form itself last.

    The list is generous: the caller keeps a word only where the rules lead from it to the form.
    """
    found: list[str] = []
    for ending, replacements in _UNDO:
        if form.endswith(ending) and len(form) > len(ending):
            stem = form[: -len(ending)]
            found += [stem + replacement for replacement in replacements]
            if ending in ("ed", "ing", "es") and stem[-1] == stem[-2:-1]:
                found.append(stem[:-1])
            if ending in ("ed", "ing") and stem.endswith("ck"):
                found.append(stem[:-1])
    return [*dict.fromkeys(found), form]


_UNDO = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ying", ("ie",)),
    ("men", ("man",)),
    ("ses", ("sis",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("s", ("",)),
    ("es", ("",)),
)
