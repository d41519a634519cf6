"""``wirelint rules test``."""

from __future__ import annotations

import click

from wirelint.checks import Context
from wirelint.cli.complete import complete_rules
from wirelint.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from wirelint.cli.paths import shown
from wirelint.cli.rule_books import named_rules
from wirelint.cli.setup import config_options, read_config
from wirelint.engine.verify import broken_promises
from wirelint.reporters.style import count


@click.command("test")
@click.argument("names", nargs=-1, metavar="[ID|PACK|PATH]...", shell_complete=complete_rules)
@config_options
def test_command(names: tuple[str, ...], *, config_file: str | None, isolated: bool) -> int:
    """Hold rules to their examples: every rule that is configured, or those that are named.

    Faulty copy must be flagged at its marks, sound copy left alone, and a fix must write what is promised.
    """
    book, rules = named_rules(names, read_config(config_file, isolated=isolated))
    context = Context(book.vocabulary)
    broken = [promise for rule in rules for promise in broken_promises(rule, context)]
    for promise in broken:
        place = promise.place._replace(file=shown(promise.place.file))
        click.echo(str(promise._replace(place=place)))
    examples = sum(len(rule.bad) + len(rule.good) for rule in rules)
    held = f"{count(len(rules), 'rule')}, {count(examples, 'example')}"
    if broken:
        failing = count(len({promise.rule for promise in broken}), "rule")
        click.echo(f"{failing} broke {count(len(broken), 'promise')} ({held}).")
        return EXIT_FINDINGS
    click.echo(f"All promises kept: {held}.")
    return EXIT_CLEAN


# pytest must not take this command for a test.
test_command.__test__ = False  # type: ignore[attr-defined]
