"""Paths as the user named them -> the files to check, in order, and what is wrong with the rest."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.findings import FileReport
from wirelint.readers import DATA_SUFFIXES, SUFFIXES, may_be_copy
from wirelint.source.globs import matches_path, relative_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STDIN = "-"
_LOOKED_AT = 65_536  # bytes


@dataclass(eq=False, repr=False)
class Files:
    """What to check, in the order named, and what cannot be; ``left_out`` counts what is excluded or ignored."""

    paths: list[str] = field(default_factory=list)
    failures: list[FileReport] = field(default_factory=list)
    left_out: int = 0
    stdin_name: str = STDIN

    @cached_property
    def stdin(self) -> bytes:
        """Read standard input, once."""
        return sys.stdin.buffer.read()

    def fail(self, path: str, message: str) -> None:
        self.failures.append(FileReport(path, failure=message))


@dataclass(frozen=True, eq=False, repr=False)
class Exclusion:
    """The path patterns that leave files out; ``forced`` holds for files that were named, too."""

    root: Path
    patterns: tuple[str, ...] = ()
    forced: bool = False

    def excludes(self, path: str) -> bool:
        if not self.patterns or path == STDIN:
            return False
        relative = relative_to(path, self.root)
        return any(matches_path(pattern, relative) for pattern in self.patterns)


def select_files(named: Sequence[str], exclusion: Exclusion, column: str | None = None) -> Files:
    """Find the copy in the paths that were named; folders are walked, what git ignores is left out.

    ``column`` is the field that holds the copy in tables, which are no copy without it.
    """
    files = Files()
    for name in dict.fromkeys(named):
        if name == STDIN:
            files.paths.append(name)
        elif not name:
            files.fail('""', "an empty name is no file or folder; write . for the working directory")
        elif Path(name).is_dir():
            _add_folder(files, name, exclusion, column)
        elif not os.path.lexists(name):
            files.fail(name, "there is no such file or folder; check the name")
        elif exclusion.forced and exclusion.excludes(name):
            files.left_out += 1
        else:
            files.paths.append(name)
    files.paths = _once(files.paths)
    return files


def _once(paths: Iterable[str]) -> list[str]:
    """Give each file once, under the first name that it was given."""
    here = os.getcwd()  # noqa: PTH109 - ten thousand times a run: plain strings, not paths
    named: dict[str, str] = {}
    for path in paths:
        named.setdefault(path if path == STDIN else os.path.normpath(os.path.join(here, path)), path)  # noqa: PTH118
    return list(named.values())


def _add_folder(files: Files, folder: str, exclusion: Exclusion, column: str | None) -> None:
    try:
        every = sorted(path for path in walk(folder) if _may_be_copy(path, column))
    except OSError as error:
        files.fail(str(error.filename or folder), f"the folder cannot be read: {error.strerror}")
        return
    wanted = set(_not_ignored(folder, every))
    kept = [path for path in every if path in wanted and not exclusion.excludes(path)]
    files.paths += kept
    files.left_out += len(every) - len(kept)
    if not every:
        files.fail(folder, f"this folder holds no copy; files of copy end in {', '.join(SUFFIXES)}")


def walk(folder: str) -> Iterator[str]:
    """Give the files of a folder that end as copy does, whatever git ignores."""
    for at, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            # Ten thousand times a run: plain strings, not paths.
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES:  # noqa: PTH122
                yield os.path.normpath(os.path.join(at, name))  # noqa: PTH118


def _may_be_copy(path: str, column: str | None) -> bool:
    """Tell copy from what ends as data does; only the content of such files is looked at."""
    if Path(path).suffix.lower() not in DATA_SUFFIXES:
        return True
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as stream:
            return may_be_copy(stream.read(_LOOKED_AT), path, column)
    except OSError:
        return True  # said when the file is checked


def _raise(error: OSError) -> None:
    raise error


def _not_ignored(folder: str, paths: list[str]) -> Iterable[str]:
    """Give the paths that git does not ignore; all of them outside a repository, or where there is no git."""
    if not paths or not _in_repository(Path(folder).resolve()):
        return paths
    import subprocess  # noqa: PLC0415 - only folders in repositories need it

    command = ["git", "-C", folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        found = subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return paths
    names = [os.fsdecode(name) for name in found.split(b"\0") if name]
    inner = tuple(f"{os.path.normpath(Path(folder) / name)}{os.sep}" for name in names if name.endswith("/"))
    listed = {os.path.normpath(os.path.join(folder, name)) for name in names}  # noqa: PTH118 - once a file
    # A repository inside a repository is listed as a folder; its files are taken as they are.
    return [path for path in paths if path in listed or path.startswith(inner)]


def _in_repository(folder: Path) -> bool:
    return any((parent / ".git").exists() for parent in (folder, *folder.parents))
