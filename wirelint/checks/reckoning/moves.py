"""Changes in free wording: one percentage or fraction, and the two amounts that a sentence leads from and to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.changes import change_interval, is_adjusted
from wirelint.checks.reckoning.claim import Claim, said, within
from wirelint.checks.reckoning.wording import WORD, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

_MOVED = (
    r"(?:rose|rise|risen|rising|climbed|climb|grew|grow|grown|growing|increased|increase|jumped|jump|gained|gain|"
    r"soared|surged|"
    r"surge|advanced|fell|fall|fallen|falling|dropped|drop|declined|decline|slipped|slid|decreased|decrease|lost|"
    r"tumbled|plunged|"
    r"plunge|sank|shed|dipped|shrank|shrunk|contracted|slumped|cut|reduced|reduction|lowered|raised|up|down|leap|leapt|"
    r"slump|growth|loss)"
)
_CHANGE = lazily(
    rf" {_MOVED} (?:of |by )?(?P<a>#[pf]\d+) | (?P<b>#[pf]\d+) (?:{_MOVED}|more|less|fewer|higher|lower|cheaper|"
    rf"dearer) | or (?:by )?(?P<c>#p\d+) "
)
_AMOUNT = r"#[mn]\d+"
_TO_OLD = rf"(?:(?!of |continuing ){WORD}){{0,3}}?"
_PAIR = lazily(
    rf" from {words(3)}(?P<old>{_AMOUNT}) {words(6)}(?:, )?to {words(3)}(?P<new>{_AMOUNT}) "
    rf"| to {words(2)}(?P<new2>{_AMOUNT}) {words(6)}(?:, )?(?:up |down )?(?:from|against|compared with|compared to|"
    rf"versus) {_TO_OLD}(?P<old2>{_AMOUNT}) "
    rf"| (?P<new3>{_AMOUNT}) {words(6)}, {words(2)}(?:up |down )?(?:from|compared with|compared to|against|versus|on) "
    rf"{_TO_OLD}(?P<old3>{_AMOUNT}) "
)
_OTHER = lazily(
    r" (?:while|whereas|although|share of|stake|each|respectively|rate|margin|between|discount|premium|after|"
    r"excluding) "
)
_PERIODS = (
    "years ",
    "year ",
    "-year",
    "months ",
    "-month",
    "weeks ",
    "-week",
    "days ",
    "-day",
    "hours ",
    "-hour",
    "minutes ",
    "points ",
)
_LEAST, _MOST = 0.2, 5.0


def moves(line: Line, text: str) -> Iterator[Claim]:
    """Hold "an increase of a quarter" against "24 million, up from 20 million", whatever the order of the words."""
    if not ("from" in line.words or "compared" in line.words or "against" in line.words):
        return
    for sentence in line.sentences:
        shares = sentence.of("pf")
        pair, change = _PAIR.search(sentence.text), _CHANGE.search(sentence.text)
        if len(shares) == 1 and pair and change and _belong(sentence, shares[0], pair, change):
            old, new = (line.figure(pair[n] or pair[f"{n}2"] or pair[f"{n}3"]) for n in ("old", "new"))
            yield from _move(sentence, shares[0], old, new, text)


_MOVED_TO = lazily(rf" {_MOVED} (?:by )?(?P<by>#[pf]\d+) {words(4)}to {words(2)}(?P<new>#[mn]\d+) ")
_SPOKEN_OF = frozenset("earlier before ago previous last".split())
_EARLIER = lazily(
    r" (?:a year (?:earlier|before|ago)|the year before|the previous year|last year|a month earlier|the month before) "
)


def moved_before(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "rose by a fifth to 240 million euros. A year earlier it had made 200 million" together."""
    before: Sentence | None = None
    for line in lines:
        if _SPOKEN_OF.isdisjoint(line.words) and not ("p" in line.kinds or "f" in line.kinds):
            before = None
            continue
        for sentence in line.sentences:
            match = _MOVED_TO.search(before.text) if before and _EARLIER.search(sentence.text) else None
            amounts = sentence.of("mn") if match else []
            if before and match and len(amounts) == 1 and not sentence.of("pfx") and not _PAIR.search(before.text):
                by, new = before.line.figure(match["by"]), before.line.figure(match["new"])
                pair = matched(amounts[0], new)
                if (
                    pair
                    and pair[0].value > 0
                    and _LEAST < pair[1].value / pair[0].value < _MOST
                    and not is_adjusted(text, (by, new))
                ):
                    yield _of_pair(by, amounts[0], new, pair, text)
            before = sentence


def _of_pair(share: Figure, old: Figure, new: Figure, pair: tuple[Figure, Figure], text: str) -> Claim:
    basis = f"{said(old, text)} to {said(new, text)}"
    interval = change_interval(*pair)
    if share.kind is Kind.PERCENT:
        return within(text, share, interval, basis, (old, new), slack=max(share.half, 0.05))
    part = share._replace(value=100 * share.value, half=100 * share.half)
    return Claim(share.span, interval.holds(part), basis, f"{interval.right:.0f}%", related=(old.span, new.span))


_APART = lazily(r" (?:since|as|because|which|when|after|and) ")
_OF_YEAR = ("from last", "from a year", "from the previous", "from the year", "on the year", "compared with the same")


def _belong(sentence: Sentence, share: Figure, pair: re.Match[str], change: re.Match[str]) -> bool:
    """Tell the percentage of two amounts from that of another clause: "to $3.93 from $3.09, since 7% fewer ..."."""
    between = sentence.text[min(pair.end(), change.end()) - 1 : max(pair.start(), change.start()) + 1]
    of_another = _APART.search(between) is not None or _OTHER.search(sentence.text) is not None
    is_range = f" to {sentence.line.symbol(share)} " in sentence.text
    return not (of_another or is_range or sentence.behind(share).startswith(_OF_YEAR))


def _move(sentence: Sentence, share: Figure, old: Figure, new: Figure, text: str) -> Iterator[Claim]:
    pair = matched(old, new)
    amounts = [figure for figure in sentence.of("mnxq") if figure.value > 1 or figure.kind is Kind.MONEY]
    if not pair or len(amounts) != 2 or pair[0].value <= 0 or not _LEAST < pair[1].value / pair[0].value < _MOST:
        return
    if (
        sentence.behind(old).startswith(_PERIODS)
        or is_adjusted(text, (old, new, share))
        or pair[0].value == pair[1].value
    ):
        return
    yield _of_pair(share, old, new, pair, text)
