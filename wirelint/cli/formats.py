"""``wirelint formats``."""

from __future__ import annotations

import click

from wirelint.readers import READERS, SUFFIXES
from wirelint.reporters import REPORTERS


@click.command("formats")
def formats_command() -> None:
    """List the formats that copy is read in and reports are written in."""
    click.echo("Copy is read in:")
    for name in READERS:
        endings = " ".join(suffix for suffix, reader in SUFFIXES.items() if reader == name)
        click.echo(f"  {name:<12} {endings}".rstrip())
    click.echo("Reports are written in (--output-format):")
    for name in REPORTERS:
        click.echo(f"  {name}")
