"""The day of a story: set, in its metadata, or told by its dateline."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.calendars.mentions import WEEKDAY, WEEKDAYS, Mention, find_dates
from wirelint.text import Role
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from wirelint.checks.base import Context
    from wirelint.text import Document, View

_YEARS_BACK = 15  # in which the year of a dateline without one is looked for
_LEAD = 400  # code points in which "on Tuesday" is the day of the dateline or the day before
_ON_WEEKDAY = lazily(rf"\b(?:on|late|early) (?P<weekday>{WEEKDAY})\b(?! (?:night )?(?:[A-Z]|\d))")
_THIS_YEAR = datetime.date(2035, 12, 31)


class StoryDay(NamedTuple):
    """What is known of a story's day.

    ``day`` is None unless it is known whole; ``years`` are those that the dateline and the lead allow, empty where
    nothing is known. ``source`` says for a message where it is from.
    """

    day: datetime.date | None = None
    years: tuple[int, ...] = ()
    near: Mention | None = None
    source: str = ""


def story_day(view: View, context: Context) -> StoryDay:
    """Give the day of a story, from the settings, its format, its metadata or its dateline, in this order."""
    if context.date:
        return StoryDay(context.date, (context.date.year,), source="the story's date")
    return view.derived(_of_view)


def _of_view(view: View) -> StoryDay:
    document = view.document
    if document.date:
        day = document.date.date()
        return StoryDay(day, (day.year,), source="the story's date")
    return _written(document) or _from_dateline(document) or StoryDay()


def _written(document: Document) -> StoryDay | None:
    for span, role in document.passages:
        if role in (Role.METADATA, Role.DATELINE):
            for mention in find_dates(document.text, *span):
                day = mention.in_year(mention.year) if mention.year else None
                if day:
                    where = "the dateline" if role is Role.DATELINE else "the story's metadata"
                    return StoryDay(day, (day.year,), mention, where)
    return None


def _from_dateline(document: Document) -> StoryDay | None:
    """Find the years in which a dateline's day is the weekday of the lead, or the day after."""
    for span, role in document.passages:
        if role is Role.DATELINE:
            mention = next(find_dates(document.text, *span), None)
            if mention is None:
                return None
            lead = document.text[span.end : span.end + _LEAD].partition("\n")[0]
            spoken = _ON_WEEKDAY.search(lead)
            if spoken is None:
                return StoryDay(near=mention, source="the dateline")
            wanted = WEEKDAYS.index(spoken["weekday"])
            years = tuple(
                year
                for year in range(_THIS_YEAR.year - _YEARS_BACK, _THIS_YEAR.year + 1)
                if (day := mention.in_year(year)) and day.weekday() in (wanted, (wanted + 1) % 7)
            )
            return StoryDay(None, years, mention, f"the dateline's {mention.name} and {spoken['weekday']}")
    return None


def nearest(mention: Mention, day: datetime.date) -> datetime.date | None:
    """Give the day of a date without a year that is nearest to the story's day."""
    days = [found for year in (day.year - 1, day.year, day.year + 1) if (found := mention.in_year(year))]
    return min(days, key=lambda found: abs(found - day), default=None)
