"""All that one run has to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.findings.finding import RuleInfo, Severity
    from wirelint.findings.placed import Placed


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, in reading order; ``failure`` says why it could not be checked, if so.

    It is plain data: it may cross to another process, or be kept on disk. ``used`` are the numbers of the allowances
    that let a finding stand; ``is_copy`` is false for a file beside the copy, such as the allowances themselves.
    """

    path: str
    findings: tuple[Placed, ...] = ()
    words: int = 0
    allowed: int = 0
    used: frozenset[int] = frozenset()
    failure: str | None = None
    is_copy: bool = True


@dataclass(slots=True)
class Report:
    """The files of a run in the order they were named, and the rules that spoke."""

    files: list[FileReport] = field(default_factory=list)
    rules: dict[str, RuleInfo] = field(default_factory=dict)
    hidden: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[Placed]:
        return [finding for file in self.files for finding in file.findings]

    @property
    def checked(self) -> int:
        """Give the number of files whose copy was checked."""
        return sum(1 for file in self.files if file.is_copy and file.failure is None)

    @property
    def failed(self) -> int:
        return sum(1 for file in self.files if file.failure is not None)

    @property
    def allowed(self) -> int:
        return sum(file.allowed for file in self.files)

    @property
    def words(self) -> int:
        return sum(file.words for file in self.files)

    def worst(self) -> Severity | None:
        """Give the highest severity found, or None when nothing was."""
        return max((finding.severity for finding in self.findings), key=lambda severity: severity.rank, default=None)
