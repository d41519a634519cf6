"""Compiled packs on disk, keyed by the content of the rule files, wirelint itself, and Python.

A cache that is damaged, foreign, or cannot be written is passed over without a word: the packs are compiled again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.engine import stored
from wirelint.engine.index import Index
from wirelint.packs.discovery import source_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.packs import RuleBook

MOST_FILES = 16
"""More sets of compiled packs are not kept; the oldest go."""


def cache_folder() -> Path:
    """Give the folder for what can be made again: ``WIRELINT_CACHE_DIR``, or the platform's place for caches."""
    named = os.environ.get("WIRELINT_CACHE_DIR")
    if named:
        return Path(named)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return Path(base or Path.home() / ".cache") / "wirelint"


def load_indexed(packs: Sequence[Path], *, folder: Path | None) -> tuple[RuleBook, Index]:
    """Load packs with their index, from the cache in ``folder`` if it is there; raises SourceError.

    With ``folder`` None nothing is read from or written to disk but the rule files. A rule book from the cache has
    rules without examples.
    """
    if folder is None:
        return _compile(packs)
    file = folder / "packs" / f"{packs_key(packs)}.bin"
    with suppress(OSError, ValueError, EOFError, TypeError, LookupError):
        return stored.load(file.read_bytes())
    book, index = _compile(packs)
    with suppress(OSError):
        write_whole(file, stored.dump(book, index))
    return book, index


def _compile(packs: Sequence[Path]) -> tuple[RuleBook, Index]:
    from wirelint.packs import load_packs  # noqa: PLC0415 - only where the packs are not compiled yet

    book = load_packs(packs)
    return book, Index.of(book.rules)


def packs_key(packs: Sequence[Path]) -> str:
    """Give a name for the packs as they are now, and for the wirelint and Python that read them."""
    digest = hashlib.blake2b(digest_size=20)
    digest.update(f"{stored.MAGIC!r} {sys.version} {_program_state()}".encode())
    for name, path in source_files(packs):
        data = path.read_bytes() if path.is_file() else b""
        digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _program_state() -> str:
    """Tell one state of wirelint's own code from another, so that a checkout under work never reads what is old."""
    newest, size = 0, 0
    for folder, _, names in os.walk(Path(__file__).resolve().parents[1]):
        for name in names:
            if name.endswith((".py", ".tsv")):
                state = (Path(folder) / name).stat()
                newest, size = max(newest, state.st_mtime_ns), size + state.st_size
    return f"{newest} {size}"


def write_whole(file: Path, data: bytes) -> None:
    """Write a file of the cache whole or not at all, whoever else is writing; the oldest of too many go."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.replace(name, file)  # noqa: PTH105 - the atomic one
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sweep(file.parent)


def _sweep(folder: Path) -> None:
    kept = sorted(folder.glob("*.bin"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in kept[MOST_FILES:]:
        with suppress(OSError):
            old.unlink()
