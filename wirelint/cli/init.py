"""``wirelint init``."""

from __future__ import annotations

import os
from pathlib import Path

import click

from wirelint.cli.paths import shown
from wirelint.config import FILE_NAME, found_in
from wirelint.config.template import CONFIG_TEMPLATE
from wirelint.errors import UserError
from wirelint.packs.discovery import rule_files
from wirelint.packs.profiles import profile_folder
from wirelint.packs.templates import PACK_TEMPLATE, TEMPLATES

_FILES = {
    FILE_NAME: CONFIG_TEMPLATE,
    "rules/house/pack.yaml": PACK_TEMPLATE.format(title="House"),
    "rules/house/plain-words.yaml": TEMPLATES["substitution"],
    "rules/house/close-sources.yaml": TEMPLATES["existence"],
}
"""What a desk starts with; the rules are those that ``rules new`` writes."""


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--profile", metavar="NAME", help="Start from this house style: its rules become the house's own.")
def init_command(folder: str, profile: str | None) -> None:
    """Write settings and a first pack of house rules into FOLDER, or the working directory.

    Nothing is asked, and no file that is there is touched.
    """
    root = Path(folder)
    files = _FILES | (_style(profile) if profile else {})
    there = [root / name for name in files if (root / name).exists()]
    there += [found for found in [found_in(root)] if found and found not in there]
    if there:
        listed = ", ".join(str(path) for path in there)
        raise UserError(
            f"{listed}: there already, so nothing was written. Change what is there, or name another folder."
        )
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        click.echo(f"Wrote {shown(file)}.")
    click.echo("Next:")
    if root.resolve() != Path.cwd():
        click.echo(f"  cd {os.fspath(root)}")
    click.echo("  wirelint rules test rules/house    the rules and their examples; change them to your own")
    click.echo("  wirelint check .                   your copy, by the bundled rules and those of the house")


def _style(profile: str) -> dict[str, str]:
    """Give the rules of a bundled house style as rules of the house, each to be changed or deleted."""
    folder = profile_folder(profile, "--profile")
    return {f"rules/house/{file.name}": file.read_text(encoding="utf-8") for file in rule_files(folder)}
