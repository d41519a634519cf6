"""CSV and TSV: each row a story, in the column that the user names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers.decode import ReadError
from wirelint.readers.inside import add_text
from wirelint.readers.story import Layer, Piece, Story
from wirelint.text import Plain, Role, Trouble
from wirelint.text.notation import CsvQuoted
from wirelint.text.source_map import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Decoded, Document, Notation

BESIDE = {
    **dict.fromkeys(("headline", "title"), Role.HEADLINE),
    **dict.fromkeys(("byline", "author"), Role.BYLINE),
    **dict.fromkeys(("caption", "description"), Role.CAPTION),
    **dict.fromkeys(("date", "published", "pubdate", "published_at"), Role.DATE),
    **dict.fromkeys(("embargo", "embargoed"), Role.EMBARGO),
    **dict.fromkeys(("language", "lang"), Role.LANGUAGE),
}
"""The columns that are read beside the one with the copy, by their names."""
_QUOTED = CsvQuoted()


class _Cell(NamedTuple):
    """A cell, and the stretch of the file inside its quotation marks."""

    start: int
    end: int
    quoted: bool


def read_table(file: Decoded, path: str, field: str | None = None) -> Iterator[Document]:
    """Read each row; raises ReadError where the column is not named or does not exist."""
    text = file.text.removeprefix("\ufeff")
    skipped = len(file.text) - len(text)
    sign = "\t" if "\t" in text.split("\n", 1)[0] else ","
    layer = Layer(file.text)
    rows = _rows(file.text, skipped, sign)
    header = [_value(file.text, cell) for cell in next(rows, [])]
    if field is None or field not in header:
        wrong = f'there is no column "{field}"' if field else "say with --field which column holds the copy"
        raise ReadError(f"{wrong} (columns: {', '.join(header)[:300]})")
    lines = Lines(file.text)
    for row in rows:
        story = Story(file, f"{path}:{lines.place(row[0].start)[0]}")
        _add_row(story, layer, dict(zip(header, row, strict=False)), field, sign)
        yield story.document()


def _add_row(story: Story, layer: Layer, row: dict[str, _Cell], field: str, sign: str) -> None:
    if field not in row:
        story.troubles.append(Trouble(min(cell.start for cell in row.values()), f'this row ends before "{field}"'))
        return
    cell = row[field]
    if cell.end > cell.start and not cell.quoted and layer.text[cell.start] == '"':
        story.troubles.append(Trouble(cell.start, "this cell opens with a quotation mark that is never closed"))
    for name, other in row.items():
        if (role := BESIDE.get(name.lower())) and name != field:
            add_text(story, _layer(layer, other, sign), role)
    add_text(story, _layer(layer, cell, sign))


def _rows(text: str, start: int, sign: str) -> Iterator[list[_Cell]]:
    plain = re.compile(rf"()([^{sign}\r\n]*+)({sign}|\r\n|\r|\n|\Z)")
    pattern = re.compile(rf'(?:"((?:[^"]++|"")*+)"(?=[{sign}\r\n]|\Z)|([^{sign}\r\n]*+))({sign}|\r\n|\r|\n|\Z)')
    row: list[_Cell] = []
    unclosed = 0
    at = start
    while at < len(text) or row:
        match = pattern.match(text, at) if unclosed < _MOST_UNCLOSED or text[at : at + 1] != '"' else None
        match = match or plain.match(text, at)
        assert match  # the second alternative matches anything up to the next sign
        quoted = match[1] is not None and text[at : at + 1] == '"' and match.end(1) > at
        unclosed += not quoted and text[at : at + 1] == '"'
        row.append(_Cell(*match.span(1 if quoted else 2), quoted))
        at = match.end()
        if match[3] != sign:
            if len(row) > 1 or row[0].end > row[0].start:
                yield row
            row = []
            if at >= len(text):
                return


_MOST_UNCLOSED = 50  # more cells that open a quotation without end are taken as they are


def _value(text: str, cell: _Cell) -> str:
    value = text[cell.start : cell.end]
    return value.replace('""', '"') if cell.quoted else value.strip()


def _layer(layer: Layer, cell: _Cell, sign: str) -> Layer:
    notation: Notation = _QUOTED if cell.quoted else Plain(line=True, forbidden=f'"{sign}')
    return Layer.of(_pieces(layer, cell, notation))


def _pieces(layer: Layer, cell: _Cell, notation: Notation) -> Iterator[Piece]:
    text, at = layer.text, cell.start
    for match in re.finditer('""', text[cell.start : cell.end]) if cell.quoted else ():
        start = cell.start + match.start()
        if at < start:
            yield Piece(text[at:start], layer, at, start, notation)
        yield Piece('"', layer, start, start + 2, notation)
        at = start + 2
    if at < cell.end:
        yield Piece(text[at : cell.end], layer, at, cell.end, notation)
