"""What is wrong in a file that an editor wrote, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Place(NamedTuple):
    """A place in a file; line and column count from 1, the column in code points."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One mistake: where it is, and in one sentence what is wrong and what to write."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class SourceError(Exception):
    """One or more files cannot be used; ``problems`` holds everything that is wrong with them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(eq=False, repr=False)
class Problems:
    """Collects the mistakes of a file, so that all of them are reported and not only the first."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, message: str) -> None:
        self.found.append(Problem(place, message))

    def __len__(self) -> int:
        return len(self.found)

    def stop(self) -> None:
        """Raise a SourceError if anything was found."""
        if self.found:
            raise SourceError(self.found)


def closest(word: str, known: Iterable[str]) -> str:
    """Give the sentence part ' Did you mean "x"?' where a known word is near, else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only mistakes need it

    near = get_close_matches(word, list(known), n=1)
    return f' Did you mean "{near[0]}"?' if near else ""
