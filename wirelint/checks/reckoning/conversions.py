"""Conversions: measures in two systems, and sums in two currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures import Figure, Kind, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

# Units by dimension, each in the dimension's first unit.
_UNITS: dict[str, tuple[str, float]] = {
    word: (dimension, factor)
    for dimension, units in {
        "length": {
            "metre metres meter meters m": 1.0, "kilometre kilometres kilometer kilometers km kms": 1000.0,
            "centimetre centimetres centimeter centimeters cm": 0.01, "millimetre millimetres millimeters mm": 0.001,
            "mile miles": 1609.344, "yard yards": 0.9144, "foot feet ft": 0.3048, "inch inches in": 0.0254,
        },
        "mass": {
            "kilogram kilograms kilo kilos kg kgs": 1.0, "gram grams g": 0.001, "pound pounds lb lbs": 0.45359,
            "ounce ounces oz": 0.02835, "stone": 6.35029,
        },
        "area": {
            "hectare hectares ha": 1.0, "acre acres": 0.404686, "square_km square_kilometres square_kilometers": 100.0,
            "square_mile square_miles": 258.999, "square_metres square_meters": 0.0001,
            "square_feet square_foot": 0.0000092903,
        },
        "time": {
            "minute minutes": 1.0, "hour hours": 60.0, "day days": 1440.0, "week weeks": 10080.0,
            "month months": 43830.0, "year years": 525960.0, "second seconds": 1 / 60,
        },
        "volume": {"litre litres liter liters": 1.0, "gallon gallons": 3.78541},
        "speed": {
            "kph kmh km/h km_an_hour km_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour "
            "kilometers_an_hour": 1.0,
            "mph miles_per_hour miles_an_hour": 1.609344, "knots": 1.852,
        },
    }.items()
    for words, factor in units.items()
    for word in words.split()
}  # fmt: skip
_WORDS = "|".join(sorted(_UNITS, key=len, reverse=True))
_MEASURES = Shapes(
    (
        shape(f"<first:nm> -? {_WORDS} *2 ( <second:nm> {_WORDS} )"),
        shape(f"<first:nm> {_WORDS} , or <second:nm> {_WORDS}"),
    )
)
_UNIT_BEHIND = lazily(rf"(#[nm]\d+) -?((?:{_WORDS.replace('_', ' ')})) ")
_COMPOUND_UNITS = (" foot ", " feet ", " ft ", " stone ", " pounds ", " pound ", " -foot ")
_DEGREES = lazily(
    r"(?P<minus>minus )?(?P<first>-?\d+(?:\.\d+)?) ?(?:degrees |°)?(?P<one>C|F|Celsius|Fahrenheit)\b ?\("
    r"(?P<second>-?\d+(?:\.\d+)?) ?"
    r"(?:degrees |°)?(?P<two>C|F|Celsius|Fahrenheit)\b"
)
_SUMS = Shapes(
    (
        shape("<first:m> ( <second:m> )"),
        shape("<first:m> *1 ( <second:m> )"),
        shape("<first:m> ( <second:m> )"),
        shape("<first:m> , or <second:m>"),
    )
)
_LEAST_DISAGREEMENT = 0.12  # rates move within a story's weeks, and desks round
# What one US dollar has been worth for decades; an amount a hundred times off is a slip of scale.
_PER_DOLLAR = {
    "$": (1, 1),
    "€": (0.6, 1.25),
    "£": (0.45, 0.98),
    "C$": (0.9, 1.65),
    "A$": (0.88, 2.1),
    "Swiss franc": (0.7, 2.0),
}


class _Sum(NamedTuple):
    first: Figure
    second: Figure

    @property
    def rate(self) -> float:
        return self.second.value / self.first.value

    @property
    def width(self) -> float:
        """Give by how much rounding may have changed the rate, as a part of it."""
        return sum((figure.high - figure.low) / 2 / figure.value for figure in self)


def measures(line: Line, text: str) -> Iterator[Claim]:
    """Hold "50 kilometres (31 miles)" together."""
    units = {symbol: unit.replace(" ", "_") for symbol, unit in _UNIT_BEHIND.findall(line.text)}
    for form in _MEASURES.near(line):
        for match in form.pattern.finditer(line.text):
            if line.text[: match.start()].endswith(_COMPOUND_UNITS):
                continue  # 5 feet 5 inches
            first, second = units.get(match["first"]), units.get(match["second"])
            if first and second and _UNITS[first][0] == _UNITS[second][0] and first != second:
                factor = _UNITS[first][1] / _UNITS[second][1]
                yield _measure(line.figure(match["first"]), line.figure(match["second"]), factor, first, text)


def _measure(first: Figure, second: Figure, factor: float, unit: str, text: str) -> Claim:
    half = max(first.half, _coarseness(first.value))
    low, right, high = (first.value - half) * factor, first.value * factor, (first.value + half) * factor
    slack = max(second.half, _coarseness(second.value), 0.04 * right)
    basis = f"{said(first, text)} {unit.replace('_', ' ')}"
    return within(text, second._replace(hedge=""), Interval(low, right, high), basis, (first,), slack=slack)


def _coarseness(value: float) -> float:
    """Give half the place that a round number may have been rounded to: 5 of 10, 50 of 200."""
    if value != int(value) or value <= 0:
        return 0.0
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place / 2


def names_degrees(text: str) -> bool:
    """Tell whether a text has a temperature in brackets: only such are held against each other."""
    return "F)" in text or "C)" in text or "Fahrenheit)" in text or "Celsius)" in text


def degrees(line: Line, text: str) -> Iterator[tuple[re.Match[str], float, bool]]:
    """Give temperatures in two scales: the match, the second as it should be, and whether it is."""
    for match in _DEGREES.finditer(text, line.span.start, line.span.end):
        one, two = match["one"][0], match["two"][0]
        if one != two:
            first, second = float(match["first"]), float(match["second"])
            first = -first if match["minus"] else first
            right = first * 9 / 5 + 32 if one == "C" else (first - 32) * 5 / 9
            wide = 1.6 if one == "C" else 1.1
            difference = first * 9 / 5 if one == "C" else first * 5 / 9  # "1.5 C (2.7 F)" of warming
            yield match, right, min(abs(second - right), abs(second - difference)) <= wide


def currencies(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold the conversions of a story against each other, and each against a slip of millions for billions."""
    found = [pair for line in lines if line.kinds.count("m") > 1 for pair in _sums(line)]
    groups: dict[tuple[str, str], list[_Sum]] = {}
    for pair in dict.fromkeys(found):
        groups.setdefault((pair.first.unit, pair.second.unit), []).append(pair)
    for units, pairs in groups.items():
        if len(pairs) == 1:
            yield from _alone(pairs[0], units, text)
        else:
            yield from _together(pairs, text)


