"""A report as text: one file per output format, and the table that names them.

A reporter reads what is in the report and writes it; it never decides how the run ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wirelint.reporters.json import write_json
from wirelint.reporters.statistics import write_statistics
from wirelint.reporters.text import write_concise, write_full

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wirelint.findings import Report
    from wirelint.reporters.style import Style

__all__ = ["REPORTERS", "Reporter", "write_statistics"]


class Reporter(Protocol):
    """Gives a report as text, part by part, so that no run is too large to be written.

    ``style`` says whether it may use colours and whether only findings are wanted.
    """

    def __call__(self, report: Report, style: Style) -> Iterator[str]: ...


REPORTERS: Mapping[str, Reporter] = {
    "full": write_full,
    "concise": write_concise,
    "json": write_json,
}
"""The output formats by name."""
