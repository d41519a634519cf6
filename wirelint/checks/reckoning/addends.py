"""Wholes and the parts that follow them, in any wording: "1,500 jobs, 900 in Germany and 600 elsewhere".

Parts are told from other amounts by the words behind them: a preposition, a verb, the noun of the whole, or one of the
nouns that part people and votes (men, women; passengers, crew). Only what nearly adds up is held to be a sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.claim import Claim, listed, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

_HEADS = frozenset(
    "in from for to on at against by during elsewhere others other were was are had of more with under abroad overseas "
    "last next this men women children boys girls adults passengers crew gold silver bronze soldiers civilians votes "
    "abstentions abstained abstaining male female died dead wounded yesterday".split()
)
_WHOLLY = frozenset(
    "elsewhere others other abstentions abstained abstaining crew bronze women girls children defence defense female "
    "second second-half abroad overseas sunday".split()
)
_NOT_PARTS = lazily(
    r" (?:from #|compared|against #\w+ (?:a year|last)|down from|up from|including|included|among|respectively|each|"
    r"apiece|between|rather than|instead of|another|further|additional|after #|before #|than #|out of|seconds?|"
    r"minutes?|"
    r"hours?|days?|weeks?|months?|years?|-year-old|aged|percent|points? (?:ahead|behind|clear)|once|times|more than|at "
    r"least)|"
    r"#[psxfo]"
)
_OF_WHICH = lazily(r"#[mn]\d+ (?:[a-z'-]+ ){0,5}, (?:of (?:which|whom|them|these|that) )#[mn]\d+ ")
_OF_WHOLE = lazily(r"(#[nm]\d+) of (?:the |its |their |all |all the |his |her )(#[nm]\d+) ")
_SMALL, _NEAR, _MOST_PARTS = 7, 0.16, 5
_PERIODS = frozenset(
    "years year months days hours minutes weeks times km miles metres percent points -year-old".split()
)


def addends(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold a whole against the parts behind it in its sentence, or in the next one, which may open a paragraph."""
    before: Sentence | None = None
    for line in lines:
        for sentence in line.sentences:
            if " and " in sentence.text and sentence.text.count("#") > 1:
                claims = list(_parted(sentence, None, text))
                yield from claims or (_parted(sentence, before, text) if before else ())
            before = sentence


def _parted(sentence: Sentence, before: Sentence | None, text: str) -> Iterator[Claim]:
    """Give what a sentence's amounts make of the first of them, or of the only one of the sentence before."""
    if _NOT_PARTS.search(sentence.text) or " ; " in sentence.text:
        return
    for kind in "nm":
        place = before or sentence
        parts = _partless(sentence, _counted(sentence, kind))
        wholes, parts = (_counted(before, kind), parts) if before else (parts[:1], parts[1:])
        if len(wholes) != 1 or not 1 < len(parts) <= _MOST_PARTS or _is_one_of(place, wholes[0], sentence, parts):
            continue
        if _are_parts(sentence, parts, _noun(place, wholes[0]), kind, apart=before is not None):
            yield from _held(sentence, wholes[0], parts, text, apart=before is not None)


def _counted(sentence: Sentence, kind: str) -> list[Figure]:
    """Give the amounts of a kind that may be a whole or parts: no periods, and nothing that is one alone."""
    return [f for f in _of_kind(sentence, kind) if f.value > 1 and not _is_period(sentence, f)]


def _are_parts(sentence: Sentence, parts: list[Figure], noun: str, kind: str, *, apart: bool) -> bool:
    if _OF_WHICH.search(sentence.text):
        return kind == "n" or not apart
    if kind == "m" and (apart or not _share_preposition(sentence, parts)):
        return False
    return all(_is_part(sentence, part, noun) for part in parts)


def _of_kind(sentence: Sentence, kind: str) -> list[Figure]:
    """Give the figures of a kind; with money, the bare billions beside it."""
    figures = sentence.of(kind)
    if kind == "m" and figures:
        bare = [(f, matched(f, figures[0])) for f in sentence.of("n") if f.scale > 1]
        figures = sorted([*figures, *(pair[0]._replace(span=f.span) for f, pair in bare if pair)], key=lambda f: f.span)
    return figures


def _share_preposition(sentence: Sentence, parts: list[Figure]) -> bool:
    """Tell "$5 million for A and $3 million for B" from sums of two things."""
    heads = {sentence.behind(part).partition(" ")[0] for part in parts[1:]}
    after = sentence.behind(parts[0])[:1] if parts else ""
    return len(heads) == 1 and not heads.isdisjoint(_HEADS) and after in (",", ":", "-")


