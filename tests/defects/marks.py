"""Quotation marks, brackets and punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.defects.table import Defect, at_a_match, defect
from wirelint.text import Span

if TYPE_CHECKING:
    from random import Random

# Whole sentences of speech within one paragraph, with their attribution behind them or before.
_SPEECH = re.compile(r"“[A-Z][^“”\n]{20,}[,.?!]”")


def _in_speech(copy: str, random: Random, what: str, written: str) -> Defect | None:
    return at_a_match(copy, random, re.compile(what), written)


@defect("quotes", 0.9)
def closing_mark_missing(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}[,.](”)", "")


@defect("quotes", 0.9)
def opening_mark_missing(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"(“)[A-Z][^“”\n]{20,}[,.]”", "")


@defect("quotes", 0.95)
def closing_mark_turned(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[^“”\n]{3,}(”)", "“")


@defect("quotes", 0.95)
def opening_mark_turned(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"(“)[^“”\n]{3,}”", "”")


@defect("quotes", 0.95)
def closing_mark_turned_and_glued(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,},(” )(?=[A-Z])", " “")


@defect("quotes", 0.95)
def comma_missing_before_attribution(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}[a-z](,”) (?:[a-z]+ )?(?:said|he|she)\b", "”")


@defect("quotes", 0.5)
def comma_outside(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}[a-z](,”) (?:[a-z]+ )?(?:said|he|she)\b", "”,")


@defect("quotes", 0.95)
def stop_outside_a_whole_sentence(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"[.?!]”? “[A-Z][^“”\n]{20,}[a-z](\.”)(?=\n| [A-Z])", "”.")


@defect("quotes", 0.95)
def full_stop_before_attribution(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}[a-z]{2}(,”) (?:he|she|they) said\b", ".”")


@defect("quotes", 0.95)
def comma_where_the_paragraph_ends(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"[a-z](\.”)(?=\n)", ",”")


@defect("quotes", 0.95)
def opening_mark_again_inside(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}, ()[a-z][^“”\n]{10,}”", "“")


def _single(text: str) -> str:
    """Give copy in single marks, as British houses set it."""
    return text.translate(str.maketrans("“”‘’", "‘’“’"))


def _in_single_marks(name: str, what: str, written: str) -> None:
    def inject(copy: str, random: Random) -> Defect | None:
        return _in_speech(_single(copy), random, what, written) if copy.count("“") > 2 and "‘" not in copy else None

    inject.__name__ = f"{name}, in single marks"
    defect("quotes", 0.9)(inject)


_in_single_marks("closing mark missing", r"‘[A-Z][^‘\n]{20,}[,.](’)(?= [a-z]|\n)", "")
_in_single_marks("closing mark turned", r"‘[A-Z][^‘\n]{20,}[,.](’)(?= [a-z]|\n)", "‘")
_in_single_marks("space inside", r"(‘)[A-Z][^‘\n]{20,}[,.]’", "‘ ")
_in_single_marks("comma missing before attribution", r"‘[A-Z][^‘\n]{20,}[a-z](,’) (?:[a-z]+ )?(?:said|he|she)\b", "’")


@defect("quotes", 0.95)
def space_inside(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"(“)[A-Z][^“”\n]{20,}”", "“ ")


@defect("quotes", 0.95)
def space_lost_behind_speech(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[A-Z][^“”\n]{20,}[,.](” )[A-Za-z]", "”")


@defect("quotes", 0.95)
def mark_doubled(copy: str, random: Random) -> Defect | None:
    return _in_speech(copy, random, r"“[^“”\n]{3,}(”)", "””")


@defect("quotes", 0.95)
def straight_among_curly(copy: str, random: Random) -> Defect | None:
    if copy.count("“") < 2:
        return None
    return _in_speech(copy, random, r"(“[^“”\n]{3,}”)", '"so it is"')


@defect("quotes", 0.85)
def space_before_punctuation(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"[a-z]([,.?;])(?=\s)"), lambda mark: f" {mark}")


@defect("", 0.95)
def punctuation_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"[a-z]([,.;])(?=\s)"), lambda mark: mark * 2)


@defect("punctuation", 0.95)
def bracket_missing(copy: str, random: Random) -> Defect | None:
    found = [Span(*match.span()) for match in re.finditer(r"\((?=[^()\n]{2,60}\))", copy)]
    found += [Span(match.end() - 1, match.end()) for match in re.finditer(r"\([^()\n]{2,60}\)", copy)]
    if not found:
        return None
    span = random.choice(found)
    return Defect(copy[: span.start] + copy[span.end :], Span(span.start, span.start))


@defect("punctuation", 0.95)
def space_missing_behind_a_mark(copy: str, random: Random) -> Defect | None:
    return at_a_match(
        copy, random, re.compile(r"[a-z]{3}(, (?=[a-z]{2})|\. (?=(?:The|He|She|It|They|In|But|A) ))"), str.strip
    )


@defect("punctuation", 0.9)
def full_stop_missing_at_the_end(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"[a-z]{3}\. [A-Z][a-z]+(?: [a-z]+){6,}(\.)\n"), "")
