"""Python's search for garbage in cycles, kept out of compiling rules and between files of copy.

Left to itself it goes through the whole rule book time and again, and through all that is known of a long story while
that is being checked, which makes the cost of a story jump with its length.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = 100_000  # bytes of copy, whose analysis takes some ten megabytes until it is collected

_THOROUGH = 16  # of so many sweeps one goes through what older ones left, too, which is mostly rules

_unswept = 0
_sweeps = 0


def seldom() -> None:
    """Look for garbage far less often than Python does by itself, which is after some hundred objects."""
    gc.set_threshold(100_000, 20, 100)


@contextmanager
def unswept() -> Iterator[None]:
    """Look for no garbage: what is made here is meant to stay."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def swept_between_files() -> Iterator[None]:
    """Collect garbage only when ``sweep`` is called; what is there already, such as the rules, is not looked at."""
    with unswept():
        gc.freeze()
        try:
            yield
        finally:
            gc.unfreeze()


def sweep(size: int) -> None:
    """Note that so many bytes of copy were checked, and collect what they left where that is worth it."""
    global _unswept, _sweeps  # noqa: PLW0603 - the collector is one for the whole process, and so are its counts
    _unswept += size
    if _unswept >= _BETWEEN and not gc.isenabled():
        _unswept = 0
        _sweeps += 1
        gc.collect(1 if _sweeps % _THOROUGH else 2)
