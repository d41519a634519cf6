"""Rates, budgets and moves of interest rates: amounts of which one is a plain multiple or difference of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Shapes, matched, shape
from wirelint.checks.reckoning.claim import Claim, Interval, said, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "quarter": 365.25 / 4, "year": 365.25}
_RATE_TEXTS = (
    "<part:mn> *2 a|per|each|every {short} ,|- or? *1 <whole:mn> *3 a|per|each|every {long}",
    "<part:mn> *2 a|per|each|every {short} . that|this|it is|equals|makes|amounts_to|adds_up_to *1 <whole:mn> *3 "
    "a|per|each|every {long}",
)
_RATES = tuple(
    (shape(text.format(short=short, long=long)), short, long)
    for text in _RATE_TEXTS
    for short in _DAYS
    for long in _DAYS
    if _DAYS[short] < _DAYS[long]
)
_TIMES = Shapes(
    map(
        shape,
        (
            "<part:m> *14 <whole:m> *9 , or *1 <times:n> times",
            "<part:n> *14 <whole:n> *9 , or *1 <times:n> times *1 as|more|the|that|larger|bigger|its",
            "<part:m> a|per month *6 . *4 <whole:m> *14 . that|this|it is|equals|amounts_to <times:n> months of|worth",
            "<part:m> a|per month *9 , *6 <whole:m> *6 , or <times:n> months of|worth",
            "<whole:mn> *12 from|than|with|against *3 <part:mn> *7 , or *1 <times:nx> times? as|more|the|that",
            "<whole:mn> *4 , *1 <times:nx> times? as_much_as|as_many_as|as_high_as|more_than|the *4 <part:mn>",
            "<whole:mn> *4 is|was|were|are *1 <times:nx> times? as_much_as|as_many_as|as_high_as|the *4 <part:mn>",
        ),
    )
)
_RATE_MOVES = Shapes(
    map(
        shape,
        (
            "rate|rates *6 from <old:p> *3 to <new:p>",
            "rate|rates *6 to <new:p> *3 from <old:p>",
        ),
    )
)
_CUT_OR_RISE = shape(
    "by|of|a|another|half|its <points:q> *5 cut|cuts|rise|rises|increase|hike|hikes|reduction|cutting|raise|move|"
    "rate|rates|reductions|."
)
_MULTIPLE_TOLERANCE = 0.08


def rates(line: Line, text: str) -> Iterator[Claim]:
    """Hold "$9 million a month, or $108 million a year" together, and "four times its budget"."""
    spoken = line.words & _DAYS.keys()
    for form, short, long in _RATES if len(spoken) > 1 else ():
        for found in form.find(line):
            if _count_one_thing(line, found["part"], found["whole"]):
                yield from _rate(found, short, long, text)
    for form in _TIMES.near(line):
        for found in form.find(line):
            times = found["times"]
            if times.kind is Kind.MULTIPLE or line.behind(times).startswith(("times ", "months ")):
                yield from _times(found, text)


def _count_one_thing(line: Line, part: Figure, whole: Figure) -> bool:
    """Tell "200 cars a day, or 1,000 a week" from "24 hours a day, seven days a week"."""
    of_part, of_whole = line.behind(part).partition(" ")[0], line.behind(whole).partition(" ")[0]
    return of_whole in ("a", "per", "each", "every", of_part)


def _rate(found: dict[str, Figure], short: str, long: str, text: str) -> Iterator[Claim]:
    pair, factor = matched(found["part"], found["whole"]), _DAYS[long] / _DAYS[short]
    if pair:
        part, whole = pair
        low, right, high = part.low * factor, part.value * round(factor), part.high * factor
        low = low * 5 / 7 if short == "day" else low  # of working days
        basis = f"{said(found['part'], text)} times {round(factor)}"
        shown = whole._replace(span=found["whole"].span)
        slack = 0.0 if (short, long) in (("month", "year"), ("quarter", "year")) else 0.03 * right
        yield within(text, shown, Interval(low, right, high), basis, (found["part"],), slack=slack)


def _times(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    pair, times = matched(found["part"], found["whole"]), found["times"]
    if not pair or not (0 < pair[0].value < pair[1].value) or times.scale > 1:
        return
    if found["part"].kind is not found["whole"].kind:
        return
    part, whole = pair
    low, right, high = whole.low / part.high, whole.value / part.value, whole.high / part.low
    width = max(0.35, times.value * _MULTIPLE_TOLERANCE)
    more = 0.5 * times.value if times.hedge == "over" else 0.0
    holds = times.value - width <= high and low <= times.value + width + more
    basis = f"{said(found['part'], text)} and {said(found['whole'], text)}"
    right_words = times.like(right, text) if abs(right - round(right)) < 0.05 else f"{right:.1f}"
    yield Claim(times.span, holds, basis, right_words, related=(found["part"].span, found["whole"].span))


def rate_moves(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "from 3.50% to 3.75%" against the one move that the story speaks of, a quarter point."""
    moves = [found for line in lines for form in _RATE_MOVES.near(line) for found in form.find(line)]
    if not moves:
        return
    sizes = {found["points"] for line in lines for found in _CUT_OR_RISE.find(line)}
    values = {round(size.value, 4) for size in sizes if size.value <= 2}
    if len(values) != 1 or len(moves) != 1:
        return
    given = next(size for size in sizes if size.value <= 2)
    old, new = moves[0]["old"], moves[0]["new"]
    right = abs(new.value - old.value)
    if old.half > 0.05 and new.half > 0.05:
        return
    whole_moves = round(right / given.value) if given.value else 0
    holds = whole_moves >= 1 and abs(right - whole_moves * given.value) <= old.half + new.half + 1e-9
    if right > 1.5 or (not holds and _is_quarter(right)):
        return
    near = old.value + given.value * (1 if new.value > old.value else -1)
    basis = f"a move of {said(given, text)} from {said(old, text)}"
    yield Claim(new.span, holds, basis, new.like(near, text), related=(old.span, given.span))


