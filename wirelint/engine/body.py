"""Values one behind the other in a file, each known by the offset at which it starts and read when asked for."""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any
from weakref import finalize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[[int, int], bytes]
    """Gives the bytes from one offset up to another."""

_SIZE = 4  # bytes of a length, before each value
_GUESS = 2048  # bytes: most values are shorter


class Body:
    """Values to be written."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0

    def add(self, value: Any) -> int:  # noqa: ANN401 - whatever is plain
        """Add a plain value; gives its offset."""
        return self.add_bytes(marshal.dumps(value))

    def add_bytes(self, part: bytes) -> int:
        """Add bytes; gives their offset."""
        start = self._size
        self.parts += (len(part).to_bytes(_SIZE, "big"), part)
        self._size += _SIZE + len(part)
        return start


class StoredBody:
    """Values as they were written, from ``start`` of what ``read`` reads."""

    def __init__(self, read: Read, start: int) -> None:
        self._read = read
        self._start = start

    def value(self, offset: int) -> Any:  # noqa: ANN401 - whatever was added
        """Read a plain value."""
        return marshal.loads(self.bytes(offset))

    def bytes(self, offset: int) -> memoryview:
        """Read bytes."""
        start = self._start + offset
        part = self._read(start, start + _GUESS)
        end = _SIZE + int.from_bytes(part[:_SIZE], "big")
        return memoryview(part if end <= _GUESS else self._read(start, start + end))[_SIZE:end]


def read_from(data: bytes) -> Read:
    """Read from bytes."""
    return lambda start, end: data[start:end]


def read_file(path: Path) -> Read:
    """Read from a file, which stays open as long as somebody may read; raises OSError.

    It is not mapped: pages once looked at would count as memory of the process.
    """
    if sys.platform == "win32":  # which cannot read at an offset that processes do not share
        return read_from(path.read_bytes())
    return _OpenFile(path).read


class _OpenFile:
    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        finalize(self, os.close, self._descriptor)

    def read(self, start: int, end: int) -> bytes:
        return os.pread(self._descriptor, end - start, start)
