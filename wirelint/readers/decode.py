"""Bytes to text and back, or a reason an editor can act on."""

from __future__ import annotations

import codecs

from wirelint.text import Decoded
from wirelint.text.expressions import lazily

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
_WIRE = lazily(rb"\s{0,9}\x16{0,9}\x01[ -~]")
_WIDE = ("utf-16", "utf-32")
_WIDE_XML = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
_DECLARATION_WITHIN = 1024  # bytes, as in browsers
_XML_DECLARATION = lazily(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([\x21-\x7e]{1,40}?)["']""")
_HTML_DECLARATION = lazily(rb"""(?i)<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]{1,40})""")
# Python's codecs that are no character sets.
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"))


class ReadError(Exception):
    """A file that could not be read as copy; ``message`` tells the editor why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a file; raises ReadError where that would be a guess.

    What says its encoding comes first, by its byte order mark or by the declaration of XML or HTML; then strict UTF-8,
    and ``encoding`` for files that are none of these.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_decoded(data[len(mark) :], name, len(mark)), name, mark)
    tried = _declared(data)
    if tried is None and encoding and _known(encoding).startswith(_WIDE):
        tried = encoding  # ASCII in UTF-16 is UTF-8 as well: with zeros in it
    name = _known(tried or "utf-8")
    if not name.startswith(_WIDE):
        _refuse_binary(data)
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError:
        name = _known(encoding) if encoding else name
    return Decoded(_decoded(data, name, 0), name)


def _declared(data: bytes) -> str | None:
    """Give the encoding that the file itself declares."""
    for start, name in _WIDE_XML.items():
        if data.startswith(start):
            return name
    head = data[:_DECLARATION_WITHIN].lstrip()
    if not head.startswith(b"<"):
        return None
    xml = _XML_DECLARATION.match(head)
    match = xml or _HTML_DECLARATION.search(head)
    if match is None:
        return None
    name = _known(match[1].decode("ascii"), "the file says that its encoding is “{}”, which nobody knows")
    if name.startswith(_WIDE):  # it could not have been read so far if that were true
        return None
    # Browsers read Latin-1 as its superset, whose curly quotation marks half the pages that declare it use.
    return "cp1252" if not xml and name in ("iso8859-1", "ascii") else name


def _known(encoding: str, message: str = "unknown encoding “{}”; write one such as utf-8, cp1252 or latin-1") -> str:
    try:
        "".encode(encoding)
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        name = ""
    if not name or name in _NO_CHARSETS:
        raise ReadError(message.format(encoding))
    return name


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
        advice = "save the file as UTF-8, or correct the encoding that the file or `encoding:` names"
    return f"not {encoding.upper()} at {place}; {advice}"


def _refuse_binary(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{kind}, not plain text; save its copy as UTF-8 text")
    if _WIRE.match(data):
        return  # frames of the old wires are made of control characters
    controls = len(data) - len(data.translate(None, _CONTROLS))
    zeros = data.count(b"\0")
    if zeros > min(_SPARED_CONTROLS, len(data) // _CONTROL_SHARE) or controls > max(
        _SPARED_CONTROLS, len(data) // _CONTROL_SHARE
    ):
        raise ReadError("a binary file, not copy; save its text as UTF-8, or leave the file out with `exclude:`")
