"""``wirelint config``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from wirelint.cli.paths import shown
from wirelint.cli.setup import config_options, read_config
from wirelint.config import CONFIG_KEYS, PLACE_KEYS, Config, PerPath
from wirelint.engine.allowances import find_allowances
from wirelint.source.globs import matches_path, relative_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wirelint.config import Settings
    from wirelint.packs.selection import Selector
    from wirelint.source import Place

_GROWING = ("packs", "ignore", "extend-select", "severity", "exclude")
_DEFAULTS = {"packs": "bundled", "select": "all that are not opt-in", "target": "publish", "fail-on": "warning"}
_DEFAULTS |= {"dialect": "as the story has it", "encoding": "utf-8", "format": "auto"}


class _Layer(NamedTuple):
    """What one file, or one path pattern of it, sets: the values as text, and where each was written."""

    values: Mapping[str, str]
    origins: Mapping[str, Place]


@click.group("config")
def config_command() -> None:
    """Show the settings in force."""


@config_command.command("show")
@click.argument("path", required=False)
@config_options
def show(*, path: str | None, config_file: str | None, isolated: bool) -> None:
    """Show the settings in force, and where each came from.

    With PATH, those in force for that file: what "per-path" says of it is then among them.
    """
    config = read_config(config_file, isolated=isolated)
    allowances = None if isolated else find_allowances(Path.cwd())
    click.echo(f"configuration: {shown(config.file) if config.file else 'none'}")
    for layer in reversed(config.layers[:-1]):
        click.echo(f"  extends: {shown(layer.file or '')}")
    click.echo(f"allowances: {shown(allowances) if allowances else 'none'}")
    specials = [special for special in config.per_path if path and _speaks_of(special, path, config)]
    layers = [_of_file(layer) if layer is config.layers[-1] else _handed_on(layer) for layer in config.layers]
    layers += [_Layer(_of_settings(special.settings), special.origins) for special in specials]
    for key in CONFIG_KEYS:
        if key.name not in ("extends", "per-path"):
            _tell(key.name, layers)
    _tell_paths(config, specials if path else list(config.per_path), path)


def _speaks_of(special: PerPath, path: str, config: Config) -> bool:
    return matches_path(special.pattern, relative_to(path, config.root))


def _tell(name: str, layers: Sequence[_Layer]) -> None:
    """Print what is in force of a key: a list with every file that adds to it, a single value with its last file."""
    setting = [layer for layer in layers if name in layer.origins]
    if name not in _GROWING:
        setting = setting[-1:]
    elif name == "ignore":
        setting = _since_selected(setting, layers)
    for layer in setting:
        click.echo(f"{name}: {layer.values[name] or 'none'}  ({_placed(layer.origins[name])})")
    if not setting:
        click.echo(f"{name}: {_DEFAULTS.get(name, 'none')}  (default)")


def _since_selected(setting: Sequence[_Layer], layers: Sequence[_Layer]) -> list[_Layer]:
    """Give the layers that count for ``ignore``: a later ``select`` starts afresh."""
    first = max((number for number, layer in enumerate(layers) if "select" in layer.origins), default=0)
    return [layer for layer in layers[first:] if layer in setting]


def _tell_paths(config: Config, specials: Sequence[PerPath], path: str | None) -> None:
    if not config.per_path:
        click.echo("per-path: none  (default)")
    for special in specials:
        click.echo(f"per-path: {special.pattern}{f' speaks of {path}' if path else ''}")
        values = _of_settings(special.settings)
        for name, place in special.origins.items() if not path else ():
            click.echo(f"  {name}: {values[name]}  ({_placed(place)})")


def _of_file(config: Config) -> _Layer:
    values = {
        **_of_settings(config.settings),
        "packs": ", ".join(named.text.value for named in config.packs or ()),
        "fail-on": config.fail_on.value,
        "profile": config.profile or "",
        "baseline": config.baseline.text.value if config.baseline else "",
        "languagetool": (config.languagetool.server or "local") if config.languagetool else "",
        "exclude": ", ".join(config.exclude),
    }
    return _Layer(values, config.origins)


def _handed_on(config: Config) -> _Layer:
    """Give what others take over that extend this file: all but its baseline."""
    layer = _of_file(config)
    return layer._replace(origins={name: place for name, place in layer.origins.items() if name != "baseline"})


def _of_settings(settings: Settings) -> dict[str, str]:
    selection = settings.selection
    values = {
        "select": _names(selection.select or ()),
        "ignore": _names(selection.ignore),
        "extend-select": _names(selection.extend_select),
        "severity": ", ".join(f"{selector.name}: {level}" for selector, level in selection.severity),
        "target": settings.target or "",
        "dialect": settings.dialect or "",
        "encoding": settings.encoding or "",
        "format": settings.format or "",
        "limits": ", ".join(f"{name}: {most}" for name, most in settings.limits),
        "field": settings.field or "",
    }
    assert set(values) == {key.name for key in PLACE_KEYS}
    return values


def _placed(place: Place) -> Place:
    return place._replace(file=shown(place.file))


def _names(selectors: Sequence[Selector]) -> str:
    return ", ".join(selector.name for selector in selectors)
