"""Votes in numbers: who carried a vote, by what margin, and with how many abstentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.votes import of_seats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_MARGINS = Shapes(
    (
        shape(
            "<first:n> votes? to|against <second:n> *12 , *3 margin|majority|lead|difference of *1 <margin:n> votes?"
        ),
        shape("<first:n> votes? to|against <second:n> *14 . the|that *2 <margin:n> -vote margin|majority|lead"),
        shape("by <margin:n> votes? *3 , *2 <first:n> to|against <second:n>"),
    )
)


_WON = "won|wins|win|approved|passed|adopted|backed|elected|beat|defeated|ratified"
_CARRIED = Shapes(
    (
        shape(f"{_WON} *14 by|with <first:n> votes? to|against <second:n>"),
        shape(f"{_WON} *14 by|with <first:p> to|against <second:p>"),
        shape(f"{_WON} *9 by <first:n> - <second:n>"),
    )
)
_ALL_VOTES = Shapes(
    (
        shape(
            "<seats:n> -seat|-member *16 <first:n> votes? *2 in_favour|in_favor|for , <second:n> *1 against and "
            "<third:n> "
            "abstentions|abstaining|abstained|absent"
        ),
        shape(
            "<seats:n> -seat|-member *16 <first:n> *2 in_favour|in_favor|for , *1 <second:n> against and *2 <third:n> "
            "*1 "
            "abstaining|abstained|absent"
        ),
        shape(
            "<seats:n> -seat|-member *16 <first:n> votes? to|against <second:n> , *2 with <third:n> *1 "
            "abstentions|abstaining|abstained|absent"
        ),
    )
)


def carried(line: Line, text: str) -> Iterator[Claim]:
    """Hold "won with 4,210 votes to 3,870" together: the winner has more votes."""
    for form in _CARRIED.near(line):
        for found in form.find(line):
            first, second = found["first"], found["second"]
            lost = first.value < second.value and first.scale == second.scale
            is_much = first.kind is Kind.PERCENT and first.low + second.low > 100
            basis = f"{said(first, text)} to {said(second, text)}"
            right = "a defeat" if lost else "more than 100%"
            yield Claim(second.span, not (lost or is_much), basis, right, related=(first.span,))
    for form in _ALL_VOTES.near(line):
        for found in form.find(line):
            cast = sum(found[name].value for name in ("first", "second", "third"))
            yield of_seats(cast, found["third"], found["seats"], text)


def vote_margins(line: Line, text: str) -> Iterator[Claim]:
    """Hold "71 to 68, a margin of three votes" together."""
    for form in _MARGINS.near(line):
        for found in form.find(line):
            first, second, margin = found["first"], found["second"], found["margin"]
            right = abs(first.value - second.value)
            if not (first.hedge or second.hedge or margin.hedge) and first.scale == second.scale == margin.scale == 1:
                basis = f"{said(first, text)} to {said(second, text)}"
                holds = margin.value == right
                yield Claim(margin.span, holds, basis, margin.like(right, text), related=(first.span, second.span))
