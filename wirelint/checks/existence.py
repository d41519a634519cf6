"""Flags words or expressions that should not stand in the copy at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.phrase import CONDITIONS, Conditions, PatternCheck
from wirelint.checks.regex import Regex, checked
from wirelint.checks.rows import Line, Row, compile_lines
from wirelint.checks.suggest import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.patterns import Vocabulary
    from wirelint.text import View


@dataclass(eq=False, repr=False)
class Existence(PatternCheck):
    """Flags phrase patterns and regular expressions wherever they stand."""

    rows: Sequence[Row]
    conditions: Conditions
    regexes: tuple[Regex, ...] = ()
    instead: tuple[str, ...] = ()

    KIND: ClassVar[str] = "existence"
    HELP: ClassVar[str] = "words that should not be there, by phrase patterns or regular expressions"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("find", Form.LINES, "phrase patterns, one a line"),
        Key("regex", Form.LINES, "RE2 regular expressions, one a line; `(?P<wrong>...)` marks the wrong words"),
        Key("not-before", Form.LINES, "RE2 expressions; a match of `regex` right behind one is left alone"),
        Key("not-after", Form.LINES, "RE2 expressions; a match of `regex` right before one is left alone"),
        Key(
            "instead",
            Form.LINES,
            "what to write instead, one suggestion a line, the best first; an empty block deletes",
        ),
        *CONDITIONS,
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        if "find" not in keys and "regex" not in keys:
            keys.problems.add(keys.mapping.place, 'an existence rule needs "find" (patterns) or "regex"')
            return None
        instead = keys.lines_or_deletion("instead")
        lines = [Line("", text, instead, ()) for text in keys.lines("find")]
        rows = compile_lines(keys, lines, vocabulary, [], [])
        templates = tuple(text.value for text in instead)
        return cls(tuple(rows), Conditions.parse(keys, vocabulary), parse_regexes(keys), templates)

    def slots(self) -> frozenset[str]:
        return frozenset()

    @property
    def has_more(self) -> bool:
        return bool(self.regexes)

    def find_rest(self, view: View) -> Iterator[Match]:
        for regex in self.regexes:
            for span in regex.spans(view):
                replaced = span.of(view.text)
                yield Match(span, tuple(suggestion(template, replaced, {}) for template in self.instead))


def parse_regexes(keys: Keys) -> tuple[Regex, ...]:
    """Read ``regex:``, ``not-before:`` and ``not-after:``."""
    bars = ["|".join(checked(keys, text) for text in keys.lines(name)) for name in ("not-before", "not-after")]
    found = [checked(keys, text) for text in keys.lines("regex")]
    return tuple(Regex.of(expression, *bars) for expression in found if expression)
