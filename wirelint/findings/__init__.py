"""What wirelint says about copy."""

from wirelint.findings.finding import Finding, Level, Related, RuleInfo, Severity, fingerprints
from wirelint.findings.fix import Edit, Fix, Safety
from wirelint.findings.report import FileReport, Report

__all__ = [
    "Edit",
    "FileReport",
    "Finding",
    "Fix",
    "Level",
    "Related",
    "Report",
    "RuleInfo",
    "Safety",
    "Severity",
    "fingerprints",
]
