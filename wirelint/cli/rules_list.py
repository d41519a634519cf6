"""``wirelint rules list``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirelint.cli.complete import complete_rules
from wirelint.cli.rule_books import named_rules
from wirelint.cli.setup import config_options, read_config
from wirelint.packs.selection import rows_of
from wirelint.reporters.style import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.packs import Rule


@click.command("list")
@click.argument("names", nargs=-1, metavar="[ID|PACK|PATH]...", shell_complete=complete_rules)
@click.option("--rows", is_flag=True, help="List the rows of table rules, too.")
@config_options
def list_command(names: tuple[str, ...], *, rows: bool, config_file: str | None, isolated: bool) -> None:
    """List the rules: id, kind, severity and what they flag."""
    _, rules = named_rules(names, read_config(config_file, isolated=isolated))
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        click.echo(f"{rule.id:<{width}}  {rule.kind:<14} {severities(rule):<11} {rule.summary}")
        for row in rows_of(rule) if rows else ():
            click.echo(f"  {rule.id}#{row}")
    tables = sum(len(rows_of(rule)) for rule in rules)
    click.echo(f"{count(len(rules), 'rule')}, {count(tables, 'row')} in their tables.")


def severities(rule: Rule) -> str:
    """Give a rule's severity, or one for each target; and say when it is off unless asked for."""
    return "/".join(dict.fromkeys(_severities(rule)))


def _severities(rule: Rule) -> Iterator[str]:
    yield from (level.value for level in rule.levels.values())
    if rule.opt_in or rule.pack_opt_in:
        yield "opt-in"
