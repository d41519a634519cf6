"""Flags characters that a wrong encoding or markup left in the copy, and gives what they stood for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.mojibake import find_mojibake, read_byte
from wirelint.findings import Edit
from wirelint.text import BLANK, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import View

_SPACES = "\xa0\u2009\u202f"
_ENTITY = lazily(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});")
_REPLACED = lazily("\ufffd+")
_INVISIBLE = lazily("[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<=[\n -~])[\u200c\u200d]+")
_SOFT = lazily("\xad+")
_CONTROL = lazily("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")


# Letters of the Cyrillic and Greek alphabets that look like Latin ones.
_TWINS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХЗаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ",
        "ABESIJKMHOPCTYX3aesijopcyxhdqwABEZHIKMNOPTYXoc",
        strict=True,
    )
)
_FOREIGN = lazily("[\u0370-\u03ff\u0400-\u052f]")
_LETTERS = lazily(r"[^\W\d_]+")
_ODD_SPACE_MARKS = (
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\x85"
)
_ODD_SPACE = lazily(f"[{_ODD_SPACE_MARKS}]+|(?<=[a-z,;”])\xa0+(?=[^\\W\\d_])")
_BACKTICKS = lazily(r"``|(?<![\w`'])`(?=[\w\"(])|(?<![\w'])''(?=\w)|(?<=[\w.,;:!?)])''(?!['\w])")
_MOST_RELATED = 20

DAMAGES = (
    *("mojibake", "entity", "replacement", "invisible", "soft-hyphen", "control"),
    *("homoglyph", "space", "backtick"),
)


@dataclass(eq=False, repr=False)
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
            DAMAGES,
            required=True,
        ),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("code", "letters")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        damage = keys.choice("damage", DAMAGES, "")
        return cls(damage) if damage else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if view.document.text.isascii() and self.damage not in ("entity", "control", "backtick"):
            return iter(())
        return _FINDERS[self.damage](view.text)


def _mojibake(text: str) -> Iterator[Match]:
    for span, written in find_mojibake(text):
        yield _match(span, written, text)


def _entities(text: str) -> Iterator[Match]:
    if "&" not in text:
        return
    from html.entities import html5  # noqa: PLC0415 - a table of two thousand, for copy that holds a &name;

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
        written = "".join(read_byte(ord(mark), "cp1252") if mark >= "\x80" else "" for mark in match[0])
        yield _match(Span(*match.span()), "".join(mark for mark in written if mark.isprintable()), text)


def _removed(expression: re.Pattern[str]) -> Callable[[str], Iterator[Match]]:
    def find(text: str) -> Iterator[Match]:
        for match in expression.finditer(text):
            yield _match(Span(*match.span()), "", text)

    return find


def _replaced(text: str) -> Iterator[Match]:
    for match in _REPLACED.finditer(text):
        yield Match(Span(*match.span()), names={"code": "U+FFFD"})


def _homoglyphs(text: str) -> Iterator[Match]:
    """Find words of Latin letters, and words among them, in which a letter is of another alphabet."""
    if not _FOREIGN.search(text):
        return
    for match in _LETTERS.finditer(text):
        word = match[0]
        others = [letter for letter in word if _FOREIGN.match(letter)]
        if others and all(letter in _TWINS for letter in others) and (len(others) < len(word) or _is_alone(match)):
            codes = " ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(others))
            names = {"code": codes, "letters": ", ".join(dict.fromkeys(others))}
            yield Match(Span(*match.span()), ("".join(_TWINS.get(letter, letter) for letter in word),), (), names)


def _is_alone(word: re.Match[str]) -> bool:
    """Tell whether a word of another alphabet's letters stands among Latin ones, as the article "а" would."""
    around = word.string[max(word.start() - 30, 0) : word.start()] + word.string[word.end() : word.end() + 30]
    is_other = any(letter not in _TWINS for letter in _FOREIGN.findall(around))
    return not is_other and sum(map(str.isascii, around)) * 2 > len(around) > 20


def _spaces(text: str) -> Iterator[Match]:
    """Find spaces of another width, each in its place, and hard spaces between words, all as one."""
    hard: list[Span] = []
    if not any(mark in text for mark in f"\xa0{_ODD_SPACE_MARKS}"):
        return  # looking for each sign is far faster than the expression
    for match in _ODD_SPACE.finditer(text):
        span = Span(*match.span())
        if match[0][0] == "\xa0":
            hard.append(span)
        elif not (text[span.start - 1 : span.start].isdigit() and text[span.end : span.end + 1].isdigit()):
            yield _match(span, " ", text)
    if hard:
        edits = tuple(Edit(span, " ") for span in hard)
        yield Match(hard[0], (" ",), edits, {"code": "U+00A0"}, tuple(hard[1 : _MOST_RELATED + 1]))


def _backticks(text: str) -> Iterator[Match]:
    """Find quotation marks made of backticks and pairs of apostrophes, a quotation at a time."""
    if "`" not in text and "''" not in text:
        return
    taken = 0
    for match in _BACKTICKS.finditer(text):
        span = Span(*match.span())
        if span.start < taken:
            continue
        closer = _closer(text, span)
        taken = closer.end if closer else span.end
        marks = (span, closer) if closer else (span,)
        edits = tuple(Edit(mark, _curly(text, mark)) for mark in marks)
        yield Match(span, (edits[0].text,), edits, {}, marks[1:])


def _closer(text: str, opener: Span) -> Span | None:
    mark = "''" if len(opener) == 2 else "'"
    end = text.find("\n", opener.end)
    found = re.compile(rf"(?<=\S){mark}(?!\w)").search(text, opener.end, end if end >= 0 else len(text))
    return Span(*found.span()) if found and "`" in opener.of(text) else None


def _curly(text: str, mark: Span) -> str:
    opens = "`" in mark.of(text) or text[mark.end : mark.end + 1].isalnum()
    return ("“" if opens else "”") if len(mark) == 2 else ("‘" if opens else "’")


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
    "homoglyph": _homoglyphs,
    "space": _spaces,
    "backtick": _backticks,
}
