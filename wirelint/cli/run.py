"""Files -> Report: checks each file."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from itertools import chain
from typing import TYPE_CHECKING

import click

from wirelint.cli.jobs import check_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager

    from wirelint.cli.files import Files
    from wirelint.desk import Desk
    from wirelint.engine.result_cache import ResultCache
    from wirelint.findings import FileReport, Report

_MANY = 50  # files; fewer are done before a bar could be read


def run_checks(
    desk: Desk,
    files: Files,
    *,
    quiet: bool = False,
    jobs: int = 1,
    results: ResultCache | None = None,
    sift: Callable[[FileReport], FileReport] | None = None,
) -> Report:
    """Check the files and put the report together, in the order of the files; ``sift`` takes out what stays quiet."""
    every = check_files(desk, files, jobs=jobs, results=results)
    with _progress(every, len(files.paths), quiet=quiet) as reports:
        every_file = chain(reports, files.failures)
        report = desk.report(map(sift, every_file) if sift else every_file)
    if files.left_out and not files.paths and not files.failures:
        report.notes.append("Nothing was checked: every file that was named is excluded or ignored.")
    return report


def _progress(
    reports: Iterator[FileReport], count: int, *, quiet: bool
) -> AbstractContextManager[Iterable[FileReport]]:
    if quiet or count < _MANY or not sys.stderr.isatty():
        return nullcontext(reports)
    return click.progressbar(reports, length=count, label="Checking", file=sys.stderr, width=30)
