"""The sound of the word behind an article, where its spelling does not say it."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.packs import bundled_packs, load_packs
from wirelint.readers import read_document
from wirelint.text import Role

CHECK = next(rule.check for rule in load_packs(pack for pack in bundled_packs() if pack.name == "article").rules)
TAKE = {
    "a": "unanimous U-turn European one-off unit 110 1,000 100-year $1 UNESCO NATO UN U.S. UK-based FTSE Uefa eulogy ewe user uranium",
    "an": "hour FBI MP 8-year-old 11th 18,000 80s $8 €11 11-10 X-ray F-16 M.P. SUV MBAs unimportant umbrella urgent heir 1861 RSPCA NHS",
}


def wrong(copy: str) -> list[str]:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    return [view.text[match.span.start :].split(" ", 1)[1] for match in CHECK.find(view, Context())]


@pytest.mark.parametrize(("article", "other"), [("a", "an"), ("an", "a")])
def test_words_take_their_article(article: str, other: str) -> None:
    for word in TAKE[article].replace("", "").split():
        assert not wrong(f"It was {article} {word}"), word
        assert wrong(f"It was {other} {word}"), word


@pytest.mark.parametrize("word", "historic herbal Hermès 1,800-seat 1100 Mbeki Yves MRSA Uighur US$8".split())
def test_some_take_both(word: str) -> None:
    assert not wrong(f"It was a {word} and an {word} too")


@pytest.mark.parametrize("copy", ["vitamin A outlet", "An Wei left", "a, hour", "a-hour", "vis-à-vis a\n\nhour"])
def test_what_is_no_article(copy: str) -> None:
    assert not wrong(copy)
