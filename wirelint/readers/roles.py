"""What each part of a plain story is, judged by its place and its first words."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING

from wirelint.readers.dateline import dateline_end
from wirelint.text import Passage, Role, Span, find_paragraphs
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_METADATA = lazily(
    r"(?:(?:date|published|updated|posted)\W{0,3}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?(?: \w+)?"
    r"|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?"
    rf"|(?:{_WEEKDAY},? )?{_MONTH} \d{{1,2}}, \d{{4}}"
    rf"|(?:{_WEEKDAY},? )?\d{{1,2}} {_MONTH},? \d{{4}}"
    r"|[A-Z][\w.&'’-]{1,40}/[A-Z0-9-]*(?: \([A-Z0-9 ,]{1,40}\))?"  # a slug: GLOBAL-PRECIOUS/ (UPDATE 1)
    r"|(?:[A-Z]{2}-[A-Z]{2}--[A-Z]|(?:[a-z] ){0,2}BC-[A-Z]).{0,80}"  # BC-LT--Argentina-Cancer Beauty
    r"|urn:\S{1,200})",
)
_LABEL = lazily(
    r"(?i:keywords|slug(?:line)?|date|tags?|topics?|section|category|categories|priority|urgency|language"
    r"|version|word ?count|author|published|updated|posted|desk|copyright|id|guid|iptc)\s?:\s?\S.{0,200}"
)
_LATE_LABEL = lazily(r"(?:Keywords|KEYWORDS|Tags|TAGS|Slug|SLUG)\s?:\s?\S.{0,200}")
_ADVISORY = lazily(
    r"\(\(?(?:(?:Adds|Updates?|Updated|Corrects?|Corrected|Recasts|Refiles|Repeats|Removes|Fixes|Clarifies|Changes"
    r"|Inserts|Rewrites|Restores|Deletes|Drops|Amends|Refiled|Repeated|Eds|Note)\b"
    r"|(?:This|In|The (?=[A-Z][a-z]+\.? \d))\b[^()]{0,60}\b(?:story|article|version|item|report|headline)\b)"
)
_EDITORS = lazily(
    r"\(?(?:Eds[:.]|EDS[:.]|Editors:|(?i:editor[’']?s[’']? note)\b"
    r"|(?i:(?:note|attention|advisory) to editors)\b"
    r"|ATTENTION EDITORS\b|ADVISORY\b|EMBARGO(?:ED)?\b|HOLD FOR RELEASE\b|NOT FOR PUBLICATION\b"
    r"|The following information is not (?:intended )?for publication)"
)
_CREDIT = lazily(
    r"\(?(?:(?:Additional|Further|Extra) )?(?i:reporting|writing|editing|compiled|edited|written|translated"
    r"|translation|graphics?|production|photography|research) by (?=[A-Z])"
)
_CREDIT_TAIL = lazily(r"\((?:Additional reporting|Reporting|Writing|Editing|Compiled|Edited|Written) by [A-Z]")
_BYLINE = lazily(r"\^?(?:By|BY|by) (.{3,150})")
_BYLINE_DESK = lazily(r"(?:[A-Z][\w.&]* ){0,4}(?:Writers?|Correspondents?|Reporters?|Editor|Press|Reuters)=?")
_JOINING = frozenset(
    (
        *("and", "of", "the", "in", "for", "with", "at", "&"),
        *("al", "bin", "da", "de", "del", "den", "der", "di", "el", "ibn", "la", "le", "van", "von"),
    )
)
_RESIDUE = lazily(
    r"(?i:advert(?:isement|s)?|sponsored|share(?: this)?|related(?: stories)?|photo|image|video|read more"
    r"|comments?)\W*"
)
_SENTENCE_END = lazily(r"\w[.?!][\"'”’)]*(?:\s|\Z)")
_TABLE_ROW = lazily(r".*\S {3,}\S")
_BULLET = lazily(r"(?:[*•·▪-]|--) ")
_NOTE_SIZE = 1000
_CREDIT_SIZE = 800
_HEADLINE_SIZE = 150
_TOP = 12  # paragraphs in which headline, byline and the like may stand
_DATELINE_WITHIN = 3  # paragraphs of body in which the dateline may come late, after what was taken for body
_CLOSING = "\"'”’)»"
_LATE_OPENERS = frozenset("(ACEFGHKNPRSTWacefgkrstw")


def find_passages(text: str, *, titled: bool = False) -> tuple[Passage, ...]:
    """Give the passages of a text of one paragraph a line; adjacent body paragraphs make one passage.

    ``titled`` says that the headline stands elsewhere.
    """
    passages: list[Passage] = []
    for passage in _passages(text, titled=titled):
        last = passages[-1] if passages else None
        if last and last.role is passage.role is Role.BODY:
            passages[-1] = Passage(Span(last.span.start, passage.span.end), Role.BODY)
        else:
            passages.append(passage)
    return tuple(passages)


def _passages(text: str, *, titled: bool) -> Iterator[Passage]:
    paragraphs = find_paragraphs(text)
    top = list(islice(paragraphs, _TOP))
    body = yield from _before_body(text, top, {Role.HEADLINE} if titled else set())
    opened = False
    for at, span in enumerate(chain(top[body:], paragraphs)):
        if not opened and at < _DATELINE_WITHIN:
            rest = yield from _opening(text, span)
            opened = rest.start > span.start
            yield from _body(text, rest)
        else:
            yield from _body(text, span)


def _before_body(text: str, top: Sequence[Span], seen: set[Role]) -> Generator[Passage, None, int]:
    """Give what stands above the body, and return how many paragraphs that was."""
    role = None
    for at, span in enumerate(top):
        words = span.of(text)
        role = _role_above(words, role)
        if role is None and Role.HEADLINE not in seen and _is_headline(words, text, top[at + 1 :]):
            role = Role.HEADLINE
        if role is None:
            return at
        seen.add(role)
        yield Passage(span, role)
    return len(top)


def _role_above(words: str, previous: Role | None) -> Role | None:
    """Judge a paragraph above the body by its own words; None for a headline and for the body."""
    if _METADATA.fullmatch(words) or _LABEL.fullmatch(words):
        return Role.METADATA
    if _is_note(words):
        return Role.NOTE
    if _is_byline(words) or (previous is Role.BYLINE and _BYLINE_DESK.fullmatch(words)):
        return Role.BYLINE
    return Role.BODY if _RESIDUE.fullmatch(words) else None


def _is_headline(words: str, text: str, below: Sequence[Span]) -> bool:
    if len(words) > _HEADLINE_SIZE or words.rstrip(_CLOSING).endswith((".", "…", ":", ";", ",")):
        return False
    if dateline_end(words) or _CREDIT.match(words):
        return False
    body = next((p for p in (span.of(text) for span in below) if _role_above(p, None) is None), "")
    return len(body) > _HEADLINE_SIZE or _SENTENCE_END.search(body) is not None or dateline_end(body) > 0


def _is_note(words: str) -> bool:
    """Tell a note to editors, an advisory, or a desk's telephone line "((London newsroom, +44 ...))"."""
    if words[0] == "(" and (words.startswith("((") or _ADVISORY.match(words)):
        return _bracket_end(words) == len(words)
    return len(words) <= _NOTE_SIZE and _EDITORS.match(words) is not None


