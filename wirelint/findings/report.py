"""All that one run has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint.findings.file_report import FileReport
    from wirelint.findings.finding import RuleInfo, Severity
    from wirelint.findings.placed import Placed


class Report:
    """The files of a run in the order they were named, and the rules that spoke.

    ``files`` can be gone through as often as a reporter likes, but are not all in the memory at once.
    """

    def __init__(self, files: Iterable[FileReport] = (), rules: Mapping[str, RuleInfo] | None = None) -> None:
        self.files = Spool(files)
        self.rules = dict(rules or {})
        self.notes: list[str] = []

    @property
    def findings(self) -> Iterator[Placed]:
        return (finding for file in self.files for finding in file.findings)

    @property
    def found(self) -> int:
        """Give the number of findings."""
        return self.files.severities.total()

    @property
    def checked(self) -> int:
        """Give the number of files whose copy was checked."""
        return self.files.checked

    @property
    def failed(self) -> int:
        return self.files.failed

    @property
    def allowed(self) -> int:
        return self.files.allowed

    @property
    def hidden(self) -> int:
        """Give the number of findings that a baseline or ``--diff-base`` keeps quiet."""
        return self.files.hidden

    @property
    def words(self) -> int:
        return self.files.words

    def worst(self) -> Severity | None:
        """Give the highest severity found, or None when nothing was."""
        return max(self.files.severities, key=lambda severity: severity.rank, default=None)
