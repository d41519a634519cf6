"""Shares in free wording: a part, a share of it, and a whole that may stand elsewhere in the story."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched
from wirelint.checks.reckoning.changes import likely
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.checks.reckoning.wording import distinct, with_before, words
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

_SHARE = r"(?:(?P<share>#[pf]\d+)|(?P<one>#n\d+) (?:in|out of) (?P<many>#n\d+))"
_OF_WHOLE = rf"(?:{words(2)}of (?:the |its |their |all |his |her |those |these )?{words(2)}(?P<whole>#[mn]\d+) )?"
_LINK = r"(?:or |representing |accounting for |making up |equal to |equivalent to |that is |which is )?"
_UNNAMED = lazily(
    rf" (?P<part>#[mn]\d+) (?!shares ){_OF_WHOLE}{words(8)}[,(-] {_LINK}{words(2)}{_SHARE} (?:of )?"
    r"(?:the total|the whole|the lot|them|all of them|those [a-z]+ed|the overall total|that total|the haul|"
    r"(?:its|their|his|her) (?:total )?(?:population|workforce|staff|fleet|membership|electorate|budget|total|"
    r"employees|network)) (?=[,.()-]|(?:were|was|are|is|have|had|has|in|who|that|after|by|since|over) |$)"
)
_NAMED = lazily(
    rf" (?P<part>#[mn]\d+) {words(6)}[,(-] {_LINK}{words(1)}{_SHARE} of (?:the |its |their |all |his |her )"
    rf"{words(3)}(?P<whole>#[mn]\d+) "
)
_OF_THEM = lazily(
    rf" (?P<whole>#[mn]\d+) {words(8)}, (?:with |of whom |of which )?(?P<part>#[mn]\d+) (?:of (?:them|whom|which|"
    rf"these) )?{words(6)}, or {words(1)}{_SHARE} [,.]?"
)
_ELLIPTIC = lazily(rf" (?P<part>#n\d+) {words(2)}, or {words(1)}{_SHARE} , ")
_FIRST = lazily(
    rf" {_SHARE} of (?:the |its |their |all |his |her |some )?{words(2)}(?P<whole>#[mn]\d+) {words(4)}, (?:or |some )?"
    rf"{words(1)}(?P<part>#[mn]\d+) (?:,|{words(3)}(?:were|are|have|had|said|did|voted|live|will|could|would) )"
)
_MOST_WHOLES, _FAR, _SLIP = 200, 6.0, 0.06
_MAKING = lazily(
    rf" , (?:making|giving|meaning|which would be|or|that is|and so raise|raising|and so bring in|yielding) "
    rf"{words(6)}(?P<part>#m\d+) "
)


def story_shares(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "120,000, or one in five of those affected" against the story's 2.4 million, and a part against "of the"."""
    wholes = cache(lambda: _wholes(lines, text))
    for line in lines:
        if "of" not in line.words or not ("p" in line.kinds or "f" in line.kinds or "n" in line.kinds):
            continue
        for sentence, before in with_before((line,)):
            yield from _unnamed(sentence, wholes, text)
            yield from _named(sentence, text)
            if before:
                yield from _elliptic(sentence, before, text)
            if "p" in line.kinds and line.kinds.count("m") > 1:
                yield from _made(sentence, text)


def _wholes(lines: Sequence[Line], text: str) -> Sequence[Figure]:
    """Give the counts and sums of a story that may be a whole; none where there are so many that none is meant."""
    figures = (
        f for line in lines for f in line.figures if f.kind in (Kind.COUNT, Kind.MONEY) and not _is_former(f, text)
    )
    found = distinct(figures)
    return found if len(found) <= _MOST_WHOLES else ()


def _unnamed(sentence: Sentence, wholes: Callable[[], Sequence[Figure]], text: str) -> Iterator[Claim]:
    for match in _UNNAMED.finditer(sentence.text):
        part = sentence.line.figure(match["part"])
        if " of them " in match[0] and not match["whole"]:
            continue  # "3,600 people, a third of them women"
        if match["whole"]:
            yield from _held(match, sentence, part, [sentence.line.figure(match["whole"])], text)
        else:
            yield from _held(
                match, sentence, part, [f for f in wholes() if f.kind is part.kind and f.value > part.value], text
            )


def _is_former(figure: Figure, text: str) -> bool:
    """Tell the 1,666,650 of "cut to 1,499,985, or 4.95% of the total, from 1,666,650"."""
    return text.endswith("from ", 0, figure.span.start)


