"""The parts of a phrase pattern, and the mistake one can make in writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Inflection = Literal["", "any", "n", "v"]
"""None; any inflection of the word (``word~``); of the noun (``word~n``); of the verb (``word~v``)."""


class PatternError(Exception):
    """A pattern cannot be read; ``column`` (from 0) is the place in the pattern's text."""

    def __init__(self, message: str, column: int) -> None:
        self.message = message
        self.column = column
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Word:
    """``word``, ``Word``, ``word~``, ``word~n``, ``word~v``."""

    text: str
    inflection: Inflection
    column: int


@dataclass(frozen=True, slots=True)
class Slot:
    """``[word]``: a substitute of the word, never the word itself."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Class:
    """``@lexicon``, ``@lexicon=name``, ``@number``, ``@money``, ``@percent``; ``name`` is empty where none is given."""

    lexicon: str
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Compound:
    """``*-month``: a compound with this ending, which includes its hyphen."""

    ending: str
    column: int


@dataclass(frozen=True, slots=True)
class Gap:
    """``*`` (exactly one word: least = most = 1) and ``*3`` (zero to three words)."""

    least: int
    most: int
    column: int


@dataclass(frozen=True, slots=True)
class Edge:
    """``^`` and ``$``: the start or the end of a sentence."""

    end: bool
    column: int


@dataclass(frozen=True, slots=True)
class Not:
    """``!x``: one word that is not x, or the sentence's edge."""

    part: Part
    column: int


@dataclass(frozen=True, slots=True)
class Option:
    """``x?``."""

    part: Part
    column: int


@dataclass(frozen=True, slots=True)
class Group:
    """``(a|b c)``."""

    alternatives: tuple[Sequence, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Mark:
    """``<...>``: the words that are wrong."""

    content: Sequence
    column: int


Part = Word | Slot | Class | Compound | Gap | Edge | Not | Option | Group | Mark
Sequence = tuple[Part, ...]
