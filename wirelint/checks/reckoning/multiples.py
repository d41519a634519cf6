"""Twice, half, three times: an amount that is said to be a multiple of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_TIMES = r"(?:(?P<times>#x\d+)|(?P<half>#f\d+)|(?P<n>#n\d+) times|(?P<halved>half)(?= as ))"
_AS = r"(?:as (?:many|much|high|long|large|big) as )?"
_IS = lazily(
    rf" (?P<one>#[mnpq]\d+) (?:{words(5)}, (?:{words(4)}, )?|{words(5)}(?=(?:is|was|were|are|or) ))(?:{words(2)}is |"
    rf"{words(2)}was |"
    rf"were |are |or )?"
    rf"(?:now |already |still |about )?{_TIMES} {_AS}(?:the |that of |its |their |last year's )"
    rf"{words(4)}(?P<other>#[mnpq]\d+) (?P<unit>\S+) "
)
_TIMES_ITS = lazily(
    r" (?P<n>#n\d+) times (?:its|the|their|his|her|that|what) (?:[a-z-]+ ){0,2}(?:budget|cost|costs|price|estimate|"
    r"value|size|amount|"
    r"original|average|figure|paid|stake|salary|limit) "
)
_TIME = lazily(r"-?(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|times|points?) ")
_SLACK, _ROUNDED, _FAR, _SMALL = 0.12, 0.06, 20, 10


def story_multiples(line: Line, text: str) -> Iterator[Claim]:
    """Hold "at 2% is double the 1% that" and "120,000, already twice the average of 60,000" together."""
    for sentence in line.sentences:
        for match in _IS.finditer(sentence.text):
            one, other = line.figure(match["one"]), line.figure(match["other"])
            symbol = match["times"] or match["half"] or match["n"]
            times = line.figure(symbol) if symbol else _half_between(one, other, text)
            pair = matched(one, other)
            of_time = _TIME.match(sentence.text, match.end("one") + 1) and not _TIME.match(match["unit"] + " ")
            small = times.kind is Kind.FRACTION and one.kind is Kind.COUNT and one.value < _SMALL  # "one in three"
            if pair and pair[1].low > 0 and times.value > 0 and not (of_time or small):
                yield from _claim(times, *pair, text)


def times_its(line: Line, text: str) -> Iterator[Claim]:
    """Hold "cost $20 million and has taken $90 million, more than four times its budget" together."""
    for sentence in line.sentences if "times" in line.words else ():
        match, sums = _TIMES_ITS.search(sentence.text), sentence.of("m")
        if match and len(sums) == 2 and sums[0].unit == sums[1].unit:
            times, (low, high) = line.figure(match["n"]), sorted(sums, key=lambda f: f.value)
            ratio = high.value / (low.value or 1)
            most = times.value + (1.1 if times.hedge == "over" else 0.5 if times.hedge else 0.3)
            holds = times.value - (0.9 if times.hedge == "about" else 0.3) <= ratio <= most
            basis = f"{said(low, text)} and {said(high, text)}"
            yield Claim(times.span, holds, basis, f"{ratio:.1f}", related=(low.span, high.span))


def _half_between(one: Figure, other: Figure, text: str) -> Figure:
    """Give the "half" of "half as many as", which is read as no figure."""
    at = text.rfind("half", one.span.end, other.span.start)
    return Figure(Kind.FRACTION, 0.5, Span(at, at + len("half")))


def _claim(times: Figure, one: Figure, other: Figure, text: str) -> Iterator[Claim]:
    ratio = one.value / other.value
    if not 1 / _FAR < ratio / times.value < _FAR:
        return  # of other things
    least, most = ratio * (1 - _ROUNDED), ratio * (1 + _ROUNDED)
    wide = _SLACK * (3 if times.hedge == "over" else 2 if times.hedge else 1)
    holds = times.value * (1 - wide) <= most and least <= times.value * (1 + wide)
    right = f"{ratio:.2g} times"
    yield Claim(
        other.span,
        holds,
        f"{said(one, text)}, {said(times, text)} of it,",
        f"{right} of it",
        related=(times.span, one.span),
    )
