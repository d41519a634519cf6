"""One amount in a story: its value, its unit, and how exactly it was written."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures.vocabulary import UNITS
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from wirelint.text import Span

_ABOUT = 0.05  # how far "about 100" may be from the truth, as a part of it
_OVER = 0.25  # how far above 100 "more than 100" may be
_DIGITS = lazily(r"\d[\d,]*(?:\.\d+)?(?:[- ]\d+/\d+)?")
_WORD_NUMBERS = {value: word for word, value in UNITS.items()}


class Kind(StrEnum):
    """What an amount counts; the letter stands for it in the shapes of constructions."""

    MONEY = "m"
    PERCENT = "p"
    POINTS = "q"
    """Percentage points; basis points are hundredths of them."""
    COUNT = "n"
    FRACTION = "f"
    MULTIPLE = "x"
    YEAR = "y"
    DATE = "d"
    """A day of a month, a time of day, a decade: digits that count nothing."""
    ORDINAL = "o"
    SCORE = "s"


class Figure(NamedTuple):
    """An amount as written.

    ``value`` is in whole units ($4.1 billion is 4.1e9, a third is 0.333), ``half`` half of the last place that was
    written, so that the truth lies within ``value`` ± ``half``; ``scale`` the factor that was written out (million).
    ``unit`` is the currency or the noun's own unit, "" for none. ``hedge`` is "", "about", "over" or "under".
    ``second`` is the other side of a score.
    """

    kind: Kind
    value: float
    span: Span
    half: float = 0.0
    unit: str = ""
    scale: float = 1.0
    hedge: str = ""
    second: float = 0.0

    @property
    def low(self) -> float:
        """Give the least that may be meant."""
        wide = abs(self.value) * _ABOUT if self.hedge in ("about", "under") else 0.0
        return self.value - max(self.half, wide)

    @property
    def high(self) -> float:
        wide = abs(self.value) * {"about": _ABOUT, "over": _OVER}.get(self.hedge, 0.0)
        return self.value + max(self.half, wide)

    @property
    def exact(self) -> bool:
        return not self.hedge and not self.half

    def like(self, value: float, text: str, *, decimals: int | None = None) -> str:
        """Write a value as this figure is written in a text: "8.7 percent" for 19.512 gives "19.5 percent"."""
        written = self.span.of(text)
        digits = _DIGITS.search(written)
        if not digits:
            return _in_words(value / self.scale) + _after_words(written)
        places = len(digits[0].partition(".")[2]) if decimals is None else decimals
        if "/" in digits[0]:
            places = 2
        number = f"{value / self.scale:,.{places}f}"
        if "," not in digits[0] and value / self.scale < 10_000:
            number = number.replace(",", "")
        return f"{written[: digits.start()]}{number}{written[digits.end() :]}"


def _in_words(value: float) -> str:
    return _WORD_NUMBERS.get(round(value), f"{value:,.0f}") if abs(value - round(value)) < 1e-9 else f"{value:,.2f}"


def _after_words(written: str) -> str:
    """Give the unit behind a number in words: " percent" of "eight percent"."""
    _, space, rest = written.partition(" ")
    return space + rest


def matched(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Give two figures as amounts of one unit, or None where they are none.

    A figure without scale or currency takes those of the other: "to 4.5 from 3.6 billion dollars".
    """
    one, two = _scaled_as(first, second), _scaled_as(second, first)
    if one.kind is two.kind and (one.unit == two.unit or _in_cents(one, two)):
        return one, two
    return None


def _scaled_as(figure: Figure, other: Figure) -> Figure:
    """Give a figure with the scale and the currency of another where it has none of its own."""
    if figure.kind is not Kind.COUNT or figure.unit:
        bare = figure.kind is Kind.MONEY and figure.unit == other.unit and figure.scale == 1 and other.scale > 1
        return _times(figure, other.scale) if bare and figure.value < 1000 else figure
    if other.scale != 1 and figure.scale == 1 and figure.value < 1000:
        figure = _times(figure, other.scale)
    if other.kind in (Kind.MONEY, Kind.PERCENT):
        figure = figure._replace(kind=other.kind, unit=other.unit, half=figure.half or 0.5 * figure.scale)
    return figure


def _times(figure: Figure, scale: float) -> Figure:
    return figure._replace(value=figure.value * scale, half=(figure.half or 0.5) * scale, scale=scale)


def _in_cents(one: Figure, two: Figure) -> bool:
    return one.kind is Kind.MONEY and "cents" in (one.unit, two.unit)
