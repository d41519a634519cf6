"""``wirelint names list``."""

from __future__ import annotations

import click

from wirelint.cli.setup import config_options, read_config
from wirelint.config import WATCH_LIST


@click.command("list")
@config_options
def list_command(config_file: str | None, *, isolated: bool) -> None:
    """List the names of the watch-list."""
    config = read_config(config_file, isolated=isolated)
    for name in config.names:
        click.echo(name)
    if not config.names:
        click.echo(f'{WATCH_LIST} holds no names yet; add one with: wirelint names add "Mevlut Cavusoglu"', err=True)
