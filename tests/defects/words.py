"""Words that stand twice, articles, agreement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.defects.table import Defect, at_a_match, defect, replaced
from wirelint.text import Span

if TYPE_CHECKING:
    from random import Random

_PLURAL = {"were": "was", "are": "is", "have": "has"}
_SINGULAR = {one: many for many, one in _PLURAL.items()}


@defect("repetition", 0.97)
def word_doubled(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )((?!(?:had|that|is|her)\b)[a-z]+)(?= [a-z])")
    return at_a_match(copy, random, words, lambda word: f"{word} {word}")


@defect("repetition", 0.8)
def capital_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )([A-Z][a-z]{3,})(?= [a-z])"), lambda word: f"{word} {word}")


@defect("repetition", 0.95)
def phrase_doubled(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )([a-z]+ (?:the|a|to|of|in) [a-z]+)(?= [a-z])")
    return at_a_match(copy, random, words, lambda words: f"{words} {words}")


@defect("repetition", 0.95)
def figure_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )(\d+%?)(?= [a-z])"), lambda figure: f"{figure} {figure}")


@defect("repetition", 0.95)
def phrase_with_a_figure_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(
        copy, random, re.compile(r"(?<=[a-z] )([a-z]+ \d+%?)(?= [a-z])"), lambda words: f"{words} {words}"
    )


@defect("repetition", 0.9)
def half_sentence_doubled(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )((?:(?!and )[a-z]+ ){7}(?!and )[a-z]+)(?= [a-z])")
    return at_a_match(copy, random, words, lambda words: f"{words} {words}")


@defect("repetition", 0.95)
def paragraph_doubled(copy: str, random: Random) -> Defect | None:
    """Put a paragraph in again further down, where versions of a story were merged."""
    paragraphs = copy.rstrip("\n").split("\n\n")
    told = [at for at, text in enumerate(paragraphs[:-2]) if "“" not in text and len(text) > 100]
    if not told:
        return None
    again = paragraphs[random.choice(told)]
    before = "\n\n".join([*paragraphs[:-1], ""])
    return Defect(f"{before}{again}\n\n{paragraphs[-1]}\n", Span(len(before), len(before) + len(again)))


@defect("repetition", 0.9)
def article_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )(an?)(?= [a-z])"), lambda word: f"the {word}")


@defect("article", 0.97)
def article_of_the_wrong_sound(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )(an?)(?= (?!hi|he)[a-z])")
    return at_a_match(copy, random, words, lambda word: "a" if word == "an" else "an")


@defect("agreement", 0.85)
def pronoun_with_the_wrong_verb(copy: str, random: Random) -> Defect | None:
    # In the copy's own words: speech is left as it was said.
    own = re.sub(r"“[^”]*”", lambda speech: " " * len(speech[0]), copy)
    found = list(re.finditer(r"(?:^|[.\n] |\n)(?:He|It|They) (was|is|has|were|have)\b", own))
    if not found:
        return None
    span = Span(*random.choice(found).span(1))
    verb = span.of(copy)
    return replaced(copy, span, (_PLURAL | _SINGULAR)[verb])


@defect("agreement", 0.7)
def plural_subject_with_singular_verb(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<![a-z] )\b(?:The|Many|Some|Two|Three|Several|Most) [a-z]{3,}[^s]s (were|are|have)\b")
    return at_a_match(copy, random, words, lambda verb: _PLURAL[verb])


@defect("agreement", 0.7)
def singular_behind_a_number(copy: str, random: Random) -> Defect | None:
    counted = r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{2}) ((?:soldier|officer|vote|villager|home|house|daughter|victim"
    nouns = re.compile(
        counted
        + r"|worker|student|teacher|passenger|child|goal|point|store|seat|home)s)(?=[.,]| (?:and|in|on|at|of|to|were)\b)"
    )
    return at_a_match(copy, random, nouns, lambda noun: noun[:-1])
