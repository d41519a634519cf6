"""A table of words in a file, looked up without being read: what a start would cost does not grow with the words.

A word's place is found by its checksum; where that is taken, the next one is tried. All figures are of four bytes, in
the byte order of the machine (the key of a cache names it).
"""

from __future__ import annotations

import zlib
from array import array
from sys import intern
from typing import TYPE_CHECKING

from wirelint.engine.index import Calls

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_SIZE = 4
_MOST_KNOWN = 12_000
"""Words kept once looked up; with more all are forgotten, so that an archive does not fill the memory."""


def dump_words(words: Mapping[str, Calls | None]) -> bytes:
    """Write a table: how many slots, each the position of a record or 0, and the records.

    A record is the length of the word in bytes, the lengths of its three lists, the lists, and the word.
    """
    slots = array("I", bytes(_SIZE * _slots(len(words))))
    records = array("I", [0])
    for word, calls in words.items():
        if calls is not None:
            slot = _slot(word.encode(), len(slots))
            while slots[slot]:
                slot = (slot + 1) % len(slots)
            slots[slot] = len(records)
            records.extend(_record(word.encode(), calls))
    return array("I", [len(slots)]).tobytes() + slots.tobytes() + records.tobytes()


def _slots(words: int) -> int:
    return 1 << (2 * words).bit_length()


def _slot(word: bytes, slots: int) -> int:
    return zlib.crc32(word) % slots


def _record(word: bytes, calls: Calls) -> array[int]:
    record = array("I", [len(word), *map(len, calls)])
    for numbers in calls:
        record.extend(sorted(numbers))
    record.frombytes(word + bytes(-len(word) % _SIZE))
    return record


class StoredWords(dict[str, Calls | None]):
    """What each word calls for, read when it is first looked up; None for words that stand in no row.

    ``table`` is what ``dump_words`` wrote, ``programs`` how many programs there are.
    """

    def __init__(self, table: memoryview, programs: int) -> None:
        super().__init__()
        figures = table.cast("I")
        self._slots = figures[1 : 1 + figures[0]]
        self._records = figures[1 + figures[0] :]
        self._numbers = tuple(range(programs))  # one object for each number, however many sets it is in

    def __missing__(self, word: str) -> Calls | None:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        calls = self[intern(word)] = self._read(word.encode("utf-8", "surrogatepass"))
        return calls

    def _read(self, word: bytes) -> Calls | None:
        slots, records = self._slots, self._records
        slot = _slot(word, len(slots))
        while at := slots[slot]:
            size, first, second, alone = records[at : at + 4]
            start, lists = at + 4, first + second + alone
            end = start + lists
            if size == len(word) and records[end : end + -(-size // _SIZE)].tobytes()[:size] == word:
                return self._calls(records[start:end].tolist(), first, first + second)
            slot = (slot + 1) % len(slots)
        return None

    def _calls(self, numbers: Collection[int], first: int, second: int) -> Calls:
        shared = [self._numbers[number] for number in numbers]
        return Calls(frozenset(shared[:first]), frozenset(shared[first:second]), frozenset(shared[second:]))
