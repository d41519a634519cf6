"""The packs that a configuration names -> their folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.errors import UserError
from wirelint.packs.discovery import bundled_packs, packs_in
from wirelint.packs.installed import installed_folder, installed_names
from wirelint.source import closest

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.config.settings import Config, Named


def pack_folders(config: Config) -> tuple[list[Path], list[str]]:
    """Give the folders of the packs to load, and the names of the packs that were asked for one by one."""
    if config.packs is None:
        return bundled_packs(), []
    folders: dict[Path, None] = {}
    names = []
    wrong = []
    for named in config.packs:
        found, message = _named_packs(named)
        folders.update(dict.fromkeys(found))
        names += [folder.name for folder in found if named.text.value != "bundled"]
        wrong += [message] if message else []
    if wrong:
        raise UserError(*wrong)
    return list(folders), names


def _named_packs(named: Named) -> tuple[list[Path], str]:
    """Give the packs of a name and nothing, or none and what is wrong with it."""
    name, place = named.text.value, named.text.place
    bundled = {pack.name: pack for pack in bundled_packs()}
    if name == "bundled":
        return list(bundled.values()), ""
    if name in bundled:
        return [bundled[name]], ""
    folder = named.path if named.path.is_dir() else installed_folder(name)
    if folder is None:
        known = (*bundled, *installed_names())
        near = closest(name, known) or " Write a bundled pack's name or a folder with a pack.yaml."
        return [], f'{place}: there is no pack "{name}".{near}'
    found = [folder] if (folder / "pack.yaml").is_file() else packs_in(folder)
    return found, "" if found else f'{place}: there is no pack in "{name}"; a pack is a folder with a pack.yaml.'
