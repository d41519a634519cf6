"""``wirelint names`` and what the watch-list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wirelint.checks import Context
from wirelint.checks.names import NameCheck
from wirelint.readers import read_document
from wirelint.text import Role

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

COPY = "Minister Mevlut Cavusoglu spoke. Ada Nwosuu left with Zoe Xu.\n"


def test_names_are_added_and_watched(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [names]\n")
    newsroom.write("story.txt", COPY)
    assert newsroom.run("names", "list").out == ""
    ended = newsroom.run("names", "add", "Mevlüt  Çavuşoğlu", "Ada Nwosu", "Ada Nwosu")
    added = "names/watchlist.yaml: Mevlüt Çavuşoğlu added.\nnames/watchlist.yaml: Ada Nwosu added.\n"
    assert (ended.code, ended.out) == (0, added)
    assert newsroom.run("names", "add", "Ada Nwosu").out == "names/watchlist.yaml: Ada Nwosu was there already.\n"
    assert newsroom.run("names", "list").out == "Mevlüt Çavuşoğlu\nAda Nwosu\n"
    checked = newsroom.run("check", "story.txt", "--output-format", "concise")
    assert [line.split(":")[2] for line in checked.out.splitlines()[:2]] == ["17", "38"]
    assert newsroom.run("check", "story.txt", "--isolated", "--select", "names").code == 0


def test_comments_of_a_watch_list_are_kept(newsroom: Newsroom) -> None:
    newsroom.write("names/watchlist.yaml", "# The desk's own\nnames: |\n  Ada Nwosu")
    assert newsroom.run("names", "add", "Zoe Xu").code == 0
    written = (newsroom.root / "names" / "watchlist.yaml").read_text(encoding="utf-8")
    assert written == "# The desk's own\nnames: |\n  Ada Nwosu\n  Zoe Xu\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("names: |\n  ada nwosu\n", 'names/watchlist.yaml:2:3: "ada nwosu" is no name'),
        ("- Ada Nwosu\n", "names/watchlist.yaml:1:1: a watch-list is"),
        ("name: |\n  Ada Nwosu\n", 'a watch-list has no key "name"'),
        ("names: [Ada Nwosu]\n# last\nmore: |\n  x\n", 'no key "more"'),
    ],
)
def test_what_is_wrong_with_a_watch_list_is_said(newsroom: Newsroom, text: str, said: str) -> None:
    newsroom.write("names/watchlist.yaml", text)
    ended = newsroom.run("names", "list")
    assert ended.code == 2
    assert said in ended.err


def test_what_is_no_name_is_refused(newsroom: Newsroom) -> None:
    assert newsroom.run("names", "add", "nobody").code == 2
    assert not (newsroom.root / "names").exists()


def test_right_names_are_confirmed_where_that_is_asked_for() -> None:
    view = read_document(b"Ada Nwosu met Nwosu, Eve Nwosu and Zoe Xu.", "story").view(frozenset(Role))
    check = NameCheck("watch-list", names=("Ada Nwosu", "Zoe Xu"))
    assert list(check.find(view, Context())) == []
    confirmed = list(check.find(view, Context(confirm=True)))
    assert [match.span.of(view.text) for match in confirmed if match.confirmed] == ["Ada Nwosu", "Zoe Xu"]
