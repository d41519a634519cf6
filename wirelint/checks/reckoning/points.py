"""Per cent for percentage points: "from 34 to 39 per cent, a rise of five per cent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim, said
from wirelint.checks.reckoning.wording import words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Figure, Line

_BY = lazily(
    r" (?:an? |the )?(?:[a-z]+ )?(?:rise|increase|gain|jump|climb|surge|fall|decrease|drop|decline|cut|reduction|slump|"
    r"difference|gap|margin|lead|swing|improvement|slide|advance) (?:of|by) (?P<by>#p\d+) "
    r"| , (?:up|down) (?:by )?(?P<by3>#p\d+) (?:[.,]|$)"
    r"|(?:up|down|rose|risen|climbed|fell|fallen|dropped|increased|decreased|gained|lost|declined) (?:by )?"
    rf"(?P<by2>#p\d+) {words(4)}(?:to|from) "
)
_CUES = frozenset(
    "rise increase gain jump climb surge fall decrease drop decline cut reduction slump difference gap margin lead "
    "swing "
    "improvement slide advance up down rose risen climbed fell fallen dropped increased decreased gained lost "
    "declined".split()
)


def points(line: Line, text: str) -> Iterator[Claim]:
    """Hold the one percentage of a move against the two percentages that it leads from and to."""
    if line.kinds.count("p") < 3 or _CUES.isdisjoint(line.words):
        return
    for sentence in line.sentences:
        percents = sentence.of("p")
        match = _BY.search(sentence.text) if len(percents) == 3 else None
        if match:
            by = line.figure(match["by"] or match["by2"] or match["by3"])
            yield from _by(by, [percent for percent in percents if percent is not by], text)


def _by(by: Figure, ends: list[Figure], text: str) -> Iterator[Claim]:
    first, second = ends
    apart = abs(first.value - second.value)
    low = min(first.value, second.value)
    relative = 100 * apart / low if low else 0.0
    if abs(apart - by.value) < 1e-6 and apart and relative > by.value + by.half + 1:
        basis = f"{said(first, text)} and {said(second, text)}"
        yield Claim(
            by.span, holds=False, basis=basis, right=f"{apart:g} percentage points", related=(first.span, second.span)
        )
