"""Years that have passed by the story's own year, and ages by it, where a dateline leaves few years to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.calendars.mentions import WEEKDAYS
from wirelint.checks.calendars.story_day import StoryDay, story_day
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import with_before, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.base import Context
    from wirelint.checks.figures import Figure, Line, Sentence
    from wirelint.text import View

_AGO = lazily(r" (?P<count>#n\d+) years (?:ago|earlier|before) (?!the |his |her |its |their |he |she |they |it )")
_IN = lazily(r" in (?:[a-z]+ )?(?P<year>#y\d+) |#d\d+ , (?P<year2>#y\d+) ")
_SINCE = lazily(
    rf" for (?:the (?:past|last) )?(?P<count>#n\d+) years {words(6)}since {words(3)}(?P<year>#y\d+) |"
    rf" since (?P<year2>#y\d+) , or (?P<count2>#n\d+) years "
)
_TURNS = lazily(
    r" born (?:[a-z]+ ){0,3}(?:#d\d+ ,? ?)?(?:in )?(?P<year>#y\d+) ,? ?(?:[a-z]+ ){0,4}(?:turns|turned|will turn|"
    r"turning|would have been|would be|will be) (?P<age>#n\d+) "
    r"(?P<when>next month|this month|this week|next week|this year|in [a-z]+|on [a-z]+)? ?"
)
_PAST_YEAR = lazily(r" (?:since|was [a-z]+ in|were [a-z]+ in|had [a-z]+ in) (#y\d+) ")
_MOST_AGE, _NEXT = 110, frozenset(("next month", "this month", "this week", "next week", "this year"))
_PAST, _DECEMBER = 60, 12


def elapsed(view: View, context: Context, lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "almost six years ago" against 2019, "born in 2009" against "turns 19", by the story's year."""
    if not any("years" in line.words or "born" in line.words for line in lines):
        return
    day = story_day(view, context)
    years = _likely_years(day, lines, text)
    if years:
        for at, line in enumerate(lines):
            if "born" in line.words and "y" in line.kinds:
                yield from _aged(line, lines[at - 1] if at else None, years, text)
            if "y" in line.kinds:
                yield from _born(line, years, text, ahead=(0, 1) if day.near and day.near.month == _DECEMBER else (0,))
        yield from _ago(lines, years, text)


def _likely_years(day: StoryDay, lines: Sequence[Line], text: str) -> tuple[int, ...]:
    """Give the years that the story may be of: none before a year that it speaks of as past."""
    if day.day:
        return (day.day.year,)
    years = day.years or _weekday_years(day, text)
    past = [int(line.figure(year).value) for line in lines for year in _PAST_YEAR.findall(line.text)]
    return tuple(year for year in years if max(past, default=0) <= year)


_ON_DAY = lazily(r"\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?! ?(?:[A-Z]|,? ?\d))")
_EARLY = 1200  # code points of a story in which "on Tuesday" is most likely the day of its dateline


def _weekday_years(day: StoryDay, text: str) -> tuple[int, ...]:
    """Give the years in which the dateline's day is the one weekday that the first paragraphs speak of."""
    spoken = set(_ON_DAY.findall(text[:_EARLY]))
    if not day.near or len(spoken) != 1:
        return ()
    wanted = WEEKDAYS.index(spoken.pop())
    days = ((year, day.near.in_year(year)) for year in range(*_YEARS))
    return tuple(year for year, found in days if found and found.weekday() == wanted)


_YEARS = (2015, 2036)


def _ago(lines: Sequence[Line], years: tuple[int, ...], text: str) -> Iterator[Claim]:
    """The one number of years ago of the lead, and the one year of the next paragraph, or of the same sentence."""
    for sentence, before in _pairs(lines):
        match = _AGO.search(sentence.text)
        other = _IN.search(sentence.text)
        if match and other:
            yield from _passed(sentence.line.figure(match["count"]), _year(sentence, other), years, text)
        elif (
            other
            and before
            and (match := _AGO.search(before.text))
            and "y" not in {f.kind.value for f in before.figures}
        ):
            yield from _passed(before.line.figure(match["count"]), _year(sentence, other), years, text)


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Sentence, Sentence | None]]:
    """Give each sentence with the one before it, across paragraphs as well."""
    before: Sentence | None = None
    for sentence, _ in with_before(lines):
        yield sentence, before
        before = sentence


def _year(sentence: Sentence, match: re.Match[str]) -> Figure:
    return sentence.line.figure(match["year"] or match["year2"])


def _passed(count: Figure, year: Figure, years: tuple[int, ...], text: str) -> Iterator[Claim]:
    if count.scale > 1 or count.value >= _PAST or count.value < 2 or (count.value % 10 == 0 and count.hedge):
        return
    apart = [story - year.value for story in years]
    nearly = text.endswith(("nearly ", "almost "), 0, count.span.start)
    least, most = (0, 1) if nearly else (-1, 1 if count.hedge == "about" else 0)
    holds = any(least <= count.value - passed <= most for passed in apart)
    basis = f"{said(count, text)} years ago in {' or '.join(map(str, years))}"
    right = " or ".join(f"{story - count.value:.0f}" for story in years)
    yield Claim(year.span, holds, basis, right, related=(count.span,))


_AGES = lazily(r" , (#n\d+) , | (#n\d+) -year-old | (?:aged|is|was|turned|turns|the age of|died at) (#n\d+) [,.a-z]")
_BORN = lazily(r" born (?:[a-z]+ ){0,5}(?:#d\d+ ,? ?)?(?:in )?(#y\d+) ")
_DIED = lazily(r" (?:died|dies|late|killed|death|dead) ")
_YOUNGEST = 12


def _aged(line: Line, before: Line | None, years: tuple[int, ...], text: str) -> Iterator[Claim]:
    """Hold the only age of a paragraph, or of the one before, against the only year of birth."""
    born = [line.figure(symbol) for symbol in _BORN.findall(line.text)]
    if len(born) != 1:
        return
    least = 2 if _DIED.search(line.text) else 1
    ages = _ages(line) or (_ages(before) if before and not _DIED.search(before.text) else [])
    if len({age.value for age in ages}) == 1 and line.kinds.count("y") == 1:
        age = ages[0]
        passed = [story - born[0].value for story in years]
        holds = any(gone - least <= age.value <= gone for gone in passed)
        if any(abs(gone - age.value) < _YOUNGEST for gone in passed):
            right = " or ".join(f"{gone - 1:.0f} or {gone:.0f}" for gone in passed)
            basis = f"somebody born in {said(born[0], text)} in {' or '.join(map(str, years))}"
            yield Claim(born[0].span, holds, basis, f"{right}, not {said(age, text)}", related=(age.span,))


def _ages(line: Line) -> list[Figure]:
    found = [line.figure(next(filter(None, groups))) for groups in _AGES.findall(line.text)]
    return [age for age in found if _YOUNGEST < age.value < _MOST_AGE and not age.hedge]


def _born(line: Line, years: tuple[int, ...], text: str, ahead: tuple[int, ...]) -> Iterator[Claim]:
    for match in _TURNS.finditer(line.text):
        born, age = line.figure(match["year"]), line.figure(match["age"])
        if match["when"] in _NEXT and 0 < age.value < _MOST_AGE:
            holds = any(story + more == born.value + age.value for story in years for more in ahead)
            right = " or ".join(f"{story - age.value:.0f}" for story in years)
            basis = f"somebody who turns {said(age, text)} in {' or '.join(map(str, years))}"
            yield Claim(born.span, holds, basis, f"born in {right}", related=(age.span,))
