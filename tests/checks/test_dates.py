"""Dates against the calendar and against the story's own day."""

from __future__ import annotations

import datetime

import pytest

from wirelint.checks import Context
from wirelint.checks.calendars import FAULTS
from wirelint.checks.calendars.story_day import story_day
from wirelint.readers import read_document
from wirelint.text import Role, View


def _view(copy: str) -> View:
    return read_document(copy.encode(), "story").view(frozenset({Role.BODY, Role.HEADLINE}))


_LEAD = "PORT ELLERY, May 12 (Wire) - Voters went to the polls on Sunday, officials said. "


@pytest.mark.parametrize(
    ("copy", "day", "years"),
    [
        ("date 2020-02-07\n\nThe minister left on Friday, she said.", datetime.date(2020, 2, 7), (2020,)),
        ("LIMA, May 12, 2019 (Wire) - She left on Sunday, he said.", datetime.date(2019, 5, 12), (2019,)),
        # May 12 is the Sunday or, with the news a day old, the Monday.
        (_LEAD, None, (2024, 2025, 2030, 2031)),
        ("She left on Sunday.", None, ()),
    ],
)
def test_the_day_of_a_story(copy: str, day: datetime.date | None, years: tuple[int, ...]) -> None:
    known = story_day(_view(copy), Context())
    assert known.day == day
    assert set(years) <= set(known.years)


def test_a_day_that_is_set_outranks_the_storys_own() -> None:
    context = Context(date=datetime.date(2021, 1, 2))
    assert story_day(_view("date 2020-02-07\n\nThe minister left, she said."), context).day == context.date


@pytest.mark.parametrize(
    ("fault", "copy", "found"),
    [
        ("weekday", f"{_LEAD}The report is due on Monday, May 14.", ["Monday, May 14"]),
        ("weekday", f"{_LEAD}The report is due on Tuesday, May 14.", []),
        ("weekday", "It was on Monday, 8 June 2021.", ["Monday, 8 June 2021"]),
        ("weekday", "It was on Tuesday the 8th of June 2021.", []),
        ("weekday", "It was on Monday, May 14.", []),
        ("impossible", "It was on 31 April.", ["31 April"]),
        ("impossible", "It was on Feb 29, 2023, and Feb 29, 2024.", ["Feb 29, 2023"]),
        ("impossible", "The crop of July 95 and sizes May 10:30.", []),
        ("range", "It is open between July 5 and July 3.", ["July 5 and July 3"]),
        ("range", "It ran from March 2021 to January 2021.", ["March 2021 to January 2021"]),
        ("anniversary", "He played for six years, from 2010 to 2018.", ["six"]),
        ("anniversary", "He played for eight years, from 2010 to 2018.", []),
    ],
)
def test_a_slip_is_found_at_its_place(fault: str, copy: str, found: list[str]) -> None:
    view = _view(copy)
    slips = [slip for slip in FAULTS[fault](view, Context()) if not slip.holds]
    assert [slip.span.of(view.document.text) for slip in slips] == found
