"""Paths as reports give them: relative where they lie below the working directory, with ``/``."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def relative(path: str) -> str:
    """Give a path relative to the working directory where it lies below that, else as it was named."""
    if PurePath(path).is_absolute() and Path(path).is_relative_to(Path.cwd()):
        path = str(Path(path).relative_to(Path.cwd()))
    return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """Give a path as a relative reference of a URI; what is no ASCII letter or figure is percent-encoded as UTF-8."""
    encoded = quote(relative(path).encode("utf-8", "surrogateescape"), safe="/-._~")
    return encoded if ":" not in encoded.partition("/")[0] else f"./{encoded}"
