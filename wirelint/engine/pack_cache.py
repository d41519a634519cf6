"""Compiled packs on disk, keyed by the content of the rule files, wirelint itself, and Python.

A cache that is damaged, foreign, or cannot be written is passed over without a word: the packs are compiled again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.engine import stored
from wirelint.garbage import unswept
from wirelint.packs.discovery import source_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.engine.index import Index
    from wirelint.packs import RuleBook

MOST_FILES = 16
"""More sets of compiled packs are not kept; the oldest go."""
_RACY = 2_000_000_000  # nanoseconds: some clocks of files tick every two seconds


def cache_folder() -> Path:
    """Give the folder for what can be made again: ``WIRELINT_CACHE_DIR``, or the platform's place for caches."""
    named = os.environ.get("WIRELINT_CACHE_DIR")
    if named:
        return Path(named)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return Path(base or Path.home() / ".cache") / "wirelint"


def load_indexed(packs: Sequence[Path], *, folder: Path | None, key: str = "") -> tuple[RuleBook, Index]:
    """Load packs with their index, from the cache in ``folder`` if it is there; raises SourceError.

    With ``folder`` None nothing is read from or written to disk but the rule files. A rule book from the cache has
    rules without examples. ``key`` is the packs' key, where it is known already.
    """
    if folder is None:
        return _compile(packs)
    file = folder / "packs" / f"{key or packs_key(packs, folder)}.bin"
    with suppress(OSError, ValueError, EOFError, TypeError, LookupError):
        return stored.load_file(file)
    book, index = _compile(packs)
    with suppress(OSError):
        write_whole(file, stored.dump(book, index))
    return book, index


def _compile(packs: Sequence[Path]) -> tuple[RuleBook, Index]:
    from wirelint.engine.indexing import make_index  # noqa: PLC0415 - only where the packs are not compiled yet
    from wirelint.packs import load_packs  # noqa: PLC0415

    with unswept():
        book = load_packs(packs)
        return book, make_index(book.rules, book.vocabulary)


def packs_key(packs: Sequence[Path], folder: Path | None = None) -> str:
    """Give a name for the content of the packs, and for the wirelint and Python that read them.

    Where no file's size or time has changed since the content was last read, ``folder`` remembers the name.
    """
    files = source_files(packs)
    state, newest = _state(files)
    known = folder / "packs" / f"{state}.key" if folder else None
    if known:
        with suppress(OSError):
            return known.read_text(encoding="ascii")
    key = _content_key(files)
    # A file that was just written may be written again within the clock's reach: same time, same size, other content.
    if known and newest < time.time_ns() - _RACY:
        with suppress(OSError):
            write_whole(known, key.encode())
    return key


def _state(files: Sequence[tuple[str, str]]) -> tuple[str, int]:
    """Give a name for the files as they lie on disk, and the time of the newest in nanoseconds."""
    states = [(name, path, *_size_and_time(path)) for name, path in files]
    described = f"{stored.MAGIC!r} {sys.version} {_program_state()} {states!r}".encode("utf-8", "surrogateescape")
    return hashlib.blake2b(described, digest_size=20).hexdigest(), max((changed for *_, changed in states), default=0)


def _size_and_time(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - for each of some hundred files, at every start
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _content_key(files: Sequence[tuple[str, str]]) -> str:
    digest = hashlib.blake2b(digest_size=20)
    digest.update(f"{stored.MAGIC!r} {sys.version} {_program_state()}".encode())
    for name, path in files:
        data = Path(path).read_bytes() if os.path.isfile(path) else b""  # noqa: PTH113
        digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


@cache
def _program_state() -> str:
    """Tell one state of wirelint's own code from another, so that a checkout under work never reads what is old."""
    newest, size = 0, 0
    for folder, _, names in os.walk(Path(__file__).resolve().parents[1]):
        for name in names:
            if name.endswith((".py", ".tsv")):
                length, changed = _size_and_time(f"{folder}{os.sep}{name}")
                newest, size = max(newest, changed), size + length
    return f"{newest} {size}"


def write_whole(file: Path, data: bytes) -> None:
    """Write a file of the cache whole or not at all, whoever else is writing; the oldest of too many go."""
    import tempfile  # noqa: PLC0415 - slow to import, and most runs write nothing

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
    for kind in ("*.bin", "*.key"):
        kept = sorted(folder.glob(kind), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for old in kept[MOST_FILES:]:
            with suppress(OSError):
                old.unlink()
