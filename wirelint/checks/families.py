"""Families of spellings: the forms in which one word may be written, of which a story should use one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns import inflect
from wirelint.text import Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.keys import Keys
    from wirelint.source import Text
    from wirelint.text import Tokens

AMERICAN, BRITISH = "american", "british"
DIALECTS = (AMERICAN, BRITISH)

# Words in -ise that never take a z, and in -ize that never take an s, as they stand before that letter.
_NEVER = frozenset(
    "adverti advi appri ari vi pri chasti circumci compri compromi conci demi despi devi enterpri exci "
    "exerci experti franchi enfranchi disfranchi improvi inci merchandi preci premi promi practi revi "
    "supervi surmi surpri televi treati paradi repri ani vali ceri chemi morti expo capsi downsi outsi "
    "oversi undersi resi rightsi supersi midsi mispri upri sunri moonri highri".split()
)
# Behind these, two words are a verb and its object: "told to cease fire".
_BEFORE_VERB = frozenset(
    "to will would must shall should can could may might not never and they we you i immediately both".split()
)
_BRITISH_MARK = "(British)"
# Behind a noun; before any other word it modifies that word: "frontline troops", "the front line was".
_AFTER_NOUN = frozenset(
    "a about after against all along also although and are around as at be because been before between both but by "
    "can could did do does during for from had has have he in into is it may might must near not of on or over said "
    "say says she should since so some than that the they this through to under until was we were when where which "
    "while who will with within without would".split()
)
NEVER, NUMBERED = "never", "numbered"
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand million hundreds thousands few several many square cubic some about".split()
)
Entry = tuple[tuple[str, ...], int, int, int]
"""The words of a spelling, and the numbers of its family, of its form in it and of the spelling in the form."""
Entries = dict[str, tuple[Entry, ...]]
"""Entries by the first word of the spelling."""
_ISE = lazily(r"(?P<stem>[^\W\d_]{3,}i)(?P<letter>[sz])(?P<ending>e|es|ed|er|ers|ing|ation|ations|ational|able)\Z")
_PREFIX = lazily(r"\A(?:un|re|over|dis|mis)(?=[^\W\d_]{4})")
_NOT_ISE = lazily(r"(?:[aeou]|w)i\Z")  # praise, seize, noise, cruise; likewise


class Family(NamedTuple):
    """One word in its forms: ``forms[0]`` is the dictionary's first, or the American one of a dialect family.

    Each form is a list of spellings in step: the third of one form is the third of every other. ``british`` is the
    number of the form that British dictionaries give first; ``listed`` says that dictionaries give one first at all;
    ``evidence`` that the first form is American, the second British, and that they tell the dialect of a story. Of
    those with ``limit``, the American form is another word, too: it counts never ("check"), or behind a number alone
    ("meters").
    """

    name: str
    forms: tuple[tuple[str, ...], ...]
    british: int = 0
    listed: bool = True
    evidence: bool = False
    limit: str = ""

    def preferred(self, dialect: str) -> int | None:
        """Give the number of the form that a dictionary of this dialect gives first; None where there is none."""
        return (self.british if dialect == BRITISH else 0) if self.listed else None


class Place(NamedTuple):
    """Where a form of a family stands: the word it begins with, its span, and its spelling's number in the form."""

    family: Family
    form: int
    spelling: int
    word: int
    span: Span


def parse_family(keys: Keys, text: Text, *, dialect: bool, limit: str = "") -> Family | None:
    """Read ``percent | per cent (British)``; spellings in step are separated by commas."""
    sides = text.value.split("|")
    marked = [number for number, side in enumerate(sides) if _BRITISH_MARK in side]
    written = [side.replace(_BRITISH_MARK, "").strip() for side in sides]
    forms = [tuple(form for word in side.split(",") for form in _inflected(word.strip())) for side in written]
    if len(forms) < 2 or not all(forms) or (dialect and len(forms) != 2):
        what = "american | british" if dialect else "first form | other form"
        keys.problems.add(text.place, f'write the forms of one word on this line: "{what}"')
        return None
    if len({len(form) for form in forms}) > 1:
        keys.problems.add(
            text.place, "the forms do not inflect in step; write their spellings out, separated by commas"
        )
        return None
    return Family(forms[0][0], tuple(forms), 1 if dialect else sum(marked[:1]), evidence=dialect, limit=limit)


