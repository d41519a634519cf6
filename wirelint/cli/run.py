"""Files -> Report: reads each file and checks it."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirelint.cli.files import STDIN
from wirelint.findings import FileReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

    from wirelint.cli.files import Files
    from wirelint.desk import Desk
    from wirelint.findings import Report

_MANY = 50  # files; fewer are done before a bar could be read


def run_checks(desk: Desk, files: Files, *, stdin_name: str = STDIN, quiet: bool = False) -> Report:
    """Check the files in order and put the report together."""
    with _progress(files.paths, quiet=quiet) as paths:
        reports = [check_file(desk, path, stdin_name) for path in paths]
    report = desk.report([*reports, *files.failures])
    if files.left_out and not files.paths and not files.failures:
        report.notes.append("Nothing was checked: every file that was named is excluded or ignored.")
    return report


def check_file(desk: Desk, path: str, stdin_name: str = STDIN) -> FileReport:
    """Read one file and check it; a file that cannot be read is reported, and others go on."""
    try:
        if path == STDIN:
            return desk.check(sys.stdin.buffer.read(), stdin_name)
        return desk.check(Path(path).read_bytes(), path)
    except OSError as error:
        return FileReport(path, failure=f"the file cannot be read: {error.strerror}")


def _progress(paths: Sequence[str], *, quiet: bool) -> AbstractContextManager[Iterable[str]]:
    if quiet or len(paths) < _MANY or not sys.stderr.isatty():
        return nullcontext(paths)
    return click.progressbar(paths, label="Checking", file=sys.stderr, width=30)
