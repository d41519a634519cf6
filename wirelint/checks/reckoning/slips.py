"""Amounts that a story gives twice, once with a digit or a scale too many: 4,000 nurses and 40,000 nurses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Figure, Line

_COUNTED = lazily(r" (#n\d+) (?:[a-z-]+ed |new |more |other |local |striking )?([a-z]{4,}s|people|men|women|children) ")
_UNITS = frozenset(
    "miles metres meters kilometres kilometers hectares acres tonnes tons barrels years months weeks days hours "
    "minutes "
    "seconds votes shares times points units dollars euros litres gallons square others lots cases bushels "
    "ounces".split()
)
_TENS = (10, 100, 1000)
_LEAST = 50


def slips(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold the counts of one noun against each other, where the story has two of them that are ten times apart."""
    counts: dict[str, list[Figure]] = {}
    for line in lines:
        if "n" in line.kinds and any(f.value >= _LEAST for f in line.figures):
            for match in _COUNTED.finditer(line.text):
                counts.setdefault(match[2], []).append(line.figure(match[1]))
    for noun, found in counts.items():
        if len({f.value for f in found}) == 2 and noun not in _UNITS:
            first = found[0]
            other = next(f for f in found if f.value != first.value)
            low, high = sorted((first.value, other.value))
            if low >= _LEAST and high / low in _TENS and other.scale == first.scale:
                if text.endswith(("to ", "to about "), 0, other.span.start):
                    continue  # the end of a range
                yield Claim(
                    other.span, holds=False, basis="the story before", right=said(first, text), related=(first.span,)
                )
