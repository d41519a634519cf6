"""Characters of UTF-8 whose bytes were read in another encoding, once or several times, and what they were."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

# What English copy may hold beside ASCII: punctuation, Latin letters, signs.
_REPERTOIRE = (
    "".join(map(chr, (*range(0xA0, 0x180), *range(0x2010, 0x2027))))
    + "\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190\u2192\u2212\ufb01\ufb02\ufeff\ufffd"
)
_CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
_MISREAD_AS = ("cp1252", "latin-1", "cp437", "mac-roman")
_CP1252_GAPS = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
# These read as two letters of a name, or a letter and the mark that closes its quotation: MARANHÃ”.
_CLOSING = "“”’‘–—…"
# What is left of a hard space in front of a plain one, or of its first byte.
_LONE = lazily(r"(?<![^\s(“\"])Â(?=\s)|(?<=[a-z.,;:])Â(?=\s|$)")


def find_mojibake(text: str) -> Iterator[tuple[Span, str]]:
    """Give the spans of misread characters and what they were meant to be."""
    for match in _suspects().finditer(text):
        for start, end in _stretches(match[0]):
            span = Span(match.start() + start, match.start() + end)
            damaged = span.of(text)
            if not _is_spelling(damaged, text[span.start - 1 : span.start], text[span.end : span.end + 1]):
                yield span, _repaired(damaged)
    for match in _LONE.finditer(text):
        yield Span(*match.span()), ""


@cache
def _misread() -> dict[str, str]:
    """Give what each character of UTF-8 looks like when its bytes are read in another encoding."""
    table = {
        "".join(read_byte(byte, encoding) for byte in character.encode()): character
        for encoding in reversed(_MISREAD_AS)
        for character in _REPERTOIRE
    }
    for character in _REPERTOIRE:  # on its way a file may be read as the one, and a part of it as the other
        readings = ({read_byte(byte, "cp1252"), bytes([byte]).decode("latin-1")} for byte in character.encode())
        for mixed in product(*readings):
            table.setdefault("".join(mixed), character)
    # Read as Latin-1 twice, the controls among the bytes of a character were written as two bytes themselves.
    table |= {f"Â{control}": control for control in _CONTROLS}
    table["â€"] = "”"  # its third byte is none of cp1252, and is often lost
    return table


def read_byte(byte: int, encoding: str) -> str:
    if encoding == "cp1252" and byte in _CP1252_GAPS:
        return _CP1252_GAPS[byte]
    return bytes([byte]).decode(encoding)


@cache
def _suspects() -> re.Pattern[str]:
    """Give an expression for runs of characters that misread ones are made of, without the table of all of them."""
    leading = {character.encode()[0] for character in _REPERTOIRE}
    firsts = {read_byte(byte, encoding) for byte in leading for encoding in _MISREAD_AS}
    rest = firsts | {read_byte(byte, encoding) for byte in range(0x80, 0xC0) for encoding in _MISREAD_AS}
    return re.compile(f"[{re.escape(''.join(sorted(firsts)))}][{re.escape(''.join(sorted(rest)))}]+")


def _stretches(run: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a run that are misread characters from end to end."""
    table, start, at = _misread(), 0, 0
    while at < len(run):
        part = _part(run, at)
        if part not in table:
            if start < at:
                yield start, at
            start = at + 1
        at += len(part)
    if start < at:
        yield start, at


def _part(run: str, at: int) -> str:
    """Give the misread character that starts here, or else the one code point."""
    table = _misread()
    return next((run[at : at + size] for size in (3, 2) if run[at : at + size] in table), run[at])


def _repaired(damaged: str) -> str:
    """Read the bytes as what they are; again where they were misread more than once."""
    table = _misread()
    for _ in range(3):
        parts, at = [], 0
        while at < len(damaged):
            part = _part(damaged, at)
            parts.append(table.get(part, part))
            at += len(part)
        if "".join(parts) == damaged:
            break
        damaged = "".join(parts)
    # What controls are left were marks of Windows-1252.
    return "".join(read_byte(ord(mark), "cp1252") if mark in _CONTROLS else mark for mark in damaged)


def _is_spelling(damaged: str, before: str, after: str) -> bool:
    """Tell a capital with a mark or sign behind it, as in “AMANHÔ”, from damage."""
    if len(damaged) != 2 or damaged[1] not in f"{_CLOSING}»\xa0°ª²³¹":
        return False
    return damaged[0] not in "Ââ" and not before.islower() and not after.islower()
