"""Ranges that run backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind, matched, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_BETWEEN = shape("between <first:mnp> and <second:mnp>")
_AGED = shape("aged|ages|age between|from <first:n> to|and|- <second:n>")
_AGED_TO = shape("aged|ages <first:n> to|- <second:n>")
_RANGE = shape(
    "of|at|by|for <first:mnp> to <second:mnp> percent|miles|kilometres|kilometers|km|people|years|months|weeks|days|"
    "hours"
)
_YEARS = (shape("from <first:y> to|until|through|till <second:y>"), shape("between <first:y> and <second:y>"))
_YEAR_RANGE = lazily(r"(?<![\d/.-])(?P<first>1[89]\d\d|20\d\d)(?: ?[–-] ?)(?P<second>1[89]\d\d|20\d\d)(?![\d/-])")


def ranges(line: Line, text: str) -> Iterator[Claim]:
    """Give "between 50 and 40", "aged 25 to 18", "from 2015 to 2011"."""
    for form in (_BETWEEN, _AGED, _AGED_TO, _RANGE):
        for found in form.find(line):
            pair = matched(found["first"], found["second"])
            if not pair or pair[0].kind is Kind.ORDINAL:
                continue
            first, second = pair
            basis = f"{said(found['first'], text)} and {said(found['second'], text)}"
            backwards = first.value > second.value
            right = f"{said(found['second'], text)} to {said(found['first'], text)}"
            span = Span(found["first"].span.start, found["second"].span.end)
            yield Claim(span, not backwards, basis, right)
    for form in _YEARS:
        for found in form.find(line):
            yield _years(found["first"].span, found["second"].span, text)
    for match in _YEAR_RANGE.finditer(text, line.span.start, line.span.end):
        yield _years(Span(*match.span("first")), Span(*match.span("second")), text)


def _years(first: Span, second: Span, text: str) -> Claim:
    backwards = int(first.of(text)) > int(second.of(text))
    basis = f"{first.of(text)} and {second.of(text)}"
    right = f"{second.of(text)} to {first.of(text)}"
    return Claim(Span(first.start, second.end), not backwards, basis, right)
