"""The dictionary of English: is this a word or a name, and how common is it?

``data/english.tsv`` is made from SCOWL by ``scripts/make_dictionary.py``: American and British spellings, and names,
with their capitals.
"""

from __future__ import annotations

from pathlib import Path

from wirelint.checks.word_table import WordTable

_TABLE = WordTable(Path(__file__).parent / "data" / "english.tsv")
UNKNOWN = 9
"""The level of what is no word."""


def level(word: str) -> int:
    """Give how common a word is as it is written: 1 (the most common) to 8, 9 where it is unknown."""
    return int(_TABLE.get(word) or UNKNOWN)


def is_word(word: str) -> bool:
    """Tell whether a word, in lower case, is one of the language rather than a name."""
    return level(word) < UNKNOWN


def is_known(word: str) -> bool:
    """Tell whether the dictionary has a word as it is written, or in lower case."""
    return level(word) < UNKNOWN or level(word.lower()) < UNKNOWN
