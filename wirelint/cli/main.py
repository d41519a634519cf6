"""The door: one group, one thin file per command."""

from __future__ import annotations

import click

from wirelint.cli.check import check


@click.group()
def main() -> None:
    """Editorial QA for wire copy."""


main.add_command(check)
