"""House styles: packs that run only where one is chosen as the profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.errors import UserError
from wirelint.packs.discovery import bundled_rules, packs_in
from wirelint.source import closest

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "profiles"
DIALECT_OF = {"ap": "american", "reuters": "american", "guardian": "british", "economist": "british"}
"""The spelling of the houses whose styles are bundled; a configuration's own dialect outranks it."""


def profiles() -> dict[str, Path]:
    """Give the bundled house styles by name."""
    return {pack.name: pack for pack in packs_in(bundled_rules() / FOLDER)}


def profile_folder(name: str, origin: str) -> Path:
    """Give the folder of a house style; raises UserError for a name that there is not. ``origin`` is who wrote it."""
    known = profiles()
    if name not in known:
        near = closest(name, known) or f" Profiles are: {', '.join(known)}."
        raise UserError(f'{origin}: there is no profile "{name}".{near}')
    return known[name]
