"""Figures of which one contradicts what stands elsewhere: shares, prices of one, margins, times and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.defects.figures import put_line
from tests.defects.table import Defect, defect

if TYPE_CHECKING:
    from random import Random

_COUNTS = ("two", "three", "four", "five", "six")
_NAMES = ("Hale", "Okoro", "Lind", "Moor", "Peel")


@defect("numbers", 0.9)
def share_of_a_whole(copy: str, random: Random) -> Defect | None:
    part = random.randrange(12, 60)
    wording = random.choice((
        f"Some {part} of the {4 * part} houses in Tai, [[a third]] of the total, were ruined.",
        f"It would cost ${part} million, [[a third]] of the ${2 * part} million that is spent on nets.",
        f"Of the {10 * part} who came, {part}, or [[one in five]] of them, were ill.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def price_of_one(copy: str, random: Random) -> Defect | None:
    count, each = random.randrange(12, 60), random.randrange(3, 9)
    wording = random.choice((
        f"The city will buy {count} trams for {count * each} million pounds, or [[{each * 10} million pounds]] each.",
        f"Each of the {count} villages will get ${each} million, for a total of [[${10 * count * each} million]].",
        f"It lost {count} tons of ore, worth ${count * each},000 at a price of [[${each * 10},000]] a ton.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def margin_of_the_story(copy: str, random: Random) -> Defect | None:
    low, margin = random.randrange(30_100, 60_000), random.randrange(101, 900)
    wording = random.choice((
        f"Hale won by [[{margin + 36}]] votes. She took {low + margin:,} votes to {low:,} for Martin Okoro.",
        f"The party lost [[{margin + 36}]] members and now has {low}, down from {low + margin}.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def time_of_day(copy: str, random: Random) -> Defect | None:
    hours = random.randrange(3, 8)
    wording = f"The outage began at 1:14 p.m. and lasted {_COUNTS[1]} hours, until [[{hours + 3}:20 p.m.]]"
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def names_that_are_counted(copy: str, random: Random) -> Defect | None:
    number = random.randrange(3, 5)
    names = f"{', '.join(_NAMES[: number - 1])} and {_NAMES[number - 1]}"
    wording = f"Only [[{_COUNTS[number - 1]}]] players finished under par: {names}."
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def sets_of_a_match(copy: str, random: Random) -> Defect | None:
    wrong = random.choice(("7-2", "7-3", "6-5"))
    return put_line(
        copy, random, f"Zhao beat Torres [[{wrong}]] 6-{random.randrange(5)} in the third round of the tournament."
    )
