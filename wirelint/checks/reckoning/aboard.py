"""Passengers and crew against the people aboard, wherever in the story they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

_TRAVEL = frozenset("aboard board crew passengers boat ship ferry vessel jet plane aircraft".split())
_PARTS = Shapes(
    (
        shape("<first:n> passengers *1 and <second:n> crew|crewmembers"),
        shape("<first:n> passengers , *1 <second:n> crew"),
    )
)
_WHOLES = Shapes(
    (
        shape("<whole:n> people|persons *3 on_board|aboard"),
        shape("all <whole:n> people|persons *2 on_board|aboard"),
        shape("carrying <whole:n> people|persons|passengers_and_crew"),
        shape(
            "jet|plane|aircraft|airliner|flight|ship|boat|ferry|vessel|train|bus|helicopter *3 with <whole:n> people|"
            "persons"
        ),
        shape("<whole:n> on_board|aboard"),
        shape("set_out|sailed|left *9 with <whole:n> people|migrants|passengers"),
    )
)


def aboard(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "155 passengers and seven crew" against "all 162 people on board"."""
    lines = _of_travel(lines)
    parts = [found for line in lines for form in _PARTS.near(line) for found in form.find(line)]
    wholes = _distinct(found["whole"] for line in lines for form in _WHOLES.near(line) for found in form.find(line))
    if len(parts) != 1 or len(wholes) != 1:
        return
    first, second, whole = parts[0]["first"], parts[0]["second"], wholes[0]
    if any(figure.hedge or figure.half for figure in (first, second, whole)):
        return
    total = first.value + second.value
    basis = f"{said(first, text)} passengers and {said(second, text)} crew"
    yield Claim(whole.span, total == whole.value, basis, whole.like(total, text), related=(first.span, second.span))


_FATES = {
    "dead": (
        shape("<part:n> people|migrants|passengers|crew *1 drowned|died|were_killed"),
        shape("killed|killing|drowned <part:n> people|migrants|passengers|men"),
        shape("<part:n> drowned|dead|bodies"),
    ),
    "missing": (shape("<part:n> *3 missing|unaccounted_for"),),
    "saved": (
        shape("rescued|saved|rescuing|saving <part:n> of_them|people|migrants|passengers|survivors"),
        shape("<part:n> *2 were_rescued|rescued|survived|were_saved|survivors"),
        shape("pulled|plucked|picked_up <part:n> people|of_them|survivors|migrants|passengers *2 from|out_of"),
    ),
}


def fates(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold the dead, the missing and the rescued against the people who were aboard."""
    if not _of_travel(lines):
        return
    wholes = _distinct(found["whole"] for line in lines for form in _WHOLES.near(line) for found in form.find(line))
    if len(wholes) != 1 or wholes[0].hedge:
        return
    parts = []
    for forms in _FATES.values():
        given = _distinct(found["part"] for line in lines for form in forms for found in form.find(line))
        if len(given) > 1 or any(figure.scale > 1 or figure.value >= 1000 for figure in given):
            return  # of several accidents, or counts that grew
        parts += given
    total, whole = sum(part.value for part in parts), wholes[0]
    if len(parts) > 1:
        last = max(parts, key=lambda part: part.span)
        basis = f"{', '.join(said(part, text) for part in parts)} of {said(whole, text)} aboard"
        right = f"{total:g} people"
        # All three fates leave nobody out; of two of them, there may be more aboard.
        holds = total == whole.value if len(parts) == len(_FATES) else total <= whole.value
        yield Claim(last.span, holds, basis, right, related=(whole.span,))


def _of_travel(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines, if one of them speaks of people who travel."""
    return lines if any(not _TRAVEL.isdisjoint(line.words) for line in lines) else ()


def _distinct(figures: Iterator[Figure]) -> list[Figure]:
    by_value = {figure.value: figure for figure in figures}
    return list(by_value.values())