def _is_byline(words: str) -> bool:
    match = _BYLINE.fullmatch(words)
    return match is not None and _are_names(match[1])


def _are_names(words: str) -> bool:
    names = words.rstrip("=").replace(",", " ").replace(";", " ").split()
    if not names or len(names) > 16 or re.search(r"[a-z]{3}\.$", words):
        return False
    return all(name[0].isupper() or name.lower() in _JOINING or name.startswith("al-") for name in names)


def _bracket_end(words: str) -> int:
    """Give where the bracket that opens these words closes, 0 if it does not within the size of a note."""
    depth = 0
    for match in re.finditer(r"[()]", words[:_NOTE_SIZE]):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.end()
    return 0


def _opening(text: str, span: Span) -> Generator[Passage, None, Span]:
    """Give the advisory and the dateline that a paragraph opens with, and return the rest of it."""
    words = span.of(text)
    start = 0
    if _role_below(words):
        return span
    if _ADVISORY.match(words) and (end := _bracket_end(words)):
        yield Passage(Span(span.start, span.start + end), Role.NOTE)
        start = end + len(words[end : end + 9]) - len(words[end : end + 9].lstrip())
    if end := dateline_end(words[start:]):
        yield Passage(Span(span.start + start, span.start + start + end), Role.DATELINE)
        start += end
    return Span(span.start + start, span.end)


def _body(text: str, span: Span) -> Iterator[Passage]:
    if not span:
        return
    if text[span.start] in _LATE_OPENERS and (role := _role_below(span.of(text))):
        yield Passage(span, role)
        return
    tail = _credit_tail(text, span) if text[span.end - 1] == ")" else span.end
    end = span.start + len(text[span.start : tail].rstrip())
    yield Passage(Span(span.start, end), Role.BODY)
    if tail < span.end:
        yield Passage(Span(tail, span.end), Role.CREDIT)


def _role_below(words: str) -> Role | None:
    """Judge a paragraph that need not be body though it stands among the body or below it."""
    if match := _CREDIT.match(words):
        return Role.CREDIT if words[0] == "(" or _are_credits(words[match.end() :]) else None
    if _is_note(words):
        return Role.NOTE
    return Role.METADATA if _LATE_LABEL.fullmatch(words) else None


def _are_credits(words: str) -> bool:
    """Tell "Jane Doe; Editing by John Roe" from the sentence "the Post found that"."""
    return len(words) <= _CREDIT_SIZE and all(
        _are_names(part.rstrip(".")) or _CREDIT.match(part.strip()) for part in words.split(";") if part.strip()
    )


def _credit_tail(text: str, span: Span) -> int:
    """Give where the credit line at the end of a flattened paragraph begins, else the paragraph's end."""
    match = _CREDIT_TAIL.search(text, max(span.start + 1, span.end - _CREDIT_SIZE), span.end)
    return match.start() if match else span.end


def stands_alone(line: str) -> bool:
    """Tell whether a line of a wrapped file is a paragraph by itself: metadata, a byline, residue."""
    return (
        any(form.fullmatch(line) for form in (_METADATA, _LABEL, _RESIDUE))
        or _is_byline(line)
        or _TABLE_ROW.match(line) is not None
    )


def starts_apart(line: str) -> bool:
    """Tell whether a line of a wrapped file starts a paragraph whatever stands above it."""
    return stands_alone(line) or any(form.match(line) for form in (_BULLET, _ADVISORY, _EDITORS, _CREDIT_TAIL))
