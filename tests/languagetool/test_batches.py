"""What is sent, and the way back from UTF-16 to code points."""

from __future__ import annotations

import json

import pytest

from wirelint.languagetool.batches import Batch, batches
from wirelint.readers import read_document


@pytest.mark.parametrize(
    ("text", "offset", "length", "found"),
    [
        ("the talks fail", 4, 5, "talks"),
        ("😀 the talks fail", 7, 5, "talks"),
        ("the 😀talks😀 fail", 4, 9, "😀talks😀"),
        ("talks 😀", 6, 2, "😀"),
        ("talks", 3, 40, "ks"),
    ],
)
def test_offsets_of_utf_16_lead_back(text: str, offset: int, length: int, found: str) -> None:
    assert Batch(0, text).span(offset, length).of(text) == found
    assert Batch(100, text).span(offset, length).start == 100 + text.index(found)


def test_paragraphs_are_parted_by_markup() -> None:
    document = read_document(b"Talks fail\n\nThe talks failed.\n\nThey go on.\n", "talks.txt")
    (batch,) = batches(document)
    annotation = json.loads(batch.data)["annotation"]
    assert "".join(part.get("text") or part["markup"] for part in annotation) == batch.text
    assert [part["interpretAs"] for part in annotation if "markup" in part] == ["\n\n"] * 3


def test_a_long_story_is_sent_in_parts_that_end_with_a_paragraph() -> None:
    copy = "The talks went on for another day.\n\n" * 2_000
    document = read_document(copy.encode(), "talks.txt")
    parts = list(batches(document))
    assert len(parts) > 1
    assert "".join(part.text for part in parts) == document.text
    assert all(part.text.endswith("\n") for part in parts)
