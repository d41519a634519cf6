"""Flags lower-case words that no English dictionary has and that are one slip away from a word it has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.guesses import LONGEST, guesses
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.word_forms import is_spelt
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Tokens, View

_TYING = frozenset("@#/\\_.~=%*")
_SHORTEST = 4
_MOST_UNKNOWN = 0.03
"""A story with a larger share of unknown words is not in English, or in a language of its trade."""
_FEW = 6
_MOST_KEPT = 1 << 16
_FINE: set[str] = set()
"""Words that were looked up and are fine: most words of a story were in an earlier one."""


@dataclass(eq=False, repr=False)
class Spelling:
    """Flags misspelt words.

    Names, words that the story repeats, and words without a near one in the dictionary are left alone.
    """

    allow: frozenset[str] = frozenset()
    lexicons: tuple[str, ...] = ()

    KIND: ClassVar[str] = "spelling"
    HELP: ClassVar[str] = "words that no English dictionary has, American or British"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("allow", Form.LINES, "words that are spelt well; `@name` stands for those of a lexicon"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        words: set[str] = set()
        lexicons = []
        for line in keys.lines("allow"):
            for word in line.value.lower().replace("’", "'").split():
                if not word.startswith("@"):
                    words.add(word)
                elif word[1:] in vocabulary.lexicons:
                    lexicons.append(word[1:])
                else:
                    keys.problems.add(
                        line.place, f'there is no lexicon "{word}"; write {word[1:]}.yaml under lexicons/'
                    )
        return cls(frozenset(words), tuple(lexicons))

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        tokens = view.tokens
        words = set(tokens.words)
        unknown = {word for word in (words & set(tokens.raw)) - _FINE if not self._is_fine(word)}
        if not unknown or (len(unknown) > _FEW and len(unknown) > len(words) * _MOST_UNKNOWN):
            return
        seen = Counter(word for word in tokens.words if word in unknown)
        for at, word in enumerate(tokens.words):
            if (
                seen.get(word) == 1
                and not self._is_allowed(word, context)
                and _stands_alone(tokens, view.text, at, unknown)
            ):
                bare = word.removesuffix("'s")
                if suggested := guesses(bare):
                    yield Match(Span(tokens.starts[at], tokens.starts[at] + len(bare)), suggested)

    @staticmethod
    def _is_fine(word: str) -> bool:
        bare = word.removesuffix("'s")
        if _SHORTEST <= len(bare) <= LONGEST and bare.isascii() and bare.isalpha() and not is_spelt(bare):
            return False
        if len(_FINE) >= _MOST_KEPT:
            _FINE.clear()
        _FINE.add(word)
        return True

    def _is_allowed(self, word: str, context: Context) -> bool:
        lexicons = context.vocabulary.lexicons
        bare = word.removesuffix("'s")
        return bare in self.allow or any(bare in lexicons[name].entries for name in self.lexicons)


def _stands_alone(tokens: Tokens, text: str, at: int, unknown: set[str]) -> bool:
    """Tell whether a word is no part of a name or an address, and has no other unknown beside it."""
    word, start, end = tokens.words[at], tokens.starts[at], tokens.ends[at]
    if tokens.raw[at] != word:
        return False
    if text[max(start - 1, 0) : start] in _TYING or (
        text[end : end + 1] in _TYING and text[end + 1 : end + 2].isalnum()
    ):
        return False
    beside = (tokens.words[at - 1] if at else "", tokens.words[at + 1] if at + 1 < len(tokens) else "")
    return unknown.isdisjoint(beside)
