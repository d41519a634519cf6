"""A margin in votes against the votes of both sides, wherever in the story the three are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import distinct, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

_MARGIN = lazily(
    r" by (?:just |only )?(?P<a>#n\d+) votes (?!to )| (?P<b>#n\d+) -vote (?:margin|majority|lead|win|victory) "
    r"| (?:margin|majority|lead) of (?:just |only )?(?P<c>#n\d+) | (?P<d>#n\d+) votes (?:ahead|behind|short|more|"
    r"fewer) "
)
_SIDES = lazily(
    rf" (?P<first>#n\d+) (?:votes )?(?:to|against) (?:the )?(?P<second>#n\d+) (?:votes )?(?!in )|"
    rf" (?P<first2>#n\d+) votes (?:{words(4)})(?:to|against|and|with|while) (?:{words(4)}, {words(4)}, "
    rf")?{words(5)}(?P<second2>#n\d+) "
)
_CAST = lazily(
    rf" (?P<aye>#n\d+) (?:votes )?{words(5)}(?:to|against|and|with) (?P<no>#n\d+) {words(5)}(?:,|and|with) "
    rf"{words(2)}(?P<none>#n\d+) "
    r"(?:abstentions|abstained|abstaining|abstainers|did not vote|absent)"
)
_ALL = lazily(
    r" all (?:of the )?(?P<all>#n\d+) (?:deputies|members|lawmakers|mps|senators|councillors|delegates|states|"
    r"countries|legislators|votes) "
)


def turnouts(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "148 to 131, with 12 abstentions" against "all 291 deputies"."""
    wholes = distinct(line.figure(m["all"]) for line in lines for m in _ALL.finditer(line.text))
    casts = [(line, m) for line in lines for m in _CAST.finditer(line.text)] if len(wholes) == 1 else []
    if len(casts) == 1:
        line, match = casts[0]
        parts = [line.figure(match[name]) for name in ("aye", "no", "none")]
        total, whole = sum(part.value for part in parts), wholes[0]
        basis = f"{said(parts[0], text)}, {said(parts[1], text)} and {said(parts[2], text)}"
        right = f"{total:g} votes"
        yield Claim(whole.span, total == whole.value, basis, right, related=tuple(part.span for part in parts))


_CUES = frozenset(("votes", "-vote", "ballots"))
_MOST = 1_000_000


def story_margins(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "by 412 votes" against "61,207 votes to 60,795"; one of each, or they are of several votes."""
    lines = [line for line in lines if not _CUES.isdisjoint(line.words)]
    margins = distinct(
        line.figure(m["a"] or m["b"] or m["c"] or m["d"]) for line in lines for m in _MARGIN.finditer(line.text)
    )
    if len(margins) != 1:
        return
    sides = {
        (first.value, second.value): (first, second)
        for line in lines
        for m in _SIDES.finditer(line.text)
        for first, second in [(line.figure(m["first"] or m["first2"]), line.figure(m["second"] or m["second2"]))]
    }
    margin = margins[0]
    pairs = [
        pair for pair in sides.values() if not any(side.hedge or side.half or side.span == margin.span for side in pair)
    ]
    if len(pairs) != 1 or len(sides) != 1 or margin.hedge or margin.half:
        return
    first, second = pairs[0]
    right = abs(first.value - second.value)
    if margin.value < max(first.value, second.value) < _MOST and right:
        basis = f"{said(first, text)} to {said(second, text)}"
        yield Claim(
            margin.span, margin.value == right, basis, margin.like(right, text), related=(first.span, second.span)
        )
