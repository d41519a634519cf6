"""Bytes to documents: one file per input format, and the table that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.decode import ReadError, decode
from wirelint.readers.file import bytes_of
from wirelint.readers.formats import DATA_SUFFIXES, FORMATS, SUFFIXES, Format, may_be_copy, recognize

if TYPE_CHECKING:
    from wirelint.text import Document

__all__ = [
    "AUTO",
    "DATA_SUFFIXES",
    "FORMATS",
    "SUFFIXES",
    "Format",
    "ReadError",
    "bytes_of",
    "decode",
    "may_be_copy",
    "read_document",
    "read_stories",
]

AUTO = "auto"
"""Stands for the format that the content of a file speaks for."""


def read_stories(
    data: bytes, path: str, encoding: str | None = None, *, form: str = AUTO, field: str | None = None
) -> tuple[Document, ...]:
    """Read the stories of a file, in their order; raises ReadError where it holds no copy at all.

    ``encoding`` is what a file is taken for that neither says its encoding nor is UTF-8. ``form`` names a format of
    ``FORMATS``. ``field`` names the column or key of tables and JSON lines that holds the copy. All documents share
    their ``file``, so that edits of one and another go into the same source.
    """
    file = decode(data, encoding)
    name = recognize(file.text, path, field) if form == AUTO else form
    return tuple(FORMATS[name].read(file, path, field))


def read_document(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Read a file that is one plain text; raises ReadError."""
    return read_stories(data, path, encoding, form="plain")[0]
