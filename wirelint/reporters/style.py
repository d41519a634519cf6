"""How a text report may look: colours, widths, and what is safe to show on a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_CODES = {"error": "31", "warning": "33", "suggestion": "36", "path": "1", "rule": "2", "caret": "31;1"}
# Copy may hold anything: a control character must not reach the terminal, nor may a mark that turns the line around.
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SHOWN = dict.fromkeys((*range(32), *range(127, 160)), "�")
_SHOWN |= {0x2028: " ", 0x2029: " ", ord("\t"): " ", **dict.fromkeys(map(ord, _TURNING), "\N{REPLACEMENT CHARACTER}")}


@dataclass(frozen=True, eq=False, repr=False)
class Style:
    """Whether colours are wanted, and whether findings alone are."""

    color: bool = False
    quiet: bool = False

    def paint(self, text: str, name: str) -> str:
        """Give a text in the colour of that name, or as it is where no colours are wanted."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.color else text


def shown(text: str) -> str:
    """Give a text as it may be shown: one character for each, tabs as a space, control characters replaced."""
    return text.translate(_SHOWN)


def on_one_line(text: str) -> str:
    """Give a text of copy as it may be shown, its line ends and runs of space as one space."""
    return shown(" ".join(text.split()))


def width(text: str) -> int:
    """Give the number of columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def count(number: int, noun: str, plural: str = "") -> str:
    """Give a number with its noun: 1 finding, 2 findings."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or f'{noun}s'}"
