"""``wirelint.yaml`` or ``[tool.wirelint]`` of ``pyproject.toml`` -> Config."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wirelint.checks import Form, Key, Keys
from wirelint.findings import Level, Severity
from wirelint.packs.rule import TARGETS
from wirelint.packs.selection import Selection, Selector
from wirelint.source import Items, Mapping, Place, Problem, Problems, SourceError, Text, closest, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wirelint.source import Value

FILE_NAME = "wirelint.yaml"
DIALECTS = ("american", "british")
LEVELS = tuple(level.value for level in Level)
SEVERITIES = tuple(severity.value for severity in Severity)

_PLACE_KEYS = (
    Key("select", Form.LINES, "rules that run, and no others: ids, packs, prefixes or rows"),
    Key("ignore", Form.LINES, "rules that do not run"),
    Key("extend-select", Form.LINES, "rules that run beside the others"),
    Key("target", Form.CHOICE, "what the copy is for: publish (readers see it) or wire (clients and desks)", TARGETS),
    Key("dialect", Form.CHOICE, "the spelling of the house", DIALECTS),
    Key("severity", Form.MAP, "a map from id, pack or row to error, warning, suggestion or off"),
    Key("encoding", Form.TEXT, "the encoding of copy that has no byte order mark"),
)
CONFIG_KEYS = (
    Key("packs", Form.LINES, 'names of bundled packs, "bundled" for all of them, or folders relative to this file'),
    *_PLACE_KEYS,
    Key("fail-on", Form.CHOICE, "the lowest severity that makes the exit code 1", SEVERITIES),
    Key("profile", Form.TEXT, "the house style"),
    Key("baseline", Form.TEXT, "the file of findings that stay quiet, relative to this file"),
    Key("exclude", Form.LINES, "path patterns of files and folders that are left out"),
    Key("per-path", Form.MAP, "a map from path pattern to settings for the files it names"),
)


@dataclass(frozen=True)
class Settings:
    """What may be set for all files, or for those of a path pattern."""

    selection: Selection = field(default_factory=Selection)
    target: str | None = None
    dialect: str | None = None
    encoding: str | None = None


@dataclass(frozen=True)
class Config:
    """The settings in force. ``root`` is the folder that paths in them start from; ``origins``: where each is from."""

    root: Path
    file: Path | None = None
    packs: tuple[Text, ...] | None = None
    settings: Settings = field(default_factory=Settings)
    fail_on: Severity = Severity.WARNING
    profile: str | None = None
    baseline: Text | None = None
    exclude: tuple[str, ...] = ()
    per_path: tuple[tuple[str, Settings], ...] = ()
    origins: dict[str, Place] = field(default_factory=dict)


def find_config(start: Path) -> Path | None:
    """Give the nearest configuration at or above a folder; in one folder, ``wirelint.yaml`` comes first."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.wirelint" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load_config(file: Path) -> Config:
    """Read a configuration; raises SourceError with everything that is wrong with it."""
    problems = Problems()
    mapping = _read(file, problems)
    keys = Keys(mapping, problems, CONFIG_KEYS, what="configuration")
    keys.check_names()
    config = Config(
        root=file.resolve().parent,
        file=file,
        packs=tuple(keys.lines("packs")) if "packs" in keys else None,
        settings=_settings(keys),
        fail_on=Severity(keys.choice("fail-on", SEVERITIES, "warning")),
        profile=keys.text("profile") or None,
        baseline=keys.text_value("baseline"),
        exclude=tuple(text.value for text in keys.lines("exclude")),
        per_path=tuple(_per_path(keys)),
        origins={name: key.place for name, key in mapping.keys.items()},
    )
    problems.stop()
    return config


def _settings(keys: Keys) -> Settings:
    selection = Selection(
        select=_selectors(keys, "select") if "select" in keys else None,
        ignore=_selectors(keys, "ignore"),
        extend_select=_selectors(keys, "extend-select"),
        severity=tuple(_severity(keys)),
    )
    return Settings(
        selection=selection,
        target=keys.choice("target", TARGETS, "") or None,
        dialect=keys.choice("dialect", DIALECTS, "") or None,
        encoding=_encoding(keys),
    )


