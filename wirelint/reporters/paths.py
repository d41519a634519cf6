"""Paths as reports give them: relative where they lie below the working directory, with ``/``."""

from __future__ import annotations

import os
from urllib.parse import quote


def relative(path: str) -> str:
    """Give a path relative to the working directory where it lies below that, else as it was named."""
    path = os.path.normpath(path)  # once a file: plain strings, not paths
    if os.path.isabs(path):  # noqa: PTH117
        path = path.removeprefix(os.getcwd() + os.sep)  # noqa: PTH109
    return path.replace(os.sep, "/")


def uri(path: str) -> str:
    """Give a path as a URI: relative where the path is, else with its scheme; letters but ASCII are percent-encoded."""
    path = relative(path)
    encoded = quote(path.encode("utf-8", "surrogateescape"), safe="/-._~")
    if os.path.isabs(path):  # noqa: PTH117
        return f"file://{encoded if encoded.startswith('/') else f'/{encoded}'}"
    return encoded if ":" not in encoded.partition("/")[0] else f"./{encoded}"
