"""Sentences that hold the figures of one sum and no others: any wording will do if the figures nearly fit.

A share, change or multiple beside just two amounts of one unit is most likely of these two. Where it is another
altogether (off by more than threefold, and by no power of ten) it is of something else, and nothing is claimed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.changes import is_adjusted
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line, Sentence

_COMPARED = lazily(r" (?:from|than|against|compared|versus|earlier|ago|last year|previous) ")
_OTHER = lazily(
    r" (?:stake|stakes|shares?|minimum|average|interest|yield|rate|rates|tax|margin|half|between|each|per|while|"
    r"whereas|"
    r"although|but|premium|discount|turnout|support|chance|probability|target|limit|cash|agreed|offer|bid|with|after|"
    r"including|"
    r"excluding|market) |#\w+ to #"
)
_SHARE_OF = lazily(r" #[pf]\d+ of (?:the|its|their|his|her|all|those|them|whom|which) ")
_NOT_SHARE = lazily(
    r" (?:from|than|average|rose|fell|up|down|growth|inflation|increase|minimum|interest|between|stake|shares?|cash|"
    r"bid|offer|at least|"
    r"market|another|further|while|but|making|giving|meaning|additional|"
    r"except|excluding|annual|year) | and #[pf]\d+ "
    r"of "
)
_PERIOD = lazily(
    r"-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|year-old|points?|percent|a\.m|p\.m|of the world|"
    r"-[a-z])"
)
_FAR = 3.0


def alone(line: Line, text: str) -> Iterator[Claim]:
    """Hold the only share, change or multiple of a sentence against its only two amounts."""
    if len(line.figures) < _LEAST or line.kinds.count("p") + line.kinds.count("f") + line.kinds.count("x") == 0:
        return
    for sentence in line.sentences:
        if _LEAST <= len(sentence.figures) <= _MOST and sentence.of("pfx"):
            yield from _only(sentence, text)


_LEAST, _MOST = 3, 5


def _only(sentence: Sentence, text: str) -> Iterator[Claim]:
    parts, amounts = sentence.of("pfx"), _amounts(sentence)
    if len(parts) != 1 or len(amounts) != 2 or any(f.kind in (Kind.POINTS, Kind.SCORE) for f in sentence.figures):
        return
    pair = matched(*amounts)
    if len({(f.kind, f.unit) for f in amounts if f.kind is Kind.MONEY or f.scale == 1}) > 1:
        return  # 444 companies and $600 million
    if not pair or min(f.value for f in pair) <= 0 or pair[0].value == pair[1].value:
        return
    if parts[0].kind is Kind.PERCENT and _COMPARED.search(sentence.text):
        if not _OTHER.search(sentence.text) and not is_adjusted(text, (*amounts, parts[0])):
            yield from _change(parts[0], *pair, text)
    elif (
        parts[0].kind is not Kind.MULTIPLE and _SHARE_OF.search(sentence.text) and not _NOT_SHARE.search(sentence.text)
    ):
        yield from _share(parts[0], *pair, text)


def _amounts(sentence: Sentence) -> list[Figure]:
    figures = [f for f in sentence.of("mn") if f.value > 1 or f.kind is Kind.MONEY]
    return [figure for figure in figures if not _PERIOD.match(sentence.behind(figure))]


def _change(percent: Figure, first: Figure, second: Figure, text: str) -> Iterator[Claim]:
    changes = [100 * abs(a.value / b.value - 1) for a, b in ((first, second), (second, first))]
    slack = max(percent.half, 0.05) + 100 * min(0.06, _rounding(first) + _rounding(second))
    holds = any(abs(change - percent.value) <= slack + _hedge(percent) for change in changes)
    if holds or _near(percent.value, changes[1]) or _near(percent.value, changes[0]):
        yield _claim(percent, first, second, f"{changes[1]:.3g}%", text, holds=holds)


def _share(share: Figure, first: Figure, second: Figure, text: str) -> Iterator[Claim]:
    part, whole = sorted((first, second), key=lambda figure: figure.value)
    given = share.value / 100 if share.kind is Kind.PERCENT else share.value
    half = share.half / 100 if share.kind is Kind.PERCENT else share.half
    right = part.value / whole.value
    slack = half + right * min(0.1, _rounding(part) + _rounding(whole)) + (0.08 * given if share.hedge else 0.0)
    holds = abs(right - given) <= slack + 1e-9
    if holds or _near(given, right):
        yield _claim(share, part, whole, f"{100 * right:.3g}%", text, holds=holds)


def _claim(given: Figure, first: Figure, second: Figure, right: str, text: str, *, holds: bool) -> Claim:
    basis = f"{said(first, text)} and {said(second, text)}"
    return Claim(given.span, holds, basis, right, related=(first.span, second.span))


def _rounding(figure: Figure) -> float:
    return figure.half / figure.value + (0.05 if figure.hedge else 0.0)


def _hedge(percent: Figure) -> float:
    return 0.15 * percent.value if percent.hedge else 0.0


def _near(given: float, right: float) -> bool:
    """Tell an amount that is wrong from one of another thing."""
    ratio = given / right if right else 0.0
    return 1 / _FAR < ratio < _FAR or any(abs(ratio / power - 1) < 0.03 for power in (0.01, 0.1, 10, 100))
