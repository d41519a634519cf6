"""``wirelint check``: what it prints, and how it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom

FAULTY = "Talks\n\nDoors open an hour prior to the vote.\n"
NO_RULE = "No rule runs: what is selected is ignored, too, or off. Nothing could be found.\n"
CLEAN = "Talks\n\nDoors open an hour before the vote.\n"


def test_a_finding_is_a_block_with_its_line_and_a_caret(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    ended = newsroom.run("check", "talks.txt")
    assert ended == (
        1,
        "talks.txt:3:20: warning house/prior-to#prior-to\n"
        '  Write "before", not "prior to".\n'
        "    3 | Doors open an hour prior to the vote.\n"
        "      |                    ^^^^^^^^\n"
        "\n"
        "1 finding (1 warning): 9 words in 1 file.\n",
        "",
    )


def test_json_is_the_contract(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    report = newsroom.run("check", "--output-format", "json", "talks.txt").json
    fingerprint = report["findings"][0].pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{16}", fingerprint)
    place = {"line": 3, "column": 20, "end_line": 3, "end_column": 28}
    assert report == {
        "version": 1,
        "findings": [
            {
                "path": "talks.txt",
                **place,
                "rule": "house/prior-to#prior-to",
                "category": "house",
                "severity": "warning",
                "message": 'Write "before", not "prior to".',
                "text": "prior to",
                "fixes": [{"safety": "safe", "edits": [{**place, "text": "before"}]}],
                "related": [],
                "suggestions": ["before"],
                "folded": [],
            }
        ],
        "summary": {"files": 1, "findings": 1, "allowed": 0, "hidden": 0, "failed": 0, "words": 9},
    }


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["clean.txt"], 0, "No findings: 8 words in 1 file."),
        (["faulty.txt"], 1, "1 finding (1 warning)"),
        (["."], 1, "1 finding (1 warning): 1 of 2 files, 17 words."),
        ([], 1, "1 of 2 files"),
        (["--exit-zero", "faulty.txt"], 0, "1 finding"),
        (["--fail-on", "error", "faulty.txt"], 0, "1 finding"),
        (["--fail-on", "suggestion", "faulty.txt"], 1, "1 finding"),
        (["--ignore", "house", "faulty.txt"], 0, "No findings"),
        (["--ignore", "house/prior-to", "faulty.txt"], 0, "No findings"),
        (["--ignore", "house/prior-to#prior-to", "faulty.txt"], 0, "No findings"),
        (["--select", "house/tone", "faulty.txt"], 0, "No findings"),
        (["--select", "house/tone,house/prior-to", "faulty.txt"], 1, "1 finding"),
        (["--select", "house/prior-to#in-the-vicinity-of", "faulty.txt"], 0, "No findings"),
        (["--ignore", "house", "--extend-select", "house/prior-to", "faulty.txt"], 1, "1 finding"),
        (["--exclude", "faulty.txt", "."], 0, "No findings: 8 words in 1 file."),
        (["--exclude", "faulty.txt", "faulty.txt"], 1, "1 finding"),
        (["--statistics", "."], 1, '1  warning     house/prior-to#prior-to  "Prior to" where "before" will do.'),
        (["--statistics", "--output-format", "json", "."], 1, '"count": 1'),
        (["--output-format", "concise", "faulty.txt"], 1, "faulty.txt:3:20: warning house/prior-to#prior-to Write"),
        (["--color", "always", "faulty.txt"], 1, "\x1b[33mwarning\x1b[0m"),
        (["--no-pack-cache", "faulty.txt"], 1, "1 finding"),
        (["--target", "wire", "faulty.txt"], 1, "1 finding"),
    ],
)
def test_options(newsroom: Newsroom, arguments: list[str], code: int, said: str) -> None:
    newsroom.write("clean.txt", CLEAN)
    newsroom.write("faulty.txt", FAULTY)
    ended = newsroom.run("check", *arguments)
    assert ended.code == code
    assert said in ended.out
    assert ended.err in ("", NO_RULE)


def test_quiet_prints_findings_and_nothing_else(newsroom: Newsroom) -> None:
    newsroom.write("clean.txt", CLEAN)
    assert newsroom.run("check", "-q", "clean.txt") == (0, "", "")


def test_standard_input_has_a_name(newsroom: Newsroom) -> None:
    ended = newsroom.run("check", "-", "--stdin-filename", "desk/talks.txt", stdin=FAULTY.encode())
    assert ended.code == 1
    assert ended.out.startswith("desk/talks.txt:3:20: ")
    assert newsroom.run("check", "-", stdin=FAULTY.encode()).out.startswith("-:3:20: ")


def test_a_report_may_go_to_a_file(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    ended = newsroom.run("check", "talks.txt", "--output-file", "report.json", "--output-format", "json")
    assert (ended.code, ended.out) == (1, "")
    assert '"rule": "house/prior-to#prior-to"' in (newsroom.root / "report.json").read_text(encoding="utf-8")
    ended = newsroom.run("check", "talks.txt", "-o", "no/such/report")
    assert (ended.code, ended.err) == (
        2,
        "--output-file: no/such/report cannot be written: No such file or directory.\n",
    )


@pytest.mark.parametrize(
    ("variables", "option", "colored"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"NO_COLOR": "1"}, "always", True),
    ],
)
def test_colours(newsroom: Newsroom, variables: dict[str, str], option: str, colored: bool) -> None:  # noqa: FBT001
    newsroom.write("talks.txt", FAULTY)
    for name, value in variables.items():
        newsroom.monkeypatch.setenv(name, value)
    assert ("\x1b[" in newsroom.run("check", "talks.txt", "--color", option).out) is colored


@pytest.mark.parametrize(
    ("name", "copy", "said"),
    [
        ("binary.txt", b"PK\x03\x04\0\0\0", "binary.txt: a zip archive or a Word document"),
        ("nul.txt", b"Talks\0ended.", "nul.txt: a binary file, not copy"),
        ("latin.txt", b"Caf\xe9 talks", "latin.txt: not UTF-8 at byte 3 (0xE9), in line 1"),
    ],
)
def test_a_file_that_is_no_copy_fails_after_the_others_were_checked(
    newsroom: Newsroom, name: str, copy: bytes, said: str
) -> None:
    newsroom.write(name, copy)
    newsroom.write("z-talks.txt", FAULTY)
    ended = newsroom.run("check", name, "z-talks.txt")
    assert ended.code == 2
    assert ended.err.startswith(said)
    assert "z-talks.txt:3:20" in ended.out
    assert "1 could not be checked" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope.txt"], "nope.txt: there is no such file or folder; check the name\n"),
        (["empty"], "empty: this folder holds no copy; files of copy end in .txt, .text, "),
        (
            ["--select", "house/prior", "."],
            '--select: there is no rule or pack "house/prior". Did you mean "house/prior-to"?\n',
        ),
        (
            ["--ignore", "zzz", "."],
            '--ignore: there is no rule or pack "zzz". "wirelint rules list" gives all of them.\n',
        ),
        (
            ["--select", "house/prior-to#prior", "."],
            '--select: "house/prior-to" has no row "prior". Did you mean "prior-to"?\n',
        ),
        (["--config", "nope.yaml", "."], "--config: there is no file nope.yaml; check the name.\n"),
        (["--isolated", "--config", "wirelint.yaml", "."], "--isolated reads no configuration"),
        (["--output-format", "fulll"], "'fulll' is not one of 'full'"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_bad_usage_ends_with_a_message_and_code_2(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("talks.txt", CLEAN)
    (newsroom.root / "empty").mkdir()
    ended = newsroom.run("check", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_an_unreadable_file_is_named(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("secret.txt", FAULTY)
    newsroom.run("check", "talks.txt")  # the packs are in the cache now

    def refuse(self: Path) -> bytes:
        if self.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        with self.open("rb") as stream:
            return stream.read()

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    ended = newsroom.run("check", "secret.txt", "talks.txt")
    assert (ended.code, ended.err) == (2, "secret.txt: the file cannot be read: Permission denied\n")
    assert "talks.txt:3:20" in ended.out


def test_an_empty_file_is_clean(newsroom: Newsroom) -> None:
    newsroom.write("empty.txt", b"")
    assert newsroom.run("check", "empty.txt") == (0, "No findings: 0 words in 1 file.\n", "")


def test_excluded_files_are_no_failure(newsroom: Newsroom) -> None:
    newsroom.write("drafts/talks.txt", FAULTY)
    note = "Nothing was checked: every file that was named is excluded or ignored.\n"
    for arguments in (["--exclude", "drafts", "drafts"], ["--force-exclude", "--exclude", "*.txt", "drafts/talks.txt"]):
        ended = newsroom.run("check", *arguments)
        assert (ended.code, ended.err) == (0, note)


def test_a_rule_that_does_not_load_stops_the_run(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("house/broken.yaml", "kind: substition\n")
    ended = newsroom.run("check", "talks.txt")
    assert ended.code == 2
    assert ended.out == ""
    assert re.search(
        r'house/broken\.yaml:1:7: there is no rule kind "substition"\. Did you mean "substitution"\?', ended.err
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], 'There is no command "chek". Did you mean "check"?'),
        (["rules", "tset"], 'There is no command "tset". Did you mean "test"?'),
        (["check", ".", "--select", ""], "--select names no rule; write ids or packs"),
        (["publish"], 'There is no command "publish". Write one of: allow, check,'),
        (["check", ""], '"": an empty name is no file or folder; write . for the working directory\n'),
        (["check", "-"], "-: nothing came in on standard input; look at the command before it\n"),
        (["check", ".", "--stdin-filename", "a.txt"], "--stdin-filename names the copy on standard input; give - as"),
        (["check", ".", "--diff-base", ""], "--diff-base: "),
        (["check", ".", "--baseline", ""], "--baseline names no file; write its name"),
        (["allow", "house:1", "--reason", "x"], "house: a folder; say which finding of which file, as house/talks.txt:9"),
    ],
)
def test_odd_usage_is_answered_kindly(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("talks.txt", CLEAN)
    ended = newsroom.run(*arguments)
    assert ended.code == 2
    assert said in ended.err


def test_a_file_is_checked_once_however_often_it_is_named(newsroom: Newsroom) -> None:
    path = newsroom.write("desk/talks.txt", FAULTY)
    ended = newsroom.run("check", "desk/talks.txt", "./desk", str(path), "desk/../desk/talks.txt")
    assert ended.out.endswith("1 finding (1 warning): 9 words in 1 file.\n")


def test_it_says_when_no_rule_runs(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    ended = newsroom.run("check", "talks.txt", "--select", "house", "--ignore", "house")
    assert (ended.code, ended.err) == (0, NO_RULE)
    assert newsroom.run("check", "talks.txt", "--select", "house/tone").err == ""
