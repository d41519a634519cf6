"""Small expressions that several sums are worded with, over the text of sentences of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, matched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

WORD = r"(?:(?!(?:while|whereas|but) )[^#.,;:() \ufffc-][^# ]* )"
"""One word that is no figure and no mark."""
THE = r"(?:the |its |their |all |his |her |those |these |both )"


def words(most: int) -> str:
    """Give the expression for at most so many words, none of them a figure or a mark."""
    return rf"{WORD}{{0,{most}}}?"


def sentences(lines: Iterable[Line]) -> Iterator[Sentence]:
    for line in lines:
        yield from line.sentences


def with_before(lines: Iterable[Line]) -> Iterator[tuple[Sentence, Sentence | None]]:
    """Give each sentence with the one before it in its paragraph, None for the first."""
    for line in lines:
        before = None
        for sentence in line.sentences:
            yield sentence, before
            before = sentence


def alike(figure: Figure, others: Iterable[Figure]) -> list[tuple[Figure, Figure]]:
    """Give the pairs of the figure and another that are amounts of one unit, each as ``matched`` gives it."""
    pairs = (matched(figure, other) for other in others if other is not figure)
    return [pair for pair in pairs if pair]


def distinct(figures: Iterable[Figure]) -> Sequence[Figure]:
    """Give the first figure of each value."""
    by_value: dict[float, Figure] = {}
    for figure in figures:
        by_value.setdefault(figure.value, figure)
    return list(by_value.values())
