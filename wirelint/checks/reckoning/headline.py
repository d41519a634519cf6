"""The figures of a headline against those of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Line, figure_lines, matched
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text import Role
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import View

_HELD = frozenset((Kind.MONEY, Kind.PERCENT, Kind.COUNT))
_SENSES = {
    "dead": "dead deaths death died die dies dying killed kill kills killing fatalities toll slain",
    "hurt": "injured injuring injures hurt wounded wounding wounds casualties injuries",
    "held": "arrested arrests arrest detained detains detain held jailed",
    "gone": "missing",
    "saved": "rescued rescues rescue saved evacuated evacuates evacuate",
    "sick": "infected cases infections ill sickened hospitalized hospitalised",
    "jobs": "jobs posts positions workers staff employees",
}
_SENSE_OF = {word: sense for sense, words in _SENSES.items() for word in words.split()}
_TOLLS = frozenset(("dead", "hurt", "gone"))  # a toll of "at least nine" is the headline's nine
_SYMBOL = lazily(r"#[mpn]\d+")
_BESIDE = 4  # words on either side of a figure that say what it counts
_NO_SUBJECT = frozenset(
    "rises rise rose falls fallen gains gained drops dropped about nearly almost around percent would could after "
    "their there which while where since under above below least would more than quarter first second third fourth "
    "another billion million through report reports reported offer offers seeks raises raised expects expected "
    "january february march april august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday against between share shares company group worth paying stake valued total".split()
)
_ENDINGS = lazily(r"(?:es|s)\Z")


def headline_figures(view: View) -> Iterator[Claim]:
    """Give the headline's amounts that the body gives otherwise: 12 dead above, 14 below."""
    spans = [span for span, role in view.document.passages if role is Role.HEADLINE]
    if not spans:
        return
    lines = figure_lines(view)
    above = [line for line in lines if any(span.covers(line.span) for span in spans)]
    below = [line for line in lines if not any(span.covers(line.span) for span in spans)]
    held = [figure for line in below for figure in line.figures]
    yield from _scores(above, below, view.text)
    for line in above:
        for symbol in _SYMBOL.finditer(line.text):
            yield from _judged(
                line.figure(symbol[0]), _senses(line, symbol.start(), symbol.end()), below, held, view.text
            )


def _scores(above: list[Line], below: list[Line], text: str) -> Iterator[Claim]:
    """Hold the one score of a headline against the first score of the body, whichever side comes first."""
    heads = [figure for line in above for figure in line.figures if figure.kind is Kind.SCORE]
    bodies = [figure for line in below for figure in line.figures if figure.kind is Kind.SCORE]
    bodies = [figure for figure in bodies if not _ON_THE_WAY.search(_around(figure, text))]
    if len(heads) == 1 and bodies:
        sides = {heads[0].value, heads[0].second}
        holds = any({other.value, other.second} == sides for other in bodies)
        first = bodies[0]
        yield Claim(heads[0].span, holds, "the body", said(first, text), related=(first.span,))


_ON_THE_WAY = lazily(
    r"\b(?:led|lead|leads|leading|ahead|trail\w*|half-time|half time|halftime|break|interval|advantage|early|deficit|"
    r"minutes?|made it|up|"
    r"level\w*|from|set|quarter|penalties|shootout|aggregate|down|hour)\b"
)
_WIDE = 40


def _around(figure: Figure, text: str) -> str:
    """Give the words around a score, which may say that it was not the last one."""
    return text[max(figure.span.start - _WIDE, 0) : figure.span.end + _WIDE].lower()


def _judged(
    figure: Figure, senses: frozenset[str], below: list[Line], held: list[Figure], text: str
) -> Iterator[Claim]:
    if any(_agrees(figure, other) for other in held):
        yield Claim(figure.span, holds=True, basis="the body", right="so")
        return
    rivals = [other for line in below for other in _rivals(line, figure, senses)]
    if rivals and not figure.hedge:
        basis = ", ".join(dict.fromkeys(said(rival, text) for rival in rivals[:3]))
        yield Claim(
            figure.span, holds=False, basis="the body", right=basis, related=tuple(rival.span for rival in rivals[:3])
        )


def _agrees(figure: Figure, other: Figure) -> bool:
    """Tell whether the body's figure may stand for the headline's, which may be rounded, shortened or a sum's part."""
    values = (other.value, other.second) if other.kind is Kind.SCORE else (other.value,)
    if figure.value in values:
        return True
    pair = matched(figure, other)
    wide = max(figure.half, 0.05 * figure.value if figure.value >= 20 else 0.0)
    return pair is not None and pair[0].low - wide <= pair[1].high and pair[1].low <= pair[0].high + wide


def _rivals(line: Line, figure: Figure, senses: frozenset[str]) -> Iterator[Figure]:
    for symbol in _SYMBOL.finditer(line.text):
        other = line.figure(symbol[0])
        alike = other.kind is figure.kind and other.unit == figure.unit and other.hedge in ("", "over")
        near = 0.2 < other.value / (figure.value or 1) < 5
        shared = senses & _senses(line, symbol.start(), symbol.end()) if alike and near else frozenset()
        if shared and (not other.hedge or shared & _TOLLS):
            yield other


def _senses(line: Line, start: int, end: int) -> frozenset[str]:
    """Give what a figure counts: the noun behind it, and whether the dead or the hurt are meant."""
    before = line.text[:start].rpartition(". ")[2].split()[-_BESIDE:]
    behind = line.text[end:].partition(" . ")[0].split()[:_BESIDE]
    near = {_SENSE_OF[word] for word in (*before[-2:], *behind) if word in _SENSE_OF}
    if line.text[start:end].strip()[1] in "mp":
        subjects = {word for word in before if word.isalpha() and len(word) > 4 and word not in _NO_SUBJECT}
        return frozenset(_ENDINGS.sub("", word) for word in subjects)
    noun = behind[0] if behind and behind[0].isalpha() and len(behind[0]) > 3 else ""
    if noun in ("people", "persons", "others", "more") or noun in _SENSE_OF:
        noun = ""
    return frozenset(near | ({_ENDINGS.sub("", noun)} if noun else set()))
