"""How text is written at a place of a file: as it is, with entities, as a JSON string, or one inside another.

A reader names the notation of every stretch of text that it reads, so that whoever changes the text need not know the
format: ``notation.write(text)`` gives what to put in the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Protocol

from wirelint.text.expressions import lazily

_LINE_END = lazily(r"[\r\n]")
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = {'"': "&quot;", "'": "&#39;"}


class CannotWriteError(Exception):
    """A text that cannot stand at a place of a file; ``message`` says why, to an editor."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Notation(Protocol):
    """How text is written at a place.

    What ``write`` gives reads back as ``text`` at that place; it raises CannotWriteError where nothing does. Code
    points that ``encoding`` lacks are written as the notation's escapes, if it has any.
    """

    def write(self, text: str, encoding: str = "utf-8") -> str: ...


@dataclass(frozen=True, slots=True, repr=False)
class Plain:
    """Written as it is. In a ``line`` no line may end, for that would end the field or the paragraph."""

    line: bool = False
    forbidden: str = ""
    """Signs that would end the field or start something else."""
    newline: str = "\n"
    """How the file ends its lines."""

    def write(self, text: str, encoding: str = "utf-8") -> str:
        if self.line and _LINE_END.search(text):
            raise CannotWriteError("a new line would end the field")
        for sign in self.forbidden:
            if sign in text:
                raise CannotWriteError(f"“{sign}” would not be read as a letter of the copy here")
        _encoded(text, encoding)
        return text.replace("\n", self.newline)


@dataclass(frozen=True, slots=True, repr=False)
class Markup:
    """The text of an XML or HTML element, or the value of an attribute in ``quoted``: & and < are entities."""

    quoted: bool = False

    def write(self, text: str, encoding: str = "utf-8") -> str:
        if _LINE_END.search(text):
            raise CannotWriteError("a new paragraph needs markup of its own")
        written = "".join(_MARKUP.get(sign) or (_QUOTES.get(sign, sign) if self.quoted else sign) for sign in text)
        return written.encode(encoding, "xmlcharrefreplace").decode(encoding)


@dataclass(frozen=True, slots=True, repr=False)
class Cdata:
    """The text of a CDATA section: everything as it is, but its own end."""

    def write(self, text: str, encoding: str = "utf-8") -> str:
        if "]]>" in text:
            raise CannotWriteError("“]]>” would end the CDATA section")
        if _LINE_END.search(text):
            raise CannotWriteError("a new paragraph needs markup of its own")
        _encoded(text, encoding)
        return text


@dataclass(frozen=True, slots=True, repr=False)
class JsonString:
    """The inside of a JSON string; ``ascii_only`` follows a file that escapes every other letter."""

    ascii_only: bool = False

    def write(self, text: str, encoding: str = "utf-8") -> str:
        written = json.dumps(text, ensure_ascii=self.ascii_only)[1:-1]
        try:
            written.encode(encoding)
        except UnicodeEncodeError:
            return json.dumps(text)[1:-1]
        return written


@dataclass(frozen=True, slots=True, repr=False)
class CsvQuoted:
    """The inside of a quoted CSV field: a quotation mark is doubled."""

    def write(self, text: str, encoding: str = "utf-8") -> str:
        _encoded(text, encoding)
        return text.replace('"', '""')


@dataclass(frozen=True, slots=True, repr=False)
class Within:
    """One notation inside another: HTML in a JSON string is ``Within(JsonString(), Markup())``."""

    outer: Notation
    inner: Notation

    def write(self, text: str, encoding: str = "utf-8") -> str:
        return self.outer.write(self.inner.write(text, encoding), encoding)


def within(outer: Notation, inner: Notation) -> Notation:
    """Put one notation inside another; plain text changes nothing."""
    if outer == PLAIN:
        return inner
    return outer if inner == PLAIN else Within(outer, inner)


PLAIN = Plain()
LINE = Plain(line=True)


def _encoded(text: str, encoding: str) -> None:
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        raise CannotWriteError(f"“{text[error.start]}” cannot be written in {encoding}") from None
