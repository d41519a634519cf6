"""The keys of a rule file: what they mean (one definition for loader, schema and guides) and how to read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wirelint.source import Items, Mapping, Place, Problems, Text, Value, closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Form(StrEnum):
    """What may be written behind a key."""

    TEXT = "text"
    """One text, as a block or on the key's line."""
    LINES = "lines"
    """One entry a line of a block, or a list."""
    CHOICE = "choice"
    """One of a few words."""
    CHOICES = "choices"
    """Some of a few words, as a list or one word."""
    FLAG = "flag"
    """``true`` or ``false``."""
    LEVEL = "level"
    """A severity, or a map from target to severity."""
    NUMBER = "number"
    """A whole number."""
    ROWS = "rows"
    """A table: one row a line of a block, or a list of maps."""
    MAP = "map"
    """A map that the key's own section describes."""


class Key(NamedTuple):
    """One key: its name, form and meaning, the words a choice is made of, and whether it must be there."""

    name: str
    form: Form
    help: str
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(eq=False, repr=False)
class Keys:
    """The mapping of a rule (or of a row): reads each value in its form and reports what does not fit."""

    mapping: Mapping
    problems: Problems
    known: tuple[Key, ...]
    what: str = "rule"
    used: set[str] = field(default_factory=set)

    def __contains__(self, name: str) -> bool:
        return name in self.mapping.values

    def check_names(self) -> None:
        """Report keys that nobody knows, and required ones that are missing."""
        names = [key.name for key in self.known]
        for name, text in self.mapping.keys.items():
            if name not in names:
                self.problems.add(text.place, f'a {self.what} has no key "{name}".{closest(name, names)}')
        for key in self.known:
            if key.required and key.name not in self.mapping.values:
                self.problems.add(self.mapping.place, f'the key "{key.name}" is missing; write it: {key.help}')

    def place(self, name: str) -> Place:
        """Give the place of a key's value, or of the mapping where the key is missing."""
        value = self.mapping.values.get(name)
        return value.place if value is not None else self.mapping.place

    def problem(self, name: str, message: str) -> None:
        self.problems.add(self.place(name), message)

    def value(self, name: str) -> Value | None:
        return self.mapping.values.get(name)

    def text(self, name: str, default: str = "") -> str:
        """Give a text, its lines joined by one space."""
        value = self.text_value(name)
        return " ".join(value.value.split()) if value else default

    def text_value(self, name: str) -> Text | None:
        value = self.value(name)
        if value is None:
            return None
        if not isinstance(value, Text):
            self.problem(name, f'"{name}" is text; write it as a block: a "|" after the key, the text on the next line')
            return None
        if not value.stripped:
            self.problem(name, f'"{name}" is empty; write the text, or leave the key out')
            return None
        return value

    def lines_or_deletion(self, name: str) -> tuple[Text, ...]:
        """Give the entries of a key; an empty block is one empty entry, which deletes."""
        value = self.value(name)
        if isinstance(value, Text) and not value.stripped:
            return (Text("", value.place),)
        return tuple(self.lines(name))

    def lines(self, name: str) -> list[Text]:
        """Give the entries of a block (one a line) or of a list, each with its place."""
        value = self.value(name)
        if value is None:
            return []
        found = list(self._entries(name, value))
        if not found:
            self.problem(name, f'"{name}" is empty; write one entry a line, or leave the key out')
        return found

    def _entries(self, name: str, value: Value) -> Iterator[Text]:
        if isinstance(value, Text):
            yield from value.lines()
        elif isinstance(value, Items):
            for item in value.items:
                if isinstance(item, Text):
                    yield Text(item.stripped, item.place)
                else:
                    self.problems.add(
                        item.place, f'an entry of "{name}" is text; write "{name}: |" and one entry a line'
                    )
        else:
            self.problem(name, f'"{name}" holds one entry a line; write "{name}: |" and the entries below it')

    def choice(self, name: str, choices: Collection[str], default: str) -> str:
        written = self.value(name)
        if written is not None and not isinstance(written, Text):
            self.problem(name, f'"{name}" is one of: {", ".join(choices)}; write that word behind the key')
            return default
        value = self.text_value(name)
        if value is None or self.is_one_of(value, choices):
            return value.stripped if value else default
        return default

    def choices(self, name: str, choices: Collection[str], default: tuple[str, ...]) -> tuple[str, ...]:
        """Give a list of words, written as a list, a block, or one word."""
        if name not in self:
            return default
        return tuple(entry.value for entry in self.lines(name) if self.is_one_of(entry, choices))

    def is_one_of(self, text: Text, choices: Collection[str]) -> bool:
        if text.stripped in choices:
            return True
        listed = ", ".join(choices)
        self.problems.add(text.place, f'"{text.stripped}" is not one of: {listed}.{closest(text.stripped, choices)}')
        return False

    def flag(self, name: str, *, default: bool = False) -> bool:
        return self.choice(name, ("true", "false"), "true" if default else "false") == "true"

    def number(self, name: str, default: int) -> int:
        value = self.text_value(name)
        if value is None:
            return default
        if value.stripped.isdecimal():
            return int(value.stripped)
        self.problem(name, f'"{name}" is a whole number, not "{value.stripped}"')
        return default
