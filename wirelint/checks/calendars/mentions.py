"""The dates that a story names: weekday, day, month and year, as far as they are written."""

from __future__ import annotations

import calendar
import datetime
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import View

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(calendar.month_name)[1:]
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ISO = lazily(r"\d{4}-\d\d-\d\d")
_MOST_DAY = 39
_ORDINAL = r"(?:st|nd|rd|th)?"
_DATE = lazily(
    rf"\b(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
    rf"(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}}){_ORDINAL}(?:,? (?P<year>(?:1[89]|20)\d\d))?"
    rf"|(?P<day2>\d{{1,2}}){_ORDINAL} (?:of )?(?P<month2>{MONTH})(?:,? (?P<year2>(?:1[89]|20)\d\d))?"
    r"|(?P<year3>(?:1[89]|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d))(?![\w/:%]|[-–]\w|,\d|\.\d)"
)


class Mention(NamedTuple):
    """A date as written; ``weekday`` (0 is Monday) and ``year`` are None where they are not."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    @property
    def possible(self) -> bool:
        """Tell whether there is such a day: in its year, or in a leap year where none is written."""
        return self.in_year(self.year or 2000) is not None

    def in_year(self, year: int) -> datetime.date | None:
        """Give the day in a year, None where it has none."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def name(self) -> str:
        year = f", {self.year}" if self.year else ""
        return f"{MONTHS[self.month - 1]} {self.day}{year}"


def mentions(view: View) -> tuple[Mention, ...]:
    """Give the dates with a day that a view names, in reading order; made once for a view."""
    return view.derived(_mentions)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        month = match["month"] or match["month2"]
        number = _NUMBERS[month[:3].lower()] if month else int(match["month3"])
        if not 1 <= number <= 12:
            continue
        day = int(match["day"] or match["day2"] or match["day3"])
        year = match["year"] or match["year2"] or match["year3"]
        weekday = WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
        if day > _MOST_DAY and not year:
            continue  # "July 95" is a month of a year
        yield Mention(Span(*match.span()), number, day, int(year) if year else None, weekday)


_MONTH_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec".split()
)


def names_months(view: View) -> bool:
    """Tell whether a view names a month at all; asked once for a view."""
    return view.derived(_names_months)


def _names_months(view: View) -> bool:
    return not _MONTH_WORDS.isdisjoint(view.tokens.words)


def _mentions(view: View) -> tuple[Mention, ...]:
    if not names_months(view) and not _ISO.search(view.text):
        return ()
    return tuple(find_dates(view.text))
