"""Counts that a story comes back to: "the 14 miners" of whom there were 12."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Figure, Line

_NOUN = r"(?:[a-z-]+ed |other |young |elderly |local |foreign )?([a-z]{3,}s|people|men|women|children) "
_COUNTED = lazily(rf"#n(\d+) {_NOUN}")
_RECALLED = lazily(rf" (?:the|all|those|these) #n(\d+) {_NOUN}")
# What a story counts with a verb, and what it calls those people afterwards.
_FATES = (
    (
        lazily(
            r"(?:killed|killing|kills|claimed the lives of) #n(\d+) "
            r"|#n(\d+) (?:other )?(?:people |men |women |children |miners |soldiers )?(?:were |was |are |have )?"
            r"(?:killed|dead|died|drowned) "
        ),
        lazily(r" (?:the|all|those) #n(\d+) (?:dead|victims|bodies|deaths|fatalities) "),
        frozenset("killed killing kills claimed dead died drowned".split()),
    ),
    (
        lazily(
            r"(?:injured|injuring|wounded|wounding) #n(\d+) "
            r"|#n(\d+) (?:people )?(?:were )?(?:injured|wounded|hurt) "
        ),
        lazily(r" (?:the|all|those) #n(\d+) (?:injured|wounded) "),
        frozenset("injured injuring wounded wounding hurt".split()),
    ),
    (
        lazily(
            r"(?:arrested|detained|charged|arresting|detaining) #n(\d+) "
            r"|#n(\d+) (?:people |men )?were (?:arrested|held) "
        ),
        lazily(r" (?:the|all|those) #n(\d+) (?:suspects|detainees|defendants|accused|arrested) "),
        frozenset("arrested detained charged arresting detaining held".split()),
    ),
    (
        lazily(r"(?:rescued|saved|rescuing) #n(\d+) |#n(\d+) (?:people |men )?were (?:rescued|saved) "),
        lazily(r" (?:the|all|those) #n(\d+) (?:survivors|rescued) "),
        frozenset("rescued saved rescuing".split()),
    ),
)
_PERIODS = frozenset(
    "days weeks months years hours minutes seconds percent points miles kilometres kilometers metres meters yards feet "
    "times nations countries members states quarters games matches others things issues sides goals seats votes cents "
    "dollars shares tonnes tons barrels ounces was has is holes rounds overs sets laps legs stages innings birdies "
    "bogeys "
    "wickets runs putts shots strokes sessions days stops floors pages acres hectares".split()
)
_MOST = 10_000


def recalled(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "the 14 miners" against the miners that the story counted before."""
    counted: dict[str, list[Figure]] = {}
    values = [figure.value for line in lines for figure in line.figures]
    for line in lines:
        for match in _COUNTED.finditer(line.text):
            figure, noun = line.figures[int(match[1])], match[2]
            if noun in _PERIODS:
                continue
            recall = _RECALLED.match(line.text, max(line.text.rfind(" ", 0, match.start() - 1), 0))
            if line.text[: match.start()].endswith(" of the "):
                recall = None  # "66 of the 71 constituencies that have declared"
            if recall and noun in counted:
                yield from _recall(figure, counted[noun], values, text)
            if " other " not in match[0]:
                counted.setdefault(noun, []).append(figure)


def fated(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "the 14 victims" against those that the story says were killed."""
    for told, called, words in _FATES:
        before: dict[float, Figure] = {}
        for line in (line for line in lines if not words.isdisjoint(line.words)):
            for match in told.finditer(line.text):
                figure = line.figures[int(match[1] or match[2])]
                if line.text[: match.start()].endswith((" the ", " all ", " those ")):
                    continue  # is called so, and held against the others below
                before.setdefault(figure.value, figure)
        if len(before) != 1:
            continue  # of several events, or a toll that grew
        ((value, first),) = before.items()
        for line in lines:
            for match in called.finditer(line.text):
                figure = line.figures[int(match[1])]
                if figure.span.start > first.span.end and not (first.hedge or figure.hedge):
                    right = said(first, text)
                    yield Claim(figure.span, figure.value == value, "the story before", right, related=(first.span,))


def _recall(figure: Figure, before: list[Figure], values: list[float], text: str) -> Iterator[Claim]:
    held = {other.value for other in before}
    if figure.hedge or figure.value > _MOST or figure.value < 3:
        return
    made = held | {a + b for a, b in combinations(held, 2)} | {abs(a - b) for a, b in combinations(held, 2)}
    alone = values.count(figure.value) == 1
    near = [other for other in before if not other.hedge and 0.5 < other.value / figure.value < 2]
    if figure.value in held:
        yield Claim(figure.span, holds=True, basis="the story", right="so")
    elif alone and figure.value not in made and near and len(held) == 1:
        yield Claim(
            figure.span, holds=False, basis="the story before", right=said(near[-1], text), related=(near[-1].span,)
        )


_THINGS = (
    "deal|takeover|bid|offer|loan|fine|contract|project|budget|package|plan|purchase|acquisition|investment|fund|award|"
    "grant|bond|settlement|programme|program|facility|buyout|merger|penalty|order|credit|bailout|prize|lawsuit|ransom|"
    "reward|strike|sentence|ban|term|report|siege|truce|ceasefire|walkout|journey|trip|visit|trial|war|run|streak|"
    "bridge|tunnel|ship|yacht|jail term|prison term"
)
_NAMED = lazily(
    rf" (a|an|its|his|her|their|the|this) #([mn])(\d+) (-[a-z-]+ )?((?:[a-z-]+ )?(?:{_THINGS})) (?!of |with |between )"
)


def renamed(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "the $4.9 billion deal" against "a $4.2 billion deal" before it, where the story has no third one."""
    seen: dict[tuple[str, str], list[tuple[str, Figure]]] = {}
    for line in lines:
        for match in _NAMED.finditer(line.text):
            key = (match[4] or match[2], match[5].split()[-1])
            seen.setdefault(key, []).append((match[1], line.figures[int(match[3])]))
    for found in seen.values():
        (article, first), again = found[0], [figure for article, figure in found[1:] if article in ("the", "this")]
        values = {figure.value for _, figure in found}
        if article in ("a", "an") and len(values) == 2 and again and not first.hedge:
            for figure in again:
                if not figure.hedge and figure.unit == first.unit and 1 / _FAR < figure.value / first.value < _FAR:
                    holds = figure.value == first.value
                    yield Claim(figure.span, holds, "the story before", said(first, text), related=(first.span,))


_FAR = 12
