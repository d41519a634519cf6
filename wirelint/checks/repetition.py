"""Flags words, short phrases and punctuation marks that stand twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import compress, count, islice
from operator import eq
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Tokens, View

_OF = ("words", "phrases", "punctuation")
_JOINING = "-'’–—/&*@#"
_PUNCTUATION = re.compile(r"(?<![.,;:?!…])(?:\.\.(?!\.)|,,+|,\.|;;|;,|,;|::|:,|,:)(?![.,;:])")


@dataclass(frozen=True)
class Repetition:
    """Flags what stands twice, side by side, within one paragraph."""

    of: str
    allow: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Where there are any, they alone are looked for."""

    KIND: ClassVar[str] = "repetition"
    HELP: ClassVar[str] = "words, short phrases or punctuation marks that stand twice"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("of", Form.CHOICE, "what stands twice: words, phrases (of two words, or three) or punctuation", _OF),
        Key("allow", Form.LINES, "words that may stand twice; no word of a phrase may be one of them"),
        Key("pairs", Form.LINES, "two different words of which only one can be meant, one pair a line: `a an`"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        folded = frozenset(" ".join(text.value.lower().split()) for text in keys.lines("allow"))
        return cls(keys.choice("of", _OF, "words"), folded, frozenset(_pairs(keys)))

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.of == "punctuation":
            return _marks(view)
        if self.of == "phrases":
            return self._phrases(view)
        return self._words(view)

    def _words(self, view: View) -> Iterator[Match]:
        tokens, raw = view.tokens, view.tokens.raw
        for at in self._candidates(raw):
            pair = (raw[at], raw[at + 1])
            found = pair in self.pairs if self.pairs else self._counts(pair[0])
            if found and _stands_free(tokens, view.text, at, at + 2):
                yield Match(tokens.span(at, at + 2), pair if self.pairs else pair[:1])

    def _candidates(self, raw: list[str]) -> Iterator[int]:
        """Give where two words are alike, or the first may be a pair's; most are neither, so that loop is in C."""
        if not self.pairs:
            return compress(count(), map(eq, raw, islice(raw, 1, None)))
        firsts = frozenset(first for first, _ in self.pairs)
        return compress(count(), map(firsts.__contains__, raw[:-1]))

    def _counts(self, word: str) -> bool:
        return word.islower() and word.isalpha() and word not in self.allow

    def _phrases(self, view: View) -> Iterator[Match]:
        tokens, raw, taken = view.tokens, view.tokens.raw, 0
        for at in compress(count(), map(eq, raw, islice(raw, 2, None))):
            if at >= taken and raw[at + 1 : at + 2] == raw[at + 3 : at + 4]:
                taken = at + 4
                # "Year after year after year" is no slip.
                if (
                    raw[taken : taken + 1] != raw[at : at + 1]
                    and self._counts_all(raw[at : at + 2])
                    and _stands_free(tokens, view.text, at, taken)
                ):
                    yield Match(tokens.span(at, taken), (tokens.span(at, at + 2).of(view.text),))

    def _counts_all(self, words: list[str]) -> bool:
        return words[0] != words[1] and all(map(self._counts, words))


def _pairs(keys: Keys) -> Iterator[tuple[str, str]]:
    for text in keys.lines("pairs"):
        words = text.value.lower().split()
        if len(words) == 2:
            yield words[0], words[1]
        else:
            keys.problems.add(text.place, f'a pair is two words, such as "a an", not "{text.value}"')


def _stands_free(tokens: Tokens, text: str, first: int, after: int) -> bool:
    """Tell whether nothing but spaces parts the words, and no hyphen or apostrophe ties them to others."""
    if any(text[tokens.ends[at] : tokens.starts[at + 1]].strip(" \t\xa0") for at in range(first, after - 1)):
        return False
    if any(tokens.starts[at + 1] == tokens.ends[at] for at in range(first, after - 1)):
        return False
    start, end = tokens.starts[first], tokens.ends[after - 1]
    return not (start and text[start - 1] in _JOINING) and text[end : end + 1] not in tuple(_JOINING)


def _marks(view: View) -> Iterator[Match]:
    text = view.text
    for match in _PUNCTUATION.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isdigit() and text[end : end + 1].isalpha():
            continue  # the leaders of a table: 0.83..Oct 17
        written = match[0][0] if match[0][-1] != "." else "."
        yield Match(Span(start, end), (written,))