def _named(sentence: Sentence, text: str) -> Iterator[Claim]:
    for match in (*_NAMED.finditer(sentence.text), *_FIRST.finditer(sentence.text)):
        part, whole = sentence.line.figure(match["part"]), sentence.line.figure(match["whole"])
        yield from _held(match, sentence, part, [whole], text)
    for match in _OF_THEM.finditer(sentence.text):
        if match["one"] or " of which " in match[0] or " of them " in match[0] or " of whom " in match[0]:
            yield from _held(
                match, sentence, sentence.line.figure(match["part"]), [sentence.line.figure(match["whole"])], text
            )


def _elliptic(sentence: Sentence, before: Sentence, text: str) -> Iterator[Claim]:
    """Hold "Some 60,000 homes were without power. By evening 45,000, or three-quarters, were back" together."""
    match = _ELLIPTIC.search(sentence.text)
    wholes = before.of("n") if match else []
    if match and len(wholes) == 1 and len(sentence.of("nm")) == (3 if match["one"] else 1):
        yield from _held(match, sentence, sentence.line.figure(match["part"]), wholes, text)


def _held(match: re.Match[str], sentence: Sentence, part: Figure, wholes: list[Figure], text: str) -> Iterator[Claim]:
    """Hold a share against the part and any of the wholes; it is wrong only if there is just one."""
    share = share_of(match, sentence)
    pairs = [pair for whole in distinct(wholes) if (pair := _of_one_unit(part, whole))]
    pairs = [(one, other) for one, other in pairs if _may_be(share.value, one.value / other.value)]
    claims = [_claim(share, *pair, text) for pair in pairs]
    good = next((claim for claim in claims if claim.holds), None)
    if good or len(claims) == 1:
        yield good or claims[0]


def _of_one_unit(part: Figure, whole: Figure) -> tuple[Figure, Figure] | None:
    """Give a part and its whole in one unit; "another four" is no part of $410 million."""
    pair = matched(part, whole) if part.kind is whole.kind or part.scale > 1 else None
    return pair if pair and 0 < pair[0].value < pair[1].value else None


def _may_be(given: float, right: float) -> bool:
    """Tell a share that is wrong from one of another whole."""
    ratio = given / right
    return 1 / _FAR < ratio < _FAR or any(abs(ratio / power - 1) < _SLIP for power in (0.01, 0.1, 10, 100))


def share_of(match: re.Match[str], sentence: Sentence) -> Figure:
    """Give a share as a fraction of one, with its rounding: 20%, a third, one in five."""
    line = sentence.line
    if match["one"]:
        one, many = line.figure(match["one"]), line.figure(match["many"])
        value = one.value / max(many.value, 1)
        return Figure(Kind.FRACTION, value, Span(one.span.start, many.span.end), 0.12 * value, hedge=one.hedge)
    share = line.figure(match["share"])
    if share.kind is Kind.PERCENT:
        share = share._replace(value=share.value / 100, half=share.half / 100)
    return share


def _claim(share: Figure, part: Figure, whole: Figure, text: str) -> Claim:
    part, whole = likely(part), likely(whole)
    low, right, high = part.low / whole.high, part.value / whole.value, part.high / max(whole.low, 1e-9)
    slack = 0.08 * right if share.hedge else 0.0
    holds = Interval(low, right, high).wider(slack).holds(share)
    holds |= (share.hedge == "over" and right >= share.value) or (share.hedge == "under" and right <= share.value)
    basis = f"{said(part, text)} of {said(whole, text)}"
    right_words = f"{100 * right:.3g}%" if share.kind is Kind.PERCENT or right < 0.1 else f"{right:.0%}"
    return Claim(share.span, holds, basis, right_words, related=(part.span, whole.span))


def _made(sentence: Sentence, text: str) -> Iterator[Claim]:
    """Hold "4% of turnover, which was 1.5 billion, making the maximum 60 million" together."""
    percents, sums = sentence.of("p"), sentence.of("m")
    made = _MAKING.search(sentence.text)
    if (
        len(percents) != 1
        or len(sums) != 2
        or not made
        or f" {_symbol(sentence, percents[0])} of " not in sentence.text
    ):
        return
    share, (whole, part) = percents[0], sums
    if sentence.line.figure(made["part"]) is not part or part.unit != whole.unit or share.span.start > whole.span.start:
        return
    low, right, high = (
        a * b / 100
        for a, b in zip((share.low, share.value, share.high), (whole.low, whole.value, whole.high), strict=True)
    )
    if part.value < whole.value:
        basis = f"{said(share, text)} of {said(whole, text)}"
        yield within(text, part, Interval(low, right, high), basis, (share, whole), slack=0.03 * right)


def _symbol(sentence: Sentence, figure: Figure) -> str:
    return f"#{figure.kind.value}{sentence.line.figures.index(figure)}"