def _inflected(word: str) -> tuple[str, ...]:
    base, tilde, pos = word.partition("~")
    if not tilde:
        return (base.lower(),) if base else ()
    kind: inflect.Pos | None = "n" if pos == "n" else "v" if pos == "v" else None
    first, _, rest = base.rpartition(" ")
    return tuple(f"{first} {form}".strip() for form in inflect.forms(rest.lower(), kind))


def listed_places(entries: Entries, families: Sequence[Family], tokens: Tokens) -> Iterator[Place]:
    """Give the places of listed families, those inside compounds (data-center, neighbour's) included."""
    wanted = {word for word in set(tokens.words) if word in entries or "-" in word or word[-2:] == "'s"}
    for at in [at for at, word in enumerate(tokens.words) if word in wanted]:
        if (word := tokens.words[at]) in entries:
            yield from _listed_at(entries[word], families, tokens, at)
        else:
            yield from _listed_in(entries, families, tokens, at)


def _listed_at(every: tuple[Entry, ...], families: Sequence[Family], tokens: Tokens, at: int) -> Iterator[Place]:
    for words, family, form, spelling in every:
        after = at + len(words)
        if words == tuple(tokens.words[at:after]) and not any(tokens.gaps[at + 1 : after]):
            is_verb = len(words) > 1 and at and tokens.words[at - 1] in _BEFORE_VERB
            is_other = is_verb or (_is_open(families[family], form) and _modifies(tokens, at))
            if not is_other and _counts(families[family], form, tokens, at):
                yield Place(families[family], form, spelling, at, tokens.span(at, after))
            return


def _counts(family: Family, form: int, tokens: Tokens, at: int) -> bool:
    """Tell whether the form is a spelling of this word here, and not another word that is spelt so."""
    if form or not family.limit:
        return True
    return family.limit == NUMBERED and (_is_number(tokens.words[at]) or (at > 0 and _is_number(tokens.words[at - 1])))


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word.split("-", maxsplit=1)[0] in _NUMBERS


def _is_open(family: Family, form: int) -> bool:
    """Tell whether this is the one word for a noun that dictionaries write as two: frontline beside front line."""
    return form > 0 and " " in family.forms[0][0]


def _modifies(tokens: Tokens, at: int) -> bool:
    return tokens.gaps[at + 1] == Gap.SIDE and tokens.words[at + 1] not in _AFTER_NOUN


def _listed_in(entries: Entries, families: Sequence[Family], tokens: Tokens, at: int) -> Iterator[Place]:
    start = tokens.starts[at]
    word = tokens.words[at].removesuffix("'s")
    for part, written in zip(word.split("-"), tokens.raw[at][: len(word)].split("-"), strict=True):
        span = Span(start, start + len(part))
        for words, family, form, spelling in entries.get(part, ()):
            is_word = len(words) == 1 and families[family].evidence and written[:1].islower()
            if is_word and _counts(families[family], form, tokens, at):
                yield Place(families[family], form, spelling, at, span)
        start = span.end + 1


def ise_family(word: str) -> tuple[Family, int] | None:
    """Give the family of a word in -ise or -ize and the number of its form, None for any other word."""
    match = _ISE.match(word)
    if not match or _PREFIX.sub("", match["stem"]) in _NEVER or _NOT_ISE.search(match["stem"]):
        return None
    with_z, with_s = (f"{match['stem']}{letter}{match['ending']}" for letter in "zs")
    return Family(f"{match['stem']}ze", ((with_z,), (with_s,)), 1, evidence=True), int(match["letter"] == "s")


def is_name(tokens: Tokens, at: int) -> bool:
    """Tell whether a word is written as a name: with a capital that no sentence's start explains."""
    if not tokens.raw[at][:1].isupper():
        return False
    if tokens.gaps[at] != Gap.EDGE:
        return True
    return followed_by_capital(tokens, at) and not tokens.words[at].endswith(("ing", "ed"))  # Neighbouring France


def followed_by_capital(tokens: Tokens, at: int) -> bool:
    beside = at + 1 < len(tokens) and tokens.gaps[at + 1] == Gap.SIDE
    return beside and tokens.raw[at + 1][:1].isupper()
