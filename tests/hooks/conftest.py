"""The hooks are installed once for all tests here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hooks.repository import Desk, Hooks, install_hooks
from tests.newsroom import PRIOR_TO

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory, cache_folder: Path) -> Hooks:
    return install_hooks(tmp_path_factory.mktemp("hooks"), cache_folder)


@pytest.fixture
def desk(tmp_path: Path, hooks: Hooks) -> Desk:
    """Give a repository with a pack of its own, an archive that is not checked, and the hook that checks."""
    return _desk(tmp_path, hooks, "wirelint")


@pytest.fixture
def fixing_desk(tmp_path: Path, hooks: Hooks) -> Desk:
    return _desk(tmp_path, hooks, "wirelint-fix")


def _desk(folder: Path, hooks: Hooks, hook: str) -> Desk:
    desk = Desk(folder, hooks, hook)
    desk.write("wirelint.yaml", "packs: [house]\nexclude: [archive/]\n")
    desk.write("house/pack.yaml", "title: House\n")
    desk.write("house/prior-to.yaml", PRIOR_TO)
    assert desk.commit().returncode == 0
    return desk
