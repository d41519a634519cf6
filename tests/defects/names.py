"""Names, words, and what a story writes in two ways."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

from tests.defects.table import Defect, at_a_match, defect, replaced
from wirelint.checks.dictionary import is_known
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_INTRODUCED = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ ([A-Z][a-z]{3,})(?=,? (?:said|told|[a-z]))")
_PLACE = re.compile(r"(?<=[a-z] )([A-Z][a-z]{5,})(?= [a-z]|[.,])")
_WORD = re.compile(r"(?<=[a-z] )([a-z]{7,})(?= [a-z])")


def _letter_lost(name: str, random: Random) -> str:
    at = random.randrange(2, len(name))
    return name[:at] + name[at + 1 :]


def _letters_swapped(name: str, random: Random) -> str:
    at = random.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _letter_doubled(name: str, random: Random) -> str:
    at = random.randrange(1, len(name))
    return name[:at] + name[at] + name[at:]


def _letter_changed(name: str, random: Random) -> str:
    at = random.randrange(1, len(name))
    return name[:at] + random.choice([letter for letter in ascii_lowercase if letter != name[at]]) + name[at + 1 :]


_SLIPS = {"lost": _letter_lost, "swapped": _letters_swapped, "doubled": _letter_doubled, "changed": _letter_changed}


def _at_another_mention(copy: str, random: Random, name: str, written: str) -> Defect | None:
    """Misspell one mention of a name that stands elsewhere, too."""
    places = [match.span() for match in re.finditer(rf"\b{name}\b", copy)]
    if len(places) < 2 or written == name:
        return None
    return replaced(copy, Span(*random.choice(places[1:])), written)


def _surname(how: str, slip: Callable[[str, Random], str]) -> None:
    def inject(copy: str, random: Random) -> Defect | None:
        often = [name for name in _INTRODUCED.findall(copy) if len(re.findall(rf"\b{name}\b", copy)) > 1]
        if not often:
            return None
        name = random.choice(often)
        return _at_another_mention(copy, random, name, slip(name, random))

    inject.__name__ = f"surname with a letter {how}"
    defect("names", 0.8)(inject)


def _misspelt(how: str, slip: Callable[[str, Random], str]) -> None:
    def inject(copy: str, random: Random) -> Defect | None:
        words = [match.span(1) for match in _WORD.finditer(copy)]
        spans = [Span(*span) for span in words if len(re.findall(rf"\b{copy[slice(*span)]}\b", copy)) == 1]
        for span in random.sample(spans, len(spans)):
            written = slip(span.of(copy), random)
            if not is_known(written) and written != span.of(copy):
                return replaced(copy, span, written)
        return None

    inject.__name__ = f"word with a letter {how}"
    defect("spelling", 0.9)(inject)


for _how, _slip in _SLIPS.items():
    _surname(_how, _slip)
    _misspelt(_how, _slip)


@defect("names", 0.9)
def part_of_a_double_name_misspelt(copy: str, random: Random) -> Defect | None:
    """Give a person's surname a second part, with a slip in it where it stands again."""
    often = [name for name in _INTRODUCED.findall(copy) if len(re.findall(rf"\b{name}\b", copy)) > 1]
    if not often:
        return None
    name = random.choice(often)
    doubled = re.sub(rf"\b{name}\b", f"{name}-Lindqvist", copy)
    return _at_another_mention(doubled, random, f"{name}-Lindqvist", f"{name}-Lindqwist")


def _both_ways(name: str, least: float, there: str, expression: str, written: Callable[[str], str] | str) -> None:
    """Change a match in copy that has another one of the same kind beside it."""

    def inject(copy: str, random: Random) -> Defect | None:
        return at_a_match(copy, random, re.compile(expression), written) if len(re.findall(there, copy)) > 1 else None

    inject.__name__ = name
    defect("variants", least)(inject)


_both_ways("percent_sign", 0.95, r"\d%", r"\d+%(?= )", lambda found: f"{found[:-1]} percent")
_both_ways("initials_without_points", 0.9, r"\bU\.S\. [a-z]", r"(?<=[a-z] )U\.S\.(?= [a-z])", "US")
_both_ways("amount_with_a_letter", 0.95, r"[$£€][\d.]+ [mb]illion", r"(?<=\d)( million)\b", "m")

_BRITISH_COPY = re.compile(
    r"\b(?:colour|favour|labour|harbour|neighbour|centre|theatre|defence|programme|organis|travelled|metres)"
)
_AMERICAN_COPY = re.compile(r"\b(?:color|favor|labor|harbor|neighbor|center|theater|defense|program|traveled|meters)\b")


def _spelt_otherwise(name: str, there: re.Pattern[str], *words: tuple[str, str]) -> None:
    """Put a sentence with a word of the other dialect into copy that shows its own."""

    def inject(copy: str, random: Random) -> Defect | None:
        if len(there.findall(copy)) < 2:
            return None
        before, wrong = random.choice(words)
        paragraphs = copy.rstrip("\n").split("\n\n")
        at = random.randrange(1, len(paragraphs))
        start = len("\n\n".join([*paragraphs[:at], ""])) + len(before) + 1
        line = f"{before} {wrong} on Monday."
        return Defect("\n\n".join([*paragraphs[:at], line, *paragraphs[at:]]) + "\n", Span(start, start + len(wrong)))

    inject.__name__ = name
    defect("variants", 0.95)(inject)


_spelt_otherwise(
    "American word in British copy",
    _BRITISH_COPY,
    *(
        ("They held a", "rumor"),
        ("It stood by the", "plow"),
        ("A crowd met at the", "theater"),
        ("It sank in the", "harbor"),
    ),
    *(("The road was cut by 30", "meters"), ("The bill was", "labeled"), ("The flight was", "canceled")),
)
_spelt_otherwise(
    "British word in American copy",
    _AMERICAN_COPY,
    *(("They paid by", "cheque"), ("It blew a", "tyre"), ("The flight was", "cancelled"), ("It lost its", "licence")),
    *(("They lit the", "harbour"), ("She was", "sceptical"), ("It burned the", "catalogue")),
)
