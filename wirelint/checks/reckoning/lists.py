"""Counts against the names, ages and years that are listed with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind
from wirelint.checks.reckoning.claim import Claim
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_AGED = lazily(
    r"#n(\d+) (?:young |elderly |other )?(?:men|women|people|suspects|boys|girls|students|teenagers|victims|brothers"
    r"|sisters|climbers|hikers|children|youths) ,? ?(?:all )?aged ((?:#n\d+ (?:, )?(?:and )?)+)"
)
_WON_IN = lazily(
    r" (second|third|fourth|fifth|sixth|seventh) (?:(?:[a-z'-]+|#[nod]\d+) ){1,9}?,? ?"
    r"(?:after|following|adding to|to add to|having won|to go with|to follow)(?: [a-z]+){0,6} (?:in|of|from) ((?:#y\d+ "
    r"(?:, )?(?:and )?)+)"
)
_YEARS_THEN = lazily(
    r"\bin (?P<years>(?:(?:19|20)\d\d(?:, and |, | and ))+(?:19|20)\d\d)\b,?(?: [a-z'’]+| [A-Z][a-z]+day){0,5}? "
    r"(?:added|adding|won|winning|"
    r"claimed|took|secured) (?:an?|her|his|their|its) (?P<rank>second|third|fourth|fifth|sixth|seventh)\b"
)
_RANKS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh")
_LISTS = lazily(
    r"\b(?P<count>two|three|four|five|six|2|3|4|5|6) (?:other |new |more )?(?:[a-z][\w-]* ){0,2}?"
    r"(?P<noun>countries|nations|states|cities|towns|provinces|districts|companies|banks|men|women|candidates|parties|"
    r"villages|islands|teams|clubs|people|suspects|players|regions|airports|carmakers|airlines|airports|counties)"
    r"(?:: | [-–—] |, namely )(?P<names>[A-Z][^.;:()\n–—]{3,160}?)(?=[.;\n]| [-–—] )"
)
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_ANY = lazily(
    rf"(?i:(?:(?P<part>{_COUNTS}|one) of (?:the|its|their|his|her) )?(?P<count>{_COUNTS})) (?:[a-z][\w-]* ){{0,3}}?"
    rf"(?P<noun>[a-z-]{{3,}}s|men|women|people|children)(?P<more>(?: "
    rf"(?!(?:{_COUNTS})\b)[a-z][\w'’-]*){{0,6}}?)(?P<mark>: | [-–—] |, (?:in |at |of )?)"
    r"(?P<names>(?:[A-Z]|an? (?=[a-z])|the (?=[A-Z]))[^.;:()\n\d–—]{5,200}?)(?=[.;\n]| [-–—] |$)"
)
_MOST_LISTED = 10
_THING = lazily(r"an? [a-z][\w'’ -]{2,40}")
_TAIL = lazily(r", (?!and )[^,]*\Z")
_NUMBER = {
    **{word: value for value, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)},
}
_NAME = lazily(r"(?:the )?[A-Z][\w'’.-]*(?: (?:and )?(?:of |de |the |van |al-)?[A-Z][\w'’.-]*){0,3}")


def listed_figures(line: Line, text: str) -> Iterator[Claim]:
    """Hold "three men aged 24, 31 and 40" and "a third title, after those in 2010 and 2014" against what is listed."""
    for match in _AGED.finditer(line.text):
        count, ages = line.figures[int(match[1])], match[2].count("#")
        if not count.hedge and ages > 1 and "to" not in match[2]:
            yield Claim(count.span, count.value == ages, "their ages", count.like(ages, text))
    for match in _WON_IN.finditer(line.text):
        years = [figure for figure in line.figures if f"#y{line.figures.index(figure)} " in match[2]]
        if len(years) > 1:
            right, span = _RANKS[min(len(years) + 1, 7)], Span(years[0].span.start, years[-1].span.end)
            rank = text.lower().rfind(match[1], line.span.start, span.start)
            related = (Span(rank, rank + len(match[1])),) if rank >= 0 else ()
            basis = f"these {len(years)} years and one more"
            yield Claim(span, match[1] == right, basis, f"the {right}, not the {match[1]}", related=related)
    for found in _YEARS_THEN.finditer(text, *line.span) if "y" in line.kinds else ():
        won = len(re.findall(r"\d{4}", found["years"]))
        right = _RANKS[min(won + 1, 7)]
        basis = f"these {won} years and one more"
        years_span = Span(*found.span("years"))
        yield Claim(Span(*found.span("rank")), found["rank"] == right, basis, right, related=(years_span,))


def may_list(line: Line) -> bool:
    """Tell whether a line has a count and a mark that a list may follow."""
    return "n" in line.kinds and (":" in line.words or "-" in line.words or "namely" in line.words)


def any_lists(line: Line, text: str) -> Iterator[Claim]:
    """Hold "six players finished under par: A, B, C, D, E and F" and "three women - a nurse, a teacher and a cook"."""
    if "and" not in line.words or not ("," in line.words or ":" in line.words):
        return
    for figure in line.figures:
        if figure.kind is Kind.COUNT and 0 < figure.value <= _MOST_LISTED and not figure.hedge:
            match = _ANY.match(text, figure.span.start, line.span.end)
            if match and not (match["mark"].startswith(", ") and match["more"]):
                yield from _any_list(match, text)


def _any_list(match: re.Match[str], text: str) -> Iterator[Claim]:
    names = match["names"].rstrip(" ,")
    if match["mark"].startswith(", ") and not _is_names(names):
        names = _TAIL.sub("", names)
    listed = re.split(r", (?:and )?| and ", names)
    if (
        names.rfind(" and ") < names.rfind(", ")
        or " and " not in names
        or not 2 < len(listed) < 12
        or not (_is_names(names) or _are_things(listed))
    ):
        return
    counts = {_value(match[name]) for name in ("count", "part") if match[name]}
    sizes = {len(listed), len(listed) - 1} if names.count(" and ") > 1 else {len(listed)}
    right = next((word for word, number in _NUMBER.items() if number == len(listed)), str(len(listed)))
    place = Span(match.start("count"), match.end("count"))
    yield Claim(place, bool(counts & sizes), names, right, related=(Span(*match.span("names")),))


def _value(word: str) -> int:
    return _NUMBER.get(word.lower()) or int(word)


def _is_names(names: str) -> bool:
    return all(map(_NAME.fullmatch, re.split(r", (?:and )?| and ", names)))


def _are_things(listed: list[str]) -> bool:
    return all(map(_THING.fullmatch, listed))


def lists(text: str, spans: Iterator[Span]) -> Iterator[Claim]:
    """Hold a number against the names that are listed behind it: "three countries: France, Italy"."""
    for span in spans:
        for match in _LISTS.finditer(text, span.start, span.end):
            names = re.split(r", (?:and )?| and ", match["names"])
            if len(names) < 2 or " and " not in match["names"] or not all(map(_NAME.fullmatch, names)):
                continue
            count = _NUMBER.get(match["count"]) or int(match["count"])
            place = Span(match.start("count"), match.end("count"))
            right = next((w for w, n in _NUMBER.items() if n == len(names)), str(len(names)))
            yield Claim(place, count == len(names), match["names"], right, related=(Span(*match.span("names")),))
