"""Where packs stand."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def bundled_rules() -> Path:
    """Give the folder of the packs that come with wirelint.

    In an installed wheel that is ``wirelint/packs/bundled``; an editable install has no such folder, and the
    checkout's own ``rules/`` serves.
    """
    packaged = Path(__file__).with_name("bundled")
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


def packs_in(folder: Path) -> list[Path]:
    """Give the packs of a folder of packs, by name: each folder with a ``pack.yaml``."""
    return sorted(path.parent for path in folder.glob("*/pack.yaml"))


def bundled_packs() -> list[Path]:
    return packs_in(bundled_rules())


def rule_files(pack: Path) -> list[Path]:
    """Give the rule files of a pack, at any depth, by path."""
    return sorted(path for path in pack.rglob("*.yaml") if path.name != "pack.yaml")


def word_lists(folder: Path, kind: str) -> list[Path]:
    """Give the files of ``lexicons`` or ``substitutes`` that stand beside packs."""
    return sorted((folder / kind).glob("*.yaml"))


def word_list_folders(packs: Iterable[Path]) -> list[Path]:
    """Give the folders whose word lists serve packs: the bundled one, which serves all, then those beside the packs."""
    return list(dict.fromkeys([bundled_rules(), *(pack.parent for pack in packs)]))


def pack_id(pack: Path, file: Path) -> str:
    """Give a rule's id: the name of its pack and its path within, without the ending."""
    return "/".join([pack.name, *file.relative_to(pack).with_suffix("").parts])


def source_files(packs: Iterable[Path]) -> list[tuple[str, str]]:
    """Give every file that packs are made of, word lists included, each with a name that stays when they move."""
    folders = list(packs)
    word_lists = [folder / kind for folder in word_list_folders(folders) for kind in ("lexicons", "substitutes")]
    return [found for folder in (*folders, *word_lists) for found in _yaml_files(folder)]


def _yaml_files(folder: Path) -> list[tuple[str, str]]:
    """Give the YAML files at any depth, each by its path from beside the folder and by its whole path.

    Plain strings, for this is done at every start, and a Path takes longer than all else here.
    """
    found = []
    for inside, _, names in os.walk(folder):
        shown = f"{folder.name}{inside[len(str(folder)) :]}".replace(os.sep, "/")
        found += [(f"{shown}/{name}", f"{inside}{os.sep}{name}") for name in names if name.endswith(".yaml")]
    return sorted(found)
