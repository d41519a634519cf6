"""Reports on files in their order, kept in the memory while they are few and on disk when they are many."""

from __future__ import annotations

import marshal
from collections import Counter
from itertools import chain
from typing import IO, TYPE_CHECKING

from wirelint.findings.encoded import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.findings.file_report import FileReport
    from wirelint.findings.finding import Severity

MOST_HELD = 20_000
"""More findings and files than this go to a temporary file."""
_WEIGHS_ONE = 300  # code points of copy that weigh as much as a finding


class Spool:
    """A list of reports on files that may be longer than the memory; it counts what passes through it."""

    def __init__(self, reports: Iterable[FileReport] = ()) -> None:
        self._held: list[FileReport] = []
        self._weight = 0
        self._file: IO[bytes] | None = None
        self.checked = self.failed = self.with_findings = self.allowed = self.hidden = self.in_baseline = self.words = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: set[str] = set()
        for report in reports:
            self.append(report)

    def append(self, report: FileReport) -> None:
        self._count(report)
        self._held.append(report)
        self._weight += _weight(report)
        if self._weight > MOST_HELD:
            self._store()

    def __iter__(self) -> Iterator[FileReport]:
        if self._file:
            self._file.seek(0)
            end = self._file.seek(0, 2)
            at = 0
            while at < end:
                self._file.seek(at)
                stored: list[tuple[str, bytes]] = marshal.load(self._file)
                at = self._file.tell()
                yield from (decode(path, data) for path, data in stored)
        yield from self._held

    def _count(self, report: FileReport) -> None:
        self.checked += report.is_copy and report.failure is None
        self.failed += report.failure is not None or bool(report.troubles)
        self.with_findings += bool(report.findings)
        self.allowed += report.allowed
        self.hidden += report.hidden
        self.words += report.words
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.rules.add(finding.rule_file)
        self.in_baseline += len(report.in_baseline)
        quiet = chain((finding for finding, _ in report.suppressed), report.in_baseline)
        self.rules.update(finding.rule_file for finding in quiet)

    def _store(self) -> None:
        import tempfile  # noqa: PLC0415 - slow to import, and few runs find so much

        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the spool, and goes with it
        self._file.seek(0, 2)
        marshal.dump([(report.path, encode(report)) for report in self._held], self._file)
        self._held, self._weight = [], 0


def _weight(report: FileReport) -> int:
    """Give about how many findings a report on a file weighs."""
    copied = len(report.copy.text) // _WEIGHS_ONE if report.copy else 0
    return 1 + len(report.findings) + len(report.suppressed) + len(report.in_baseline) + copied
