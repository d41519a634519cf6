"""What the Tab key offers where a rule is named: ids, packs and the folders between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.errors import UserError
from wirelint.source import SourceError

if TYPE_CHECKING:
    import click


def complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Give what may stand for what is typed of an id, one part at a time; what stands before a comma is kept."""
    before, comma, typed = incomplete.rpartition(",")
    try:
        ids = _ids()
    except (UserError, SourceError, OSError):
        return []
    parts = typed.count("/") + 1
    names = {"/".join(rule_id.split("/")[:parts]) for rule_id in ids if rule_id.startswith(typed)}
    return [f"{before}{comma}{name}" for name in sorted(names)]


def _ids() -> list[str]:
    """Give the ids of the configured rules, which are the names of their files."""
    from wirelint.cli.setup import read_config  # noqa: PLC0415 - only when the Tab key is pressed
    from wirelint.config import pack_folders  # noqa: PLC0415
    from wirelint.packs.discovery import pack_id, rule_files  # noqa: PLC0415

    folders, _ = pack_folders(read_config(None, isolated=False))
    return [pack_id(folder, file) for folder in folders for file in rule_files(folder)]
