"""Paths as reports give them: relative where they lie below the working directory, with ``/``."""

from __future__ import annotations

import os


def relative(path: str) -> str:
    """Give a path relative to the working directory where it lies below that, else as it was named."""
    path = os.path.normpath(path)  # once a file: plain strings, not paths
    if os.path.isabs(path):  # noqa: PTH117
        path = path.removeprefix(os.getcwd() + os.sep)  # noqa: PTH109
    return path.replace(os.sep, "/")