def _sums(line: Line) -> Iterator[_Sum]:
    for form in _SUMS.near(line):
        for found in form.find(line):
            first, second = found["first"], found["second"]
            pair = _Sum(first, second)
            units = (first.unit, second.unit)
            if units[0] != units[1] and "cents" not in units and first.value and second.value and not _is_quote(pair):
                yield pair


def _is_quote(pair: _Sum) -> bool:
    """Tell a rate of exchange and its inverse: C$1.3335 (US$0.7499)."""
    return abs(pair.first.value * pair.second.value - 1) < 0.03


def _alone(pair: _Sum, units: tuple[str, str], text: str) -> Iterator[Claim]:
    if all(unit in _PER_DOLLAR for unit in units):
        (low, high), (low2, high2) = (_PER_DOLLAR[unit] for unit in units)
        least, most = low2 / high, high2 / low
        if not least / 3 <= pair.rate <= most * 3:
            yield _slip(pair, (least + most) / 2, f"{said(pair.first, text)} at any rate of recent decades", text)


def _is_absurd(pair: _Sum) -> bool:
    """Tell a rate that the two currencies have not had for decades; False where they are not known."""
    units = (pair.first.unit, pair.second.unit)
    if not all(unit in _PER_DOLLAR for unit in units):
        return False
    (low, high), (low2, high2) = (_PER_DOLLAR[unit] for unit in units)
    return not low2 / high / 1.2 <= pair.rate <= high2 / low * 1.2


def _together(pairs: list[_Sum], text: str) -> Iterator[Claim]:
    from statistics import median  # noqa: PLC0415 - slow to import, and few stories convert

    usual = median(pair.rate for pair in pairs)
    if len(pairs) == 2:
        pairs = sorted(pairs, key=_is_absurd)  # of two that disagree, the likelier one is the measure
        usual = pairs[0].rate
        others = f"{said(pairs[0].first, text)} for {said(pairs[0].second, text)}"
        pairs = pairs[1:]
    else:
        others = "the story's other conversions"
    for pair in pairs:
        apart = abs(pair.rate / usual - 1)
        if apart > max(_LEAST_DISAGREEMENT, 1.5 * pair.width):
            yield _slip(pair, usual, f"{said(pair.first, text)} at the rate of {others}", text)
        else:
            yield Claim(
                pair.second.span, holds=True, basis=f"{said(pair.first, text)} at the rate of {others}", right="so"
            )


def _slip(pair: _Sum, rate: float, basis: str, text: str) -> Claim:
    right = pair.first.value * rate
    second = pair.second
    if second.kind is Kind.MONEY and second.scale > 1 and not 1 <= right / second.scale < 10_000:
        shown = _scaled(right)
    else:
        shown = second.like(right, text)
    return Claim(second.span, holds=False, basis=basis, right=f"about {shown}", related=(pair.first.span,))


def _scaled(value: float) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.1f} {word}"
    return f"{value:,.0f}"
