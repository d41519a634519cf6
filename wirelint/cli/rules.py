"""``wirelint rules``: what editors need to read, test and write rules."""

from __future__ import annotations

import click

from wirelint.cli.lazy import LazyGroup

COMMANDS = {
    "docs": "Print a page about the rules, for a wiki or a handbook.",
    "explain": "Say what a rule is for, with its examples.",
    "impact": "Count what rules find in a collection of copy, with snippets.",
    "list": "List the rules.",
    "new": "Write a rule to fill in.",
    "schema": "Print the JSON Schema of rule files, for editors' tools.",
    "test": "Hold rules to their examples.",
}


@click.group("rules", cls=LazyGroup, commands_in="wirelint.cli.rules", helps=COMMANDS)
def rules_command() -> None:
    """List, explain, test and write rules."""
