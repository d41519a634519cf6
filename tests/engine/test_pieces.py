"""The first look never overlooks a story that a rule matches in."""

from __future__ import annotations

import pytest

from wirelint.engine.pieces import Pieces

LOOK = Pieces.of(["shelling", "café", "u.s."], [("gun-boat", "diplomacy")], [("peace", "talks")])


@pytest.mark.parametrize(
    "copy",
    ["The SHELLING went on", "(shelling)", "a Café", "the U.S. said", "Gun-boat “diplomacy”", "peace\ntalks", "K of İ"],
)
def test_a_story_that_may_match_is_looked_at(copy: str) -> None:
    assert LOOK.may_stand_in(copy)


@pytest.mark.parametrize("copy", ["", "Talks of peace", "diplomacy, gun-boat", "shell", "“…”"])
def test_other_stories_are_not(copy: str) -> None:
    assert not LOOK.may_stand_in(copy)


def test_words_that_the_look_cannot_tell_make_it_look_at_everything() -> None:
    assert Pieces.of(["мир"], [], []).may_stand_in("anything")
    assert Pieces.of([], [("peace", "мир")], []).may_stand_in("anything")
    assert Pieces.of([f"word{number}" for number in range(1000)], [], []).may_stand_in("anything")
