"""JSON Schema of what editors write, made from the keys that the loader reads: the two cannot disagree.

Every value of a rule file is text, but an editor's own YAML reader takes ``12`` for a number; so a text may be one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.checks import KINDS, Form, Key
from wirelint.checks.rows import ROW_KEYS
from wirelint.packs.examples import BAD_KEYS, EXAMPLES_KEYS, GOOD_KEYS
from wirelint.packs.loader import PACK_KEYS, rule_keys
from wirelint.packs.rule import TARGETS
from wirelint.packs.word_lists import LEXICON_KEYS, SUBSTITUTE_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_FULL_TEXT: Schema = {**_TEXT, "pattern": r"\S"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}


def rule_schema() -> Schema:
    """Give the schema of a rule file: the kind decides which keys it has."""
    chosen = [
        {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": {"$ref": f"#/$defs/{kind}"}}
        for kind in KINDS
    ]
    return {
        "$schema": DRAFT,
        "title": "A wirelint rule",
        "type": "object",
        "properties": {"kind": {"enum": list(KINDS)}},
        "required": ["kind"],
        "allOf": chosen,
        "$defs": {kind: {"description": cls.HELP, **_object(rule_keys(kind))} for kind, cls in KINDS.items()},
    }


def pack_schema() -> Schema:
    return {"$schema": DRAFT, "title": "A wirelint pack", **_object(PACK_KEYS)}


def lexicon_schema() -> Schema:
    """Give the schema of a lexicon: its words are a list, or a map from key to forms."""
    schema = _object(LEXICON_KEYS)
    forms = {"anyOf": [_FULL_TEXT, _TEXTS]}
    words = {"anyOf": [_FULL_TEXT, _TEXTS, {"type": "object", "additionalProperties": forms}]}
    schema["properties"]["words"] |= words
    del schema["properties"]["words"]["type"]
    return {"$schema": DRAFT, "title": "A wirelint lexicon", **schema}


def substitutes_schema() -> Schema:
    return {"$schema": DRAFT, "title": "A wirelint list of substitutes", **_object(SUBSTITUTE_KEYS)}


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "rule": rule_schema,
    "pack": pack_schema,
    "lexicon": lexicon_schema,
    "substitutes": substitutes_schema,
}


def _object(keys: Iterable[Key]) -> Schema:
    listed = list(keys)
    return {
        "type": "object",
        "properties": {key.name: {"description": key.help, **_value(key)} for key in listed},
        "required": [key.name for key in listed if key.required],
        "additionalProperties": False,
    }


def _value(key: Key) -> Schema:
    if key.name == "examples":
        return _examples()
    return _FORMS[key.form](key)


def _level(key: Key) -> Schema:
    one: Schema = {"enum": list(key.choices)}
    each = {"type": "object", "properties": dict.fromkeys(TARGETS, one), "additionalProperties": False}
    return {"anyOf": [one, each]}


def _choices(key: Key) -> Schema:
    one: Schema = {"enum": list(key.choices)}
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": one, "minItems": 1}]}


def _rows(_: Key) -> Schema:
    row = _object(ROW_KEYS)
    return {"anyOf": [_FULL_TEXT, {"type": "array", "items": row, "minItems": 1}]}


_FORMS: Mapping[Form, Callable[[Key], Schema]] = {
    Form.TEXT: lambda _: _FULL_TEXT,
    Form.LINES: lambda _: {"anyOf": [_TEXT, _TEXTS, {"type": "null"}]},  # an empty `instead:` deletes
    Form.CHOICE: lambda key: {"enum": list(key.choices)},
    Form.CHOICES: _choices,
    Form.FLAG: lambda _: {"enum": [True, False, "true", "false"]},
    Form.LEVEL: _level,
    Form.NUMBER: lambda _: {
        "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\s*\d+\s*$"}]
    },
    Form.ROWS: _rows,
    Form.MAP: lambda _: {"type": "object"},
}


def _examples() -> Schema:
    schema = _object(EXAMPLES_KEYS)
    for name, keys in (("bad", BAD_KEYS), ("good", GOOD_KEYS)):
        entry = {"anyOf": [_FULL_TEXT, _object(keys)]}
        schema["properties"][name] = {
            "description": schema["properties"][name]["description"],
            "anyOf": [_FULL_TEXT, {"type": "array", "items": entry, "minItems": 1}],
        }
    return schema
