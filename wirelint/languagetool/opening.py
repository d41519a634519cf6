"""Settings -> a second opinion that can be asked."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.errors import UserError
from wirelint.languagetool.answers import Answers
from wirelint.languagetool.client import Client, is_local
from wirelint.languagetool.errors import ServerError
from wirelint.languagetool.install import installed, version_of
from wirelint.languagetool.local import LocalServer
from wirelint.languagetool.opinion import SecondOpinion
from wirelint.languagetool.profile import BUNDLED, read_profile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.config import LanguageTool

LANGUAGES = {"british": "en-GB", "american": "en-US"}


def home(settings: LanguageTool | None, cache: Path) -> Path:
    """Give the folder where a local LanguageTool is, or would be put."""
    if settings and settings.folder:
        return settings.folder.path
    named = os.environ.get("WIRELINT_LANGUAGETOOL_DIR")
    return Path(named) if named else cache / "languagetool"


@contextmanager
def second_opinion(
    settings: LanguageTool, dialect: str | None, cache: Path, *, keep: bool = True
) -> Iterator[SecondOpinion]:
    """Give what LanguageTool is asked by; a local server is started when it is first asked, and ended in the end.

    ``cache`` is the folder of what can be made again; with ``keep`` answers are kept there. Raises UserError where the
    settings themselves forbid to ask.
    """
    profile = read_profile(settings.profile.path if settings.profile else BUNDLED)
    language = settings.language or LANGUAGES.get(dialect or "", "en-US")
    answers = Answers(cache / "languagetool-answers" if keep else None)
    if settings.server:
        _refuse_remote(settings)
        yield SecondOpinion(
            lambda: _known(Client(settings.server, settings.timeout), language), profile, language, answers
        )
        return
    jar = installed(home(settings, cache))
    version = version_of(jar) if jar else ""
    with _local(settings, cache, jar) as start:
        yield SecondOpinion(lambda: _known(start(), language), profile, language, answers, version)


@contextmanager
def _local(settings: LanguageTool, cache: Path, jar: Path | None) -> Iterator[Callable[[], Client]]:
    if jar is None:
        yield lambda: _missing(home(settings, cache))
        return
    with LocalServer(jar, settings.timeout, settings.memory) as server:
        yield server.client


def _missing(folder: Path) -> Client:
    raise ServerError(f"LanguageTool is not installed in {folder}; run: wirelint languagetool install")


def _known(client: Client, language: str) -> Client:
    """Hold a server to what language-tool-python, which knows LanguageTool best, asks of one; raises ServerError."""
    try:
        import language_tool_python  # noqa: PLC0415 - the optional part
    except ImportError:
        raise ServerError(
            "LanguageTool needs an optional part of wirelint: pip install 'wirelint[languagetool]'"
        ) from None
    client.version()
    try:
        language_tool_python.LanguageTool(language, remote_server=client.address).close()
    except (language_tool_python.exceptions.LanguageToolError, OSError, ValueError) as error:
        raise ServerError(
            f"LanguageTool at {client.address} cannot be used: {' '.join(str(error).split())[:200]}"
        ) from None
    return client


def _refuse_remote(settings: LanguageTool) -> None:
    if not is_local(settings.server) and not settings.allow_remote:
        raise UserError(
            f"languagetool: {settings.server} is another machine, and copy would leave this one; "
            'write "allow-remote: true" below "languagetool:" if that is meant.'
        )
