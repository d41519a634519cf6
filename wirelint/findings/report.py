"""All that one run has to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.findings.finding import Finding, RuleInfo, Severity
    from wirelint.text import Document


@dataclass(slots=True)
class FileReport:
    """What was found in one file, in reading order; ``failure`` says why it could not be checked, if so."""

    path: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    fingerprints: tuple[str, ...] = ()
    allowed: int = 0
    failure: str | None = None

    @property
    def words(self) -> int:
        return len(self.document.tokens) if self.document else 0


@dataclass(slots=True)
class Report:
    """The files of a run in the order they were named, and the rules that spoke."""

    files: list[FileReport] = field(default_factory=list)
    rules: dict[str, RuleInfo] = field(default_factory=dict)
    hidden: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        return [finding for file in self.files for finding in file.findings]

    @property
    def failed(self) -> int:
        return sum(1 for file in self.files if file.failure is not None)

    def worst(self) -> Severity | None:
        """Give the highest severity found, or None when nothing was."""
        return max((finding.severity for finding in self.findings), key=lambda severity: severity.rank, default=None)
