"""What the readers of figures share: a figure as read, and how digits, scales and cents change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures.figure import Figure, Kind

if TYPE_CHECKING:
    from wirelint.text import Tokens

_BESIDE = frozenset((" ", "-", "\u00a0"))


class Read(NamedTuple):
    """A figure, the words it took up to but not including ``after``, and the rest of a compound ("-member")."""

    figure: Figure
    first: int
    after: int
    suffix: str = ""


def joined(tokens: Tokens, text: str, at: int) -> bool:
    """Tell whether a word stands behind the one before it with nothing but a space or a hyphen between."""
    return 0 < at < len(tokens) and text[tokens.ends[at - 1] : tokens.starts[at]] in _BESIDE


def half_unit(written: str) -> float:
    """Give half of the last place that was written: 0.05 of "8.7", 0.5 of "8"."""
    places = len(written.partition(".")[2])
    return float(0.5 * 10**-places)


def digits(figure: Figure, text: str) -> str:
    """Give a figure's digits without its signs and letters; its words where it is written in words."""
    return figure.span.of(text).strip("$£€¥₹%abcdefghijklmnopqrstuvwxyz").partition("-")[0]


def scaled(figure: Figure, scale: float, text: str) -> Figure:
    number = digits(figure, text)
    half = half_unit(number) if number[:1].isdigit() else 0.5
    return figure._replace(value=figure.value * scale, scale=figure.scale * scale, half=half * scale)


def in_cents(figure: Figure, half: float) -> Figure:
    """Give an amount in hundredths of a currency, whatever it is: 532p, 25 cents."""
    return figure._replace(
        kind=Kind.MONEY, unit="cents", value=figure.value / 100, half=half / 100, scale=figure.scale / 100
    )
