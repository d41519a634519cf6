"""Bytes to text and back, or a reason an editor can act on."""

from __future__ import annotations

import codecs

from wirelint.text import Decoded

_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1a\x1b")
# The old wire formats hold a few control characters around the copy; more than these are no copy.
_SPARED_CONTROLS = 8
_CONTROL_SHARE = 20


class ReadError(Exception):
    """A file that could not be read as copy; ``message`` tells the editor why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a file: by its byte order mark, else by ``encoding``, else as UTF-8."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_decoded(data[len(mark) :], name, len(mark)), name, mark)
    name = _known(encoding or "utf-8")
    if not name.startswith(("utf-16", "utf-32")):
        _refuse_binary(data)
    return Decoded(_decoded(data, name, 0), name)


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)
        return codecs.lookup(encoding).name
    except LookupError:
        raise ReadError(f"unknown encoding “{encoding}”; write one such as utf-8, cp1252 or latin-1") from None


def _decoded(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(_where(data, encoding, error.start, skipped)) from None
    except UnicodeError:
        raise ReadError(f"not {encoding.upper()}; say which encoding it has with `encoding:`") from None


def _where(data: bytes, encoding: str, at: int, skipped: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    place = f"byte {at + skipped:,} (0x{data[at]:02X}), in line {line:,}"
    if encoding == "utf-8":
        advice = "save the file as UTF-8, or say which encoding it has with `encoding:`"
    else:
        advice = "save the file as UTF-8, or correct `encoding:`"
    return f"not {encoding.upper()} at {place}; {advice}"


def _refuse_binary(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{kind}, not plain text; save its copy as UTF-8 text")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > max(_SPARED_CONTROLS, len(data) // _CONTROL_SHARE):
        raise ReadError("a binary file, not copy; save its text as UTF-8, or leave the file out with `exclude:`")
