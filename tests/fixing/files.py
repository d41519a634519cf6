"""Copy written as a file of each format, with markup, entities and escapes at random places."""

from __future__ import annotations

import re
import textwrap
from html.entities import codepoint2name
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random


class File(NamedTuple):
    """A file of copy: its name and its bytes."""

    name: str
    data: bytes


def _encoded(text: str, random: Random) -> bytes:
    """Write a text in one of the encodings that need no setting, with one of the ends of line."""
    return text.replace("\n", random.choice(("\n", "\n", "\r\n", "\r"))).encode(
        random.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16"))
    )


def plain(paragraphs: Sequence[str], random: Random) -> File:
    between = random.choice(("\n\n", "\n\n\n", "\n"))
    return File("story.txt", _encoded(between.join(paragraphs) + random.choice(("", "\n")), random))


def wrapped(paragraphs: Sequence[str], random: Random) -> File:
    indent = random.choice(("", "    "))
    lines = [textwrap.fill(words, 72, initial_indent=indent, break_long_words=False) for words in paragraphs]
    return File("story.txt", _encoded(random.choice(("\n", "\n\n")).join(lines) + "\n", random))


def _marked_up(words: str, random: Random, *, named: bool = True) -> str:
    """Write words as markup: entities, and elements around some of them or parts of them."""
    parts = re.findall(r"\s+|\S+", words)
    for number, part in enumerate(parts):
        if part.isspace():
            parts[number] = random.choice((" ", " ", " ", " ", " ", "\n", "&#32;"))
            continue
        cut = random.randrange(len(part) + 1) if random.random() < 0.1 else len(part)
        head, tail = (_escaped(half, random, named=named) for half in (part[:cut], part[cut:]))
        if head and random.random() < 0.15:
            name = random.choice(("em", "b", "i", "strong", "a") if named else ("em",))
            head = f"<{name}>{head}</{name}>"
        parts[number] = head + tail
    return "".join(parts)


def _escaped(words: str, random: Random, *, named: bool) -> str:
    return "".join(_sign(sign, random, named=named) for sign in words)


def _sign(sign: str, random: Random, *, named: bool) -> str:
    special = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    if sign in special or random.random() > (0.4 if ord(sign) > 127 else 0.005):
        return special.get(sign, sign)
    name = codepoint2name.get(ord(sign))
    return f"&{name};" if name and named and random.random() < 0.5 else f"&#{ord(sign)};"


def _html_body(paragraphs: Sequence[str], random: Random) -> str:
    return "\n".join(f"<p>{_marked_up(words, random)}</p>" for words in paragraphs)


def html(paragraphs: Sequence[str], random: Random) -> File:
    title = _escaped(paragraphs[0], random, named=True)
    page = f"<!DOCTYPE html>\n<html lang='en'>\n<head><title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n"
    page += f"{_html_body(paragraphs[1:], random)}\n<script>if (a &lt; b) to to;</script>\n</body>\n</html>\n"
    return File("story.html", page.encode(random.choice(("utf-8", "utf-8-sig"))))


def nitf(paragraphs: Sequence[str], random: Random) -> File:
    encoding = random.choice(("utf-8", "iso-8859-1"))
    head = _marked_up(paragraphs[0], random, named=False)
    body = "\n".join(f"<p>{_marked_up(words, random, named=False)}</p>" for words in paragraphs[1:])
    text = f"""<?xml version="1.0" encoding="{encoding}"?>
<nitf><head><title>{_escaped(paragraphs[0], random, named=False)}</title></head><body><body.head><hedline><hl1>{head}</hl1>
</hedline></body.head><body.content><block>{body}</block></body.content></body></nitf>
"""
    return File("story.xml", text.encode(encoding, "xmlcharrefreplace"))


FORMATS: dict[str, Callable[[Sequence[str], Random], File]] = {
    "plain": plain,
    "wrapped": wrapped,
    "html": html,
    "nitf": nitf,
}
"""How each format of wirelint is written; "wrapped" is plain text with short lines."""
