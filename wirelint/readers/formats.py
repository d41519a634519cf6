"""The table of input formats, and how the content of a file tells its format."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, cast

from wirelint.readers.decode import ReadError
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from wirelint.text import Decoded, Document

    Reader = Callable[[Decoded, str, str | None], Iterable[Document]]
    """Reads a decoded file; the path names it, and the field what of a table is copy."""


class Format(NamedTuple):
    """An input format: the module of this room that reads it (by its function ``read_<module>``), and file endings."""

    module: str
    summary: str
    suffixes: tuple[str, ...]
    roots: frozenset[str] = frozenset()
    """The root elements, in lower case, that tell a format of XML."""

    @property
    def read(self) -> Reader:
        """Give the format's reader; its module is imported when it is first asked for."""
        return cast("Reader", getattr(import_module(f"wirelint.readers.{self.module}"), f"read_{self.module}"))


_G2_ROOTS = frozenset("newsitem newsmessage packageitem conceptitem knowledgeitem planningitem catalogitem".split())
FORMATS: Mapping[str, Format] = {
    "plain": Format("plain", "plain text: one paragraph a line, hard-wrapped, or all in one", (".txt", ".text")),
    "markdown": Format("markdown", "Markdown: CommonMark, with GitHub tables", (".md", ".markdown")),
    "html": Format(
        "html",
        "HTML: pages, and what content management systems keep",
        (".html", ".htm", ".xhtml"),
        frozenset(["html"]),
    ),
    "nitf": Format("nitf", "NITF, the News Industry Text Format", (".nitf", ".xml"), frozenset(["nitf"])),
    "ninjs": Format("ninjs", "ninjs 1 to 3, and Superdesk's JSON with HTML inside", (".json",)),
    "jsonl": Format("jsonl", "JSON lines with --field, each a story; or each a ninjs item", (".jsonl", ".ndjson")),
    "table": Format("table", "CSV and TSV with --field, each row a story", (".csv", ".tsv")),
    "anpa": Format("anpa", "ANPA 1312, the wire of American agencies", (".tst", ".anpa")),
    "iptc7901": Format("iptc7901", "IPTC 7901, the wire of the others", (".iptc",)),
    "newsml-g2": Format("newsml_g2", "NewsML-G2 with NITF, XHTML or text inside", (".xml",), _G2_ROOTS),
    "newsml-1": Format("newsml_1", "NewsML 1.2 with NITF, XHTML or text inside", (".xml",), frozenset(["newsml"])),
    "feed": Format(
        "feed", "RSS and Atom, each item a story", (".rss", ".atom", ".xml"), frozenset(["rss", "feed", "rdf"])
    ),
}
"""The input formats by name."""

SUFFIXES: Mapping[str, str] = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}
"""The endings of files that may be copy, each with a format that such files have."""

_BY_SUFFIX = {
    suffix: name for suffix, name in SUFFIXES.items() if name in ("html", "markdown", "ninjs", "jsonl", "table")
}
_ROOTS = {root: name for name, form in FORMATS.items() for root in form.roots}
DATA_SUFFIXES = frozenset((".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"))
"""Endings of files that are as often something else: in a folder, their content must speak for copy."""

_BEGINNING = 8192  # code points that the format is told by
_BEFORE_ROOT = lazily(
    r"(?s)(?:\s|\ufeff|<\?.{0,999}?\?>|<!--.{0,4000}?-->|<!(?i:doctype)[^>\[]{0,999}(?:\[[^\]]{0,4000}\]\s*)?>)*+"
)
_ROOT = lazily(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})(?=[\s/>])")
_HTML_FRAGMENT = frozenset(
    "a article aside b blockquote body br dd div dl em figure footer h1 h2 h3 h4 h5 h6 head header i img main meta ol "
    "p section script span strong style table title ul".split()
)
_IPTC_7901 = lazily(r"[\x16\s]{0,9}\x01[^\x02\x13\x14]{0,200}\r?\n[^\x13\x14]{0,200}\x02", re.ASCII)
_ANPA = lazily(r"\s?[\x16]{0,9}\x01[^\r\n]{0,80}\r?\n?[^\r\n]{0,20}[\x13\x14]")
_JSON = lazily(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")
_NEWS_KEY = lazily(rb'"(?:body_html|body_text|body_xhtml|bodies|headline|headlines)"\s*:')
_JSON_LINES = lazily(r"\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{")
_FRONT_MATTER = lazily(r"---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t#-].*\r?\n){1,60}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_MARKDOWN_TITLE = lazily(r"\s*#{1,6} \S.*\r?\n\s*\r?\n")


def recognize(text: str, path: str, field: str | None = None) -> str:
    """Give the name of the format that the content of a file speaks for, helped by its ending where it is silent.

    Raises ReadError for XML that is no news format.
    """
    head = text[:_BEGINNING]
    suffix = PurePath(path).suffix.lower()
    return _by_content(head, suffix) or ("table" if field else None) or _BY_SUFFIX.get(suffix, "plain")


def may_be_copy(beginning: bytes, path: str, field: str | None = None) -> bool:
    """Tell whether a file that was found in a folder, and not named, is copy: by its ending and first bytes."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in DATA_SUFFIXES:
        return suffix in SUFFIXES
    if suffix == ".xml":
        text = beginning.decode("utf-16" if beginning[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", "ignore")
        return _ROOTS.get(_root(text)) not in (None, "html")
    return _NEWS_KEY.search(beginning) is not None if suffix == ".json" else field is not None


def _by_content(head: str, suffix: str) -> str | None:
    if _ANPA.match(head):
        return "anpa"
    if _IPTC_7901.match(head):
        return "iptc7901"
    if _JSON.match(head):
        return "jsonl" if _JSON_LINES.match(head) or suffix in (".jsonl", ".ndjson") else "ninjs"
    if _FRONT_MATTER.match(head.lstrip("\ufeff")) or _MARKDOWN_TITLE.match(head):
        return "markdown"
    return _by_root(head, suffix)


def _by_root(head: str, suffix: str) -> str | None:
    root = _root(head)
    if root in _ROOTS:
        return _ROOTS[root]
    if root and head.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        raise ReadError(f"XML with the root <{root}>, which is no news format; if it is, name it with --format")
    return "html" if root in _HTML_FRAGMENT and suffix not in (".md", ".markdown") else None


def _root(head: str) -> str:
    """Give the name of the root element in lower case, without prefix; nothing where there is none."""
    before = _BEFORE_ROOT.match(head)
    match = _ROOT.match(head, before.end() if before else 0)
    return match[1].lower() if match else ""
