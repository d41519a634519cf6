"""An expression that is compiled when it is used works as one that was compiled before."""

from __future__ import annotations

import re

import pytest

from wirelint.text.expressions import lazily


def test_it_does_what_a_compiled_expression_does() -> None:
    words = lazily(r"(?P<first>\w+) \w+")
    match = words.match("two words")
    assert match
    assert match["first"] == "two"
    assert words.sub("-", "two words") == "-"
    assert (words.pattern, words.groups) == (r"(?P<first>\w+) \w+", 1)
    assert lazily("A", re.IGNORECASE).search("cab")
    assert lazily(rb"\d").findall(b"1 2") == [b"1", b"2"]


def test_a_mistake_shows_on_first_use() -> None:
    with pytest.raises(re.error):
        lazily("(").match("")
