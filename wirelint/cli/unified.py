"""The difference between two texts as ``patch`` and ``git apply`` read it."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_END = "\n\\ No newline at end of file\n"


def unified_diff(path: str, was: str, now: str) -> Iterator[str]:
    """Give the lines of a unified diff, each with its end; nothing where the texts are the same.

    Lines end at LF, as they do for the programs that read it: a CR stays in its line.
    """
    for line in difflib.unified_diff(_lines(was), _lines(now), path, path):
        yield line if line.endswith("\n") else line + _NO_END


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
