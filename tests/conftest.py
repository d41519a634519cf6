"""What tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from pathlib import Path


# The same cases every time: a change is judged by what it changed. `--hypothesis-profile=search` looks for new ones.
settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.register_profile("search", max_examples=2_000, deadline=None)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-examples", action="store_true", help="write the reports of examples/ afresh")


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def newsroom(
    tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Newsroom:
    """Give a folder with a pack of its own, in which the command line runs."""
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(cache_folder))
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    return Newsroom(tmp_path, capsys, monkeypatch)
