"""What tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from pathlib import Path


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
