"""What the README shows is what the command line prints; ``pytest --update-examples`` records its report afresh."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.cli.main import run
from wirelint.reporters import REPORTERS

if TYPE_CHECKING:
    import pytest

    from tests.newsroom import Newsroom

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_RECORDED = re.compile(r"<!-- recorded by the tests: wirelint (.*?) -->\n```text\n(.*?)```\n<!-- end -->", re.S)


def test_what_commands_print_is_as_recorded(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    readme = README.read_text(encoding="utf-8")

    def recorded(block: re.Match[str]) -> str:
        run(shlex.split(block[1]))
        return block[0].replace(f"```text\n{block[2]}```", f"```text\n{capsys.readouterr().out.rstrip()}\n```")

    assert len(_RECORDED.findall(readme)) >= 3
    printed = _RECORDED.sub(recorded, readme)
    if request.config.getoption("--update-examples"):
        README.write_text(printed, encoding="utf-8")
    assert printed == README.read_text(encoding="utf-8")


def test_pictures_and_pages_are_there() -> None:
    readme = README.read_text(encoding="utf-8")
    named = re.findall(r"""(?:\]\(|src(?:set)?=")((?:docs|rules|examples)/[^)"]+)""", readme)
    assert len(named) >= 4
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_every_output_format_is_in_the_table() -> None:
    readme = README.read_text(encoding="utf-8")
    named = {name for row in re.findall(r"^\| (`[^|]*) \|", readme, re.M) for name in re.findall(r"`(\w+)`", row)}
    assert set(REPORTERS) <= named


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


def test_snippets_are_the_files_of_the_example() -> None:
    readme = README.read_text(encoding="utf-8")
    shown = re.findall(r"<!-- as in the example: (.*?) -->\n```yaml\n(.*?)```\n<!-- end -->", readme, re.S)
    assert len(shown) == 3
    for name, text in shown:
        assert text == (ROOT / "examples" / "newsroom" / name).read_text(encoding="utf-8")
