"""Joins the lines of hard-wrapped copy, and remembers where each stood in the file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.roles import stands_alone, starts_apart
from wirelint.text import PLAIN, Plain, Segment, SourceMap
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text import Notation

_LINE_END = lazily(r"\r\n|\r|\n")
_WIDEST = 120  # no wire wraps at more
_NARROWEST = 28
_ENDS_SENTENCE = lazily(r"[.!?:…][\"'”’)»]*\Z")
_ENDS_IN_HYPHEN = lazily(r"[^\W\d_]-\Z")
_SUSPENDED = frozenset(("and", "or", "to", "but", "nor"))  # "two-" + "and three-day" keeps its space


class _Line(NamedTuple):
    start: int  # of the words in the source
    words: str
    indent: int


def unwrap(source: str) -> tuple[str, SourceMap, bool]:
    """Give the text of one paragraph a line, the map back, and whether lines were joined."""
    if "\r" not in source and "\n" not in source.rstrip("\n").replace("\n\n", ""):
        return source, SourceMap(), False  # every line stands between blank ones
    lines = list(_lines(source))
    width = _wrap_width(lines)
    if not width:
        return (*_with_newlines(source), False)
    text, segments = _joined(lines, width, len(source))
    return text, SourceMap(segments), True


def _lines(source: str) -> Iterator[_Line]:
    start = 0
    for match in _LINE_END.finditer(source):
        yield _line(source[start : match.start()], start)
        start = match.end()
    yield _line(source[start:], start)


def _line(raw: str, start: int) -> _Line:
    indent = len(raw) - len(raw.lstrip())
    return _Line(start + indent, raw.strip(), indent)


def _wrap_width(lines: Sequence[_Line]) -> int:
    """Give the width that the copy was wrapped at, 0 if it was not.

    Wrapped copy breaks its lines in mid-sentence where the next word would not have fitted. Lists, headlines
    and one paragraph a line do not.
    """
    broken = [(above, below) for above, below in _pairs(lines) if _breaks_off(above, below)]
    if not broken:
        return 0
    lengths = sorted(above.indent + len(above.words) for above, _ in broken)
    width = lengths[len(lengths) * 9 // 10]
    full = [(above, below) for above, below in broken if _is_full(above, below, width)]
    lower = sum(1 for _, below in full if below.words[0].islower())
    if lower * 3 < len(full) or len(full) * 2 < len(broken):
        return 0
    # A few short lines around one that breaks off may be a list; three such lines are not.
    others = sum(1 for above, below in _pairs(lines) if not _is_full(above, below, width))
    return width if lower >= 3 or lower * 3 >= others else 0


def _pairs(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Give each line of words with the line of words directly below it."""
    above = lines[0]
    for line in lines:
        if line is not above and above.words and line.words:
            yield above, line
        above = line


def _breaks_off(above: _Line, below: _Line) -> bool:
    size = len(above.words) + above.indent
    return _NARROWEST <= size <= _WIDEST and below.indent <= above.indent and not _ENDS_SENTENCE.search(above.words)


def _is_full(above: _Line, below: _Line, width: int) -> bool:
    size = above.indent + len(above.words)
    return size <= _WIDEST and size + 1 + len(below.words.split(None, 1)[0]) >= width


def _joined(lines: Sequence[_Line], width: int, size: int) -> tuple[str, tuple[Segment, ...]]:
    usual = Counter(line.indent for line in lines if line.words).most_common(1)[0][0]
    parts: list[str] = []
    runs = _Runs()
    above = _Line(0, "", 0)
    for number, line in enumerate(lines):
        if number:
            parts.append(_between(above, line, width, usual))
            runs.add(len(parts[-1]), line.start)
        parts.append(line.words)
        runs.skip_to(line.start)
        runs.add(len(line.words), line.start + len(line.words))
        above = line
    runs.add(0, size)
    return "".join(parts), tuple(runs.segments)


class _Runs:
    """Segments that follow one upon the other in text and source; those that run on one for one make one."""

    def __init__(self, notation: Notation = PLAIN) -> None:
        self.segments: list[Segment] = []
        self._notation = notation
        self._text = self._source = 0

    def skip_to(self, source: int) -> None:
        """Hide what stands in the source up to an offset."""
        self._source = source

    def add(self, size: int, source_end: int) -> None:
        """Let ``size`` code points stand for the source up to an offset."""
        width = source_end - self._source
        last = self.segments[-1] if self.segments else None
        if last and size == width and last.size == last.width and last.source_end == self._source:
            self.segments[-1] = last._replace(size=last.size + size, width=last.width + width)
        elif size:
            self.segments.append(Segment(self._text, self._source, size, width, self._notation))
        self._text += size
        self._source = source_end if size else self._source


def _between(above: _Line, below: _Line, width: int, usual: int) -> str:
    if not above.words or not below.words or not _goes_on(above, below, width, usual):
        return "\n"
    if _ENDS_IN_HYPHEN.search(above.words) and below.words[0].isalpha():
        return "" if below.words.split(None, 1)[0] not in _SUSPENDED else " "
    return " "


def _goes_on(above: _Line, below: _Line, width: int, usual: int) -> bool:
    """Tell whether a line continues the paragraph of the line above it."""
    if below.indent > usual or stands_alone(above.words) or starts_apart(below.words):
        return False
    if _is_full(above, below, width) or above.words.endswith((",", ";")):
        return True
    return below.words[0].islower() and not _ENDS_SENTENCE.search(above.words)


def _with_newlines(source: str) -> tuple[str, SourceMap]:
    """Write every line end as LF; copy that has no other stays as it is, without a map."""
    if "\r" not in source:
        return source, SourceMap()
    runs = _Runs(Plain(newline=_usual_line_end(source)))
    parts: list[str] = []
    start = 0
    for match in _LINE_END.finditer(source):
        parts.append(source[start : match.start()])
        runs.add(match.start() - start, match.start())
        runs.add(1, match.end())
        start = match.end()
    parts.append(source[start:])
    runs.add(len(source) - start, len(source))
    return "\n".join(parts), SourceMap(runs.segments)


def _usual_line_end(source: str) -> str:
    ends: list[str] = _LINE_END.findall(source)
    return Counter(ends).most_common(1)[0][0]
