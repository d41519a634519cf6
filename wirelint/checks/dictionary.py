"""The dictionary of English: is this a word or a name, and how common is it?

``data/english.tsv`` is made from SCOWL by ``scripts/make_dictionary.py``: American and British spellings, and names,
with their capitals. It is mapped into memory and searched, never read whole: what no story asks for costs nothing.
"""

from __future__ import annotations

import mmap
from functools import cache, lru_cache
from pathlib import Path

_PREFIX = 3
_FILE = Path(__file__).parent / "data" / "english.tsv"
UNKNOWN = 9
"""The level of what is no word."""


def level(word: str) -> int:
    """Give how common a word is as it is written: 1 (the most common) to 8, 9 where it is unknown."""
    lines = _beginning_with(word[:_PREFIX])
    at = lines.find(f"\n{word}\t")
    return int(lines[at + len(word) + 2]) if at >= 0 else UNKNOWN


@lru_cache(maxsize=1 << 15)  # at most the file, and prefixes of no word
def _beginning_with(prefix: str) -> str:
    """Read the lines of the words that share their first letters; a story needs few of them."""
    table, first = _table(), prefix.encode("utf-8", "surrogatepass")
    return "\n" + table[_offset(first) : _offset(first + b"\xff")].decode()


def _offset(wanted: bytes) -> int:
    """Give where the first line stands that does not come before some bytes."""
    table = _table()
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        end = table.find(b"\n", start)
        if table[start:end] < wanted:
            low = end + 1
        else:
            high = start
    return low


def is_word(word: str) -> bool:
    """Tell whether a word, in lower case, is one of the language rather than a name."""
    return level(word) < UNKNOWN


def is_known(word: str) -> bool:
    """Tell whether the dictionary has a word as it is written, or in lower case."""
    return level(word) < UNKNOWN or level(word.lower()) < UNKNOWN


@cache
def _table() -> mmap.mmap:
    with _FILE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
