"""What a sentence says of figures in the sentences or paragraphs before it: groups, shares and ages once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.checks.reckoning.sentences import figures_of, sentences_of
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.figures import Line

# What befell a group, as it is said before its number, and as it is said of its parts.
_FATES = (
    lazily(r" (?:arrest|detain|charg|held|hold|seiz|custody|jail|indict)"),
    lazily(r" (?:kill|dead|died|dies|drown|lost their lives|bod(?:y|ies) |victims )"),
    lazily(r" (?:injur|wound|hurt )"),
    lazily(r" (?:kidnap|abduct|hostage|captive|missing )"),
)
_GROUP = lazily(
    r"#n(\d+) (?:other |more |new )?(?:[a-z-]+ )?(?:people|persons|suspects|victims|passengers|civilians|villagers|"
    r"tourists|migrants|students|workers|activists|protesters|hostages|foreigners|members) "
)
_SEXES = r"(?:wo)?men|boys|girls|children|adults|teenagers|males|females"
_SPLIT = lazily(
    rf" \. (?:the |they were |they are |these were )?#n(\d+) (?:of them |were |are )?({_SEXES}) (?:, #n(\d+) "
    rf"({_SEXES}) )?"
    rf"and #n(\d+) ({_SEXES}) (?!and|,)"
)
_NEAR = 70  # code points of a line between a number and what befell those people


def splits(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "Four men and three women were held" against "Six people were arrested" before it."""
    groups: list[tuple[Figure, frozenset[int]]] = []
    for line in lines:
        groups += groups_of(line)
        for match in _SPLIT.finditer(f" .{line.text}"):
            parts = [line.figures[int(match[group])] for group in (1, 3, 5) if match[group]]
            fates = befell(line, match.start() - 2, match.end() - 2, before=0)
            yield from _split(parts, fates, groups, text)


def groups_of(line: Line) -> list[tuple[Figure, frozenset[int]]]:
    """Give the groups of people that a line counts, each with what befell it."""
    return [(line.figures[int(match[1])], befell(line, *match.span())) for match in _GROUP.finditer(line.text)]


def befell(line: Line, start: int, end: int, before: int = _NEAR) -> frozenset[int]:
    """Tell what befell the people of a number, by the words near it in its sentence."""
    ahead = line.text[max(start - before, 0) : max(start, 0)].rpartition(" . ")[2]
    behind = line.text[end - 1 : end + _NEAR].partition(" . ")[0]
    around = f"{' ' if before else ''}{ahead}{behind}"
    return frozenset(at for at, fate in enumerate(_FATES) if fate.search(around))


def _split(
    parts: list[Figure], fates: frozenset[int], groups: list[tuple[Figure, frozenset[int]]], text: str
) -> Iterator[Claim]:
    first = parts[0].span.start
    wholes = {whole.value: whole for whole, fate in groups if fate & fates and whole.span.end <= first}
    if len(wholes) != 1 or any(figure.hedge for figure in (*parts, *wholes.values())):
        return  # of several events, or a count that grew
    ((value, whole),) = wholes.items()
    total = sum(part.value for part in parts)
    if 0.5 < total / value < 2:
        basis = f"{said(whole, text)} before"
        right = f"{total:g} together"
        yield Claim(parts[-1].span, total == value, basis, right, related=(whole.span, *(p.span for p in parts[:-1])))


_TAKERS = lazily(
    r" (?:receives?|gets?|goes to|go to|pays?|paid|contributes?|gives?|invests?|takes?|is to get|be given|provides?) "
)


def shared_out(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "$120 million for three towns" against the three sums that follow: "A gets $55 million, B ..."."""
    for sentence, line, after, line_after in _neighbours(lines):
        counts = [f for f in figures_of(line, sentence) if f.kind is Kind.COUNT and 2 < f.value < 7]
        wholes = [f for f in figures_of(line, sentence) if f.kind is Kind.MONEY]
        parts = [f for f in figures_of(line_after, after) if f.kind is Kind.MONEY]
        if len(counts) != 1 or len(wholes) != 1 or len(parts) != counts[0].value or not _TAKERS.search(after):
            continue
        whole, total = wholes[0], sum(part.value for part in parts)
        half = 0.4 * sum(part.half for part in parts)
        same = all(part.unit == whole.unit for part in parts)
        if same and not any(f.hedge for f in (whole, *parts)) and 0.6 < total / whole.value < 1.6:
            basis = f"{said(whole, text)} before"
            right = f"{whole.like(total, text)} together"
            claim = within(text, whole, Interval(total - half, total, total + half), basis, parts)
            yield claim._replace(
                span=parts[-1].span, right=right, bounds=("", ""), related=(whole.span, *claim.related)
            )


def _neighbours(lines: Sequence[Line]) -> Iterator[tuple[str, Line, str, Line]]:
    """Give each two sentences with money that follow each other."""
    before: tuple[str, Line] | None = None
    for line in lines:
        if line.kinds.count("m") == 0:
            before = None
            continue
        for sentence in filter(str.strip, sentences_of(line)):
            if before and "#m" in sentence and "#m" in before[0]:
                yield (*before, sentence, line)
            before = (sentence, line)


_REST = lazily(
    r" (?:remaining|other|rest|balance) (?:[,a-z'-]+ ){0,4}?(#p\d+) | (#p\d+) (?:remaining|is the rest) "
    r"|(?<=complete) (?:[,a-z'-]+ ){0,4}(?:last|final) (#p\d+) "
)


_LEAST, _MOST = 85, 118  # percent together, beyond which they are shares of different wholes


def complements(line: Line, text: str) -> Iterator[Claim]:
    """Hold "sell 40% and keep the remaining 60%" against 100%."""
    if line.kinds.count("p") < 2:
        return
    for sentence in sentences_of(line):
        rest = _REST.search(sentence)
        percents = [figure for figure in figures_of(line, sentence) if figure.kind is Kind.PERCENT]
        if not rest or not 1 < len(percents) < 5 or any(figure.hedge for figure in percents):
            continue
        given = line.figure(rest[1] or rest[2] or rest[3])
        parts = [figure for figure in percents if figure is not given]
        right = 100 - sum(part.value for part in parts)
        if given is percents[-1] and _LEAST < 100 - right + given.value < _MOST:
            half = sum(part.half for part in parts)
            basis = f"{' and '.join(said(part, text) for part in parts)} of 100%"
            yield within(text, given, Interval(right - half, right, right + half), basis, parts)


_AGED = lazily(r" , #n(\d+) , ")
_YEAR_OLD = lazily(r" (?:the|a|an) #n(\d+) -year-old ")
_OLDEST = 110


def recalled_ages(lines: Sequence[Line], text: str) -> Iterator[Claim]:
    """Hold "the 43-year-old" against the one age that the story has given: "Ida Lind, 34, ..."."""
    given, called = [], []
    for line in lines:
        given += [line.figures[int(match[1])] for match in _AGED.finditer(line.text)]
        called += [line.figures[int(match[1])] for match in _YEAR_OLD.finditer(line.text)]
    ages = {
        figure.value: figure for figure in given if 12 < figure.value < _OLDEST and text[figure.span.start].isdigit()
    }
    if len(ages) != 1 or len({figure.value for figure in called}) != 1:
        return
    ((age, given_age),) = ages.items()
    first, again = sorted((given_age, called[0]), key=lambda figure: figure.span)
    age = first.value
    slip = sorted(f"{again.value:g}") == sorted(f"{age:g}")  # another age may be another person's
    if slip:
        right = said(first, text)
        yield Claim(again.span, again.value == age, "the story before", right, related=(first.span,))
