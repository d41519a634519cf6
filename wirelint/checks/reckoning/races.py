"""Times of a race: the gap to the winner, and the two times."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures.vocabulary import NUMBERS
from wirelint.checks.reckoning.claim import Claim
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

_NUMBER = r"(?:\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)"
_ANY_CLOCK = r"\d{1,2}:[0-5]\d"
_CLOCK = r"(?:(?P<h>\d{1,2})[:.])?(?P<m>\d{1,2}):(?P<s>[0-5]\d(?:\.\d+)?)(?![:\d])"
_SPOKEN = rf"(?:(?P<h2>{_NUMBER}) hours?,? (?:and )?)?(?P<m2>{_NUMBER}) minutes?,? (?:and )?(?P<s2>{_NUMBER}) seconds?"
_TIME = lazily(rf"(?<![\d:.])(?:{_CLOCK}|\b{_SPOKEN})")
_GAP = lazily(
    rf"\b(?:(?P<m2>{_NUMBER}) minutes?,? (?:and )?)?(?P<s2>{_NUMBER}) seconds? (?:back|behind|adrift|slower|later|"
    rf"further back)\b"
    rf"[^.;\n\d]{{0,25}}?,? in (?:a [a-z ]{{3,25}} )?(?=(?:\d{{1,2}}[:.])?{_ANY_CLOCK})"
)
_MOST_GAP, _BEFORE = 1800, 900  # seconds; code points of the story in which the winner's time stands


class _Time(NamedTuple):
    span: Span
    seconds: float


def race_gaps(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "second, 19 seconds back, in 2:15:47" against the winner's 2:15:28."""
    for line in lines:
        if "seconds" not in line.words and "second" not in line.words:
            continue
        for gap in _GAP.finditer(text, *line.span):
            behind = _TIME.match(text, gap.end())
            apart = _seconds(gap)
            time = _seconds(behind) if behind else None
            if behind and time and apart and apart < _MOST_GAP:
                before = list(_times(text, max(gap.start() - _BEFORE, 0), gap.start()))
                yield from _gap(_Time(Span(*gap.span()), apart), _Time(Span(*behind.span()), time), before, text)


def _times(text: str, start: int, end: int) -> Iterator[_Time]:
    for match in _TIME.finditer(text, start, end):
        seconds = _seconds(match)
        if seconds:
            yield _Time(Span(*match.span()), seconds)


def _seconds(match: re.Match[str]) -> float | None:
    """Give a time in seconds, None where it is written in words that are no numbers."""
    groups = match.groupdict()
    parts = [groups.get(name) or groups.get(f"{name}2") or "0" for name in ("h", "m", "s")]
    numbers = [float(part) if part[0].isdigit() else float(NUMBERS.get(part, -1)) for part in parts]
    if min(numbers) < 0:
        return None
    return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]


def _gap(gap: _Time, time: _Time, before: list[_Time], text: str) -> Iterator[Claim]:
    near = [other for other in before if 0 < time.seconds - other.seconds < _MOST_GAP]
    if any(abs(time.seconds - other.seconds - gap.seconds) < 1 for other in near):
        return
    if len(near) == 1:
        winner = near[0]
        apart = time.seconds - winner.seconds
        basis = f"{winner.span.of(text)} to {time.span.of(text)}"
        number = Span(gap.span.start, gap.span.start + len(gap.span.of(text).partition(" seconds")[0]) + 8)
        yield Claim(
            time.span,
            holds=False,
            basis=f"{number.of(text)} behind {winner.span.of(text)}",
            right=f"not {basis}, which is {apart:g} seconds",
            related=(winner.span, number),
        )
