"""Flags lines that a scraper or a desk left in the copy."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.regex import Regex, checked
from wirelint.checks.rows import compile_text
from wirelint.findings import Edit
from wirelint.patterns import Pattern, anchor_words, find_hits
from wirelint.text import Gap, Span, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import View

_LONGEST = 160  # code points: what is left of a page's furniture is short
_MOST_WORDS = 24
_LEAST_PROSE = 10  # spaces in a paragraph
_PARTING = ":|–—"
_PLACES = ("line", "start", "end", "label")
_OPENING = "“‘\"'"  # speech, whatever its words


class _Line(NamedTuple):
    span: Span
    tokens: Tokens  # of the line alone, their offsets in the document's text
    folded: str


class _ShortLines(NamedTuple):
    lines: tuple[_Line, ...]
    where: dict[str, list[int]]  # the numbers of the lines that a folded word stands in
    folded: str  # all of them


class _Row(NamedTuple):
    """A pattern, and where in a line it must stand; its anchor has at most ``before`` words before it."""

    place: str
    pattern: Pattern
    before: int


@dataclass(eq=False, repr=False)
class Residue:
    """Flags short lines by patterns that fill them, open them or close them, whatever their punctuation."""

    rows: tuple[_Row, ...]
    anchors: dict[str, tuple[int, ...]]
    """The rows by the words of which a line must hold one."""
    unless: tuple[Pattern, ...] = ()
    regexes: tuple[Regex, ...] = ()
    most: int = 12
    alone: bool = False

    KIND: ClassVar[str] = "residue"
    HELP: ClassVar[str] = "lines that a web page, a scraper or the desk left in the copy"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("line", Form.LINES, "phrase patterns that fill a line, whatever its punctuation"),
        Key("label", Form.LINES, "phrase patterns that open a line, with a colon, bar or dash behind them"),
        Key("start", Form.LINES, "phrase patterns that a line opens with"),
        Key("end", Form.LINES, "phrase patterns that a line closes with"),
        Key("regex", Form.LINES, "RE2 expressions that match a whole line"),
        Key("unless", Form.LINES, "patterns that tell a sentence from residue, one a line; `regex` does not heed them"),
        Key("words", Form.NUMBER, "the most words that a line may have for `label`, `start` and `end`"),
        Key("alone", Form.FLAG, "only lines between two paragraphs of whole sentences"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        if not any(name in keys for name in (*_PLACES, "regex")):
            keys.problems.add(keys.mapping.place, 'a residue rule needs "line", "label", "start", "end" or "regex"')
            return None
        rows = [
            _Row(name, pattern, max((program.lead[1] for program in pattern.programs), default=0))
            for name in _PLACES
            for text in keys.lines(name)
            if (pattern := compile_text(keys, text, vocabulary))
        ]
        unless = tuple(pattern for text in keys.lines("unless") if (pattern := compile_text(keys, text, vocabulary)))
        expressions = [found for text in keys.lines("regex") if (found := checked(keys, text))]
        regexes = tuple(Regex.of(expression) for expression in expressions)
        anchors = _anchors(rows, vocabulary)
        return cls(tuple(rows), anchors, unless, regexes, keys.number("words", 12), keys.flag("alone"))

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        short = _short_lines(view)
        if not short.lines:
            return
        rows = self._rows_by_line(short)
        found = {
            number
            for number, candidates in rows.items()
            if self._fits(candidates, short.lines[number], view.text, context.vocabulary)
        }
        for regex in [regex for regex in self.regexes if regex.may_match(short.folded)]:
            found.update(number for number, line in enumerate(short.lines) if _fills(regex, line, view.text))
        apart = view.document.kept_apart
        for number in sorted(found):
            span = short.lines[number].span
            if not any(field.covers(span) for field in apart) and (not self.alone or _is_alone(view, span)):
                yield Match(span, edits=(Edit(_with_blank_line(span, view.document.text), ""),))

    def _rows_by_line(self, short: _ShortLines) -> dict[int, set[int]]:
        """Give the rows of which a word stands in a line, by the number of the line."""
        rows: dict[int, set[int]] = {}
        for word in self.anchors.keys() & short.where.keys():
            for number in short.where[word]:
                rows.setdefault(number, set()).update(self.anchors[word])
        return rows

    def _fits(self, rows: set[int], line: _Line, text: str, words: Vocabulary) -> bool:
        if text[line.span.start] in _OPENING or not any(self._stands(self.rows[n], line, text, words) for n in rows):
            return False
        return not any(find_hits(pattern, line.tokens, text, words) for pattern in self.unless)

    def _stands(self, row: _Row, line: _Line, text: str, words: Vocabulary) -> bool:
        size = len(line.tokens)
        if row.place != "line" and size > self.most:
            return False
        # What opens a line has its anchor near the line's first word.
        after = None if row.place == "end" else row.before + 1
        for hit in find_hits(row.pattern, line.tokens, text, words, after=after):
            opens, closes = hit.first == 0, hit.after == size
            if row.place == "label" and opens and _is_parted(line, hit.after, text):
                return True
            if (row.place == "start" and opens) or (row.place == "end" and closes) or (opens and closes):
                return True
        return False


def _anchors(rows: list[_Row], vocabulary: Vocabulary) -> dict[str, tuple[int, ...]]:
    anchors: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for word in sorted({word for program in row.pattern.programs for word in anchor_words(program, vocabulary)}):
            anchors[word] = (*anchors.get(word, ()), number)
    return anchors


@lru_cache(maxsize=2)
def _short_lines(view: View) -> _ShortLines:
    """Give the lines that are short enough to be residue; every rule of the kind looks at the same ones."""
    lines = tuple(_lines(view))
    where: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for word in line.tokens.words:
            where.setdefault(word, []).append(number)
    return _ShortLines(lines, where, "\n".join(line.folded for line in lines))


def _fills(regex: Regex, line: _Line, text: str) -> bool:
    return regex.may_match(line.folded) and regex.fills(line.span.of(text))


def _lines(view: View) -> Iterator[_Line]:
    tokens = view.tokens
    for span in view.paragraphs:
        if len(span) > _LONGEST:
            continue
        first, after = tokens.between(span)
        if after - first <= _MOST_WORDS:
            words, raw = tokens.words[first:after], tokens.raw[first:after]
            starts, ends = tokens.starts[first:after], tokens.ends[first:after]
            yield _Line(
                span, Tokens(words, raw, starts, ends, _side_by_side(after - first)), span.of(view.text).casefold()
            )


def _side_by_side(size: int) -> list[int]:
    """Give the gaps of a line in which punctuation does not count."""
    return [Gap.EDGE, *[Gap.SIDE] * (size - 1), Gap.EDGE] if size else [Gap.EDGE]


def _is_parted(line: _Line, after: int, text: str) -> bool:
    """Tell whether a colon, bar or dash stands behind the label, and words behind that or nothing at all."""
    start = line.tokens.ends[after - 1]
    end = line.tokens.starts[after] if after < len(line.tokens) else line.span.end
    return any(mark in _PARTING for mark in text[start:end]) or " - " in text[start:end]


def _is_alone(view: View, line: Span) -> bool:
    """Tell whether the paragraphs before and behind a line are prose."""
    at = bisect_left(view.paragraphs, line)
    around = [*view.paragraphs[max(at - 1, 0) : at], *view.paragraphs[at + 1 : at + 2]]
    return len(around) == 2 and all(_is_prose(paragraph.of(view.text)) for paragraph in around)


def _is_prose(paragraph: str) -> bool:
    return paragraph.count(" ") >= _LEAST_PROSE and paragraph.rstrip("”\"’') ")[-1:] in tuple(".!?…")


def _with_blank_line(span: Span, text: str) -> Span:
    """Give a line with all that parts it from the next one, or, if it is the last, from the one before."""
    end = span.end
    while text[end : end + 1].isspace():
        end += 1
    if end < len(text):
        return Span(_line_start(text, span.start), end)
    start = span.start
    while start and text[start - 1].isspace():
        start -= 1
    return Span(start, span.end)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1
