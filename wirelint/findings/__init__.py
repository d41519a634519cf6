"""What wirelint says about copy."""

from wirelint.findings.file_report import Copy, FileReport, Suppressed, copy_of, starts
from wirelint.findings.finding import Finding, Level, Related, RuleInfo, Severity, fingerprints
from wirelint.findings.fix import Edit, Fix, Safety
from wirelint.findings.placed import Excerpt, Placed, PlacedFix, PlacedText, Region, place_findings
from wirelint.findings.report import Report

__all__ = [
    "Copy",
    "Edit",
    "Excerpt",
    "FileReport",
    "Finding",
    "Fix",
    "Level",
    "Placed",
    "PlacedFix",
    "PlacedText",
    "Region",
    "Related",
    "Report",
    "RuleInfo",
    "Safety",
    "Severity",
    "Suppressed",
    "copy_of",
    "fingerprints",
    "place_findings",
    "starts",
]
