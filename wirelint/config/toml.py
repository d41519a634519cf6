"""``[tool.wirelint]`` of a ``pyproject.toml`` as values that know their place."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from wirelint.source import Items, Mapping, Place, Problem, SourceError, Text

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.source import Value


def from_toml(text: str, file: Path) -> Mapping:
    """Read wirelint's table of a ``pyproject.toml``, or the whole of another file; raises SourceError."""
    try:
        loaded = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        place = Place(str(file), int(at[1]), int(at[2])) if at else Place(str(file), 1, 1)
        raise SourceError([Problem(place, f"this is not TOML: {error}")]) from None
    table = loaded.get("tool", {}).get("wirelint", {}) if file.name == "pyproject.toml" else loaded
    value = _Values(text, str(file)).value(table, "tool.wirelint")
    return value if isinstance(value, Mapping) else Mapping({}, {}, value.place)


class _Values:
    """Gives values of TOML the places that the library does not tell: a key is looked for below its table's header."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = text.split("\n")
        self.file = file
        starts = (n for n, line in enumerate(self.lines) if line.strip().startswith("[tool.wirelint"))
        self.first = next(starts, 0)

    def value(self, value: Any, key: str) -> Value:
        place = self._place(key)
        if isinstance(value, dict):
            keys = {str(name): Text(str(name), self._place(str(name))) for name in value}
            return Mapping({str(name): self.value(inner, str(name)) for name, inner in value.items()}, keys, place)
        if isinstance(value, list):
            return Items(tuple(self.value(item, key) for item in value), place)
        return Text(str(value).lower() if isinstance(value, bool) else str(value), place)

    def _place(self, key: str) -> Place:
        written = re.compile(rf"\s*\[?[\w.\"'-]*?[\"']?{re.escape(key)}[\"']?\s*(=|\]|\.)")
        for number, line in enumerate(self.lines[self.first :], self.first + 1):
            if written.match(line):
                return Place(self.file, number, line.find(key) + 1)
        return Place(self.file, self.first + 1, 1)
