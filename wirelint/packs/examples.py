"""The examples of a rule: marked copy -> what must be flagged."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wirelint.checks.keys import Form, Key, Keys
from wirelint.packs.profiles import DIALECT_OF
from wirelint.packs.rule import TARGETS, Bad, Example, Settings
from wirelint.source import Items, Mapping, Text
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.source import Value

_SETTINGS = tuple(Key(name, Form.TEXT, f"the {name} the example is checked with") for name in Settings._fields)
EXAMPLES_KEYS = (
    Key(
        "bad",
        Form.LINES,
        "faulty copy, the wrong words marked with [[ ]]: a block with one example a line, or a list "
        "of maps with `copy`, `fixed` and settings",
        required=True,
    ),
    Key("good", Form.LINES, "sound copy that comes near: a block with one example a line, or a list", required=True),
)
BAD_KEYS = (
    Key("copy", Form.TEXT, "the faulty copy, the wrong words marked with [[ ]]", required=True),
    Key("fixed", Form.TEXT, "the copy as the fix leaves it"),
    *_SETTINGS,
)
GOOD_KEYS = (Key("copy", Form.TEXT, "the sound copy", required=True), *_SETTINGS)
_MARK = lazily(r"\[\[|\]\]")


def parse_examples(keys: Keys) -> tuple[tuple[Bad, ...], tuple[Example, ...]]:
    """Read ``examples:`` of a rule; a rule without a ``bad`` and a ``good`` example is reported."""
    value = keys.value("examples")
    if value is None:
        return (), ()
    if not isinstance(value, Mapping):
        keys.problem("examples", '"examples" is a map with "bad:" and "good:"')
        return (), ()
    examples = Keys(value, keys.problems, EXAMPLES_KEYS, what="map of examples")
    examples.check_names()
    bad = tuple(
        found for item, settings, fixed in _bad(examples) if (found := _marked(examples, item, settings, fixed))
    )
    good = tuple(Example(_copy(text), text.place, settings) for text, settings in _good(examples))
    return bad, good


def row_examples(rows: Value | None, keys: Keys) -> tuple[tuple[Bad, ...], tuple[Example, ...]]:
    """Read the ``bad`` and ``good`` copy that rows of a table carry."""
    bad: list[Bad] = []
    good: list[Example] = []
    for item in rows.items if isinstance(rows, Items) else ():
        if isinstance(item, Mapping):
            row = Keys(item, keys.problems, ())
            found = (_marked(row, text, Settings(), None) for text in row.lines("bad"))
            bad.extend(example for example in found if example)
            good.extend(Example(text.value, text.place) for text in row.lines("good"))
    return tuple(bad), tuple(good)


def _bad(examples: Keys) -> Iterator[tuple[Text, Settings, str | None]]:
    for text, row in _entries(examples, "bad", BAD_KEYS):
        fixed = row.text_value("fixed") if row else None
        yield text, _settings(row), _copy(fixed) if fixed else None


def _good(examples: Keys) -> Iterator[tuple[Text, Settings]]:
    for text, row in _entries(examples, "good", GOOD_KEYS):
        yield text, _settings(row)


def _entries(examples: Keys, name: str, known: tuple[Key, ...]) -> Iterator[tuple[Text, Keys | None]]:
    value = examples.value(name)
    if not isinstance(value, Items):
        yield from ((text, None) for text in examples.lines(name))
        return
    for item in value.items:
        if isinstance(item, Text):
            yield item, None
        elif isinstance(item, Mapping):
            row = Keys(item, examples.problems, known, what=f'"{name}" example')
            row.check_names()
            copy = row.text_value("copy")
            if copy:
                yield copy, row
        else:
            examples.problems.add(item.place, f'an entry of "{name}" is text, or a map with "copy:"')


def _settings(row: Keys | None) -> Settings:
    if row is None:
        return Settings()
    settings = Settings(*(row.text(name) for name in Settings._fields))
    if settings.target and settings.target not in TARGETS:
        row.problem("target", f'a target is one of: {", ".join(TARGETS)}; not "{settings.target}"')
    if settings.profile and settings.profile not in DIALECT_OF:
        row.problem("profile", f'a profile is one of: {", ".join(DIALECT_OF)}; not "{settings.profile}"')
    if settings.date and not _is_day(settings.date):
        row.problem("date", f'a day is written as 2026-12-31, not "{settings.date}"')
    return settings


def _is_day(written: str) -> bool:
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _copy(text: Text) -> str:
    """Give the copy of an example: a block ends with a line end that is not part of it."""
    return text.value.removesuffix("\n") if text.indent is not None else text.value


def _marked(keys: Keys, text: Text, settings: Settings, fixed: str | None) -> Bad | None:
    """Take the marks out of faulty copy; unpaired or missing marks are reported."""
    marked = _copy(text)
    parts, spans, opened, size, at = [], [], None, 0, 0
    for match in _MARK.finditer(marked):
        size += match.start() - at
        parts.append(marked[at : match.start()])
        at = match.end()
        if (match[0] == "[[") == (opened is not None):
            keys.problems.add(text.place, f'"{match[0]}" has no partner; mark wrong words as [[words]]')
            return None
        if opened is not None:
            spans.append(Span(opened, size))
        opened = size if match[0] == "[[" else None
    if opened is not None or not spans:
        keys.problems.add(
            text.place,
            "faulty copy marks the wrong words with [[ ]], both marks on it; "
            'if the text holds " #", write it as a block',
        )
        return None
    return Bad("".join([*parts, marked[at:]]), tuple(spans), fixed, text.place, settings)
