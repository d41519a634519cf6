"""``wirelint names``: the watch-list of the house."""

from __future__ import annotations

import click

from wirelint.cli.lazy import LazyGroup

COMMANDS = {
    "add": "Put names on the watch-list.",
    "list": "List the names of the watch-list.",
}


@click.group("names", cls=LazyGroup, commands_in="wirelint.cli.names", helps=COMMANDS)
def names_command() -> None:
    """Keep the watch-list, names/watchlist.yaml beside the configuration."""
