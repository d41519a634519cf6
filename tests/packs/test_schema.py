"""The JSON Schema of rule files takes every bundled file and refuses broken ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from tests.newsroom import PRIOR_TO, SHOCK
from wirelint.packs import bundled_packs
from wirelint.packs.discovery import bundled_rules, rule_files, word_lists
from wirelint.packs.schema import SCHEMAS
from wirelint.packs.templates import TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

RULE_FILES = [file for pack in bundled_packs() for file in rule_files(pack)]


def _validator(what: str) -> jsonschema.Draft202012Validator:
    schema = SCHEMAS[what]()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _errors(what: str, text: str) -> list[str]:
    read_as_text: Any = yaml.load(text, Loader=yaml.BaseLoader)
    return [error.message for error in _validator(what).iter_errors(read_as_text)]


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_bundled_rules_are_valid(file: Path) -> None:
    assert _errors("rule", file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_rule_of_every_kind_is_valid(kind: str) -> None:
    assert _errors("rule", TEMPLATES[kind]) == []


def test_packs_and_word_lists_are_valid() -> None:
    for pack in bundled_packs():
        assert _errors("pack", (pack / "pack.yaml").read_text(encoding="utf-8")) == []
    for what, folder in (("lexicon", "lexicons"), ("substitutes", "substitutes")):
        for file in word_lists(bundled_rules(), folder):
            assert _errors(what, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("rule", "was", "now", "said"),
    [
        (SHOCK, "kind: existence", "kind: existance", "'existance' is not one of"),
        (SHOCK, "kind: existence\n", "", "'kind' is a required property"),
        (SHOCK, "summary:", "sumary:", "'sumary' was unexpected"),
        (SHOCK, "summary:", "sumary:", "'summary' is a required property"),
        (SHOCK, "suggestion", "fatal", "'fatal' is not valid"),
        (SHOCK, "  good: |\n    A shocking end.\n", "", "'good' is a required property"),
        (SHOCK, "He [[shockingly]] left.", "", "is not valid"),
        (SHOCK, "severity:", "fix: maybe\nseverity:", "'maybe' is not one of ['safe', 'unsafe']"),
        (PRIOR_TO, "      fixed: |", "      fixt: |", "is not valid"),
        (PRIOR_TO, PRIOR_TO[PRIOR_TO.index("rows:") : PRIOR_TO.index("fix:")], "rows: []\n", "is not valid"),
    ],
)
def test_broken_rules_are_not(rule: str, was: str, now: str, said: str) -> None:
    assert was in rule
    errors = _errors("rule", rule.replace(was, now))
    assert any(said in error for error in errors), errors


def test_other_broken_files_are_not() -> None:
    assert _errors("pack", "summary: x\n") == ["'title' is a required property"]
    assert _errors("lexicon", "summary: x\nwords:\n  a: {b: c}\n")
    assert _errors("substitutes", "summary: x\nwordz: y\n")
