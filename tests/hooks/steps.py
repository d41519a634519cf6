"""The shell steps of the Action and the GitLab job, run here as a runner would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import yaml

from tests.hooks.repository import ROOT, git_environment

if TYPE_CHECKING:
    from pathlib import Path

Ended = subprocess.CompletedProcess[str]


class Runner:
    """Runs steps in a folder, with this checkout's wirelint on the path; ``pip`` only notes what it was asked for."""

    def __init__(self, folder: Path, tools: Path, cache: Path) -> None:
        self.folder = folder
        self.summary = tools / "summary.md"
        self.pip = tools / "pip.log"
        self.environment = git_environment(
            PATH=f"{tools}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=str(ROOT), WIRELINT_CACHE_DIR=str(cache)
        )
        _program(tools / "wirelint", f'exec "{sys.executable}" -m wirelint "$@"')
        _program(tools / "python", f'echo "$@" >>"{self.pip}"')

    def action(self, **inputs: str) -> Ended:
        """Run the shell steps of ``action.yml`` with these inputs, dashes written as underscores."""
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        values = {name: spec["default"] for name, spec in action["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        for step in action["runs"]["steps"]:
            if "run" in step:
                given = {name: _filled(text, values) for name, text in step.get("env", {}).items()}
                ended = self.bash(
                    step["run"], GITHUB_ACTION_PATH=str(ROOT), GITHUB_STEP_SUMMARY=str(self.summary), **given
                )
                if ended.returncode:
                    return ended
        return ended

    def gitlab(self, **variables: str) -> Ended:
        """Run the script of the GitLab job; a pipeline's variables stand above the template's."""
        template = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text(encoding="utf-8"))
        script = "\n".join(template["wirelint"]["script"])
        return self.bash(script, **(template["variables"] | variables))

    def shell(self, *arguments: str) -> Ended:
        """Run the plain recipe."""
        return self._run(["sh", str(ROOT / "ci/check.sh"), *arguments])

    def git(self, *arguments: str) -> None:
        ended = self._run(["git", *arguments])
        assert ended.returncode == 0, ended.stderr

    def bash(self, script: str, **more: str) -> Ended:
        return self._run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], **more)

    def _run(self, command: list[str], **more: str) -> Ended:
        environment = self.environment | more
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)


def _filled(text: str, inputs: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], text)


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)
