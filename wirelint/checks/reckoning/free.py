"""Sums in free wording over two sentences: a cue word, and just the figures that the sum needs.

What is claimed holds if the figures fit in any order; it is wrong only where there are exactly two figures besides.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.checks.figures import Kind, matched
from wirelint.checks.reckoning.changes import change_interval, is_adjusted
from wirelint.checks.reckoning.claim import Claim, said, within
from wirelint.checks.reckoning.sentences import figures_of, sentences_of
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Figure, Line

_TOTAL = lazily(
    r" (?:, (?:[a-z]+ ){0,3}|making |for )(?:a |the )?(?:total|sum) of (#[nm]\d+) |(#[nm]\d+) (?:[a-z-]+ ){0,2}in "
    r"(?:all|total) "
)
_CHANGE = lazily(
    r" (?:the|that|this) (?:[a-z]+ ){0,1}(?:#p\d+ (?:rise|increase|gain|jump|drop|fall|decline|cut|reduction|"
    r"surge|growth)"
    r"|(?:rise|increase|gain|jump|drop|fall|decline|cut|reduction|surge|growth) of #p\d+) "
)
_COMPARED = lazily(
    r" (?:from|against|versus|compared with|compared to|down from|up from|than) (?:[a-z]+ ){0,2}#[mn]\d+ "
)
_GAP = lazily(
    r"#n\d+ (points|seconds|minutes|votes|seats|goals|runs|strokes|shots) (?:[a-z]+ ){0,1}"
    r"(?:ahead|behind|clear|adrift|back|more|fewer|short) "
)
_DAYS = lazily(r" #n\d+ ")
_NEAR = 2.2


def free_totals(line: Line, text: str) -> Iterator[Claim]:
    """Hold "a total of 30" against the counts before it, if there are just two or three."""
    for at, sentence, before in _with_before(line):
        cue = _TOTAL.search(sentence)
        if not cue or " including " in before + sentence:
            continue
        total = line.figure(cue[1] or cue[2])
        figures = _of_kind(figures_of(line, sentence), total)
        if len(figures) < 3 and at:
            figures = _of_kind(figures_of(line, before + sentence), total)
        total = next((f for f in figures if f.span == total.span), total)
        parts = [figure for figure in figures if figure.span.end <= total.span.start]
        if (
            not 2 <= len(parts) <= 3
            or any(f.hedge for f in (*parts, total))
            or len({f.scale > 1 for f in (*parts, total)}) > 1
        ):
            continue
        sums = {sum(p.value for p in some) for size in (2, 3) for some in combinations(parts, size)}
        right = sum(part.value for part in parts)
        half = 1e-6 + total.half + sum(part.half for part in parts)
        holds = any(abs(value - total.value) <= half for value in sums) or total.value in {p.value for p in parts}
        if total.value > max(p.value for p in parts) and 0.5 < total.value / right < _NEAR:
            basis = " and ".join(said(part, text) for part in parts)
            yield Claim(total.span, holds, basis, total.like(right, text), related=tuple(p.span for p in parts))


def _of_kind(figures: list[Figure], total: Figure) -> list[Figure]:
    """Give the amounts of a total's kind; a total in bare billions is of the money that it sums."""
    money = next((f for f in figures if f.kind is Kind.MONEY), None)
    pair = matched(total, money) if money and total.scale > 1 else None
    whole = pair[0]._replace(span=total.span) if pair else total
    figures = [f for f in figures if f.span != total.span and (f.kind is whole.kind or f.scale > 1)]
    same = [pair[0]._replace(span=f.span) for f in figures if (pair := matched(f, whole))]
    return sorted([*(f for f in same if f.kind is whole.kind and f.unit == whole.unit), whole], key=lambda f: f.span)


def free_gaps(line: Line, text: str) -> Iterator[Claim]:
    """Hold "three points clear" against the two points that the sentence, and the one before it, give."""
    for at, sentence, before in _with_before(line):
        cue = _GAP.search(sentence)
        if not cue or "#s" in sentence:
            continue
        gap = line.figure(cue[0].split()[0])
        for words in (sentence, before + sentence) if at else (sentence,):
            others = [f for f in figures_of(line, words) if f.kind is Kind.COUNT and f is not gap]
            named = words.count(f" {cue[1]} ")
            if len(others) == 2 and named > 1 and not any(f.hedge or f.scale > 1 for f in (*others, gap)):
                first, second = others
                right = round(abs(first.value - second.value), 3)
                if (
                    right > 0
                    and gap.value < max(first.value, second.value)
                    and right < max(first.value, second.value) / 2
                ):
                    basis = f"{said(first, text)} and {said(second, text)}"
                    holds = abs(gap.value - right) < 1e-6
                    yield Claim(gap.span, holds, basis, gap.like(right, text), related=(first.span, second.span))
                break


def free_changes_before(line: Line, text: str) -> Iterator[Claim]:
    """Hold "the 20% drop" against the two amounts that the sentence before compares."""
    for at, sentence, before in _with_before(line):
        if not at or not _CHANGE.search(sentence) or not _COMPARED.search(before):
            continue
        percents = [f for f in figures_of(line, sentence) if f.kind is Kind.PERCENT]
        amounts = [f for f in figures_of(line, before) if f.kind in (Kind.MONEY, Kind.COUNT)]
        if (
            len(percents) != 1
            or len(amounts) != 2
            or "#p" in before
            or any(f.kind is Kind.MONEY for f in figures_of(line, sentence))
        ):
            continue
        pair = matched(*amounts)
        if not pair or pair[0].low <= 0 or pair[1].low <= 0 or is_adjusted(text, (*amounts, percents[0])):
            continue
        if 1 / _NEAR < pair[0].value / pair[1].value < _NEAR and amounts[0].kind is amounts[1].kind:
            first, second = pair
            slack = max(percents[0].half, 0.05)
            forth, back = change_interval(first, second), change_interval(second, first)
            basis = f"{said(amounts[0], text)} against {said(amounts[1], text)}"
            claim = within(text, percents[0], back, basis, amounts, slack=slack)
            yield claim._replace(holds=claim.holds or forth.wider(slack).holds(percents[0]))


def _with_before(line: Line) -> Iterator[tuple[int, str, str]]:
    before = ""
    for at, sentence in enumerate(sentences_of(line)):
        yield at, sentence, before
        before = sentence
