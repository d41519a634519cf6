"""A report as text: one file per output format, and the table that names them.

A reporter reads what is in the report and writes it; it never decides how the run ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from wirelint.findings import Report
    from wirelint.reporters.style import Style

__all__ = ["FORMATS", "REPORTERS", "Format", "Reporter"]


class Reporter(Protocol):
    """Gives a report as text, part by part, so that no run is too large to be written.

    ``style`` says whether it may use colours and whether only findings are wanted.
    """

    def __call__(self, report: Report, style: Style) -> Iterator[str]: ...


class Format(NamedTuple):
    """An output format: the module of this room that holds ``write_<name>``, and what it is for."""

    module: str
    summary: str
    needs_copy: bool = False
    """True where the reporter shows the stories, or counts in them what a finding does not tell."""


FORMATS: Mapping[str, Format] = {
    "full": Format("text", "a block for each finding"),
    "concise": Format("text", "a line for each finding"),
    "grouped": Format("grouped", "a block for each file, a line for each finding"),
    "json": Format("json", "one object with findings and summary"),
    "jsonl": Format("jsonl", "an object a line for each finding"),
    "sarif": Format("sarif", "SARIF 2.1.0, for code scanning"),
    "github": Format("github", "annotations of a GitHub workflow, and the step's summary"),
    "gitlab": Format("gitlab", "GitLab Code Quality"),
    "junit": Format("junit", "JUnit XML, for build servers"),
    "checkstyle": Format("checkstyle", "Checkstyle XML, for build servers"),
    "rdjson": Format("rdjson", "reviewdog's format, one object", needs_copy=True),
    "rdjsonl": Format("rdjson", "reviewdog's format, an object a line", needs_copy=True),
    "html": Format("html", "the proof sheet: stories set as copy, with notes in the margin", needs_copy=True),
    "markdown": Format("markdown", "a comment on a pull request"),
}
"""The output formats by name."""


class _Reporters(Mapping[str, Reporter]):
    """The reporters by name; a module is imported when its reporter is asked for."""

    def __getitem__(self, name: str) -> Reporter:
        module = import_module(f"wirelint.reporters.{FORMATS[name].module}")
        reporter: Reporter = getattr(module, f"write_{name}")
        return reporter

    def __iter__(self) -> Iterator[str]:
        return iter(FORMATS)

    def __len__(self) -> int:
        return len(FORMATS)


REPORTERS: Mapping[str, Reporter] = _Reporters()
"""The reporters by the names of their formats."""
