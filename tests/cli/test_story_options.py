"""``--date``, ``--profile`` and ``--show-confirmed``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

_COPY = (
    "Sales rose to $5.0 billion from $4.0 billion, an increase of 25%.\n\n"
    "The ministers met on Monday, May 14, and towards noon they left.\n"
)
_BUNDLED = "packs: [numbers, dates]\n"


def test_the_storys_day_is_set(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", _BUNDLED)
    newsroom.write("talks.txt", _COPY)
    assert "dates/weekday" not in newsroom.run("check", "--no-pack-cache", "talks.txt").out
    dated = newsroom.run("check", "--no-pack-cache", "--date", "2019-05-12", "talks.txt")
    assert "by the story's date, May 14 is a Tuesday" in dated.out
    assert dated.code == 1


def test_what_is_right_is_listed_where_it_is_asked_for(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", f"{_BUNDLED}select: [numbers]\n")
    newsroom.write("talks.txt", _COPY)
    said = newsroom.run("check", "--no-pack-cache", "--show-confirmed", "talks.txt")
    assert said.code == 0
    assert "talks.txt:1:62: confirmed numbers/percent-change 25% agrees with" in said.out
    assert "confirmed" not in newsroom.run("check", "--no-pack-cache", "talks.txt").out
    report = newsroom.run("check", "--no-pack-cache", "--show-confirmed", "--output-format", "json", "talks.txt").json
    assert [(found["rule"], found["text"]) for found in report["confirmed"]][-1] == ("numbers/percent-change", "25%")
    assert report["findings"] == []


def test_a_profile_brings_its_rules_and_each_may_be_ignored(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", f"{_BUNDLED}profile: ap\n")
    newsroom.write("talks.txt", _COPY)
    assert "ap/toward" in newsroom.run("check", "--no-pack-cache", "talks.txt").out
    assert "ap/toward" not in newsroom.run("check", "--no-pack-cache", "--ignore", "ap/toward", "talks.txt").out
    assert "ap/toward" not in newsroom.run("check", "--no-pack-cache", "--profile", "reuters", "talks.txt").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--date", "May 3"], '"May 3" is no day; write it as 2026-12-31.'),
        (["--profile", "reuter"], 'there is no profile "reuter". Did you mean "reuters"?'),
        (["--show-confirmed", "--output-format", "sarif"], "not with sarif"),
    ],
)
def test_what_cannot_be(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("talks.txt", _COPY)
    ended = newsroom.run("check", *arguments, "talks.txt")
    assert ended.code == 2
    assert said in ended.err


def test_a_house_style_is_the_start_of_ones_own(newsroom: Newsroom) -> None:
    assert newsroom.run("init", "--profile", "guardian", "desk").code == 0
    newsroom.monkeypatch.chdir(newsroom.root / "desk")
    assert newsroom.run("rules", "test", "rules/house").out.startswith("All promises kept: 7 rules,")
