"""A run with more findings than the memory should hold."""

from __future__ import annotations

import json

import pytest

from wirelint.findings import FileReport, Placed, Region, Report, Severity, spool
from wirelint.reporters import REPORTERS
from wirelint.reporters.style import Style


def files(count: int) -> list[FileReport]:
    finding = Placed("house/x", Severity.WARNING, Region(1, 1, 1, 2), "a", "Not “a”.", ("b",))
    return [FileReport(f"{number:04}.txt", (finding,) * (number % 4), words=9) for number in range(count)]


@pytest.mark.parametrize("form", REPORTERS)
def test_a_report_on_disk_reads_like_one_in_memory(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    in_memory = "".join(REPORTERS[form](Report(files(300)), Style()))
    monkeypatch.setattr(spool, "MOST_HELD", 20)
    on_disk = Report(files(300))
    assert list(on_disk.files) == files(300)
    assert "".join(REPORTERS[form](on_disk, Style())) == in_memory
    if form == "json":
        assert json.loads(in_memory)["summary"]["findings"] == 450
