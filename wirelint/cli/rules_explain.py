"""``wirelint rules explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirelint.cli.complete import complete_rules
from wirelint.cli.paths import shown
from wirelint.cli.rule_books import named_rules
from wirelint.cli.rules_list import severities
from wirelint.cli.setup import config_options, read_config
from wirelint.packs.selection import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.packs import Bad, Rule


@click.command("explain")
@click.argument("name", metavar="ID", shell_complete=complete_rules)
@config_options
def explain_command(name: str, *, config_file: str | None, isolated: bool) -> None:
    """Say what a rule flags, why, on whose authority, and show its examples."""
    _, rules = named_rules([name], read_config(config_file, isolated=isolated))
    click.echo("\n\n".join("\n".join(_explained(rule)) for rule in rules))


def _explained(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield f"  {rule.summary}"
    yield ""
    yield f"  Kind: {rule.kind}. Severity: {severities(rule)}. Scope: {', '.join(sorted(rule.scope))}."
    if rule.fix:
        yield f"  Its fix is {rule.fix}."
    if rows := rows_of(rule):
        yield f"  A table of {len(rows):,} rows."
    yield f"  Message: {rule.message}"
    if rule.why:
        yield f"  Why: {rule.why}"
    if rule.source:
        yield f"  Source: {rule.source}"
    yield from _examples(rule)
    if rule.place:
        yield f"  File: {shown(rule.place.file)}"


def _examples(rule: Rule) -> Iterator[str]:
    for bad in rule.bad:
        yield f"  Wrong: {_marked(bad)}"
        if bad.fixed is not None:
            yield f"  Fixed: {_flat(bad.fixed)}"
    for good in rule.good:
        yield f"  Right: {_flat(good.copy)}"


def _marked(bad: Bad) -> str:
    parts, at = [], 0
    for mark in bad.marks:
        parts += [bad.copy[at : mark.start], f"[[{mark.of(bad.copy)}]]"]
        at = mark.end
    return _flat("".join([*parts, bad.copy[at:]]))


def _flat(copy: str) -> str:
    return " / ".join(line.strip() for line in copy.splitlines() if line.strip())
