"""The one way in which wirelint changes a file of copy: a new file takes its place, or nothing happens."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.writers.locks import Lock, available, lock
from wirelint.writers.temporary import sync_folder, temporary

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class WriteError(Exception):
    """A file that was not changed; ``message`` tells the editor why, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ChangedError(WriteError):
    """A file that somebody else changed after it was read."""


def rewrite(path: str | Path, was: bytes, now: bytes, *, backup: bool = False) -> Path | None:
    """Put ``now`` in the place of a file's content, which must still be ``was``.

    The file keeps its mode, owner and extended attributes; a symbolic link is followed. At every moment the name leads
    to the old content or to the new one. With ``backup`` the old content is kept beside it, and its path given. Raises
    WriteError where the file cannot or must not be replaced; then it is as it was.
    """
    try:
        target = Path(os.path.realpath(path, strict=True))
        with _held(target) as state:
            _refuse(target, state)
            _check_unchanged(target, state, was)
            kept = _keep(target, state, was) if backup else None
            _replace(target, state, was, now)
    except OSError as error:
        raise WriteError(_reason(error)) from None
    return kept


@contextmanager
def _held(target: Path) -> Iterator[os.stat_result]:
    """Keep other runs away from a file: they wait, and then see that it has changed."""
    if not target.is_file():
        raise WriteError("this is no regular file; only files can be fixed in place")
    if not available():
        yield target.stat()
        return
    handle = os.open(target, os.O_RDONLY)
    try:
        if lock(handle) is Lock.TAKEN:
            raise WriteError("another program keeps the file locked; end it, and try again")
        yield os.fstat(handle)
    finally:
        os.close(handle)


def _refuse(target: Path, state: os.stat_result) -> None:
    if state.st_nlink > 1:
        raise WriteError(
            f"the file has {state.st_nlink} names (hard links), and the others would keep the old copy;"
            " fix a copy of the file, or remove the other names"
        )
    if not state.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise WriteError("the file is read-only; make it writable, or leave it out")


def _check_unchanged(target: Path, state: os.stat_result, was: bytes) -> None:
    """Look whether the name still leads to the file that was locked, and the file still holds what was read."""
    if not os.path.samestat(target.stat(), state) or target.read_bytes() != was:
        raise ChangedError("the file changed while it was checked; try again")


def _keep(target: Path, state: os.stat_result, was: bytes) -> Path:
    """Keep the old content beside the file, and never in the place of another backup."""
    for number in count(1):
        kept = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        if kept.is_file() and kept.read_bytes() == was:
            return kept
        if not os.path.lexists(kept):
            break
    with temporary(target.parent) as made:
        made.write(was)
        _make_alike(made.path, target, state)
        made.replace(kept)
    return kept


def _replace(target: Path, state: os.stat_result, was: bytes, now: bytes) -> None:
    with temporary(target.parent) as made:
        made.write(now)
        _make_alike(made.path, target, state)
        os.utime(made.path)
        _check_unchanged(target, state, was)  # the last moment at which it can be said
        made.replace(target)
    sync_folder(target.parent)


def _make_alike(path: Path, target: Path, state: os.stat_result) -> None:
    """Give a new file the owner, mode, times and extended attributes of the target."""
    new = path.stat()
    if (new.st_uid, new.st_gid) != (state.st_uid, state.st_gid):
        try:
            os.chown(path, state.st_uid, state.st_gid)
        except OSError:
            raise WriteError(
                "the file belongs to another user or group, and would become yours; ask its owner to fix it"
            ) from None
    shutil.copystat(target, path)


def _reason(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return "there is no room left on the disk; the file is as it was"
    if error.errno == errno.ELOOP:
        return "its symbolic links go round in a circle"
    if error.errno == errno.EACCES:
        return "no new file can be made in its folder; make the folder writable, or copy the file elsewhere"
    return f"it cannot be written: {error.strerror}; the file is as it was"
