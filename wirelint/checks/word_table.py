"""Tables of words that lie in a file: mapped into memory and searched, never read whole."""

from __future__ import annotations

import mmap
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX = 3


class WordTable:
    """A file of lines sorted by code point, each a word, a tab and what is known of it.

    What no story asks for costs nothing: a story needs the lines of few beginnings, and those are kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._beginning_with = lru_cache(maxsize=1 << 15)(self._read)  # at most the file, and prefixes of no word

    def get(self, word: str) -> str:
        """Give what is known of a word as it is written, or nothing."""
        lines = self._beginning_with(word[:_PREFIX])
        at = lines.find(f"\n{word}\t")
        if at < 0:
            return ""
        start = at + len(word) + 2
        return lines[start : lines.index("\n", start)]

    def _read(self, prefix: str) -> str:
        first = prefix.encode("utf-8", "surrogatepass")
        return "\n" + self._table[self._offset(first) : self._offset(first + b"\xff")].decode()

    def _offset(self, wanted: bytes) -> int:
        """Give where the first line stands that does not come before some bytes."""
        table = self._table
        low, high = 0, len(table)
        while low < high:
            start = table.rfind(b"\n", 0, (low + high) // 2) + 1
            end = table.find(b"\n", start)
            if table[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return low

    @cached_property
    def _table(self) -> mmap.mmap:
        with self._file.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
