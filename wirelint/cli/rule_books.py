"""The rules that a ``rules`` command is about, with their examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.cli.setup import read_config
from wirelint.config import pack_folders
from wirelint.errors import UserError
from wirelint.packs import load_packs
from wirelint.packs.discovery import pack_id, packs_in
from wirelint.packs.selection import Selector, check_selectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.config import Config
    from wirelint.packs import Rule, RuleBook


def configured_book(config_file: str | None, *, isolated: bool) -> RuleBook:
    """Load the packs that the configuration asks for, opt-in rules included."""
    return load_packs(pack_folders(read_config(config_file, isolated=isolated))[0])


def named_rules(names: Sequence[str], config: Config) -> tuple[RuleBook, list[Rule]]:
    """Load the rules named by id, pack, prefix or path; all of the configured ones where none is named."""
    paths = [name for name in names if Path(name).exists()]
    ids = [name for name in names if name not in paths]
    packs, wanted = _packs_at(paths)
    folders = [*packs, *(pack_folders(config)[0] if ids or not names else [])]
    book = load_packs(dict.fromkeys(folders))
    selectors = [Selector(name.partition("#")[0], "rules") for name in (*ids, *wanted)]
    check_selectors([Selector(name, "rules") for name in ids], book.rules)
    chosen = [rule for rule in book.rules if not names or any(s.covers(rule.id) for s in selectors)]
    return book, chosen


def _packs_at(paths: Iterable[str]) -> tuple[list[Path], list[str]]:
    """Give the packs that paths lie in or hold, and the ids and packs that the paths stand for."""
    packs: list[Path] = []
    wanted: list[str] = []
    for name in paths:
        path = Path(name).resolve()
        pack = next((p for p in (path, *path.parents) if (p / "pack.yaml").is_file()), None)
        if pack is not None:
            packs.append(pack)
            wanted.append(pack.name if path in (pack, pack / "pack.yaml") else pack_id(pack, path))
        elif path.is_dir() and (inner := packs_in(path)):
            packs += inner
            wanted += [folder.name for folder in inner]
        else:
            raise UserError(f"{name}: no pack here; a pack is a folder with a pack.yaml, and rules lie in it.")
    return packs, wanted
