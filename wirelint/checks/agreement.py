"""Flags verbs that do not agree with the subject right before them, and counted nouns without their plural."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.grammar import forms, nouns, passives, places, pronouns, subject
from wirelint.checks.keys import Form, Key, Keys
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Tokens, View

_OF = ("verbs", "counts", "subjects", "forms", "nouns", "bare")
_PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do"}
_SINGULAR = {many: one for one, many in _PLURAL.items()}
_VERBS = frozenset((*_PLURAL, *_SINGULAR))
_OPENERS = frozenset("because but while although when where that said".split())
# Before a pronoun these make a question or a wish of it: could it have, let him be, as it were.
_INVERTING = frozenset(
    "can could will would shall should may might must do does did has have had is are was were let lets make makes made"
    " help helps helped see saw hear heard watch and or nor than as if though that lest unless whether"
    " suggest suggests ask asked asks demand demanded not of for with by from to in on"
    " at around behind like about against near beside under over before after".split()
)
_EACH = frozenset("everyone everybody nobody someone somebody anyone anybody".split())
_MANY = frozenset("these those many several both few".split())
_DETERMINERS = frozenset("the his her its their our some most all two three four five six seven eight nine ten".split())
_ONE = frozenset("the a an this his her its their every each another".split())
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety several many".split()
)
# Behind a noun that stands by itself; else it may belong to the next one: 60 witness statements.
_FOLLOWERS = frozenset(
    "and or but in on at for from by with who whose that which were are have had will would could to of since during"
    " after before when while as including near against across under over into until about say said told".split()
)
# What gives a figure its name, "Flight 60", or makes one word of it, "a top 10 team".
_NAMING = frozenset(
    "a an number no formula top war chapter phase tier level grade class group page channel section area act part type"
    " day week year stage terminal apollo category under article division title local unit room block line route pier"
    " gate world season round flight step point over big last first next final every each per one of's".split()
)


@dataclass(eq=False, repr=False)
class Agreement:
    """Flags words that do not agree in number with the word beside them."""

    of: str
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()

    KIND: ClassVar[str] = "agreement"
    HELP: ClassVar[str] = "verbs that do not agree with the subject beside them, and counted nouns without their plural"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key(
            "of",
            Form.CHOICE,
            "what should agree: verbs (beside their subject), subjects (with any words between), counts (the noun "
            "behind a figure), nouns (with their determiner), forms (of a verb, with its auxiliary), or bare (nouns "
            "that lack a determiner)",
            _OF,
            required=True,
        ),
        Key("singular", Form.LINES, "nouns that are no group of people, several a line; `@name` for a word list"),
        Key("plural", Form.LINES, "nouns in the plural, several a line; `@name` for a word list"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("subject",)

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        of = keys.choice("of", _OF, "")
        one, many = (_nouns(keys, name, vocabulary) for name in ("singular", "plural"))
        return cls(of, one, many) if of else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.of in _BY_GRAMMAR:
            return _BY_GRAMMAR[self.of](view.tokens)
        return self._counts(view, context) if self.of == "counts" else self._verbs(view, context)

    def _verbs(self, view: View, context: Context) -> Iterator[Match]:
        tokens = view.tokens
        for at in compress(count(), map(_VERBS.__contains__, tokens.words)):
            if at and tokens.gaps[at] == Gap.SIDE and tokens.raw[at].islower() and self._disagrees(tokens, at, context):
                verb, subject = tokens.words[at], tokens.raw[at - 1]
                yield Match(tokens.span(at, at + 1), ((_PLURAL | _SINGULAR)[verb],), names={"subject": subject})

    def _disagrees(self, tokens: Tokens, at: int, context: Context) -> bool:
        subject, verb = tokens.words[at - 1], tokens.words[at]
        if subject in ("they", "we"):
            return verb in _PLURAL and _before(tokens, at - 1) not in ("and", "or")
        if subject in ("he", "she", "it"):
            return verb in _SINGULAR and self._is_plain(tokens, at - 1, verb)
        if subject in _EACH:
            return verb in _SINGULAR and (
                tokens.gaps[at - 1] == Gap.EDGE or _before(tokens, at - 1) in ("but", "because")
            )
        return self._noun_disagrees(tokens, at, context)

    def _is_plain(self, tokens: Tokens, at: int, verb: str) -> bool:
        """Tell a statement from a question and from "if it were so"."""
        if tokens.gaps[at] == Gap.EDGE:
            return True
        return verb not in ("were", "do") and _before(tokens, at) not in _INVERTING

    def _noun_disagrees(self, tokens: Tokens, at: int, context: Context) -> bool:
        """Judge a noun with its determiner right before the verb, where the clause starts with them."""
        first = at - 2
        if first < 0 or tokens.gaps[at - 1] != Gap.SIDE or not tokens.raw[at - 1].islower():
            return False
        if not (tokens.gaps[first] == Gap.EDGE or _before(tokens, first) in _OPENERS):
            return False
        noun, verb, determiner = tokens.words[at - 1], tokens.words[at], tokens.words[first]
        if verb in _PLURAL:
            return (determiner in _MANY or determiner in _DETERMINERS) and self._is(noun, "plural", context)
        is_statement = tokens.gaps[first] == Gap.EDGE or verb != "were"
        return determiner in _ONE and is_statement and self._is(noun, "singular", context)

    def _counts(self, view: View, context: Context) -> Iterator[Match]:
        tokens, words = view.tokens, view.tokens.words
        for at in [at for at, word in enumerate(words) if word[0] in "23456789" or word in _NUMERALS or word[0] == "1"]:
            noun = at + 1
            if noun < len(words) and _counts_more(words[at]) and tokens.gaps[noun] == Gap.SIDE:
                is_noun = tokens.raw[noun].islower() and self._is(words[noun], "singular", context)
                if is_noun and _stands_alone(tokens, noun) and not _is_name(tokens, at):
                    yield Match(tokens.span(noun, noun + 1), (_plural_of(words[noun]),), names={"subject": words[at]})

    def _is(self, word: str, number: str, context: Context) -> bool:
        words, lists = self._known[number]
        if word in words:
            return True
        lexicons = context.vocabulary.lexicons
        return any(len(entry[0]) == 1 for name in lists for entry in lexicons[name].entries.get(word, ()))

    @cached_property
    def _known(self) -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
        """Give the nouns by number: those written out, and the names of word lists."""
        return {
            name: (frozenset(words), tuple(word[1:] for word in words if word[0] == "@"))
            for name, words in (("singular", self.singular), ("plural", self.plural))
        }


def _subjects(tokens: Tokens) -> Iterator[Match]:
    for clash in (*subject.clashes(tokens), *places.clashes(tokens), *pronouns.clashes(tokens)):
        yield _match(tokens, clash.at, clash.head, clash.instead)


def _forms(tokens: Tokens) -> Iterator[Match]:
    for slip in (*forms.slips(tokens), *passives.slips(tokens)):
        yield _match(tokens, slip.at, slip.at - 1, slip.instead)


def _determined(tokens: Tokens) -> Iterator[Match]:
    for noun in nouns.slips(tokens):
        yield _match(tokens, noun.at, noun.owner, noun.instead)


def _bare(tokens: Tokens) -> Iterator[Match]:
    for noun in nouns.bare(tokens):
        yield _match(tokens, noun.at, noun.owner, noun.instead)


def _match(tokens: Tokens, at: int, owner: int, instead: tuple[str, ...]) -> Match:
    related = (tokens.span(owner, owner + 1),)
    return Match(tokens.span(at, at + 1), instead, names={"subject": tokens.words[owner]}, related=related)


_BY_GRAMMAR = {"subjects": _subjects, "forms": _forms, "nouns": _determined, "bare": _bare}


def _nouns(keys: Keys, name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    found = [(word, line.place) for line in keys.lines(name) for word in line.value.lower().split()]
    for word, place in found:
        if word[0] == "@" and word[1:] not in vocabulary.lexicons:
            keys.problems.add(
                place, f'there is no word list "{word[1:]}"; write one of {", ".join(vocabulary.lexicons)}'
            )
    return tuple(word for word, _ in found)


def _before(tokens: Tokens, at: int) -> str:
    return tokens.words[at - 1] if at and tokens.gaps[at] != Gap.EDGE else ""


def _counts_more(word: str) -> bool:
    """Tell a number that counts from a year, a decimal and a date's ordinal."""
    if word in _NUMERALS:
        return True
    if not word[:1].isdigit():
        return False
    digits = word.replace(",", "")
    if not digits.isdecimal() or digits == "1":
        return False
    return not (len(word) == 4 and word[:2] in ("18", "19", "20")) and digits[0] != "0"


def _stands_alone(tokens: Tokens, at: int) -> bool:
    after = at + 1
    if after == len(tokens) or tokens.gaps[after] == Gap.EDGE:
        return True
    if tokens.gaps[after] != Gap.SIDE or tokens.words[after] not in _FOLLOWERS or not tokens.raw[after].islower():
        return False
    # "84 passenger and cargo services": behind "and" a new noun phrase must begin.
    beyond = tokens.words[after + 1] if after + 1 < len(tokens) else ""
    return tokens.words[after] not in ("and", "or") or beyond in _ONE or _counts_more(beyond)


def _is_name(tokens: Tokens, at: int) -> bool:
    """Tell "Flight 60" and "a top 10 team" from a count."""
    before = _before(tokens, at)
    if not before:
        return False
    if before in _NAMING:
        return True
    is_capital = tokens.raw[at - 1][0].isupper() and tokens.gaps[at] == Gap.SIDE
    return is_capital or before[0].isdigit() or before[-1].isdigit()


def _plural_of(noun: str) -> str:
    from wirelint.patterns import inflect  # noqa: PLC0415 - reads its table, which only a finding needs

    return inflect.slots(noun, "n").get("plural", (noun,))[0]
