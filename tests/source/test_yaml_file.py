"""What YAML would do to news copy, and what an editor reads instead."""

from __future__ import annotations

import pytest

from wirelint.source import Items, Mapping, SourceError, Text, parse_yaml


def _mistakes(text: str) -> list[str]:
    with pytest.raises(SourceError) as raised:
        parse_yaml(text, "rule.yaml")
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("value", ["no", "12:30", "1_000", "2026-11-23", "010", "1.10", "true", "~", "null", "0x1F"])
def test_every_value_is_text(value: str) -> None:
    mapping = parse_yaml(f"key: {value}\n", "rule.yaml")
    assert isinstance(mapping, Mapping)
    assert str(mapping.values["key"]) == value


@pytest.mark.parametrize(
    "copy", ["# killed", "@day", "!x", "*3", "%", "[[was]] {match}", '"quoted": said', "- he said: go", "a\t#b"]
)
def test_a_block_needs_no_quoting(copy: str) -> None:
    mapping = parse_yaml(f"key: |\n  {copy}\n", "rule.yaml")
    assert isinstance(mapping, Mapping)
    assert str(mapping.values["key"]) == f"{copy}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", 'rule.yaml:3:1: "a" is already given in line 1; keep one of the two'),
        ("a: killed # people\n", "rule.yaml:1:11: a comment behind a value is cut off by YAML"),
        ("a: | # people\n  text\n", "rule.yaml:1:6: a comment behind a value is cut off by YAML"),
        ("a: [b, c] # d\n", "rule.yaml:1:11: a comment behind a value is cut off by YAML"),
        ("a: {b: c} # d\n", "rule.yaml:1:11: a comment behind a value is cut off by YAML"),
        ("a: &name text\n", 'rule.yaml:1:4: "&" and "*" names are not used in rule files'),
        ("a: *name\n", "rule.yaml:1:4: "),
        ("a: !!int 3\n", "marks a type, and every value here is text"),
        ("a: He said: go\n", 'rule.yaml:1:11: this text holds ": ", which YAML reads as a new key'),
        ("a: %d people\n", "rule.yaml:1:4: "),
        ("a: [[was]] left\n", "rule.yaml:1:12: "),
        ("a: [was\n", "opens a list that is not closed"),
        ("a: {was\n", "opens a map that is not closed"),
        ('a: "was\n', "a quotation mark opens a text that is never closed"),
        ("a:\n\t- b\n", "rule.yaml:2:1: a tab or this character cannot start a value"),
        ("a: b\n  c: d\n", "rule.yaml:2:4: "),
        ("a: b\nc\n", "rule.yaml:3:1: this line is neither a key with a colon nor indented text"),
        ("a: @day\n", "rule.yaml:1:4: a tab or this character cannot start a value"),
        ("a: b\n---\nc: d\n", "rule.yaml:2:1: a second document begins here"),
        ("[a]: b\n", "rule.yaml:1:1: a key must be text"),
        ("a: \x07\n", "rule.yaml:1:1: this is not YAML text"),
    ],
)
def test_mistakes_are_named_at_their_place(text: str, said: str) -> None:
    assert any(said in mistake for mistake in _mistakes(text)), _mistakes(text)


def test_all_mistakes_are_reported() -> None:
    assert len(_mistakes("a: x # one\nb: &two y\na: three\n")) == 3


def test_values_know_their_places() -> None:
    mapping = parse_yaml("a: |\n  one\n\n   two\nb: [x, y]\nc: z\n", "rule.yaml")
    assert isinstance(mapping, Mapping)
    block, items, text = mapping.values["a"], mapping.values["b"], mapping.values["c"]
    assert isinstance(block, Text)
    assert [str(line.place) for line in block.lines()] == ["rule.yaml:2:3", "rule.yaml:4:4"]
    assert isinstance(items, Items)
    assert [str(item.place) for item in items.items] == ["rule.yaml:5:5", "rule.yaml:5:8"]
    assert isinstance(text, Text)
    assert str(text.at(0, 1)) == "rule.yaml:6:5"


def test_an_empty_file_is_an_empty_map() -> None:
    assert parse_yaml("# nothing yet\n", "rule.yaml") == parse_yaml("", "rule.yaml")