_TAKING = lazily(
    r" (?:taking|bringing|raising|lifting|for|making) (?:the|its|their|his|her|a) (?:[a-z]+ ){0,2}?(?:total|number|"
    r"fleet|tally|count|"
    r"workforce|network|haul|capacity) (?:[a-z]+ ){0,2}?(?:to|of) (?P<whole>#[nm]\d+) "
)
_HAS = lazily(r" (?:has|have|had|operates|owns|runs|employs|already|currently|with|its) (?:[a-z]+ ){0,2}?#[nm]\d+ ")


def raised(line: Line, text: str) -> Iterator[Claim]:
    """Hold "has 400 shops, plans 60 this year and 80 next, taking the total to 540" together."""
    for sentence in line.sentences:
        match = _TAKING.search(sentence.text)
        if not match or not _HAS.search(sentence.text):
            continue
        whole = line.figure(match["whole"])
        parts = [
            f for f in sentence.of(whole.kind.value) if f.span.end <= whole.span.start and not _is_period(sentence, f)
        ]
        total = sum(part.value for part in parts)
        if 1 < len(parts) < 5 and not any(f.hedge or f.unit != whole.unit for f in (whole, *parts)):
            holds = abs(total - whole.value) <= whole.half + 0.6 * sum(part.half for part in parts) + 1e-9
            if holds or (abs(total - whole.value) <= _NEAR * whole.value and max(p.value for p in parts) < whole.value):
                basis = listed(parts, text)
                yield Claim(whole.span, holds, basis, whole.like(total, text), related=tuple(p.span for p in parts))


_OF_MORE = ("of the ", "of them ", "of those ", "-")


def _is_one_of(place: Sentence, whole: Figure, sentence: Sentence, parts: list[Figure]) -> bool:
    """Tell a whole from the first of a row: "eight of the rebels in A, five in B", "30 in A, 17 in B"."""
    head = place.behind(whole)
    first = head.partition(" ")[0]
    row = first in _HEADS and first in {sentence.behind(part).partition(" ")[0] for part in parts}
    return head.startswith(_OF_MORE) or row


def _partless(sentence: Sentence, amounts: list[Figure]) -> list[Figure]:
    """Leave out the 10,000 of "1,500 of its 10,000 jobs": the parts are of the first."""
    wholes = {whole: part for part, whole in _OF_WHOLE.findall(sentence.text)}
    rest = [amount for amount in amounts if sentence.line.symbol(amount) not in wholes]
    if rest and not set(wholes.values()) <= {sentence.line.symbol(rest[0])}:
        return []  # "won 12, drawn four and lost nine of their 25 games"
    return rest


def _is_period(sentence: Sentence, figure: Figure) -> bool:
    return sentence.behind(figure).partition(" ")[0] in _PERIODS


def _noun(sentence: Sentence, figure: Figure) -> str:
    """Give the noun that a figure counts, as far as it can be told: the first plural behind it."""
    words = sentence.behind(figure).split()[:3]
    return next(
        (word for word in words if word.isalpha() and (word.endswith("s") or word in ("people", "men", "women"))), ""
    )


def _is_part(sentence: Sentence, part: Figure, noun: str) -> bool:
    head, _, rest = sentence.behind(part).partition(" ")
    return (
        head in _HEADS
        or (head == noun != "")
        or head in (",", "and")
        or not head
        or (head == "of" and rest.startswith("them "))
    )


def _held(sentence: Sentence, whole: Figure, parts: list[Figure], text: str, *, apart: bool) -> Iterator[Claim]:
    total = sum(part.value for part in parts)
    if any(f.hedge or f.unit != whole.unit for f in (whole, *parts)) or max(p.value for p in parts) >= whole.value:
        return
    off = total - whole.value
    half = 0.6 * (sum(part.half for part in parts) + whole.half)
    holds = abs(off) <= half + 1e-9
    near = abs(off) <= _NEAR * whole.value and whole.value >= _SMALL and not (apart and whole.scale > 1)
    if holds or (near and (off > 0 or _is_all(sentence, parts[-1])) and not (apart and off < 0)):
        basis = listed(parts, text)
        related = tuple(part.span for part in parts)
        yield Claim(whole.span, holds, basis, whole.like(total, text), related=related)


def _is_all(sentence: Sentence, last: Figure) -> bool:
    """Tell that nothing is left out: by the last part's "elsewhere", "others", "women"."""
    return not _WHOLLY.isdisjoint(sentence.behind(last).split()[:4])


