"""Options that several commands share, and the configuration and desk they ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wirelint.cli.complete import complete_rules
from wirelint.cli.paths import shown
from wirelint.config import WATCH_LIST, Config, Settings, find_config, load_config, load_names
from wirelint.engine.allowances import find_allowances, load_allowances
from wirelint.errors import UserError
from wirelint.packs.selection import Selection, Selector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wirelint.engine.allowances import Allowances

_Decorator = Any  # click's decorators keep the type of what they decorate


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--config`` and ``--isolated``."""
    command = click.option("--isolated", is_flag=True, help="Read no configuration and no allowances.")(command)
    return click.option("--config", "config_file", metavar="FILE", help="Read this configuration, and no other.")(
        command
    )


def rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--select``, ``--ignore`` and ``--extend-select``."""
    for name, help_text in (
        ("--extend-select", "Run these beside the others."),
        ("--ignore", "Do not run these."),
        ("--select", "Run these rules, packs, prefixes or rows, and no others."),
    ):
        option = click.option(name, multiple=True, metavar="ID,...", help=help_text, shell_complete=complete_rules)
        command = option(command)
    return command


def read_config(config_file: str | None, *, isolated: bool) -> Config:
    """Give the configuration that a command asked for."""
    here = Path.cwd()
    if isolated:
        if config_file:
            raise click.UsageError("--isolated reads no configuration, and --config names one; leave one of them out.")
        return Config(here)
    if config_file and not Path(config_file).is_file():
        raise UserError(f"--config: there is no file {config_file}; check the name.")
    found = Path(config_file) if config_file else find_config(here)
    config = load_config(Path(shown(found))) if found else Config(here)
    return replace(config, names=load_names(config.root / WATCH_LIST))


def read_allowances(config: Config, *, isolated: bool) -> Allowances | None:
    """Give the allowances nearest to the working directory."""
    found = None if isolated else find_allowances(Path.cwd())
    return load_allowances(found) if found else None


def with_selection(config: Config, select: Iterable[str], ignore: Iterable[str], extend: Iterable[str]) -> Config:
    """Apply ``--select`` (replaces what is configured), ``--ignore`` and ``--extend-select`` (add to it)."""
    set_for_all = config.settings.selection
    named = tuple(select)
    chosen = split_selectors("--select", named)
    if named and not chosen:
        raise click.UsageError("--select names no rule; write ids or packs, or leave the option out.")
    selection = Selection(
        select=chosen or set_for_all.select,
        ignore=(*(() if chosen else set_for_all.ignore), *split_selectors("--ignore", ignore)),
        extend_select=(*(() if chosen else set_for_all.extend_select), *split_selectors("--extend-select", extend)),
        severity=set_for_all.severity,
    )
    return replace(
        config,
        settings=replace(config.settings, selection=selection),
        command_line=Settings(Selection(select=chosen or None)),
    )


def split_selectors(option: str, values: Iterable[str]) -> tuple[Selector, ...]:
    """Read ids that are separated by commas, or given by several options."""
    names = (name.strip() for value in values for name in value.split(","))
    return tuple(Selector(name, option) for name in names if name)
