"""``--fix`` and what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import click

from wirelint.cli.files import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class FixFlags(TypedDict):
    """The options of fixing."""

    fix: bool
    unsafe_fixes: bool
    diff: bool
    backup: bool


def fix_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--fix``, ``--unsafe-fixes``, ``--diff`` and ``--backup``."""
    for option in (
        click.option("--backup", is_flag=True, help="With --fix: keep the old copy beside the file, as FILE.bak."),
        click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing."),
        click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply fixes that want a look, too."),
        click.option("--fix", is_flag=True, help="Apply safe fixes, and report what remains."),
    ):
        command = option(command)
    return command


def check_fix_options(flags: FixFlags, paths: Sequence[str], *, reports: bool) -> None:
    """Refuse what does not go together; ``reports`` tells whether a report was asked for by name."""
    if flags["unsafe_fixes"] and not (flags["fix"] or flags["diff"]):
        raise click.UsageError("--unsafe-fixes says what --fix or --diff may change; give one of them, too.")
    if flags["backup"] and (flags["diff"] or not flags["fix"]):
        raise click.UsageError("--backup goes with --fix alone: nothing else changes a file.")
    if flags["diff"] and reports:
        raise click.UsageError("--diff shows changes in place of a report; leave the options of the report out.")
    if flags["fix"] and STDIN in paths and len(paths) > 1:
        raise click.UsageError("--fix writes the copy of standard input to standard output; give - by itself.")
