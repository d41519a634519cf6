"""What a story claims with one figure, and what its other figures say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.checks.figures import Figure
    from wirelint.text import Span

_EPSILON = 1e-9


class Claim(NamedTuple):
    """A figure held against others: ``basis`` names those, ``right`` is what they make, as the copy would write it.

    ``bounds`` are the least and the most that they make when all are rounded; "" where they are exact.
    """

    span: Span
    holds: bool
    basis: str
    right: str
    bounds: tuple[str, str] = ("", "")
    related: tuple[Span, ...] = ()

    @property
    def rounding(self) -> str:
        """Give the interval as a message adds it, with the space before it; "" where it says nothing more."""
        low, high = self.bounds
        if not low or low == high:
            return ""
        return f" ({low} to {high} with rounding)"


class Interval(NamedTuple):
    """What other figures make: the value, and the least and most it may be when they are rounded."""

    low: float
    right: float
    high: float

    def wider(self, slack: float) -> Interval:
        return Interval(self.low - slack, self.right, self.high + slack)

    def holds(self, figure: Figure) -> bool:
        return figure.low <= self.high + _EPSILON and figure.high >= self.low - _EPSILON


def within(
    text: str, given: Figure, interval: Interval, basis: str, sources: Sequence[Figure], *, slack: float = 0.0
) -> Claim:
    """Hold a figure against an interval; ``slack`` widens it by so much on either side, and is not told."""
    low, right, high = interval
    bounds = (given.like(low, text), given.like(high, text)) if high - low > _EPSILON else ("", "")
    holds = interval.wider(slack).holds(given)
    return Claim(given.span, holds, basis, given.like(right, text), bounds, tuple(source.span for source in sources))


def said(figure: Figure, text: str) -> str:
    """Give a figure as the copy has it, on one line."""
    return " ".join(figure.span.of(text).split())


def listed(figures: Sequence[Figure], text: str) -> str:
    """Give figures as a list: "31, 16 and five"."""
    return " and ".join(
        filter(None, (", ".join(said(figure, text) for figure in figures[:-1]), said(figures[-1], text)))
    )
