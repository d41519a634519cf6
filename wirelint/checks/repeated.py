"""What stands twice otherwise than word beside word: in figures, at a sentence's end, whole sentences."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count, islice, pairwise
from operator import eq
from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.text import BLANK, Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Tokens, View

_SHORTEST_SENTENCE = 8  # words; shorter ones may well come back
_TYING = tuple("/-–:")  # 1 1/2
_DATELINE = lazily(r"[A-Z]{3}[^\n–—]{0,50}? (?:[–—]|--?) (?=[A-Z“\"])")
_LEAST_SMALL = 4  # words in lower case, or the sentence is a row of a table
_BEHIND = 4  # words, from the verb to the sentence's end: "said on Monday"
_SAYS = frozenset("said says added told".split())
_NO_SUBJECT = frozenset("as he she it they who and but".split())


def figures(view: View) -> Iterator[Match]:
    """Give figures that stand twice between words: "4% 4% in May"; rows of tables hold figures alone."""
    tokens, raw, text = view.tokens, view.tokens.raw, view.text
    for at in compress(count(), map(eq, raw, islice(raw, 1, None))):
        if (raw[at][0] not in "$£€" and not raw[at][0].isdigit()) or "-" in raw[at]:  # 7-6 7-6 is a match
            continue
        before, after = raw[max(at - 1, 0)], raw[at + 2] if at + 2 < len(raw) else ""
        is_beside = (
            text[tokens.ends[at] : tokens.starts[at + 1]] == " " and text[tokens.ends[at + 1] :][:1] not in _TYING
        )
        if is_beside and before.isalpha() and (after.islower() or tokens.gaps[at + 2] != Gap.SIDE):
            yield Match(tokens.span(at, at + 2), (raw[at],))


def sentences(view: View) -> Iterator[Match]:
    """Give sentences that the story holds a second time, word for word, those side by side as one."""
    found: list[tuple[Span, Span]] = []
    for again, earlier, is_next in _doubles(view):
        if found and is_next:
            start, first = found[-1]
            found[-1] = (Span(start.start, again.end), first)
        else:
            found.append((again, earlier))
    yield from (Match(again, related=(earlier,)) for again, earlier in found)


def _doubles(view: View) -> Iterator[tuple[Span, Span, bool]]:
    """Give each sentence that stands twice, where it stood first, and whether the sentence before it is another."""
    tokens, quoted = view.tokens, view.document.quoted
    first: dict[tuple[str, ...], Span] = {}
    last = -1
    for start, after in _bounds(tokens):
        words = tuple(tokens.raw[_behind_dateline(view.text, tokens, start, after) : after])
        if sum(map(str.islower, words)) < _LEAST_SMALL:
            continue
        span = _with_stop(view.text, tokens.span(start, after))
        earlier = first.setdefault(words, span)
        # What stands between marks in one place alone, or over a name, is shown twice: as a pull quote.
        if earlier is not span and bool(quoted(earlier)) == bool(quoted(span)) and not _is_signed(view, earlier):
            yield span, earlier, last == start
            last = after


def _behind_dateline(text: str, tokens: Tokens, start: int, after: int) -> int:
    """Give the first word behind a dateline, which a paragraph loses or keeps when it is pasted again."""
    while start < after and tokens.raw[start] == BLANK:
        start += 1
    if start == after:
        return start
    dateline = _DATELINE.match(text, tokens.starts[start])
    return bisect_left(tokens.starts, dateline.end(), start, after) if dateline else start


def _is_signed(view: View, sentence: Span) -> bool:
    """Tell whether the paragraph ends without a stop: with the name of who said so."""
    end = view.text.find("\n", sentence.end)
    return view.text[sentence.end : end if end >= 0 else None].rstrip()[-1:].isalpha()


def attributions(view: View) -> Iterator[Match]:
    """Give an attribution that ends its sentence and stands in it already: "The court said so, the court said"."""
    tokens = view.tokens
    if not _SAYS.intersection(tokens.words):
        return
    for start, after in _bounds(tokens, least=_SHORTEST_SENTENCE):
        for at in range(max(start + 3, after - _BEHIND), after):
            if tokens.words[at] in _SAYS and tokens.gaps[at - 2] == Gap.STOP and not any(tokens.gaps[at - 1 : at + 1]):
                key, span = tokens.words[at - 2 : at + 1], tokens.span(at - 2, at + 1)
                earlier = next((n for n in range(start, at - 4) if tokens.words[n : n + 3] == key), None)
                if earlier is not None and not view.document.quoted(span) and key[1] not in _NO_SUBJECT:
                    yield Match(span, related=(tokens.span(earlier, earlier + 3),))


def _bounds(tokens: Tokens, least: int = _SHORTEST_SENTENCE) -> Iterator[tuple[int, int]]:
    """Give the first word of each sentence of some length, and the one behind its last."""
    edges = compress(count(), map(Gap.EDGE.__eq__, tokens.gaps))
    yield from ((start, after) for start, after in pairwise(edges) if after - start >= least)


def _with_stop(text: str, span: Span) -> Span:
    end = span.end
    while text[end : end + 1] and text[end] in '.!?”"’':
        end += 1
    return Span(span.start, end)
