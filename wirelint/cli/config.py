"""``wirelint config``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirelint.cli.paths import shown
from wirelint.cli.setup import config_options, read_config
from wirelint.config import CONFIG_KEYS, Config
from wirelint.engine.allowances import find_allowances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.packs.selection import Selector


@click.group("config")
def config_command() -> None:
    """Show the settings in force."""


@config_command.command("show")
@config_options
def show(*, config_file: str | None, isolated: bool) -> None:
    """Show the settings in force, and where each came from."""
    config = read_config(config_file, isolated=isolated)
    allowances = None if isolated else find_allowances(Path.cwd())
    click.echo(f"configuration: {config.file or 'none'}")
    click.echo(f"allowances: {shown(allowances) if allowances else 'none'}")
    values = dict(_values(config))
    for key in CONFIG_KEYS:
        origin = config.origins.get(key.name)
        click.echo(f"{key.name}: {values[key.name] or 'none'}  ({origin or 'default'})")


def _values(config: Config) -> Iterator[tuple[str, str]]:
    settings, selection = config.settings, config.settings.selection
    yield "packs", ", ".join(text.value for text in config.packs or ()) or "bundled"
    yield "select", _names(selection.select) if selection.select is not None else "all that are not opt-in"
    yield "ignore", _names(selection.ignore)
    yield "extend-select", _names(selection.extend_select)
    yield "target", settings.target or "publish"
    yield "dialect", settings.dialect or "as the story has it"
    yield "severity", ", ".join(f"{selector.name}: {level}" for selector, level in selection.severity)
    yield "encoding", settings.encoding or "utf-8"
    yield "fail-on", config.fail_on.value
    yield "profile", config.profile or ""
    yield "baseline", str(config.baseline or "")
    yield "exclude", ", ".join(config.exclude)
    yield "per-path", ", ".join(pattern for pattern, _ in config.per_path)


def _names(selectors: Sequence[Selector]) -> str:
    return ", ".join(selector.name for selector in selectors)
