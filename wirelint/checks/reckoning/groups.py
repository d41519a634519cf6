"""Groups that are told in parts: by place, by side, behind a colon; and seats by party against the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.claim import Claim, listed, said
from wirelint.checks.reckoning.sequels import befell, groups_of
from wirelint.checks.reckoning.wording import WORD, distinct, sentences, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

_SYMBOL = lazily(r"#[nmp]\d+")
_PLACE = rf"(?:{WORD}){{1,6}}"
_BY_PLACE = lazily(
    rf" (#n\d+ {words(8)}(?P<at>in|at|near|from) {_PLACE}(?:, #n\d+ {words(3)}(?P=at) {_PLACE})*,? ?and "
    rf"(?:another |a further )?#n\d+ {words(3)}(?P=at) )"
)
_OF_THEM = lazily(r"#n\d+ of (?:them|the dead|the victims|those killed) ")
_SIDES = lazily(
    rf" (?P<first>#n\d+) {words(9)}(?:in|on|from) (?:one|#n\d+) (?:direction|side) {words(3)},? "
    rf"?{words(3)}(?P<second>#n\d+) {words(8)}the other "
)
_HELD = lazily(
    rf"(#n\d+) (?:{WORD})?(?:prisoners|detainees|captives|inmates|soldiers|hostages|people|bodies|men|troops) "
)
_WIDE, _MOST = 1.6, 40


def by_place(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "five died in A, four in B and two in C" against the 11 of the story."""
    wholes: list[tuple[Figure, frozenset[int]]] = []
    for line in lines:
        if "n" not in line.kinds:
            continue
        for sentence in line.sentences:
            match = _BY_PLACE.search(sentence.text) if "and" in line.words else None
            if match:
                yield from _in_places(sentence, match[1], wholes, text)
        wholes += groups_of(line)[: _MOST - len(wholes)]


def _in_places(
    sentence: Sentence, told: str, wholes: list[tuple[Figure, frozenset[int]]], text: str
) -> Iterator[Claim]:
    parts = [sentence.line.figure(symbol) for symbol in _SYMBOL.findall(told)]
    at = sentence.line.text.find(told)
    fates = befell(sentence.line, at, at + 1, before=0)
    if _OF_THEM.match(told):
        fates = frozenset().union(*(fate for _, fate in wholes))
    before = distinct(whole for whole, fate in wholes if fate & fates and whole.span.end <= parts[0].span.start)
    if fates and len(before) == 1 and len(parts) == len(sentence.of("nmp")) and not any(p.hedge for p in parts):
        yield from _sum(before[0], parts, text)


def _sum(whole: Figure, parts: Sequence[Figure], text: str) -> Iterator[Claim]:
    """Hold parts against a whole; "at least 11" may be more than its parts, but not fewer."""
    total = sum(part.value for part in parts)
    if whole.hedge not in ("", "over") or not 1 / _WIDE < total / (whole.value or 1) < _WIDE:
        return
    holds = total == whole.value or (whole.hedge == "over" and total < whole.value)
    basis = listed(parts, text)
    yield Claim(whole.span, holds, basis, whole.like(total, text), related=tuple(part.span for part in parts))


def by_side(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "41 walked in one direction and 33 in the other" against the 74 of the story."""
    if not any("direction" in line.words or "side" in line.words for line in lines):
        return
    wholes: list[Figure] = []
    for line in lines:
        for sentence in line.sentences:
            match = _SIDES.search(sentence.text) if " the other " in sentence.text else None
            before = distinct(wholes) if match else ()
            if match and len(before) == 1:
                parts = [line.figure(match["second"]), line.figure(match["first"])]
                if not any(part.hedge for part in parts):
                    yield from _sum(before[0], parts, text)
            wholes += [line.figure(match[1]) for match in _HELD.finditer(sentence.text)][: _MOST - len(wholes)]


_COLON = lazily(r" [:-] ")
_ORDERED = lazily(r" first .* second | this year .* next (?:year )?")


def behind_colon(line: Line, text: str) -> Iterator[Claim]:
    """Hold "seven per cent over three years: two in the first, two in the second and three in the third" together."""
    if len(line.figures) < 3 or not (":" in line.words or "-" in line.words):
        return
    for sentence in line.sentences:
        left, mark, right = sentence.text.partition(" : ")
        if not mark:
            left, mark, right = sentence.text.partition(" - ")
        if mark and " and " in right:
            yield from _in_list(sentence, f"{left} ", f" {right}", text)


def _in_list(sentence: Sentence, left: str, right: str, text: str) -> Iterator[Claim]:
    wholes = [sentence.line.figure(symbol) for symbol in _SYMBOL.findall(left)]
    parts = [sentence.line.figure(symbol) for symbol in _SYMBOL.findall(right)]
    percents = [whole for whole in wholes if whole.kind is Kind.PERCENT]
    if len(percents) != 1 or not 1 < len(parts) < 7 or not _ORDERED.search(right):
        return
    pairs = [matched(part, percents[0]) for part in parts]
    same = [pair[0]._replace(span=part.span) for part, pair in zip(parts, pairs, strict=True) if pair]
    if len(same) == len(parts) and not any(part.hedge for part in (*same, percents[0])):
        whole, total = percents[0], sum(part.value for part in same)
        basis = listed(same, text)
        holds = abs(total - whole.value) <= whole.half + 1e-9 if whole.value % 1 else total == whole.value
        yield Claim(whole.span, holds, basis, whole.like(total, text), related=tuple(part.span for part in same))


_HOUSE = lazily(r"(#n\d+) -(?:seat|member) ")
_SEATS = lazily(
    rf" (?:won|took|got|has|have|with|secured|holds?|gained) {words(2)}#n\d+ (?:of the )?(?:seats?|{WORD}seats) "
    rf"{words(9)}(?:,|and) "
)
_NOT_SEATS = lazily(
    r" (?:from|up|down|than|needs?|needed|majority|short|compared|lost|losing|more|fewer|gain|independents?|coalition|"
    r"together|including) "
)


def seats_of_parties(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold the seats of three parties or more against the seats of the house."""
    if not any("seats" in line.words for line in lines):
        return
    houses = distinct(line.figure(match[1]) for line in lines for match in _HOUSE.finditer(line.text))
    if len(houses) != 1:
        return
    house = houses[0]
    for sentence in sentences(lines):
        parts = [figure for figure in sentence.of("n") if figure.span != house.span]
        if len(parts) > 2 and _SEATS.search(sentence.text) and not _NOT_SEATS.search(sentence.text):
            total = sum(part.value for part in parts)
            if max(part.value for part in parts) < house.value and not any(part.hedge for part in parts):
                basis = listed(parts, text)
                right = f"{total:g} seats of {said(house, text)}"
                yield Claim(
                    parts[-1].span,
                    total <= house.value,
                    basis,
                    right,
                    related=(house.span, *(p.span for p in parts[:-1])),
                )
