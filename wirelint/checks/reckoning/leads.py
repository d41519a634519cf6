"""What a lead says in one figure and the body in two: a rise, a toll and a win; their amounts, parts and score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind, matched
from wirelint.checks.reckoning.changes import change_interval, is_adjusted
from wirelint.checks.reckoning.claim import Claim, Interval, listed, said, within
from wirelint.checks.reckoning.wording import distinct, words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Figure, Line

_SUBJECTS = (
    "profit|profits|revenue|revenues|sales|turnover|output|production|exports|imports|earnings|loss|losses|income|"
    "arrivals|"
    "orders|deliveries|dividend|bookings|visitors|passengers|deficit|surplus|spending|investment|cases"
)
_LEAD = lazily(
    rf" (?P<subject>{_SUBJECTS}) {words(6)}(?:rose|rise|risen|fell|fall|fallen|grew|grown|jumped|dropped|climbed|"
    rf"declined|slid|"
    rf"surged|soared|up|down|increased|decreased|slumped|tumbled|plunged) (?:by )?(?P<by>#[pf]\d+) "
    rf"|(?P<by2>#[pf]\d+) (?:rise|fall|drop|jump|increase|decline|slump|slide|growth|surge) in "
    rf"{words(3)}(?P<subject2>{_SUBJECTS}) "
    rf"| (?P<subject3>{_SUBJECTS}) {words(4)}(?P<times>#x\d+) "
)
_PAIR = lazily(
    rf" (?P<subject>{_SUBJECTS}) {words(9)}(?:(?P<new>#[mn]\d+) {words(6)}(?:, )?(?:up |down )?(?:from|compared with|"
    rf"compared to|"
    rf"against|versus) {words(3)}(?P<old>#[mn]\d+) |from {words(2)}(?P<old2>#[mn]\d+) {words(6)}to "
    rf"{words(2)}(?P<new2>#[mn]\d+) )"
)
_HOPED = lazily(
    r" (?:expects?|expected|forecasts?|will|would|could|targets?|targeted|aims?|aimed|if|quarter|half|month|months|"
    r"weeks?) "
)
_NEAR_START = 30  # code points of a sentence before what it speaks of
_LEADS, _FAR, _NEXT, _MOST = 2, 5.0, 4, 8


def lead_changes(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "profit jumped 25%" in the lead against "net profit rose to $500 million from $420 million" below."""
    heads = [(line, m) for line in lines[:_LEADS] for m in _LEAD.finditer(line.text) if not _HOPED.search(line.text)]
    for line, head in heads[:_MOST]:
        by = line.figure(head["by"] or head["by2"] or head["times"])
        pairs = [pair for below in lines[:_NEXT] for pair in _pairs(below, _subject(head))]
        same = sum(_subject(other) == _subject(head) for _, other in heads)
        if len(pairs) == 1 and same == 1 and not by.hedge:
            yield from _change(by, *pairs[0], text)


def _pairs(line: Line, subject: str) -> Iterator[tuple[Figure, Figure]]:
    """Give the old and the new amount of a sentence that starts with the subject."""
    for sentence in line.sentences:
        found = _PAIR.search(sentence.text)
        if found and found.start() < _NEAR_START and _one(found["subject"]) == subject:
            yield line.figure(found["old"] or found["old2"]), line.figure(found["new"] or found["new2"])


def _subject(match: re.Match[str]) -> str:
    """Give what a lead's percentage is of, in the singular."""
    return _one(match["subject"] or match["subject2"] or match["subject3"])


def _one(noun: str) -> str:
    return noun.removesuffix("s")


def _change(by: Figure, old: Figure, new: Figure, text: str) -> Iterator[Claim]:
    pair = matched(old, new)
    if not pair or pair[0].low <= 0 or not 1 / _FAR < pair[1].value / pair[0].value < _FAR:
        return
    if is_adjusted(text, (old, new)) or is_adjusted(text, (by,)) or by.span == old.span:
        return
    interval = change_interval(*pair)
    basis = f"{said(old, text)} to {said(new, text)}"
    if by.kind is Kind.PERCENT:
        yield within(text, by, interval, basis, (old, new), slack=max(by.half, 0.5))


_OF_SAME = lazily(
    rf" (?P<a>#n\d+) of (?P<n>#n\d+) {words(12)},? ?(?:compared with|compared to|against|versus|to) (?P<b>#n\d+) of "
    rf"(?P<m>#n\d+) "
)
_CUT = lazily(
    rf" (?:cut|cuts|reduced|reduces|lowered|lowers|fell|fewer|less|drop|fall) {words(9)}by (?P<by>#p\d+) | "
    rf"(?P<by2>#p\d+) "
    r"(?:fewer|less|lower|reduction|drop|fall) "
)


