"""``--baseline`` and ``--write-baseline``: old findings stay quiet wherever they move, new ones do not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.newsroom import Newsroom

STORY = """\
Harbour talks

Dock workers met the port on Monday. Doors opened an hour prior to the vote and the hall was full.

The port said that it would pay. Trucks waited in the vicinity of the gate until dusk.

Nobody was hurt, and the ships sailed on Tuesday.
"""
HIDDEN = "Hidden: 2 findings of the baseline wirelint-baseline.json.\n"


@pytest.fixture
def old(newsroom: Newsroom) -> Newsroom:
    """Give a newsroom whose two findings are in the baseline, and whose settings name it."""
    newsroom.write("desk/harbour.txt", STORY)
    newsroom.write("wirelint.yaml", "packs: [house]\nbaseline: wirelint-baseline.json\n")
    ended = newsroom.run("check", ".", "--write-baseline")
    assert ended == (
        0,
        "No findings: 48 words in 1 file; 2 hidden.\n",
        "wirelint-baseline.json now holds 2 findings of 1 file.\n",
    )
    return newsroom


def _insert(newsroom: Newsroom) -> None:
    lines = "".join(f"Update {number}.\n\n" for number in range(20))
    newsroom.write("desk/harbour.txt", lines + STORY)


def _rename(newsroom: Newsroom) -> None:
    (newsroom.root / "desk/harbour.txt").rename(newsroom.root / "harbour-final.txt")


def _edit(newsroom: Newsroom) -> None:
    newsroom.write(
        "desk/harbour.txt", STORY.replace("Dock workers met", "Pilots and crews met").replace("dusk", "dawn")
    )


def _rename_and_edit(newsroom: Newsroom) -> None:
    _rename(newsroom)
    newsroom.write("harbour-final.txt", "Update.\n\n" + STORY.replace("Dock workers", "Pilots"))


@pytest.mark.parametrize("change", [lambda _: None, _insert, _rename, _edit, _rename_and_edit])
def test_old_findings_stay_quiet(old: Newsroom, change: Callable[[Newsroom], None]) -> None:
    change(old)
    ended = old.run("check", ".")
    assert ended.code == 0
    assert ended.out.startswith("No findings: ")
    assert ended.err == HIDDEN


def test_new_findings_fail(old: Newsroom) -> None:
    old.write("desk/harbour.txt", STORY + "\nThey left prior to it.\n")
    old.write("desk/other.txt", "Doors opened an hour prior to the vote.\n")
    ended = old.run("check", ".", "--output-format", "concise")
    assert ended.code == 1
    assert [line.partition(": ")[0] for line in ended.out.splitlines()] == [
        "desk/harbour.txt:9:11",
        "desk/other.txt:1:22",
        "2 findings (2 warnings)",
    ]
    assert ended.err == HIDDEN
    assert old.run("check", ".", "--output-format", "json").json["summary"]["hidden"] == 2


def test_a_copy_and_another_story_are_not_a_rename(old: Newsroom) -> None:
    old.write("copy.txt", STORY)
    assert "2 findings" in old.run("check", "copy.txt").out
    (old.root / "desk/harbour.txt").unlink()
    old.write(
        "copy.txt", "A council in the north sat late. Doors opened an hour prior to the vote and the mayor left.\n"
    )
    assert "1 finding" in old.run("check", "copy.txt").out


def test_one_old_file_hides_one_new_file(old: Newsroom) -> None:
    _rename(old)
    old.write("second.txt", STORY)
    ended = old.run("check", "harbour-final.txt", "second.txt")
    assert "2 findings (2 warnings): 1 of 2 files" in ended.out


def test_entries_that_hide_nothing_are_stale(old: Newsroom) -> None:
    old.write("desk/harbour.txt", STORY.replace("prior to", "before"))
    ended = old.run("check", "desk/harbour.txt")
    assert (ended.code, ended.err) == (
        0,
        "Hidden: 1 finding of the baseline wirelint-baseline.json.\n"
        "1 entry is stale: wirelint-baseline.json holds what is no longer found. Take it out with --write-baseline.\n"
        '  desk/harbour.txt: house/prior-to#prior-to "prior to"\n',
    )
    assert "stale" not in old.run("check", "desk/harbour.txt", "--ignore", "house/prior-to").err
    old.run("check", ".", "--write-baseline")
    assert old.run("check", ".").err == "Hidden: 1 finding of the baseline wirelint-baseline.json.\n"


def test_entries_of_a_deleted_file_are_stale_where_its_folder_is_checked(old: Newsroom) -> None:
    (old.root / "desk/harbour.txt").unlink()
    old.write("other.txt", "A clean line.\n")
    assert old.run("check", "other.txt").err == ""
    assert "2 entries are stale" in old.run("check", ".").err


def test_what_a_run_cannot_judge_is_kept(old: Newsroom) -> None:
    old.write("other.txt", "He shockingly left prior to it.\n")
    assert "now holds 4 findings of 2 files" in old.run("check", "other.txt", "--write-baseline").err
    assert "now holds 4 findings of 2 files" in old.run("check", ".", "--select", "house/tone", "--write-baseline").err
    (old.root / "desk/harbour.txt").unlink()
    assert "now holds 2 findings of 1 file." in old.run("check", ".", "--write-baseline").err


def test_the_file_is_sorted_and_has_a_line_for_each_finding(old: Newsroom) -> None:
    written = (old.root / "wirelint-baseline.json").read_text(encoding="utf-8")
    assert json.loads(written)["files"]["desk/harbour.txt"]["findings"][0]["text"] == "prior to"
    assert sum('"fingerprint"' in line for line in written.splitlines()) == 2
    old.run("check", ".", "--write-baseline")
    assert (old.root / "wirelint-baseline.json").read_text(encoding="utf-8") == written


def test_no_baseline_shows_all(old: Newsroom) -> None:
    assert old.run("check", ".", "--no-baseline").code == 1


def test_allowed_findings_are_not_recorded(old: Newsroom) -> None:
    old.run("allow", "desk/harbour.txt:3", "--rule", "house/prior-to", "--reason", "House style")
    assert "now holds 1 finding of 1 file." in old.run("check", ".", "--write-baseline").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "none.json"], "--baseline: there is no file none.json; record one: wirelint check --baseline none.json --write-baseline"),
        (["--no-baseline", "--write-baseline"], "--no-baseline reads and writes none"),
        (["--write-baseline", "-"], "--write-baseline records the findings of files"),
        (["--write-baseline", "--diff-base", "HEAD"], "--write-baseline records every finding"),
        (["--write-baseline", "--baseline", "none/base.json"], "the baseline cannot be written: No such file or directory."),
    ],
)  # fmt: skip
def test_mistakes_on_the_command_line(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    ended = newsroom.run("check", ".", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{\n<<<<<<< HEAD\n", "base.json:2: this is not JSON; a merge left its marks in it. Take it back from git"),
        ("[]", "base.json: this is no baseline of wirelint."),
        ('{"version": 2}', "base.json: this baseline is of a later wirelint"),
        ('{"version": 1, "files": {"a": {"sketch": "", "findings": [{"rule": 1}]}}}', "this is no baseline"),
        (b"\xff", "base.json: this is no baseline of wirelint."),
    ],
)
def test_a_damaged_baseline(newsroom: Newsroom, content: str | bytes, said: str) -> None:
    newsroom.write("base.json", content)
    ended = newsroom.run("check", ".", "--baseline", "base.json")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_a_configured_baseline_that_is_missing(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\nbaseline: base.json\n")
    ended = newsroom.run("check", ".")
    assert ended.code == 2
    assert ended.err.startswith("wirelint.yaml:2:11: there is no file base.json; record one: wirelint check --write-")


def test_sarif_lists_what_the_baseline_hides_as_suppressed(old: Newsroom) -> None:
    (run,) = old.run("check", ".", "--output-format", "sarif").json["runs"]
    assert [result["suppressions"][0]["justification"] for result in run["results"]] == [
        "It is recorded in the baseline."
    ] * 2
