"""Runs that are killed, and many at once, leave every file whole."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.fixing.runs import FILES, NOW, WAS, end, fork, make_newsroom, start, write_copy
from wirelint.cli.main import run
from wirelint.writers import rewrite, sweep

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture
def folder(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(cache_folder))
    monkeypatch.chdir(tmp_path)
    make_newsroom(tmp_path)
    write_copy(tmp_path)
    run(["check", "--quiet", FILES[0]])  # so that the forks need not load rules and modules, each for itself
    return tmp_path


def die_at(step: int) -> None:
    """End this process at a step from now: an event that Python's audit hooks see, as each call of the system is."""
    left = step

    def count(_: str, __: tuple[object, ...]) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


@pytest.mark.parametrize("backup", [False, True])
def test_a_run_that_dies_at_any_step_leaves_the_file_whole(tmp_path: Path, backup: bool) -> None:  # noqa: FBT001
    path, seen = tmp_path / "a.txt", set()

    def job(step: int) -> int:
        die_at(step)
        rewrite(path, WAS, NOW, backup=backup)
        return 0

    for step in range(200):
        path.write_bytes(WAS)
        code = end(fork(tmp_path, partial(job, step)))
        seen.add(path.read_bytes())
        kept = tmp_path / "a.txt.bak"
        assert not kept.exists() or kept.read_bytes() == WAS
        sweep(tmp_path)
        assert {file.name for file in tmp_path.iterdir()} <= {"a.txt", "a.txt.bak"}
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert seen == {WAS, NOW}
    assert 10 < step < 199


def test_fifty_runs_at_once_leave_every_file_whole(folder: Path) -> None:
    runs = [start(folder, ["check", "--fix", "-j", "1", FILES[0]]) for _ in range(50)]
    codes = {end(number) for number in runs}
    assert codes == {0}
    assert (folder / FILES[0]).read_bytes() == NOW
    assert (folder / FILES[1]).read_bytes() == WAS
    assert not list(folder.glob(".wirelint-*"))
