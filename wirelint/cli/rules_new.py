"""``wirelint rules new``."""

from __future__ import annotations

import click

from wirelint.checks import KINDS
from wirelint.cli.paths import shown
from wirelint.cli.setup import config_options, read_config
from wirelint.errors import UserError
from wirelint.packs.templates import PACK_TEMPLATE, TEMPLATES
from wirelint.text.expressions import lazily

_NAME = lazily(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)+\Z")


@click.command("new")
@click.argument("name", metavar="PACK/NAME")
@click.option(
    "--kind",
    type=click.Choice(tuple(KINDS)),
    default="substitution",
    show_default=True,
    help="How the rule finds what is wrong.",
)
@config_options
def new_command(name: str, *, kind: str, config_file: str | None, isolated: bool) -> None:
    """Write a rule to fill in, into rules/ beside the configuration or in the working directory."""
    if not _NAME.match(name):
        raise UserError(
            f'"{name}" is no name for a rule; write a pack and a name in small letters, such as house/prior-to.'
        )
    config = read_config(config_file, isolated=isolated)
    rules = config.root / "rules"
    file = rules.joinpath(f"{name}.yaml")
    if file.exists():
        raise UserError(f"{shown(file)}: this rule is there already; give the new one another name.")
    pack = rules / name.partition("/")[0]
    file.parent.mkdir(parents=True, exist_ok=True)
    if not (pack / "pack.yaml").exists():
        (pack / "pack.yaml").write_text(PACK_TEMPLATE.format(title=pack.name.capitalize()), encoding="utf-8")
        click.echo(f"Wrote {shown(pack / 'pack.yaml')}, which makes the folder a pack.")
    file.write_text(TEMPLATES[kind], encoding="utf-8")
    click.echo(f"Wrote {shown(file)}. Put your own words in, and hold it to its examples:")
    click.echo(f"  wirelint rules test {shown(file)}")
    if not any(named.path in (rules, pack) for named in config.packs or ()):
        click.echo(f"To check copy with it, name the pack in wirelint.yaml:\n  packs: [bundled, rules/{pack.name}]")
