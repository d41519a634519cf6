"""What the rules' own examples leave open: where doubled words must not be seen."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.checks.repetition import Repetition
from wirelint.readers import read_document
from wirelint.text import Role

WORDS = Repetition("words", frozenset(("had",)))
ARTICLES = Repetition("words", pairs=frozenset((("a", "an"),)))
PHRASES = Repetition("phrases")
MARKS = Repetition("punctuation")


@pytest.mark.parametrize(
    ("check", "copy", "texts"),
    [
        (WORDS, "It was the the end. It had had its day.", ["the the"]),
        (WORDS, "It was  for  for them, and and so on.", ["for  for", "and and"]),
        (WORDS, "Day-to to-day, in. In the-the; on, on; “to” to; New New York; 5 5.", []),
        (WORDS, "They came\nin\n\nin May.", []),
        (ARTICLES, "It is a an hour; the the; a, an.", ["a an"]),
        (PHRASES, "The head of the of the firm spoke year after year after year.", ["of the of the"]),
        (MARKS, "Wait,, he said.. Then ... left, Inc., and Co.: 0.83..Oct", [",,", ".."]),
    ],
)
def test_what_stands_twice(check: Repetition, copy: str, texts: list[str]) -> None:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    assert [match.span.of(view.text) for match in check.find(view, Context())] == texts


def test_a_doubled_word_over_a_wrapped_line_is_found() -> None:
    line = "The boats left the harbour at dawn and were not seen again until the\n"
    copy = line * 3 + "the storm had passed and the harbour was open once more to them all.\n"
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    assert "the the" in [match.span.of(view.text) for match in WORDS.find(view, Context())]
