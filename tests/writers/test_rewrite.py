"""A file is replaced whole, or it stays as it was, and nothing is left beside it."""

from __future__ import annotations

import os
import stat
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wirelint.writers import ChangedError, WriteError, rewrite, sweep
from wirelint.writers.locks import lock

if TYPE_CHECKING:
    from collections.abc import Iterator

WAS, NOW = b"Talks to to end.\n", b"Talks to end.\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_bytes(WAS)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_keeps_its_mode_and_attributes(copy: Path) -> None:
    copy.chmod(0o640)
    try:
        os.setxattr(copy, "user.desk", b"world")
    except OSError:
        pytest.skip("this file system keeps no attributes")
    assert rewrite(copy, WAS, NOW) is None
    assert copy.read_bytes() == NOW
    assert stat.S_IMODE(copy.stat().st_mode) == 0o640
    assert os.getxattr(copy, "user.desk") == b"world"
    assert names(copy.parent) == ["talks.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_keeps_its_owner(copy: Path) -> None:
    os.chown(copy, 12345, 54321)
    rewrite(copy, WAS, NOW)
    assert (copy.stat().st_uid, copy.stat().st_gid, copy.read_bytes()) == (12345, 54321, NOW)


def test_a_symbolic_link_is_followed(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.txt"
    link.symlink_to("../talks.txt")
    rewrite(link, WAS, NOW)
    assert link.is_symlink()
    assert copy.read_bytes() == NOW
    assert names(tmp_path / "desk") == ["link.txt"]


def read_only(copy: Path) -> None:
    copy.chmod(0o444)


def hard_link(copy: Path) -> None:
    copy.with_name("z-other.txt").hardlink_to(copy)


def changed(copy: Path) -> None:
    copy.write_bytes(b"Talks to to go on.\n")


def fifo(copy: Path) -> None:
    copy.unlink()
    os.mkfifo(copy)


def circle(copy: Path) -> None:
    copy.unlink()
    copy.symlink_to(copy.name)


def gone(copy: Path) -> None:
    copy.unlink()


@pytest.mark.parametrize(
    ("happens", "error", "said"),
    [
        (read_only, WriteError, "the file is read-only; make it writable"),
        (hard_link, WriteError, r"the file has 2 names \(hard links\)"),
        (changed, ChangedError, "the file changed while it was checked"),
        (fifo, WriteError, "this is no regular file"),
        (circle, WriteError, "go round in a circle"),
        (gone, WriteError, "No such file"),
    ],
)
def test_a_file_that_must_not_be_written_is_left_alone(
    copy: Path, happens: object, error: type[WriteError], said: str
) -> None:
    assert callable(happens)
    happens(copy)
    before = [(path.name, path.lstat().st_ino, path.lstat().st_mode) for path in copy.parent.iterdir()]
    with pytest.raises(error, match=said):
        rewrite(copy, WAS, NOW, backup=True)
    assert before == [(path.name, path.lstat().st_ino, path.lstat().st_mode) for path in copy.parent.iterdir()]


def test_a_change_at_the_last_moment_is_seen(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def meanwhile(handle: int) -> None:
        changed(copy)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(ChangedError):
        rewrite(copy, WAS, NOW)
    assert copy.read_bytes() == b"Talks to to go on.\n"
    assert names(copy.parent) == ["talks.txt"]


def test_a_backup_never_replaces_another(copy: Path) -> None:
    old = copy.with_name("talks.txt.bak")
    old.write_bytes(b"an older one")
    assert rewrite(copy, WAS, NOW, backup=True) == copy.with_name("talks.txt.bak2")
    assert (old.read_bytes(), copy.with_name("talks.txt.bak2").read_bytes()) == (b"an older one", WAS)
    rewrite(copy, NOW, WAS)
    assert rewrite(copy, WAS, NOW, backup=True) == copy.with_name("talks.txt.bak2")
    assert names(copy.parent) == ["talks.txt", "talks.txt.bak", "talks.txt.bak2"]


def test_what_dead_runs_left_is_swept_and_what_live_ones_write_is_not(tmp_path: Path) -> None:
    dead, live = tmp_path / ".wirelint-dead.tmp", tmp_path / ".wirelint-live.tmp"
    other = tmp_path / ".wirelint-notes.txt"
    for path in (dead, live, other):
        path.write_bytes(WAS)
    handle = os.open(live, os.O_RDWR)
    lock(handle)
    try:
        assert sweep(tmp_path) == 1
    finally:
        os.close(handle)
    assert names(tmp_path) == [".wirelint-live.tmp", ".wirelint-notes.txt"]
    assert sweep(tmp_path / "no-such-folder") == 0


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give a folder on a disk of its own of 64 KB."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
        try:
            mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
        except OSError:
            mounted = False
        if not mounted:
            pytest.skip("no disk can be mounted here")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("backup", [False, True])
def test_a_full_disk_leaves_the_file_as_it_was(backup: bool) -> None:  # noqa: FBT001
    was = WAS * 3000  # 51 KB, so that there is no room for another
    with small_disk() as folder:
        (folder / "talks.txt").write_bytes(was)
        with pytest.raises(WriteError, match="no room left on the disk"):
            rewrite(folder / "talks.txt", was, was.replace(b"to to", b"to"), backup=backup)
        assert (folder / "talks.txt").read_bytes() == was
        assert names(folder) == ["talks.txt"]


def test_a_write_that_fails_halfway_leaves_the_file_as_it_was(copy: Path) -> None:
    """A limit on the size of files stands in for a full disk where none can be mounted."""
    import resource
    import signal

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(WriteError, match="the file is as it was"):
            rewrite(copy, WAS, NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert copy.read_bytes() == WAS
    assert names(copy.parent) == ["talks.txt"]
