"""``--fix``, ``--unsafe-fixes``, ``--diff`` and ``--backup``."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

FAULTY = "Talks\n\nDoors open an hour prior to the vote.\n"
CLEAN = "Talks\n\nDoors open an hour before the vote.\n"
TWICE = """\
summary: |
  A word that stands twice.
kind: repetition
severity: error
message: |
  "{match}": write it once.
of: words
fix: safe
examples:
  bad:
    - copy: |
        He said [[to to]] go.
      fixed: |
        He said to go.
  good: |
    He said to go.
"""
HOUSE_STYLE = """\
summary: |
  A word that the house does not use.
kind: substitution
message: |
  Write "{instead}".
rows: |
  axe => cut
fix: unsafe
examples:
  bad:
    - copy: |
        Firms [[axe]] jobs.
      fixed: |
        Firms cut jobs.
  good: |
    Firms cut jobs.
"""
ENDLESS = """\
summary: |
  A rule that never has enough.
kind: substitution
message: |
  Write "{instead}".
rows: |
  very => very very
fix: safe
examples:
  bad:
    - copy: |
        A [[very]] late train.
      fixed: |
        A very very late train.
  good: |
    A late train.
"""


def test_what_is_fixed_is_said_and_what_remains_is_reported(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("desk/vote.txt", "Shockingly, doors open prior to it, and prior to that.\n")
    newsroom.write("desk/clean.txt", CLEAN)
    ended = newsroom.run("check", "--fix", "--output-format", "concise", "--fail-on", "suggestion", ".")
    assert (newsroom.root / "talks.txt").read_text() == CLEAN
    assert (newsroom.root / "desk/vote.txt").read_text() == "Shockingly, doors open before it, and before that.\n"
    assert ended.code == 1
    assert ended.out.startswith("desk/vote.txt:1:1: suggestion house/tone/shock Leave")
    assert ended.out.endswith("1 finding (1 suggestion): 1 of 3 files, 24 words.\n")
    assert ended.err == (
        "desk/vote.txt: fixed 2 house/prior-to#prior-to\n"
        "talks.txt: fixed 1 house/prior-to#prior-to\n"
        "Fixed 3 findings in 2 files.\n"
    )
    again = newsroom.run("check", "--fix", ".")
    assert (again.code, again.err) == (0, "Nothing to fix.\n")


def test_unsafe_fixes_are_applied_only_when_asked_for(newsroom: Newsroom) -> None:
    newsroom.write("house/axe.yaml", HOUSE_STYLE)
    path = newsroom.write("jobs.txt", "Firms axe jobs prior to the vote.\n")
    ended = newsroom.run("check", "--fix", "jobs.txt")
    assert ended.err.endswith("Fixed 1 finding in 1 file; 1 more with --unsafe-fixes.\n")
    assert path.read_text() == "Firms axe jobs before the vote.\n"
    assert newsroom.run("check", "--fix", "--unsafe-fixes", "jobs.txt").code == 0
    assert path.read_text() == "Firms cut jobs before the vote.\n"


def test_a_diff_changes_nothing_and_can_be_applied(newsroom: Newsroom) -> None:
    path = newsroom.write("talks.txt", FAULTY.rstrip("\n"))
    ended = newsroom.run("check", "--diff", "talks.txt")
    assert (ended.code, path.read_text()) == (1, FAULTY.rstrip("\n"))
    assert ended.out == (
        "--- talks.txt\n+++ talks.txt\n@@ -1,3 +1,3 @@\n Talks\n \n"
        "-Doors open an hour prior to the vote.\n\\ No newline at end of file\n"
        "+Doors open an hour before the vote.\n\\ No newline at end of file\n"
    )
    assert ended.err == "talks.txt: would fix 1 house/prior-to#prior-to\nWould fix 1 finding in 1 file.\n"
    if shutil.which("patch"):
        subprocess.run(["patch", "-s", "talks.txt"], input=ended.out, cwd=newsroom.root, text=True, check=True)
        assert path.read_text() == CLEAN.rstrip("\n")
        assert newsroom.run("check", "--diff", "talks.txt")[:2] == (0, "")


@pytest.mark.parametrize("copy", [FAULTY, CLEAN])
def test_standard_input_goes_to_standard_output(newsroom: Newsroom, copy: str) -> None:
    mark = "\N{BYTE ORDER MARK}"
    ended = newsroom.run("check", "--fix", "-", "--stdin-filename", "talks.txt", stdin=(mark + copy).encode())
    assert (ended.code, ended.out) == (0, mark + CLEAN)
    assert ended.err.endswith("No findings: 8 words in 1 file.\n")


def test_standard_input_that_is_no_copy_comes_out_as_it_went_in(newsroom: Newsroom) -> None:
    ended = newsroom.run("check", "--fix", "-", stdin=b"Talks\0ended.")
    assert (ended.code, ended.out) == (2, "Talks\0ended.")
    assert ended.err.startswith("-: ")
    assert newsroom.run("check", "--diff", "-", stdin=FAULTY.encode()).out.startswith("--- -\n+++ -\n@@ ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes says what --fix or --diff may change"),
        (["--backup"], "--backup goes with --fix"),
        (["--fix", "--diff", "--backup"], "--backup goes with --fix"),
        (["--diff", "--output-format", "json"], "--diff shows changes in place of a report"),
        (["--fix", "-", "talks.txt"], "give - by itself"),
    ],
)
def test_options_that_do_not_go_together(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("talks.txt", FAULTY)
    ended = newsroom.run("check", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert (newsroom.root / "talks.txt").read_text() == FAULTY


def test_a_backup_is_kept(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    ended = newsroom.run("check", "--fix", "--backup", "talks.txt")
    assert "; the old copy is in talks.txt.bak\n" in ended.err
    assert (newsroom.root / "talks.txt.bak").read_text() == FAULTY


def test_a_file_that_must_not_be_changed_is_a_failure_and_keeps_its_findings(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", FAULTY).chmod(0o444)
    newsroom.write("b.txt", FAULTY)
    ended = newsroom.run("check", "--fix", "--output-format", "concise", "a.txt", "b.txt")
    assert ended.code == 2
    assert "a.txt: not fixed: the file is read-only" in ended.err
    assert ended.out.startswith("a.txt:3:20: warning house/prior-to#prior-to")
    assert (newsroom.root / "b.txt").read_text() == CLEAN


def test_what_is_allowed_or_hidden_is_left_alone(newsroom: Newsroom) -> None:
    newsroom.write("house/twice.yaml", TWICE)
    copy = "He said to to go prior to it.\n"
    path = newsroom.write("talks.txt", copy)
    newsroom.run("allow", "talks.txt:1", "--rule", "house/twice", "--reason", "as he said it")
    newsroom.run("check", "--fix", "talks.txt")
    assert path.read_text() == "He said to to go before it.\n"
    other = newsroom.write("other.txt", "She went prior to it.\n")
    newsroom.run("check", "--baseline", "old.json", "--write-baseline", "other.txt")
    other.write_text("She came, saw and left prior to that. She went prior to it.\n")
    ended = newsroom.run("check", "--fix", "--baseline", "old.json", "other.txt")
    assert other.read_text() == "She came, saw and left before that. She went prior to it.\n"
    assert (ended.code, ended.out) == (0, "No findings: 12 words in 1 file; 1 hidden.\n")


def test_quoted_words_are_left_as_they_were_said(newsroom: Newsroom) -> None:
    newsroom.write("house/twice.yaml", TWICE)
    path = newsroom.write("talks.txt", "“I said to to go,” he said to to them.\n")
    assert newsroom.run("check", "--fix", "talks.txt").code == 1
    assert path.read_text() == "“I said to to go,” he said to them.\n"


def test_touching_fixes_wait_for_the_next_pass(newsroom: Newsroom) -> None:
    newsroom.write("house/twice.yaml", TWICE)
    path = newsroom.write("talks.txt", "He said to to to to to to to go.\n")
    assert newsroom.run("check", "--fix", "talks.txt").code == 0
    assert path.read_text() == "He said to go.\n"


def test_a_rule_that_does_not_settle_is_named_and_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.write("house/very.yaml", ENDLESS)
    path = newsroom.write("talks.txt", "A very late train, an hour prior to it.\n")
    ended = newsroom.run("check", "--fix", "talks.txt")
    assert "talks.txt: house/very#very was not fixed: its fix is wanted again" in ended.err
    assert path.read_text() == "A very late train, an hour before it.\n"
    broken = newsroom.run("rules", "test", "house/very.yaml")
    assert broken.code == 1
    assert "wrong fix house/very: would change the copy on and on" in broken.out + broken.err


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_but_the_fix_stays_to_the_byte(newsroom: Newsroom, encoding: str, end: str) -> None:
    newsroom.write("wirelint.yaml", f"packs: [house]\nencoding: {'cp1252' if encoding == 'cp1252' else 'utf-8'}\n")
    copy = f"Café talks{end}{end}Doors  open prior to \tit… \x85 \xa0{end}{end}{end}Prior to".replace("\x85", "—")
    path = newsroom.write("talks.txt", copy.encode(encoding))
    newsroom.run("check", "--fix", "talks.txt")
    assert path.read_bytes() == copy.replace("prior to", "before").replace("Prior to", "Before").encode(encoding)


def test_what_the_encoding_lacks_is_not_written(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\nencoding: latin-1\n")
    rule = HOUSE_STYLE.replace("cut", "“cut”").replace("unsafe", "safe")
    newsroom.write("house/axe.yaml", rule)
    path = newsroom.write("jobs.txt", "Firmen für axe.\n".encode("latin-1"))
    ended = newsroom.run("check", "--fix", "--output-format", "json", "jobs.txt")
    assert (ended.code, ended.json["findings"][0]["fixes"]) == (1, [])
    assert path.read_bytes() == "Firmen für axe.\n".encode("latin-1")
