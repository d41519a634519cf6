"""``wirelint rules schema``."""

from __future__ import annotations

import json

import click

from wirelint.packs.schema import SCHEMAS


@click.command("schema")
@click.argument("what", type=click.Choice(tuple(SCHEMAS)), default="rule")
def schema_command(what: str) -> None:
    """Print the JSON Schema of rule files, for editors' tools; or that of packs, lexicons or substitutes.

    A file that begins with "# yaml-language-server: $schema=rule.schema.json" is then checked while it is written.
    """
    click.echo(json.dumps(SCHEMAS[what](), ensure_ascii=False, indent=2))
