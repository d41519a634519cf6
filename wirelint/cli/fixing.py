"""``--fix`` and ``--diff``: fixes applied to files or shown, and what is said of it."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.cli.files import STDIN
from wirelint.cli.unified import unified_diff
from wirelint.findings import Safety
from wirelint.reporters.style import count, shown
from wirelint.writers import ChangedError, WriteError, rewrite, sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.cli.files import Files
    from wirelint.cli.fix_options import FixFlags
    from wirelint.desk import Desk
    from wirelint.engine.fixer import Mended
    from wirelint.findings import FileReport, Placed

_ATTEMPTS = 3  # a file that somebody changes meanwhile is read and mended anew, but not for ever


class Fixing:
    """Fixes the files of a run one after another, and gives for each the report on what remains."""

    def __init__(self, desk: Desk, files: Files, flags: FixFlags, sift: Callable[[FileReport], FileReport]) -> None:
        self.desk = desk
        self.files = files
        self.flags = flags
        self.sift = sift
        self.changed = 0
        self._applied = 0
        self._unsafe = 0
        self._notes: list[str] = []
        self._names = iter(files.paths)
        self._swept: set[Path] = set()

    def treat(self, found: FileReport) -> FileReport:
        """Fix what is reported of a file; what is allowed or hidden is left alone.

        Reports come in the order of the run's files, those on names that are no files at the end.
        """
        name = next(self._names, None)
        left = self.sift(found)
        if name is not None and left.failure is None and any(map(self._applies, left.findings)):
            left = self._fixed(name, found, left)
        elif name == STDIN and not self.flags["diff"]:
            _to_stdout(self.files.stdin)
        self._unsafe += sum(finding.fixes[0].safety is Safety.UNSAFE for finding in left.findings if finding.fixes)
        return left

    def summary(self) -> Iterator[str]:
        """Say what was changed, file by file and in all, and what more could be."""
        yield from self._notes
        verb = "Would fix" if self.flags["diff"] else "Fixed"
        done = f"{verb} {count(self._applied, 'finding')} in {count(self.changed, 'file')}"
        more = f"; {self._unsafe:,} more with --unsafe-fixes" if self._unsafe and not self.flags["unsafe_fixes"] else ""
        yield f"{done if self.changed else 'Nothing to fix'}{more}."

    def _applies(self, finding: Placed) -> bool:
        return bool(finding.fixes) and (self.flags["unsafe_fixes"] or finding.fixes[0].safety is Safety.SAFE)

    def _fixed(self, name: str, found: FileReport, left: FileReport) -> FileReport:
        failure = ""
        for _ in range(_ATTEMPTS):
            try:
                return self._fix(name, found, left)
            except ChangedError as error:
                failure = error.message
            except WriteError as error:
                failure = error.message
                break
            except OSError as error:
                failure = f"the file cannot be read: {error.strerror}"
                break
        if name == STDIN:
            _to_stdout(self.files.stdin)
        return replace(left, failure=f"not fixed: {failure}")

    def _fix(self, name: str, found: FileReport, left: FileReport) -> FileReport:
        spared = frozenset(f.fingerprint for f in found.findings) - {f.fingerprint for f in left.findings}
        data = self.files.stdin if name == STDIN else Path(name).read_bytes()
        mended = self.desk.mend(data, found.path, unsafe=self.flags["unsafe_fixes"], spared=spared)
        said = self._deliver(name, found.path, data, mended)
        self._count(found.path, mended, said)
        if self.flags["diff"]:
            return left
        after = self.desk.check(mended.data, found.path)
        remaining = tuple(finding for finding in after.findings if finding.fingerprint not in spared)
        return replace(after, findings=remaining, hidden=left.hidden)

    def _deliver(self, name: str, path: str, data: bytes, mended: Mended) -> str:
        """Put the mended copy where it belongs, and give what is to be said of it."""
        if self.flags["diff"]:
            _print(unified_diff(path, *mended.texts))
        elif name == STDIN:
            _to_stdout(mended.data)
        elif mended.data != data:
            return self._write(Path(name), data, mended.data)
        return ""

    def _write(self, path: Path, data: bytes, mended: bytes) -> str:
        folder = Path(os.path.realpath(path)).parent
        if folder not in self._swept:
            sweep(folder)
            self._swept.add(folder)
        kept = rewrite(path, data, mended, backup=self.flags["backup"])
        return f"; the old copy is in {path.with_name(kept.name)}" if kept else ""

    def _count(self, path: str, mended: Mended, said: str) -> None:
        number = mended.applied.total()
        self._applied += number
        self.changed += bool(number)
        if number:
            listed = ", ".join(f"{times:,} {rule}" for rule, times in sorted(mended.applied.items()))
            verb = "would fix" if self.flags["diff"] else "fixed"
            self._notes.append(f"{shown(path)}: {verb} {listed}{said}")
        for refused in mended.refused:
            place = f"{shown(path)}:{refused.line}:{refused.column}"
            self._notes.append(f"{place}: {refused.rule} was not fixed: {refused.reason}")
        for rule in mended.unsettled:
            reason = "its fix is wanted again after each time that it is applied; correct the rule"
            self._notes.append(f"{shown(path)}: {rule} was not fixed: {reason}")


def _to_stdout(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _print(lines: Iterator[str]) -> None:
    """Print a diff; as it is into a file or a pipe, without control characters on a terminal."""
    for line in lines:
        sys.stdout.write(f"{shown(line[:-1])}\n" if sys.stdout.isatty() else line)
