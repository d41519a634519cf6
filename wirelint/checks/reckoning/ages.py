"""Ages against years of birth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_LIVING = Shapes(
    map(
        shape,
        (
            ", <age:n> , who|he|she|and *2 born *2 in *5 <born:y>",
            ", <age:n> , was born *2 in *5 <born:y>",
            "<age:n> -year-old *5 , *3 born *2 in *5 <born:y>",
            "born *2 in *5 <born:y> *9 is|turned|turns *1 <age:n> years_old|.",
        ),
    )
)
_DEAD = Shapes(
    map(
        shape,
        (
            "born *3 in *6 <born:y> *14 died *6 in *5 <died:y> *5 aged|at_the_age_of|at <age:n>",
            "born *3 in *6 <born:y> *14 died *3 aged|at_the_age_of|at <age:n> *4 in *4 <died:y>",
            "born *3 in *6 <born:y> . *4 died *6 in *5 <died:y> *5 aged|at_the_age_of|at <age:n>",
            "was born *2 in *6 <born:y> and *14 <died:y> , *4 aged|at_the_age_of <age:n>",
            "born *3 in *6 <born:y> *14 in <died:y> , *3 aged|at_the_age_of <age:n>",
            "aged|at_the_age_of <age:n> in <died:y> *9 born in *5 <born:y>",
            "born *2 in *5 <born:y> *12 in *4 <died:y> *3 at_the_age_of|aged|when_he_was|when_she_was <age:n>",
            "born *2 in *5 <born:y> *12 at_the_age_of|aged|when_he_was|when_she_was <age:n> *3 in *4 <died:y>",
        ),
    )
)


def ages(line: Line, text: str, year: int | None) -> Iterator[Claim]:
    """Hold an age against the year of birth and the story's own year, or the year of death."""
    for form in _DEAD.near(line):
        for found in form.find(line):
            yield from _age(found["age"], found["born"], int(found["died"].value), text, said(found["died"], text))
    if year:
        for form in _LIVING.near(line):
            for found in form.find(line):
                yield from _age(found["age"], found["born"], year, text, str(year))


def _age(age: Figure, born: Figure, year: int, text: str, then: str) -> Iterator[Claim]:
    years = year - int(born.value)
    if 0 < age.value < 125 and not age.hedge and years >= 0:
        holds = years - 1 <= age.value <= years
        basis = f"somebody born in {said(born, text)} in {then}"
        yield Claim(age.span, holds, basis, f"{years - 1} or {years}", related=(born.span,))
