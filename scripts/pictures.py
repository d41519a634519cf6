"""Draw the pictures of docs/ afresh: ``python scripts/pictures.py``. The sheet needs Chromium and playwright.

``terminal.svg`` is what ``wirelint check`` prints of a story, in its colours; ``proof-sheet-*.png`` are that story's
proof sheet in a browser, light and dark.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests draw the terminal, too

from tests.terminal_picture import COMMAND, STORY, drawn

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


def main() -> int:
    DOCS.mkdir(exist_ok=True)
    (DOCS / "terminal.svg").write_text(drawn(f"$ {COMMAND}\n{_printed('--color', 'always')}"), encoding="utf-8")
    photograph()
    return 0


def photograph() -> None:
    """Open the story's proof sheet and take its picture in both colour schemes."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the terminal's picture needs none

    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        sheet = Path(work) / "proof.html"
        sheet.write_text(_printed("--output-format", "html"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": 1060, "height": 1080},
                color_scheme=scheme,
            )
            page.goto(sheet.as_uri())
            page.screenshot(path=DOCS / f"proof-sheet-{scheme}.png")
        browser.close()


def _printed(*options: str) -> str:
    command = [sys.executable, "-m", "wirelint", "check", "--isolated", STORY, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    sys.exit(main())
