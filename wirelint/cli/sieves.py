"""What keeps findings of a run quiet: a baseline (``--baseline``), and lines as they were (``--diff-base``)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

import click

from wirelint.cli.files import STDIN
from wirelint.cli.paths import shown
from wirelint.errors import UserError
from wirelint.reporters.style import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.cli.changes import Changes
    from wirelint.config import Config
    from wirelint.desk import Desk
    from wirelint.engine.baseline import Baseline, Entry, Reach, Recorder
    from wirelint.findings import FileReport

_MOST_LISTED = 10


class SieveFlags(TypedDict):
    """The options that keep findings quiet."""

    baseline: str | None
    no_baseline: bool
    write_baseline: bool
    diff_base: str | None


def sieve_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--baseline``, ``--no-baseline``, ``--write-baseline`` and ``--diff-base``."""
    for option in (
        click.option("--diff-base", metavar="REF", help="Report only what stands on lines changed since this commit."),
        click.option("--no-baseline", is_flag=True, help="Report what the configured baseline hides, too."),
        click.option("--write-baseline", is_flag=True, help="Record every finding in the baseline."),
        click.option("--baseline", metavar="FILE", help="Hide the findings recorded in this file."),
    ):
        command = option(command)
    return command


class Sieves:
    """Takes out of each report what is to stay quiet, and says afterwards what it took."""

    def __init__(
        self, file: Path | None, known: Baseline | None, recorder: Recorder | None, changes: Changes | None
    ) -> None:
        self.file = file
        self.known = known
        self.recorder = recorder
        self.changes = changes

    def sift(self, report: FileReport) -> FileReport:
        for sieve in (self.recorder or self.known, self.changes):
            report = sieve.sift(report) if sieve else report
        return report

    def finish(self, paths: Sequence[str], desk: Desk) -> Iterator[str]:
        """Write the new baseline if one is wanted, and say what was hidden and which entries are stale."""
        if self.file and self.known:
            yield from self._of_baseline(self.file, self.known, paths, desk)
        if self.changes and self.changes.hidden:
            hidden = count(self.changes.hidden, "finding")
            yield f"Hidden: {hidden} on lines that have not changed since {self.changes.base}."

    def _of_baseline(self, file: Path, known: Baseline, paths: Sequence[str], desk: Desk) -> Iterator[str]:
        from wirelint.engine.baseline import Reach  # noqa: PLC0415 - only where there is a baseline

        folders = [Path(os.path.abspath(path)) for path in paths if Path(path).is_dir()]  # noqa: PTH100
        reach = Reach(lambda path: _lies_in(known.folder / path, folders), desk.runs)
        if self.recorder:
            yield _write(file, self.recorder, reach)
            return
        if known.hidden:
            yield f"Hidden: {count(known.hidden, 'finding')} of the baseline {shown(file)}."
        yield from _stale(known.stale(reach), shown(file))


def open_sieves(flags: SieveFlags, config: Config, paths: Sequence[str]) -> Sieves:
    """Make ready what the options and the configuration ask for; raises UserError."""
    file = _file(flags, config)
    known = recorder = changes = None
    if file:
        from wirelint.engine.baseline import Baseline, Recorder  # noqa: PLC0415 - only where there is a baseline
        from wirelint.engine.baseline_file import load_baseline  # noqa: PLC0415

        known = load_baseline(file) if file.exists() else Baseline(file.resolve().parent)
        recorder = Recorder(known) if flags["write_baseline"] else None
    if recorder and STDIN in paths:
        raise click.UsageError("--write-baseline records the findings of files, not of standard input.")
    if flags["diff_base"] is not None:
        from wirelint.cli.changes import changes_since  # noqa: PLC0415 - it runs git

        if recorder:
            raise click.UsageError("--write-baseline records every finding, and --diff-base leaves some out; give one.")
        changes = changes_since(flags["diff_base"])
    return Sieves(file, known, recorder, changes)


def _file(flags: SieveFlags, config: Config) -> Path | None:
    """Give the baseline's file; one that is to be read must be there."""
    named, configured = flags["baseline"], config.baseline
    if named == "":
        raise click.UsageError("--baseline names no file; write its name, or leave the option out.")
    if flags["no_baseline"]:
        if named or flags["write_baseline"]:
            raise click.UsageError("--no-baseline reads and writes none; leave it or the other option out.")
        return None
    if named or not configured:
        default = config.root / "wirelint-baseline.json" if flags["write_baseline"] else None
        file, origin = Path(named) if named else default, "--baseline"
    else:
        file, origin = configured.path, str(configured.text.place)
    if file and not file.exists() and not flags["write_baseline"]:
        command = f"wirelint check{f' --baseline {named}' if named else ''} --write-baseline"
        raise UserError(f"{origin}: there is no file {shown(file)}; record one: {command}")
    return file


def _lies_in(file: Path, folders: Sequence[Path]) -> bool:
    return any(Path(os.path.abspath(file)).is_relative_to(folder) for folder in folders)  # noqa: PTH100


def _write(file: Path, recorder: Recorder, reach: Reach) -> str:
    from wirelint.engine.baseline_file import write_baseline  # noqa: PLC0415

    files = recorder.merged(reach)
    write_baseline(file, files)
    held = count(sum(len(known.entries) for known in files.values()), "finding")
    return f"{shown(file)} now holds {held} of {count(len(files), 'file')}."


def _stale(entries: Sequence[tuple[str, Entry]], file: str) -> Iterator[str]:
    if not entries:
        return
    are = "entry is" if len(entries) == 1 else "entries are"
    yield f"{len(entries):,} {are} stale: {file} holds what is no longer found. Take it out with --write-baseline."
    for path, entry in entries[:_MOST_LISTED]:
        yield f'  {path}: {entry.rule} "{entry.text}"'
    if len(entries) > _MOST_LISTED:
        yield f"  and {len(entries) - _MOST_LISTED:,} more"
