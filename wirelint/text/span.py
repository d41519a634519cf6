"""A stretch of text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: ``text[start:end]``.

    The span of "gun" in "gunfire" is ``Span(0, 3)``; an empty span is a place between two code points.
    """

    start: int
    end: int

    def __len__(self) -> int:
        """Give the number of code points, not the number of fields."""
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point; an empty span overlaps what surrounds it."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end
