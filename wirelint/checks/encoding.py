"""Flags characters that a wrong encoding or markup left in the copy, and gives what they stood for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.entities import html5
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.findings import Edit
from wirelint.text import BLANK, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import View

# What English copy may hold beside ASCII: punctuation, Latin letters, signs.
_REPERTOIRE = (
    "".join(map(chr, (*range(0xA0, 0x180), *range(0x2010, 0x2027))))
    + "\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190\u2192\u2212\ufb01\ufb02\ufeff\ufffd"
)
_MISREAD_AS = ("cp1252", "latin-1", "cp437", "mac-roman")
_CP1252_GAPS = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
_SPACES = "\xa0\u2009\u202f"
# These read as two letters of a name, or a letter and the mark that closes its quotation: MARANHÃ”.
_CLOSING = "“”’‘–—…"
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});")
_REPLACED = re.compile("\ufffd+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<=[\n -~])[\u200c\u200d]+")
# What is left of a hard space in front of a plain one, or of its first byte.
_LONE = re.compile(r"(?<![^\s(“\"])Â(?=\s)|(?<=[a-z.,;:])Â(?=\s|$)")
_SOFT = re.compile("\xad+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")


@dataclass(frozen=True)
class Encoding:
    """Flags one kind of damaged character."""

    damage: str

    KIND: ClassVar[str] = "encoding"
    HELP: ClassVar[str] = "characters that a wrong encoding or markup left in the copy"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key(
            "damage",
            Form.CHOICE,
            "what is damaged",
            ("mojibake", "entity", "replacement", "invisible", "soft-hyphen", "control"),
            required=True,
        ),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("code",)

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        damage = keys.choice("damage", tuple(_FINDERS), "")
        return cls(damage) if damage else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if view.document.text.isascii() and self.damage not in ("entity", "control"):
            return iter(())
        return _FINDERS[self.damage](view.text)


def _mojibake(text: str) -> Iterator[Match]:
    for match in _suspects().finditer(text):
        for start, end in _stretches(match[0]):
            span = Span(match.start() + start, match.start() + end)
            damaged = span.of(text)
            if not _is_spelling(damaged, text[span.start - 1 : span.start], text[span.end : span.end + 1]):
                yield _match(span, _repaired(damaged), text)
    for match in _LONE.finditer(text):
        yield _match(Span(*match.span()), "", text)


@cache
def _misread() -> dict[str, str]:
    """Give what each character of UTF-8 looks like when its bytes are read in another encoding."""
    table = {
        "".join(_read(byte, encoding) for byte in character.encode()): character
        for encoding in reversed(_MISREAD_AS)
        for character in _REPERTOIRE
    }
    table["â€"] = "”"  # its third byte is none of cp1252, and is often lost
    return table


def _read(byte: int, encoding: str) -> str:
    if encoding == "cp1252" and byte in _CP1252_GAPS:
        return _CP1252_GAPS[byte]
    return bytes([byte]).decode(encoding)


@cache
def _suspects() -> re.Pattern[str]:
    """Give an expression for runs of characters that misread ones are made of."""
    firsts = "".join({re.escape(damaged[0]) for damaged in _misread()})
    rest = "".join({re.escape(mark) for damaged in _misread() for mark in damaged})
    return re.compile(f"[{firsts}][{rest}]+")


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
    return damaged


def _is_spelling(damaged: str, before: str, after: str) -> bool:
    """Tell a capital with a mark or sign behind it, as in “AMANHÔ”, from damage."""
    if len(damaged) != 2 or damaged[1] not in f"{_CLOSING}»\xa0°ª²³¹":
        return False
    return damaged[0] not in "Ââ" and not before.islower() and not after.islower()


def _entities(text: str) -> Iterator[Match]:
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        name = match[0][1:]
        written = _numbered(name[1:-1]) if name[0] == "#" else html5.get(name)
        if written and written != BLANK:
            yield _match(Span(*match.span()), written, text)


def _numbered(code: str) -> str | None:
    number = int(code[1:], 16) if code[0] in "xX" else int(code)
    if 0x80 <= number < 0xA0:
        return bytes([number]).decode("cp1252", "ignore") or None
    return chr(number) if 32 <= number < 0x110000 else None


def _controls(text: str) -> Iterator[Match]:
    for match in _CONTROL.finditer(text):
        # Windows-1252 read as Latin-1 leaves controls where its curly marks and dashes were.
        written = "".join(_read(ord(mark), "cp1252") if mark >= "\x80" else "" for mark in match[0])
        yield _match(Span(*match.span()), "".join(mark for mark in written if mark.isprintable()), text)


def _removed(expression: re.Pattern[str]) -> Callable[[str], Iterator[Match]]:
    def find(text: str) -> Iterator[Match]:
        for match in expression.finditer(text):
            yield _match(Span(*match.span()), "", text)

    return find


def _replaced(text: str) -> Iterator[Match]:
    for match in _REPLACED.finditer(text):
        yield Match(Span(*match.span()), names={"code": "U+FFFD"})


def _match(span: Span, written: str, text: str) -> Match:
    """Give a match; a space that is written where another stands, or at a line's edge, is left out."""
    written = "".join(" " if mark in _SPACES else mark for mark in written if mark != "\ufeff")
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if written.isspace() and (before in ("", " ", "\n") or after in ("", " ", "\n")):
        written = ""
    codes = " ".join(f"U+{ord(mark):04X}" for mark in span.of(text)[:3])
    return Match(span, (written,), (Edit(span, written),), {"code": codes})


_FINDERS: dict[str, Callable[[str], Iterator[Match]]] = {
    "mojibake": _mojibake,
    "entity": _entities,
    "replacement": _replaced,
    "invisible": _removed(_INVISIBLE),
    "soft-hyphen": _removed(_SOFT),
    "control": _controls,
}
