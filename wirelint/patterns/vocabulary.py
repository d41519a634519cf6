"""Lexicons and substitutes: the word lists that patterns look up while they match."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns import inflect
from wirelint.text import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.text import Tokens


class Entry(NamedTuple):
    """One word or phrase of a lexicon: its words as written, and the key that ``same:`` and ``differ:`` compare."""

    words: tuple[str, ...]
    key: str


class Lexicon:
    """A named set of words and phrases.

    ``entries`` is keyed by the folded first word of each entry; a longer entry comes before a shorter one.
    ``shortest`` and ``longest`` count words, ``last_words`` are the last words of all entries, folded.
    A word written with a capital matches with a capital only.
    """

    __slots__ = ("entries", "last_words", "longest", "name", "shortest")

    def __init__(
        self, name: str, entries: dict[str, tuple[Entry, ...]], shortest: int, longest: int, last_words: frozenset[str]
    ) -> None:
        self.name = name
        self.entries = entries
        self.shortest, self.longest = shortest, longest
        self.last_words = last_words

    @classmethod
    def of(cls, name: str, entries: Iterable[Entry]) -> Lexicon:
        kept = list(dict.fromkeys(entries))
        grouped: dict[str, list[Entry]] = {}
        for entry in sorted(kept, key=lambda entry: -len(entry.words)):
            grouped.setdefault(entry.words[0].lower(), []).append(entry)
        sizes = [len(entry.words) for entry in kept] or [1]
        last_words = frozenset(entry.words[-1].lower() for entry in kept)
        return cls(name, {first: tuple(group) for first, group in grouped.items()}, min(sizes), max(sizes), last_words)

    def ends(self, tokens: Tokens, at: int) -> list[tuple[int, str]]:
        """Give, for each entry that stands at word ``at``, the word after it and the entry's key; longest first."""
        found = []
        for words, key in self.entries.get(tokens.words[at], ()):
            if _stands(words, tokens, at):
                found.append((at + len(words), key))
        return found


def _stands(words: tuple[str, ...], tokens: Tokens, at: int) -> bool:
    after = at + len(words)
    if after > len(tokens) or any(gap != Gap.SIDE for gap in tokens.gaps[at + 1 : after]):
        return False
    return all(same_word(word, tokens, at + number) for number, word in enumerate(words))


def same_word(word: str, tokens: Tokens, at: int) -> bool:
    """Tell whether a pattern's word stands at ``at``: in any case, or as ``Word`` or ``WORD`` if it has a capital."""
    folded = word.lower()
    if tokens.words[at] != folded:
        return False
    return word == folded or tokens.raw[at] in (word, word.upper())


class Substitutes:
    """For each word, the words that paraphrase, translation, dictation and spell-checkers write in its place.

    The lists are kept as one string a word and split, with their inflections, when a pattern first asks.
    """

    def __init__(self, words: dict[str, str], forms: dict[str, frozenset[str]] | None = None) -> None:
        self.words = words
        self._forms: dict[str, frozenset[str]] = {} if forms is None else forms
        self.slots: set[str] = set()

    def __contains__(self, word: str) -> bool:
        return bool(self._list(word))

    def forms(self, word: str) -> frozenset[str]:
        """Give every inflection of every substitute of a word, folded, without the inflections of the word itself."""
        try:
            return self._forms[word]
        except KeyError:
            found = {form.lower() for substitute in self._list(word) for form in inflect.forms(substitute.lower())}
            forms = self._forms[word] = frozenset(found) - own_forms(word)
            return forms

    def open_slot(self, word: str) -> bool:
        """Note that a pattern has a slot for a word's substitutes; tell whether there are any."""
        self.slots.add(word)
        return word in self

    def _list(self, word: str) -> list[str]:
        listed = self.words.get(word) or self.words.get(word.lower(), "")
        if not listed:
            listed = next((self.words[lemma] for lemma in inflect.lemmas(word.lower()) if lemma in self.words), "")
        return listed.split(", ") if listed else []


@cache
def own_forms(word: str) -> frozenset[str]:
    """Give every inflection of a word that may itself be inflected, folded."""
    folded = word.lower()
    bases = {folded, *inflect.lemmas(folded)}
    return frozenset(form.lower() for base in bases for form in inflect.forms(base)) | {folded}


class Vocabulary(NamedTuple):
    """All the word lists of a run."""

    lexicons: dict[str, Lexicon]
    substitutes: Substitutes


def empty_vocabulary() -> Vocabulary:
    return Vocabulary({}, Substitutes({}))
