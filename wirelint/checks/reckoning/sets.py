"""Tennis: scores that no set ends with, and winners who have not won."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Figure, Line

_SETS = lazily(r"(?:#s\d+ (?:\( [^()]{1,12} \) )?,? ?(?:and )?){2,5}")
_SYMBOL, _TIE_BREAKS = lazily(r"#s\d+"), lazily(r"\([^()]*\)")
_TENNIS = frozenset(
    "sets set tennis seed seeded match beat defeated round semi-final semifinal quarter-final quarterfinal final "
    "straight court tiebreak tie-break wimbledon open".split()
)
_WON = lazily(
    r" (?:beat|beats|beating|defeated|defeating|overcame|downed|past|upset|over|ousted|edged|saw off) "
    r"(?:[^#.;()]){2,60}$"
)
_BROKEN_OFF = frozenset("retired retiring retirement walkover leading led trailing abandoned suspended doubles".split())
_LONG_SET, _TIE_BREAK, _MATCH_TIE_BREAK, _CLEAR = 6, 7, 10, 2


def tennis(line: Line, text: str) -> Iterator[Claim]:
    """Hold the sets of a match against the rules: no set ends 7-2, and the winner has won more of them."""
    if line.kinds.count("s") < 2 or _TENNIS.isdisjoint(line.words):
        return
    for match in _SETS.finditer(line.text):
        sets = [line.figure(symbol) for symbol in _SYMBOL.findall(_TIE_BREAKS.sub("", match[0]))]
        wrong = [score for score in sets if not _is_set(score)]
        if len(wrong) > 1 or not _looks_like_tennis(sets, wrong):
            continue
        ended = _BROKEN_OFF.isdisjoint(line.words)
        if wrong and (wrong[0] is not sets[-1] or (ended and not _may_be_last(wrong[0]))):
            yield _no_set(wrong[0], sets)
        elif not wrong and ended:
            yield from _winner(sets, line.text[: match.start() + 1])


_STRAIGHT = lazily(r" (?:in )?straight sets ")
_COUNTED = lazily(r" in (?:#n\d+ |a )?(?:[a-z]+ )?(#n\d+) (?:tight |gruelling |long |close )?sets ")


def _is_set(score: Figure) -> bool:
    high, low = max(score.value, score.second), min(score.value, score.second)
    return (high == _LONG_SET and low <= _LONG_SET - 2) or (high == _TIE_BREAK and low in (5, 6))


def _may_be_last(score: Figure) -> bool:
    """Tell a last set without tie-break (9-7), and a tie-break instead of one (10-8)."""
    high, low = max(score.value, score.second), min(score.value, score.second)
    return high > _TIE_BREAK and (
        high - low == _CLEAR or (high == _MATCH_TIE_BREAK and low <= _MATCH_TIE_BREAK - _CLEAR)
    )


def _looks_like_tennis(sets: list[Figure], wrong: list[Figure]) -> bool:
    return (
        len(sets) - len(wrong) >= 1
        and all(max(s.value, s.second) < _MATCH_TIE_BREAK for s in wrong)
        and (len(sets) > _CLEAR or not wrong or max(wrong[0].value, wrong[0].second) in (_LONG_SET, _TIE_BREAK))
    )


def _no_set(score: Figure, sets: list[Figure]) -> Claim:
    others = tuple(other.span for other in sets if other is not score)
    return Claim(score.span, holds=False, basis="a set of tennis", right="6-0 to 6-4, 7-5 or 7-6", related=others)


def _winner(sets: list[Figure], before: str) -> Iterator[Claim]:
    """The sets are given from the side of the winner: who beat another has won more of them."""
    won = sum(score.value > score.second for score in sets)
    if _WON.search(before) and len(sets) > 1:
        span = Span(sets[0].span.start, sets[-1].span.end)
        yield Claim(span, won * 2 > len(sets), "the side that won", f"more sets than {won} of {len(sets)}")


def set_counts(line: Line, text: str) -> Iterator[Claim]:
    """Hold "in straight sets" and "in three sets" against the one match whose sets the paragraph gives."""
    if "sets" not in line.words or line.kinds.count("s") < 2:
        return
    matches = [match for match in _SETS.finditer(line.text) if match[0].count("#") > 1]
    if len(matches) != 1:
        return
    sets = [line.figure(symbol) for symbol in _SYMBOL.findall(_TIE_BREAKS.sub("", matches[0][0]))]
    span = Span(sets[0].span.start, sets[-1].span.end)
    if _STRAIGHT.search(line.text) and all(map(_is_set, sets)):
        lost = {score.value > score.second for score in sets}
        at = text.find("straight sets", *line.span)
        place = Span(at, at + len("straight sets")) if at >= 0 else span
        yield Claim(place, len(lost) == 1, "the score", "not that of straight sets", related=(span,))
    counted = _COUNTED.search(line.text)
    if counted and line.figure(counted[1]).value > 1 and all(map(_is_set, sets)):
        given = line.figure(counted[1])
        yield Claim(
            given.span,
            given.value == len(sets),
            f"the score of {len(sets)}",
            given.like(len(sets), text),
            related=(span,),
        )
