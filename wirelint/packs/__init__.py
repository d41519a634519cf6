"""YAML -> rules: the loader, where packs are found, and the schema of rule files."""

from wirelint.packs.discovery import bundled_packs
from wirelint.packs.loader import RuleBook, load_packs
from wirelint.packs.rule import Bad, Example, Rule

__all__ = ["Bad", "Example", "Rule", "RuleBook", "bundled_packs", "load_packs"]