def lead_trials(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "cut cases by 70 per cent" against "40 of 1,000 fell ill, compared with 133 of 1,000" below."""
    found = [(line, m) for line in lines if "p" not in line.kinds for m in _OF_SAME.finditer(line.text)]
    cuts = [line.figure(m["by"] or m["by2"]) for line in lines[:_LEADS] for m in _CUT.finditer(line.text)]
    if len(found) == 1 and len(cuts) == 1:
        line, match = found[0]
        a, n, b, m = (line.figure(match[name]) for name in "anbm")
        if n.value == m.value and 0 < a.value < b.value:
            right = 100 * (1 - a.value / b.value)
            basis = f"{said(a, text)} against {said(b, text)} of {said(n, text)}"
            yield within(text, cuts[0], Interval(right, right, right), basis, (a, b), slack=1.0)


_MARGIN = lazily(
    rf" (?:won|beat|lost|defeated|win|winning|victory|losing|beating|beaten) {words(6)}by (?P<a>#n\d+) (?:points|"
    rf"goals) | (?P<b>#n\d+) -(?:point|goal) (?:win|victory|defeat|loss|margin|triumph|rout) "
)


def lead_margins(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold a win by so many points against the scores of the story: the first, or any that has this difference."""
    scores = distinct_scores(lines)
    found = [(line, m) for line in lines for m in _MARGIN.finditer(line.text)] if scores else []
    if len(found) != 1 or not scores:
        return
    line, match = found[0]
    margin = line.figure(match["a"] or match["b"])
    gaps = [abs(score.value - score.second) for score in scores]
    holds = margin.value in gaps
    if (holds or len(scores) == 1) and not margin.hedge and gaps[0]:
        yield Claim(margin.span, holds, said(scores[0], text), margin.like(gaps[0], text), related=(scores[0].span,))


def distinct_scores(lines: Sequence[Line]) -> list[Figure]:
    by_sides = {
        (f.value, f.second): f for line in lines if "s" in line.kinds for f in line.figures if f.kind is Kind.SCORE
    }
    return list(by_sides.values())


_BREAKDOWN = lazily(
    rf"^ (?:the )?(?P<first>#n\d+) (?:of (?:the |them |those )?)?{words(8)}(?:, (?P<middle>#n\d+) {words(6)})?,? ?and "
    rf"(?:the )?(?P<last>#n\d+) {words(7)}(?P<end>\. |, |$)"
)
_SEXES = frozenset(
    "men women boys girls children victims dead killed bodies elsewhere others crew passengers civilians soldiers "
    "police "
    "saturday sunday monday tuesday wednesday thursday friday arrested detained injured wounded".split()
)
_TWO_FATES = lazily(
    r" (?:killed|died|dead) .* (?:wounded|injured|hurt|missing) | (?:wounded|injured) .* (?:killed|died|dead) "
)
_EXTRA = lazily(
    r" (?:another|further|additional|including|years?|-year-old|hours?|minutes?|days?|percent|more|others? (?:were|"
    r"was) (?:injured|wounded|hurt)) "
)
_SMALL, _NEAR = 5, 0.2


def lead_parts(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "19 of the victims were in one town and 16 in another" against the 34 of the lead."""
    if not lines:
        return
    heads = [
        f
        for f in lines[0].figures
        if f.kind is Kind.COUNT and f.value >= _SMALL and f.scale == 1 and f.hedge in ("", "over")
    ]
    for line in lines[1:] if heads else ():
        for sentence in line.sentences:
            match = _BREAKDOWN.search(sentence.text) if " and " in sentence.text else None
            if match and _tells_parts(sentence.text):
                parts = [line.figure(match[name]) for name in ("first", "middle", "last") if match[name]]
                if len(parts) == len(sentence.of("nmp")):
                    yield from _parts(parts, distinct(heads), text)


def _tells_parts(sentence: str) -> bool:
    """Tell a sentence that parts one group of people from one on two groups, or on a part of one."""
    other = _EXTRA.search(sentence) or _TWO_FATES.search(sentence)
    return not other and not _SEXES.isdisjoint(sentence.split())


def _parts(parts: list[Figure], heads: Sequence[Figure], text: str) -> Iterator[Claim]:
    total = sum(part.value for part in parts)
    near = [head for head in heads if abs(head.value - total) <= max(_NEAR * head.value, 1)]
    if any(part.hedge or part.value < 2 for part in parts) or len(near) != 1:
        return
    head = near[0]
    holds = head.value == total or (head.hedge == "over" and total < head.value)
    basis = listed(parts, text)
    yield Claim(head.span, holds, basis, head.like(total, text), related=tuple(part.span for part in parts))


_GOALS = lazily(
    r"\b(?:goals|tries|strikes) (?:from|by) ([A-Z][^.;:()\d]{2,120}?)(?=[.;\n]| (?:gave|earned|secured|saw|put|helped|"
    r"were|after|before|as) )"
)
_TWICE = lazily(
    r"\b(?:two|double|brace|pair|penalt|twice|both|hat-trick|own goal|each|also|added|second|third|late|one)\b|-"
)
_WON = lazily(r"\b(?:beat|won|win|victory|defeated|thrashed|triumph|crushed|beating|winning)\b")


def goals(line: Line, text: str) -> Iterator[Claim]:
    """Hold "won 3-1 with goals from Silva, Moreno and Okafor" together: as many scorers as goals."""
    scores = [figure for figure in line.figures if figure.kind is Kind.SCORE]
    match = _GOALS.search(text, *line.span) if len(scores) == 1 and "goals" in line.words else None
    if match and _WON.search(text, *line.span) and not _TWICE.search(match[1]):
        names = match[1].replace(", and ", ", ").replace(" and ", ", ").split(", ")
        goals_of_one = {scores[0].value, scores[0].second}
        if len(names) > 1 and all(name[:1].isupper() for name in names):
            span = Span(*match.span(1))
            yield Claim(
                scores[0].span,
                len(names) in goals_of_one or len(names) < max(goals_of_one),
                "those who scored",
                f"{len(names)} goals",
                related=(span,),
            )
