"""``wirelint init``: what it writes works as it is, and shows every setting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from wirelint.config import CONFIG_KEYS
from wirelint.config.template import CONFIG_TEMPLATE

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

WRITTEN = ("wirelint.yaml", "rules/house/pack.yaml", "rules/house/plain-words.yaml", "rules/house/close-sources.yaml")


@pytest.mark.parametrize(("arguments", "folder"), [(["desk"], "desk"), (["far/away"], "far/away"), ([], "")])
def test_what_it_writes_works(newsroom: Newsroom, arguments: list[str], folder: str) -> None:
    (newsroom.root / "wirelint.yaml").unlink()
    ended = newsroom.run("init", *arguments)
    assert ended.code == 0
    assert all(f"Wrote {folder}/{name}.\n".replace("Wrote /", "Wrote ") in ended.out for name in WRITTEN)
    newsroom.monkeypatch.chdir(newsroom.root / folder)
    assert newsroom.run("rules", "test", "rules/house").out.startswith("All promises kept: 2 rules,")
    newsroom.write(f"./{folder}/talks.txt", "Sources close to the mayor said doors open prior to the vote.\n")
    assert "2 findings (1 warning, 1 suggestion)" in newsroom.run("check", "--select", "house", "talks.txt").out
    assert newsroom.run("config", "show").code == 0


@pytest.mark.parametrize("name", [*WRITTEN, "pyproject.toml"])
def test_nothing_that_is_there_is_touched(newsroom: Newsroom, name: str) -> None:
    newsroom.write(f"desk/{name}", "[tool.wirelint]\n")
    ended = newsroom.run("init", "desk")
    assert ended == (
        2,
        "",
        f"desk/{name}: there already, so nothing was written. Change what is there, or name another folder.\n",
    )
    assert [path.name for path in (newsroom.root / "desk").rglob("*") if path.is_file()] == [name.rpartition("/")[2]]


def test_every_setting_is_shown_and_those_in_comments_are_valid(newsroom: Newsroom) -> None:
    active = re.sub(r"^# (?=[a-z-]+:( [\[a-z.]|$)|  )", "", CONFIG_TEMPLATE, flags=re.M)
    keys = re.findall(r"^([a-z-]+):", active, re.M)
    newsroom.run("init", "desk")
    newsroom.write("newsroom/wirelint.yaml", "profile: ours\n")
    newsroom.write("desk/wirelint.yaml", active)
    newsroom.monkeypatch.chdir(newsroom.root / "desk")
    ended = newsroom.run("config", "show")
    assert (ended.code, ended.err) == (0, "")
    assert sorted(keys) == sorted(key.name for key in CONFIG_KEYS)
    assert "severity: house: error" in ended.out
