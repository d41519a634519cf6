"""The group of commands, and how a run ends: what went wrong goes to standard error, and the code says the rest."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

from wirelint.cli.lazy import LazyGroup
from wirelint.cli.paths import shown
from wirelint.errors import UserError
from wirelint.source.problem import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.source import Place

EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, EXIT_INTERRUPTED = 0, 1, 2, 130

COMMANDS = {
    "allow": "Record that a finding may stand, with the reason.",
    "check": "Check copy, and say what is wrong with it and where.",
    "completion": "Print what makes the Tab key complete commands and rules.",
    "config": "Show the settings in force and where each came from.",
    "formats": "List the formats that copy is read in and reports are written in.",
    "init": "Write settings and a first pack of house rules to start from.",
    "languagetool": "Install LanguageTool as a second opinion, and see how it does.",
    "names": "Keep the watch-list of names.",
    "rules": "List, explain, test and write rules.",
}


@click.group(
    cls=LazyGroup,
    commands_in="wirelint.cli",
    helps=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="wirelint", message="%(prog)s %(version)s")
def cli() -> None:
    """Editorial QA for news-agency copy.

    Exit codes: 0 nothing to report, 1 findings, 2 the job could not be done.
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command and give the exit code; nothing that a user does wrong ends in a traceback."""
    try:
        ended = cli.main(arguments, prog_name="wirelint", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return EXIT_CLEAN
    except SystemExit:
        if type(sys.stdout).__name__.endswith("PacifyFlushWrapper"):  # click found that the pipe is closed
            return EXIT_CLEAN
        raise
    except (click.ClickException, UserError, SourceError, OSError) as error:
        tell(error)
        return EXIT_TROUBLE
    return ended if isinstance(ended, int) else EXIT_CLEAN


def main() -> NoReturn:
    """Run as a program."""
    sys.stdout = sys.stdout or _nowhere()  # Python has none where the caller closed it
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names of files and copy may hold what the terminal cannot show
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run()
    except Exception:
        import traceback  # noqa: PLC0415 - only for a mistake of wirelint itself

        traceback.print_exc()
        click.echo("This is a mistake in wirelint, not in the copy. Please report it with the lines above.", err=True)
        code = EXIT_TROUBLE
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # the reader went away (`| head`); the rest is not wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _leave(code)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lives as long as the process


def _leave(code: int) -> NoReturn:
    """End the process at once: to take all that it read apart, piece by piece, would be a seventh of a short run."""
    atexit._run_exitfuncs()  # what was to be done at the end, and the memory alone is left as it is
    with suppress(OSError, ValueError):  # nobody reads it any more
        sys.stderr.flush()
    os._exit(code)


def _placed(place: Place) -> Place:
    return place._replace(file=shown(place.file))


def tell(error: Exception) -> None:
    """Say on standard error what a user did wrong, with the place of each mistake."""
    if isinstance(error, click.ClickException):
        error.show()
        return
    messages = [str(error)]
    if isinstance(error, UserError):
        messages = list(error.messages)
    elif isinstance(error, SourceError):
        messages = [f"{_placed(problem.place)}: {problem.message}" for problem in error.problems]
    elif isinstance(error, OSError):
        messages = [f"{error.filename or 'wirelint'}: {error.strerror or error}"]
    for message in messages:
        click.echo(message, err=True)
    if isinstance(error, SourceError) and len(error.problems) > 1:
        files = len({problem.place.file for problem in error.problems})
        click.echo(f"{len(error.problems):,} mistakes in {files:,} {'file' if files == 1 else 'files'}.", err=True)
