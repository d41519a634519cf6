"""Copy -> words, and what stands between them."""

from __future__ import annotations

import pytest

from wirelint.text import BLANK, Gap, Span, tokenize

WORDS = [
    ("The spokesman’s gun-boat.", ["the", "spokesman's", "gun-boat"]),
    ("He left the U.S. at 3.15 a.m. for AT&T", ["he", "left", "the", "u.s.", "at", "3.15", "a.m.", "for", "at&t"]),
    ("$4.1 billion, 5%, 80th and 1,200", ["$4.1", "billion", "5%", "80th", "and", "1,200"]),
    ("a U.S.-backed 10-day deal", ["a", "u.s.-backed", "10-day", "deal"]),
    ("café naïve Çavuşoğlu x2", ["café", "naïve", "çavuşoğlu", "x2"]),
    ("O’Brien’s ‘quiet’ talk", ["o'brien's", "quiet", "talk"]),
    ("", []),
    ("“…”", []),
]


@pytest.mark.parametrize(("copy", "words"), WORDS)
def test_words(copy: str, words: list[str]) -> None:
    tokens = tokenize(copy)
    assert tokens.words == words
    places = zip(tokens.starts, tokens.ends, strict=True)
    assert [copy[start:end].replace("’", "'") for start, end in places] == tokens.raw
    assert len(tokens.gaps) == len(words) + 1


GAPS = [
    ("talks “failed", Gap.SIDE), ("talks (failed", Gap.SIDE), ("Gen. Wol", Gap.SIDE), ("talks\tfailed", Gap.SIDE),
    ("talks, failed", Gap.STOP), ("talks – failed", Gap.STOP), ("talks; failed", Gap.STOP), ("talks: failed", Gap.STOP),
    ("talks / failed", Gap.STOP), ("talks -- failed", Gap.STOP), ("Talks. Then", Gap.EDGE), ("Talks?” The", Gap.EDGE),
    ("Talks\nfailed", Gap.EDGE), ("the U.S. The", Gap.EDGE),
]  # fmt: skip


@pytest.mark.parametrize(("copy", "gap"), GAPS)
def test_what_stands_before_the_last_word(copy: str, gap: Gap) -> None:
    assert tokenize(copy).gaps[-2] == gap


def test_spans_and_sentences() -> None:
    copy = "Talks failed. The guns, he said, fell silent."
    tokens = tokenize(copy)
    assert tokens.sentence(3) == (2, 8)
    assert tokens.span(2, 4).of(copy) == "The guns"
    assert tokens.span(4, 4) == Span(24, 24)
    assert tokens.between(Span(14, 22)) == (2, 4)
    assert tokens.sentence_around(0, 3) == (0, 8)


def test_blanked_words_keep_their_places() -> None:
    copy = "Talks failed on Monday."
    tokens = tokenize(copy).without([Span(6, 12)])
    assert tokens.words == ["talks", BLANK, "on", "monday"]
    assert tokens.gaps[1:3] == [Gap.STOP, Gap.STOP]
    assert tokens.starts == tokenize(copy).starts
