"""``wirelint languagetool``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirelint.cli.main import EXIT_CLEAN, EXIT_TROUBLE
from wirelint.cli.setup import config_options, read_config
from wirelint.engine.pack_cache import cache_folder

if TYPE_CHECKING:
    from wirelint.config import LanguageTool


@click.group("languagetool")
def languagetool_command() -> None:
    """Install LanguageTool as a second opinion, and see how it does."""


@languagetool_command.command("install")
@click.option(
    "--from", "source", metavar="PATH", help="Take it from this folder or zip archive; else from Maven Central."
)
@click.option("--folder", metavar="FOLDER", help="Put it there; wirelint's own folder for it unless set.")
@config_options
def install(*, source: str | None, folder: str | None, config_file: str | None, isolated: bool) -> int:
    """Put LanguageTool on this machine.

    It is fetched with Maven (about 100 MB), or taken from what you have. Turn it on with "languagetool: {local: true}".
    """
    from wirelint.languagetool.errors import ServerError  # noqa: PLC0415
    from wirelint.languagetool.install import VERSION, install_from, install_with_maven  # noqa: PLC0415 - optional
    from wirelint.languagetool.opening import home  # noqa: PLC0415

    place = Path(folder) if folder else home(_settings(config_file, isolated=isolated), cache_folder())
    click.echo(f"Installing LanguageTool {'' if source else f'{VERSION} '}in {place} …")
    try:
        jar = install_from(Path(source), place) if source else install_with_maven(place)
    except ServerError as error:
        click.echo(f"{error}.", err=True)
        return EXIT_TROUBLE
    click.echo(f"Installed: {jar}")
    click.echo('Turn it on in wirelint.yaml: "languagetool:" and below it "  local: true".')
    return EXIT_CLEAN


@languagetool_command.command("status")
@config_options
def status(*, config_file: str | None, isolated: bool) -> int:
    """Say whether LanguageTool is on, where it is, and whether it answers."""
    from wirelint.errors import UserError  # noqa: PLC0415
    from wirelint.languagetool.install import installed  # noqa: PLC0415 - optional
    from wirelint.languagetool.opening import home, second_opinion  # noqa: PLC0415

    settings = _settings(config_file, isolated=isolated)
    jar = installed(home(settings, cache_folder()))
    click.echo(f"installed: {jar or 'no (wirelint languagetool install puts it here)'}")
    if settings is None:
        click.echo('in use: no ("languagetool:" in wirelint.yaml turns it on)')
        return EXIT_CLEAN
    click.echo(f"in use: {settings.server or 'a local server, started for each run'}")
    with second_opinion(settings, None, cache_folder(), keep=False) as opinion:
        version = opinion.version()
    if opinion.failure:
        raise UserError(f"answers: no: {opinion.failure}.")
    click.echo(f"answers: yes, LanguageTool {version}")
    return EXIT_CLEAN


def _settings(config_file: str | None, *, isolated: bool) -> LanguageTool | None:
    return read_config(config_file, isolated=isolated).languagetool
