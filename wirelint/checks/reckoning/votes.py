"""Votes: committees, majorities, shares of the vote and leads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_COMMITTEES = Shapes(
    map(
        shape,
        (
            "<seats:n> -member|-strong|-person|-judge|-justice|-seat|-man *9 voted|ruled|decided|backed|approved|"
            "rejected *8 <score:s>",
            "<seats:n> -member|-strong|-person|-judge|-justice|-seat|-man *6 . *4 voted|vote|ruled *5 <score:s>",
            "<score:s> vote|decision|ruling *6 <seats:n> -member|-seat",
            "<score:s> by|in the *4 <seats:n> -member|-seat",
        ),
    )
)
_DISSENTS = Shapes(
    map(
        shape,
        (
            "voted <score:s> *14 . <losers:n> members|policymakers|judges|justices|directors|of_them|others|dissenters "
            "preferred|voted|wanted|dissented|favored|favoured|backed|opposed|called",
            "voted <score:s> *12 , with <losers:n> *1 dissenting|preferring|voting_against|opposing|opposed|against",
            "<score:s> vote *12 , with <losers:n> *1 dissenting|preferring|voting_against|opposing|opposed",
        ),
    )
)
_TALLIES = Shapes(
    map(
        shape,
        (
            "<seats:n> -seat|-member *9 , with <second:n> *1 against|opposed|voting|abstaining",
            "by <first:n> votes? to <second:n> *9 <seats:n> -seat|-member",
            "<seats:n> -seat|-member *9 voted|approved|passed|backed|rejected *9 <first:n> votes? to|against "
            "<second:n>",
        ),
    )
)
_BACKED_BY = Shapes(
    map(
        shape,
        (
            "by <first:n> members|deputies|lawmakers|senators|legislators|votes|mps *2 of|in the *1 <seats:n> -seat|"
            "-member "
            "*6 , with <second:n> *1 against|opposed|voting",
            "<first:n> members|deputies|lawmakers|senators|legislators|mps *2 of|in the *1 <seats:n> -seat|-member *9 "
            "and <second:n> *2 against|opposed",
        ),
    )
)
_POLLED = Shapes(
    map(
        shape,
        (
            "had|has|won|took|with|received|got|on|at|by|gets|leads <first:p> *3 of|in the *3 vote|votes|ballots|"
            "ballot *9 "
            "<second:p>",
            "had|has|won|took|with|received|got|on|at|by|leads <first:p> *2 and *8 <second:p> *1 of the *2 vote|"
            "votes|ballots",
            "<first:p> *2 of|in the *2 vote|votes|ballots *3 against|to|compared_with *5 <second:p>",
            "<first:p> against|to|versus <second:p> *8 vote|votes|ballots|runoff|run-off|counted|poll|election",
            "<first:p> *12 in_favor|in_favour|backed|for|supported|approved *9 <second:p> *1 against|opposed|rejected",
            "<first:p> *12 backed|supported|approved|favored|favoured|back|support *6 , *1 with|and|while "
            "<second:p> *1 "
            "against|opposed|oppose|opposing|rejecting",
            "<first:p> *3 yes *6 <second:p> *3 no",
            "backed|rejected|approved|won|passed|voted *6 by <first:p> to|against <second:n>",
            "<first:p> *3 men|male *5 <second:p> *3 women|female",
            "<first:p> *3 women|female *5 <second:p> *3 men|male",
        ),
    )
)
_THREE_WAY = Shapes(
    map(
        shape,
        (
            "<first:p> *9 <second:p> *6 and|, *3 <third:p> *3 undecided|unsure|abstained|unsure|no_opinion|"
            "did_not_know|"
            "don't_know|no_answer|spoiled",
            "<first:p> *4 for|yes|in_favor|in_favour *5 <second:p> *4 against|no *5 <third:p>",
        ),
    )
)
_LEADS = Shapes(
    map(
        shape,
        (
            "<first:p> *9 <second:p> *6 , *1 a|the *2 lead|margin|gap|advantage|difference of <lead:q>",
            "<first:p> *9 <second:p> *6 , *1 a|the|an *2 lead|margin|gap|advantage of <lead:n> points",
            "<first:p> *9 <second:p> *6 , *3 <lead:n> -point|-percentage-point lead|margin|gap|advantage",
            "<lead:n> -point|-percentage-point lead|margin|gap|advantage *6 <first:p> to|against|compared_with *5 "
            "<second:p>",
            "leads|led|leading|ahead|won|win *4 by <lead:nq> points? *3 , *2 <first:p> to|against *3 <second:p>",
            "leads|led|leading|ahead|won|win *4 by <lead:q> *3 , *2 <first:p> to|against *3 <second:p>",
            "<first:p> *14 <second:p> *3 , <lead:nq> points? behind|adrift|back|ahead",
            "<first:p> *14 . *9 second|runner-up *4 <second:p> *3 , <lead:nq> points? behind|adrift|back",
            "<first:p> *14 <other:n> *14 . *9 second|runner-up *4 <second:p> *3 , <lead:nq> points? behind|adrift|back",
            "<first:p> *14 <other:n> *3 <another:n> *14 . *9 second|runner-up *4 <second:p> *3 , <lead:nq> points? "
            "behind|adrift|back",
            "<first:p> *6 to|against|versus|for *3 <second:p> *8 . that|this *1 is|was a *2 lead|margin|gap of "
            "<lead:q>",
            "<first:p> *9 , *2 <second:p> *14 . the|that|this|his|her|its *2 <lead:nq> -point|-percentage-point *1 "
            "lead|margin|gap|advantage|difference",
            "<first:p> *9 , *2 <second:p> *14 . the|that|this|his|her|its *2 lead|margin|gap|advantage|difference of "
            "<lead:q>",
        ),
    )
)
_OTHER_BASE = lazily(
    r"\b(?:turnout|previous|last (?:election|time|year)|earlier|in \d{4}|from|undecided|either|both|also|men|women"
    r"|republicans?|democrats?|voters (?:aged|over|under)|among)\b",
    re.IGNORECASE,
)
_COUNTED = lazily(
    r"\b(?:voters|electorate|counted|reporting|tallied|turnout|precincts|processed|polling stations|votes in)\b",
    re.IGNORECASE,
)


def votes(line: Line, text: str) -> Iterator[Claim]:
    """Hold the votes against the seats: a nine-member panel cannot vote 6-4."""
    for form in _COMMITTEES.near(line):
        for found in form.find(line):
            score, seats = found["score"], found["seats"]
            yield of_seats(score.value + score.second, score, seats, text)
    for form in (*_TALLIES.near(line), *_BACKED_BY.near(line)):
        for found in form.find(line):
            if "first" in found:
                yield of_seats(found["first"].value + found["second"].value, found["second"], found["seats"], text)
    for form in _DISSENTS.near(line):
        for found in form.find(line):
            score, losers = found["score"], found["losers"]
            fewer = min(score.value, score.second)
            basis = f"a vote of {said(score, text)}"
            yield Claim(losers.span, losers.value <= fewer, basis, losers.like(fewer, text), related=(score.span,))


def of_seats(cast: float, given: Figure, seats: Figure, text: str) -> Claim:
    """Hold the votes that were cast against the seats."""
    basis = f"{said(seats, text)} {'seats' if seats.value > 30 else 'members'}"
    right = f"{seats.value:g} votes at most, not {cast:g}"
    return Claim(given.span, cast <= seats.value, basis, right, related=(seats.span,))


def shares_of_vote(line: Line, text: str) -> Iterator[Claim]:
    """Hold the shares of two sides against 100%."""
    for form in _POLLED.near(line):
        for found in form.find(line):
            first, second = found["first"], found["second"]
            words = text[first.span.start : second.span.end]
            if _OTHER_BASE.search(words) or _counts_ballots(text, first) or _counts_ballots(text, second):
                continue
            total = first.value + second.value
            least = total - first.half - second.half
            over = total > 100 and least >= 100 - 1e-9
            basis = f"{said(first, text)} and {said(second, text)}"
            right = f"{total:g}%"
            yield Claim(second.span, not over, basis, right, related=(first.span,))


def three_way(line: Line, text: str) -> Iterator[Claim]:
    """Hold the shares of both sides and of the undecided against 100%."""
    for form in _THREE_WAY.near(line):
        for found in form.find(line):
            parts = [found["first"], found["second"], found["third"]]
            total, least = sum(p.value for p in parts), sum(p.value - p.half for p in parts)
            basis = f"{said(parts[0], text)}, {said(parts[1], text)} and {said(parts[2], text)}"
            yield Claim(parts[2].span, least < 100, basis, f"{total:g}%", related=(parts[0].span, parts[1].span))


def _counts_ballots(text: str, figure: Figure) -> bool:
    """Tell "with 98% of ballots counted" from a share of the vote."""
    behind = text[figure.span.end : figure.span.end + 45]
    return _COUNTED.search(behind.partition(",")[0]) is not None


def leads(line: Line, text: str) -> Iterator[Claim]:
    """Hold a lead in points against the two shares."""
    for form in _LEADS.near(line):
        for found in form.find(line):
            first, second, lead = found["first"], found["second"], found["lead"]
            if lead.kind is Kind.COUNT and (lead.value > 100 or lead.scale > 1):
                continue
            if any(_counts_ballots(text, figure) for figure in (first, second)):
                continue
            right = abs(first.value - second.value)
            half = first.half + second.half
            holds = lead.low - lead.half <= right + half + 1e-9 and lead.high + lead.half >= right - half - 1e-9
            basis = f"{said(first, text)} and {said(second, text)}"
            yield Claim(lead.span, holds, basis, lead.like(right, text), related=(first.span, second.span))


_SHORT_OF = shape("<won:n> of the|its? <seats:n> seats *4 , *1 <short:n> *1 short_of|shy_of a|an|the *1 majority")
_MAJORITIES = Shapes(
    map(
        shape,
        (
            "<seats:n> members|seats|deputies|lawmakers *9 . *4 needs|need <need:n> *2 for a|an *1 majority",
            "<need:n> *2 seats? for|needed_for|to_form a|an *1 majority *2 in the *2 <seats:n> -seat|-member",
            "<need:n> *3 needed|required for a majority *2 in the *2 <seats:n> -seat|-member",
            "<seats:n> -seat|-member *4 , where|in_which|with <need:n> *5 majority",
        ),
    )
)


def majorities(line: Line, text: str) -> Iterator[Claim]:
    """Hold the votes that make a majority against the seats: 76 of 150."""
    for found in _SHORT_OF.find(line):
        right = int(found["seats"].value) // 2 + 1 - found["won"].value
        basis = f"from {said(found['won'], text)} of {said(found['seats'], text)} to a majority"
        yield Claim(
            found["short"].span,
            found["short"].value == right,
            basis,
            found["short"].like(right, text),
            related=(found["won"].span, found["seats"].span),
        )
    for form in _MAJORITIES.near(line):
        for found in form.find(line):
            need, seats = found["need"], found["seats"]
            right = int(seats.value) // 2 + 1
            # Where the speaker does not vote, one fewer will do.
            holds = right - 1 <= need.value <= right or need.value * 3 >= seats.value * 2 - 3
            yield Claim(
                need.span, holds, f"a majority of {said(seats, text)}", need.like(right, text), related=(seats.span,)
            )
