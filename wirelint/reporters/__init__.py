"""A report as text: one file per output format, and the table that names them.

A reporter reads what is in the report and writes it; it never decides how the run ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from wirelint.findings import Report
    from wirelint.reporters.style import Style

__all__ = ["NEED_COPY", "REPORTERS", "Reporter"]


class Reporter(Protocol):
    """Gives a report as text, part by part, so that no run is too large to be written.

    ``style`` says whether it may use colours and whether only findings are wanted.
    """

    def __call__(self, report: Report, style: Style) -> Iterator[str]: ...


class _Table(Mapping[str, Reporter]):
    """The output formats by name; a format's module is imported when it is asked for."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules

    def __getitem__(self, name: str) -> Reporter:
        module = import_module(f"wirelint.reporters.{self._modules[name]}")
        reporter: Reporter = getattr(module, f"write_{name}")
        return reporter

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


REPORTERS: Mapping[str, Reporter] = _Table(
    {
        "full": "text",
        "concise": "text",
        "grouped": "grouped",
        "json": "json",
        "jsonl": "jsonl",
        "sarif": "sarif",
        "github": "github",
        "gitlab": "gitlab",
        "junit": "junit",
        "checkstyle": "checkstyle",
        "rdjson": "rdjson",
        "rdjsonl": "rdjson",
        "html": "html",
        "markdown": "markdown",
    }
)
"""The output formats by name, and the module that holds ``write_<name>``."""

NEED_COPY = frozenset({"html", "rdjson", "rdjsonl"})
"""The formats that show the copy, or count in it what a finding does not tell."""
