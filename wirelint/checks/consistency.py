"""Flags a word that a story spells in two ways, and a spelling that is foreign to the story's dialect.

A family's losing form is, in this order: not the form that the configuration chose; against the dialect that the story
clearly has; not the dictionary's first form for that dialect (American where there is none); the minority; on a tie
the later. Each losing place is one match, related to the places of the winning form. Names keep their own spelling.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.families import (
    AMERICAN,
    BRITISH,
    DIALECTS,
    NEVER,
    NUMBERED,
    Entries,
    Entry,
    Family,
    Place,
    is_name,
    ise_family,
    listed_places,
    parse_family,
)
from wirelint.checks.hyphens import hyphen_places
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.named import NameEntries, name_places, parse_names
from wirelint.checks.notations import NOTATION_NAMES, notation_places
from wirelint.checks.styled_words import capital_places, compound_places
from wirelint.patterns import inflect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Span, Tokens, View

CLEAR = 2
"""So many words of one dialect, and hardly any of the other, and a story's dialect is clear."""
MOST = 4
"""So many words of one dialect for each of the other, and it is still clear."""
_MOST_RELATED = 20


@dataclass(eq=False, repr=False)
class Consistency:
    """Flags the losing forms of families of spellings."""

    families: tuple[Family, ...]
    entries: Entries
    endings: bool = False
    hyphens: bool = False
    apart: frozenset[str] = frozenset()
    foreign: str = ""
    names: NameEntries = field(default_factory=dict)
    notations: tuple[str, ...] = ()
    compounds: bool = False
    capitals: frozenset[str] = frozenset()

    KIND: ClassVar[str] = "consistency"
    HELP: ClassVar[str] = "one word in two spellings in one story, and spellings foreign to the story's dialect"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key(
            "dialects",
            Form.LINES,
            "spellings by dialect, one word a line: `american | british`; `~n`, `~v` for inflections, commas between "
            "spellings in step",
        ),
        Key(
            "british",
            Form.LINES,
            "spellings that are British, and what American copy writes, which means more: `check | cheque`",
        ),
        Key("behind-number", Form.LINES, "spellings by dialect that count behind a number alone: `meter~n | metre~n`"),
        Key(
            "pairs",
            Form.LINES,
            "forms of a word, the dictionary's first one first: `percent | per cent (British)`; "
            "the mark is for the form that British dictionaries give first",
        ),
        Key("endings", Form.FLAG, "find words in -ize and -ise"),
        Key("hyphens", Form.FLAG, "find words that are written with a hyphen and without"),
        Key("apart", Form.LINES, "closed words that are another word than the hyphenated one, with `hyphens`"),
        Key(
            "names",
            Form.LINES,
            "names with their capitals, the forms of one a line: `Kyiv | Kiev`; a tie goes to the first",
        ),
        Key("notations", Form.CHOICES, "what is written in figures or with points in two ways", NOTATION_NAMES),
        Key("compounds", Form.FLAG, "find words that are written as one and as two"),
        Key("capitals", Form.LINES, 'words that stand behind "the" with a capital and without'),
        Key("foreign-message", Form.TEXT, "the message where the story's dialect alone speaks against a spelling"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("dialect",)

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        read = [parse_family(keys, text, dialect=True) for text in keys.lines("dialects")]
        read += [parse_family(keys, text, dialect=True, limit=NEVER) for text in keys.lines("british")]
        read += [parse_family(keys, text, dialect=True, limit=NUMBERED) for text in keys.lines("behind-number")]
        read += [parse_family(keys, text, dialect=False) for text in keys.lines("pairs")]
        families = tuple(family for family in read if family)
        check = cls(
            families,
            _entries(families),
            endings=keys.flag("endings"),
            hyphens=keys.flag("hyphens"),
            apart=frozenset(text.value.lower() for text in keys.lines("apart")),
            foreign=keys.text("foreign-message"),
            names=parse_names(keys),
            notations=keys.choices("notations", NOTATION_NAMES, ()),
            compounds=keys.flag("compounds"),
            capitals=frozenset(word for text in keys.lines("capitals") for word in text.value.lower().split()),
        )
        if read or any((check.endings, check.hyphens, check.names, check.notations, check.compounds, check.capitals)):
            return check
        needed = ", ".join(f'"{key.name}"' for key in cls.KEYS if key.name not in ("apart", "foreign-message"))
        keys.problems.add(keys.mapping.place, f"a consistency rule needs one of: {needed}")
        return None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        places, named = self._places(view.tokens)
        places += self._styled(view)
        if not places:
            return
        evidence = _Evidence(places, context.dialect)
        by_family: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            by_family[place.family.name].append(place)
        for name, group in by_family.items():
            yield from self._judge(group, evidence, view, context)
            if name in named:
                yield from _unlike_name(group, named[name], evidence, view)

    def _places(self, tokens: Tokens) -> tuple[list[Place], dict[str, list[Span]]]:
        """Give all places of all families in reading order; those in names, in -ization alone, apart and by family."""
        listed = list(listed_places(self.entries, self.families, tokens))
        taken = {place.word for place in listed}
        with_ending = list(_ise_places(tokens)) if self.endings else []
        hyphened = [p for p in hyphen_places(tokens, self.apart) if p.word not in taken] if self.hyphens else []
        kept = [place for place in (*listed, *with_ending) if not is_name(tokens, place.word)]
        named: dict[str, list[Span]] = defaultdict(list)
        for place in with_ending:
            if place.form == 0 and is_name(tokens, place.word):
                named[place.family.name].append(place.span)
        return sorted([*kept, *hyphened], key=lambda place: place.span), named

    def _styled(self, view: View) -> list[Place]:
        """Give the places whose form is a matter of style: names, figures, open compounds, capitals."""
        tokens = view.tokens
        found = list(name_places(view, self.names)) if self.names else []
        found += notation_places(view, self.notations)
        found += compound_places(tokens, self.apart) if self.compounds else ()
        found += capital_places(tokens, self.capitals) if self.capitals else ()
        return sorted(found, key=lambda place: place.span)

    def _judge(self, group: list[Place], evidence: _Evidence, view: View, context: Context) -> Iterator[Match]:
        family = group[0].family
        used = {place.form for place in group}
        dialect = evidence.clear_without(family.name)
        if len(used) == 1:
            ruling = dialect or evidence.prevailing(view)
            if self.foreign and family.evidence and ruling and evidence.is_foreign(group[0], ruling):
                spoken = [] if dialect else [place for place in group if view.document.quoted(place.span)]
                told = [place for place in group if place not in spoken]
                yield from _foreign(told, ruling, evidence, view, self.foreign)
            return
        winner = _winner(group, context.chosen.get(family.name), dialect)
        spans = [place.span for place in group if place.form == winner]
        for place in group:
            if place.form != winner:
                yield _match(place, winner, tuple(spans[:_MOST_RELATED]), view)


class _Evidence:
    """Which words of a story speak for which dialect."""

    def __init__(self, places: list[Place], configured: str | None) -> None:
        self.configured = configured
        self.places: dict[str, list[Place]] = {AMERICAN: [], BRITISH: []}
        for place in places:
            if place.family.evidence and not _is_weak(place):
                self.places[DIALECTS[place.form]].append(place)
        self.with_z = [place for place in places if place.family.evidence and _is_weak(place)]
        self.with_s = {place.family.name for place in self.places[BRITISH] if _has_ending(place)}
        self.counts = {d: Counter(place.family.name for place in found) for d, found in self.places.items()}
        self.totals = {d: len(found) for d, found in self.places.items()}

    def _without(self, name: str) -> dict[str, int]:
        return {dialect: total - self.counts[dialect][name] for dialect, total in self.totals.items()}

    def clear_without(self, name: str) -> str | None:
        """Give the dialect that the story clearly has, whatever the family of this name says."""
        if self.configured:
            return self.configured
        counts = self._without(name)
        if counts[AMERICAN] and not self.with_s - {name}:
            counts[AMERICAN] += sum(place.family.name != name for place in self.with_z)
        for dialect, other in ((AMERICAN, BRITISH), (BRITISH, AMERICAN)):
            if counts[dialect] >= CLEAR and counts[other] * MOST <= counts[dialect]:
                return dialect
        return None

    def prevailing(self, view: View) -> str | None:
        """Give the dialect of most words in a story whose own words mix two; of as many, the one it begins in."""
        quoted = view.document.quoted
        american, british = ([p for p in self.places[dialect] if not quoted(p.span)] for dialect in DIALECTS)
        if not (american and british):
            return None
        if len(american) == len(british):
            return AMERICAN if american[0].span < british[0].span else BRITISH
        return AMERICAN if len(american) > len(british) else BRITISH

    def is_foreign(self, place: Place, dialect: str) -> bool:
        """Tell whether a spelling is not of this dialect; one in -ize is not British where others are in -ise."""
        if DIALECTS[place.form] == dialect:
            return False
        return not _is_weak(place) or bool(self.with_s - {place.family.name})

    def allows(self, dialect: str, name: str) -> bool:
        """Tell whether no word outside the family of this name, and no setting, speaks for the other dialect."""
        others = sum(count for other, count in self._without(name).items() if other != dialect)
        return self.configured in (None, dialect) and not others


def _is_weak(place: Place) -> bool:
    """Tell a word in -ize: Oxford's British spells them so, too."""
    return place.form == 0 and _has_ending(place)


def _has_ending(place: Place) -> bool:
    return ise_family(place.family.forms[0][0]) is not None


def _unlike_name(group: list[Place], named: list[Span], evidence: _Evidence, view: View) -> Iterator[Match]:
    """Give "the organisation" where that is a World Trade Organization, in copy that is not British otherwise."""
    family, words = group[0].family, view.tokens.words
    if all(place.form == 1 for place in group) and evidence.allows(AMERICAN, family.name):
        for place in group:
            if place.word and words[place.word - 1] == "the" and place.span > named[0]:
                yield _match(place, 0, tuple(named[:_MOST_RELATED]), view)


def _winner(group: list[Place], chosen: str | None, dialect: str | None) -> int:
    family = group[0].family
    if chosen is not None:
        for number, form in enumerate(family.forms):
            if chosen in form:
                return number
    preferred = family.preferred(dialect or AMERICAN)
    counts = Counter(place.form for place in group)
    if preferred in counts and preferred is not None:
        return preferred
    most = max(counts.values())
    return next(place.form for place in group if counts[place.form] == most)


def _match(place: Place, winner: int, related: tuple[Span, ...], view: View) -> Match:
    written = inflect.match_case(place.family.forms[winner][place.spelling], place.span.of(view.document.text))
    return Match(place.span, (written,), related=related, names={"dialect": ""})


def _foreign(group: list[Place], dialect: str, evidence: _Evidence, view: View, message: str) -> Iterator[Match]:
    native = DIALECTS.index(dialect)
    shown = [place.span for place in evidence.places[dialect]]
    for place in group:
        match = _match(place, native, tuple(shown[:_MOST_RELATED]), view)
        yield match._replace(names={"dialect": dialect.capitalize()}, message=message)


def _ise_places(tokens: Tokens) -> Iterator[Place]:
    families = {word: found for word in set(tokens.words) if word[-3:] in _ISE_ENDINGS and (found := ise_family(word))}
    for at, word in enumerate(tokens.words) if families else ():
        if word in families:
            found = families[word]
            yield Place(found[0], found[1], 0, at, tokens.span(at, at + 1))


_ISE_ENDINGS = frozenset("ise ize ses zes sed zed ser zer ers ing ion ons nal ble".split())


def _entries(families: tuple[Family, ...]) -> Entries:
    found: dict[str, list[Entry]] = defaultdict(list)
    for number, family in enumerate(families):
        for form, spellings in enumerate(family.forms):
            for spelling, text in enumerate(spellings):
                words = tuple(text.replace("’", "'").split())
                found[words[0]].append((words, number, form, spelling))
    return {word: tuple(sorted(every, key=lambda entry: -len(entry[0]))) for word, every in found.items()}
