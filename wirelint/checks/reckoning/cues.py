"""Words that claim something of figures: majority, average, runs to get, aggregate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_SEATS = lazily(
    r"#n(\d+) (?:of|out of|in) (?:the |its |parliament's |all )*#n(\d+) (?:[a-z-]+ ){0,2}?(?:seats|members|votes) "
)
_MAJORITY = lazily(
    r" (?:an?|with an?|giving (?:it|them|him|her|the [a-z]+) an?) (?:(?:absolute|outright|overall|clear|slim|narrow|"
    r"working|"
    r"comfortable|simple|wafer-thin) )?majority "
)
_NO_MAJORITY = lazily(
    r" (?:short of|without|no|lost its|lose its|loses its|denied it|not enough for) (?:(?:an?|the|its|absolute|"
    r"outright|overall|"
    r"clear) ){0,2}majority "
)
_MAJORITY_OF = shape(
    "<won:n> of the|its|parliament's? *1 <seats:n> *2 seats|members *2 , *2 a *1 majority of *1 <by:n>"
)
_VOTERS = "voters|respondents|people|members|adults|residents|those|delegates|ballots|shareholders"
_MAJORITY_SHARE = Shapes(
    (
        shape(f"a|the majority of *3 {_VOTERS} *2 , *1 <share:p> ,"),
        shape(f"a|the majority of *3 {_VOTERS} *2 ( <share:p> )"),
        shape("a|the majority , *1 <share:p> ,"),
    )
)


def seats(line: Line, text: str) -> Iterator[Claim]:
    """Hold "61 of the 130 seats, a majority" together."""
    if "majority" not in line.words:
        return
    for match in _SEATS.finditer(line.text):
        won, all_seats = line.figures[int(match[1])], line.figures[int(match[2])]
        rest = f" {line.text[match.end() :].partition(' . ')[0]} "
        denied = _NO_MAJORITY.search(rest)
        claimed = _MAJORITY.search(rest) if not denied else None
        if not (denied or claimed) or won.hedge or won.value > all_seats.value:
            continue
        has_it = won.value * 2 > all_seats.value
        needed = f"{all_seats.value // 2 + 1:g} are a majority"
        basis = f"{said(won, text)} of {said(all_seats, text)}"
        yield Claim(
            _word(text, won, "majority"), has_it == bool(claimed), basis, needed, related=(won.span, all_seats.span)
        )
    for found in _MAJORITY_OF.find(line):
        won, house, by = found["won"], found["seats"], found["by"]
        right = 2 * won.value - house.value
        if 0 < right < house.value and not (won.hedge or house.hedge or by.hedge):
            holds = by.value in (right, won.value - house.value // 2, won.value - house.value // 2 - 1)
            basis = f"{said(won, text)} of {said(house, text)}"
            yield Claim(by.span, holds, basis, by.like(right, text), related=(won.span, house.span))
    for form in _MAJORITY_SHARE.near(line):
        for found in form.find(line):
            share = found["share"]
            yield Claim(share.span, share.high >= 50, "a majority", "more than 50%")


def _word(text: str, after: Figure, word: str) -> Span:
    """Give the place of a word behind a figure."""
    at = text.lower().find(word, after.span.end)
    return Span(at, at + len(word)) if at >= 0 else after.span


_AVERAGES = (
    (shape("<whole:mn> *12 , *2 average of *1 <part:mn> a|per|each|every day"), "day"),
    (shape("<whole:mn> *12 , *2 average of *1 <part:mn> a|per|each|every week"), "week"),
    (shape("<whole:mn> *12 , *2 average of *1 <part:mn> a|per|each|every month"), "month"),
    (shape("<whole:mn> *9 , or *3 <part:mn> a|per|each|every day"), "day"),
    (shape("<whole:mn> *9 , or *3 <part:mn> a|per|each|every month"), "month"),
)
_IN_A_YEAR = {"day": 365.0, "week": 52.0, "month": 12.0}
_YEARLY = lazily(r"\b(?:last year|this year|a year|per year|annually|in 20\d\d|in 19\d\d|a year earlier)\b")


def averages(line: Line, text: str) -> Iterator[Claim]:
    """Hold "83.9 million last year, an average of 230,000 a day" together."""
    for form, unit in _AVERAGES:
        for found in form.find(line):
            whole, part = found["whole"], found["part"]
            between = text[whole.span.end : part.span.start]
            if not _YEARLY.search(between) or whole.unit != part.unit or whole.kind is not part.kind:
                continue
            low, right, high = (value / _IN_A_YEAR[unit] for value in (whole.low, whole.value, whole.high))
            basis = f"{said(whole, text)} in a year"
            yield within(text, part, Interval(low, right, high), basis, (whole,), slack=0.06 * right)


_PACES = Shapes(
    (
        shape("<whole:n> *6 in <count:n> hours|days|weeks|months|minutes|years , or *1 <part:n> an|a|per|every"),
        shape("<whole:n> *6 in <count:n> hours|days|weeks|months|minutes|years , *2 average of *1 <part:n> an|a|per"),
    )
)
_STAKES = Shapes(
    (
        shape("<share:p> *9 for <part:m> *14 , valuing|which_values|that_values *6 at <whole:m>"),
        shape("<part:m> for|in *6 <share:p> *9 , valuing|which_values|that_values *6 at <whole:m>"),
        shape("<part:m> for *4 <share:p> *9 , valuing|which_values|that_values *6 at <whole:m>"),
        shape("<share:p> *9 for <part:m> *9 . *6 values *6 at <whole:m>"),
        shape("<part:m> by selling|for|from *6 <share:p> *9 , *1 which|that values|valued *4 at <whole:m>"),
        shape("<part:m> by selling *6 <share:p> *9 , valuing *4 at <whole:m>"),
    )
)


def paces(line: Line, text: str) -> Iterator[Claim]:
    """Hold "800 quakes in 14 hours, or about 60 an hour" and "45% for $550 million, valuing it at" together."""
    for form in _PACES.near(line):
        for found in form.find(line):
            whole, count, part = found["whole"], found["count"], found["part"]
            if count.value > 0:
                low, right, high = (value / count.value for value in (whole.low, whole.value, whole.high))
                basis = f"{said(whole, text)} in {said(count, text)}"
                yield within(text, part, Interval(low, right, high), basis, (whole, count), slack=0.1 * right)
    for form in _STAKES.near(line):
        for found in form.find(line):
            whole, part, share = found["whole"], found["part"], found["share"]
            if whole.unit == part.unit and share.low > 0:
                low, right, high = part.low / share.high, part.value / share.value, part.high / share.low
                basis = f"{said(part, text)} for {said(share, text)}"
                bounds = Interval(100 * low, 100 * right, 100 * high)
                yield within(text, whole, bounds, basis, (part, share), slack=6 * right)


_RUNS = Shapes(
    (
        shape(
            "<made:n> for <out:n> *16 chasing|target_of|needing <target:n> *9 need|needed|needing|require *2 <need:n> "
            "*2 "
            "runs"
        ),
        shape(
            "chasing|target_of|set <target:n> *12 <made:n> for <out:n> *12 need|needed|needing|require *2 <need:n> *2 "
            "runs"
        ),
    )
)


def runs(line: Line, text: str) -> Iterator[Claim]:
    """Hold "114 for three, chasing 300, need another 186 runs" together."""
    for form in _RUNS.near(line):
        for found in form.find(line):
            made, target, need = found["made"], found["target"], found["need"]
            right = target.value - made.value
            if right > 0:
                basis = f"{said(target, text)} less {said(made, text)}"
                holds = need.value in (right, right + 1)
                yield Claim(need.span, holds, basis, need.like(right, text), related=(target.span, made.span))


_AGGREGATE = lazily(r"#s(\d+) (?:[a-z]+ ){0,2}?on aggregate ")


def aggregates(line: Line, text: str) -> Iterator[Claim]:
    """Hold the score on aggregate against the scores of the two legs, where the paragraph gives just these."""
    match = _AGGREGATE.search(line.text)
    scores = [figure for figure in line.figures if figure.kind is Kind.SCORE]
    if not match or len(scores) != 3:
        return
    given = line.figures[int(match[1])]
    one, two = (score for score in scores if score is not given)
    sums = {
        frozenset((one.value + first, one.second + second))
        for first, second in ((two.value, two.second), (two.second, two.value))
    }
    right = " or ".join(sorted("-".join(f"{goals:g}" for goals in sorted(total, reverse=True)) for total in sums))
    holds = frozenset((given.value, given.second)) in sums
    basis = f"{said(one, text)} and {said(two, text)}"
    yield Claim(given.span, holds, basis, right, related=(one.span, two.span))
