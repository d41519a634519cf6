"""Flags words, short phrases and punctuation marks that stand twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import compress, count, islice
from operator import eq
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.repeated import attributions, figures, sentences
from wirelint.text import Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Tokens, View

_OF = ("words", "names", "phrases", "punctuation", "figures", "sentences", "attributions")
_MOST_WORDS = 12  # of a phrase
_LINKS = frozenset("and or to by".split())
_GROWING = ("er", "re", "ss", "st")  # deeper, more, less, worst
_BE = frozenset("was were are did".split())
_ASKING = frozenset("what whatever all who where how".split())
_CLEFT = 6  # words, from what asks to the verb
_LONG_NAME = 6
_MOST_PAIRED = 4  # words: shorter phrases in which a word stands twice may be meant so
_JOINING = "-'’–—/&*@#"
# Two marks of a kind, or of two kinds that never meet; then those on both sides of a quotation mark.
_PUNCTUATION = lazily(
    r"(?<![.,;:?!…\s])(?:\.\.(?!\.)|\.[ \xa0]\.(?=\s+[A-Z“\"]|$|\n)|,[ \xa0]?,+|,\.|\.,|;;|;,|,;|::|:,|,:"
    r"|[?!]\.(?=\s|$)"
    r"|[?!],(?=[”\"])|(?<=[a-z]{2}),[”\"][,.](?=\s|$)|(?<=[a-z]{2})\.[”\"][.,](?=\s|$))(?![.,;:])"
)
# Whatever that finds holds two marks like these, which are looked for in a tenth of the time.
_TWO_MARKS = lazily(r"[.,;:?!](?:[.,;:]|[ \xa0”\"][.,])")
_LAST_WORD = lazily(r"[^\W\d_]+\Z")
_SHORTENED = frozenset(
    "vs no co st jr sr al pp art etc est dept approx govt assn incl corp inc plc ltd com org net".split()
)


@dataclass(eq=False, repr=False)
class Repetition:
    """Flags what stands twice, side by side, within one paragraph."""

    of: str
    allow: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Where there are any, they alone are looked for."""
    only: frozenset[str] = frozenset()

    KIND: ClassVar[str] = "repetition"
    HELP: ClassVar[str] = "words, short phrases or punctuation marks that stand twice"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key(
            "of",
            Form.CHOICE,
            "what stands twice: words, names, phrases (of two to twelve words), punctuation and others",
            _OF,
        ),
        Key("allow", Form.LINES, "words that may stand twice; no word of a phrase of two may be one of them"),
        Key("only", Form.LINES, "the words to look for, several a line; of names, those that never stand twice"),
        Key("pairs", Form.LINES, "two different words of which only one can be meant, one pair a line: `a an`"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        folded = frozenset(" ".join(text.value.lower().split()) for text in keys.lines("allow"))
        only = frozenset(word for text in keys.lines("only") for word in text.value.lower().split())
        return cls(keys.choice("of", _OF, "words"), folded, frozenset(_pairs(keys)), only)

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        match self.of:
            case "punctuation":
                return _marks(view)
            case "phrases":
                return self._phrases(view)
            case "names":
                return self._names(view)
            case "figures":
                return figures(view)
            case "sentences":
                return sentences(view)
            case "attributions":
                return attributions(view)
            case _:
                return self._words(view)

    def _words(self, view: View) -> Iterator[Match]:
        tokens, raw = view.tokens, view.tokens.raw
        for at in self._candidates(raw):
            pair = (raw[at], raw[at + 1])
            found = pair in self.pairs if self.pairs else self._counts(pair[0])
            if found and _stands_free(tokens, view.text, at, at + 2) and not _is_cleft(tokens, at):
                yield Match(tokens.span(at, at + 2), pair if self.pairs else pair[:1])
        if not self.pairs:
            yield from self._at_sentence_start(view)

    def _candidates(self, raw: list[str]) -> Iterator[int]:
        """Give where two words are alike, or the first may be a pair's; most are neither, so that loop is in C."""
        if not self.pairs:
            return compress(count(), map(eq, raw, islice(raw, 1, None)))
        firsts = frozenset(first for first, _ in self.pairs)
        return compress(count(), map(firsts.__contains__, raw[:-1]))

    def _at_sentence_start(self, view: View) -> Iterator[Match]:
        """Find "The the": the first word of a sentence has a capital, its double has none."""
        tokens, raw, words = view.tokens, view.tokens.raw, view.tokens.words
        for at in compress(count(), map(eq, words, islice(words, 1, None))):
            first, second = raw[at], raw[at + 1]
            is_double = first != second and first == second.capitalize() and tokens.gaps[at] == Gap.EDGE
            if is_double and self._counts(second) and _stands_free(tokens, view.text, at, at + 2):
                yield Match(tokens.span(at, at + 2), (first,))

    def _counts(self, word: str) -> bool:
        is_looked_for = word in self.only if self.only else word not in self.allow
        return is_looked_for and word.islower() and word.isalpha()

    def _names(self, view: View) -> Iterator[Match]:
        """Find capitalised words that stand twice, where they are known or behind "the", once in the story."""
        tokens, raw, words = view.tokens, view.tokens.raw, view.tokens.words
        found = [
            at
            for at in compress(count(), map(eq, raw, islice(raw, 1, None)))
            if raw[at].istitle() and _stands_free(tokens, view.text, at, at + 2)
        ]
        often = Counter(words[at] for at in found)
        for at in found:
            is_alone = often[words[at]] == 1 and words[at] not in self.allow
            is_one = words[at] in self.only or (at and words[at - 1] == "the") or self._stands_single(tokens, at)
            if is_alone and is_one:
                yield Match(tokens.span(at, at + 2), (raw[at],))

    def _stands_single(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a name is long, or stands by itself elsewhere: Abdullah Abdullah and Duran Duran do not."""
        raw = tokens.raw
        return tokens.gaps[at] == Gap.SIDE and (len(raw[at]) >= _LONG_NAME or raw.count(raw[at]) > 2)

    def _phrases(self, view: View) -> Iterator[Match]:
        taken = 0
        tokens = view.tokens
        # A sentence's first word has a capital, its double has none: "On Monday on Monday".
        raw = [
            word if gap == Gap.EDGE else raw
            for word, raw, gap in zip(tokens.words, tokens.raw, tokens.gaps, strict=False)
        ]
        for at, size in sorted(self._doubled(raw)):
            after = at + 2 * size
            if at >= taken and _stands_free(view.tokens, view.text, at, after):
                taken = after
                yield Match(view.tokens.span(at, after), (view.tokens.span(at, at + size).of(view.text),))

    def _doubled(self, raw: list[str]) -> Iterator[tuple[int, int]]:
        """Give where phrases that stand twice start, and how many words each has."""
        for size in range(2, _MOST_WORDS + 1):
            for at in compress(count(), map(eq, raw, islice(raw, size, None))):
                after = at + 2 * size
                if raw[at : at + size] == raw[at + size : after] and self._is_slip(raw, at, size):
                    yield at, size

    def _is_slip(self, raw: list[str], at: int, size: int) -> bool:
        """Tell a slip from "year after year after year", in which the row of words goes on at either end."""
        phrase, after = raw[at : at + size], at + 2 * size
        if raw[after : after + 1] == phrase[:1] or (at and raw[at - 1] == phrase[-1]):
            return False
        if size > _MOST_PAIRED:
            return True
        return len(set(phrase)) == size and (size > 2 or self._is_pair(phrase))

    def _is_pair(self, phrase: list[str]) -> bool:
        """Tell two words of which none may be said twice: "of the of the", "on Monday on Monday", "by 5% by 5%"."""
        if any(word.lower() in self.allow for word in phrase) or any("-" in word for word in phrase):
            return False
        if phrase == ["to", "have"]:
            return False  # you are going to have to have one
        if phrase[1] in _LINKS or (phrase[0] in _LINKS and phrase[1].endswith(_GROWING)):
            return False  # from time to time to; and less and less
        return any(map(str.islower, phrase)) or all(map(str.istitle, phrase))


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


def _is_cleft(tokens: Tokens, at: int) -> bool:
    """Tell "what he was was lucky", in which one verb ends a clause and the other begins the next."""
    if tokens.words[at] not in _BE:
        return False
    asks = [place for place in range(max(at - _CLEFT, 0), at) if tokens.words[place] in _ASKING]
    return bool(asks) and Gap.EDGE not in tokens.gaps[asks[-1] + 1 : at]


def _marks(view: View) -> Iterator[Match]:
    text = view.text
    for match in _PUNCTUATION.finditer(text) if _TWO_MARKS.search(text) else ():
        start, end = match.span()
        if text[start - 1 : start].isdigit() and text[end : end + 1].isalpha():
            continue  # the leaders of a table: 0.83..Oct 17
        stop = match[0].rstrip('”"')[-1]
        if match[0][0] == "." and stop == "," and not _ends_a_sentence(text, start):
            continue  # Inc., and Sept.,
        yield Match(Span(start, end), (_written(match[0]),))


def _written(found: str) -> str:
    """Give the marks that should stand where these do: the comma or full stop once, and inside the quotation mark."""
    marks = [mark for mark in found if mark not in '”" \xa0']
    quotation = found.strip(" \xa0.,;:?!")[:1]
    one = "." if marks == [",", "."] and not quotation else marks[0]
    if marks[-1] == "." and not quotation and marks[0] in ",;:":
        one = "."
    return one + quotation


def _ends_a_sentence(text: str, stop: int) -> bool:
    """Tell a full stop behind an ordinary word, or a day, from one behind an abbreviation."""
    word = _LAST_WORD.search(text, max(stop - 20, 0), stop)
    if word is None:
        return False
    return word[0].endswith("day") or (word[0].islower() and len(word[0]) > 1 and word[0] not in _SHORTENED)
