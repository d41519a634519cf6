"""A repository of copy with real git and real pre-commit, and this checkout as the repository of hooks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("wirelint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
_IDENTITY = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git_environment(**more: str) -> dict[str, str]:
    """Give an environment in which git has a name to sign with and nobody's settings."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHONPATH", "PIP_"))}
    return mine | _IDENTITY | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | more


class Hooks(NamedTuple):
    """The repository of hooks, its commit, and an environment in which pre-commit has them installed."""

    repository: Path
    commit: str
    environment: dict[str, str]

    def settings(self, hook: str) -> str:
        return f"repos:\n  - repo: {self.repository}\n    rev: {self.commit}\n    hooks:\n      - id: {hook}\n"


def install_hooks(folder: Path, cache: Path) -> Hooks:
    """Commit this checkout as a repository of hooks and let pre-commit install it, with no network.

    What wirelint needs, and what builds it, is taken from the environment that the tests run in.
    """
    repository = folder / "hooks"
    repository.mkdir()
    for name in _PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, repository / name)
    environment = git_environment(
        PRE_COMMIT_HOME=str(folder / "home"),
        WIRELINT_CACHE_DIR=str(cache),
        PIP_NO_INDEX="1",
        PIP_NO_BUILD_ISOLATION="0",
    )
    hooks = Hooks(repository, _committed(repository, environment), environment)
    here = sysconfig.get_path("purelib")
    Desk(folder / "first", hooks, "wirelint", PYTHONPATH=here)
    for site in (folder / "home").glob("repo*/py_env*/lib/python*/site-packages"):
        (site / "of_the_tests.pth").write_text(f"{here}\n", encoding="utf-8")
    return hooks


class Desk:
    """A repository of copy with the hook of that name in it."""

    def __init__(self, folder: Path, hooks: Hooks, hook: str, **more: str) -> None:
        self.folder = folder
        self.environment = hooks.environment | more
        folder.mkdir(exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.write(".pre-commit-config.yaml", hooks.settings(hook))
        self.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", check=True)

    def write(self, name: str, copy: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(copy, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *arguments, check=True)

    def commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Stage everything and commit it; the hook has its say."""
        self.git("add", "--all")
        return self.run("git", "commit", "-q", "-m", "Copy", *arguments)

    def wirelint(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run this checkout's wirelint, as the desk would by hand."""
        return self.run(sys.executable, "-m", "wirelint", *arguments, PYTHONPATH=str(ROOT))

    def run(self, *command: str, check: bool = False, **more: str) -> subprocess.CompletedProcess[str]:
        environment = self.environment | more
        ended = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        assert not check or ended.returncode == 0, ended.stdout + ended.stderr
        return ended


def _committed(repository: Path, environment: dict[str, str]) -> str:
    for arguments in (["init", "-q"], ["add", "--all"], ["commit", "-q", "-m", "Hooks"], ["rev-parse", "HEAD"]):
        ended = subprocess.run(
            ["git", *arguments], cwd=repository, env=environment, capture_output=True, text=True, check=True
        )
    return ended.stdout.strip()
