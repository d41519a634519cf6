"""How fixes are written into files whose text is not their source, and which are refused."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.engine import Linter
from wirelint.engine.fixer import Mended, Mender
from wirelint.packs import bundled_packs, load_packs
from wirelint.readers import read_stories

BOOK = load_packs(pack for pack in bundled_packs() if pack.name in ("residue", "encoding", "repetition", "quotes"))
LINTER = Linter(BOOK.rules, Context(BOOK.vocabulary))


def mended(copy: str, name: str) -> Mended:
    mender = Mender(lambda data: read_stories(data, name), lambda stories: list(map(LINTER.lint, stories)))
    return mender.mend(copy.encode())


@pytest.mark.parametrize(
    ("copy", "fixed"),
    [
        ("The bank said <b>on</b> on Tuesday it would pay.", "The bank said <b>on</b> Tuesday it would pay."),
        ("It rose to <b>to 5</b> per cent.", "It rose <b>to 5</b> per cent."),
        ("It rose <i>to</i> <b>to</b> 5 per cent.", "It rose <i>to</i> <b>to</b> 5 per cent."),  # one would be empty
        ("R&amp;amp;D at M&amp;S rose.", "R&amp;D at M&amp;S rose."),
        ("We spoke to&#32;to them.", "We spoke to them."),
        ("It is the\nthe end of it.", "It is the end of it."),
        ("It is the,, end of <code>it it it</code> all.", "It is the, end of <code>it it it</code> all."),
        ("It is the th&#8203;e end.", "It is the end."),  # in two passes
    ],
)
def test_an_edit_keeps_the_markup(copy: str, fixed: str) -> None:
    page = "<html lang=en><body><h1>Bank pays</h1>\n<p>{}</p>\n<p>It paid on Monday.</p></body></html>"
    assert mended(page.format(copy), "story.html").data.decode() == page.format(fixed)


def test_a_line_that_goes_leaves_its_empty_element() -> None:
    page = "<p>The bank paid on Monday.</p>\n<p class='ad'>{}</p>\n<p>It pays on Tuesday.</p>"
    assert mended(page.format("<b>ADVERTISEMENT</b>"), "story.html").data.decode() == page.format("<b></b>")


def test_a_fix_after_which_the_lines_would_be_read_otherwise_is_refused() -> None:
    """In hard-wrapped copy, a line that grows short ends a paragraph."""
    lines = (
        "The ministers of the two countries will meet in the capital on Tuesday\n"
        "to talk about the river and the dam dam dam dam dam dam dam dam dam\n"
        "Is being built across it, which has been in dispute for ten long years\n"
        "and will not be at an end when they have met, people close to it said.\n"
    )
    result = mended(lines, "story.txt")
    assert result.data.decode() == lines
    assert {refused.reason for refused in result.refused} == {"the file would not read as it should after it"}
