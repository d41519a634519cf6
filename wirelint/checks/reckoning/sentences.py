"""Sums whose wording is free: a cue word, and just so many figures in the sentence that only one sum can be meant.

Shapes know how a sum is usually worded. What is here takes any wording, but wants the sentence to hold no figure
besides those of the sum, and is content if they fit in any order.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.changes import change_interval, is_adjusted
from wirelint.checks.reckoning.claim import Claim, said, within
from wirelint.checks.reckoning.parts import SECOND_REST
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_SYMBOL = lazily(r"#([a-z])\d+")
_BESIDE_PERCENT = lazily(
    r" (?:(?:rise|increase|gain|jump|climb|surge|leap|fall|decrease|drop|decline|slump|plunge|reduction|cut) of #p\d+ |"
    r"(?:rose|climbed|grew|increased|jumped|gained|soared|surged|fell|dropped|declined|slipped|decreased|tumbled|"
    r"plunged|shrank|up|down) (?:by )?#p\d+ (?!fewer|less)|"
    r"#p\d+ (?:rise|increase|gain|jump|climb|surge|leap|fall|decrease|drop|decline|slump|plunge|higher|lower) )"
)
_OTHER_CLAUSE = lazily(r" (?:while|since|which|after|hit|because|although|despite|whose|including|and the) ")
_COMPARED = lazily(
    r" (?:from|against|versus|than|compared with|compared to) (?:(?!of )[a-z'-]+ ){0,3}#m"
    r"| #m\d+ (?:[a-z'-]+ ){0,5}(?:year|month|quarter) (?:earlier|ago|before) "
)
_REST = lazily(r" (?:leaving|the (?:other|remaining)|the rest ,) (#n\d+) ")
_OF_WHOLE = lazily(r" (?:of (?:the|its|their|all|his|her)|country's|city's|company's) (?:[a-z'-]+ ){0,2}#n")
_REST_KINDS = frozenset("n")
_LEAD = lazily(
    r"(?:#q\d+ |#n\d+ (?:points |-point |-percentage-point ))(?:lead|margin|gap|advantage|ahead|behind|clear|adrift) "
    r"|(?:lead|margin|gap|advantage|ahead|behind) (?:of|by) (?:#q\d+ |#n\d+ points )"
)
_FAR = 2.2
_MORE_FIGURES = frozenset("fxs")


def free_changes(line: Line, text: str) -> Iterator[Claim]:
    """Hold the one percentage of a sentence against its two amounts, if they are compared."""
    for sentence in sentences_of(line):
        figures = figures_of(line, sentence)
        percents = [figure for figure in figures if figure.kind is Kind.PERCENT]
        amounts = [figure for figure in figures if figure.kind is Kind.MONEY]
        if len(percents) != 1 or len(amounts) != 2 or any(f.kind.value in _MORE_FIGURES for f in figures):
            continue
        pair = matched(*amounts)
        if not pair or not _BESIDE_PERCENT.search(sentence) or not _COMPARED.search(sentence):
            continue
        if _OTHER_CLAUSE.search(sentence) or not 1 / _FAR < pair[0].value / max(pair[1].value, 0.01) < _FAR:
            continue
        if pair[0].low <= 0 or pair[1].low <= 0 or is_adjusted(text, (*amounts, percents[0])) or _is_part(sentence):
            continue
        yield _free_change(text, percents[0], pair, amounts)


def _free_change(text: str, percent: Figure, pair: tuple[Figure, Figure], amounts: list[Figure]) -> Claim:
    first, second = pair
    slack = max(percent.half, 0.05)
    forth, back = change_interval(first, second), change_interval(second, first)
    basis = f"{said(amounts[0], text)} against {said(amounts[1], text)}"
    claim = within(text, percent, back, basis, amounts, slack=slack)
    return claim._replace(holds=claim.holds or forth.wider(slack).holds(percent))


_PART = lazily(
    r" (?:points|index|ranging|ranged|ranges|stake|share of|shares in|tax|interest|yield|rate|margin|probability|chance"
    r"|discount|premium|coupon|each|apiece) "
)


def _is_part(sentence: str) -> bool:
    return _PART.search(sentence) is not None


def free_remainders(line: Line, text: str) -> Iterator[Claim]:
    """Hold "the other 33", "leaving 31" against the counts before it in the paragraph, in any order."""
    for match in _REST.finditer(line.text):
        rest = line.figure(match[1])
        before = [line.figure(s[0]) for s in _SYMBOL.finditer(line.text, 0, match.start()) if s[1] in _REST_KINDS]
        counts = [figure for figure in before if figure.scale == 1 and figure.value < 100_000]
        if not _OF_WHOLE.search(line.text[: match.start()]):
            continue
        if SECOND_REST.match(line.behind(rest)):
            continue
        if len(counts) < 2 or rest.hedge or rest.value > 100_000 or any(figure.hedge for figure in counts):
            continue
        yield from _rest(rest, counts[-4:], text)


def _rest(rest: Figure, counts: list[Figure], text: str) -> Iterator[Claim]:
    """Any whole that is this rest and some of the parts will do; a whole must be the greatest of them."""
    whole = max(counts, key=lambda figure: figure.value)
    parts = [figure for figure in counts if figure is not whole]
    sums = {sum(p.value for p in some) for size in (1, 2, 3) for some in combinations(parts, size)}
    holds = whole.value - rest.value in sums
    smaller = [part for part in parts if part.value < whole.value]
    if len(smaller) == 1 and whole.value > rest.value:
        basis = f"{said(smaller[0], text)} from {said(whole, text)}"
        right = rest.like(whole.value - smaller[0].value, text)
        yield Claim(rest.span, holds, basis, right, related=(whole.span, smaller[0].span))


def free_leads(line: Line, text: str) -> Iterator[Claim]:
    """Hold a lead in points against the only two percentages of its sentence, or of it and the one before."""
    sentences = list(sentences_of(line))
    for at, sentence in enumerate(sentences):
        cue = _LEAD.search(sentence)
        if cue is None:
            continue
        symbol = _SYMBOL.search(cue[0])
        for words in (sentence, (sentences[at - 1] if at else "") + sentence):
            percents = [figure for figure in figures_of(line, words) if figure.kind is Kind.PERCENT]
            if symbol and len(percents) == 2 and " #p" in sentence:
                yield from _lead(line.figure(symbol[0]), percents, text)
                break


def _lead(lead: Figure, percents: list[Figure], text: str) -> Iterator[Claim]:
    first, second = percents
    if lead.scale > 1 or lead.value > 100 or lead.hedge or first.value + second.value > 101:
        return
    right, half = abs(first.value - second.value), first.half + second.half + (lead.half or 0.5)
    basis = f"{said(first, text)} and {said(second, text)}"
    holds = abs(lead.value - right) <= half + 1e-9
    yield Claim(lead.span, holds, basis, lead.like(right, text), related=(first.span, second.span))


def sentences_of(line: Line) -> Iterator[str]:
    """Give the sentences of a line, each with a space on either side."""
    return (sentence.text for sentence in line.sentences)


def figures_of(line: Line, sentence: str) -> list[Figure]:
    """Give the figures of a sentence, in order."""
    return [line.figure(symbol[0]) for symbol in _SYMBOL.finditer(sentence)]
