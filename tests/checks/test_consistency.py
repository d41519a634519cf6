"""The consistency contract: which form of a family loses, where, and what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wirelint.checks import Context
from wirelint.packs import Rule, bundled_packs, load_packs
from wirelint.readers import read_document
from wirelint.text import Role


@pytest.fixture(scope="module")
def spelling() -> Rule:
    return load_packs([pack for pack in bundled_packs() if pack.name == "variants"])["variants/spelling"]


def losers(rule: Rule, copy: str, context: Context | None = None) -> list[tuple[str, str]]:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    return [(match.span.of(copy), match.instead[0]) for match in rule.check.find(view, context or Context())]


CASES = [
    # against the dialect that the story clearly has
    ("The colour of the harbour was gray.", [("gray", "grey")]),
    ("The colour was fine.", []),
    ("The color of labor is gray. Neighbouring France agreed.", [("Neighbouring", "Neighboring")]),
    # of two dialects the one of fewer words; of as many, the later
    ("The colour was gray.", [("gray", "grey")]),
    ("A gray center in a harbour.", [("harbour", "harbor")]),
    ("“My favourite harbour,” she wrote of the gray center.", []),
    # what American copy writes so means more, and counts alone against the British
    ("Color and labor: a cheque.", [("cheque", "check")]),
    ("Colour and labour: check the curb, the gas meter and two meters.", [("meters", "metres")]),
    # -ize is foreign to British copy that writes -ise elsewhere
    ("The colour of labour was criticised; they apologized.", [("apologized", "apologised")]),
    ("The color of gold was organized, a centre said.", [("centre", "center")]),
    ("The colour of the harbour, the color of the centre.", [("color", "colour")]),
    ("Colours of the harbour. They organize the labour and organise the rest.", [("organize", "organise")]),
    ("The labour of neighbours: they organize it.", []),  # Oxford spells -ize
    # co-operation loses in American and in undecided copy, cooperation in clearly British copy
    ("Cooperation, co-operation and co-operation.", [("co-operation", "cooperation")] * 2),
    ("Labor and color need cooperation; co-operated.", [("co-operated", "cooperated")]),
    ("Labour and colour need cooperation; co-operated.", [("cooperation", "co-operation")]),
    # not the dictionary's first form, American where there is none
    ("It organised a vote and organized another.", [("organised", "organized")]),
    # the minority; on a tie the later
    ("A bomb-shell, a bomb-shell and a bombshell.", [("bombshell", "bomb-shell")]),
    ("A bombshell and a bomb-shell.", [("bomb-shell", "bombshell")]),
    # inside a compound; capital and inflection of what is replaced
    ("A data-center deal. Centres like it, said the center.", [("Centres", "Centers")]),
    ("The colour of the neighbour's harbour; a neighbor's.", [("neighbor", "neighbour")]),
    # what British dictionaries give first
    ("Labour and colour: 3 percent, then 4 per cent.", [("percent", "per cent")]),
    ("Labor and color: 3 percent, then 4 per cent.", [("per cent", "percent")]),
    ("The courthouse shut, and a second court-house.", [("court-house", "courthouse")]),
    ("House-holds were cold. One household burned.", [("House-holds", "Households")]),
    # one word for a noun of two is sound before another noun
    ("The front line moved. Frontline troops left the frontline.", [("frontline", "front line")]),
    ("They were told to cease fire. The ceasefire held; a cease fire is rare.", [("cease fire", "ceasefire")]),
    # what refers to an organization's name, unless the story is British
    ("The World Trade Organization met. The organisation fell silent.", [("organisation", "organization")]),
    ("The World Trade Organization met. The organisation liked the colour.", []),
    ("The World Trade Organization met. An organisation of farmers did not.", []),
    # one name in two spellings, but not the names of two
    ("Shares of Crestwater Brands rose. Crest-water fell.", [("Crest-water", "Crestwater")]),
    ("The Economic Co-operation Forum met the Gulf Cooperation Council.", []),
    ("Trans-Pacific trade rose, and transpacific trade fell.", []),
    # names keep their own spelling; words that differ in sense
    ("The Economic Co-operation body praised cooperation.", []),
    ("They will re-form the band after the reform.", []),
    ("The co-op sells eggs from a coop.", []),
    ("Supervised, advertised and surprised, they analyze and organize.", []),
]


@pytest.mark.parametrize(("copy", "expected"), CASES)
def test_the_losing_form(spelling: Rule, copy: str, expected: list[tuple[str, str]]) -> None:
    assert losers(spelling, copy) == expected


def test_what_the_configuration_says_goes_first(spelling: Rule) -> None:
    copy = "Cooperation, co-operation."
    assert losers(spelling, copy, Context(dialect="british")) == [("Cooperation", "Co-operation")]
    assert losers(spelling, copy, replace(Context(), chosen={"co-operation": "co-operation"})) == [
        ("Cooperation", "Co-operation")
    ]


def test_every_place_is_given_with_the_places_of_the_winner(spelling: Rule) -> None:
    copy = "Cooperation failed. Cooperation ended. They co-operated, and co-operation grew."
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    matches = list(spelling.check.find(view, Context()))
    assert [match.span.of(copy) for match in matches] == ["co-operated", "co-operation"]
    assert all([span.of(copy) for span in match.related] == ["Cooperation", "Cooperation"] for match in matches)
