"""Weekdays against dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.calendars.mentions import MONTHS, WEEKDAY, WEEKDAYS, Mention, mentions
from wirelint.checks.calendars.slip import Slip
from wirelint.checks.calendars.story_day import StoryDay, nearest, story_day
from wirelint.text import Role, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from wirelint.checks.base import Context
    from wirelint.text import View

_FAR = 200  # days; a date without a year so far from the story's day may be of another year
_OTHER_YEAR = lazily(r"\b(?:last|next|that|previous|following|same) year\b|\byears? (?:ago|earlier|later)\b")
_LEAD_DAY = lazily(
    rf"\b(?:said|says|announced|reported|told (?:[\w.]+ ){{1,3}}?|ruled|voted) ?(?:late |early )?"
    rf"on (?P<weekday>{WEEKDAY})\b"
    r"(?! (?:to|until|through|for)\b| \d|, [A-Z][a-z]+\.? \d)"
)
_LEAD = 350  # code points


def weekdays(view: View, context: Context) -> Iterator[Slip]:
    """Hold "Friday, May 14, 2019" against the calendar; where there is no year, the story's day tells it."""
    for mention in mentions(view):
        if mention.weekday is None or not mention.possible:
            continue
        day = mention.in_year(mention.year) if mention.year else None
        if day:
            yield _against(mention, day, f"{mention.name} is a {WEEKDAYS[day.weekday()]}")
        else:
            yield from _without_year(mention, view, context)


def _against(mention: Mention, day: datetime.date, basis: str) -> Slip:
    return Slip(mention.span, mention.weekday == day.weekday(), basis, WEEKDAYS[day.weekday()])


def _without_year(mention: Mention, view: View, context: Context) -> Iterator[Slip]:
    known = story_day(view, context)
    if known.day:
        day = nearest(mention, known.day)
        around = view.text[mention.span.start - 40 : mention.span.end + 40]
        if day and abs((day - known.day).days) <= _FAR and not _OTHER_YEAR.search(around):
            right = WEEKDAYS[day.weekday()]
            yield _against(mention, day, f"by {known.source}, {mention.name} is a {right}")
    elif known.years and known.near:
        yield from _by_years(mention, known)


def _by_years(mention: Mention, known: StoryDay) -> Iterator[Slip]:
    """Judge by the years in which the dateline fits the lead: all of them must speak against the weekday."""
    days = [day for year in known.years if (day := _near(mention, known, year))]
    held = {day.weekday() for day in days}
    if days and mention.weekday is not None:
        # The lead's weekday is the dateline's or the day before, so two weekdays may be right.
        names = " or ".join(WEEKDAYS[number] for number in sorted(held))
        basis = f"by {known.source}, {mention.name} is a {names}"
        yield Slip(mention.span, mention.weekday in held, basis, names)


def _near(mention: Mention, known: StoryDay, year: int) -> datetime.date | None:
    own = known.near.in_year(year) if known.near else None
    day = nearest(mention, own) if own else None
    return day if day and own and abs((day - own).days) <= _FAR else None


def lead_days(view: View, context: Context) -> Iterator[Slip]:
    """Hold "said on Friday" in the lead against the story's day: two days off is a stale or a wrong day."""
    known = story_day(view, context)
    if known.day is None or (known.near and known.near.weekday is not None):
        return  # a date line with a weekday is a web page's, which may be days late
    start = _body_start(view)
    match = _LEAD_DAY.search(view.text[start : start + _LEAD].partition("\n")[0])
    if match:
        spoken = WEEKDAYS.index(match["weekday"])
        off = (known.day.weekday() - spoken) % 7
        span = Span(start + match.start("weekday"), start + match.end("weekday"))
        right = WEEKDAYS[known.day.weekday()]
        basis = f"{known.source} is {MONTHS[known.day.month - 1]} {known.day.day}, a {right}"
        yield Slip(span, off in (0, 1, 6), basis, right)


def _body_start(view: View) -> int:
    return next((span.start for span, role in view.document.passages if role is Role.BODY), 0)
