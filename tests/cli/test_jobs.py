"""Many files: several processes and kept results change the time and nothing else."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

import pytest

from wirelint.engine import result_cache

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom

COPY = [
    "Doors open prior to the vote.\n",
    "Doors open before the vote.\n",
    "Aides in the vicinity of the hall, shockingly.\n",
]


@pytest.fixture
def folder(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """Give a newsroom with 120 stories and a cache of its own."""
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(newsroom.root / "cache"))
    for number in range(120):
        newsroom.write(f"copy/story-{number:03}.txt", COPY[number % 3])
    newsroom.write("copy/broken.txt", b"caf\xe9 talks\n")
    return newsroom


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_the_number_of_processes_changes_nothing(folder: Newsroom, form: str) -> None:
    alone, four = (
        folder.run("check", "--no-cache", "--jobs", jobs, "--output-format", form, "copy") for jobs in ("1", "4")
    )
    assert alone == four
    assert alone.code == 2  # for the file that is not UTF-8
    assert "byte 3" in alone.err


def results_file(root: Path) -> Path:
    (file,) = (root / "cache" / "results").iterdir()
    return file


def test_kept_results_change_nothing(folder: Newsroom) -> None:
    cold = folder.run("check", "copy")
    warm = folder.run("check", "copy")
    results_file(folder.root).write_bytes(b"damaged")
    damaged = folder.run("check", "copy")
    none = folder.run("check", "--no-cache", "copy")
    assert cold == warm == damaged == none


def test_a_changed_file_is_checked_again(folder: Newsroom) -> None:
    folder.run("check", "copy")
    story = folder.write("copy/story-001.txt", "Doors open prior to vote.\n")  # of the same size
    os.utime(story, (time.time() + 5, time.time() + 5))
    assert "story-001.txt:1:12" in folder.run("check", "copy").out


def test_a_file_changed_within_the_clock_s_reach_is_checked_again(folder: Newsroom) -> None:
    """Same size, same time of change: only what was read long after the change is trusted by its state."""
    story = folder.write("copy/story-001.txt", "Doors open before the vote.\n")
    lately = (time.time() + 60, time.time() + 60)  # however long the check takes
    os.utime(story, lately)
    folder.run("check", "copy")
    story.write_text("Doors open prior to a vote.\n")
    os.utime(story, lately)
    assert "story-001.txt:1:12" in folder.run("check", "copy").out


def test_a_touched_file_is_not_checked_again(folder: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.run("check", "copy")
    for story in (folder.root / "copy").iterdir():
        os.utime(story, (time.time() + 60, time.time() + 60))
    monkeypatch.setattr("wirelint.desk.Desk.find", lambda *_: pytest.fail("checked again"))
    monkeypatch.setattr("wirelint.cli.jobs._FEW", 10_000)  # in this process
    (folder.root / "copy" / "broken.txt").unlink()
    assert folder.run("check", "copy").code == 1


def test_other_settings_have_results_of_their_own(folder: Newsroom) -> None:
    every = folder.run("check", "copy").out
    some = folder.run("check", "--ignore", "house/tone/shock", "copy").out
    assert every != some
    assert folder.run("check", "copy").out == every


def test_a_cache_of_results_is_bounded(folder: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(result_cache, "MOST_ENTRIES", 10)
    assert folder.run("check", "copy") == folder.run("check", "copy")


def test_a_cache_that_cannot_be_written_is_passed_over(folder: Newsroom) -> None:
    (folder.root / "cache").write_text("a file where the folder should be")
    ended = folder.run("check", "copy/story-000.txt")
    assert (ended.code, ended.err) == (1, "")


def test_timing_names_the_rules_and_changes_no_finding(folder: Newsroom) -> None:
    timed = folder.run("check", "--timing", "copy")
    assert timed.out == folder.run("check", "copy").out
    assert re.search(r"\d\.\d +40  house/tone/shock\n", timed.err)
