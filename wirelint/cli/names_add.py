"""``wirelint names add``."""

from __future__ import annotations

import os

import click

from wirelint.cli.setup import config_options, read_config
from wirelint.config import WATCH_LIST, load_names
from wirelint.config.watchlist import parse_names
from wirelint.errors import UserError

_HEAD = (
    "# Names as the house writes them: near spellings are flagged, right ones confirmed (--show-confirmed).\nnames: |\n"
)


@click.command("add")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@config_options
def add_command(names: tuple[str, ...], config_file: str | None, *, isolated: bool) -> None:
    """Put names on the watch-list, spelt as in copy: wirelint names add "Mevlut Cavusoglu"."""
    file = read_config(config_file, isolated=isolated).root / WATCH_LIST
    shown = os.path.relpath(file)
    known = load_names(file)
    new = [" ".join(name.split()) for name in names]
    added = [name for name in dict.fromkeys(new) if name not in known]
    before = file.read_text(encoding="utf-8") if known else _HEAD
    after = "".join([before, "" if before.endswith("\n") else "\n", *(f"  {name}\n" for name in added)])
    if parse_names(after, shown) != (*known, *added):
        raise UserError(f'{shown}: a name cannot be added below what the file holds; close it with "names: |".')
    file.parent.mkdir(exist_ok=True)
    file.write_text(after, encoding="utf-8")
    for name in dict.fromkeys(new):
        click.echo(f"{shown}: {name} {'added' if name in added else 'was there already'}.")
