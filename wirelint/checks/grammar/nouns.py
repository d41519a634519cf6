"""Nouns whose number is not that of the word before them: two soldier, these decision, a ministers, for month."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.clause_words import GROUPS
from wirelint.checks.grammar.classes import classes, is_adverb, is_plural
from wirelint.checks.grammar.closed import (
    ARTICLES,
    AUXILIARIES,
    BARING,
    DETERMINERS,
    MODALS,
    NUMERALS,
    POSSESSIVES,
    PREPOSITIONS,
    SEVERAL,
)
from wirelint.patterns import inflect
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens

_ONE = frozenset("a an every each another this".split())
_OF_MANY = frozenset(
    "one some most many all both each either neither none several few dozens hundreds thousands scores any".split()
)
_MANY = (SEVERAL | NUMERALS | frozenset("various numerous countless".split())) - {"few"}
_DEFINITE = frozenset("the these those".split()) | POSSESSIVES
_FOLLOWERS = (PREPOSITIONS | AUXILIARIES | MODALS | frozenset("who whom which that said says say but or".split())) - {
    "per"
}
# In "a two goal lead" the noun measures the one behind it.
_MEASURES = frozenset(
    "time year day week month hour minute second man woman person point goal run set game match mile metre meter foot "
    "kilometre kilometer seat storey story bed bedroom door part stage step stroke shot round lap way star inch pound "
    "ton tonne letter word volt watt page digit figure nation party judge member unit lane wheel car "
    "side class tier floor room".split()
)
_UNCOUNTED = frozenset(
    "percent percentage cent pct million billion trillion dozen hundred thousand half less last next "
    "this other hostage "
    "prisoner captive one such apiece".split()
)
_COUNTING = NUMERALS | frozenset(
    "few great good further dozen hundred thousand million billion lot bit little more other half many".split()
)
_DEMONYM_ENDINGS = ("ian", "can", "ish", "ese", "eli", "aqi", "ani", "nch", "utch", "eek")
_UNITED = frozenset(
    "years months weeks days hours minutes miles kilometres kilometers metres meters dollars pounds euros points times "
    "ways headquarters means series works news sports lots couple lot works".split()
)
# What gives a figure its name, "Flight 60", or makes one word of it, "a top 10 team".
_NAMING = frozenset(
    "no number formula top war chapter phase tier level grade class group page channel section area act part type day "
    "week year stage terminal category under article division title local unit room block line route pier gate season "
    "flight step point over big last first next final every each per version model size aged age at under-".split()
)
_TIMES = frozenset("second minute hour day week month year decade century".split())
_UNCERTAIN = frozenset("fact error union battery leader person captain president".split())
_KINDS = frozenset("kind sort type kinds sorts types form forms".split())
_NO_MODIFIER = frozenset("and where when while who police people".split())
_MOST_WORDS = 3


class Noun(NamedTuple):
    """A noun at a place, in the wrong number, the word that asks for the other, and what should stand there."""

    at: int
    owner: int
    instead: tuple[str, ...]


def slips(tokens: Tokens) -> Iterator[Noun]:
    """Give the nouns that do not agree with the determiner, the number or the quantity before them."""
    words = tokens.words
    for at, word in enumerate(words):
        if word in _MANY or word[0].isdigit():
            if _counts(tokens, at):
                yield from _singular(tokens, at, at + 1)
        elif word in _ONE:
            yield from _plural(tokens, at)
        elif word == "of" and _is_partitive(tokens, at):
            yield from _singular(tokens, at, at + 1 + (words[at + 1] in _DEFINITE))


def bare(tokens: Tokens) -> Iterator[Noun]:
    """Give the counted nouns that stand in the singular without a determiner behind a preposition."""
    words, gaps = tokens.words, tokens.gaps
    for before in compress(count(), map(BARING.__contains__, words)):
        at = before + 1
        if at >= len(words) or gaps[at] != Gap.SIDE or words[before] == "from":
            continue
        if _lacks_determiner(tokens, before, at):
            yield Noun(at, before, _plural_of(words[at]))


def _lacks_determiner(tokens: Tokens, before: int, at: int) -> bool:
    word, own = tokens.words[at], classes(tokens.words[at])
    if (
        "k" not in own
        or not own.isdisjoint("abdng")
        or word in _UNCERTAIN
        or "-" in word
        or word.endswith(("tion", "ment"))
    ):
        return False
    first, after = tokens.sentence(at)
    if not tokens.raw[at].islower() or tokens.words[first:after].count(word) > 1 or tokens.words[before - 1] in _KINDS:
        return False
    return _closes(tokens, at, plain=True) or (tokens.gaps[at + 1] == Gap.STOP and word in _TIMES)


def _counts(tokens: Tokens, at: int) -> bool:
    """Tell a number that counts nouns from a year, a name and an amount."""
    word, before = tokens.words[at], _before(tokens, at)
    if word[0].isdigit() and not _is_count(word):
        return False
    if before in _NAMING or before in ("a", "an", "one", "and", "or", "to", "than") or (before and before[0].isdigit()):
        return False
    if before in NUMERALS or (
        at and tokens.raw[at - 1][0].isupper() and tokens.gaps[at] == Gap.SIDE and not _starts(tokens, at - 1)
    ):
        return False
    return word not in ("those", "these", "both", "many", "few") or before not in ("how", "so", "as", "too", "a")


def _is_count(word: str) -> bool:
    digits = word.replace(",", "")
    if len(digits) == 3 and digits[0] == "7" and digits[2] == "7":
        return False  # a family of aircraft
    return (
        digits.isdecimal()
        and digits != "1"
        and digits[0] != "0"
        and not (len(word) == 4 and word[:2] in ("18", "19", "20"))
    )


def _is_partitive(tokens: Tokens, of: int) -> bool:
    """Tell "one of the", "dozens of", "two of his"."""
    words = tokens.words
    if of + 2 >= len(words) or not of or tokens.gaps[of] != Gap.SIDE:
        return False
    before = words[of - 1]
    if before in ("dozens", "hundreds", "thousands", "scores"):
        return words[of + 1] not in DETERMINERS
    if words[of + 1] not in _DEFINITE:
        return False
    is_one = before == "one" and _before(tokens, of - 1) not in _NAMING | {"every", "any"}
    return is_one or before in ("each", "either", "neither", "several", "two", "three", "four", "five", "six")


def _singular(tokens: Tokens, owner: int, start: int) -> Iterator[Noun]:
    """Give the singular noun behind a word that asks for a plural."""
    head = _head(tokens, start)
    if not head or not _is_counted(tokens, owner, head) or not _closes(tokens, head):
        return
    run = tokens.words[start:head]
    if not _counts_head(tokens, owner, start, head) or any("p" in classes(word) for word in run):
        return
    if _UNCOUNTED.isdisjoint((*run, tokens.words[head])) and not _may_be_verb(tokens, owner, head):
        yield Noun(head, owner, _plural_of(tokens.words[head]))


def _is_counted(tokens: Tokens, owner: int, head: int) -> bool:
    word = tokens.words[head]
    own = classes(word)
    if "c" not in own or not own.isdisjoint("pr"):
        return False
    return tokens.words[owner] != "of" or word not in GROUPS


def _counts_head(tokens: Tokens, owner: int, start: int, head: int) -> bool:
    """Tell whether a number counts the head rather than the noun before it: a two goal lead, the 29 March game."""
    first, before = tokens.words[start], _before(tokens, owner)
    if head == start:
        return not (_is_round(tokens.words[owner]) and (before in _DEFINITE or "a" in classes(before)))
    if tokens.words[owner] in SEVERAL and not tokens.raw[start].islower():
        return first.endswith(_DEMONYM_ENDINGS)
    if tokens.words[owner] in SEVERAL or tokens.words[owner] == "of":
        return tokens.words[owner] != "both"
    if first in _MEASURES or first in NUMERALS or first[0].isdigit():
        return False
    if not tokens.raw[start].islower():
        return first.endswith(_DEMONYM_ENDINGS)
    if tokens.words[owner] in NUMERALS or "s" not in classes(first):
        return True
    return before in PREPOSITIONS or tokens.gaps[owner] == Gap.EDGE


def _is_round(word: str) -> bool:
    """Tell the figure of "the 10,000 barrier" and "the key 5600 barrier"."""
    return len(word) > 3 and word[0].isdigit()


def _may_be_verb(tokens: Tokens, owner: int, head: int) -> bool:
    """Tell "the two meet in May" and "many fear that" from a noun behind its number."""
    own, before = classes(tokens.words[head]), _before(tokens, owner)
    if own.isdisjoint("bdng") or tokens.words[owner] == "of":
        return bool(own & frozenset("a"))
    if tokens.words[owner] in ("those", "these") and "g" in classes(tokens.words[owner + 1]):
        return True
    if head == owner + 1:
        return before not in PREPOSITIONS or "N" not in own or tokens.words[owner] in SEVERAL
    return "N" not in own and before not in PREPOSITIONS


def _plural(tokens: Tokens, owner: int) -> Iterator[Noun]:
    """Give the plural noun behind "a", "every", "this"."""
    head = _head(tokens, owner + 1)
    if not head or not is_plural(tokens.words[head]) or not _closes(tokens, head):
        return
    word, opener = tokens.words[head], tokens.words[owner]
    if word in _UNITED or (tokens.raw[owner].isupper() and tokens.gaps[owner] != Gap.EDGE):
        return
    run = [classes(w) for w in tokens.words[owner + 1 : head]]
    if not _COUNTING.isdisjoint(tokens.words[owner + 1 : head]) or not all(_is_plain_modifier(own) for own in run):
        return
    if any("s" in own for own in run) and (opener not in ("a", "an") or not _ends_or_goes_on(tokens, head)):
        return
    if "t" in classes(word) and (opener in ("this", "each") or any("s" in own for own in run)):
        return
    if opener != "this" or not run:
        yield Noun(head, owner, tuple(inflect.lemmas(word, "n")[:1]))


def _is_plain_modifier(own: frozenset[str]) -> bool:
    """Tell an adjective, or a noun that is no verb."""
    return "p" not in own and ("a" in own or own.isdisjoint("btdng")) and bool(own)


def _ends_or_goes_on(tokens: Tokens, at: int) -> bool:
    """Tell "a lower interest payments on" from "a move critics say"."""
    return tokens.gaps[at + 1] == Gap.EDGE or tokens.words[at + 1] in PREPOSITIONS


def _head(tokens: Tokens, start: int) -> int:
    """Give the place of the last word of a run of adjectives and nouns, or 0 where something else stands in it."""
    at = start
    while at < len(tokens) and tokens.gaps[at] == Gap.SIDE and at - start <= _MOST_WORDS and _may_modify(tokens, at):
        at += 1
    head = at - 1
    if head < start or not tokens.raw[head].islower() or "-" in tokens.words[head]:
        return 0
    return head


def _may_modify(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if not tokens.raw[at].islower():
        return tokens.raw[at][0].isupper() and not word.endswith("'s") and word.isalpha()
    if word in _FOLLOWERS or word in DETERMINERS or word in _NO_MODIFIER or "percent" in word:
        return False
    own = classes(word)
    is_past = "d" in own and own.isdisjoint("as")
    return bool(own & frozenset("spagn")) and not is_past and not is_adverb(word)


def _closes(tokens: Tokens, at: int, *, plain: bool = False) -> bool:
    """Tell whether a noun phrase is complete with the word at a place."""
    after = at + 1
    if tokens.gaps[after] == Gap.EDGE:
        return True
    if tokens.gaps[after] != Gap.SIDE:
        return not plain and tokens.words[after] in ("who", "which", "but", "including", "said")
    word = tokens.words[after]
    if word == "and":
        return after + 1 < len(tokens) and tokens.words[after + 1] in (ARTICLES | POSSESSIVES) and not plain
    if word == "or":
        return False
    return word in _FOLLOWERS and tokens.raw[after].islower()


def _before(tokens: Tokens, at: int) -> str:
    return tokens.words[at - 1] if at and tokens.gaps[at] != Gap.EDGE else ""


def _starts(tokens: Tokens, at: int) -> bool:
    return tokens.gaps[at] == Gap.EDGE


def _plural_of(noun: str) -> tuple[str, ...]:
    return inflect.slots(noun, "n").get("plural", (noun,))[:1]
