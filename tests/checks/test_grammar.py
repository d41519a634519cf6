"""Agreement by grammar: the one word that is wrong in a sentence, and sentences that are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.checks.grammar import forms, nouns, passives, places, pronouns, subject
from wirelint.text.words import tokenize

WRONG = """
    The cost of repairing the two bridges *have* doubled.
    Power lines serving the town, which were cut in May, *has* yet to be mended.
    The governor said that wages, up 7% over the year, *remains* a worry.
    The soldiers who were killed in the raid *was* from the north.
    More than half of the votes *was* cast by post.
    Of 4,300 cases recorded so far, 3,900 *has* been closed.
    Maps, diaries and old photographs *was* taken.
    One of the most wanted men in the country *were* arrested.
    The mayor and the governor *was* there.
    Ida Lindqvist and Jon Berglund *was* held.
    The police *says* he is well.
    The talks will go on, officials *says*.
    The Lions, who *was* unbeaten, lost.
    There *was* three fires in the village.
    Among those freed *were* Ida Lindqvist, a nurse who was held for a year.
    Officials said it *expect* rain.
    They *wants* a vote.
    The report said it *face* problems in collecting debts.
    The outlook for the results *depend* on the weather.
    The canvas has *shrank* a little.
    It did not *came* to that.
    We have *open* a second school.
    The boats were *took* to the harbour.
    The move would *triggered* a strike.
    The firm was asked to *chose* a site.
    The men’s race *won* by Ida Lindqvist in two hours, the fastest time of the year.
    The yield fell by four basis *point* to 2%.
    Three senior *diplomat* were there.
    A large *numbers* of boats sank.
    They rehearsed this for *month*.
"""
SOUND = """
    The team are ready, the government have agreed and the police are there.
    The owners of the ship and the crew of the tug were heard; the price of cars and trucks has fallen.
    A number of ministers have cars, and the number of ministers is small.
    Five years in jail is enough, and 30 pence of it was paid.
    If the owner were ill, it would wait. The minister demanded that she go.
    The prize the teams have won is small, and the problem people face is new.
    It is closer than it would had we stayed. The market remains dominated by Paragon and two of its rivals.
    Cutting taxes is a mistake. The unions’ bargaining power is small.
    The streets were quiet after the game was called off.
    What he had gave her hope, and all he did was go home.
    Sessions has left. “I saw Sessions,” he said of Jeff Sessions.
    A two goal lead, the 29 March game and the 10,000 barrier were in sight.
    They fell month after month, and he rose from soldier to general.
    There are a man and a woman. If there were a vote, it would pass.
    In London and Paris it is late. Between France and Spain the border is open.
    He sort of paraded, a fifth rely on it, and the select committee met.
    Each monopoly faces similar problems. The two meet in May.
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def _flagged(copy: str) -> list[str]:
    tokens = tokenize(copy)
    found = [clash.at for part in (subject, places, pronouns) for clash in part.clashes(tokens)]
    found += [slip.at for part in (forms, passives) for slip in part.slips(tokens)]
    found += [noun.at for noun in (*nouns.slips(tokens), *nouns.bare(tokens))]
    return [tokens.words[at] for at in sorted(set(found))]


@pytest.mark.parametrize("copy", _lines(WRONG))
def test_wrong(copy: str) -> None:
    assert _flagged(copy.replace("*", "")) == [copy.split("*")[1]]


@pytest.mark.parametrize("copy", _lines(SOUND))
def test_sound(copy: str) -> None:
    assert _flagged(copy) == []


def test_table_is_sorted() -> None:
    table = Path(subject.__file__).parents[1] / "data" / "word-classes.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.split("\t")[0])
