"""The three shapes of a YAML value; every scalar is text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.source.problem import Place


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A scalar. ``indent`` is the number of spaces before each line of a block scalar, None for other scalars."""

    value: str
    place: Place
    indent: int | None = None

    def __str__(self) -> str:
        return self.value

    @property
    def stripped(self) -> str:
        return self.value.strip()

    def lines(self) -> Iterator[Text]:
        """Give the non-empty lines, stripped, each with its own place."""
        for number, line in enumerate(self.value.split("\n")):
            content = line.strip()
            if content:
                yield Text(content, self.at(number, len(line) - len(line.lstrip())))

    def at(self, line: int, column: int) -> Place:
        """Give the place of a character of the value, by line and column within it, both from 0."""
        if self.indent is None:
            extra = self.place.column - 1 if line == 0 else 0
            return self.place._replace(line=self.place.line + line, column=extra + column + 1)
        return self.place._replace(line=self.place.line + 1 + line, column=self.indent + column + 1)


@dataclass(frozen=True, slots=True, repr=False)
class Items:
    """A list."""

    items: tuple[Value, ...]
    place: Place


@dataclass(frozen=True, slots=True, repr=False)
class Mapping:
    """A map from key to value, in the order of the file; ``keys`` gives each key's own place."""

    values: dict[str, Value]
    keys: dict[str, Text]
    place: Place


Value = Text | Items | Mapping
