"""The bytes of a file, or why there are none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from wirelint.readers.decode import ReadError

MOST_BYTES = 256_000_000
"""No file of copy is larger, and one without end must not fill the memory."""
_NO_FILES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def bytes_of(path: str) -> bytes:
    """Give the bytes of a file; raises ReadError for what is no file, cannot be read, or is too large.

    Pipes and devices are not opened: reading them may never end.
    """
    try:
        state = os.stat(path)  # noqa: PTH116 - ten thousand times a run
        if not stat.S_ISREG(state.st_mode):
            kind = next((kind for tells, kind in _NO_FILES if tells(state.st_mode)), "no file")
            raise ReadError(f"{kind}, not a file; send what it holds to “wirelint check -”")
        if state.st_size > MOST_BYTES:
            raise ReadError(f"larger than {MOST_BYTES // 1_000_000} MB; split it")
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(f"the file cannot be read: {error.strerror}") from None
    except ValueError as error:  # a name with a zero in it
        raise ReadError(f"the file cannot be read: {error}") from None
