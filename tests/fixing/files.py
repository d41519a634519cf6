"""Copy written as a file of each format, with markup, entities and escapes at random places."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from html.entities import codepoint2name
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random


class File(NamedTuple):
    """A file of copy: its name, its bytes, the number of defects that were put in, and the field that holds the copy.

    Only where there is one defect does a finding that comes with a fix speak against it: one may hide another.
    """

    name: str
    data: bytes
    defects: int = 0
    field: str | None = None


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
    if 0x80 <= ord(sign) < 0xA0:  # HTML takes a reference to a control for a letter of Windows-1252
        return sign
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


def _json(value: object, random: Random) -> bytes:
    return json.dumps(value, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 2))).encode()


def ninjs(paragraphs: Sequence[str], random: Random) -> File:
    item = {"uri": "urn:1", "type": "text", "headline": paragraphs[0], "language": "en"}
    if random.random() < 0.3:
        item["body_text"] = "\n\n".join(paragraphs[1:])
    else:
        item["body_html"] = _html_body(paragraphs[1:], random)
    return File("story.json", _json(item if random.random() < 0.7 else [item, item], random))


def newsml_g2(paragraphs: Sequence[str], random: Random) -> File:
    if random.random() < 0.3:
        data = f'<inlineData contenttype="text/plain">{escape(chr(10).join(paragraphs[1:]))}</inlineData>'
    else:
        body = "".join(f"<p>{_marked_up(words, random, named=False)}</p>" for words in paragraphs[1:])
        page = f"<head><title>{escape(paragraphs[0])}</title></head><body>{body}</body>"
        page = f'<html xmlns="http://www.w3.org/1999/xhtml">{page}</html>'
        data = f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>'
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">
<contentMeta><headline>{escape(paragraphs[0])}</headline></contentMeta><contentSet>{data}</contentSet></newsItem>
"""
    return File("story.xml", text.encode())


def newsml_1(paragraphs: Sequence[str], random: Random) -> File:
    body = "".join(f"<p>{_marked_up(words, random, named=False)}</p>" for words in paragraphs[1:])
    data = f"<nitf><body><body.content>{body}</body.content></body></nitf>"
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>{escape(paragraphs[0])}</HeadLine></NewsLines>
<ContentItem><DataContent>{data}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
"""
    return File("story.xml", text.encode())


def feed(paragraphs: Sequence[str], random: Random) -> File:
    body = _html_body(paragraphs[1:], random)
    body = f"<![CDATA[{body}]]>" if random.random() < 0.5 else escape(body)
    item = f"<item><title>{escape(paragraphs[0])}</title><description>{body}</description></item>"
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>News</title><language>en</language>{item * random.choice((1, 2))}</channel></rss>
"""
    return File("story.rss", text.encode())


def markdown(paragraphs: Sequence[str], random: Random) -> File:
    lines = [f"# {_starred(paragraphs[0], random)}"]
    for words in paragraphs[1:]:
        written = _starred(words, random)
        lines.append(textwrap.fill(written, 60, break_on_hyphens=False) if random.random() < 0.3 else written)
    return File("story.md", "\n\n".join([*lines, "`to to` and <b>b</b>"]).encode())


def _starred(words: str, random: Random) -> str:
    """Write words as Markdown: signs that mean something are escaped, some words are marked."""
    parts = re.findall(r"\s+|\S+", words)
    for number, part in enumerate(parts):
        if part.isspace() or (len(part) == 1 and not part.isalnum()):
            continue
        written = re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", part)
        mark = random.choice(("*", "**", "_")) if random.random() < 0.1 and part.isalpha() else ""
        parts[number] = f"{mark}{written}{mark}"
    return "".join(parts)


def jsonl(paragraphs: Sequence[str], random: Random) -> File:
    rows: list[dict[str, object]] = [
        {"id": number, "title": paragraphs[0], "text": "\n\n".join(paragraphs[1:])} for number in range(2)
    ]
    lines = [json.dumps(row, ensure_ascii=random.random() < 0.5) for row in rows]
    return File("stories.jsonl", ("\n".join(lines) + "\n").encode(), field="text")


def table(paragraphs: Sequence[str], random: Random) -> File:
    written = io.StringIO()
    end = random.choice(("\n", "\r\n"))
    rows = csv.writer(written, delimiter=random.choice(",\t"), lineterminator=end)
    rows.writerow(["id", "title", "text"])
    for number in range(2):
        rows.writerow([number, paragraphs[0], "\n\n".join(paragraphs[1:])])
    return File("stories.csv", written.getvalue().encode(random.choice(("utf-8", "utf-8-sig"))), field="text")


def anpa(paragraphs: Sequence[str], _: Random) -> File:
    body = "".join(f"\t{_in_ascii(words)}\r\n" for words in paragraphs[1:])
    text = f"\x16\x16\x01a1234\r\n\x13u i BC-Story\x02BC-Story,100<\r\n^{_in_ascii(paragraphs[0])}<\r\n{body}\x03\r\n"
    return File("story.anpa", text.encode())


def iptc7901(paragraphs: Sequence[str], _: Random) -> File:
    body = "\r\n".join(textwrap.fill(words, 69, initial_indent="  ").replace("\n", "\r\n") for words in paragraphs[1:])
    text = f"\x16\x16\x01abc123 4 pl 100\r\nslug\r\n\x02{paragraphs[0]} =\r\n{body}\r\n\x03\r\n"
    return File("story.iptc", text.encode())


def _in_ascii(words: str) -> str:
    for mark, written in (("“", "``"), ("”", "''"), ("‘", "`"), ("’", "'"), ("—", "_"), ("–", "-")):
        words = words.replace(mark, written)
    return words


FORMATS: dict[str, Callable[[Sequence[str], Random], File]] = {
    "plain": plain,
    "wrapped": wrapped,
    "html": html,
    "nitf": nitf,
    "ninjs": ninjs,
    "newsml-g2": newsml_g2,
    "newsml-1": newsml_1,
    "feed": feed,
    "markdown": markdown,
    "jsonl": jsonl,
    "table": table,
    "anpa": anpa,
    "iptc7901": iptc7901,
}
"""How each format of wirelint is written; "wrapped" is plain text with short lines."""
