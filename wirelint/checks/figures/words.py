"""Figures in words: two hundred and fifty, a third, half a million, a quarter point, nine-member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures.figure import Figure, Kind
from wirelint.checks.figures.read import Read, joined
from wirelint.checks.figures.vocabulary import FRACTIONS, MULTIPLES, NUMBERS, SCALES
from wirelint.text import Gap, Span

if TYPE_CHECKING:
    from wirelint.text import Tokens

POINT_WORDS = {
    "quarter-point": 0.25, "quarter-percentage-point": 0.25, "half-point": 0.5, "half-percentage-point": 0.5,
    "three-quarter-point": 0.75, "full-point": 1.0,
}  # fmt: skip
_PART_POINTS = {"quarter": 0.25, "quarters": 0.25, "half": 0.5, "full": 1.0}
_PERIODS = frozenset("first second latter opening closing final".split())  # the first half of a year or a match
_AFTER_FRACTION = frozenset(
    "of that the its their his her to from in by on at this last since over after while and but or so are is "
    "were".split()
) | {""}


def from_words(tokens: Tokens, text: str, at: int) -> Read | None:
    word = tokens.words[at]
    before = tokens.words[at - 1] if at and tokens.gaps[at] == Gap.SIDE else ""
    span = Span(tokens.starts[at], tokens.ends[at])
    if word in POINT_WORDS:
        return Read(Figure(Kind.POINTS, POINT_WORDS[word], span), at, at + 1)
    if word in MULTIPLES:
        return Read(Figure(Kind.MULTIPLE, MULTIPLES[word], span), at, at + 1)
    if word in NUMBERS:
        return _number_words(tokens, text, at) if before != "no" else None
    if "-" in word and word not in FRACTIONS:
        return _compound(word, span, at)
    return (
        _part_of_point(tokens, text, at, before)
        or _fraction(tokens, at, word, before)
        or _a_million(tokens, at, before)
    )


def _part_of_point(tokens: Tokens, text: str, at: int, before: str) -> Read | None:
    """Read "a quarter of a percentage point", "three quarters of a point"."""
    word = tokens.words[at]
    after = _points_after(tokens, text, at + 1) if word in _PART_POINTS else 0
    if not after:
        return None
    first = at - (before in ("a", "three"))
    value = _PART_POINTS[word] * (3 if before == "three" else 1)
    return Read(Figure(Kind.POINTS, value, tokens.span(first, after)), first, after)


def _a_million(tokens: Tokens, at: int, before: str) -> Read | None:
    """Read "a million", "half a billion"."""
    word = tokens.words[at]
    if word not in ("million", "billion") or before != "a":
        return None
    halved = at > 1 and tokens.words[at - 2] == "half"
    first, value = at - 1 - halved, SCALES[word] * (0.5 if halved else 1)
    figure = Figure(Kind.COUNT, value, tokens.span(first, at + 1), value / 2, scale=SCALES[word], hedge="about")
    return Read(figure, first, at + 1)


def _points_after(tokens: Tokens, text: str, at: int) -> int:
    """Give the word after "point" or "of a percentage point", 0 where something else stands there."""
    for words in (["of", "a"], ["a"]):
        if tokens.words[at : at + len(words)] == words:
            at += len(words)
            break
    if tokens.words[at : at + 1] == ["percentage"]:
        at += 1
    return at + 1 if joined(tokens, text, at) and tokens.words[at] in ("point", "points") else 0


def _fraction(tokens: Tokens, at: int, word: str, before: str) -> Read | None:
    """Read "two-thirds", "a third", "half" where a part is meant, not a rank or three months."""
    words = word if word in FRACTIONS else f"{before} {word}"
    if words not in FRACTIONS or before in _PERIODS:
        return None
    after = tokens.words[at + 1] if at + 1 < len(tokens) and tokens.gaps[at + 1] == Gap.SIDE else ""
    if after not in _AFTER_FRACTION:
        return None
    first = at if word in FRACTIONS else at - 1
    value = FRACTIONS[words]
    return Read(Figure(Kind.FRACTION, value, tokens.span(first, at + 1), value * 0.1), first, at + 1)


def _number_words(tokens: Tokens, text: str, at: int) -> Read:
    """Read "two hundred and fifty", "three million"."""
    value, total, after, scale = float(NUMBERS[tokens.words[at]]), 0.0, at + 1, 1.0
    while joined(tokens, text, after):
        word = tokens.words[after]
        if word in SCALES:
            scale = SCALES[word]
            total, value = total + value * scale, 0.0
        elif word in NUMBERS and scale == 100 and not value:
            value = float(NUMBERS[word])
        elif not (word == "and" and scale == 100 and not value and _goes_on(tokens, text, after)):
            break
        after += 1
    amount = total + value
    figure = Figure(Kind.COUNT, amount, tokens.span(at, after), 0.5 * scale if scale > 100 and not value else 0.0)
    return Read(figure._replace(scale=scale if scale > 100 and not value else 1.0), at, after)


def _goes_on(tokens: Tokens, text: str, at: int) -> bool:
    return joined(tokens, text, at + 1) and tokens.words[at + 1] in NUMBERS


def _compound(word: str, span: Span, at: int) -> Read | None:
    """Read "nine-member" and "twenty-one-member"."""
    number, _, rest = word.partition("-")
    second, _, third = rest.partition("-")
    if third and f"{number}-{second}" in NUMBERS:
        number, rest = f"{number}-{second}", third
    if number not in NUMBERS:
        return None
    end = span.start + len(number)
    return Read(Figure(Kind.COUNT, NUMBERS[number], Span(span.start, end)), at, at + 1, f"-{rest}")
