"""Sentences with figures and dates of which one was changed, put between paragraphs of sound copy.

Each sentence is worded in several ways, with figures made by chance; they fit each other but for the one in ``[[ ]]``.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from tests.defects.table import Defect, defect
from wirelint.text import Span

if TYPE_CHECKING:
    from random import Random


def put_line(copy: str, random: Random, marked: str) -> Defect:
    """Put a marked sentence between two paragraphs; the marks say where the defect is."""
    paragraphs = copy.rstrip("\n").split("\n\n")
    at = random.randrange(1, len(paragraphs) + 1)
    before = "\n\n".join([*paragraphs[:at], ""])
    first, wrong, rest = marked.replace("]]", "[[").split("[[")
    line = f"{first}{wrong}{rest}"
    start = len(before) + len(first)
    return Defect("\n\n".join([*paragraphs[:at], line, *paragraphs[at:]]) + "\n", Span(start, start + len(wrong)))


@defect("numbers", 0.9)
def percentage_of_a_change(copy: str, random: Random) -> Defect | None:
    old, percent = random.randrange(200, 900) / 10, random.randrange(8, 60)
    new, wrong = round(old * (1 + percent / 100), 1), percent + random.choice((-6, 5, 9, 20, 30))
    wording = random.choice((
        f"Revenue rose to ${new} billion from ${old} billion a year earlier, an increase of [[{wrong}%]].",
        f"Sales grew [[{wrong} percent]] to {new} million euros from {old} million.",
        f"Exports climbed from ${old} million in May to ${new} million, a gain of about [[{wrong}%]].",
        f"Net profit was ${new} million, up [[{wrong}%]] from ${old} million.",
        f"The budget will be £{new} million, compared with £{old} million last year, a rise of [[{wrong}%]].",
        f"It earned ${new} million in the quarter against ${old} million a year ago, up [[{wrong} percent]].",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def direction_of_a_move(copy: str, random: Random) -> Defect | None:
    low = random.randrange(20, 60)
    high = low + random.randrange(4, 30)
    wording = random.choice((
        f"Net profit was [[${low} million]], up from ${high} million a year earlier.",
        f"Output slipped to [[{high},000]] tonnes from {low},000 tonnes in May.",
        f"The toll has risen to [[{low}]] from {high} a day earlier.",
        f"Inflation was [[{high}.5%]] in July, slowing from {low}.2% in June.",
        f"The bank cut its main rate to [[{high}.25%]] from {low}.5%.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def multiple_of_an_amount(copy: str, random: Random) -> Defect | None:
    old = random.randrange(11, 40)
    wording = random.choice((
        f"Turnout [[doubled]] to {3 * old} million from {old} million.",
        f"Sales have [[trebled]] to ${2 * old} billion from ${old} billion in 2012.",
        f"The judge [[halved]] the fine to ${old} million from ${4 * old} million.",
        f"Exports fell by [[a quarter]] to ${old} billion from ${2 * old} billion.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def sentence_before(copy: str, random: Random) -> Defect | None:
    old, percent = random.randrange(3, 9) * 100, random.choice((10, 20, 25))
    new, half = old - old * percent // 100, random.randrange(12, 25)
    wording = random.choice((
        f"Net profit was {new} million euros, down from {old} million euros. The [[{percent + 12} percent]] drop was a surprise.",
        f"Labour is on 43%, against {half}% for the Greens. The [[{43 - half + 3}]]-point gap is the widest so far.",
        f"The state will sell {percent}% of the line and keep the remaining [[{100 - percent - 9}%]].",
        f"The firms agreed a ${old} million deal in May. The [[${new} million]] deal closes in July.",
        "Police arrested six people. Four men and [[three]] women were held in Ghent.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def count_of_votes(copy: str, random: Random) -> Defect | None:
    first = random.randrange(61, 80)
    second = random.randrange(40, 59)
    wording = random.choice((
        f"Lawmakers voted {first} to {second} to remove the speaker, a margin of [[{first - second + 2}]] votes.",
        f"The party won {second} of 130 seats in the lower house, an absolute [[majority]].",
        f"She won the seat with {second},110 votes to [[{first},430]] for her rival.",
        f"The {first + second}-seat house passed it with {first} votes in favour, {second} against and [[five]] abstentions.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def average_of_a_year(copy: str, random: Random) -> Defect | None:
    day = random.randrange(20, 90)
    wording = random.choice((
        f"The port handled {day * 365_000:,} crates last year, an average of [[{day + 15},000]] a day.",
        f"There were {day * 10} earthquakes in 10 hours, or about [[{day * 2}]] an hour.",
        f"The fund bought 50% of the tower for ${day} million, valuing it at [[${day * 3} million]].",
        f"The prize of {day * 4} million crowns is split equally between four schools, giving each [[{day + 9} million]] crowns.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("agreement", 0.9)
def verb_of_a_far_subject(copy: str, random: Random) -> Defect | None:
    wording = random.choice((
        "The cost of the new tanks [[were]] kept secret.",
        "Talks on the budget for the railways [[was]] put off.",
        "Each of the ministers [[have]] a car.",
        "The ship, which sank in May with its crew, [[were]] raised on Monday.",
        "Residents who [[has]] left are back.",
        "The price of cars and trucks [[have]] fallen.",
        "Most of the patients in the clinic [[is]] young.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("agreement", 0.9)
def number_of_a_noun(copy: str, random: Random) -> Defect | None:
    wording = random.choice((
        "[[This]] attacks must stop.",
        "Several [[airport]] in the north are shut.",
        "Every [[pilgrims]] was given a coat.",
        "There [[is]] fears that it will rain.",
        "The actress had [[went]] home.",
        "The new rule is [[more easier]] to read.",
        "Two earlier [[attempt]] failed.",
        "Sales would [[stays]] flat.",
        "Shares in Paragon, [[who]] have doubled, fell.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def votes_beyond_the_seats(copy: str, random: Random) -> Defect | None:
    seats, losers = random.choice((7, 9, 11, 13)), random.randrange(1, 3)
    word = {7: "seven", 9: "nine", 11: "eleven", 13: "thirteen"}[seats]
    wording = random.choice((
        f"The {word}-member board voted [[{seats - losers + 1}-{losers}]] to close the plant.",
        f"The {seats}-member court ruled [[{seats - losers + 2}-{losers}]] on Monday.",
        f"It was approved by a vote of [[{seats - losers + 1}-{losers}]] in the {seats}-member council.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.85)
def remainder_of_a_whole(copy: str, random: Random) -> Defect | None:
    whole, part = random.randrange(40, 90), random.randrange(12, 38)
    rest = whole - part + random.choice((-1, 1, 10, -10))
    wording = random.choice((
        f"The storm closed {part} of the region's {whole} schools, leaving [[{rest}]] open.",
        f"Of the {whole} crew, {part} were flown out and the other [[{rest}]] stayed on board.",
        f"{part} of the {whole} beds are taken, and the remaining [[{rest}]] are being cleaned.",
        f"Only {part} of the {whole} players had signed, with [[{rest}]] still to decide.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.85)
def total_of_its_parts(copy: str, random: Random) -> Defect | None:
    first, second, third = random.randrange(21, 40), random.randrange(11, 20), random.randrange(3, 9)
    total, pair = first + second + third + random.choice((-2, 2, 10)), first + second + random.choice((-1, 1, 10))
    wording = random.choice((
        f"The jury heard [[{total}]] witnesses - {first} doctors, {second} nurses and {third} patients.",
        f"She wrote [[{pair}]] plays, {first} for the stage and {second} for the radio.",
        f"The team won {first} gold, {second} silver and {third} bronze medals, a total of [[{total}]].",
        f"The ferry was carrying {first} passengers and {third} crew. All [[{first + third + 2}]] people aboard were saved.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.85)
def share_of_a_whole(copy: str, random: Random) -> Defect | None:
    whole, percent = random.randrange(2, 9) * 100, random.randrange(2, 8) * 10
    part, wrong = whole * percent // 100, percent + random.choice((-15, 10, 15))
    wording = random.choice((
        f"Of the {whole} farms, {part}, or [[{wrong}%]], have no water.",
        f"{part} of its {whole} workers, or [[{wrong} percent]], will leave.",
        f"It will cut {part} jobs, or [[{wrong}%]] of its workforce of {whole}.",
        f"Some {part} of the {whole} houses ([[{wrong}%]]) stood under water.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.85)
def lead_in_points(copy: str, random: Random) -> Defect | None:
    first, second = random.randrange(480, 560) / 10, random.randrange(350, 420) / 10
    wrong = round(first - second + random.choice((-2, 3, 10)), 1)
    wording = random.choice((
        f"She had {first}% of the vote against {second}% for her rival, a lead of [[{wrong} percentage points]].",
        f"He took {first}% and she {second}%, a gap of [[{wrong} percentage points]].",
        f"She leads by [[{wrong} percentage points]], {first}% to {second}%.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def range_backwards(copy: str, random: Random) -> Defect | None:
    low, high = random.randrange(2, 9), random.randrange(11, 30)
    year = random.randrange(1990, 2010)
    wording = random.choice((
        f"Prices will rise between [[{high}% and {low}%]] this year.",
        f"The ministry expects between [[{high} and {low}]] new cases.",
        f"She was mayor from [[{year + 6} to {year}]].",
        f"He led the union between [[{year + 3} and {year}]].",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def measure_converted(copy: str, random: Random) -> Defect | None:
    km = random.randrange(30, 400)
    miles = round(km * 0.6214)
    wording = random.choice((
        f"The village lies {km} km ([[{miles + miles // 3 + 3}]] miles) north of the capital.",
        f"The fire burned {km} hectares ([[{round(km * 2.471 * 1.3)}]] acres) of pine.",
        f"The convoy covered {miles} miles ([[{round(km * 1.25)}]] kilometres) in two days.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def millions_for_billions(copy: str, random: Random) -> Defect | None:
    euros = random.randrange(20, 90) / 10
    dollars = round(euros * 1.1, 1)
    wording = random.choice((
        f"The port will cost {euros} billion euros ([[${dollars} million]]).",
        f"The fine of €{euros} million ([[${dollars} billion]]) is the largest so far.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("numbers", 0.9)
def table_of_the_league(copy: str, random: Random) -> Defect | None:
    wins, draws, losses = random.randrange(8, 14), random.randrange(2, 6), random.randrange(1, 5)
    points, games = 3 * wins + draws, wins + draws + losses
    left = random.randrange(10, 20)
    wording = random.choice((
        f"They have {points} points from {games} matches, with [[{wins + 1}]] wins and {draws} draws.",
        f"The Miners improved to {wins}-{losses} with [[{left + 2}]] games left in the {wins + losses + left}-game season.",
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("dates", 0.97)
def weekday_of_a_date(copy: str, random: Random) -> Defect | None:
    day = datetime.date(random.randrange(1990, 2024), random.randrange(1, 13), random.randrange(1, 29))
    wrong = f"{day + datetime.timedelta(random.randrange(1, 7)):%A}"
    wording = random.choice((
        f"The treaty was signed on [[{wrong}, {day:%B} {day.day}, {day.year}]].",
        f"The school opened on [[{wrong}, {day.day} {day:%B} {day.year}]].",
        f"The trial began on [[{wrong}, {day:%b}. {day.day}, {day.year}]], and lasted a year.".replace("May.", "May"),
    ))  # fmt: skip
    return put_line(copy, random, wording)


@defect("dates", 0.97)
def day_that_is_not(copy: str, random: Random) -> Defect | None:
    month = random.choice(("April", "June", "September", "November"))
    wording = random.choice((
        f"Talks will resume on [[{month} 31]].",
        f"The law took effect on [[31 {month} 2016]].",
        f"She was born on [[February {random.choice((30, 31))}, 1971]].",
        f"The bridge fell on [[Feb. 29, {random.choice((2011, 2015, 2018, 2023))}]].",
    ))  # fmt: skip
    return put_line(copy, random, wording)
