"""The parts of speech of a word, by ``data/word-classes.tsv`` (``scripts/make_word_classes.py`` makes it)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from wirelint.checks.grammar.closed import PREPOSITIONS
from wirelint.checks.word_table import WordTable

LETTERS = {
    "s": "singular noun",
    "p": "plural noun",
    "b": "verb, base form",
    "t": "verb, third person",
    "d": "verb, past",
    "n": "verb, past participle",
    "g": "verb, -ing form",
    "a": "adjective",
    "r": "adverb",
    "c": "noun that is counted",
    "k": "noun that is counted, and in the singular never stands without a determiner",
    "N": "word that is far more often a noun than a verb",
    "V": "word that is far more often a verb than a noun",
}
"""What the letters of the table stand for."""
_TABLE = WordTable(Path(__file__).parents[1] / "data" / "word-classes.tsv")
_NOUN = frozenset("sp")


@lru_cache(maxsize=1 << 14)
def classes(word: str) -> frozenset[str]:
    """Give the letters of a folded word; of a compound, those of its last part; none where it is unknown."""
    found = _TABLE.get(word)
    if not found and "-" in word:
        found = _TABLE.get(word.rpartition("-")[2])
    return frozenset(found)


def is_only(word: str, letters: str) -> bool:
    """Tell whether a word is known and can be nothing but what some letters say."""
    own = classes(word)
    return bool(own) and own <= frozenset(letters)


def is_singular(word: str) -> bool:
    """Tell a noun that is singular and nothing else."""
    own = classes(word)
    return "s" in own and "p" not in own


def is_plural(word: str) -> bool:
    """Tell a noun that is plural and nothing else."""
    own = classes(word)
    return "p" in own and "s" not in own


def is_adverb(word: str) -> bool:
    """Tell an adverb that is nothing else, or one that ends in -ly."""
    if word in PREPOSITIONS:
        return False
    own = classes(word)
    return own == {"r"} or (word.endswith("ly") and not own & _NOUN)
