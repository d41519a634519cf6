"""What the README shows is what the command line prints; ``pytest --update-examples`` records its report afresh."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.newsroom import Newsroom

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_REPORT = re.compile(r"(?<=: examples/border-talks\.report -->\n```text\n).*?(?=```\n<!-- end -->)", re.S)


def test_the_report_is_the_recorded_one(request: pytest.FixtureRequest) -> None:
    report = (ROOT / "examples" / "border-talks.report").read_text(encoding="utf-8")
    readme = README.read_text(encoding="utf-8")
    shown = _REPORT.search(readme)
    assert shown
    if request.config.getoption("--update-examples"):
        README.write_text(readme[: shown.start()] + report + readme[shown.end() :], encoding="utf-8")
        return
    assert shown[0] == report


def test_the_rule_that_is_written_and_broken(newsroom: Newsroom) -> None:
    readme = README.read_text(encoding="utf-8")
    name = "rules/house/plain-words.yaml"
    command = f"$ wirelint rules test {name}\n"
    newsroom.run("rules", "new", "house/plain-words", "--kind", "substitution")
    rule = (newsroom.root / name).read_text(encoding="utf-8")
    assert command + newsroom.run("rules", "test", name).out in readme
    newsroom.write(name, rule.replace("severity:", "sevrity:").replace("[[prior to]]", "[[prior to"))
    assert command + newsroom.run("rules", "test", name).err in readme
    newsroom.write(name, rule.replace("[[prior to]]", "[[prior]] to"))
    assert command + newsroom.run("rules", "test", name).out in readme


def test_the_settings_are_valid(newsroom: Newsroom) -> None:
    settings = re.search(r"```yaml\n(packs: .*?)```", README.read_text(encoding="utf-8"), re.S)
    assert settings
    newsroom.write("wirelint.yaml", settings[1])
    newsroom.write("rules/house/pack.yaml", "title: House\n")
    ended = newsroom.run("config", "show")
    assert ended.code == 0
    assert "packs: bundled, rules/house  (wirelint.yaml:1:1)" in ended.out
