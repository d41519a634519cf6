"""What the rule's own examples leave open: what is a word, and what a misspelt one was meant to be."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.checks.guesses import guesses
from wirelint.checks.spelling import Spelling
from wirelint.checks.word_forms import is_spelt
from wirelint.readers import read_document
from wirelint.text import Role


@pytest.mark.parametrize(
    ("word", "best"),
    [
        ("goverment", "government"),
        ("recieve", "receive"),
        ("teh", "the"),
        ("occured", "occurred"),
        ("dont", "don't"),
        ("ofthe", "of the"),
        ("xqzvw", None),
        ("tokamak", None),
    ],
)
def test_the_likeliest_word_comes_first(word: str, best: str | None) -> None:
    assert next(iter(guesses(word)), None) == best


@pytest.mark.parametrize(
    ("words", "are_spelt"),
    [
        (
            "colour color realise realize cafe counterterrorism superdelegate firefighting unvaccinated megaprojects",
            True,
        ),
        ("goverment recieved ofthe annoucement acquistions occuring wich", False),
    ],
)
def test_what_is_a_word(words: str, are_spelt: bool) -> None:  # noqa: FBT001
    assert [word for word in words.split() if is_spelt(word) is not are_spelt] == []


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        ("The goverment said. The goverment left.", []),  # a word of the story's own
        ("It was a goverment pecent slip.", []),  # two beside each other: another language
        ("Goverment GOVERMENT e-goverment goverment2 @goverment goverment.example www/goverment", []),
        ("The goverment’s aide.", ["goverment"]),
        ("Det er en lov som regjeringen har foreslatt og partiene vil stemme over nar motet apnes igjen snart.", []),
        ("", []),
    ],
)
def test_where_a_word_is_left_alone(copy: str, found: list[str]) -> None:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    assert [match.span.of(view.text) for match in Spelling().find(view, Context())] == found
