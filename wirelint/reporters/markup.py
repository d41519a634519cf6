"""Text as XML and HTML can hold it."""

from __future__ import annotations

from html import escape

from wirelint.text.expressions import lazily

# XML 1.0 has no way to write these, escaped or not; HTML parsers take them for mistakes.
_ILLEGAL = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def text_of(text: str) -> str:
    """Give a text as the content of an element; what markup cannot hold is the replacement character."""
    return escape(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text), quote=False).replace("\r", "&#13;")


def attributes(**values: object) -> str:
    """Give attributes, each after a space; line ends are escaped, or a reader would turn them into spaces."""
    return "".join(f' {name}="{_value(str(value))}"' for name, value in values.items())


def html_of(text: str) -> str:
    """Give a text as the content of an element of HTML, which has no carriage return."""
    return text_of(text.replace("\r\n", "\n").replace("\r", "\n"))


def isolated(text: str) -> str:
    """Give a text of HTML that may run from right to left, so that it turns nothing around it."""
    return f"<bdi>{html_of(text)}</bdi>"


def _value(text: str) -> str:
    return escape(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)).translate(_LINE_ENDS)
