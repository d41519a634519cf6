"""The paragraphs that hold figures, each as one line of words in which the figures are numbered symbols."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures.reading import candidates, read_figure
from wirelint.text import BLANK, Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures.figure import Figure
    from wirelint.text import Tokens, View

_MOST_FIGURES = 400
_SYMBOLS = lazily(r"#[a-z]\d+")
_MARKS = lazily(r"[,;:()…]|--|[–—]|(?<=\s)-(?=\s)")


class _LineFields(NamedTuple):
    text: str
    figures: tuple[Figure, ...]
    span: Span
    kinds: str
    words: frozenset[str]


class Line(_LineFields):
    """A paragraph as shapes are matched on it.

    ``text`` holds the paragraph's words in small letters, each with one space behind it; a full stop, comma, dash
    (as -) and bracket is a word of its own, and a figure is a symbol of its kind and number: ``rose to #m0 from #m1 ,
    an increase of #p2 .`` Hedges ("about") are part of the figure. ``#n3 -member`` is a compound. ``kinds`` holds the
    kinds of the figures, one letter each, and ``words`` the words of the text, marks and symbols among them.
    """

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Give the sentences, in order; parted once, however many sums ask for them."""
        return tuple(Sentence(f" {part.strip()} ", self) for part in self.text.split(" . ") if part.strip())

    def figure(self, symbol: str) -> Figure:
        """Give the figure of a symbol such as ``#m12``."""
        return self.figures[int(symbol[2:])]

    def symbol(self, figure: Figure) -> str:
        """Give the symbol that stands for one of the line's figures, which is known by its place."""
        at = self._places[figure.span]
        return f"#{self.kinds[at]}{at}"

    def starts_of(self, kinds: str) -> list[int]:
        """Give where in the text the symbols of these kinds start."""
        return [start for start, kind in self._starts if kind in kinds]

    def places_of(self, words: frozenset[str]) -> list[int]:
        """Give where in the text one of the words stands, in order."""
        text, places = self.text, []
        for word in self.words & words:
            at = text.find(f" {word} ")
            while at >= 0:
                places.append(at + 1)
                at = text.find(f" {word} ", at + 1)
        places.sort()
        return places

    @cached_property
    def _starts(self) -> tuple[tuple[int, str], ...]:
        return tuple((match.start(), match[0][1]) for match in _SYMBOLS.finditer(self.text))

    @cached_property
    def _places(self) -> dict[Span, int]:
        return {figure.span: at for at, figure in enumerate(self.figures)}

    def behind(self, figure: Figure) -> str:
        """Give the words behind one of the line's figures, up to the end of its sentence."""
        return self.text.partition(f" {self.symbol(figure)} ")[2].partition(". ")[0]


class Sentence:
    """One sentence of a line: its text with a space on either side, and the figures in it."""

    def __init__(self, text: str, line: Line) -> None:
        self.text = text
        self.line = line

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(map(self.line.figure, _SYMBOLS.findall(self.text)))

    def behind(self, figure: Figure) -> str:
        """Give the words behind one of the figures, up to the sentence's end."""
        return self.text.partition(f" {self.line.symbol(figure)} ")[2]

    def of(self, kinds: str) -> list[Figure]:
        """Give the figures of these kinds, in order."""
        return [figure for figure in self.figures if figure.kind.value in kinds]


class _Separators(dict[str, str]):
    """What stands between two words, as words of a line."""

    def __missing__(self, separator: str) -> str:
        marks = "".join(f"{'-' if mark in '--–—' else mark} " for mark in _MARKS.findall(separator))
        if len(self) < 4096:
            self[separator] = marks
        return marks


_SEPARATORS = _Separators({" ": "", ", ": ", ", "\n": "", ". ": ""})


def figure_lines(view: View) -> tuple[Line, ...]:
    """Give the paragraphs of a view that hold figures as lines, made once for a view."""
    return view.derived(_lines)


def _lines(view: View) -> tuple[Line, ...]:
    tokens = view.tokens
    places = candidates(tokens.words)
    if not places:
        return ()
    found, starts = [], [tokens.starts[at] for at in places]
    for paragraph in view.paragraphs:
        first, after = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        if after > first:
            found += [_line(view, part, inside) for part, inside in _parts(tokens, paragraph, places[first:after])]
    return tuple(line for line in found if line.figures)


def _parts(tokens: Tokens, paragraph: Span, places: list[int]) -> Iterator[tuple[Span, list[int]]]:
    """Part a paragraph of very many figures, as no story has: figures are sought in their line, one by one."""
    cuts = [tokens.starts[at] for at in places[_MOST_FIGURES::_MOST_FIGURES]]
    for number, (start, end) in enumerate(pairwise((paragraph.start, *cuts, paragraph.end))):
        yield Span(start, end), places[number * _MOST_FIGURES : (number + 1) * _MOST_FIGURES]


def _line(view: View, paragraph: Span, places: list[int]) -> Line:
    tokens, text = view.tokens, view.text
    words, starts, ends, gaps = tokens.words, tokens.starts, tokens.ends, tokens.gaps
    at, after = tokens.between(paragraph)
    parts: list[str] = []
    sizes: list[int] = []  # the number of parts before each word, so that hedges can be taken back
    figures: list[Figure] = []
    first_word = at
    expected = set(places)
    while at < after:
        if at > first_word:
            parts.append(_SEPARATORS[text[ends[at - 1] : starts[at]]])
            if gaps[at] == Gap.EDGE:
                parts.append(". ")
        read = read_figure(tokens, text, at) if at in expected else None
        sizes.append(len(parts))
        if read is None or read.first < first_word:
            parts.append(f"{words[at] if words[at] != BLANK else BLANK} ")
            at += 1
            continue
        if read.first < at:
            del parts[sizes[read.first - first_word] :]
        symbol = f"#{read.figure.kind.value}{len(figures)} "
        parts.append(f"{symbol}{read.suffix.strip()} " if read.suffix else symbol)
        figures.append(read.figure)
        sizes.extend([len(parts)] * (read.after - at - 1))
        at = read.after
    if at > first_word:
        parts.append(_SEPARATORS[text[ends[at - 1] : paragraph.end]])
    kinds = "".join(figure.kind.value for figure in figures)
    # The space in front makes every word one with a space on either side.
    line = "".join([" ", *parts, ". "])
    return Line(line, tuple(figures), paragraph, kinds, frozenset(line.split()))
