"""Bytes to documents: one file per input format, and the table that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wirelint.readers.decode import Decoded, ReadError, decode
from wirelint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint.text import Document

__all__ = ["READERS", "SUFFIXES", "Decoded", "ReadError", "Reader", "decode", "read_document"]


class Reader(Protocol):
    """Reads a file's bytes; the encoding is None where nobody named one."""

    def __call__(self, data: bytes, path: str, encoding: str | None = None) -> Document: ...


READERS: Mapping[str, Reader] = {"plain": read_plain}
"""The input formats by name."""

SUFFIXES: Mapping[str, str] = {".txt": "plain", ".text": "plain"}
"""The endings of files that are copy, each with the format that is tried first."""


def read_document(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Read a file's bytes in the format that its path and its beginning speak for; raises ReadError."""
    return READERS["plain"](data, path, encoding)
