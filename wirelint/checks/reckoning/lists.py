"""Counts against the names, ages and years that are listed with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.checks.reckoning.claim import Claim
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_AGED = lazily(
    r"#n(\d+) (?:young |elderly |other )?(?:men|women|people|suspects|boys|girls|students|teenagers|victims|brothers"
    r"|sisters|climbers|hikers|children|youths) ,? ?(?:all )?aged ((?:#n\d+ (?:, )?(?:and )?)+)"
)
_WON_IN = lazily(
    r" (second|third|fourth|fifth|sixth|seventh) (?:(?:[a-z'-]+|#[nod]\d+) ){1,9}?,? ?"
    r"(?:after|following|adding to|to add to|having won|to go with|to follow)(?: [a-z]+){0,6} (?:in|of|from) ((?:#y\d+ "
    r"(?:, )?(?:and )?)+)"
)
_RANKS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh")
_LISTS = lazily(
    r"\b(?P<count>two|three|four|five|six|2|3|4|5|6) (?:other |new |more )?(?:[a-z][\w-]* ){0,2}?"
    r"(?P<noun>countries|nations|states|cities|towns|provinces|districts|companies|banks|men|women|candidates|parties|"
    r"villages|islands|teams|clubs|people|suspects|players|regions|airports|carmakers|airlines|airports|counties)"
    r"(?:: | [-–—] |, namely )(?P<names>[A-Z][^.;:()\n–—]{3,160}?)(?=[.;\n]| [-–—] )"
)
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NAME = lazily(r"(?:the )?[A-Z][\w'’.-]*(?: (?:and )?(?:of |de |the |van |al-)?[A-Z][\w'’.-]*){0,3}")


def listed_figures(line: Line, text: str) -> Iterator[Claim]:
    """Hold "three men aged 24, 31 and 40" and "a third title, after those in 2010 and 2014" against what is listed."""
    for match in _AGED.finditer(line.text):
        count, ages = line.figures[int(match[1])], match[2].count("#")
        if not count.hedge and ages > 1 and "to" not in match[2]:
            yield Claim(count.span, count.value == ages, "their ages", count.like(ages, text))
    for match in _WON_IN.finditer(line.text):
        years = [figure for figure in line.figures if f"#y{line.figures.index(figure)} " in match[2]]
        if len(years) > 1:
            right, span = _RANKS[min(len(years) + 1, 7)], Span(years[0].span.start, years[-1].span.end)
            rank = text.lower().rfind(match[1], line.span.start, span.start)
            related = (Span(rank, rank + len(match[1])),) if rank >= 0 else ()
            basis = f"these {len(years)} years and one more"
            yield Claim(span, match[1] == right, basis, f"the {right}, not the {match[1]}", related=related)


def may_list(line: Line) -> bool:
    """Tell whether a line has a count and a mark that a list may follow."""
    return "n" in line.kinds and (":" in line.words or "-" in line.words or "namely" in line.words)


def lists(text: str, spans: Iterator[Span]) -> Iterator[Claim]:
    """Hold a number against the names that are listed behind it: "three countries: France, Italy"."""
    for span in spans:
        for match in _LISTS.finditer(text, span.start, span.end):
            names = re.split(r", (?:and )?| and ", match["names"])
            if len(names) < 2 or " and " not in match["names"] or not all(map(_NAME.fullmatch, names)):
                continue
            count = _NUMBER.get(match["count"]) or int(match["count"])
            place = Span(match.start("count"), match.end("count"))
            right = next((w for w, n in _NUMBER.items() if n == len(names)), str(len(names)))
            yield Claim(place, count == len(names), match["names"], right, related=(Span(*match.span("names")),))
