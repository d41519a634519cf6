"""Sums of single sports: bowling figures, run chases, rounds of golf, gaps in a race, half-time scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Figure, Line

_MATCH_FIGURES = lazily(r" match (?:figures|haul|return|analysis) of (?P<out>#n\d+) for (?P<runs>#n\d+) ")
_FIGURES = lazily(r" (?P<out>#n\d+) for (?P<runs>#n\d+) ")
_TEN = 10


def bowling(line: Line, text: str) -> Iterator[Claim]:
    """Hold "match figures of 11 for 150" against the two innings: seven for 81 and four for 69."""
    match = _MATCH_FIGURES.search(line.text) if "match" in line.words else None
    if not match:
        return
    whole = (line.figure(match["out"]), line.figure(match["runs"]))
    spells = [(line.figure(m["out"]), line.figure(m["runs"])) for m in _FIGURES.finditer(line.text)]
    spells = [spell for spell in spells if spell[0].value <= _TEN and spell[0] is not whole[0]]
    if len(spells) == 2:
        for at in (0, 1):
            first, second = spells[0][at], spells[1][at]
            right = first.value + second.value
            basis = f"{said(first, text)} and {said(second, text)}"
            related = (first.span, second.span)
            yield Claim(whole[at].span, whole[at].value == right, basis, whole[at].like(right, text), related=related)


_TARGET = lazily(rf" (?:chasing|chase of|target of|needing|set) (?:a |an )?{words(3)}(?P<target>#n\d+) ")
_MADE = lazily(
    rf" (?:bowled out|all out|dismissed|out|skittled|restricted|collapsed|finished|ended|made|closed) {words(2)}"
    r"(?:for|to|on) (?P<made>#n\d+) "
)
_BY_RUNS = lazily(r"(?: by (?P<margin>#n\d+) runs | (?P<margin2>#n\d+) -run (?:win|victory|defeat|loss) )")


def chases(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold a win by runs against the target and the total, wherever the story gives them."""
    if not any("runs" in line.words or "-run" in line.words for line in lines):
        return
    margins = {line.figure(m["margin"] or m["margin2"]) for line in lines for m in _BY_RUNS.finditer(line.text)}
    chased = [
        (line.figure(target["target"]), line.figure(made["made"]))
        for line in lines
        for sentence in line.sentences
        if (target := _TARGET.search(sentence.text)) and (made := _MADE.search(sentence.text, target.end() - 1))
    ]
    if len({figure.value for figure in margins}) != 1 or len(chased) != 1:
        return
    yield from _chased(min(margins, key=lambda figure: figure.span), *chased[0], text)


def _chased(margin: Figure, target: Figure, made: Figure, text: str) -> Iterator[Claim]:
    right = target.value - 1 - made.value
    if right > 0:
        basis = f"{said(target, text)} to win and {said(made, text)}"
        holds = margin.value in (right, right + 1)
        yield Claim(margin.span, holds, basis, margin.like(right, text), related=(made.span, target.span))


_WICKETS = lazily(r" by (?P<margin>#n\d+) wickets ")
_AT = lazily(
    r" (?:reach|reached|reaching|finished on|finished at|closed on|to|at|made|were) (?P<made>#n\d+) for "
    r"(?P<out>#n\d+) "
)


def wickets(line: Line, text: str) -> Iterator[Claim]:
    """Hold "181 for four, to win by six wickets" together: ten less those that fell."""
    margin = _WICKETS.search(line.text) if "wickets" in line.words else None
    scores = [match for match in _AT.finditer(line.text) if match["made"]] if margin else []
    if margin and len(scores) == 1:
        given, out = line.figure(margin["margin"]), line.figure(scores[0]["out"])
        if out.value < _TEN and line.figure(scores[0]["made"]).value > _TEN:
            right = _TEN - out.value
            basis = f"{said(out, text)} wickets down"
            yield Claim(given.span, given.value == right, basis, given.like(right, text), related=(out.span,))


_ROUNDS = lazily(r" (?:rounds|scores|cards) of ((?:#n\d+ (?:, )?(?:and )?){3,4})")
_PAR = r"(?:(?:#n\d+ )?-(?:over|under)(?:-par)? )?"
_CLOSING = lazily(
    rf" (?:closed with|closing|final round of|last round of|final-round|shot|carded|signed for|finished with|fired) "
    rf"{words(3)}{_PAR}(?P<last>#n\d+) "
)
_GOLF_TOTAL = lazily(
    rf" (?:total of|finished on|finish on|finished at|aggregate of) {words(3)}{_PAR}(?P<total>#n\d+) | "
    rf"(?P<total2>#n\d+) total "
)
_ROUND_WORDS = frozenset(("rounds", "scores", "cards"))
_SYMBOL = lazily(r"#n\d+")


def golf(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold the rounds of a golfer against the total of four."""
    lists = [
        (line, match)
        for line in lines
        if not _ROUND_WORDS.isdisjoint(line.words)
        for match in _ROUNDS.finditer(line.text)
    ]
    if len(lists) != 1:
        return
    rounds = [lists[0][0].figure(symbol) for symbol in _SYMBOL.findall(lists[0][1][1])]
    totals = {f.value: f for f in _strokes(lines, _GOLF_TOTAL, ("total", "total2"), 250, 310)}
    lasts = {f.value: f for f in _strokes(lines, _CLOSING, ("last",), 58, 90)}
    if len(rounds) == 3 and len(lasts) == 1:
        rounds += lasts.values()
    if len(rounds) == 4 and len(totals) == 1 and all(58 <= one.value <= 90 for one in rounds):
        total, right = next(iter(totals.values())), sum(one.value for one in rounds)
        basis = f"{', '.join(said(one, text) for one in rounds[:-1])} and {said(rounds[-1], text)}"
        related = (Span(rounds[0].span.start, rounds[2].span.end), rounds[-1].span)
        yield Claim(total.span, total.value == right, basis, total.like(right, text), related=related)


def _strokes(
    lines: Sequence[Line], cue: re.Pattern[str], names: tuple[str, ...], least: int, most: int
) -> Iterator[Figure]:
    for line in lines:
        for match in cue.finditer(line.text):
            figure = line.figure(next(match[name] for name in names if match[name]))
            if least <= figure.value <= most:
                yield figure


_RACE_TIME = lazily(
    r"\b(?:(?P<h>\d)[:.])?(?P<m>\d{1,2}):(?P<s>[0-5]\d(?:\.\d+)?)\b|\b(?:(?P<hw>\w+) hours?,? (?:and )?)?(?P<mw>\w+) "
    r"minutes?,? "
    r"(?:and )?(?P<sw>\w+(?:\.\d+)?) seconds?\b"
)
