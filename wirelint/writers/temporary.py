"""Files that are written beside a target and then take its place; those of runs that died are swept away."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.writers.locks import Lock, available, try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX, SUFFIX = ".wirelint-", ".tmp"
"""A name that starts with a dot is no copy, so no run checks a file that another is writing."""
_OLD = 3600  # seconds; where there are no locks, only age tells that nobody writes a file any more


class Temporary:
    """A new file beside a target, which its owner alone may read, and which is locked while it is written."""

    def __init__(self, handle: int, path: Path) -> None:
        self.path = path
        self._handle: int | None = handle

    def write(self, data: bytes) -> None:
        """Write the data, and wait until all of it is on the disk."""
        assert self._handle is not None  # nothing is written to a closed file
        left = memoryview(data)
        while left:
            left = left[os.write(self._handle, left) :]
        os.fsync(self._handle)

    def replace(self, target: Path) -> None:
        """Take the place of the target, at once and whole."""
        if not available():  # Windows gives no other name to a file that is open
            self.close()
        self.path.replace(target)

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
        self._handle = None


@contextmanager
def temporary(folder: Path) -> Iterator[Temporary]:
    """Make a temporary file in a folder; at the end it goes, unless it took another's place."""
    made = _made(folder)
    try:
        yield made
    finally:
        with suppress(FileNotFoundError):
            made.path.unlink()
        made.close()


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can tell."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> int:
    """Remove the temporary files that runs left in a folder when they died, and give their number."""
    swept = 0
    with suppress(OSError):
        for path in folder.glob(f"{PREFIX}*{SUFFIX}"):
            with suppress(OSError):
                swept += _sweep_dead(path)
    return swept


def _made(folder: Path) -> Temporary:
    """Make a file and lock it; where a sweeper came between the two, make another."""
    while True:
        handle, name = tempfile.mkstemp(SUFFIX, PREFIX, folder)
        if try_lock(handle) is not Lock.TAKEN and os.fstat(handle).st_nlink:
            return Temporary(handle, Path(name))
        os.close(handle)


def _sweep_dead(path: Path) -> bool:
    handle = os.open(path, os.O_RDONLY)
    try:
        dead = _is_dead(handle)
    finally:
        os.close(handle)
    if dead:
        path.unlink()
    return dead


def _is_dead(handle: int) -> bool:
    """Tell whether nobody writes a temporary file any more: who does holds its lock."""
    got = try_lock(handle)
    if got is Lock.NONE:
        return time.time() - os.fstat(handle).st_mtime > _OLD
    return got is Lock.HELD
