"""Which files are checked."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from wirelint.cli.files import Exclusion, select_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/z.text", "a/y.TXT", "a/notes.py", "a/.hidden.txt", ".git-like/x.txt", "build/out.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Copy.\n", encoding="utf-8")
    return tmp_path


def _selected(root: Path, *named: str, exclude: tuple[str, ...] = (), forced: bool = False) -> list[str]:
    return select_files(named, Exclusion(root, exclude, forced)).paths


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (["."], ["a/y.TXT", "a/z.text", "b.txt", "build/out.txt"]),
        (["b.txt", "a"], ["b.txt", "a/y.TXT", "a/z.text"]),
        (["a", "a/z.text", "a"], ["a/y.TXT", "a/z.text"]),
        (["a/notes.py"], ["a/notes.py"]),
        (["-"], ["-"]),
    ],
)
def test_folders_are_walked_in_order(folder: Path, named: list[str], expected: list[str]) -> None:
    assert _selected(folder, *named) == expected


@pytest.mark.parametrize(
    ("exclude", "expected"),
    [
        (("build",), ["a/y.TXT", "a/z.text", "b.txt"]),
        (("*.text",), ["a/y.TXT", "b.txt", "build/out.txt"]),
        (("./b.txt", "a/*.TXT"), ["a/z.text", "build/out.txt"]),
        (("**/out.txt",), ["a/y.TXT", "a/z.text", "b.txt"]),
    ],
)
def test_exclusion(folder: Path, exclude: tuple[str, ...], expected: list[str]) -> None:
    assert _selected(folder, ".", exclude=exclude) == expected


def test_a_named_file_is_excluded_by_force_only(folder: Path) -> None:
    assert _selected(folder, "b.txt", exclude=("b.txt",)) == ["b.txt"]
    assert _selected(folder, "b.txt", exclude=("b.txt",), forced=True) == []


def test_what_git_ignores_is_left_out(folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / ".gitignore").write_text("build/\n", encoding="utf-8")
    assert _selected(folder, ".") == ["a/y.TXT", "a/z.text", "b.txt"]
    assert _selected(folder, "a") == ["a/y.TXT", "a/z.text"]
    ignored = select_files(["build"], Exclusion(folder))
    assert (ignored.paths, ignored.left_out, ignored.failures) == ([], 1, [])
    assert _selected(folder, "build/out.txt") == ["build/out.txt"]


def test_a_repository_within_a_repository_is_checked(folder: Path) -> None:
    for repository in (folder, folder / "a"):
        subprocess.run(["git", "init", "-q"], cwd=repository, check=True)
    assert _selected(folder, ".") == ["a/y.TXT", "a/z.text", "b.txt", "build/out.txt"]


def test_without_git_every_file_is_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".git").mkdir()
    monkeypatch.setenv("PATH", "")
    assert _selected(folder, "build") == ["build/out.txt"]


def test_an_unreadable_folder_is_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    failure = select_files(["a"], Exclusion(folder)).failures[0]
    assert (failure.path, failure.failure) == ("a", "the folder cannot be read: Permission denied")
