"""The index, the stored index, and no index find the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.engine.copy_of_rules import stories
from wirelint.checks import Context
from wirelint.engine import Linter, pack_cache, stored
from wirelint.engine.indexing import make_index
from wirelint.packs import RuleBook, bundled_packs, load_packs
from wirelint.readers import read_document

if TYPE_CHECKING:
    from wirelint.text import Document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_packs(bundled_packs())


def documents(book: RuleBook) -> list[Document]:
    copy = [path.read_text(encoding="utf-8") for path in EXAMPLES] + list(stories(book, 12))
    return [read_document(text.encode(), "story") for text in copy]


def test_index_on_and_off_agree(book: RuleBook) -> None:
    context = Context(book.vocabulary)
    indexed, plain = Linter(book.rules, context), Linter(book.rules, context, indexed=False)
    found = 0
    for document in documents(book):
        assert indexed.lint(document) == plain.lint(document)
        found += len(indexed.lint(document))
    assert found > 100, "the copy was made so that rules match"


def test_a_stored_rule_book_finds_the_same(book: RuleBook) -> None:
    again, index = stored.load(stored.dump(book, make_index(book.rules, book.vocabulary)))
    fresh, reread = (
        Linter(book.rules, Context(book.vocabulary)),
        Linter(again.rules, Context(again.vocabulary), index=index),
    )
    for document in documents(book):
        assert fresh.lint(document) == reread.lint(document)


def test_a_damaged_or_foreign_cache_is_passed_over(tmp_path: Path) -> None:
    packs = _tiny_pack(tmp_path)
    pack_cache.load_indexed(packs, folder=tmp_path / "cache")
    (file,) = (tmp_path / "cache" / "packs").glob("*.bin")
    whole = file.read_bytes()
    for damaged in (b"", whole[:-7], whole[:40] + b"\0" + whole[41:], b"something else", b"\x80\x04cos\nsystem\n."):
        file.write_bytes(damaged)
        book, _ = pack_cache.load_indexed(packs, folder=tmp_path / "cache")
        assert [rule.id for rule in book.rules] == ["house/prior-to"]
        again, _ = stored.load(file.read_bytes())
        assert [rule.id for rule in again.rules] == ["house/prior-to"], "the cache is made again"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    book, _ = pack_cache.load_indexed(_tiny_pack(tmp_path), folder=tmp_path / "cache")
    assert len(book.rules) == 1


def test_a_changed_rule_is_compiled_again(tmp_path: Path) -> None:
    packs = _tiny_pack(tmp_path)
    pack_cache.load_indexed(packs, folder=tmp_path / "cache")
    rule = packs[0] / "prior-to.yaml"
    rule.write_text(rule.read_text().replace("Write", "Better write"))
    book, _ = pack_cache.load_indexed(packs, folder=tmp_path / "cache")
    assert book.rules[0].message.startswith("Better write")


def _tiny_pack(folder: Path) -> list[Path]:
    pack = folder / "rules" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("title: |\n  House style\n")
    (pack / "prior-to.yaml").write_text(RULE)
    return [pack]


RULE = """\
summary: |
  "Prior to" where "before" will do.
kind: substitution
message: |
  Write "{instead}", not "{match}".
rows: |
  prior to => before
examples:
  bad: |
    Doors open an hour [[prior to]] the vote.
  good: |
    She led a prior tour of the site.
"""
