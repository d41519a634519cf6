"""``wirelint formats``."""

from __future__ import annotations

import click

from wirelint.readers import FORMATS
from wirelint.reporters import FORMATS as OUTPUTS


@click.command("formats")
def formats_command() -> None:
    """List the formats that copy is read in and reports are written in."""
    click.echo("Copy is read in:")
    for name, form in FORMATS.items():
        click.echo(f"  {name:<12} {form.summary} ({' '.join(form.suffixes)})")
    click.echo("Reports are written in (--output-format):")
    for name, output in OUTPUTS.items():
        click.echo(f"  {name:<12} {output.summary}")
