"""Days that there are not, and ranges of days and months that run backwards."""

from __future__ import annotations

import calendar
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint.checks.calendars.mentions import MONTH, MONTHS, Mention, find_dates, mentions, names_months
from wirelint.checks.calendars.slip import Slip
from wirelint.checks.calendars.story_day import story_day
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.base import Context
    from wirelint.text import View

_BETWEEN = lazily(r"\s?(?:to|until|through|till|and|-|–|—)\s")
_SHORT_RANGE = lazily(rf"\b(?P<month>{MONTH}) (?P<first>\d{{1,2}})(?:-|–| to )(?P<second>\d{{1,2}})(?![\d/:-]|[-–])")
_DIGITS_TO_DIGITS = lazily(r"[a-z.] \d{1,2}(?:-|–| to )\d{1,2}")
_MONTHS = lazily(
    rf"\b(?:from|between) (?P<first>{MONTH})(?: (?P<year>(?:19|20)\d\d))? (?:to|and|until|through) (?P<second>{MONTH})"
    r" (?P<year2>(?:19|20)\d\d)\b"
)
_UNTIL_WORDS = ("from ", "between ")


def impossible(view: View, context: Context) -> Iterator[Slip]:
    """Give February 30, April 31, and February 29 in a year that has none."""
    for mention in mentions(view):
        known = story_day(view, context).day
        if not mention.possible:
            yield _impossible(mention, mention.year)
        elif (mention.month, mention.day) == (2, 29) and not mention.year and known:
            near = [year for year in (known.year - 1, known.year, known.year + 1) if calendar.isleap(year)]
            if not near:
                yield _impossible(mention, known.year)
        else:
            yield Slip(mention.span, holds=True, basis="the calendar", right=mention.name)


def _impossible(mention: Mention, year: int | None) -> Slip:
    last = calendar.monthrange(year or 2000, mention.month)[1]
    month = MONTHS[mention.month - 1]
    of_year = f" of {year}" if year and mention.month == 2 else ""
    return Slip(mention.span, holds=False, basis=f"{month}{of_year}", right=f"{last} days")


def ranges(view: View, context: Context) -> Iterator[Slip]:
    """Give "from May 14 to May 10", "May 14-10", "from March 2021 to January 2021"."""
    found = mentions(view)
    for first, second in pairwise(found):
        between = view.text[first.span.end : second.span.start]
        before = view.text[max(first.span.start - 8, 0) : first.span.start].lower()
        if _BETWEEN.fullmatch(between) and before.endswith(_UNTIL_WORDS):
            yield from _range(first, second)
    if not names_months(view):
        return
    for match in _SHORT_RANGE.finditer(view.text) if _DIGITS_TO_DIGITS.search(view.text) else ():
        span = Span(match.start("first"), match.end("second"))
        yield _ordered(span, int(match["first"]) <= int(match["second"]), match["first"], match["second"])
    for match in _MONTHS.finditer(view.text):
        one, two = (next(find_dates(f"{match[name]} 1")).month for name in ("first", "second"))
        year, year2 = int(match["year"] or match["year2"]), int(match["year2"])
        if match["year"] or one <= two:
            span = Span(match.start("first"), match.end("year2"))
            yield _ordered(span, (year, one) <= (year2, two), match["first"], match["second"])


def _range(first: Mention, second: Mention) -> Iterator[Slip]:
    span = Span(first.span.start, second.span.end)
    if first.year and second.year:
        early = (first.year, first.month, first.day) <= (second.year, second.month, second.day)
        yield _ordered(span, early, first.name, second.name)
    elif first.month == second.month and not first.year:
        yield _ordered(span, first.day <= second.day, first.name, second.name)


def _ordered(span: Span, holds: object, first: str, second: str) -> Slip:
    return Slip(span, bool(holds), f"{first} and {second}", f"{second} to {first}")
