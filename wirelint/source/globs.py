"""Path patterns as editors write them: in ``exclude``, ``per-path`` and allowances."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

_WILD = re.compile(r"(\*\*/|\*\*|[*?])")


def matches_path(pattern: str, path: str) -> bool:
    """Tell whether a pattern names a path or a folder that it lies in; both are relative, with ``/``.

    ``*`` and ``?`` stay within one name, ``**`` crosses folders. A pattern without a ``/`` names a file or folder
    anywhere; one with a ``/`` starts where the file that holds it lies (``./talks.txt`` is that one file).
    """
    expression = _compiled(pattern)
    parts = path.split("/")
    return any(expression.match("/".join(parts[:size])) for size in range(len(parts), 0, -1))


def relative_to(path: str, folder: Path) -> str:
    """Give a path as seen from a folder, with ``/``; ``-`` (standard input) stays as it is."""
    return path if path == "-" else Path(os.path.relpath(path, folder)).as_posix()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    written = pattern.strip().rstrip("/")
    anywhere = "" if "/" in written else "(?:.*/)?"
    parts = _WILD.split(written.removeprefix("./").lstrip("/"))
    return re.compile(f"{anywhere}{''.join(map(_part, parts))}\\Z")


def _part(part: str) -> str:
    return {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part))
