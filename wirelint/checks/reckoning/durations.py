"""Numbers of years against the two years between which they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.sentences import figures_of, sentences_of
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_NEAR = 60  # code points between a number of years and one of the two years
_SPAN = lazily(
    r" (?:for|after|spent|spanning|lasted|over|of|took|taking|served|his|her|its|their) #n\d+ (?:years |-year )"
)
_LATER = lazily(
    r" #y(\d+) (?:, )?(?:[a-z]+ ){0,3}#n(\d+) years (?:after|before|later) (?:, )?(?:(?!and |but )[a-z'-]+ "
    r"){0,6}#y(\d+) "
)
_TWO_YEARS = lazily(
    r" (?:from|between|in) #y\d+ (?:to|until|and|through|till) #y\d+ "
    r"| (?:began|begun|begin|started|opened|launched|joined|elected|appointed) (?:[a-z'-]+ ){0,3}in #y\d+ "
    r"(?:[a-z'-]+ ){0,3}(?:and|until) (?:[a-z'-]+ ){0,3}"
    r"(?:ended|finished|completed|closed|left|retired|resigned|in|until) (?:[a-z'-]+ ){0,2}#y\d+ "
)


def durations(line: Line, text: str) -> Iterator[Claim]:
    """Hold the one number of years of a sentence against its two years."""
    yield from _later(line, text)
    for sentence in sentences_of(line):
        figures = figures_of(line, sentence)
        years = [figure for figure in figures if figure.kind is Kind.YEAR]
        counts = [figure for figure in figures if figure.kind is Kind.COUNT]
        if len(years) != 2 or len(counts) != 1 or counts[0].hedge:
            continue
        if min(abs(counts[0].span.start - year.span.start) for year in years) > _NEAR:
            continue  # the number is of something else
        if " , and " in sentence or " , but " in sentence:
            continue  # the number may belong to another clause
        if _SPAN.search(sentence) and _TWO_YEARS.search(sentence):
            right = abs(years[1].value - years[0].value)
            basis = f"{said(years[0], text)} to {said(years[1], text)}"
            given = counts[0]
            holds = right - 1 <= given.value <= right + 1
            yield Claim(given.span, holds, basis, given.like(right, text), related=tuple(y.span for y in years))


def _later(line: Line, text: str) -> Iterator[Claim]:
    """Hold "in 2019, five years after the revolt of 2014" together."""
    for match in _LATER.finditer(line.text):
        one, given, two = (line.figures[int(number)] for number in match.groups())
        right = abs(one.value - two.value)
        if not given.hedge and given.scale == 1:
            holds = right - 1 <= given.value <= right + 1
            basis = f"{said(one, text)} to {said(two, text)}"
            yield Claim(given.span, holds, basis, given.like(right, text), related=(one.span, two.span))
