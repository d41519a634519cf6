"""The example newsroom: its settings, rules, allowances, baseline, hook and CI files, all of them run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.hooks.repository import ROOT, Desk
from tests.hooks.steps import Runner
from wirelint.config import Config
from wirelint.desk import open_desk

if TYPE_CHECKING:
    from tests.hooks.repository import Hooks

EXAMPLE = ROOT / "examples" / "newsroom"
FAULTY = "Talks end\n\nALDERMOUTH, Nov 24 - Sources close to the mayor said that talks will commence again.\n"
FINDINGS = ["house/close-sources", "house/plain-words#commence-v"]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a copy of the newsroom with a few of the bundled packs: all of them take seconds to be compiled."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "newsroom"))
    settings = folder / "wirelint.yaml"
    written = settings.read_text(encoding="utf-8")
    assert "packs: [bundled, rules/house]\n" in written
    few = written.replace("packs: [bundled,", "packs: [quotes, repetition, residue,")
    settings.write_text(few, encoding="utf-8")
    return folder


def test_every_bundled_rule_is_silent_on_its_copy(cache_folder: Path) -> None:
    desk = open_desk(Config(ROOT), cache=cache_folder)
    for story in sorted((EXAMPLE / "desk").iterdir()):
        assert not desk.check(story.read_bytes(), story.name).findings


@pytest.fixture
def runner(newsroom: Path, tmp_path: Path, cache_folder: Path) -> Runner:
    """Give a runner in the newsroom's repository, whose first commit is on the branch main."""
    tools = tmp_path / "tools"
    tools.mkdir()
    runner = Runner(newsroom, tools, cache_folder)
    runner.git("init", "-q", "-b", "main")
    runner.git("add", "--all")
    runner.git("commit", "-q", "-m", "Newsroom")
    runner.git("switch", "-q", "-c", "talks")
    return runner


def test_its_hook_lets_the_newsroom_in_and_faulty_copy_out(newsroom: Path, hooks: Hooks) -> None:
    settings = (newsroom / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    desk = Desk(newsroom, hooks, "wirelint")
    named = yaml.safe_load(settings)["repos"][0]
    desk.write(
        ".pre-commit-config.yaml",
        settings.replace(named["repo"], str(hooks.repository)).replace(named["rev"], hooks.commit),
    )
    assert desk.commit().returncode == 0
    desk.write("desk/talks.txt", FAULTY)
    blocked = desk.commit()
    assert blocked.returncode == 1
    assert "desk/talks.txt:3:22: error house/close-sources\n" in blocked.stderr
    desk.git("rm", "-q", "--cached", "desk/talks.txt")
    (newsroom / "desk/talks.txt").unlink()
    desk.write("archive/1998-bridge.txt", FAULTY)
    assert desk.commit().returncode == 0


def test_its_copy_passes_everywhere(runner: Runner) -> None:
    for ended in (runner.action(), runner.gitlab(), runner.shell()):
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert "Hidden: 1 finding of the baseline wirelint-baseline.json.\n" in ended.stderr
    assert str(ROOT) in runner.pip.read_text(encoding="utf-8")


def test_the_action_annotates_summarizes_and_writes_sarif(runner: Runner) -> None:
    (runner.folder / "desk/talks.txt").write_text(FAULTY, encoding="utf-8")
    ended = runner.action()
    assert ended.returncode == 1
    assert (
        "::error file=desk/talks.txt,line=3,endLine=3,col=22,endColumn=38,title=house/close-sources::" in ended.stdout
    )
    sarif = json.loads((runner.folder / "wirelint.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in sarif["runs"][0]["results"] if not result.get("suppressions")] == [
        rule.partition("#")[0] for rule in FINDINGS
    ]
    assert "house/close-sources" in runner.summary.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"fail_on": "error"}, 1),
        ({"paths": "wire\n\narchive\n"}, 0),
        ({"paths": "desk", "diff_base": "main"}, 1),
        ({"paths": "desk", "diff_base": "HEAD"}, 0),
        ({"diff_base": "none"}, 2),
        ({"baseline": "none.json"}, 2),
        ({"paths": "desk/$(exit 3).txt"}, 2),
    ],
)
def test_the_inputs_of_the_action(runner: Runner, inputs: dict[str, str], code: int) -> None:
    (runner.folder / "desk/talks.txt").write_text(FAULTY, encoding="utf-8")
    runner.git("add", "--all")
    runner.git("commit", "-q", "-m", "Talks")
    assert runner.action(**inputs).returncode == code


def test_the_gitlab_job_writes_its_reports(runner: Runner) -> None:
    (runner.folder / "desk/talks.txt").write_text(FAULTY, encoding="utf-8")
    ended = runner.gitlab(WIRELINT_PACKAGE="git+https://git.example.org/your-desk/wirelint")
    assert ended.returncode == 1
    assert "desk/talks.txt:3:22: error house/close-sources\n" in ended.stdout
    quality = json.loads((runner.folder / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in quality] == FINDINGS
    assert "<failure" in (runner.folder / "wirelint.junit.xml").read_text(encoding="utf-8")
    assert "install --quiet --disable-pip-version-check git+https://" in runner.pip.read_text(encoding="utf-8")
    runner.git("add", "--all")
    runner.git("commit", "-q", "-m", "Talks")
    assert runner.gitlab(WIRELINT_DIFF_BASE="HEAD").returncode == 0
    assert runner.gitlab(WIRELINT_DIFF_BASE="main", WIRELINT_PATHS="wire desk").returncode == 1


def test_the_shell_recipe(runner: Runner) -> None:
    (runner.folder / "desk/talks.txt").write_text(FAULTY, encoding="utf-8")
    assert runner.shell().returncode == 1
    assert runner.shell("", "wire").returncode == 0
    assert runner.shell("main").returncode == 1
    assert runner.shell("main", "wire", "archive").returncode == 0
    assert runner.shell("none").returncode == 2


def test_a_commit_of_excluded_copy_alone_passes_everywhere(runner: Runner) -> None:
    (runner.folder / "archive/1998-bridge.txt").write_text(FAULTY, encoding="utf-8")
    for ended in (
        runner.action(diff_base="main"),
        runner.gitlab(WIRELINT_DIFF_BASE="main"),
        runner.shell("main"),
        runner.action(paths="archive"),
    ):
        assert ended.returncode == 0, ended.stdout + ended.stderr


def test_its_own_rules_keep_their_promises(runner: Runner) -> None:
    tested = runner.bash("wirelint rules test rules/house")
    assert tested.stdout.startswith("All promises kept: 2 rules,")


@pytest.mark.parametrize("name", [".github/workflows/copy.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"])
def test_six_lines_are_enough(name: str) -> None:
    assert len((EXAMPLE / name).read_text(encoding="utf-8").splitlines()) <= 6
