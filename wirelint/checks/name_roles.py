"""Titles, courtesy titles and first names that change from one mention of a person to another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.dictionary import UNKNOWN, is_word, level
from wirelint.checks.mentions import FEMALE, MALE, TITLES, is_name
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wirelint.checks.mentions import Mention, Names

# With one of these in the story, a Mr and a Mrs of one name may be two people.
_FAMILY = frozenset(
    "wife husband couple widow widower married marriage mother father parents son sons daughter daughters brother "
    "brothers sister sisters family spouse wedding twins siblings cousin nephew niece".split()
)
_NO_LONGER = frozenset(
    "former then-deputy then ex late deputy vice assistant shadow junior incoming outgoing acting previous predecessor "
    "successor onetime sometime lieutenant new".split()
)
# Known by one name, or by another than the surname.
_BY_ONE_NAME = frozenset("King Queen Prince Princess Pope Emir Sultan Lord Lady Sir Dame Duke Duchess Father".split())
_NO_SURNAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Inc Corp Ltd Plc Co Group Bank Party University".split()
)
_COMMON = 2  # up to this level a word is met every day: Central Europe, Senior Adviser
_HOLDS_OFFICE = frozenset("Minister Chancellor Premier Governor Mayor Secretary President Ambassador Speaker".split())
_SENTENCE_END = lazily(r"(?:(?<![A-Z])\.|[!?…:,])[\s\"'”’)]*\Z")  # not that of "U.S."
Titles = tuple[tuple[str, ...], ...]
"""Groups of titles of which a person holds one at a time."""


def courtesy_changes(names: Names) -> Iterator[Match]:
    """Give courtesy titles that make a woman of a man: the rarer, then the later."""
    if not _FAMILY.isdisjoint(names.tokens.words):
        return
    for name, titled in _with_titles(names, MALE | FEMALE).items():
        male, female = ([pair for pair in titled if pair[0] in group] for group in (MALE, FEMALE))
        if male and female and len(names.firsts(name)) < 2:
            wrong, right = sorted((male, female), key=lambda group: (len(group), -group[0][1].at))
            yield from _title_matches(names, wrong, right)


def title_changes(names: Names, groups: Titles) -> Iterator[Match]:
    """Give titles that contradict those of other mentions of the same person."""
    for group in groups:
        ends = frozenset(title.rpartition(" ")[2] for title in group)
        if sum(end in names.places for end in ends) + any(" " in title for title in group) < 2:
            continue
        for name, titled in _with_titles(names, ends).items():
            held = _held(names, titled, group)
            if len(held) > 1 and len(names.firsts(name)) < 2:
                wrong, *_, right = sorted(held.values(), key=lambda places: (len(places), -places[0][1].at))
                yield from _title_matches(names, wrong, right)


def first_name_changes(names: Names) -> Iterator[Match]:
    """Give the first names that the holder of one office has beside another: Minister Ana Vega, Minister Eva Vega."""
    for titled in _with_titles(names, _HOLDS_OFFICE).values():
        by_office: dict[str, list[Mention]] = defaultdict(list)
        for _, mention in titled:
            office = _title_phrase(names, mention)
            if mention.first and office:
                by_office[" ".join(office.split()[-2:])].append(mention)
        for mentions in by_office.values():
            firsts = {mention.first for mention in mentions}
            if len(firsts) > 1 and not any(len(first) < 3 for first in firsts):
                yield from _first_matches(names, mentions)


def late_introductions(names: Names) -> Iterator[Match]:
    """Give first mentions of a person by surname alone, where a later one has the first name."""
    for name, places in names.places.items():
        if len(places) < 2 or not is_name(name) or name in TITLES or name in _NO_SURNAME:
            continue
        first = names.first_told(name)
        if first is None or first.first or first.after or first.title in _BY_ONE_NAME or not names.is_person(first):
            continue
        later = [mention for mention in names.mentions(name) if mention.at > first.at and _is_full(names, mention)]
        if later and not _is_headline(names, first) and not is_word(name.lower()) and _is_alone(names, name, later[0]):
            span = names.span(later[0].at, name)
            start = names.tokens.starts[later[0].at - 1]
            full = Span(start, span.end)
            yield Match(
                names.span(first.at, name), (full.of(names.text),), names={"full": full.of(names.text)}, related=(full,)
            )


def _is_alone(names: Names, name: str, full: Mention) -> bool:
    """Tell whether a name has one first name in the story, and never before its introduction."""
    return names.firsts(name) == {full.first} and all(m.at >= full.at for m in names.mentions(name) if m.first)


def _is_headline(names: Names, mention: Mention) -> bool:
    """Tell whether a mention stands in a paragraph that ends without a full stop, as headlines do."""
    text = names.text
    end = text.find("\n", names.tokens.starts[mention.at])
    return _SENTENCE_END.search(text, 0, end if end >= 0 else len(text)) is None


def _is_full(names: Names, mention: Mention) -> bool:
    """Tell whether a mention is a whole name, its first name one that the dictionary has with a capital."""
    first = mention.first
    if not first or mention.after or not is_name(first) or names.tokens.raw[mention.at - 1] != first:
        return False
    after = names.tokens.ends[mention.at]
    is_presented = names.is_person(mention) or names.text[after : after + 1] == ","
    return is_presented and level(first) < UNKNOWN and level(first.lower()) > _COMMON


def _with_titles(names: Names, titles: frozenset[str]) -> dict[str, list[tuple[str, Mention]]]:
    """Give surnames with the titles right before them, or before the first name, in reading order."""
    found: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    candidates: dict[str, None] = {}
    for title in titles & names.places.keys():
        for at in names.places[title]:
            for after in range(at + 1, min(at + 4, len(names.tokens))):
                candidates[names.tokens.raw[after].removesuffix("'s")] = None
    for name in candidates:
        if name in names.places and is_name(name) and name not in TITLES:
            for mention in names.mentions(name):
                if mention.title in titles and not mention.after:
                    found[name].append((mention.title, mention))
    return found


def _title_at(names: Names, mention: Mention) -> int:
    """Give the word at which the title of a mention ends."""
    at = mention.at - 1
    while names.tokens.raw[at].removesuffix("'s") != mention.title:
        at -= 1
    return at


def _title_phrase(names: Names, mention: Mention) -> str:
    """Give the title with the capitalised words before it: Finance Minister; "" where it is no longer held."""
    tokens, at = names.tokens, _title_at(names, mention)
    start = at
    while start and tokens.raw[start - 1][:1].isupper() and tokens.gaps[start] == 0:
        start -= 1
    words = tokens.words[max(start - 1, 0) : at + 1]
    return (
        ""
        if _NO_LONGER.intersection(words) or any("ex-" in word for word in words)
        else " ".join(tokens.raw[start : at + 1])
    )


def _held(
    names: Names, titled: list[tuple[str, Mention]], group: tuple[str, ...]
) -> Mapping[str, list[tuple[str, Mention]]]:
    """Give the mentions by the title of a group that each has."""
    held: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for _, mention in titled:
        phrase = _title_phrase(names, mention)
        title = next((title for title in group if phrase == title or phrase.endswith(" " + title)), "")
        if title:
            held[title].append((title, mention))
    return held


def _title_matches(names: Names, wrong: list[tuple[str, Mention]], right: list[tuple[str, Mention]]) -> Iterator[Match]:
    related = tuple(_title_span(names, title, mention) for title, mention in right)
    for title, mention in wrong:
        name = names.tokens.raw[mention.at].removesuffix("'s")
        yield Match(_title_span(names, title, mention), (right[0][0],), names={"name": name}, related=related)


def _title_span(names: Names, title: str, mention: Mention) -> Span:
    at = _title_at(names, mention)
    return names.tokens.span(at - title.count(" "), at + 1)


def _first_matches(names: Names, mentions: list[Mention]) -> Iterator[Match]:
    counts = [mention.first for mention in mentions]
    right = max(counts, key=lambda first: (counts.count(first), -counts.index(first)))
    related = tuple(names.tokens.span(mention.at - 1, mention.at) for mention in mentions if mention.first == right)
    for mention in mentions:
        span = names.tokens.span(mention.at - 1, mention.at)
        if mention.first != right and span.of(names.text) == mention.first:
            name = names.tokens.raw[mention.at].removesuffix("'s")
            yield Match(span, (right,), names={"name": name}, related=related)
