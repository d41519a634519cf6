"""``check --watch``, as the shell runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import PRIOR_TO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.newsroom import Newsroom

FAULTY = "Doors open prior to the vote.\n"
Watching = subprocess.Popen[str]


@pytest.fixture
def watching(newsroom: Newsroom) -> Iterator[Watching]:
    newsroom.write("desk/talks.txt", FAULTY)
    command = [sys.executable, "-m", "wirelint", "check", "--watch", "--output-format", "concise", "."]
    with subprocess.Popen(
        command, cwd=newsroom.root, env={**os.environ, "PYTHONUNBUFFERED": "1"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        yield process
        process.kill()


def _said(watching: Watching) -> list[str]:
    """Give what is printed up to the next wait."""
    assert watching.stdout
    lines = iter(watching.stdout.readline, "")
    said: list[str] = []
    for line in lines:
        if line.startswith("Watching for changes"):
            return said
        said.append(line.rstrip())
    raise AssertionError(said)


def _write(newsroom: Newsroom, name: str, text: str) -> None:
    """Write a file at once, so that it is never seen half."""
    newsroom.write(f".{name.replace('/', '-')}", text).replace(newsroom.root / name)


def _mend_copy(newsroom: Newsroom) -> None:
    _write(newsroom, "desk/talks.txt", "Doors open before the vote, as the council wished.\n")


def _break_rule(newsroom: Newsroom) -> None:
    _write(newsroom, "house/prior-to.yaml", PRIOR_TO.replace("severity", "sevrity"))


def _break_settings(newsroom: Newsroom) -> None:
    _write(newsroom, "wirelint.yaml", "pakcs: [house]\n")


def _mend_rule(newsroom: Newsroom) -> None:
    _write(newsroom, "house/prior-to.yaml", PRIOR_TO)


def _set_severity(newsroom: Newsroom) -> None:
    _write(newsroom, "wirelint.yaml", "packs: [house]\nseverity:\n  house: error\n")


def _allow(newsroom: Newsroom) -> None:
    _write(newsroom, "wirelint-allow.yaml", "- rule: house/prior-to\n  path: desk\n  reason: ours\n")


def _add_a_story(newsroom: Newsroom) -> None:
    _write(newsroom, "desk/vote.txt", FAULTY)


def test_it_checks_again_when_anything_changes_until_it_is_interrupted(newsroom: Newsroom, watching: Watching) -> None:
    assert _said(watching)[-1] == "1 finding (1 warning): 6 words in 1 file."
    steps: list[tuple[Callable[[Newsroom], None], str]] = [
        (_mend_copy, "No findings: 9 words in 1 file."),
        (_add_a_story, "1 finding (1 warning): 1 of 2 files, 15 words."),
        (_break_rule, 'house/prior-to.yaml:4:1: a rule has no key "sevrity". Did you mean "severity"?'),
        (_break_settings, 'wirelint.yaml:1:1: a configuration has no key "pakcs". Did you mean "packs"?'),
        (_set_severity, 'house/prior-to.yaml:4:1: a rule has no key "sevrity". Did you mean "severity"?'),
        (_mend_rule, "1 finding (1 error): 1 of 2 files, 15 words."),
        (_allow, "No findings: 15 words in 2 files; 1 allowed."),
    ]  # fmt: skip
    for change, said in steps:
        change(newsroom)
        assert _said(watching)[-1] == said
    watching.send_signal(signal.SIGINT)
    assert watching.wait(20) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["-"], "copy on standard input cannot"), (["--fix"], "only checks"), (["--write-baseline"], "only checks")],
)
def test_what_cannot_be_watched(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    ended = newsroom.run("check", "--watch", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
