"""The hooks as a desk has them: real pre-commit, real commits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from tests.hooks.repository import ROOT
from tests.newsroom import PRIOR_TO
from wirelint.readers import SUFFIXES
from wirelint.readers.formats import DATA_SUFFIXES

if TYPE_CHECKING:
    from tests.hooks.repository import Desk

FAULTY = "Doors open an hour prior to the vote.\n"
CLEAN = "Doors open an hour before the vote.\n"


def test_faulty_copy_is_blocked_and_passes_once_it_is_mended(desk: Desk) -> None:
    desk.write("talks.txt", FAULTY)
    blocked = desk.commit()
    assert blocked.returncode == 1
    assert "\ntalks.txt:1:20: warning house/prior-to#prior-to\n" in blocked.stderr
    assert desk.git("log", "--format=%s").stdout == "Copy\n"
    assert desk.read("talks.txt") == FAULTY
    desk.write("talks.txt", CLEAN)
    passed = desk.commit()
    assert (passed.returncode, re.findall(r"wirelint\.+(\w+)", passed.stderr)) == (0, ["Passed"])


def test_only_what_is_staged_counts(desk: Desk) -> None:
    desk.write("talks.txt", CLEAN)
    desk.git("add", "--all")
    desk.write("talks.txt", FAULTY)
    assert desk.run("git", "commit", "-q", "-m", "Copy").returncode == 0
    assert desk.read("talks.txt") == FAULTY


def test_a_commit_of_excluded_copy_alone_passes(desk: Desk) -> None:
    desk.write("archive/monday.txt", FAULTY)
    desk.write("archive/old talks.txt", FAULTY)
    assert desk.commit().returncode == 0
    desk.write("archive/monday.txt", FAULTY * 2)
    desk.write("talks.txt", FAULTY)
    blocked = desk.commit()
    assert blocked.returncode == 1
    assert "archive" not in blocked.stderr


def test_a_commit_without_copy_passes(desk: Desk) -> None:
    desk.write("build.py", "# prior to\n")
    assert "(no files to check)" in desk.commit().stderr


def test_a_deleted_file_is_not_asked_for(desk: Desk) -> None:
    desk.write("talks.txt", FAULTY)
    desk.commit("--no-verify")
    desk.write("other.txt", CLEAN)
    (desk.folder / "talks.txt").unlink()
    assert desk.commit().returncode == 0


def test_a_renamed_file_is_checked_under_its_new_name(desk: Desk) -> None:
    desk.write("talks.txt", FAULTY)
    desk.commit("--no-verify")
    desk.git("mv", "talks.txt", "final talks.txt")
    blocked = desk.commit()
    assert blocked.returncode == 1
    assert "\nfinal talks.txt:1:20: warning " in blocked.stderr


def test_a_baseline_follows_the_renamed_file(desk: Desk) -> None:
    desk.write("talks.txt", FAULTY)
    desk.write("wirelint.yaml", "packs: [house]\nbaseline: wirelint-baseline.json\n")
    desk.wirelint("check", ".", "--write-baseline")
    assert desk.commit().returncode == 0
    desk.git("mv", "talks.txt", "final.txt")
    assert desk.commit().returncode == 0
    desk.write("final.txt", FAULTY + "\nThey left prior to it.\n")
    assert "\nfinal.txt:3:11: warning " in desk.commit().stderr


def test_every_format_of_copy_is_handed_to_the_hooks() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["wirelint", "wirelint-fix"]
    for hook in hooks:
        handed = {suffix for suffix in SUFFIXES if re.search(hook["files"], f"desk/TALKS{suffix.upper()}")}
        assert handed == set(SUFFIXES) - DATA_SUFFIXES, "write the new ending into .pre-commit-hooks.yaml, too"


def test_safe_fixes_are_written_and_the_next_commit_passes(fixing_desk: Desk) -> None:
    fixing_desk.write("talks.txt", FAULTY)
    stopped = fixing_desk.commit()
    assert stopped.returncode == 1
    assert "files were modified by this hook" in stopped.stderr
    assert fixing_desk.read("talks.txt") == CLEAN
    assert fixing_desk.commit().returncode == 0
    assert fixing_desk.git("show", "HEAD:talks.txt").stdout == CLEAN


def test_what_cannot_be_fixed_without_doubt_blocks(fixing_desk: Desk) -> None:
    fixing_desk.write("house/prior-to.yaml", PRIOR_TO.replace("fix: safe", "fix: unsafe"))
    fixing_desk.write("talks.txt", FAULTY)
    blocked = fixing_desk.commit()
    assert blocked.returncode == 1
    assert "\ntalks.txt:1:20: warning house/prior-to#prior-to\n" in blocked.stderr
    assert fixing_desk.read("talks.txt") == FAULTY
