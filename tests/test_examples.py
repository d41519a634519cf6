"""The stories of ``examples/`` and what wirelint says of them; ``pytest --update-examples`` records it afresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.cli.main import run

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
STORIES = sorted(EXAMPLES.glob("*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_the_report_is_as_recorded(
    story: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    run(["check", "--isolated", f"examples/{story.name}"])
    written = capsys.readouterr().out
    recorded = story.with_suffix(".report")
    if request.config.getoption("--update-examples"):
        recorded.write_text(written, encoding="utf-8")
    assert written == recorded.read_text(encoding="utf-8")


def test_there_are_faulty_and_sound_stories() -> None:
    reports = [story.with_suffix(".report").read_text(encoding="utf-8") for story in STORIES]
    sound = sum(report.startswith("No findings") for report in reports)
    assert (len(reports), sound) == (8, 2)
