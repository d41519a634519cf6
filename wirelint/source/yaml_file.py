"""YAML text -> values. Only the part of YAML that cannot surprise an editor is accepted.

Every scalar stays text (no booleans, dates or numbers: ``no``, ``12:30`` and ``010`` are what they look like).
Refused, each at its place: duplicate keys, anchors and aliases, tags, a second document, and a comment behind a value,
because YAML would silently cut ``killed # people`` to ``killed``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.source.problem import Place, Problem, Problems, SourceError
from wirelint.source.values import Items, Mapping, Text, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

_AS_BLOCK = 'write the text as a block: a "|" after the key, and the text, indented, on the next line'

# What the YAML parser says, and what an editor should do about it.
_MEANING = {
    "mapping values are not allowed": f'this text holds ": ", which YAML reads as a new key; {_AS_BLOCK}',
    "could not find expected ':'": "this line is neither a key with a colon nor indented text; "
    "indent it, or write the key it belongs to",
    "cannot start any token": f"a tab or this character cannot start a value; indent with spaces, or {_AS_BLOCK}",
    "unknown directive": f'"%" cannot start a line of YAML; {_AS_BLOCK}',
    "did not find expected ',' or ']'": f'"[" opens a list that is not closed; if it belongs to the text, {_AS_BLOCK}',
    "did not find expected ',' or '}'": f'"{{" opens a map that is not closed; if it belongs to the text, {_AS_BLOCK}',
    "did not find expected alphabetic": f'"*", "&" and "!" cannot start a value; {_AS_BLOCK}',
    "unexpected end of stream": f"a quotation mark opens a text that is never closed; {_AS_BLOCK}",
    "did not find expected key": "this line is indented otherwise than the lines before it; "
    "give every line of a text the same indentation",
    "did not find expected '-'": 'this line is indented otherwise than the list before it; start each entry with "- "',
}


def parse_yaml(text: str, file: str) -> Value:
    """Read one YAML document; raises SourceError with every mistake found in it.

    The library is imported here, since a run whose packs are compiled already needs no YAML.
    """
    problems = Problems()
    value = _Builder(text, file, problems).build()
    problems.stop()
    return value


def _library() -> Any:
    import yaml  # noqa: PLC0415

    return yaml


class _Builder:
    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self.lines = text.splitlines()
        self.file = file
        self.problems = problems
        self.yaml = _library()
        loader = getattr(self.yaml, "CSafeLoader", self.yaml.SafeLoader)
        self.events: Iterator[Any] = iter(self.yaml.parse(text, Loader=loader))

    def build(self) -> Value:
        try:
            value = self._document()
        except self.yaml.MarkedYAMLError as error:
            raise SourceError([*self.problems.found, self._syntax_problem(error)]) from None
        except self.yaml.YAMLError as error:
            message = f"this is not YAML text: {str(error).splitlines()[0]}"
            raise SourceError([Problem(Place(self.file, 1, 1), message)]) from None
        return value

    def _document(self) -> Value:
        yaml = self.yaml
        wanted = (yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.StreamEndEvent, yaml.AliasEvent)
        event = next(self.events)
        while not isinstance(event, wanted):
            event = next(self.events)
        if isinstance(event, self.yaml.StreamEndEvent):
            return Mapping({}, {}, Place(self.file, 1, 1))
        value = self._value(event)
        for extra in self.events:
            if isinstance(extra, self.yaml.DocumentStartEvent):
                self._problem(extra, "a second document begins here; keep one rule in a file")
                break
        return value

    def _value(self, event: Any) -> Value:
        place = self._place(event)
        self._refuse_tricks(event)
        if isinstance(event, self.yaml.MappingStartEvent):
            return self._mapping(event, place)
        if isinstance(event, self.yaml.SequenceStartEvent):
            return self._items(event, place)
        if isinstance(event, self.yaml.AliasEvent):
            return Text("", place)
        return self._text(event, place)

    def _mapping(self, start: Any, place: Place) -> Mapping:
        values: dict[str, Value] = {}
        keys: dict[str, Text] = {}
        while not isinstance(event := next(self.events), self.yaml.MappingEndEvent):
            key = self._key(event)
            value = self._value(next(self.events))
            if key.value in values:
                line = keys[key.value].place.line
                self.problems.add(key.place, f'"{key}" is already given in line {line}; keep one of the two')
                continue
            values[key.value], keys[key.value] = value, key
        if start.flow_style:
            self._refuse_comment(event)
        return Mapping(values, keys, place)

    def _key(self, event: Any) -> Text:
        key = self._value(event)
        if isinstance(key, Text):
            return key
        self.problems.add(key.place, "a key must be text")
        return Text("", key.place)

    def _items(self, start: Any, place: Place) -> Items:
        items = []
        while not isinstance(event := next(self.events), self.yaml.SequenceEndEvent):
            items.append(self._value(event))
        if start.flow_style:
            self._refuse_comment(event)
        return Items(tuple(items), place)

    def _text(self, event: Any, place: Place) -> Text:
        if event.style in ("|", ">"):
            self._refuse_header_comment(event)
            return Text(event.value, place, self._indent(place.line))
        self._refuse_comment(event)
        return Text(event.value, place)

    def _indent(self, header: int) -> int:
        for line in self.lines[header:]:
            if line.strip():
                return len(line) - len(line.lstrip())
        return 0

    def _refuse_tricks(self, event: Any) -> None:
        if isinstance(event, self.yaml.AliasEvent) or event.anchor is not None:
            self._problem(event, f'"&" and "*" names are not used in rule files; {_AS_BLOCK}')
        elif event.tag is not None:
            self._problem(event, f'"{event.tag}" marks a type, and every value here is text; {_AS_BLOCK}')

    def _refuse_comment(self, event: Any) -> None:
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if rest.lstrip().startswith("#"):
            self._comment_problem(mark.line, mark.column + len(rest) - len(rest.lstrip()))

    def _refuse_header_comment(self, event: Any) -> None:
        header = self.lines[event.start_mark.line]
        at = header.find("#", event.start_mark.column)
        if at >= 0:
            self._comment_problem(event.start_mark.line, at)

    def _comment_problem(self, line: int, column: int) -> None:
        place = Place(self.file, line + 1, column + 1)
        self.problems.add(
            place,
            'a comment behind a value is cut off by YAML; if "#" belongs to the text, write it as a '
            'block ("|" and the text on the next line), else put the comment on a line of its own',
        )

    def _problem(self, event: Any, message: str) -> None:
        self.problems.add(self._place(event), message)

    def _place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file, 1, 1)
        return Problem(place, _meaning(error))


def _meaning(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.problem} {error.context}"
    for part, meaning in _MEANING.items():
        if part in said:
            return meaning
    what = error.problem or error.context
    return f"this is not YAML as rule files use it ({what}); check the indentation and the quotes"
