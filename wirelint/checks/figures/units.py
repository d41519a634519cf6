"""What stands around a number: its scale and unit behind it, a currency code and a hedge before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures.figure import Figure, Kind
from wirelint.checks.figures.read import Read, digits, half_unit, in_cents, joined, scaled
from wirelint.checks.figures.vocabulary import (
    COUNTRY_OF,
    CURRENCY_CODES,
    CURRENCY_WORDS,
    HEDGES,
    LONGEST_HEDGE,
    PERCENT_WORDS,
    SCALES,
)
from wirelint.text import Gap

if TYPE_CHECKING:
    from wirelint.text import Tokens


def with_unit(read: Read, tokens: Tokens, text: str) -> Read:
    """Take in a scale and a unit behind the number, and a currency code before it."""
    if read.figure.kind not in (Kind.COUNT, Kind.MONEY):
        return read
    if read.suffix:
        return _unit_of_suffix(read, text)
    read = _with_code(_with_scale(read, tokens, text), tokens, text)
    if read.figure.kind is Kind.MONEY or not joined(tokens, text, read.after):
        return _placed(read, tokens)
    return _placed(_with_unit_words(read, tokens, text), tokens)


def _unit_of_suffix(read: Read, text: str) -> Read:
    suffix, figure = read.suffix.lstrip("-"), read.figure
    head, _, rest = suffix.partition("-")
    if suffix == "fold":
        return read._replace(figure=figure._replace(kind=Kind.MULTIPLE), suffix="")
    if head in SCALES:
        figure, suffix = scaled(figure, SCALES[head], text), rest
    if suffix.startswith(("percentage-point", "percent-point", "basis-point")):
        factor = 0.01 if suffix.startswith("basis") else 1.0
        figure = figure._replace(
            kind=Kind.POINTS, value=figure.value * factor, half=half_unit(digits(figure, text)) * factor
        )
        return read._replace(figure=figure, suffix="")
    if suffix in ("percent", "per-cent", "pct"):
        return read._replace(figure=figure._replace(kind=Kind.PERCENT, half=half_unit(digits(figure, text))), suffix="")
    return read._replace(figure=figure, suffix=f"-{suffix}" if suffix else "")


def _with_scale(read: Read, tokens: Tokens, text: str) -> Read:
    if joined(tokens, text, read.after) and tokens.words[read.after] in SCALES and read.figure.scale == 1:
        figure = scaled(read.figure, SCALES[tokens.words[read.after]], text)
        return read._replace(figure=figure, after=read.after + 1)
    return read


def _with_code(read: Read, tokens: Tokens, text: str) -> Read:
    """Take in US of US$5, EUR of EUR 5, Rs of Rs. 500."""
    at, figure = read.first, read.figure
    if not at or tokens.words[at - 1] not in CURRENCY_CODES:
        return read
    code = CURRENCY_CODES[tokens.words[at - 1]]
    between = text[tokens.ends[at - 1] : tokens.starts[at]]
    glued = figure.kind is Kind.MONEY and between == "" and code.endswith("$")
    apart = figure.kind is Kind.COUNT and between in (" ", "", ". ") and len(code) == 1
    if glued or (apart and len(tokens.words[at - 1]) + code.count("₹") >= 3):
        return read._replace(figure=figure._replace(kind=Kind.MONEY, unit=code, half=figure.half or 0.5), first=at - 1)
    return read


def _with_unit_words(read: Read, tokens: Tokens, text: str) -> Read:
    figure, at = read.figure, read.after
    word = tokens.words[at]
    second = tokens.words[at + 1] if joined(tokens, text, at + 1) else ""
    if (word in ("percentage", "percent") or (word == "pct")) and second in ("point", "points", "pts"):
        return read._replace(figure=_points(figure, text, 1.0), after=at + 2)
    if word in ("basis", "basic") and second in ("point", "points"):
        return read._replace(figure=_points(figure, text, 0.01), after=at + 2)
    if word in ("bps", "bp"):
        return read._replace(figure=_points(figure, text, 0.01), after=at + 1)
    if word in PERCENT_WORDS or (word == "per" and second == "cent"):
        half = figure.half or (0.5 if figure.scale == 1 else figure.half)
        after = at + (2 if word == "per" else 1)
        return read._replace(figure=figure._replace(kind=Kind.PERCENT, half=half), after=after)
    return _with_currency(read, tokens, text)


def _points(figure: Figure, text: str, factor: float) -> Figure:
    half = figure.half or 0.5
    return figure._replace(kind=Kind.POINTS, value=figure.value * factor, half=half * factor)


def _with_currency(read: Read, tokens: Tokens, text: str) -> Read:
    """Take in "dollars", "Canadian dollars", "Hong Kong dollars"."""
    country, at = "", read.after
    for _ in range(3):
        word = tokens.words[at]
        if word in CURRENCY_WORDS:
            unit = CURRENCY_WORDS[word]
            unit = unit if unit == "cents" else f"{country}{unit}"
            figure = read.figure._replace(kind=Kind.MONEY, unit=unit, half=read.figure.half or 0.5)
            if unit == "cents":
                figure = in_cents(figure, figure.half)
            return read._replace(figure=figure, after=at + 1)
        if word not in COUNTRY_OF and word not in ("hong", "new"):
            break
        country = COUNTRY_OF.get(word, country) or country
        at += 1
        if not joined(tokens, text, at):
            break
    return read


def _placed(read: Read, tokens: Tokens) -> Read:
    return read._replace(figure=read.figure._replace(span=tokens.span(read.first, read.after)))


_LAST_OF_HEDGES = frozenset(words[-1] for words in HEDGES)


def with_hedge(read: Read, tokens: Tokens) -> Read:
    """Take in "more than", "about" and the like before the figure."""
    first, hedge = read.first, read.figure.hedge
    if not first or tokens.words[first - 1] not in _LAST_OF_HEDGES or tokens.gaps[first] != Gap.SIDE:
        return read
    for size in range(LONGEST_HEDGE, 0, -1):
        words = tuple(tokens.words[max(first - size, 0) : first])
        if len(words) == size and words in HEDGES:
            hedge, first = HEDGES[words] or hedge, first - size
            break
    return read._replace(figure=read.figure._replace(hedge=hedge), first=first)
