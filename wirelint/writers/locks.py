"""Locks on open files: they end with the process that holds them, however it ends."""

from __future__ import annotations

import time
from enum import Enum, auto

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_WAIT, _STEP = 10.0, 0.02  # seconds; whoever holds a lock writes one file, which takes a fraction of a second


class Lock(Enum):
    """What came of trying to lock a file."""

    HELD = auto()
    TAKEN = auto()
    """Another process holds it."""
    NONE = auto()
    """There are no locks on this system or this file system."""


def available() -> bool:
    """Tell whether the system has such locks at all."""
    return fcntl is not None


def try_lock(handle: int) -> Lock:
    """Lock an open file, unless another process holds it."""
    if fcntl is None:
        return Lock.NONE
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return Lock.TAKEN
    except OSError:
        return Lock.NONE
    return Lock.HELD


def lock(handle: int) -> Lock:
    """Lock an open file, after waiting for others; TAKEN where they do not end."""
    until = time.monotonic() + _WAIT
    while (got := try_lock(handle)) is Lock.TAKEN and time.monotonic() < until:
        time.sleep(_STEP)
    return got
