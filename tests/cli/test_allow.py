"""``wirelint allow`` and what allowances do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

FAULTY = "Doors open prior to it.\n\nShockingly, nobody came prior to the vote.\n"
ENTRY = """\
- rule: house/prior-to
  path: talks.txt
  text: |
    prior to
  reason: |
    A quotation.
"""


def test_an_allowance_is_written_with_the_comments_kept(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("wirelint-allow.yaml", "# Decisions of the desk\n")
    ended = newsroom.run("allow", "talks.txt:1", "--reason", "The court's own words: #1", "--until", "2999-12-31")
    assert (ended.code, ended.out) == (0, "wirelint-allow.yaml: house/prior-to#prior-to may stand in talks.txt.\n")
    assert (newsroom.root / "wirelint-allow.yaml").read_text(encoding="utf-8") == (
        "# Decisions of the desk\n"
        "- rule: house/prior-to#prior-to\n"
        "  path: |\n"
        "    ./talks.txt\n"
        "  text: |\n"
        "    prior to\n"
        "  reason: |\n"
        "    The court's own words: #1\n"
        "  until: 2999-12-31\n"
    )
    checked = newsroom.run("check", "talks.txt")
    assert (checked.code, checked.out.splitlines()[-1]) == (
        0,
        "1 finding (1 suggestion): 12 words in 1 file; 2 allowed.",
    )


def test_a_fingerprint_allows_one_place_and_follows_the_copy(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    found = newsroom.run("check", "--output-format", "json", "talks.txt").json["findings"][0]["fingerprint"]
    assert newsroom.run("allow", "talks.txt", "--fingerprint", found, "--reason", "Said so.").code == 0
    (newsroom.root / "talks.txt").rename(newsroom.root / "renamed.txt")
    summary = newsroom.run("check", "--output-format", "json", "renamed.txt").json["summary"]
    assert (summary["findings"], summary["allowed"]) == (2, 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["talks.txt"], "talks.txt: say which finding, as talks.txt:LINE, or with --fingerprint."),
        (["talks.txt:2"], "talks.txt:2: there is no finding here. The file has: 1:12 house/prior-to#prior-to, 3:1"),
        (
            ["talks.txt:3"],
            "talks.txt:3: several rules speak here; choose one with --rule: house/tone/shock, house/prior-to#prior",
        ),
        (["talks.txt:1", "--rule", "house/tone/shock"], "talks.txt:1: house/tone/shock finds nothing here."),
        (["nope.txt:1"], "nope.txt: the file cannot be read: No such file or directory"),
        (["clean.txt:1"], "clean.txt:1: there is no finding here, and none in the whole file."),
        (["binary.txt:1"], "binary.txt: a PDF"),
    ],
)
def test_what_cannot_be_allowed(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("clean.txt", "Nothing.\n")
    newsroom.write("binary.txt", b"%PDF-")
    ended = newsroom.run("allow", *arguments, "--reason", "Because.")
    assert ended.code == 2
    assert ended.err.startswith(said)
    assert not (newsroom.root / "wirelint-allow.yaml").exists()


def test_an_allowance_is_not_written_twice(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("wirelint-allow.yaml", ENTRY)
    ended = newsroom.run("allow", "talks.txt:1", "--reason", "Again.")
    assert (ended.code, ended.err) == (
        2,
        "wirelint-allow.yaml:1:3: house/prior-to#prior-to is allowed there already; change this entry instead.\n",
    )


def test_a_file_in_another_shape_is_left_alone(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", FAULTY)
    file = newsroom.write("wirelint-allow.yaml", "[]\n")
    assert newsroom.run("allow", "talks.txt:1", "--reason", "Because.").code == 2
    assert file.read_text(encoding="utf-8") == "[]\n"


def test_unused_and_expired_allowances_are_findings(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", "Doors open prior to it.\n")
    newsroom.write("clean.txt", "Doors open.\n")
    unused = ENTRY.replace("talks.txt", "clean.txt")
    expired = f"{ENTRY}  until: 2001-01-31\n"
    newsroom.write("wirelint-allow.yaml", unused + expired)
    ended = newsroom.run("check", ".")
    assert ended.code == 1
    assert "wirelint-allow.yaml:1:3: warning allowances/unused\n" in ended.out
    assert "wirelint-allow.yaml:7:3: warning allowances/expired\n" in ended.out
    assert "ended on 2001-01-31" in ended.out
    assert "talks.txt:1:12: warning house/prior-to" in ended.out
    assert "2 of 2 files" in ended.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["other.txt"],  # only files checked in this run are judged
        ["--select", "house/tone", "clean.txt"],  # and only rules that ran
        ["--ignore", "allowances", "clean.txt"],
        ["--isolated", "--select", "allowances", "clean.txt"],
    ],
)
def test_what_is_not_judged(newsroom: Newsroom, arguments: list[str]) -> None:
    newsroom.write("clean.txt", "Doors open.\n")
    newsroom.write("other.txt", "Doors open.\n")
    newsroom.write("wirelint-allow.yaml", ENTRY.replace("talks.txt", "clean.txt"))
    assert "allowances/" not in newsroom.run("check", *arguments).out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rule: a/b\n", 'wirelint-allow.yaml:1:1: allowances are a list; start each with "- rule: pack/rule"'),
        ("- a/b\n", "wirelint-allow.yaml:1:3: an allowance is a map"),
        ("- rule: a/b\n  path: x\n", 'wirelint-allow.yaml:1:3: the key "reason" is missing'),
        (
            f"{ENTRY}  untill: 2026-01-01\n",
            'wirelint-allow.yaml:7:3: a "- rule" entry has no key "untill". Did you mean "until"?',
        ),
        (f"{ENTRY}  until: 31/1/2026\n", 'wirelint-allow.yaml:7:10: "31/1/2026" is no date; write it as 2026-12-31'),
        (b"- rule: \xff\n", "wirelint-allow.yaml:1:1: the allowances cannot be read: save it as UTF-8"),
    ],
)
def test_mistakes_in_the_file_are_named(newsroom: Newsroom, text: str | bytes, said: str) -> None:
    newsroom.write("talks.txt", FAULTY)
    newsroom.write("wirelint-allow.yaml", text)
    ended = newsroom.run("check", "talks.txt")
    assert ended.code == 2
    assert ended.err.startswith(said)
