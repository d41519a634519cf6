"""Where a program matches: leftmost, then longest, each marked span once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns.figures import figure_ends
from wirelint.patterns.program import (
    CAPITALS,
    END,
    ENDING,
    FIGURE,
    GAP,
    LEXICON,
    NOT,
    SLOT,
    START,
    WORDS,
    Element,
    Pattern,
    Program,
)
from wirelint.patterns.wanted import anchor_words
from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.patterns.vocabulary import Vocabulary
    from wirelint.text import Tokens

_OPENING = "“‘\"'«([„"
_FREE = Gap.EDGE  # the first word of a match may stand anywhere


class Hit(NamedTuple):
    """One match: its words from ``first`` up to ``after``, its marked words, and what each name was bound to."""

    first: int
    after: int
    marks: tuple[tuple[int, int], ...]
    names: dict[str, tuple[int, int]]


class _Path(NamedTuple):
    """How the rest of a program can match: the word after it, and the first word of each remaining element."""

    after: int
    starts: tuple[int, ...]


def hits_at(pattern: Pattern, program: Program, tokens: Tokens, anchor: int, text: str, words: Vocabulary) -> list[Hit]:
    """Give the matches of a program in which its anchor stands at word ``anchor``, the leftmost first."""
    elements, (least, most) = program.elements, program.lead
    if program.fixed:
        first = anchor - least
        if first < 0 or not fixed_at(elements, tokens, first, words):
            return []
        marks = tuple((first + start, first + end) for start, end in program.marks)
        return [Hit(first, first + len(elements), marks, {})]
    if program.also is not None and program.also.isdisjoint(_within_reach(program, tokens, anchor)):
        return []
    hits = []
    for first in range(max(anchor - most, 0), anchor - least + 1):
        starts = _Search(pattern, elements, tokens, text, words).longest(first)
        if starts:
            hits.append(Hit(first, starts[-1], _marked(program, starts), _names(program, starts)))
    return hits


def _within_reach(program: Program, tokens: Tokens, anchor: int) -> list[str]:
    before, after = program.reach
    return tokens.words[max(anchor - before, 0) : anchor + after]


def fixed_at(elements: tuple[Element, ...], tokens: Tokens, first: int, words: Vocabulary) -> bool:
    """Tell whether elements that are one word each stand side by side from word ``first`` on."""
    after = first + len(elements)
    if after > len(tokens.words) or any(tokens.gaps[first + 1 : after]):
        return False
    at = first
    for element in elements:
        if element[0] == WORDS:
            if tokens.words[at] not in element[1]:
                return False
        elif not one_word_at(element, tokens, at, words):
            return False
        at += 1
    return True


def one_word_at(element: Element, tokens: Tokens, at: int, words: Vocabulary) -> bool:
    """Tell whether an element that is exactly one word stands at word ``at``."""
    kind, word = element[0], tokens.words[at]
    if kind == WORDS:
        return word in element[1]
    if kind == CAPITALS:
        return tokens.raw[at] in element[1]
    if kind == SLOT:
        return word in words.substitutes.forms(element[1]) and word not in element[2]
    if kind == ENDING:
        return bool(word.endswith(element[1])) and len(word) > len(element[1])
    return word != BLANK


def leftmost_longest(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the longest hit from each word on and, of those whose marked words overlap, the leftmost.

    Of hits over the same words the one whose marks come first is kept; marks without a word are dropped.
    """
    kept: list[Hit] = []
    taken: set[int] = set()
    first = -1
    for hit in sorted(hits, key=_order):
        if hit.first == first:
            continue
        first = hit.first
        marks = tuple(mark for mark in hit.marks if mark[0] < mark[1] and taken.isdisjoint(range(*mark)))
        if marks:
            taken.update(*(range(*mark) for mark in marks))
            kept.append(hit._replace(marks=marks))
    return kept


def _order(hit: Hit) -> tuple[int, int, bool, tuple[tuple[int, int], ...]]:
    marks = tuple(mark for mark in hit.marks if mark[0] < mark[1])
    return hit.first, -hit.after, not marks, marks


def find_hits(
    pattern: Pattern, tokens: Tokens, text: str, words: Vocabulary, first: int = 0, after: int | None = None
) -> list[Hit]:
    """Give every hit of one pattern, in reading order, without the help of an index.

    Only words from ``first`` up to ``after`` are tried as anchors.
    """
    hits = []
    for program in pattern.programs:
        anchors = anchor_words(program, words)
        for at, word in enumerate(tokens.words[first:after], start=first):
            if word in anchors:
                hits.extend(hits_at(pattern, program, tokens, at, text, words))
    return leftmost_longest(hits)


