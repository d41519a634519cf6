"""The rows of a pattern check: one pattern each, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.suggest import names_of
from wirelint.patterns import inflect
from wirelint.patterns.program import SLOT, Pattern
from wirelint.source import Items, Mapping, Text
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Binding, Vocabulary

ROW_KEYS = (
    Key("find", Form.LINES, "the pattern or patterns of the row, one a line", required=True),
    Key("instead", Form.LINES, "what to write instead, one a line"),
    Key("except", Form.LINES, "words that are no mistake in an open slot"),
    Key("name", Form.TEXT, "the row's name behind #, where the one made from its words will not do"),
    Key("message", Form.TEXT, "a message for this row alone"),
    Key("why", Form.TEXT, "the reason, for this row alone"),
    Key("bad", Form.LINES, "faulty copy, one a line, the words marked with [[ ]]"),
    Key("good", Form.LINES, "sound copy that comes near, one a line"),
)
_LONGEST_NAME = 40  # an id is read, typed and written into allowances
_EXCEPT = lazily(r"\s+except:\s*")


class Row(NamedTuple):
    """One pattern of a check.

    ``instead`` are templates (see ``suggest``), ``name`` is empty unless the check is a table.
    """

    name: str
    pattern: Pattern
    instead: tuple[str, ...] = ()
    message: str = ""


class Line(NamedTuple):
    """A row as written, before its pattern is compiled."""

    name: str
    find: Text
    instead: tuple[Text, ...]
    exceptions: tuple[str, ...]
    message: str = ""


def table_lines(keys: Keys) -> list[Line]:
    """Read ``rows:``, a block of ``pattern => instead / instead except: word, word`` or a list of maps."""
    value = keys.value("rows")
    if isinstance(value, Items):
        lines = [line for item in value.items for line in _mapped(keys, item)]
    else:
        lines = [_written(keys, text) for text in keys.lines("rows")]
    return _named(lines)


def _written(keys: Keys, text: Text) -> Line:
    rest, _, excepted = _cut(_EXCEPT, text.value)
    find, arrow, instead = rest.partition("=>")
    if arrow and not instead.strip():
        keys.problems.add(
            text.place, '"=>" is followed by nothing; write what should stand there, or leave the arrow out'
        )
    suggestions = tuple(Text(part.strip(), text.place) for part in instead.split(" / ") if part.strip())
    return Line("", Text(find.strip(), text.place), suggestions, _words(excepted))


def _cut(separator: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = separator.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def _words(listed: str) -> tuple[str, ...]:
    return tuple(word.strip().lower() for word in listed.split(",") if word.strip())


def _mapped(keys: Keys, item: Text | Items | Mapping) -> Iterator[Line]:
    if not isinstance(item, Mapping):
        keys.problems.add(item.place, 'a row is a map with "find:", or "rows: |" holds one row a line')
        return
    row = Keys(item, keys.problems, ROW_KEYS, what="row")
    row.check_names()
    instead = tuple(row.lines("instead"))
    exceptions = tuple(word for text in row.lines("except") for word in _words(text.value))
    for find in row.lines("find"):
        yield Line(row.text("name"), find, instead, exceptions, row.text("message"))


def _named(lines: list[Line]) -> list[Line]:
    """Give every row a name of its own: the words of its pattern, an open slot in capitals."""
    taken: dict[str, int] = {}
    named = []
    for line in lines:
        name = line.name or row_name(line.find.value)
        taken[name] = taken.get(name, 0) + 1
        named.append(line._replace(name=name if taken[name] == 1 else f"{name}-{taken[name]}"))
    return named


def row_name(pattern: str) -> str:
    """Make a row's name from its pattern: ``[human] rights`` is HUMAN-rights."""
    text = re.sub(r"\[([^\]]*)\]", lambda slot: slot[1].upper(), pattern.replace("’", "'"))
    name = ""
    for word in re.findall(r"[\w'-]+", text):
        if name and len(name) + len(word) > _LONGEST_NAME:
            break
        name = f"{name}-{word}" if name else word
    return name or "row"


def compile_lines(
    keys: Keys, lines: list[Line], vocabulary: Vocabulary, same: list[Text], differ: list[Text]
) -> list[Row]:
    """Compile rows; what is wrong with one is reported at its own place."""
    from wirelint.patterns import Binding  # noqa: PLC0415 - see the package's note on imports

    rows = []
    for line in lines:
        names = [tuple(text.value for text in texts) for texts in (same, differ)]
        binding = Binding(names[0], names[1], _every_form(line.exceptions))
        pattern = compile_text(keys, line.find, vocabulary, binding)
        if pattern:
            _check_names(keys, line)
            rows.append(Row(line.name, pattern, _instead(line, pattern), line.message))
    return rows


def _every_form(words: tuple[str, ...]) -> frozenset[str]:
    """Give the inflections of words that a row excepts: who excepts "battle" means "battles" too."""
    return frozenset(form for word in words for form in (word, *inflect.forms(word)))


def compile_text(keys: Keys, text: Text, vocabulary: Vocabulary, binding: Binding | None = None) -> Pattern | None:
    """Compile one pattern; what is wrong with it is reported at its place."""
    from wirelint.patterns import Binding, PatternError, compile_pattern  # noqa: PLC0415

    try:
        return compile_pattern(text.value, vocabulary, binding or Binding())
    except PatternError as error:
        place = text.place._replace(column=text.place.column + error.column)
        keys.problems.add(place, f"{error.message} (in the pattern: {text.value})")
        return None


def names_of_line(line: Line) -> frozenset[str]:
    """Give the names a row binds; a pattern that cannot be read binds none (it is reported elsewhere)."""
    from wirelint.patterns import PatternError, names_in, parse_pattern  # noqa: PLC0415

    try:
        return frozenset(names_in(parse_pattern(line.find.value)))
    except PatternError:
        return frozenset()


def _check_names(keys: Keys, line: Line) -> None:
    known = names_of_line(line)
    for text in line.instead:
        for name in sorted(names_of(text.value) - known):
            keys.problems.add(
                text.place, f'"{{{name}}}" is bound by no part of the pattern; write "@lexicon={name}" there'
            )


def _instead(line: Line, pattern: Pattern) -> tuple[str, ...]:
    """An open slot suggests its own word, in the inflection of what stands there."""
    if line.instead:
        return tuple(text.value for text in line.instead)
    slots = {element[1] for program in pattern.programs for element in program.elements if element[0] == SLOT}
    if len(slots) != 1:
        return ()
    word = slots.pop()
    is_base = word.islower() and inflect.lemmas(word)[:1] in ((), (word,))
    return (f"{word}~",) if is_base else (word,)
