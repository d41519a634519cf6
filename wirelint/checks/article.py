"""Flags "a" before a vowel's sound and "an" before a consonant's."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.text import Gap
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Tokens, View

_ARTICLES = frozenset(("a", "an"))
A, AN, EITHER = SOUNDS = ("a", "an", "either")
_VOWELS = frozenset("aeiou")
_LETTERS_WITH_AN = frozenset("aefhilmnorsx")  # as the letter's name is spoken: an F, an X
_NUMBER = lazily(r"[$£€¥₹]?(\d+(?:,\d{3})*)(.*)", re.DOTALL)
_CAPITALS = lazily(r"[A-Z0-9&]{2,}s?")
_PARTS = lazily(r"[-&]")
# Consonants that begin an English word before another: of the letters that take "an", F, R and S alone have any.
_PRONOUNCED = lazily(r"[^FHLMNRSX]|[FHLMNRSX][AEIOUY]|F[LR]|RH|S[CHKLMNPQTW]")
_DOTTED = lazily(r"[A-Za-z](?:\.[A-Za-z])+\.?")
# Between an article and its word stand one space and at most a quotation mark.
_BETWEEN = lazily(r"[ \xa0][\"'“‘]?")
_OPENING = '"“‘([—–'
_LEAST_ENGLISH = 40  # words: shorter copy is taken for English without a look at its words
_ADJECTIVE = lazily(r"(?:an|ish|ese|ch|ic|ern|al|ous)\Z")


@dataclass(eq=False, repr=False)
class Article:
    """Flags the article that does not fit the sound of the word behind it.

    ``words`` are those whose spelling misleads, each with its article; an entry with ``*`` at its end stands for every
    word that begins so, and the longest entry counts. One with capitals stands for what is written in capitals.
    """

    words: dict[str, str]
    skip: frozenset[str] = frozenset()

    KIND: ClassVar[str] = "article"
    HELP: ClassVar[str] = '"a" and "an" by the sound of the next word'
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("a", Form.LINES, 'words with "a" against their spelling; `uni*` stands for all that begin so', ()),
        Key("an", Form.LINES, 'words with "an" against their spelling, and abbreviations read letter by letter'),
        Key("either", Form.LINES, 'words that may take "a" and "an"'),
        Key("skip", Form.LINES, 'words that follow no article: before them, "a" and "an" are something else'),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("word",)

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        words: dict[str, str] = {}
        for sound in SOUNDS:
            for line in keys.lines(sound):
                for word in line.value.split():
                    if words.setdefault(word, sound) is not sound:
                        keys.problems.add(line.place, f'"{word}" is listed for two articles; keep it in one list')
        skip = frozenset(word for line in keys.lines("skip") for word in line.value.lower().split())
        return cls(words, skip)

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        tokens, text = view.tokens, view.text
        for at in compress(count(), map(_ARTICLES.__contains__, tokens.words)):
            written = tokens.words[at]
            if not self._is_article(tokens, at, text):
                continue
            due = self._due(tokens, at + 1, text)
            if due not in (EITHER, written) and _is_english(view):
                article = _in_case(due, tokens.raw[at])
                yield Match(tokens.span(at, at + 1), (article,), names={"word": tokens.raw[at + 1]})

    def _is_article(self, tokens: Tokens, at: int, text: str) -> bool:
        """Tell an article from the letter, "vitamin A", and from what only looks like one."""
        if at + 1 == len(tokens) or tokens.gaps[at + 1] != Gap.SIDE:
            return False
        start = tokens.starts[at]
        if start and not (text[start - 1].isspace() or text[start - 1] in _OPENING):
            return False
        end, after = tokens.ends[at], tokens.starts[at + 1]
        is_beside = text[end:after] == " " or _BETWEEN.fullmatch(text, end, after)
        return bool(is_beside) and self._is_cased(tokens, at)

    def _is_cased(self, tokens: Tokens, at: int) -> bool:
        raw, after = tokens.raw[at], tokens.raw[at + 1]
        if raw.islower():
            return after.lower() not in self.skip or (after.isupper() and len(after) > 1)
        if raw == "An" and after[0].isupper() and not _ADJECTIVE.search(after):
            return False  # An Wei is a name
        return tokens.gaps[at] == Gap.EDGE and after.lower() not in self.skip

    def _due(self, tokens: Tokens, at: int, text: str) -> str:
        word, start, end = tokens.raw[at], tokens.starts[at], tokens.ends[at]
        if text[end : end + 1] in tuple("$/@") or text[start - 1] in ".":
            return EITHER
        return self._sound(word)

    def _sound(self, word: str) -> str:
        known = self._sounds.get(word)
        if known is None:
            known = self._sounds[word] = self._judged(word)
        return known

    @cached_property
    def _sounds(self) -> dict[str, str]:
        return {}

    def _judged(self, word: str) -> str:
        number = _NUMBER.match(word)
        if number:
            return _of_number(number[1], number[2])
        word = word.removesuffix("'s")
        head = _PARTS.split(word, 1)[0]
        if listed := self._listed(word) or self._listed(word.lower()) or self._listed(head.lower()):
            return listed
        if len(head) == 1 or _DOTTED.fullmatch(head):
            return _of_letter(head[0])
        if _CAPITALS.fullmatch(head):
            return _of_capitals(head)
        return _of_spelling(head)

    def _listed(self, word: str) -> str | None:
        if word in self.words:
            return self.words[word]
        beginnings = (f"{word[:size]}*" for size in range(len(word), 0, -1))
        return next((self.words[beginning] for beginning in beginnings if beginning in self.words), None)


def _of_number(figures: str, rest: str) -> str:
    """Judge figures as they are read out: an 8, an 11, an 18,000, a 110."""
    digits = figures.replace(",", "")
    if digits[0] == "8":
        return AN
    if digits[:2] not in ("11", "18"):
        return A
    if len(digits) == 4:  # 1,800 is read in two ways, a year in one
        is_year = digits == figures and digits[0:2] == "18" and (rest[:1] == "s" or digits[2:] not in ("00", "50"))
        return AN if is_year else EITHER
    return AN if len(digits) % 3 == 2 else A


def _of_letter(letter: str) -> str:
    folded = _plain(letter)
    return AN if folded in _LETTERS_WITH_AN else A if folded.isascii() else EITHER


def _of_capitals(head: str) -> str:
    """Judge an abbreviation: read as letters where nobody could speak it as a word, else only if both agree."""
    as_letters = _of_letter(head[0])
    if not _VOWELS.intersection(head.lower()) or not _PRONOUNCED.match(head):
        return as_letters
    return as_letters if _of_spelling(head) is as_letters else EITHER


def _of_spelling(word: str) -> str:
    first, second = _plain(word[0]), _plain(word[1:2])
    if not first.isascii() or not first.isalpha():
        return EITHER
    if first in "mny" and second.isalpha() and second not in "aeiouy":
        return EITHER  # Mbeki, Ndiaye; Ypres, Yves
    return AN if first in _VOWELS else A


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1].lower()


def _in_case(article: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return article.upper()
    return article.capitalize() if like[0].isupper() else article


def _is_english(view: View) -> bool:
    """Tell English from copy in a language in which "a" means something else."""
    words = view.document.tokens.words
    return len(words) < _LEAST_ENGLISH or words.count("the") * 60 >= len(words)
