"""``docs/rules.md`` is what ``wirelint rules docs`` prints of the shipped rules; ``pytest --update-examples`` writes it afresh."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from tests.test_rules import BOOK
from wirelint.cli.rules_docs import page

if TYPE_CHECKING:
    import pytest

    from tests.newsroom import Newsroom

DOCS = Path(__file__).resolve().parents[1] / "docs" / "rules.md"


def test_the_page_of_rules_is_current(request: pytest.FixtureRequest) -> None:
    printed = "\n".join(page(list(BOOK.rules))) + "\n"
    if request.config.getoption("--update-examples"):
        DOCS.write_text(printed, encoding="utf-8")
    assert printed == DOCS.read_text(encoding="utf-8"), "run pytest --update-examples"


def test_every_rule_has_a_section_that_its_link_finds() -> None:
    text = DOCS.read_text(encoding="utf-8")
    headings = [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")]
    assert headings == [rule.id for rule in BOOK.rules]
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert anchors <= set(re.findall(r"\(#([\w-]+)\)", text))


def test_copy_stays_copy(newsroom: Newsroom) -> None:
    rule = (newsroom.root / "house" / "prior-to.yaml").read_text()
    newsroom.write(
        "house/prior-to.yaml", rule.replace("She led a prior tour", "*She* led <b>a</b> | `prior`\u200b tour")
    )
    ended = newsroom.run("rules", "docs", "house/prior-to")
    assert ended.code == 0
    assert "- Wrong: Doors open an hour <b>prior to</b> the vote. → Doors open an hour before the vote.\n" in ended.out
    tokens = MarkdownIt("commonmark").enable("table").parse(ended.out)
    (right,) = [token for token in tokens if token.content.startswith("Right: ")]
    shown = "".join(child.content for child in right.children or [])
    assert shown == "Right: *She* led <b>a</b> | `prior`⟨U+200B⟩ tour of the vicinity."
