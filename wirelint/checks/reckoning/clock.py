"""Hours and days against the clock and the calendar: "from 10:14 a.m. to 4:02 p.m.", "nine weeks", two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.calendars.mentions import find_dates
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.checks.figures import Figure, Line, Sentence

_TIME = lazily(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>a\.?m\b\.?|p\.?m\b\.?)|\b(?P<hour24>[01]?\d|2[0-3]):"
    r"(?P<minute24>[0-5]\d)\b(?![:.]\d)|\b(?P<named>noon|midnight)\b",
)
_HOURS = lazily(r"#n(\d+) -?(?P<more>and a half )?(?P<unit>hours?|minutes?) (?P<word>[a-z]*)")
_LASTS = frozenset(
    "lasted lasting lasts later took takes after long for walkout strike outage ordeal journey flight delay blackout "
    "duration standoff siege surgery operation window curfew".split()
)
_NOT_SPAN = frozenset("every before ago late early within ahead around apart".split())
_FAR = 260  # code points between two times that one number of hours joins
_HOURS_OF_DAY = 24
_DAY = _HOURS_OF_DAY * 60


class _Clock(NamedTuple):
    span: Span
    minute: int


def clock_spans(line: Line, text: str) -> Iterator[Claim]:
    """Hold "began at 10:14 a.m. and lasted six hours, until 4:02 p.m." together."""
    if "d" not in line.kinds or "n" not in line.kinds or _LASTS.isdisjoint(line.words):
        return
    spans = [(line.figures[int(match[1])], match) for match in _HOURS.finditer(line.text)]
    times = list(_times(text, line.span)) if len(spans) == 1 else []
    if len(times) == 2 and _NOT_SPAN.isdisjoint((spans[0][1]["word"],)):
        yield from _spanned((times[0], times[1]), spans[0][0], spans[0][1], text)


def _times(text: str, span: Span) -> Iterator[_Clock]:
    for match in _TIME.finditer(text, *span):
        hour, minute = int(match["hour"] or match["hour24"] or 0), int(match["minute"] or match["minute24"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0] == "p" else 0)
        if match["named"] == "noon":
            hour = 12
        yield _Clock(Span(*match.span()), hour * 60 + minute)


def _spanned(ends: tuple[_Clock, _Clock], given: Figure, match: re.Match[str], text: str) -> Iterator[Claim]:
    first, second = ends
    in_hours = match["unit"].startswith("hour")
    minutes = (given.value + (0.5 if match["more"] else 0)) * (60 if in_hours else 1)
    apart = (second.minute - first.minute) % _DAY
    if second.span.start - first.span.end > _FAR or not apart or (in_hours and given.value > _HOURS_OF_DAY):
        return
    least = 31 if in_hours and not match["more"] else 10 if in_hours or given.hedge or minutes >= 60 else 1.5
    slack = max(0.13 * minutes if in_hours or given.hedge else 0, least) * (2 if given.hedge == "over" else 1)
    if given.hedge == "about":
        slack += 15
    later = _written(first.minute + round(minutes))
    basis = f"{first.span.of(text)} and {said(given, text)} {match['unit']}"
    yield Claim(second.span, abs(apart - minutes) <= slack, basis, later, related=(given.span, first.span))


def _written(minute: int) -> str:
    """Write a minute of the day as a time."""
    hour, minute = divmod(minute % _DAY, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'p.m.' if hour >= _HOURS_OF_DAY // 2 else 'a.m.'}"


_DAYS = lazily(r"#n(\d+) -?(?P<unit>days?|weeks?) (?P<word>[a-z]*)")
_LENGTH = {"day": 1, "week": 7}
_HELD = frozenset(
    "held lasted lasting after for later ended until collapsed went unnoticed spent between began begun started".split()
)
_PART_OF_WEEK = 0.6
_YEAR = 2001  # any year that is no leap year


def calendar_spans(line: Line, text: str) -> Iterator[Claim]:
    """Hold "signed on January 19 and held for nine weeks before it collapsed on March 23" together."""
    if line.kinds.count("d") < 2 or "n" not in line.kinds or _HELD.isdisjoint(line.words):
        return
    for sentence in line.sentences:
        spans = [(line.figures[int(match[1])], match) for match in _DAYS.finditer(sentence.text)]
        if len(spans) == 1 and len(sentence.of("d")) == 2 and not sentence.of("y") and not spans[0][0].hedge:
            yield from _between(sentence, *spans[0], text)


def _between(sentence: Sentence, given: Figure, match: re.Match[str], text: str) -> Iterator[Claim]:
    ends = sentence.figures
    found = list(find_dates(text, max(ends[0].span.start - 12, 0), ends[-1].span.end + 12))
    if len(found) != 2 or match["word"] == "ago" or not _joins(sentence.text):
        return
    first, second = (mention.in_year(_YEAR) for mention in found)
    if first and second and first < second:
        unit = match["unit"].rstrip("s")
        apart = (second - first).days / _LENGTH[unit]
        holds = abs(apart - given.value) <= (1 if unit == "day" else _PART_OF_WEEK)
        names, length = f"{found[0].name} to {found[1].name}", f"{apart:.3g} {unit}s"
        yield Claim(given.span, holds, names, length, related=(found[0].span, found[1].span))


_JOINED = lazily(
    rf" (?:for|after|lasted|lasting|later|ended) {words(3)}#n\d+ -?(?:days?|weeks?) |#n\d+ -?(?:days?|weeks?) later "
)


def _joins(sentence: str) -> bool:
    return _JOINED.search(sentence) is not None
