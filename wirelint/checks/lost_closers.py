"""Where the mark that closes a quotation was lost: at a single mark in its place, or before "said Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.pairing import attributed
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.pairing import Judged

_SINGLE = lazily(r"(?<=[.,!?…])[’'](?=\s|\Z)|(?<=[^\W\d_s])[’'](?=[,.](?:\s|\Z))")
_OPENS_SINGLE = lazily(r"‘|(?:(?<=\s)|(?<=[“\"(]))['’](?=\w)")
_SAID = r"(?:said|says|told|added|adds|wrote|asked|warned)"
_ATTRIBUTED = lazily(
    rf"[,?!](?= {_SAID} [\w“]| (?:he|she) {_SAID}\b| (?:(?:Mr|Ms|Mrs|Dr|[A-Z][\w’-]+) ){{1,5}}{_SAID}\b)"
)
_COMMA = lazily(r"[,?!](?= )")
_DESCRIBED = lazily(rf" (?:[a-z-]+ ){{1,3}}(?:[A-Z][\w’-]+ ){{1,4}}{_SAID}\b")
_OPENING_SINGLE = lazily(r"(?<![\w’'])[‘'](?=\w)")
_STRAY = lazily(r"(?<=[a-z][a-z][a-mo-rt-wy])’(?=[ ,.])")


def closer_between(text: str, opener: Judged, end: int, *, is_lost: bool = True) -> Match | None:
    """Give where the mark that closes a quotation was lost, between the mark that opens it and an end.

    Where it need not be lost, as the next paragraph opens the quotation again, only a plain "said Roe" tells of it.
    """
    related = (Span(opener.start, opener.end),)
    closes = '"' if opener.glyph == '"' else "”"
    single = _SINGLE.search(text, opener.end, end)
    if single and not _OPENS_SINGLE.search(text, opener.end, single.start()):
        return Match(Span(*single.span()), (closes,), related=related)
    said = _ATTRIBUTED.search(text, opener.end, end)
    if not said and is_lost:
        said = next((m for m in _COMMA.finditer(text, opener.end, end) if _is_attributed(text, m.end())), None)
    return Match(Span(*said.span()), (said[0] + closes,), related=related) if said else None


def _is_attributed(text: str, at: int) -> bool:
    return attributed(text, at) or _DESCRIBED.match(text, at, at + 120) is not None


def opener_before(text: str, start: int, closer: Judged) -> Span | None:
    """Give the single mark that opens, in a double one's place, the quotation that a mark closes."""
    found = None
    for match in _OPENING_SINGLE.finditer(text, start, closer.start):
        found = match
    if found and not _SINGLE.search(text, found.end(), closer.start):
        return Span(*found.span())
    return None


def stray_apostrophes(text: str) -> Iterator[Match]:
    """Give the apostrophes that close nothing and stand for nothing: Dr Roe’ said."""
    for match in _STRAY.finditer(text):
        start = max(text.rfind("\n", 0, match.start()), 0)
        before = text[start : match.start()]
        if "‘" not in before and before.count("“") <= before.count("”"):
            span = Span(match.start() - 1, match.end())
            yield Match(span, (text[match.start() - 1],), message="This mark closes nothing. Delete it.")