_MORE = lazily(
    r" (?P<by>#[mn]\d+) (?:(?:points?|votes?|seats?|goals?|runs?|places?|jobs|people|cases|tonnes|tons|barrels|euros|"
    r"dollars) )?"
    r"(?:(?:more|less|fewer|higher|lower|clear|ahead|above|below) (?:than|of|that)|behind|adrift of|short of|above|"
    r"below) "
)
_SHIFT = lazily(
    r" (?:lost|shed|losing|shedding|cut|gained|gaining|added|adding|rose by|fell by|grew by|dropped|cutting|down|up) "
    r"(?P<by>#[mn]\d+) "
)
_FROM = lazily(r" (?:down |up )?from (?:[a-z]+ ){0,2}(?P<old>#[mn]\d+) ")
_PLAYED = lazily(r"(?:matches|games|rounds|starts|races|days|years|months|weeks) ")
_AMOUNTS, _FAR = 3, 3.0
_TERMS = lazily(r"(?P<a>#n\d+) (?:years? )?for [a-z' -]{{3,40}} and (?P<b>#n\d+) (?:years? )?for ")
_PRISON = lazily(
    r" (?P<whole>#n\d+) years (?:in (?:prison|jail)|behind bars|imprisonment|of imprisonment)|sentence of "
    r"(?P<whole2>#n\d+) years "
)


def terms(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "six years for bribery and three for fraud" against the one term in prison that the story gives."""
    lines = [line for line in lines if "years" in line.words]
    wholes = {
        f.value: f
        for line in lines
        for m in _PRISON.finditer(line.text)
        for f in [line.figure(m["whole"] or m["whole2"])]
    }
    split = [(line, m) for line in lines for m in _TERMS.finditer(line.text) if m["a"]] if len(wholes) == 1 else []
    if len(split) == 1:
        line, match = split[0]
        first, second = line.figure(match["a"]), line.figure(match["b"])
        whole, total = next(iter(wholes.values())), first.value + second.value
        if whole.value not in (first.value, second.value) and abs(total - whole.value) <= 0.3 * whole.value:
            basis = f"{said(first, text)} and {said(second, text)}"
            yield Claim(
                whole.span, total == whole.value, basis, whole.like(total, text), related=(first.span, second.span)
            )


def differences(line: Line, text: str) -> Iterator[Claim]:
    """Hold "61 points, five more than Alvor, who have 56" together: of three amounts, one is the other two together."""
    if len(line.figures) < _AMOUNTS:
        return
    for sentence in line.sentences:
        yield from _shifted(sentence, text)
        match = _MORE.search(sentence.text)
        if match and not sentence.of("psxf"):
            yield from _more(sentence, match, text)


def _more(sentence: Sentence, match: re.Match[str], text: str) -> Iterator[Claim]:
    amounts, place = _amounts(sentence), sentence.line.figure(match["by"]).span
    if len(amounts) != _AMOUNTS or any(f.hedge for f in amounts) or len({(f.kind, f.unit) for f in amounts}) > 1:
        return
    first, by, second = amounts
    between = sentence.text[match.end() :].partition(f" {sentence.line.symbol(second)} ")[0]
    if by.span == place and "#" not in between:
        yield from _difference(by, first, second, text)


def _shifted(sentence: Sentence, text: str) -> Iterator[Claim]:
    """Hold "lost 11 seats and now has 58, down from 69" together, where the sentence gives just these."""
    shift = _SHIFT.search(sentence.text)
    start = _FROM.search(sentence.text, shift.end() - 1) if shift else None
    amounts = _amounts(sentence) if start else []
    if not shift or not start or len(amounts) != _AMOUNTS or any(f.hedge for f in amounts) or sentence.of("psxfqy"):
        return
    by, old = (sentence.line.figure(match) for match in (shift["by"], start["old"]))
    by, old = (next((f for f in amounts if f.span == one.span), one) for one in (by, old))
    new = next((f for f in amounts if f.span not in (by.span, old.span)), None)
    if new and len({(f.kind, f.unit, f.scale) for f in amounts}) == 1 and by.span < new.span < old.span:
        yield from _difference(by, new, old, text)


def _amounts(sentence: Sentence) -> list[Figure]:
    """Give the amounts that may be held against each other, those in bare billions in the currency of the others."""
    figures = [f for f in sentence.of("mn") if f.value > 1 and not _PLAYED.match(sentence.behind(f))]
    money = next((figure for figure in figures if figure.kind is Kind.MONEY), None)
    pairs = [matched(figure, money) if money else None for figure in figures]
    return [pair[0]._replace(span=f.span) if pair else f for f, pair in zip(figures, pairs, strict=True)]


def _difference(by: Figure, first: Figure, second: Figure, text: str) -> Iterator[Claim]:
    right = abs(first.value - second.value)
    half = by.half + 0.6 * (first.half + second.half)
    if right and 1 / _FAR < by.value / right < _FAR and by.value < max(first.value, second.value):
        holds = abs(by.value - right) <= half + 1e-9
        basis = f"{said(first, text)} and {said(second, text)}"
        yield Claim(by.span, holds, basis, by.like(right, text), related=(first.span, second.span))
