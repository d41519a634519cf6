"""What was found in each file, kept until the file or anything that decides on findings changes.

A file whose size and time of change are as they were is not read again; one that was touched is read, and checked only
if its content has changed. A cache that is damaged or cannot be written is passed over without a word.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.engine.pack_cache import write_whole
from wirelint.findings.encoded import decode

if TYPE_CHECKING:
    from wirelint.findings import FileReport

MOST_ENTRIES = 50_000
"""More files are not remembered, so that a run over an archive does not fill the memory."""
_MAGIC = b"wirelint results 2\n"
_RACY = 2_000_000_000  # nanoseconds; a file changed so shortly ago may change again without its time telling

_Entry = tuple[int, int, bytes, bytes]


class Seen(NamedTuple):
    """What a look at a file's state told: its time of change in nanoseconds and its size; (0, -1) if it has none."""

    changed: int = 0
    size: int = -1


class ResultCache:
    """The results of one set of rules and settings; ``key`` stands for all that decides on findings but the file."""

    def __init__(self, folder: Path, key: str) -> None:
        self._file = folder / "results" / f"{key}.bin"
        self._entries: dict[str, _Entry] = {}
        self._fresh = 0
        self._here = str(Path.cwd()) + os.sep
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._entries = _read(self._file)

    def by_state(self, path: str, seen: Seen) -> FileReport | None:
        """Give the report on a file whose state is as it was."""
        entry = self._entries.get(self._name(path))
        return _report(path, entry) if entry and seen.size >= 0 and entry[:2] == seen else None

    def by_content(self, path: str, seen: Seen) -> FileReport | None:
        """Give the report on a file that was touched but holds what it held, and remember its new state."""
        entry = self._entries.get(self._name(path))
        if not entry or entry[1] != seen.size or entry[2] != digest(Path(path).read_bytes()):
            return None
        self._put(path, seen, entry[2], entry[3])
        return _report(path, entry)

    def keep(self, path: str, seen: Seen, content: bytes, encoded: bytes) -> None:
        """Remember what was found (an encoded report) in a file that was read in this state, by its digest."""
        self._put(path, seen, content, encoded)

    def save(self) -> None:
        """Write the cache if anything is new in it."""
        if not self._fresh:
            return
        payload = marshal.dumps(self._entries)
        with suppress(OSError):
            write_whole(self._file, _MAGIC + zlib.crc32(payload).to_bytes(4, "big") + payload)

    def _name(self, path: str) -> str:
        return path if path.startswith(os.sep) else self._here + path

    def _put(self, path: str, seen: Seen, content: bytes, encoded: bytes) -> None:
        name = self._name(path)
        if name not in self._entries and len(self._entries) >= MOST_ENTRIES:
            return
        racy = seen.changed > time.time_ns() - _RACY
        self._entries[name] = (0 if racy else seen.changed, seen.size, content, encoded)
        self._fresh += 1


def _read(file: Path) -> dict[str, _Entry]:
    data = file.read_bytes()
    start = len(_MAGIC) + 4
    payload = memoryview(data)[start:]
    if not data.startswith(_MAGIC) or zlib.crc32(payload) != int.from_bytes(data[len(_MAGIC) : start], "big"):
        raise ValueError("not a cache of results, or damaged")
    entries = marshal.loads(payload)
    if not isinstance(entries, dict):
        raise TypeError
    return entries


def _report(path: str, entry: _Entry) -> FileReport | None:
    with suppress(ValueError, EOFError, TypeError):
        return decode(path, entry[3])
    return None


def state_of(path: str) -> Seen:
    """Look at a file's state; a file that cannot be looked at has none."""
    try:
        state = os.stat(path)  # noqa: PTH116 - ten thousand times a run
    except OSError:
        return Seen()
    return Seen(state.st_mtime_ns, state.st_size)


def digest(data: bytes) -> bytes:
    """Give 16 bytes that stand for a file's content."""
    return hashlib.blake2b(data, digest_size=16).digest()
