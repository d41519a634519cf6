"""Last month, next year, anniversaries, and the tense of days past and to come, against the story's own day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wirelint.checks.calendars.mentions import MONTH, MONTHS, find_dates, mentions
from wirelint.checks.calendars.slip import Slip
from wirelint.checks.calendars.story_day import nearest, story_day
from wirelint.checks.figures.vocabulary import NUMBERS
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.checks.base import Context
    from wirelint.text import View

_NAMED_MONTH = lazily(
    rf"\b(?P<which>last|this|next) month,? (?:in )?(?P<month>{MONTH})\b(?! \d)"
    rf"|\bin (?P<month2>{MONTH}),? (?P<which2>last|this|next) month\b"
)
_NAMED_YEAR = lazily(
    r"\b(?P<which>last|this|next) year,? (?:in )?(?P<year>(?:19|20)\d\d)\b(?!-|–|'|’)"
    r"|\bin (?P<year2>(?:19|20)\d\d),? (?P<which2>last|this|next) year\b"
)
_SHIFT = {"last": -1, "this": 0, "next": 1}
_COUNT = r"(?P<count>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)"
_YEARS_AFTER = lazily(
    rf"\b[Ii]n (?P<then>(?:1[89]|20)\d\d), (?:just |some |nearly |about )?{_COUNT} years (?P<way>after|before) "
    r"(?:the |its |his |her )?"
    r"(?:[\w'’-]+ ){0,3}?(?P<first>(?:1[89]|20)\d\d)\b"
)
_AGO = lazily(
    rf"\b{_COUNT} years ago,? in (?:[A-Z][a-z]+ )?(?P<year>(?:1[89]|20)\d\d)\b"
    rf"|\b[Ii]n (?P<year2>(?:1[89]|20)\d\d),? (?P<count2>\d{{1,3}}|[a-z]+(?:-[a-z]+)?) years ago\b"
)
_ANNIVERSARY = lazily(
    r"\b(?P<count>\d{1,3})(?:st|nd|rd|th) anniversary of (?:[\w'’-]+ ){0,7}?(?:in (?:[A-Z][a-z]+ )?)?"
    r"(?P<year>(?:1[5-9]|20)\d\d)\b"
)
_NOW = lazily(
    r"\b(?:marks?|marking|ahead of|eve of|this year|today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|will|upcoming"
    r"|commemorates?|days before|weeks before|months before)\b"
)
_YEARS_FROM = lazily(rf"\b{_COUNT} years,? from (?P<first>(?:1[89]|20)\d\d) to (?P<second>(?:1[89]|20)\d\d)\b")
_FROM_TO_YEARS = lazily(
    rf"\bfrom (?P<first>(?:1[89]|20)\d\d) to (?P<second>(?:1[89]|20)\d\d), (?:a total of |some )?{_COUNT} years\b"
)
_WILL = lazily(r"\b(?:will|is due to|are due to|is to|are to|plans to|is set to|is scheduled to)\b[^.;,\n]{0,60}\Z")
_DID = lazily(
    r"\b(?:was|were|took place|held|began|opened|died|met|signed|won|said|happened|ended|launched|arrived)\b"
    r"[^.;,\n]{0,25} (?:on )?\Z"
)
_FUTURE_IN_PAST = lazily(
    r"\b(?:would|will|due|scheduled|planned|plan|set|to be|expected|until|by|before|from|for|deadline)\b"
)


def named_periods(view: View, context: Context) -> Iterator[Slip]:
    """Hold "last month, in June" and "next year, 2023" against the story's day."""
    day = story_day(view, context).day
    if day is None or not _may_speak(view, "month", "year"):
        return
    for match in _NAMED_MONTH.finditer(view.text):
        which, month = match["which"] or match["which2"], match["month"] or match["month2"]
        right = (day.month - 1 + _SHIFT[which.lower()]) % 12 + 1
        given = next(find_dates(f"{month} 1")).month
        yield Slip(Span(*match.span()), given == right, _when(day), f"{which} month is {MONTHS[right - 1]}")
    for match in _NAMED_YEAR.finditer(view.text):
        which, year = match["which"] or match["which2"], int(match["year"] or match["year2"])
        right = day.year + _SHIFT[which.lower()]
        yield Slip(Span(*match.span()), year == right, _when(day), f"{which} year is {right}")


def anniversaries(view: View, context: Context) -> Iterator[Slip]:
    """Hold "10 years after 2011", "the 10th anniversary of the 2011 quake" and "six years, from 2010 to 2016"."""
    if not _may_speak(view, "years", "anniversary"):
        return
    for match in _YEARS_AFTER.finditer(view.text):
        sign = 1 if match["way"] == "after" else -1
        yield from _count(match, "count", sign * (int(match["then"]) - int(match["first"])), "")
    spans = [*_FROM_TO_YEARS.finditer(view.text)]
    if "years from " in view.text or "years, from " in view.text:
        spans += _YEARS_FROM.finditer(view.text)
    for match in spans:
        first, second = int(match["first"]), int(match["second"])
        yield from _count(match, "count", second - first, f"{first} to {second}", loose=1)
    day = story_day(view, context).day
    if day:
        for match in _AGO.finditer(view.text):
            name, year = ("count", match["year"]) if match["year"] else ("count2", match["year2"])
            yield from _count(match, name, day.year - int(year), f"{year} to {day.year}", loose=1)
        for match in _ANNIVERSARY.finditer(view.text):
            if not _NOW.search(view.text[max(match.start() - 80, 0) : match.start()].rpartition(". ")[2]):
                continue  # it may be told of an anniversary long past
            yield from _count(match, "count", day.year - int(match["year"]), f"{match['year']} to {day.year}", loose=1)


def _count(match: re.Match[str], name: str, right: int, basis: str, *, loose: int = 0) -> Iterator[Slip]:
    """Judge a number of years; round numbers in words ("two hundred years") are not judged."""
    written = match[name].lower()
    given = int(written) if written.isdecimal() else NUMBERS.get(written)
    if given and right > 0:
        basis = basis or f"{match['first']} to {match['then']}"
        yield Slip(Span(*match.span(name)), abs(given - right) <= loose, basis, str(right))


def tenses(view: View, context: Context) -> Iterator[Slip]:
    """Hold "will meet on May 3" and "met on May 20" against the story's day."""
    known = story_day(view, context)
    if known.day is None:
        return
    for mention in mentions(view):
        sentence = view.text[max(mention.span.start - 90, 0) : mention.span.start].rpartition(". ")[2]
        day = mention.in_year(mention.year) if mention.year else nearest(mention, known.day)
        if day is None or abs((day - known.day).days) > (10_000 if mention.year else 150):
            continue
        if sentence.endswith("from "):
            continue  # "is to run from January 23 to March 9" may have begun
        if _WILL.search(sentence) and "said" not in sentence:
            basis = f"{mention.name} is before {_when(known.day)}"
            yield Slip(mention.span, day >= known.day, basis, "the past tense")
        elif _DID.search(sentence) and not _FUTURE_IN_PAST.search(sentence):
            basis = f"{mention.name} is after {_when(known.day)}"
            yield Slip(mention.span, day <= known.day + datetime.timedelta(1), basis, "the future tense")


def _when(day: datetime.date) -> str:
    return f"the story's own {MONTHS[day.month - 1]} {day.day}, {day.year}"


def _may_speak(view: View, *words: str) -> bool:
    return any(word in view.text for word in words)
