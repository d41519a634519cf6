"""A rule of every kind finds the same when it comes from the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wirelint.checks import Context
from wirelint.engine import Linter, stored
from wirelint.engine.indexing import make_index
from wirelint.packs import load_packs
from wirelint.packs.templates import PACK_TEMPLATE, TEMPLATES
from wirelint.readers import read_document

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_stored_rule_finds_the_same(tmp_path: Path, kind: str) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "pack.yaml").write_text(PACK_TEMPLATE.format(title="House"), encoding="utf-8")
    (tmp_path / "house" / "rule.yaml").write_text(TEMPLATES[kind], encoding="utf-8")
    book = load_packs([tmp_path / "house"])
    again, index = stored.load(stored.dump(book, make_index(book.rules, book.vocabulary)))
    for bad in book.rules[0].bad:
        document = read_document(bad.copy.encode(), "example")
        found = Linter(book.rules, Context(book.vocabulary)).lint(document)
        assert found
        assert Linter(again.rules, Context(again.vocabulary), index=index).lint(document) == found
