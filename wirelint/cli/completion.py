"""``wirelint completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from wirelint.cli.main import cli


@click.command("completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion_command(shell: str) -> None:
    """Print what makes the Tab key complete commands, options and rules.

    Add it to ~/.bashrc or ~/.zshrc, or write it to ~/.config/fish/completions/wirelint.fish, and open a new shell.
    """
    completer = get_completion_class(shell)
    assert completer  # click knows all three
    click.echo(completer(cli, {}, "wirelint", "_WIRELINT_COMPLETE").source())
