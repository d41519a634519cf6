"""The picture of the terminal shows what is printed today; ``pytest --update-examples`` draws it afresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.terminal_picture import COMMAND, STORY, drawn
from wirelint.cli.main import run

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "terminal.svg"


def test_the_picture_is_current(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    run(["check", "--isolated", STORY, "--color", "always"])
    picture = drawn(f"$ {COMMAND}\n{capsys.readouterr().out}")
    if request.config.getoption("--update-examples"):
        PICTURE.write_text(picture, encoding="utf-8")
    assert picture == PICTURE.read_text(encoding="utf-8")


def test_a_picture_holds_the_text_and_marks_the_colours() -> None:
    root = ET.fromstring(drawn("\x1b[1ma.txt:1:4\x1b[0m: \x1b[31merror\x1b[0m a/b\n    1 | 5 < 6 & “x”\n\nDone.\n"))
    lines = ["".join(line.itertext()) for line in root if line.tag.endswith("text")]
    assert lines == ["a.txt:1:4: error a/b", "    1 | 5 < 6 & “x”", "Done."]
    spans = [(span.get("class"), span.text) for span in root.iter() if span.tag.endswith("tspan")]
    assert spans == [("b", "a.txt:1:4"), ("e", "error"), ("q", "    1 |")]
