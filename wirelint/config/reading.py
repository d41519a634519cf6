"""One file, ``wirelint.yaml`` or ``[tool.wirelint]`` of ``pyproject.toml``, -> Config."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wirelint.checks import Keys
from wirelint.checks.fields import LIMITED
from wirelint.config.keys import CONFIG_KEYS, DIALECTS, FILE_NAME, INPUT_FORMATS, LEVELS, PLACE_KEYS, SEVERITIES
from wirelint.config.languagetool import read_languagetool
from wirelint.config.settings import Config, Named, PerPath, Settings
from wirelint.findings import Level, Severity
from wirelint.packs.rule import TARGETS
from wirelint.packs.selection import Selection, Selector
from wirelint.source import Mapping, Place, Problem, Problems, SourceError, Text, closest, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wirelint.source import Value


def find_config(start: Path) -> Path | None:
    """Give the nearest configuration at or above a folder; in one folder, ``wirelint.yaml`` comes first."""
    return next((found for folder in (start, *start.parents) if (found := found_in(folder))), None)


def found_in(folder: Path) -> Path | None:
    """Give the configuration of a folder, if it has one."""
    if (folder / FILE_NAME).is_file():
        return folder / FILE_NAME
    project = folder / "pyproject.toml"
    if project.is_file() and "[tool.wirelint" in project.read_text(encoding="utf-8", errors="replace"):
        return project
    return None


def read_config_file(file: Path) -> Config:
    """Read one file's settings, whatever it extends; raises SourceError with everything that is wrong with it."""
    problems = Problems()
    mapping = _read(file, problems)
    keys = Keys(mapping, problems, CONFIG_KEYS, what="configuration")
    keys.check_names()
    root = file.resolve().parent
    baseline = keys.text_value("baseline")
    config = Config(
        root=root,
        file=file,
        extends=tuple(keys.lines("extends")),
        packs=tuple(Named(text, root) for text in keys.lines("packs")) if "packs" in keys else None,
        settings=_settings(keys),
        fail_on=Severity(keys.choice("fail-on", SEVERITIES, "warning")),
        profile=keys.text("profile") or None,
        baseline=Named(baseline, root) if baseline else None,
        languagetool=read_languagetool(keys, root),
        exclude=tuple(text.value for text in keys.lines("exclude")),
        per_path=tuple(_per_path(keys)),
        origins={name: key.place for name, key in mapping.keys.items()},
    )
    problems.stop()
    return replace(config, layers=(config,))


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
        format=keys.choice("format", INPUT_FORMATS, "") or None,
        field=keys.text("field") or None,
        limits=tuple(_limits(keys)),
    )


def _selectors(keys: Keys, name: str) -> tuple[Selector, ...]:
    return tuple(Selector(text.value, str(text.place)) for text in keys.lines(name))


def _severity(keys: Keys) -> Iterator[tuple[Selector, Level]]:
    for name, key, value in _entries(keys, "severity", "id: level"):
        if isinstance(value, Text) and keys.is_one_of(value, LEVELS):
            yield Selector(name, str(key.place)), Level(value.stripped)
        elif not isinstance(value, Text):
            keys.problems.add(value.place, f'the severity of "{name}" is one of: {", ".join(LEVELS)}')


def _limits(keys: Keys) -> Iterator[tuple[str, int]]:
    for name, key, value in _entries(keys, "limits", "field: number"):
        if name not in LIMITED:
            keys.problems.add(key.place, f'there is no field "{name}"; it is one of: {", ".join(LIMITED)}')
        elif isinstance(value, Text) and value.stripped.isdecimal():
            yield name, int(value.stripped)
        else:
            keys.problems.add(value.place, f'"{name}" is a whole number of characters, such as 90')


def _per_path(keys: Keys) -> Iterator[PerPath]:
    for name, _, value in _entries(keys, "per-path", "path pattern: settings"):
        if isinstance(value, Mapping):
            inner = Keys(value, keys.problems, PLACE_KEYS, what='"per-path" entry')
            inner.check_names()
            yield PerPath(name, _settings(inner), {key: text.place for key, text in value.keys.items()})
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
    value = _parsed(text, file)
    if isinstance(value, Mapping):
        return value
    problems.add(value.place, 'a configuration is a map of keys; write "key: value" lines')
    return Mapping({}, {}, value.place)


def _parsed(text: str, file: Path) -> Value:
    if file.suffix != ".toml":
        return parse_yaml(text, str(file))
    from wirelint.config.toml import from_toml  # noqa: PLC0415 - most newsrooms have wirelint.yaml

    return from_toml(text, file)