def _marked(program: Program, starts: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((starts[first], starts[after]) for first, after in program.marks)


def _names(program: Program, starts: tuple[int, ...]) -> dict[str, tuple[int, int]]:
    return {
        element[2]: (starts[at], starts[at + 1])
        for at, element in enumerate(program.elements)
        if element[0] in (LEXICON, FIGURE) and element[2]
    }


class _Search:
    """The longest match of a program from one word on.

    Each question "how far can the elements from ``at`` on match from word ``i`` on" is answered once, so the work
    is bounded by elements times words within reach, whatever the gaps.
    """

    def __init__(
        self, pattern: Pattern, elements: tuple[Element, ...], tokens: Tokens, text: str, words: Vocabulary
    ) -> None:
        self.same, self.differ = pattern.same, pattern.differ
        self.elements = elements
        self.tokens = tokens
        self.text = text
        self.words = words
        self.known: dict[tuple[int, int, int, tuple[tuple[str, str], ...]], _Path | None] = {}

    def longest(self, first: int) -> tuple[int, ...] | None:
        """Give the first word of every element, and the word after the match; None where nothing matches."""
        path = self.rest(0, first, _FREE, ())
        return (*path.starts, path.after) if path else None

    def rest(self, at: int, i: int, widest: int, bound: tuple[tuple[str, str], ...]) -> _Path | None:
        """Match the elements from ``at`` on at word ``i``, before which at most the gap ``widest`` may stand."""
        key = (at, i, widest, bound)
        if key not in self.known:
            self.known[key] = self._rest(at, i, widest, bound)
        return self.known[key]

    def _rest(self, at: int, i: int, widest: int, bound: tuple[tuple[str, str], ...]) -> _Path | None:
        if at == len(self.elements):
            return _Path(i, ())
        best: _Path | None = None
        for end, width, binding in self.steps(self.elements[at], i, widest, bound):
            path = self.rest(at + 1, end, width, binding)
            if path and (best is None or path.after > best.after):
                best = _Path(path.after, (i, *path.starts))
        return best

    def steps(
        self, element: Element, i: int, widest: int, bound: tuple[tuple[str, str], ...]
    ) -> Iterator[tuple[int, int, tuple[tuple[str, str], ...]]]:
        """Give every way to pass an element: the next word, the gap allowed before it, and what is bound by then."""
        kind, gaps = element[0], self.tokens.gaps
        if kind == START:
            if gaps[i] == Gap.EDGE or self._opens_quotation(i):
                yield i, max(widest, Gap.EDGE), bound
        elif kind == END:
            if gaps[i] == Gap.EDGE:
                yield i, widest, bound
        elif kind == NOT:
            yield from ((end, width, bound) for end, width in self._not(element, i, widest))
        elif kind == GAP and element[2] > element[1]:
            # A gap of no words is not there: what may stand before it may stand before what follows.
            yield from (
                (end, max(widest, Gap.STOP) if end == i else Gap.STOP, bound) for end in self._gap(element, i, widest)
            )
        elif i < len(self.tokens) and gaps[i] <= widest:
            yield from self._words(element, i, bound)

    def _words(
        self, element: Element, i: int, bound: tuple[tuple[str, str], ...]
    ) -> Iterator[tuple[int, int, tuple[tuple[str, str], ...]]]:
        kind = element[0]
        if kind == LEXICON:
            for end, key in self.words.lexicons[element[1]].ends(self.tokens, i):
                binding = self._bind(element[2], key, bound)
                if binding is not None:
                    yield end, Gap.SIDE, binding
        elif kind == FIGURE:
            for end in figure_ends(element[1], self.tokens, i):
                binding = self._bind(element[2], " ".join(self.tokens.words[i:end]), bound)
                if binding is not None:
                    yield end, Gap.SIDE, binding
        elif one_word_at(element, self.tokens, i, self.words):
            yield i + 1, Gap.SIDE, bound

    def _bind(self, name: str, key: str, bound: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...] | None:
        """Bind a name that ``same`` or ``differ`` compares; None where the comparison fails."""
        for group, alike in ((self.same, True), (self.differ, False)):
            if name in group:
                if any((other == key) != alike for other_name, other in bound if other_name in group):
                    return None
                return (*bound, (name, key))
        return bound

    def _not(self, element: Element, i: int, widest: int) -> Iterator[tuple[int, int]]:
        if element[2] and self.tokens.gaps[i] == Gap.EDGE:
            yield i, widest
        if (
            i < len(self.tokens)
            and self.tokens.gaps[i] <= widest
            and self.tokens.words[i] != BLANK
            and not any(self._stands(excluded, i) for excluded in element[1])
        ):
            yield i + 1, Gap.SIDE

    def _stands(self, elements: tuple[Element, ...], i: int) -> bool:
        plain = Pattern("", ())
        return bool(_Search(plain, elements, self.tokens, self.text, self.words).longest(i))

    def _gap(self, element: Element, i: int, widest: int) -> Iterator[int]:
        """Pass as few words as possible, up to ``most``; not a sentence's end, not a word of a fenced lexicon."""
        yield i
        for end in range(i, i + element[2]):
            inside = end > i or widest < _FREE
            if (
                end >= len(self.tokens)
                or (inside and self.tokens.gaps[end] > Gap.STOP)
                or self._fenced(element[3], end)
            ):
                return
            yield end + 1

    def _fenced(self, lexicons: tuple[str, ...], i: int) -> bool:
        return any(self.words.lexicons[name].ends(self.tokens, i) for name in lexicons)

    def _opens_quotation(self, i: int) -> bool:
        """Tell whether an opening quotation mark stands right before word ``i``."""
        start = self.tokens.starts[i] if i < len(self.tokens) else 0
        return start > 0 and self.text[start - 1] in _OPENING and (start == 1 or not self.text[start - 2].isalnum())
