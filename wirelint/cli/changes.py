"""Which lines have changed since a commit, as git tells."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.errors import UserError
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.findings import FileReport, Placed, Region

_CHANGED = lazily(rb"^\+\+\+ (.*?)\t?$", re.M)
_BINARY = lazily(rb"^Binary files .* and (\"?b/.*) differ$", re.M)
_HUNK = lazily(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# Whatever the user's own configuration says.
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--unified=0")
_PREFIXES = ("--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")


class Hunk(NamedTuple):
    """Lines that a file has anew, ``first`` (from 1) to ``last``; where ``last`` is one less, lines went out there."""

    first: int
    last: int

    def touches(self, region: Region) -> bool:
        if self.last < self.first:
            return region.line <= self.last < region.end_line
        return region.line <= self.last and self.first <= region.end_line


class Changes:
    """The lines that differ between the working tree and ``base``; a file that git does not know is new as a whole."""

    def __init__(self, base: str, top: Path, hunks: dict[str, list[Hunk] | None], tracked: Iterable[str]) -> None:
        self.base = base
        self.hidden = 0
        self._top = top
        self._hunks = hunks
        self._tracked = frozenset(tracked)

    def sift(self, report: FileReport) -> FileReport:
        """Take the findings out of a report that stand on lines as they were, and count them as hidden."""
        hunks = self._of(report.path)
        if hunks is None or not report.findings:
            return report
        left = tuple(finding for finding in report.findings if _is_new(finding, hunks))
        hidden = len(report.findings) - len(left)
        self.hidden += hidden
        return replace(report, findings=left, hidden=report.hidden + hidden)

    def _of(self, path: str) -> list[Hunk] | None:
        """Give what changed in a file; None for all of it."""
        folder, name = os.path.split(path)
        relative = os.path.relpath(Path(os.path.realpath(folder), name), self._top).replace(os.sep, "/")
        hunks = self._hunks.get(relative, [])
        if relative not in self._tracked or hunks is None or (hunks and _has_lone_returns(path)):
            return None
        return hunks


def changes_since(ref: str) -> Changes:
    """Compare the working tree with the commit where the present branch left ``ref``; raises UserError."""
    top = _git("rev-parse", "--show-toplevel")
    if top is None:
        raise UserError("--diff-base: the working directory is in no git repository; go into one.")
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if commit is None:
        raise UserError(
            f'--diff-base: git knows no commit "{ref}"; write a branch, a tag or a commit. '
            "In a clone that is not whole, fetch it first (fetch-depth: 0)."
        )
    base = _git("merge-base", commit.decode().strip(), "HEAD")
    if base is None:
        raise UserError(
            f'--diff-base: "{ref}" and the present commit have no history in common here. '
            "In a clone that is not whole, fetch more of it (fetch-depth: 0)."
        )
    folder = Path(os.fsdecode(top.rstrip(b"\r\n")))
    diff = _git(*_DIFF, *_PREFIXES, base.decode().strip(), at=folder)
    listed = _git("ls-files", "--cached", "-z", at=folder)
    if diff is None or listed is None:
        raise UserError(f'--diff-base: git cannot compare the files with "{ref}"; try: git diff {ref}')
    return Changes(ref, folder, dict(_files(diff)), map(os.fsdecode, listed.split(b"\0")))


def _is_new(finding: Placed, hunks: list[Hunk]) -> bool:
    """Tell whether a finding is of the changed lines: it stands there, or all that it is beside does."""
    if _touched(finding.region, hunks):
        return True
    return bool(finding.related) and all(_touched(other.region, hunks) for other in finding.related)


def _touched(region: Region, hunks: list[Hunk]) -> bool:
    return any(hunk.touches(region) for hunk in hunks)


def _files(diff: bytes) -> Iterator[tuple[str, list[Hunk] | None]]:
    """Give each file of a diff with its hunks; None where git compares no lines."""
    for part in re.split(rb"^diff --git ", diff, flags=re.M)[1:]:
        head, _, _ = part.partition(b"\n@@ ")
        name = _CHANGED.search(head) or _BINARY.search(head)
        if name:
            numbers = (hunk.groups() for hunk in map(_HUNK.match, part.split(b"\n")) if hunk)
            hunks = [_hunk(int(first), int(size or b"1")) for first, size in numbers]
            yield _name(name[1]), hunks if b"\n@@ " in part else None


def _hunk(first: int, size: int) -> Hunk:
    """Read a hunk; where nothing was put in, git gives the line before the gap."""
    return Hunk(first, first + size - 1) if size else Hunk(first + 1, first)


def _name(written: bytes) -> str:
    """Read a name as git writes it: in quotation marks, with escapes, where it holds anything unusual."""
    if written.startswith(b'"'):
        written = written[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(written.removeprefix(b"b/"))


def _has_lone_returns(path: str) -> bool:
    """Tell whether lines end at CR alone, which git does not count."""
    try:
        return re.search(rb"\r(?!\n)", Path(path).read_bytes()) is not None
    except OSError:
        return True


def _git(*arguments: str, at: Path | None = None) -> bytes | None:
    """Give what git prints, or None where it fails; raises UserError where there is none."""
    try:
        ended = subprocess.run(["git", *arguments], cwd=at, capture_output=True, check=False)
    except OSError:
        raise UserError("--diff-base needs git, and there is none on this machine.") from None
    return ended.stdout if ended.returncode == 0 else None
