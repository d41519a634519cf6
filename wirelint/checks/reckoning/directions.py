"""Rises that are falls by their own figures, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_ROSE = (
    "rose|rises|risen|rising|climbed|climbs|climbing|increased|increasing|jumped|jumps|jumping|soared|surged|leapt|"
    "grew|grown|growing|swelled|widened|widens|widening|accelerated|accelerates|quickened|advanced|gone_up|went_up"
)
_FELL = (
    "cooled|cools|fell|falls|fallen|falling|dropped|drops|dropping|declined|declines|declining|slipped|slips|decreased|"
    "tumbled|"
    "plunged|slid|shrank|shrunk|shrinking|narrowed|narrows|narrowing|eased|eases|easing|slowed|slows|slowing|dipped|"
    "dips|sank|gone_down|went_down"
)
# "Raised from 25 to 30 percent" may be a range, "to 30 from 25 percent" is none.
_RANGES = {
    True: (
        f"{_ROSE} *4 from <old:mnp> *3 to <new:mnp>",
        "raised|raises|increased|lifted *7 from <old:mnp> *2 to <new:mnp>",
    ),
    False: (
        f"{_FELL} *4 from <old:mnp> *3 to <new:mnp>",
        "cut|cuts|lowered|lowers|reduced|reduces|slashed *7 from <old:mnp> *2 to <new:mnp>",
    ),
}
_MOVES_TO = {
    True: (
        f"{_ROSE} *4 to <new:mnp> *4 from <old:mnp>",
        "raised|raises|increased|lifted *7 to <new:mnp> *3 from <old:mnp>",
        "<new:mnp> *4 , *1 up|higher|rising|rose from|than *2 <old:mnp>",
        "<new:mnp> *4 , *1 up on <old:mnp>",
        "<new:p> *9 , accelerating|quickening|rising|climbing|picking_up from *2 <old:p>",
        "<new:mn> *20 . that|this|it is|was|represents *1 <by:p> more|higher|above than? *4 <old:mn>",
        "<new:mnp> *4 , *1 an increase|rise|improvement|advance from|on *2 <old:mnp>",
    ),
    False: (
        f"{_FELL} *4 to <new:mnp> *4 from <old:mnp>",
        "cut|cuts|lowered|lowers|reduced|reduces|slashed *7 to <new:mnp> *3 from <old:mnp>",
        "<new:mnp> *4 , *1 down|lower|falling|fell from|than *2 <old:mnp>",
        "<new:mnp> *4 , *1 down on <old:mnp>",
        "<new:p> *9 , slowing|easing|cooling|falling|slipping from *2 <old:p>",
        "<new:mn> *20 . that|this|it is|was|represents *1 <by:p> less|lower|below|fewer than? *4 <old:mn>",
        "<new:mnp> *4 , *1 a decrease|fall|decline|drop from|on *2 <old:mnp>",
    ),
}
_FORMS = [
    (shape(text), up, may_be_range)
    for table, may_be_range in ((_RANGES, True), (_MOVES_TO, False))
    for up, texts in table.items()
    for text in texts
]


_WAY = lazily(
    rf"(?i)\b(?:{_ROSE}|{_FELL}|raise[ds]?|increased?s?|lifted|cuts?|lower(?:s|ed)?|reduce[ds]?|slashed|up|higher|rise|"
    r"improvement|advance|down|decrease|fall|decline|drop)\b".replace("_", " ")
)


def directions(line: Line, text: str) -> Iterator[Claim]:
    """Hold "rose", "fell" against the amounts: "rose to $3.6 billion from $4.5 billion" fell."""
    for form, up, may_be_range in _FORMS:
        for found in form.find(line):
            if may_be_range and _is_range(text, found):
                continue
            if _are_alike(line, found) and not _is_negative(text, found):
                yield from _direction(text, found, up=up)


def _direction(text: str, found: dict[str, Figure], *, up: bool) -> Iterator[Claim]:
    pair = matched(found["old"], found["new"])
    if pair and pair[0].value > 0 and pair[1].value > 0:
        old, new = pair
        wrong = new.high < old.low if up else new.low > old.high
        basis = f"{said(found['old'], text)} to {said(found['new'], text)}"
        right = f"a {'fall' if up else 'rise'}" if wrong else "so"
        related = (found["old"].span, *_verb(text, found))
        yield Claim(found["new"].span, not wrong, basis, right, related=related)


def _verb(text: str, found: dict[str, Figure]) -> Iterator[Span]:
    """Give the place of the word that says which way the amount went."""
    first, last = sorted(found[name].span for name in ("old", "new"))
    start = max(first.start - 90, 0)
    said = list(_WAY.finditer(text[start : last.start]))
    if said:
        yield Span(start + said[-1].start(), start + said[-1].end())


_MOVES = lazily(
    r"\b(?:rates?|tax(?:es)?|forecasts?|stakes?|dut(?:y|ies)|tariffs?|inflation|unemployment|growth|holding|support"
    r"|turnout|margins?|yields?|share)\b"
)


_MOST_APART, _MOST_PERCENT = 8, 400
_PERIODS = lazily(r"-?(?:hours?|days?|weeks?|months?|years?|year-old) |(?:a|per) share ")


def _are_alike(line: Line, found: dict[str, Figure]) -> bool:
    """Tell amounts of one thing from "$61 million" beside "98 cents a share" or "the 12 months"."""
    old, new = found["old"], found["new"]
    behind, behind_old = line.behind(new), line.behind(old)
    if bool(_PERIODS.match(behind)) != bool(_PERIODS.match(behind_old)):
        return False
    if new.kind is Kind.COUNT and old.kind is Kind.MONEY and "#m" in line.text.partition(_symbol(line, new))[0]:
        return False  # "$9 million in the 1995/96 season, up from $8 million"
    if Kind.PERCENT in (old.kind, new.kind) and max(old.value, new.value) > _MOST_PERCENT:
        return False
    near = 1 / _MOST_APART < new.value / (old.value or 1) < _MOST_APART
    scaled = new.scale > 1 or old.scale > 1
    return (near or scaled) and " respectively " not in f" {behind_old}"


def _symbol(line: Line, figure: Figure) -> str:
    return f" #{figure.kind.value}{line.figures.index(figure)} "


def _is_range(text: str, found: dict[str, Figure]) -> bool:
    """Tell "prices were cut from 25 to 30 percent", which gives a range."""
    is_percent = Kind.PERCENT in (found["old"].kind, found["new"].kind)
    return is_percent and _MOVES.search(_before(text, found)) is None


def _before(text: str, found: dict[str, Figure]) -> str:
    start = min(figure.span.start for figure in found.values())
    return text[max(start - 100, 0) : start].rpartition(". ")[2]


_LOSS = lazily(
    r"\b(?:to be (?:cut|lowered|reduced|slashed)|loss|losses|deficit|minus|negative|yen|place|rank\w*|weaker|stronger|"
    r"per dollar|to the dollar)\b"
)


def _is_negative(text: str, found: dict[str, Figure]) -> bool:
    """Tell a loss, or a currency that falls when its number rises."""
    start = min(figure.span.start for figure in found.values())
    end = max(figure.span.end for figure in found.values())
    around = text[max(start - 90, 0) : end + 40].lower()
    return (
        _LOSS.search(around) is not None
        or text[found["new"].span.start - 1] in "-−"
        or (text[found["old"].span.start - 1] in "-−")
    )
