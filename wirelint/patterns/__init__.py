"""The phrase-pattern language.

What compiles patterns is imported on first use: most runs find their packs compiled, and only match.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from wirelint.patterns.match import Hit, find_hits, hits_at, leftmost_longest
from wirelint.patterns.program import Guard, Pattern, Program
from wirelint.patterns.vocabulary import Entry, Lexicon, Substitutes, Vocabulary, empty_vocabulary
from wirelint.patterns.wanted import anchor_words, guard_words

if TYPE_CHECKING:
    from wirelint.patterns.compile import Binding, compile_pattern, names_in
    from wirelint.patterns.parse import parse_pattern
    from wirelint.patterns.syntax import PatternError

__all__ = [
    "Binding",
    "Entry",
    "Guard",
    "Hit",
    "Lexicon",
    "Pattern",
    "PatternError",
    "Program",
    "Substitutes",
    "Vocabulary",
    "anchor_words",
    "compile_pattern",
    "empty_vocabulary",
    "find_hits",
    "guard_words",
    "hits_at",
    "leftmost_longest",
    "names_in",
    "parse_pattern",
]

_ON_FIRST_USE = {
    "Binding": "compile",
    "compile_pattern": "compile",
    "names_in": "compile",
    "parse_pattern": "parse",
    "PatternError": "syntax",
}


def __getattr__(name: str) -> object:
    if name in _ON_FIRST_USE:
        return getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)
    raise AttributeError(name)
