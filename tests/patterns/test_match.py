"""The pattern table of the rule language, line by line: what a pattern marks in copy."""

from __future__ import annotations

import pytest

from wirelint.patterns import Binding, Entry, Lexicon, Substitutes, Vocabulary, compile_pattern, find_hits
from wirelint.text import tokenize

VOCABULARY = Vocabulary(
    {
        "weekday": Lexicon.of("weekday", [Entry(("Monday",), "monday"), Entry(("Sunday",), "sunday")]),
        "demonym": Lexicon.of(
            "demonym",
            [
                Entry(("Chad",), "chad"),
                Entry(("Chadian",), "chad"),
                Entry(("Malian",), "mali"),
                Entry(("South", "Sudanese"), "south sudan"),
                Entry(("Sudanese",), "sudan"),
            ],
        ),
    },
    Substitutes({"clot": "lump, clod", "human": "humane, mortal"}),
)

MARKED = [
    # a word in any case; with a capital; apostrophes, hyphens and possessives
    ("army", "The army, the ARMY and Army.", ["army", "ARMY", "Army"]),
    ("Turkey", "Turkey and TURKEY ate turkey.", ["Turkey", "TURKEY"]),
    ("it's", "It’s over and it's late.", ["It’s", "it's"]),
    ("boat", "A gun-boat passed a boat.", ["boat"]),
    ("gun-boat", "A gun-boat passed.", ["gun-boat"]),
    ("spokesman", "The spokesman’s aide told a spokesman.", ["spokesman"]),
    ("U.S. troops", "He said U.S. troops left.", ["U.S. troops"]),
    # inflections
    (
        "withdraw~",
        "They withdraw, withdrew, are withdrawing, have withdrawn.",
        ["withdraw", "withdrew", "withdrawing", "withdrawn"],
    ),
    ("force~n left", "The forces left, one force left, they forced left.", ["forces left", "force left"]),
    ("attack~v the", "They attacked the fort; attacking the fort.", ["attacked the", "attacking the"]),
    # groups and options
    ("(army|navy chief) said", "The army said, the navy chief said, the navy said.", ["army said", "navy chief said"]),
    ("very? good", "A very very good, good run.", ["very good", "good"]),
    ("(^|and) rain", "Rain fell and rain stopped. The rain.", ["Rain", "and rain"]),
    # open slots
    ("blood [clot]", "A blood lump, blood clods and a blood clot.", ["lump", "clods"]),
    ("[human] rights", "Mortal rights and human rights.", ["Mortal"]),
    # lexicons
    ("on @weekday", "On Monday, on Tuesday, on MONDAY, on monday.", ["On Monday", "on MONDAY"]),
    ("@demonym troops", "South Sudanese troops met Malian troops.", ["South Sudanese troops", "Malian troops"]),
    # gaps
    ("from * to", "from here to there, from to, from A B to", ["from here to"]),
    ("a *-month term", "He got a six-month term and a month term.", ["a six-month term"]),
    (
        "began *2 talks",
        "They began talks, began, on Monday, talks, began a new round of talks.",
        ["began talks", "began, on Monday, talks"],
    ),
    ("began *3 talks", "They began. Then talks failed.", []),
    ("*3 talks", "They began. Talks failed.", ["Talks"]),
    ("^ *2 talks failed", "Talks failed. The talks failed.", ["Talks failed", "The talks failed"]),
    ("the *2 talks", "They saw the. Talks failed.", []),
    # figures
    (
        "@number people",
        "12 people, twelve people, 4.1 million people, hundreds of thousands of people and people.",
        ["12 people", "twelve people", "4.1 million people"],
    ),
    (
        "paid @money",
        "He paid $4.1 billion, paid 12 million euros and paid heed.",
        ["paid $4.1 billion", "paid 12 million euros"],
    ),
    (
        "rose @percent",
        "It rose 5%, rose 5 percent, rose 0.5 percentage points, rose 5.",
        ["rose 5%", "rose 5 percent", "rose 0.5 percentage points"],
    ),
    # marks
    ("threaten~v to <withdraw>", "He threatened to withdraw.", ["withdraw"]),
    ("<both> of <whom>", "both of whom", ["both", "whom"]),
    # negation
    (
        "pleaded not <!(guilty|liable)>",
        "She pleaded not responsible, he pleaded not guilty. They pleaded not.",
        ["responsible"],
    ),
    ("would <of> !course", "They would of gone. They would of course go. They would of.", ["of", "of"]),
    ("!the <president>", "The president met president Abebe. President Kidane left.", ["president", "President"]),
    # edges
    ("^ and", "And so. “And so,” he said, and so.", ["And", "And"]),
    ("so $", "And so. So it is so", ["so", "so"]),
    # what stands between words
    (
        "talks failed",
        "Talks (failed), talks “failed”, talks, failed, talks – failed, talks; failed.",
        ["Talks (failed", "talks “failed"],
    ),
    ("Gen. Wol", "He met Gen. Wol.", ["Gen. Wol"]),
]


def marked(pattern: str, copy: str, binding: Binding | None = None) -> list[str]:
    tokens = tokenize(copy)
    compiled = compile_pattern(pattern, VOCABULARY, binding or Binding())
    hits = find_hits(compiled, tokens, copy, VOCABULARY)
    return [tokens.span(*mark).of(copy) for hit in hits for mark in hit.marks]


@pytest.mark.parametrize(("pattern", "copy", "expected"), MARKED)
def test_a_pattern_marks(pattern: str, copy: str, expected: list[str]) -> None:
    assert marked(pattern, copy) == expected


WITHDRAW = "@demonym=ours president *3 <withdraw> @demonym=theirs troops"


@pytest.mark.parametrize(
    ("copy", "differ", "same"),
    [
        ("The Chadian president may withdraw Malian troops.", ["withdraw"], []),
        ("The Chadian president may withdraw Chad troops.", [], ["withdraw"]),
        # A gap never crosses another word of the bound lexicon.
        ("The Chadian president of Malian withdraw Chad troops.", [], []),
    ],
)
def test_bound_entries_compare_by_key(copy: str, differ: list[str], same: list[str]) -> None:
    assert marked(WITHDRAW, copy, Binding(differ=("ours", "theirs"))) == differ
    assert marked(WITHDRAW, copy, Binding(same=("ours", "theirs"))) == same


def test_an_exception_leaves_a_slot_alone() -> None:
    assert marked("blood [clot]", "blood lump, blood clod", Binding(exceptions=frozenset({"lump"}))) == ["clod"]