def _is_quarter(points: float) -> bool:
    """Tell a difference that central banks make: the story may speak of another move as well."""
    return abs(points * 4 - round(points * 4)) < 0.01 and points > 0.01


_PRODUCTS = Shapes(
    map(
        shape,
        (
            "<count:n> *5 of <each:m> each|apiece *4 , *2 total of <whole:m>",
            "<each:m> each|apiece to|for|from <count:n> *6 , *2 total of <whole:m>",
            "<count:n> monthly|annual|yearly|weekly|equal *3 of <each:m> *4 , *2 total of <whole:m>",
            "<count:n> shares *4 at|for <each:m> each|apiece|a_share|per_share *3 , or|for|raising|worth|valuing|"
            "making "
            "*4 <whole:m>",
            "<whole:m> in <count:n> *3 instalments|installments|payments of <each:m>",
            "<whole:m> from|for|on <count:n> *6 , *2 average of *1 <each:m> a|per|each",
            "<count:n> *6 for|at <whole:m> , *2 average of *1 <each:m> a|per|each",
            "<whole:mn> *9 equally|evenly *2 among|between|by|into *2 <count:n> *6 , *3 each *4 <each:mn>",
            "split|divide|divided|share|shared *4 <whole:mn> *6 among|between|by|into *2 <count:n> *6 , *3 each *4 "
            "<each:mn>",
            "<whole:mn> *6 split|divided|shared *3 among|between|by|into *2 <count:n> *6 , *3 each *4 <each:mn>",
            "<whole:mn> *6 split|divided|shared *3 among|between|by|into *2 <count:n> *6 , *2 <each:mn> each|apiece",
            "<count:n> *3 each|apiece receive|received|get|got|paid|pay|won|earn *3 <each:m> *4 , *2 total of *1 "
            "<whole:m>",
            "<whole:m> for|on *2 <count:n> *4 , or|at <each:m> each|apiece|per|a",
            "<count:n> *4 for|at|worth|costing <whole:m> , or|at|about *1 <each:m> each|apiece",
            "<whole:m> *3 , which_is|which_means|or *1 <each:mn> for each of *2 <count:n>",
        ),
    )
)


def products(line: Line, text: str) -> Iterator[Claim]:
    """Hold "12 payments of $500 each, a total of $6,000" together."""
    for form in _PRODUCTS.near(line):
        for found in form.find(line):
            each, whole, count = found["each"], found["whole"], found["count"]
            pair = matched(each, whole) if each.kind is Kind.COUNT else None
            each = pair[0] if pair else each
            if each.unit == whole.unit and (count.exact or count.scale > 1):
                basis = f"{said(count, text)} times {said(found['each'], text)}"
                half = each.half if "." in said(each, text) else 0.0  # a price of $12 is $12.00
                low, right, high = ((each.value + off) * count.value for off in (-half, 0, half))
                yield within(text, whole, Interval(low, right, high), basis, (each, count), slack=0.02 * right)
