"""Paths as a user would write them from here."""

from __future__ import annotations

from pathlib import Path


def shown(file: str | Path) -> str:
    """Give a path relative to the working directory where it lies below that, else as it is."""
    path, here = Path(file), Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
