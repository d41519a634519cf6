"""The baseline: findings that were there when a desk began, which stay quiet while new ones are reported.

An entry is a finding's fingerprint under the path of its file. A file that was renamed keeps its entries: where the old
path is gone, a file without entries that holds much the same words takes them over.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.source.globs import relative_to

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wirelint.findings import FileReport

FILE_NAME = "wirelint-baseline.json"
_READ = 65_536  # bytes of a file that its sketch is made of
_KEPT = 16  # hashes of a sketch; with 16, two versions of a story are told from two stories
_WORDS = 3
_SHOWN = 60  # code points of a finding's words
_ALIKE = 0.5  # the share of a story that must be the same, as in git's renames

Sketch = tuple[str, ...]
"""The smallest hashes of a file's runs of three words, sorted, each 8 hexadecimal digits."""


class Entry(NamedTuple):
    """A finding that stays quiet; ``text`` is what stood there, for people who read the file."""

    rule: str
    fingerprint: str
    text: str


@dataclass(frozen=True)
class Known:
    """What the baseline knows of one file."""

    sketch: Sketch = ()
    entries: tuple[Entry, ...] = ()


class Reach(NamedTuple):
    """What a run can speak for: paths (relative to the baseline) in the folders it went through, and rules that ran."""

    covers: Callable[[str], bool]
    runs: Callable[[str], bool]


@dataclass
class Baseline:
    """The entries of a file in ``folder``, by path (relative to it, with ``/``); what a run finds is held against them.

    A baseline serves one run: it remembers which entries were needed.
    """

    folder: Path
    files: Mapping[str, Known] = field(default_factory=dict)
    hidden: int = 0
    _needed: dict[str, set[Entry]] = field(default_factory=dict)
    """The entries that hid something, by the path they stand under, for every file that was checked."""

    def sift(self, report: FileReport) -> FileReport:
        """Take the findings out of a report that the baseline holds, and count them as hidden."""
        if report.failure is not None or not report.is_copy:
            return report
        home = self._home(report)
        entries = {entry.fingerprint: entry for entry in self.files.get(home, Known()).entries}
        left = tuple(finding for finding in report.findings if finding.fingerprint not in entries)
        known = tuple(finding for finding in report.findings if finding.fingerprint in entries)
        found = {finding.fingerprint for finding in report.findings}
        self._needed.setdefault(home, set()).update(entry for mark, entry in entries.items() if mark in found)
        self.hidden += len(known)
        return replace(report, findings=left, hidden=report.hidden + len(known), in_baseline=known) if known else report

    def judged(self, path: str, reach: Reach) -> bool:
        """Tell whether the run speaks for a path: its file was checked, or is gone from a folder gone through."""
        return path in self._needed or (self._gone(path) and reach.covers(path))

    def stale(self, reach: Reach) -> list[tuple[str, Entry]]:
        """Give the entries that hid nothing although the run could judge them, with their paths."""
        return [
            (path, entry)
            for path, known in self.files.items()
            if self.judged(path, reach)
            for entry in known.entries
            if entry not in self._needed.get(path, ()) and reach.runs(entry.rule)
        ]

    def _home(self, report: FileReport) -> str:
        """Give the path under which a file's entries stand: its own, or the one it had before it was renamed."""
        path = relative_to(report.path, self.folder)
        if path in self.files or not report.findings:
            return path
        moved = [gone for gone in self.files if gone not in self._needed and self._gone(gone)]
        if not moved:
            return path
        sketch = sketch_of(report.path)
        likeness, nearest = max((_likeness(sketch, self.files[gone].sketch), gone) for gone in moved)
        return nearest if likeness >= _ALIKE else path

    def _gone(self, path: str) -> bool:
        return not (self.folder / path).exists()


@dataclass
class Recorder:
    """Takes down every finding of a run for a new baseline, beside what the old one holds of other files."""

    old: Baseline
    hidden: int = 0
    files: dict[str, Known] = field(default_factory=dict)

    def sift(self, report: FileReport) -> FileReport:
        """Note the findings of a file; all of them are hidden from now on."""
        if report.failure is not None or not report.is_copy:
            return report
        self.old.sift(report)
        entries = tuple(Entry(f.rule, f.fingerprint, _shown(f.text)) for f in report.findings)
        path = relative_to(report.path, self.old.folder)
        self.files[path] = Known(sketch_of(report.path) if entries else (), entries)
        self.hidden += len(entries)
        return replace(report, findings=(), hidden=report.hidden + len(entries))

    def merged(self, reach: Reach) -> dict[str, Known]:
        """Give the new baseline: what was found, and the old entries that this run cannot judge."""
        files = dict(self.files)
        for path, known in self.old.files.items():
            judged = self.old.judged(path, reach)
            kept = [entry for entry in known.entries if not (judged and reach.runs(entry.rule))]
            now = files.get(path, Known())
            files[path] = Known(now.sketch or known.sketch, tuple(dict.fromkeys((*now.entries, *kept))))
        return {path: files[path] for path in sorted(files) if files[path].entries}


def sketch_of(path: str) -> Sketch:
    """Give the sketch of a file by its first 64 KB; none where it cannot be read."""
    try:
        with Path(path).open("rb") as stream:
            words = stream.read(_READ).split()
    except OSError:
        return ()
    runs = {zlib.crc32(b" ".join(words[at : at + _WORDS])) for at in range(max(len(words) - _WORDS + 1, 1))}
    return tuple(f"{run:08x}" for run in sorted(runs)[:_KEPT]) if words else ()


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _likeness(one: Sketch, other: Sketch) -> float:
    """Estimate the share of runs of words that two files have in common, by their smallest hashes."""
    smallest = sorted({*one, *other})[:_KEPT]
    return sum(run in one and run in other for run in smallest) / len(smallest) if smallest else 0.0
