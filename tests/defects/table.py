"""The table of injectors. A kind of defect is a function here or in a neighbour, and its line is the decorator above it.

An injector is given sound copy and a random number generator, and gives the copy with one defect and the defect's span,
or None where the copy offers no place for it. The span is empty where something is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from random import Random


class Defect(NamedTuple):
    """Copy with one defect, and where it is, in code points of that copy."""

    copy: str
    span: Span


class Injector(NamedTuple):
    """A kind of defect: its name, the pack that should speak, the least recall, and the function."""

    name: str
    pack: str
    least: float
    inject: Callable[[str, Random], Defect | None]


INJECTORS: list[Injector] = []


def defect(pack: str, least: float) -> Callable[[Callable[[str, Random], Defect | None]], None]:
    """Put a function into the table under its own name."""

    def enter(inject: Callable[[str, Random], Defect | None]) -> None:
        name = inject.__name__.strip("_").replace("_", " ")
        INJECTORS.append(Injector(name, pack, least, inject))

    return enter


def replaced(copy: str, span: Span, written: str) -> Defect:
    """Give the copy with ``written`` in place of a span."""
    return Defect(copy[: span.start] + written + copy[span.end :], Span(span.start, span.start + len(written)))


def at_a_match(
    copy: str, random: Random, expression: re.Pattern[str], written: str | Callable[[str], str]
) -> Defect | None:
    """Replace one match of an expression (its group 1 where it has one), chosen at random."""
    found = [match.span(1 if expression.groups else 0) for match in expression.finditer(copy)]
    if not found:
        return None
    span = Span(*random.choice(found))
    return replaced(copy, span, written if isinstance(written, str) else written(span.of(copy)))


def as_a_line(copy: str, random: Random, lines: tuple[str, ...]) -> Defect:
    """Put one of some lines between two paragraphs, or at either end."""
    paragraphs = copy.rstrip("\n").split("\n\n")
    line, at = random.choice(lines), random.randrange(len(paragraphs) + 1)
    before = "\n\n".join([*paragraphs[:at], ""])
    return Defect(
        "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]]) + "\n", Span(len(before), len(before) + len(line))
    )
