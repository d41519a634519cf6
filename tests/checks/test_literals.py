"""What an expression needs is in every text that it matches."""

from __future__ import annotations

import pytest
import re2

from wirelint.checks.literals import UNKNOWN, needed_literals


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("Read more", {"read more"}),
        ("(?i)copyright ?(?:©|and)", {"copyright"}),
        (r"\{\{[^{}]{0,60}\}\}", {"{{"}),
        (r"[\[{<]{1,2}[A-Z]+", {"[", "{", "<"}),
        (r"(?:advert|ad)s?\W+page", {"page"}),
        (r"(?:photo|image): \w+", {"photo", "image"}),
        (r"x*(?:ab)+", {"ab"}),
        (r"a{0,3}\d+", UNKNOWN),
        (r"a|\d", UNKNOWN),
        (r"\pL+ page", UNKNOWN),
        ("[[:alpha:]]+ page", UNKNOWN),
        ("(?i)STRAẞE", {"strasse"}),
    ],
)
def test_needed_literals(expression: str, needed: set[str]) -> None:
    assert needed_literals(expression) == frozenset(needed)


@pytest.mark.parametrize("text", ["PAGE TWO", "page two", "pagE two", "the ﬁrst page two"])
def test_what_matches_in_any_case_holds_what_is_needed(text: str) -> None:
    assert re2.search("(?i)page two", text)
    assert any(literal in text.casefold() for literal in needed_literals("(?i)page two"))
