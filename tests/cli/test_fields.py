"""What the fields of a format say beside the copy, and the limits that a desk sets."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

STORY = """\
{"headline": "Ferries sail again to the islands", "ednote": "EDS: Adds photo.", "creditline": "AFP",
 "embargoed": "%s", "body_html": "<p>They sailed on Monday.</p><p>EDS: More to follow.</p>"}
"""


def rules(newsroom: Newsroom, *arguments: str) -> list[tuple[int, str]]:
    ended = newsroom.run("check", "story.json", "--output-format", "json", *arguments)
    return [(finding["line"], finding["rule"]) for finding in ended.json["findings"]]


def test_fields_are_held_against_the_settings(newsroom: Newsroom) -> None:
    newsroom.write("story.json", STORY % "2099-01-01T00:00:00Z")
    newsroom.write("wirelint.yaml", "packs: [fields, residue]\nlimits:\n  headline: 20\n")
    found = [(1, "fields/length"), (2, "fields/embargo"), (2, "residue/editors-note")]
    assert rules(newsroom) == found
    assert rules(newsroom, "--target", "wire") == found[:1]


def test_an_embargo_that_ended_is_not_remembered(newsroom: Newsroom) -> None:
    path = newsroom.write("story.json", STORY % "2030-01-01T00:00:00Z")
    os.utime(path, (0, 0))  # so long unchanged that results of it are remembered
    newsroom.write("wirelint.yaml", "packs: [fields]\n")
    for year, found in ((2029, [(2, "fields/embargo")]), (2031, [])):
        now = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
        newsroom.monkeypatch.setattr("wirelint.checks.fields._now", lambda _, now=now: now)
        assert rules(newsroom) == found


@pytest.mark.parametrize(
    ("limits", "said"),
    [("headlne: 20", 'there is no field "headlne"'), ("headline: many", '"headline" is a whole number of characters')],
)
def test_limits_that_are_none(newsroom: Newsroom, limits: str, said: str) -> None:
    newsroom.write("wirelint.yaml", f"limits:\n  {limits}\n")
    ended = newsroom.run("config", "show")
    assert ended.code == 2
    assert said in ended.err
