"""Words that stand twice, articles, agreement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.defects.table import Defect, at_a_match, defect

if TYPE_CHECKING:
    from random import Random

_PLURAL = {"were": "was", "are": "is", "have": "has"}
_SINGULAR = {one: many for many, one in _PLURAL.items()}


@defect("repetition", 0.97)
def word_doubled(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )((?!(?:had|that|is|her)\b)[a-z]+)(?= [a-z])")
    return at_a_match(copy, random, words, lambda word: f"{word} {word}")


@defect("repetition", 0.3)
def capital_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )([A-Z][a-z]{3,})(?= [a-z])"), lambda word: f"{word} {word}")


@defect("repetition", 0.95)
def phrase_doubled(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )([a-z]+ (?:the|a|to|of|in) [a-z]+)(?= [a-z])")
    return at_a_match(copy, random, words, lambda words: f"{words} {words}")


@defect("repetition", 0.9)
def article_doubled(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )(an?)(?= [a-z])"), lambda word: f"the {word}")


@defect("article", 0.97)
def article_of_the_wrong_sound(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<=[a-z] )(an?)(?= (?!hi|he)[a-z])")
    return at_a_match(copy, random, words, lambda word: "a" if word == "an" else "an")


@defect("wording", 0.0)
def pronoun_with_the_wrong_verb(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"\b(?:he|she|it|they|we|He|She|It|They|We) (was|were|is|are|has|have)\b")
    return at_a_match(copy, random, words, lambda verb: (_PLURAL | _SINGULAR)[verb])


@defect("wording", 0.0)
def plural_subject_with_singular_verb(copy: str, random: Random) -> Defect | None:
    words = re.compile(r"(?<![a-z] )\b(?:The|Many|Some|Two|Three|Several|Most) [a-z]{3,}[^s]s (were|are|have)\b")
    return at_a_match(copy, random, words, lambda verb: _PLURAL[verb])
