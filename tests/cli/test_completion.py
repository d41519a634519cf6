"""What the Tab key offers, as a shell asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom


def _offered(newsroom: Newsroom, *words: str) -> list[str]:
    asked = {"_WIRELINT_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    ended = subprocess.run(
        [sys.executable, "-m", "wirelint"], cwd=newsroom.root, env={**os.environ, **asked}, capture_output=True, text=True, check=True
    )  # fmt: skip
    return [line.partition(",")[2] for line in ended.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["wirelint", "co"], ["completion", "config"]),
        (["wirelint", "rules", "te"], ["test"]),
        (["wirelint", "check", "--diff-"], ["--diff-base"]),
        (["wirelint", "check", "--select", "ho"], ["house"]),
        (["wirelint", "check", "--ignore", "house/"], ["house/prior-to", "house/tone"]),
        (["wirelint", "check", "--ignore", "house/tone,house/p"], ["house/tone,house/prior-to"]),
        (["wirelint", "rules", "explain", "house/tone/"], ["house/tone/shock"]),
    ],
)
def test_what_is_offered(newsroom: Newsroom, words: list[str], offered: list[str]) -> None:
    assert _offered(newsroom, *words) == offered


def test_a_broken_configuration_offers_nothing(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [none]\n")
    assert _offered(newsroom, "wirelint", "check", "--select", "ho") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_printed(newsroom: Newsroom, shell: str) -> None:
    ended = newsroom.run("completion", shell)
    assert ended.code == 0
    assert f"_WIRELINT_COMPLETE={shell}_complete" in ended.out


def test_bash_takes_the_script(newsroom: Newsroom) -> None:
    script = newsroom.run("completion", "bash").out
    ended = subprocess.run(["bash", "-c", f"{script}\ncomplete -p wirelint"], capture_output=True, text=True, check=True)
    assert "wirelint" in ended.stdout