def _selectors(keys: Keys, name: str) -> tuple[Selector, ...]:
    return tuple(Selector(text.value, str(text.place)) for text in keys.lines(name))


def _severity(keys: Keys) -> Iterator[tuple[Selector, Level]]:
    for name, key, value in _entries(keys, "severity", "id: level"):
        if isinstance(value, Text) and keys.is_one_of(value, LEVELS):
            yield Selector(name, str(key.place)), Level(value.stripped)
        elif not isinstance(value, Text):
            keys.problems.add(value.place, f'the severity of "{name}" is one of: {", ".join(LEVELS)}')


def _per_path(keys: Keys) -> Iterator[tuple[str, Settings]]:
    for name, _, value in _entries(keys, "per-path", "path pattern: settings"):
        if isinstance(value, Mapping):
            inner = Keys(value, keys.problems, _PLACE_KEYS, what='"per-path" entry')
            inner.check_names()
            yield name, _settings(inner)
        else:
            keys.problems.add(value.place, f'"{name}" holds a map of settings, such as "ignore: [pack/rule]"')


def _entries(keys: Keys, name: str, shape: str) -> Iterator[tuple[str, Text, Value]]:
    value = keys.value(name)
    if isinstance(value, Mapping):
        yield from ((key, value.keys[key], inner) for key, inner in value.values.items())
    elif value is not None:
        keys.problem(name, f'"{name}" is a map with one "{shape}" on each line')


def _encoding(keys: Keys) -> str | None:
    name = keys.text("encoding")
    try:
        "".encode(name or "utf-8")
    except LookupError:
        known = ("utf-8", "cp1252", "latin-1", "utf-16", "mac-roman")
        near = closest(name, known) or " Write one such as utf-8, cp1252 or latin-1."
        keys.problem("encoding", f'there is no encoding "{name}".{near}')
    return name or None


def _read(file: Path, problems: Problems) -> Mapping:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise SourceError(
            [Problem(Place(str(file), 1, 1), f"the configuration cannot be read: {error.strerror}")]
        ) from None
    except UnicodeDecodeError as error:
        message = f"the configuration is not UTF-8 (byte {error.start:,}); save it as UTF-8"
        raise SourceError([Problem(Place(str(file), 1, 1), message)]) from None
    value = _from_toml(text, file) if file.suffix == ".toml" else parse_yaml(text, str(file))
    if isinstance(value, Mapping):
        return value
    problems.add(value.place, 'a configuration is a map of keys; write "key: value" lines')
    return Mapping({}, {}, value.place)


def _from_toml(text: str, file: Path) -> Mapping:
    import tomllib  # noqa: PLC0415 - most newsrooms have wirelint.yaml

    try:
        loaded = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        place = Place(str(file), int(at[1]), int(at[2])) if at else Place(str(file), 1, 1)
        raise SourceError([Problem(place, f"this is not TOML: {error}")]) from None
    table = loaded.get("tool", {}).get("wirelint", {}) if file.name == "pyproject.toml" else loaded
    value = _Toml(text, str(file)).value(table, "tool.wirelint")
    return value if isinstance(value, Mapping) else Mapping({}, {}, value.place)


class _Toml:
    """Gives values of TOML the places that the library does not tell: a key is looked for below its table's header."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = text.split("\n")
        self.file = file
        starts = (n for n, line in enumerate(self.lines) if line.strip().startswith("[tool.wirelint"))
        self.first = next(starts, 0)

    def value(self, value: Any, key: str) -> Value:
        place = self._place(key)
        if isinstance(value, dict):
            keys = {str(name): Text(str(name), self._place(str(name))) for name in value}
            return Mapping({str(name): self.value(inner, str(name)) for name, inner in value.items()}, keys, place)
        if isinstance(value, list):
            return Items(tuple(self.value(item, key) for item in value), place)
        return Text(str(value).lower() if isinstance(value, bool) else str(value), place)

    def _place(self, key: str) -> Place:
        written = re.compile(rf"\s*\[?[\w.\"'-]*?[\"']?{re.escape(key)}[\"']?\s*(=|\]|\.)")
        for number, line in enumerate(self.lines[self.first :], self.first + 1):
            if written.match(line):
                return Place(self.file, number, line.find(key) + 1)
        return Place(self.file, self.first + 1, 1)
