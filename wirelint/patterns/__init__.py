"""The phrase-pattern language."""

from wirelint.patterns.compile import FIGURES, Binding, compile_pattern, names_in
from wirelint.patterns.match import Hit, find_hits, hits_at, leftmost_longest
from wirelint.patterns.parse import parse_pattern
from wirelint.patterns.program import Pattern, Program
from wirelint.patterns.syntax import PatternError
from wirelint.patterns.vocabulary import Entry, Lexicon, Substitutes, Vocabulary, empty_vocabulary

__all__ = [
    "FIGURES",
    "Binding",
    "Entry",
    "Hit",
    "Lexicon",
    "Pattern",
    "PatternError",
    "Program",
    "Substitutes",
    "Vocabulary",
    "compile_pattern",
    "empty_vocabulary",
    "find_hits",
    "hits_at",
    "leftmost_longest",
    "names_in",
    "parse_pattern",
]
