"""What the rules' own examples leave open: how lines are told from copy, and what the fix takes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wirelint.checks import Context
from wirelint.engine import Linter
from wirelint.engine.fixer import Mender
from wirelint.packs import bundled_packs, load_packs
from wirelint.readers import read_document

if TYPE_CHECKING:
    from wirelint.findings import Finding
    from wirelint.text import Document

BOOK = load_packs(pack for pack in bundled_packs() if pack.name in ("residue", "encoding"))
LINTERS = {target: Linter(BOOK.rules, Context(BOOK.vocabulary, target)) for target in ("publish", "wire")}
ABOVE = "Ferries to the islands were cancelled on Sunday because of high winds."
BELOW = "The operator said that it hoped to sail again on Monday."


def lint(copy: str, target: str = "publish") -> tuple[Document, tuple[Finding, ...]]:
    document = read_document(copy.encode(), "story")
    return document, LINTERS[target].lint(document)


@pytest.mark.parametrize(
    ("copy", "left"),
    [
        (f"{ABOVE}\n\nADVERTISEMENT\n\n{BELOW}\n", f"{ABOVE}\n\n{BELOW}\n"),
        (f"{ABOVE}\nADVERTISEMENT\n{BELOW}\n", f"{ABOVE}\n{BELOW}\n"),
        (f"advertisement\n\n{ABOVE}\n\n{BELOW}", f"{ABOVE}\n\n{BELOW}"),
        (f"{ABOVE}\r\n\r\nShare this article\r\n\r\n{BELOW}", f"{ABOVE}\r\n\r\n{BELOW}"),
        (f"{ABOVE}\n\n{BELOW}\n\nRead more\n\nAdvertisement", f"{ABOVE}\n\n{BELOW}"),
        (f" date 2021-03-19 advertisement\n\n{ABOVE}\n\n{BELOW}", f" {ABOVE}\n\n{BELOW}"),
    ],
)
def test_a_fix_takes_the_line_with_its_blank_line(copy: str, left: str) -> None:
    mender = Mender(
        lambda data: [read_document(data, "story")], lambda stories: [LINTERS["publish"].lint(stories[0])], unsafe=True
    )
    assert mender.mend(copy.encode()).data.decode().strip() == left.strip()


@pytest.mark.parametrize(
    "line", ["(MORE)", "ENDS", "Keywords: FERRIES/", "Eds: Adds photo.", "-- Oslo newsroom, +47 55 501 2233"]
)
def test_notes_are_legal_on_the_wire(line: str) -> None:
    copy = f"{ABOVE}\n\n{BELOW}\n\n{line}"
    assert [finding.text for finding in lint(copy)[1]] == [line]
    assert lint(copy, "wire")[1] == ()


@pytest.mark.parametrize("words", ["[NAME]", "[CHECK]", "[NAME TK]", "[insert age]"])
def test_placeholders_in_brackets(words: str) -> None:
    findings = lint(f"{ABOVE} The mayor, {words}, was there.\n\n{BELOW}")[1]
    assert [finding.text for finding in findings] == [words]


def test_an_invisible_character_beside_an_accent() -> None:
    assert lint(f"José\u200b and Zoë sailed. {ABOVE}\n\n{BELOW}")[1][0].rule == "encoding/invisible"


def test_many_short_lines_end() -> None:
    lint("Share\n" * 20_000)


@pytest.mark.parametrize(
    "line", ["[Eds note: recasts lead]", "[awaiting police statement]", "[NAME TK]", "[graphic here]"]
)
def test_a_line_in_brackets_is_a_note(line: str) -> None:
    _, findings = lint(f"{ABOVE}\n\n{line}\n\n{BELOW}\n")
    assert [finding.text for finding in findings] == [line]
