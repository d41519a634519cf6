"""Files -> reports on them, by several processes where that pays, in the order of the files whatever their number."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

from wirelint.cli.files import STDIN
from wirelint.engine.result_cache import digest, state_of
from wirelint.findings import FileReport
from wirelint.findings.encoded import decode, encode
from wirelint.garbage import sweep, swept_between_files
from wirelint.readers import ReadError, bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.pool import Pool

    from wirelint.cli.files import Files
    from wirelint.desk import Desk
    from wirelint.engine.result_cache import ResultCache, Seen

_FEW = 40  # files; fewer are checked before a second process would have started
_WINDOW = 640  # files whose reports are held at a time, so that the memory does not grow with the number of files
_CHUNK = 16  # files that a process checks before it answers

_desk: Desk | None = None  # in a worker: the desk that it inherited

_Answer = tuple[FileReport, bytes]
"""A report and the digest of the file's content (empty where the file could not be read)."""


def check_files(desk: Desk, files: Files, *, jobs: int = 1, results: ResultCache | None = None) -> Iterator[FileReport]:
    """Check files and give the reports on them in the same order, by as many processes as are asked for.

    Only a fork inherits the compiled rules for nothing; where there is none (Windows), one process does it all.
    """
    forks = jobs > 1 and len(files.paths) >= _FEW and hasattr(os, "fork")
    with swept_between_files(), _pool(desk, jobs) if forks else nullcontext() as pool:
        yield from _windows(desk, files, results, pool)
    if results:
        results.save()


def default_jobs() -> int:
    """Give the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _pool(desk: Desk, jobs: int) -> Iterator[Pool]:
    """Start workers that inherit the desk; on Ctrl-C and on errors they are ended at once."""
    global _desk  # noqa: PLW0603 - what a forked worker inherits is a variable of the module
    _desk = desk
    import multiprocessing  # noqa: PLC0415 - slow to import, and most runs are on a few files

    pool = multiprocessing.get_context("fork").Pool(jobs, signal.signal, (signal.SIGINT, signal.SIG_IGN))
    try:
        yield pool
        pool.close()
    except BaseException:
        pool.terminate()
        raise
    finally:
        pool.join()
        _desk = None


def _windows(desk: Desk, files: Files, results: ResultCache | None, pool: Pool | None) -> Iterator[FileReport]:
    for start in range(0, len(files.paths), _WINDOW):
        window = files.paths[start : start + _WINDOW]
        seen = {path: state_of(path) for path in window} if results else {}
        known = {path: report for path, state in seen.items() if results and (report := _known(results, path, state))}
        left = [path for path in window if path not in known and path != STDIN]
        answers = _answers(desk, left, pool)
        for path in window:
            if path == STDIN:
                yield _from_stdin(desk, files)
                continue
            if path not in known:
                known[path], content = next(answers)
                if results and content:
                    results.keep(path, seen[path], content, encode(known[path]))
            yield desk.allow(known.pop(path))


def _from_stdin(desk: Desk, files: Files) -> FileReport:
    """Check standard input; where nothing came in, the command before it failed, and silence would hide it."""
    if not files.stdin:
        return FileReport(files.stdin_name, failure="nothing came in on standard input; look at the command before it")
    return desk.check(files.stdin, files.stdin_name)


def _answers(desk: Desk, paths: Sequence[str], pool: Pool | None) -> Iterator[_Answer]:
    if pool is None:
        yield from (_find(desk, path) for path in paths)
        return
    for path, (encoded, content) in zip(paths, pool.imap(_find_inherited, paths, _CHUNK), strict=True):
        yield decode(path, encoded), content  # plain values cross between processes faster than objects


def _known(results: ResultCache, path: str, state: Seen) -> FileReport | None:
    with suppress(OSError):  # said when the file is checked
        return results.by_state(path, state) or results.by_content(path, state)
    return None


def _find_inherited(path: str) -> tuple[bytes, bytes]:
    assert _desk is not None  # the pool was made by ``_pool``
    report, content = _find(_desk, path)
    return encode(report), content


def _find(desk: Desk, path: str) -> _Answer:
    """Check one file; one that cannot be read is reported, and others go on."""
    try:
        data = bytes_of(path)
    except ReadError as error:
        return FileReport(path, failure=error.message), b""
    report = desk.find(data, path)
    sweep(len(data))
    return report, digest(data) if report.failure is None and not report.passing else b""
