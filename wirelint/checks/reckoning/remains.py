"""What is left of a whole in free wording, over two sentences: "900 returned, leaving 500", "the remaining four"."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, matched
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.checks.reckoning.wording import WORD, with_before, words
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line, Sentence

_REST = lazily(
    r" (?:leaving (?:only |just |the )?|leaves (?:only |just )?|(?:so that|which means|meaning that) "
    r"(?=#[nm]\d+ (?:are|remain|were|have) )|the (?:other|remaining) |its (?:other|remaining) |the rest , )"
    r"(?P<rest>#[nm]\d+) (?!of |times |or |to |hours |days |weeks |months |years |minutes )"
    r"| the (?P<others>#n\d+) (?:others|remaining|left) "
    rf"| (?P<to_go>#[nm]\d+) (?:(?!are |is |were |was ){WORD})?(?:to go|outstanding) "
)
_TAKEN = lazily(
    r" (?:of (?:them|these|those|which|whom|the|its|their|his|her)|will keep|keeps?|kept|have been|has been|had been|"
    r"were|was|are|freed|returned|sold|paid|recovered|used|spent) "
)
_PARTED = lazily(
    r" of (?:the|its|their|his|her|all|these|those) (?:[a-z'-]+ ){0,2}#|#[nm]\d+ (?:[a-z'-]+ ){0,5}(?:, )?(?:#[nm]\d+ "
    r")?(?:[a-z]+ )?of "
    r"(?:which|whom|them)| (?:country's|city's|company's) (?:[a-z'-]+ ){0,2}#| (?:has|had) #"
)
_MORE = lazily(rf" {words(8)}(?:,|and) {words(3)}#[nm]\d+ ")
_PERIOD = lazily(r"-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|-year-old) ")
_ROUNDED = 0.4  # figures are not all rounded the same way
_CUES = frozenset("so means meaning leaving leaves other others remaining rest go still outstanding left be".split())


def story_remainders(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "leaving 500" against the counts of its sentence and, where it has but one, of the one before."""
    for line in lines:
        if len(line.figures) < 3 or _CUES.isdisjoint(line.words):
            continue
        for sentence, before in with_before((line,)):
            match = _REST.search(sentence.text)
            name = match and next(name for name in ("rest", "others", "to_go") if match[name])
            if match and name and not _MORE.match(sentence.text, match.end(name)):
                yield from _left(sentence, before, line.figure(match[name]), text)


def _left(sentence: Sentence, before: Sentence | None, rest: Figure, text: str) -> Iterator[Claim]:
    here = _amounts(sentence, rest)
    if not here and before:
        here = _amounts(before, rest) if _PARTED.search(before.text) else []
    elif len(here) == 1 and before:
        more = _amounts(before, rest)
        if _TAKEN.search(sentence.text) or (len(more) == 1 and "leav" not in sentence.text):
            here = [*more, *here]
    elif (
        len(here) > 1
        and before
        and (more := _amounts(before, rest))
        and max(f.value for f in more) > max(f.value for f in here)
    ):
        here = [*more, *here]
    elif len(here) > 1 and not (_TAKEN.search(sentence.text) and _PARTED.search(sentence.text)):
        return
    if 1 < len(here) < 5:
        yield from _rest(rest, here, text)


def _amounts(sentence: Sentence, rest: Figure) -> list[Figure]:
    """Give what stands before the rest in its kind, with its scale."""
    figures = [
        f
        for f in sentence.of(rest.kind.value)
        if f.span.end <= rest.span.start and not _PERIOD.match(sentence.behind(f))
    ]
    pairs = (matched(figure, rest) for figure in figures)
    return [pair[0]._replace(span=figure.span) for figure, pair in zip(figures, pairs, strict=True) if pair]


def _rest(rest: Figure, amounts: list[Figure], text: str) -> Iterator[Claim]:
    whole = max(amounts, key=lambda figure: figure.value)
    parts = [figure for figure in amounts if figure is not whole]
    after = [part for part in parts if part.span.start > whole.span.start]
    parts = after or parts
    claims = [
        _claim(rest, whole, some, text) for size in range(1, len(parts) + 1) for some in combinations(parts, size)
    ]
    good = next((claim for claim in claims if claim.holds), None)
    if not good and any(one.value - other.value == rest.value for one, other in permutations(amounts, 2)):
        return
    taken = sum(part.value for part in after)
    if taken > whole.value:
        after = after[-1:]
    if good:
        yield good
    elif after and rest.value < whole.value and not (rest.hedge or any(part.hedge for part in after)):
        yield _claim(rest, whole, tuple(after), text)


def _claim(rest: Figure, whole: Figure, parts: tuple[Figure, ...], text: str) -> Claim:
    taken = sum(part.value for part in parts)
    half = _ROUNDED * (whole.half + sum(part.half for part in parts))
    whole = whole if whole.hedge else whole._replace(half=0.0)
    interval = Interval(whole.low - taken - half, whole.value - taken, whole.high - taken + half)
    basis = f"{' and '.join(said(part, text) for part in parts)} from {said(whole, text)}"
    return within(text, rest, interval, basis, (whole, *parts))
