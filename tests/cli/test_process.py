"""The program as the shell runs it: pipes, signals, long lines."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom

WIRELINT = [sys.executable, "-m", "wirelint"]


def _run(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*WIRELINT, *arguments], cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, check=False
    )


def test_a_closed_pipe_is_no_error(newsroom: Newsroom) -> None:
    for number in range(300):
        newsroom.write(f"talks-{number:03}.txt", "Doors open prior to the vote, shockingly.\n" * 20)
    command = f'"{sys.executable}" -m wirelint check --output-format concise . | head -n 1; exit "${{PIPESTATUS[0]}}"'
    ended = subprocess.run(["bash", "-c", command], cwd=newsroom.root, capture_output=True, text=True, check=False)
    assert ended.stdout.startswith("talks-000.txt:1:12: warning ")
    assert (ended.returncode, ended.stderr) == (1, "")


def test_a_closed_pipe_is_no_error_for_other_commands(newsroom: Newsroom) -> None:
    for arguments, first in (("rules schema", "{\n"), ("rules list --isolated", None)):
        command = f'"{sys.executable}" -m wirelint {arguments} | head -n 1; exit "${{PIPESTATUS[0]}}"'
        ended = subprocess.run(["bash", "-c", command], cwd=newsroom.root, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert first is None or ended.stdout == first


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_run_without_output_ends_as_it_would(newsroom: Newsroom, closed: str) -> None:
    newsroom.write("talks.txt", "Doors open prior to the vote, shockingly.\n")
    ended = subprocess.run(f'"{sys.executable}" -m wirelint check talks.txt {closed}', cwd=newsroom.root, shell=True,
                           capture_output=True, text=True, check=False)  # fmt: skip
    assert (ended.returncode, ended.stderr) == (1, "")


def test_an_interrupted_run_ends_with_130(newsroom: Newsroom) -> None:
    process = subprocess.Popen(
        [*WIRELINT, "check", "-"],
        cwd=newsroom.root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(3)  # by then it waits for copy on standard input
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_line_of_20_megabytes_is_checked(newsroom: Newsroom) -> None:
    sentence = "The council met on Tuesday and nothing was decided. "
    newsroom.write("long.txt", sentence * (20_000_000 // len(sentence)) + "Doors open prior to it.\n")
    ended = _run(newsroom.root, "check", "long.txt")
    assert ended.returncode == 1
    assert " | … met on Tuesday and nothing was decided. Doors open prior to it.\n" in ended.stdout
    assert len(ended.stdout) < 1000


def test_the_version_is_printed(newsroom: Newsroom) -> None:
    ended = _run(newsroom.root, "--version")
    assert ended.returncode == 0
    assert ended.stdout.startswith("wirelint 0.")


def test_any_terminal_can_show_the_report(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", "“Doors” open prior to — the vote.\n")
    ended = _run(newsroom.root, "check", "talks.txt", PYTHONIOENCODING="ascii")
    assert ended.returncode == 1
    assert "\\u201cDoors\\u201d open" in ended.stdout
