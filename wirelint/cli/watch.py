"""``wirelint check --watch``: check again whenever copy, rules or settings change."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirelint.cli.files import STDIN, walk
from wirelint.cli.main import EXIT_CLEAN, tell
from wirelint.config import WATCH_LIST, find_config, pack_folders
from wirelint.engine.allowances import find_allowances
from wirelint.engine.result_cache import state_of
from wirelint.errors import UserError
from wirelint.packs.discovery import source_files
from wirelint.source import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wirelint.config import Config
    from wirelint.engine.result_cache import Seen

_PAUSE = 0.5  # seconds between two looks; a look at a thousand files costs a few milliseconds
_SETTLED = 0.1  # seconds in which nothing changes any more: editors write a file in several steps
_CLEAR = "\x1b[2J\x1b[H"


_State = dict[str, "Seen"]


def watch(check: Callable[[], object], configured: Callable[[], Config], paths: Sequence[str]) -> int:
    """Carry out a check, and again whenever something changes that its result hangs on, until Ctrl-C.

    A mistake in a rule or in the settings is told, and the next change is waited for.
    """
    if STDIN in paths:
        raise click.UsageError("--watch waits for files to change; copy on standard input cannot.")
    settings: list[str] = []
    try:
        while True:
            first = _state(paths, settings)
            with suppress(UserError, SourceError, OSError):  # told by the check
                settings = list(_settings(configured()))
            # A file that is being written is read half; it counts as it was before anything was read.
            before = _state(paths, settings)
            before |= {name: seen for name, seen in first.items() if name in before}
            _carry_out(check)
            click.echo("Watching for changes; Ctrl-C ends it.", err=True)
            _wait(partial(_state, paths, settings), before)
            if sys.stdout.isatty():
                click.echo(_CLEAR, nl=False)
    except KeyboardInterrupt:
        click.echo(err=True)
        return EXIT_CLEAN


def _wait(look: Callable[[], _State], before: _State) -> None:
    """Wait until something has changed, and until whoever writes has come to an end."""
    while (seen := look()) == before:
        time.sleep(_PAUSE)
    time.sleep(_SETTLED)
    while (later := look()) != seen:
        seen = later
        time.sleep(_SETTLED)


def _carry_out(check: Callable[[], object]) -> None:
    try:
        check()
    except (UserError, SourceError, OSError) as error:
        tell(error)
    sys.stdout.flush()


def _settings(config: Config) -> Iterable[str]:
    """Give the files beside the copy that decide on findings: settings, allowances, baseline, rules and word lists."""
    yield from (str(layer.file) for layer in config.layers if layer.file)
    yield str(config.root / WATCH_LIST)
    if config.baseline:
        yield str(config.baseline.path)
    yield from (path for _, path in source_files(pack_folders(config)[0]))


def _state(paths: Sequence[str], settings: Iterable[str]) -> _State:
    """Look at the state of every file; one that comes or goes is a change, too."""
    here = Path.cwd()
    beside = (str(file) for file in (find_config(here), find_allowances(here)) if file)
    return {name: state_of(name) for name in (*_copy(paths), *beside, *settings)}


def _copy(paths: Sequence[str]) -> Iterable[str]:
    for path in paths:
        yield path
        with suppress(OSError):
            yield from walk(path) if Path(path).is_dir() else ()
