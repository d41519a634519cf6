"""Settings that build on others: ``extends`` names a folder, a file, or an installed package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.config.keys import FILE_NAME
from wirelint.config.reading import found_in, read_config_file
from wirelint.packs.installed import installed_folder, installed_names
from wirelint.source import Problems, closest

if TYPE_CHECKING:
    from wirelint.config.settings import Config
    from wirelint.source import Text


def load_config(file: Path) -> Config:
    """Read a configuration and all that it extends; raises SourceError with what is wrong with any of them."""
    problems = Problems()
    config = _loaded(file, problems, (file.resolve(),))
    problems.stop()
    return config


def _loaded(file: Path, problems: Problems, chain: tuple[Path, ...]) -> Config:
    """Read a file on top of what it extends, in the order named; ``chain`` are the files that led here."""
    own = read_config_file(file)
    below: Config | None = None
    for written in own.extends:
        named = _find(written, own.root, problems)
        if named and named.resolve() in chain:
            problems.add(written.place, f'"{written.value}" leads back to {named}; take one of the two out')
        elif named:
            general = _loaded(named, problems, (*chain, named.resolve()))
            below = below.then(general) if below else general
    return below.then(own) if below else own


def _find(written: Text, root: Path, problems: Problems) -> Path | None:
    """Give the file of settings that is meant."""
    name = written.value
    path = root / name
    if path.is_file():
        return _from_here(path)
    folder = path if path.is_dir() else installed_folder(name)
    found = found_in(folder) if folder else None
    if found:
        return _from_here(found)
    if folder:
        problems.add(written.place, f'"{name}" has no {FILE_NAME}; write one there, or name its rules under "packs"')
    else:
        near = closest(name, installed_names()) or " Paths start at the folder of this file."
        problems.add(written.place, f'there is no folder, file or installed package "{name}".{near}')
    return None


def _from_here(path: Path) -> Path:
    """Give a path without detours, as short as the working directory allows."""
    resolved, here = path.resolve(), Path.cwd()
    return resolved.relative_to(here) if resolved.is_relative_to(here) else resolved
