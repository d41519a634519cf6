"""YAML -> rules: the loader, where packs are found, and the schema of rule files.

The loader is imported on first use: most runs find their packs compiled.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from wirelint.packs.discovery import bundled_packs
from wirelint.packs.rule import Bad, Example, Rule, RuleBook

if TYPE_CHECKING:
    from wirelint.packs.loader import load_packs

__all__ = ["Bad", "Example", "Rule", "RuleBook", "bundled_packs", "load_packs"]


def __getattr__(name: str) -> object:
    if name == "load_packs":
        return import_module(f"{__name__}.loader").load_packs
    raise AttributeError(name)
