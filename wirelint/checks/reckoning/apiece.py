"""So many at so much each: a count, a price or rate for one, and the whole that the two make."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.figures import Figure, Kind
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.checks.reckoning.wording import WORD, with_before, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wirelint.checks.figures import Line, Sentence

_EACH = lazily(rf"(?P<each>#m\d+) (?:(?:each|apiece|per head) |(?:an?|per|every|for each|for every) (?P<unit>{WORD}))")
_WHOLE = r"(?:worth|total of|totalling|totaling|in total|cost|costing|making|raising|altogether|in all|bill of|or)"
_EACH_OF = lazily(
    rf" each of (?:the |its |their )?(?P<count>#n\d+) {words(6)}(?P<each>#m\d+) {words(3)}, {words(1)}(?:a )?total of "
    rf"(?P<whole>#m\d+) "
)
_LINKED = lazily(
    rf" (?P<whole>#m\d+) , (?:or|equal to|equivalent to|that is) {words(2)}(?P<each>#m\d+) (?:an?|per|for each|for "
    rf"every) "
    rf"(?P<unit>{WORD})"
)
_PRODUCT = lazily(
    r" (?:worth|would cost|will cost|costing|for a total of|a total of|in total|total cost|total price|making|raising|"
    r"altogether|in all|total bill|bill of|so that|which would make|adding up to|at an average of|at an average price "
    r"of|"
    r"sales were|from the sale of) "
)
_TIMES = frozenset("day week month year hour minute night quarter share gallon barrel time barrels".split())
_SAME_UNIT = {
    "kilometre": "km", "kilometer": "km", "kilometres": "km", "kilometers": "km", "ton": "tonne", "tons": "tonne",
    "tonnes": "tonne", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "person": "people",
}  # fmt: skip
_COUNTED = lazily(r"(?P<count>#n\d+) (?:-|- )?(?P<noun>[a-z-]+) (?P<next>[a-z-]+ )?(?P<third>[a-z-]+ )?")
_PERIOD = lazily(r"-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|-year-old) ")
_SLACK, _FAR, _MOST = 0.06, 2.5, 8


class _Product(NamedTuple):
    number: Figure
    each: Figure
    whole: Figure

    def claim(self, text: str) -> Claim:
        count, each, whole = self
        low, right, high = (
            a * b for a, b in ((count.low, each.low), (count.value, each.value), (count.high, each.high))
        )
        basis = f"{said(count, text)} times {said(each, text)}"
        return within(text, whole, Interval(low, right, high), basis, (each, count), slack=_SLACK * right)


def story_products(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "$4.2 billion, or $5 million a kilometre" against the story's 840 km, and "at $12 each" against a count."""
    counts = cache(lambda: _counts(lines))
    for line in lines:
        if line.kinds.count("m") > 1:
            for sentence, before in with_before((line,)):
                yield from _linked(sentence, counts, text)
                yield from _alone(sentence, before, text)
                for match in _EACH_OF.finditer(sentence.text):
                    yield _Product(*(line.figure(match[name]) for name in ("count", "each", "whole"))).claim(text)


def _linked(sentence: Sentence, counts: Callable[[], Mapping[str, list[Figure]]], text: str) -> Iterator[Claim]:
    """Of a whole and a price that are said to be the same thing, the count is what the story has of the unit."""
    for match in _LINKED.finditer(sentence.text):
        unit = _one(match["unit"].strip())
        whole, each = sentence.line.figure(match["whole"]), sentence.line.figure(match["each"])
        numbers = counts().get(unit, []) if unit not in _TIMES and whole.unit == each.unit else []
        claims = [_Product(number, each, whole).claim(text) for number in numbers]
        good = next((claim for claim in claims if claim.holds), None)
        if good or len(claims) == 1:
            yield good or _on_price(claims[0], each, whole, numbers[0], text)


def _on_price(claim: Claim, each: Figure, whole: Figure, count: Figure, text: str) -> Claim:
    right = each.like(whole.value / count.value, text)
    basis = f"{said(whole, text)} for {said(count, text)}"
    return Claim(each.span, claim.holds, basis, right, related=(whole.span, count.span))


def _counts(lines: Sequence[Line]) -> dict[str, list[Figure]]:
    """Give the counts of a story by what they count, each value once: 840-km, 840 new buses."""
    counts: dict[str, dict[float, Figure]] = {}
    for line in lines:
        for match in _COUNTED.finditer(line.text):
            for group in ("noun", "next", "third"):
                if match[group]:
                    figure = line.figure(match["count"])
                    counts.setdefault(_one(match[group].strip(" -")), {}).setdefault(figure.value, figure)
    return {noun: list(found.values())[:_MOST] for noun, found in counts.items()}


def _one(noun: str) -> str:
    """Give a unit in one form: kilometre, kilometers and km are km."""
    noun = _SAME_UNIT.get(noun, noun)
    return noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun


def _alone(sentence: Sentence, before: Sentence | None, text: str) -> Iterator[Claim]:
    """Of two sums and one count in a sentence that speaks of a total, the one for each makes the other."""
    sums = sentence.of("m")
    match = _EACH.search(sentence.text)
    if len(sums) != 2 or not match or _LINKED.search(sentence.text) or (match["unit"] or "").strip() in _TIMES:
        return
    surely = _PRODUCT.search(sentence.text) is not None
    each = sentence.line.figure(match["each"])
    whole = sums[1] if each == sums[0] else sums[0]
    counts = [f for f in sentence.of("n") if f.value > 1 and not _PERIOD.match(sentence.behind(f))]
    if not counts and before and not before.of("m"):
        counts = [figure for figure in before.of("n") if figure.value > 1]
    if len(counts) == 1 and each.unit == whole.unit and each.value < whole.value and each.kind is Kind.MONEY:
        claim = _Product(counts[0], each, whole).claim(text)
        if (
            claim.holds
            or surely
            or (" and " not in sentence.text and _is_near(counts[0].value * each.value / whole.value))
        ):
            yield claim


def _is_near(ratio: float) -> bool:
    """Tell a product that is wrong from amounts that have nothing to do with each other."""
    return 1 / _FAR < ratio < _FAR or any(abs(ratio / power - 1) < _SLACK for power in (0.01, 0.1, 10, 100))
