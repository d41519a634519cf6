"""Rises that are falls by their own figures, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, matched, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_RISES = tuple(
    map(
        shape,
        (
            "rose|rises|climbed|climbs|increased|jumped|soared|surged|leapt *4 to <new:mnp> *3 from <old:mnp>",
            "rose|rises|climbed|climbs|increased|jumped|soared|surged|leapt *4 from <old:mnp> *3 to <new:mnp>",
            "raised|raises|increased|lifted *7 to <new:mnp> *3 from <old:mnp>",
            "raised|raises|increased|lifted *7 from <old:mnp> *2 to <new:mnp>",
        ),
    )
)
_FALLS = tuple(
    map(
        shape,
        (
            "fell|falls|dropped|drops|declined|declines|slipped|decreased|tumbled|plunged|slid *4 to <new:mnp> *3 "
            "from <old:mnp>",
            "fell|falls|dropped|drops|declined|declines|slipped|decreased|tumbled|plunged|slid *4 from <old:mnp> *3 "
            "to <new:mnp>",
            "cut|cuts|lowered|lowers|reduced|reduces|slashed *7 to <new:mnp> *3 from <old:mnp>",
            "cut|cuts|lowered|lowers|reduced|reduces|slashed *7 from <old:mnp> *2 to <new:mnp>",
        ),
    )
)


def directions(line: Line, text: str) -> Iterator[Claim]:
    """Hold "rose", "fell" against the amounts: "rose to $3.6 billion from $4.5 billion" fell."""
    for forms, up in ((_RISES, True), (_FALLS, False)):
        for form in forms:
            for found in form.find(line):
                pair = matched(found["old"], found["new"])
                if pair and pair[0].value > 0 and pair[1].value > 0 and not _is_negative(text, found):
                    if pair[0].kind is Kind.PERCENT and not _MOVES.search(_before(text, found)):
                        continue  # "prices were cut from 25 to 30 percent" gives a range
                    old, new = pair
                    wrong = new.high < old.low if up else new.low > old.high
                    word = "fall" if up else "rise"
                    basis = f"{said(found['old'], text)} to {said(found['new'], text)}"
                    yield Claim(found["new"].span, not wrong, basis, f"a {word}" if wrong else "so",
                                related=(found["old"].span,))  # fmt: skip


_MOVES = lazily(
    r"\b(?:rates?|tax(?:es)?|forecasts?|stakes?|dut(?:y|ies)|tariffs?|inflation|unemployment|growth|holding|support"
    r"|turnout|margins?|yields?|share)\b"
)


def _before(text: str, found: dict[str, Figure]) -> str:
    start = min(figure.span.start for figure in found.values())
    return text[max(start - 100, 0) : start].rpartition(". ")[2]


_LOSS = lazily(r"\b(?:loss|losses|deficit|minus|negative|yen|place|rank\w*|weaker|stronger|per dollar|to the dollar)\b")


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
