"""Parts and wholes: shares, remainders, totals, and lists that are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Shape, Shapes, matched, shape
from wirelint.checks.reckoning.changes import likely
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line
    from wirelint.text import Span

_SHARES = Shapes(
    map(
        shape,
        (
            "of the|its|their|his|her <whole:mn> *7 , <part:mn> *2 , or by? <share:pf>",
            "<part:mn> *2 , or <share:pf> , *1 of the|its|their|all? <whole:mn>",
            "<part:mn> of the|its|their|all? <whole:mn> *4 , or <share:pf>",
            "polled|surveyed|interviewed|tested|questioned|screened|examined <whole:n> *9 . *5 <part:n> *5 , or "
            "<share:p>",
            "polled|surveyed|interviewed|tested|questioned|screened|examined <whole:n> *12 <part:n> *4 , or <share:p>",
            "<part:mn> *3 , *1 <share:pf> of its|the|their *3 workforce|staff|total|fleet|members|employees of "
            "<whole:mn>",
            "<part:mn> *3 , *1 <share:pf> of its|their <whole:mn>",
            "<part:mn> of the|its|their|all? <whole:mn> *3 ( <share:pf> )",
            "<part:mn> out of *1 <whole:mn> *4 , or <share:pf>",
            "<part:mn> *2 , or <share:pf> of the|its|their|all *1 <whole:mn>",
            "<part:mn> *2 ( <share:pf> ) of the|its|their|all *1 <whole:mn>",
            "<share:p> , or <part:mn> of the|its|their <whole:mn>",
            "<share:pf> of the|its|their|all|some *2 <whole:mn> *3 , or *1 <part:mn>",
            "<part:mn> *3 , or *1 <share:pf> of its|the|their *3 workforce|staff|total|fleet|members of <whole:mn>",
            "<part:mn> *3 , or *1 <share:pf> of its|the|their <whole:mn>",
            "<part:n> out_of|in <whole:n> *3 ( <share:p>",
            "<part:n> out_of|in *1 <whole:n> *3 , or <share:p>",
            "of *2 <whole:mn> *7 , <part:mn> *5 , or by? <share:pf>",
            "of *2 <whole:mn> *7 , <part:mn> *2 ( <share:pf> )",
            "<part:n> of *3 <whole:n> *4 voted|cast|turned|took *9 , *4 turnout of *1 <share:p>",
            "<part:n> of *3 <whole:n> *6 , giving|making|for *4 <share:p>",
            "<share:pf> , or *1 <part:mn> , *1 of the|its|their|all|some *3 <whole:mn>",
            "<share:pf> of the|its|their|all *3 <whole:mn> *6 , *4 or *1 <part:mn>",
            "<share:pf> of *2 <whole:n> *4 , or *1 <part:n>",
            "<whole:n> *6 , of whom|which|them <part:n> *3 , or *1 <share:pf>",
            "<whole:n> *6 , <part:n> of whom|which|them *3 , or *1 <share:pf>",
        ),
    )
)
_REMAINDERS = Shapes(
    map(
        shape,
        (
            "<part:n> of the|its|their|country's|city's|company's|all *2 <whole:n> *12 , leaving *1 <rest:n>",
            "of the|its|their|all <whole:n> *9 , <part:n> *9 and *3 other|remaining <rest:n>",
            "of the|its|their|all <whole:n> *9 , <part:n> *9 , *4 other|remaining <rest:n>",
            "of the|its|their|all <whole:n> *9 , <part:n> *6 , <second:n> *6 and *3 other|remaining <rest:n>",
            "of the|its|their|all <whole:n> *9 , <part:n> *6 and *6 of the other|remaining <rest:n>",
            "<part:n> of the|its|their|all? *1 <whole:n> *9 , *3 other|remaining <rest:n>",
            "<part:n> of the|its|their|all? *1 <whole:n> *9 and *3 other|remaining <rest:n>",
            "<part:n> of the|its|their|all? *1 <whole:n> *14 . the other|remaining <rest:n>",
            "<whole:n> *8 , <part:n> of whom|them|which *9 other|remaining <rest:n>",
            "<whole:n> *8 . <part:n> of them *9 other|remaining <rest:n>",
            "<whole:n> *8 . <part:n> *9 , and the other|remaining <rest:n>",
            "of *2 <whole:n> *7 , <part:n> *7 , <second:n> *6 and *4 other|remaining|rest <rest:n>",
            "<part:n> of the|its|their|all? *1 <whole:n> *8 , with <rest:n> remaining|left|still|yet",
            "<part:n> of the|its|their|all? *1 <whole:n> *16 for|of|to the other|remaining <rest:n>",
            "<part:n> of the|its|their|all? *1 <whole:n> *16 the <rest:n> others|remaining",
            "<part:n> of a team|group|crew|party of <whole:n> *14 . the other|remaining <rest:n>",
            "<part:n> of the|its|their|all *1 <whole:n> *14 . only? <rest:n> remain|remained|are_left|were_left|stayed",
            "<whole:m> *8 , <part:m> of which *9 other|remaining|rest|balance *2 <rest:m>",
            "<whole:m> *8 , of which <part:m> *9 other|remaining|rest|balance *2 <rest:m>",
            "<part:n> of the|its|their|all? *1 <whole:n> *8 and <rest:n> remain|remained|are_still|were_still|are_yet",
            "of the|its|their|all <whole:n> *9 , <part:n> *9 . the other|remaining <rest:n>",
            "of the|its|their|all <whole:n> *9 , <part:n> are|were|had|have *6 and <rest:n> are|were|had|have|did "
            "not|no|still|yet",
        ),
    )
)
_PARTITIONS = Shapes(
    map(
        shape,
        (
            "<whole:mn> *3 -|: <first:mn> *4 and <second:mn> *6 .|-|,",
            "<whole:mn> *3 -|: <first:mn> *4 , <second:mn> *4 and <third:mn> *6 .|-|,",
            "<whole:mn> *3 -|: <first:mn> *4 , <second:mn> *4 , <third:mn> *4 and <fourth:mn> *6 .|-|,",
            "<whole:n> *3 ( <first:n> *3 and <second:n> *3 )",
            "<whole:n> *3 ( <first:n> *3 , <second:n> *3 and <third:n> *3 )",
            "<whole:n> *2 , comprising|made_up_of|consisting_of <first:n> *3 and <second:n>",
            "<first:n> *5 and *6 <second:n> *7 , *3 total of <whole:n>",
            "<first:m> *9 and *1 additional|another|further|extra <second:m> *9 , bringing|taking *5 to <whole:m>",
            "<first:mn> *4 and <second:mn> *7 , a|for_a|making_a|making|bringing_the|taking_the total of|to <whole:mn>",
            "<first:mn> *4 , <second:mn> *4 and <third:mn> *7 , a|for_a|making_a|making|bringing_the|taking_the total "
            "of|to <whole:mn>",
            "<first:n> gold|golds *1 , <second:n> silver|silvers *1 and <third:n> bronze|bronzes *6 , *1 "
            "a|for_a total|haul of <whole:n>",
            "<whole:n> medals *3 -|:|,|( *2 <first:n> gold|golds , <second:n> silver|silvers and <third:n> "
            "bronze|bronzes",
        ),
    )
)
_SPLITS = Shapes(
    (
        *(
            shape(f"<whole:mn> *2 ,|:|- *1 <first:mn> {word} *6 and <second:mn> {word} *14 .")
            for word in ("for", "from", "by", "to")
        ),
        shape("<whole:n> *2 ,|:|- *1 <first:n> in *6 and <second:n> in *14 ."),
        shape("<whole:n> years|months *6 ,|:|- *3 <first:n> years|months? for *9 and *1 <second:n> years|months? for"),
    )
)
_INCLUDING = Shapes(
    map(
        shape,
        (
            "<whole:n> *8 , including|among_them <first:n> women|men|girls|boys|children|civilians|soldiers|police|"
            "foreigners|students|passengers *2",
            "<whole:n> *8 , including|among_them <first:n> women|girls *1 and <second:n> children|boys|men",
            "<whole:n> *12 , of_which|of_whom|of_them *1 <first:n> *6 and <second:n>",
            "<whole:n> *8 , including|among_them <first:n> children *1 and <second:n> women|men",
            "<whole:n> *8 , including|among_them <first:n> men *1 and <second:n> women|children",
        ),
    )
)
_OF_WHOLE = Shapes(
    map(
        shape,
        (
            "<part:n> of the <whole:n>",
            "<part:n> out of *1 <whole:n>",
            "<part:n> of its|their|his|her <whole:n>",
        ),
    )
)


def shares(line: Line, text: str) -> Iterator[Claim]:
    """Hold "140,000 of the 420,000, or a third" together."""
    for form in _SHARES.near(line):
        for found in form.find(line):
            pair = matched(found["part"], found["whole"])
            if pair and 0 < pair[0].value <= pair[1].value and pair[1].low > 0:
                yield _share(text, found, *pair)


_EQUALS = Shapes(
    map(
        shape,
        (
            "<fraction:f> *4 ( <percent:p> )",
            "<fraction:f> of *5 , or *1 <percent:p>",
            "<fraction:f> , or *1 <percent:p>",
            "<fraction:f> of *5 , <percent:p> ,",
            "<percent:p> *4 , or *1 <fraction:f>",
            "<percent:p> *2 ( <fraction:f> )",
        ),
    )
)
_ONE_IN = (shape("<part:n> in <whole:n> *4 , or <share:p>"), shape("<share:p> , or *1 <part:n> in <whole:n>"))


def equals(line: Line, text: str) -> Iterator[Claim]:
    """Hold "a third, or 33%" and "one in five, or 20%" together."""
    for form in _EQUALS.near(line):
        for found in form.find(line):
            fraction, percent = found["fraction"], found["percent"]
            if text[: fraction.span.start].endswith(("first ", "second ", "-")):
                continue  # the first half of a year
            holds = 100 * fraction.low <= percent.high and percent.low <= 100 * fraction.high
            right = percent.like(100 * fraction.value, text)
            yield Claim(percent.span, holds, said(fraction, text), right, related=(fraction.span,))
    for form in _ONE_IN:
        for found in form.find(line):
            if 0 < found["part"].value < found["whole"].value <= 20:
                yield _share(text, found, found["part"], found["whole"])


def _share(text: str, found: dict[str, Figure], part: Figure, whole: Figure) -> Claim:
    share = found["share"]
    part, whole = likely(part), likely(whole)
    low, right, high = part.low / whole.high, part.value / whole.value, part.high / whole.low
    basis = f"{said(found['part'], text)} of {said(found['whole'], text)}"
    related = (found["part"].span, found["whole"].span)
    if share.kind is Kind.FRACTION:
        holds = share.low <= high and low <= share.high
        return Claim(share.span, holds, basis, f"{right:.0%}", related=related)
    return within(
        text,
        share,
        Interval(100 * low, 100 * right, 100 * high),
        basis,
        (found["part"], found["whole"]),
        slack=share.half,
    )


def remainders(line: Line, text: str) -> Iterator[Claim]:
    """Hold "26 of the 56 are offline, leaving 30" together."""
    taken: set[Span] = set()
    for form in _REMAINDERS.near(line):
        for found in form.find(line):
            if found["rest"].span in taken or any(f.hedge for f in found.values()):
                continue
            if any(f.kind is Kind.COUNT and f.value > _MOST for f in found.values()):
                continue
            taken.add(found["rest"].span)
            if SECOND_REST.match(line.behind(found["rest"])):
                continue
            whole, rest = found["whole"], found["rest"]
            parts = [found[name] for name in ("part", "second") if name in found]
            right = whole.value - sum(part.value for part in parts)
            if right < 0:
                continue
            half = whole.half + sum(part.half for part in parts)
            basis = f"{' and '.join(said(part, text) for part in parts)} from {said(whole, text)}"
            yield within(text, rest, Interval(right - half, right, right + half), basis, (whole, *parts))


_MOST = 1e6  # counts above it are estimates


def totals(line: Line, text: str) -> Iterator[Claim]:
    """Hold a whole against all its parts: "15 people: 8 men, 5 women and 2 children"."""
    taken: set[Span] = set()
    for form in _PARTITIONS.near(line):
        yield from _partitions(form, line, text, taken)
    for form in _SPLITS.near(line):
        claims = list(_partitions(form, line, text, taken))
        yield from (claim for claim in claims if not _names_years(claim, text))
    for form in _INCLUDING.near(line):
        for found in form.find(line):
            yield from _included(found, text)


def _names_years(claim: Claim, text: str) -> bool:
    """Tell "428 in 1992, 117 in 1991 and 32 in 1990", which is a series."""
    return _YEAR.search(text, claim.span.start, claim.related[-1].end + 12) is not None


def _partitions(form: Shape, line: Line, text: str, taken: set[Span]) -> Iterator[Claim]:
    for found in form.find(line):
        parts = [found[name] for name in ("first", "second", "third", "fourth") if name in found]
        whole = found["whole"]
        if whole.span in taken or any(f.hedge for f in found.values()) or whole.value <= max(p.value for p in parts):
            continue
        if any(part.unit != whole.unit or part.kind is not whole.kind for part in parts):
            continue
        if not 0.5 < whole.value / sum(part.value for part in parts) < 2:
            continue  # the amounts are of other things
        taken.add(whole.span)
        right = sum(part.value for part in parts)
        half = _LIKELY * sum(part.half for part in parts)  # parts are not all rounded the same way
        basis = " and ".join([", ".join(said(part, text) for part in parts[:-1]), said(parts[-1], text)])
        yield within(text, whole, Interval(right - half, right, right + half), basis, parts)


def _included(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    parts = [found[name] for name in ("first", "second") if name in found]
    whole, total = found["whole"], sum(part.value for part in parts)
    if whole.scale > 1 or any(figure.hedge == "over" for figure in (whole, *parts)):
        return
    basis = " and ".join(said(part, text) for part in parts)
    right = f"at least {whole.like(total, text)}"
    if total > whole.high:
        yield Claim(whole.span, holds=False, basis=basis, right=right, related=tuple(part.span for part in parts))
    else:
        yield Claim(whole.span, holds=True, basis=basis, right="within it")


def exceeding(line: Line, text: str) -> Iterator[Claim]:
    """Hold a part against its whole: "14 of the 12" is impossible."""
    for form in _OF_WHOLE.near(line):
        for found in form.find(line):
            part, whole = found["part"], found["whole"]
            if part.scale > 1 or whole.scale > 1 or part.hedge or whole.hedge:
                continue
            basis = said(whole, text)
            yield Claim(part.span, part.value <= whole.value, basis, f"{basis} at most", related=(whole.span,))


SECOND_REST = lazily(r"(?:[^# ]+ ){0,8}and #n")  # "leaving four in the United States and four abroad"
_LIKELY = 0.4
_YEAR = lazily(r"\b(?:19|20)\d\d\b")
