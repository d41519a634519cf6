"""What a story tells twice of one event: a score at half-time and at the end, a rank and the months before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Figure, Line

_HALF_TIME = lazily(
    rf" (?P<score>#s\d+) {words(4)}(?:at|by) (?:the )?(?:half-time|halftime|break|interval|half) |"
    rf"half-time (?:score|lead|deficit|advantage) (?:was|of) (?P<score2>#s\d+) "
)
_FINAL = lazily(
    rf" (?:beat|won|defeated|lost|drew|thrashed|win|victory|defeat|draw|edged|overcame) {words(6)}(?P<score>#s\d+) "
)
_TENNIS = frozenset("set sets tennis aggregate shootout penalties innings".split())


def half_times(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold a score at half-time against the final one of the lead: goals are not taken back."""
    if not any("s" in line.kinds for line in lines) or any(not _TENNIS.isdisjoint(line.words) for line in lines):
        return
    finals = [line.figure(match["score"]) for line in lines[:2] if (match := _FINAL.search(line.text))]
    halves = [
        line.figure(match["score"] or match["score2"]) for line in lines for match in _HALF_TIME.finditer(line.text)
    ]
    if len(halves) == 1 and len(finals) == 1 and halves[0].span != finals[0].span:
        half, final = halves[0], finals[0]
        holds = _may_become(half, final.value, final.second) or _may_become(half, final.second, final.value)
        yield Claim(half.span, holds, f"the final score of {said(final, text)}", "lower", related=(final.span,))


def _may_become(half: Figure, first: float, second: float) -> bool:
    return half.value <= first and half.second <= second


_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_RANKED = lazily(
    r"\b(?P<rank>second|third|fourth|fifth|sixth) (?:[a-z'’-]+ ){1,6}?(?:this year|this season|in (?:19|20)\d\d),? "
    rf"(?:after|following) (?:[a-z'’-]+ ){{0,4}}in (?P<months>{_MONTHS}(?:, {_MONTHS})*(?:,? and "
    rf"{_MONTHS})?)(?=[.,;\n])"
)
_RANKS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ranks(line: Line, text: str) -> Iterator[Claim]:
    """Hold "the third strike this year, after stoppages in March and July" together."""
    if "after" not in line.words and "following" not in line.words:
        return
    for match in _RANKED.finditer(text, *line.span):
        listed = match["months"].replace(", and ", ", ").replace(" and ", ", ").count(",") + 1
        right = _RANKS[min(listed + 1, 10)]
        related = (Span(*match.span("months")),)
        yield Claim(Span(*match.span("rank")), match["rank"] == right, match["months"], right, related=related)


_COUNT = r"(?P<count>two|three|four|five|six|2|3|4|5|6)"
_ENUMERATED = lazily(
    rf"\b(?i:{_COUNT}) (?P<noun>[a-z-]+s)\b[^.:;\n]{{0,60}}: one [^.\n]{{3,160}}\b(?:a|the) (?P<rank>third|fourth|"
    rf"fifth|sixth)\b"
)
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def enumerations(line: Line, text: str) -> Iterator[Claim]:
    """Hold "two trucks: one at the gate ... and a third on the bridge" together."""
    if ":" not in line.words or "one" not in text[line.span.start : line.span.end]:
        return
    for match in _ENUMERATED.finditer(text, *line.span):
        count = _NUMBER.get(match["count"].lower()) or int(match["count"])
        rank = _RANKS.index(match["rank"])
        right = next(word for word, number in _NUMBER.items() if number == rank)
        place = Span(match.start("count"), match.end("noun"))
        yield Claim(place, rank <= count, f"a {match['rank']}", right, related=(Span(*match.span("rank")),))


_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAY = rf"(?:{'|'.join(_DAYS)})"
_DAYS_LATER = lazily(
    rf" (?P<one>{_DAY}) {words(9)},? ?{words(2)}(?P<count>#n\d+) days (?:after|later|before) {words(7)}(?P<two>{_DAY}) "
)
_WEEK = 7


def weekdays(line: Line, text: str) -> Iterator[Claim]:
    """Hold "on Friday, three days after it began on Tuesday" together."""
    if "days" not in line.words:
        return
    for match in _DAYS_LATER.finditer(line.text):
        count = line.figure(match["count"])
        apart = (_DAYS.index(match["one"]) - _DAYS.index(match["two"])) % _WEEK
        later = match[0].partition(" days ")[2].startswith("before")
        right = (_WEEK - apart) % _WEEK if later else apart
        if count.kind is Kind.COUNT and 0 < count.value < _WEEK and not count.hedge and "later" not in match[0]:
            basis = f"{match['two'].title()} to {match['one'].title()}"
            yield Claim(count.span, count.value == right, basis, count.like(right, text))
