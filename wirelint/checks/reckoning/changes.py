"""Changes: the percentage, the difference and the direction of a move from one amount to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Kind, Shapes, matched, shape
from wirelint.checks.reckoning.claim import Claim, Interval, said, within
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wirelint.checks.figures import Line

_PERCENT_CHANGES = Shapes(
    map(
        shape,
        (
            "from <old:mn> *6 to <new:mn> *8 , *1 @article *2 @change of <percent:p>",
            "to|at|of|was|were|be|totalled|totaled|spend|is <new:mn> *4 from|compared_with|compared_to|against|versus "
            "<old:mn> *9 , *1 @article *2 @change of <percent:p>",
            "<new:mn> *16 , *1 up|down from|on <old:mn> *6 , @article *2 @change of <percent:p>",
            "<new:mn> *12 , compared_with|compared_to|against|versus <old:mn> *6 , @article *2 @change of <percent:p>",
            "<new:mn> *8 , <percent:p> more|less|fewer|higher|lower than the|last_year's *2 <old:mn>",
            "from <old:mn> *5 to <new:mn> *5 , or by? <percent:p>",
            "to <new:mn> *3 from <old:mn> *4 , or by? <percent:p>",
            "from <old:mn> *6 to <new:mn> *6 ( @article? @change? of? <percent:p> )",
            "from <old:mn> *6 to <new:mn> *6 , up|down by? <percent:p>",
            "to <new:mn> *4 from <old:mn> *6 , up|down by? <percent:p>",
            "@move by? <percent:p> *6 to <new:mn> *8 , *1 from <old:mn>",
            "@move by? <percent:p> *8 to <new:mn> *5 from <old:mn>",
            "@move by? <percent:p> *8 to <new:mn> *4 , *1 compared_with|compared_to|against|versus <old:mn>",
            "@move by? <percent:p> *4 from <old:mn> *6 to <new:mn>",
            "<new:mn> *10 , *1 up|down by? <percent:p> *1 from|on *1 <old:mn>",
            "<percent:p> @change *8 to <new:mn> *6 from <old:mn>",
            "<percent:p> @change *6 from <old:mn> *5 to <new:mn>",
            "@change of <percent:p> *3 from <old:mn> *5 to <new:mn>",
            "@change of <percent:p> *3 to <new:mn> *5 from <old:mn>",
            "to <new:mn> *5 from <old:mn> *8 . that|this|it *1 is|was|represents|represented|amounts_to|marks|means "
            "@article *2 @change of <percent:p>",
            "from <old:mn> *6 to <new:mn> *8 . that|this|it *1 is|was|represents|represented|amounts_to|marks|means "
            "@article *2 @change of <percent:p>",
            "<new:mn> *8 , *1 up|down from|on *1 <old:mn> *12 . the|that|this *1 <percent:p> @change",
            "to <new:mn> *6 from|against|compared_with|compared_to *1 <old:mn> *12 . the|that|this *1 <percent:p> "
            "@change",
            "from <old:mn> *6 to <new:mn> *12 . the|that|this *1 <percent:p> @change",
            "<new:mn> *8 , *1 up|down from|on *1 <old:mn> *12 . the|that|this @change of|by? <percent:p>",
            "to <new:mn> *6 from|against|compared_with *1 <old:mn> *12 . the|that|this @change of|by? <percent:p>",
            "from <old:mn> *6 to <new:mn> *12 . the|that|this @change of|by? <percent:p>",
            "cut|cuts|reduced|lowered|raised|increased|lifted *5 by <percent:p> to <new:mn> *6 from <old:mn>",
            "@move by? <percent:p> *4 , to <new:mn> *3 , *1 from <old:mn>",
            "@move by? <percent:p> *6 , from <old:mn> *5 to <new:mn>",
            "@move by? <percent:f> *5 to <new:mn> *6 from <old:mn>",
            "@move by? <percent:f> *6 from <old:mn> *5 to <new:mn>",
            "@move by? <percent:f> *6 , *1 to <new:mn> *6 from <old:mn>",
            "<new:mn> *20 . that|this|it is|was|represents *1 <percent:p> more|less|fewer|higher|lower than? *4 "
            "<old:mn>",
            "<percent:p> more|fewer|less|higher|lower *6 than the|last_year's *4 <old:mn> *9 <new:mn>",
            "<new:mn> *6 , or <percent:p> more|less|fewer|higher|lower|above|below than? *5 <old:mn>",
            "<new:mn> *5 , *1 <percent:p> up|down|higher|lower|more|fewer|less|above|below on|than|from? *4 <old:mn>",
        ),
    )
)
_MULTIPLES = Shapes(
    map(
        shape,
        (
            "<times:x> *5 to <new:mnp> *7 from <old:mnp>",
            "<times:x> *5 from <old:mnp> *5 to <new:mnp>",
            "<times:x> *12 , *1 to <new:mnp> *6 from <old:mnp>",
            "<new:mnp> *5 , *1 <times:x> the *3 <old:mnp>",
            "<old:mn> *9 . that|it|this|the_figure *6 <times:x> *5 to <new:mn>",
        ),
    )
)
_STEPS = Shapes(
    map(
        shape,
        (
            "@up by? <step:mnq> *5 to|at <new:mnp> *6 from <old:mnp>",
            "raised|raises|increased|lifted|lifts|raise|lift *7 by <step:mnq> *3 to <new:mnp> *4 from <old:mnp>",
            "raised|raises|increased|lifted|lifts|raise|lift *7 by <step:mnq> *3 from <old:mnp> *3 to <new:mnp>",
            "<step:n> *9 , bringing|taking|raising|pushing|lifting *6 to <new:n> , *1 from <old:n>",
            "<step:n> *9 , bringing|taking|raising|pushing|lifting *6 from <old:n> *2 to <new:n>",
            "@up by? <step:mnq> *5 from *5 <old:mnp> *4 to|at <new:mnp>",
            "<new:mn> *3 , *1 <step:mn> more than|from *6 the|from|its *2 <old:mn>",
            "<new:mnp> *3 , *1 up <step:mnq> from *3 <old:mnp>",
            "<new:p> *4 , *1 <step:nq> points higher|more|up than|on|from *6 <old:p>",
            "to <new:p> *4 from <old:p> *4 , *1 up|or|by *1 <step:q>",
            "<new:p> *4 , up from <old:p> *4 , *1 @article *2 @rise of <step:nq>",
            "<new:mn> *3 , up from <old:mn> *4 , or|and <step:mn> more",
            "to <new:mnp> *4 from <old:mnp> *6 , *1 @article *2 @rise of <step:mnq>",
            "from <old:mnp> *6 to <new:mnp> *6 , *1 @article *2 @rise of <step:mnq>",
        ),
    )
)
_STEPS_DOWN = Shapes(
    map(
        shape,
        (
            "@down by? <step:mnq> *5 to|at <new:mnp> *6 from <old:mnp>",
            "cut|cuts|lowered|lowers|reduced|reduces|lower|reduce *7 by <step:mnq> *3 to <new:mnp> *4 from <old:mnp>",
            "cut|cuts|lowered|lowers|reduced|reduces|lower|reduce *7 by <step:mnq> *3 from <old:mnp> *3 to <new:mnp>",
            "@down by? <step:mnq> *5 from *5 <old:mnp> *4 to|at <new:mnp>",
            "@down <step:mn> at|to <new:mn> , *1 from <old:mn>",
            "<new:mn> *3 , *1 <step:mn> fewer|less than|from *6 the|from|its *2 <old:mn>",
            "<new:mnp> *3 , *1 down <step:mnq> from *3 <old:mnp>",
            "<new:p> *4 , *1 <step:nq> points lower|less|down than|on|from *6 <old:p>",
            "to <new:mnp> *4 from <old:mnp> *6 , *1 @article *2 @fall of <step:mnq>",
            "from <old:mnp> *6 to <new:mnp> *6 , *1 @article *2 @fall of <step:mnq>",
        ),
    )
)
_LEVELS = Shapes(
    map(
        shape,
        (
            "@move by? <step:mn> points? , or by? <percent:p> , to|at <new:mn>",
            "@move by? <percent:p> , or by? <step:mn> points? , to|at <new:mn>",
            "@move by? <step:mn> points? , or by? <percent:p> , *3 to|at <new:mn>",
            "@move by? <step:mn> points? or <percent:p> to|at <new:mn>",
            "@move by? <percent:p> or <step:mn> points? to|at <new:mn>",
        ),
    )
)
_PERIODS = ("years ", "year ", "-year", "months ", "-month", "weeks ", "-week", "days ", "-day", "hours ", "-hour")
_LIKELY, _COARSE, _FAR, _TENTH = 0.6, 0.01, 12, 0.05
_ADJUSTED = lazily(
    r"\b(?:constant|local|organic|like-for-like|comparable|same-store|underlying|adjust\w*|exclud\w*|annuali[sz]ed"
    r"|average(?! (?:household|family|price|house|wage|salary|bill|worker|rent|fare|home))|inflation|real terms|"
    r"seasonal\w*|currenc\w+|restated|pro forma|per year|a year|annual|each year"
    r"|yearly|compound|margin)\b"
)
_SMALLER = lazily(r" ?-?(?:centimet|cm\b|inch|millimet|mm\b)")  # beside metres
_SENTENCE_END = lazily(r"\n|[.!?][\s”\"]")
_DOWN = lazily(r"\b(?:fall|decrease|drop|decline|loss|slump|slide|dip|plunge|reduction|cut|slip|tumble)\b")


def percent_changes(line: Line, text: str) -> Iterator[Claim]:
    """Hold "an increase of 20%" against "from $4 billion to $5 billion"."""
    for form in _PERCENT_CHANGES.near(line):
        for found in form.find(line):
            pair = matched(found["old"], found["new"])
            if line.behind(found["old"]).startswith(_PERIODS) != line.behind(found["new"]).startswith(_PERIODS):
                continue
            if pair and _are_near(*pair) and not is_adjusted(text, found.values()):
                yield _percent_change(text, found["percent"], *pair, found)
    for form in _LEVELS.near(line):
        for found in form.find(line):
            yield from _level(text, found, line)
    for form in _MULTIPLES.near(line):
        for found in form.find(line):
            if not line.behind(found["old"]).startswith(_PERIODS):
                yield from _multiple(text, found)


def _are_near(old: Figure, new: Figure) -> bool:
    """Tell two amounts of one thing from "7.03 points lower, to 656.11"."""
    return old.value > 0 and old.value != new.value and 1 / _FAR < new.value / old.value < _FAR


def _percent_change(text: str, percent: Figure, old: Figure, new: Figure, found: dict[str, Figure]) -> Claim:
    basis = f"{said(found['old'], text)} to {said(found['new'], text)}"
    if percent.kind is Kind.FRACTION:
        low, right, high = change_interval(old, new)
        holds = 100 * percent.low <= high and low <= 100 * percent.high
        return Claim(percent.span, holds, basis, f"{right:.0f}%", related=(found["old"].span, found["new"].span))
    # Desks cut off as often as they round, so one more half of the last place is allowed.
    slack = max(percent.half, 0.05)
    return within(text, percent, change_interval(old, new), basis, (found["old"], found["new"]), slack=slack)


def change_interval(old: Figure, new: Figure) -> Interval:
    """Give by how many percent an amount changed, whichever way."""
    old, new = (likely(figure) for figure in (old, new))
    low, high = _ratio(old, new, least=True), _ratio(old, new, least=False)
    right = abs(new.value / old.value - 1) * 100
    shifts = sorted((abs(low), abs(high))) if low * high > 0 else [0.0, max(abs(low), abs(high))]
    return Interval(shifts[0], right, shifts[1])


def likely(figure: Figure) -> Figure:
    """Take round amounts ($12 billion) for better than they need be: both will not be off their farthest, apart."""
    coarse = figure.half > _COARSE * abs(figure.value)
    return figure._replace(half=figure.half * _LIKELY) if coarse else figure


def _ratio(old: Figure, new: Figure, *, least: bool) -> float:
    """Give the least or the most by which an amount changed, in percent of the old one."""
    top, bottom = (new.low, old.high) if least else (new.high, old.low)
    return (top / bottom - 1) * 100 if bottom > 0 else 1e9


def is_adjusted(text: str, figures: Collection[Figure]) -> bool:
    """Tell whether the words around say that the percentage is of something else."""
    start = min(figure.span.start for figure in figures) - 40
    end = max(figure.span.end for figure in figures) + 30
    last = max(figure.span.end for figure in figures)
    between_words = text[max(start, 0) : last].lower() + _SENTENCE_END.split(text[last:end].lower(), 1)[0]
    for phrase in ("a year earlier", "a year ago", "a year before"):
        between_words = between_words.replace(phrase, "")
    return _ADJUSTED.search(between_words) is not None


def _level(text: str, found: dict[str, Figure], line: Line) -> Iterator[Claim]:
    """Hold "up $1.04, or 1.2%, at $90.04" together: the step is a percentage of the level before it."""
    pair = matched(found["step"], found["new"])
    percent = found["percent"]
    if not pair or pair[1].value <= pair[0].value:
        return
    step, new = pair
    sign = -1 if _goes_down(line, found) else 1
    lows = (step.low / (new.high - sign * step.low), step.high / (new.low - sign * step.high))
    right = 100 * step.value / (new.value - sign * step.value)
    basis = f"a move of {said(found['step'], text)} to {said(found['new'], text)}"
    interval = Interval(100 * min(lows), right, 100 * max(lows))
    yield within(text, percent, interval, basis, (found["step"], found["new"]), slack=percent.half)


_LEVEL_DOWN = shape("@down by? <first:mnp>")


def _goes_down(line: Line, found: dict[str, Figure]) -> bool:
    first = min(found.values(), key=lambda figure: figure.span)
    return any(hit["first"] == first for hit in _LEVEL_DOWN.find(line))


def _multiple(text: str, found: dict[str, Figure]) -> Iterator[Claim]:
    """Hold "doubled to $48 million from $12 million" together; loosely, for "more than doubled" is meant, too."""
    pair = matched(found["old"], found["new"])
    if pair and pair[0].low > 0:
        old, new = pair
        low, right, high = new.low / old.high, new.value / old.value, new.high / old.low
        times = found["times"]
        basis = f"{said(found['old'], text)} to {said(found['new'], text)}"
        holds = times.value * 0.85 <= high and low <= times.value * (1.5 if times.hedge == "over" else 1.2)
        if low < 1 and times.value > 1:
            return  # the direction is another claim
        related = (found["old"].span, found["new"].span)
        yield Claim(times.span, holds, basis, f"{right:.1f} times", related=related)


def steps(line: Line, text: str) -> Iterator[Claim]:
    """Hold the step against its ends: "gained $1.14 from $85.55 to end at $86.69"."""
    for forms, sign in ((_STEPS, 1), (_STEPS_DOWN, -1)):
        for form in forms.near(line):
            for found in form.find(line):
                if not _SMALLER.match(text, found["step"].span.end):
                    yield from _step(text, found, sign)


def _step(text: str, found: dict[str, Figure], sign: int) -> Iterator[Claim]:
    ends = matched(found["old"], found["new"])
    step = found["step"]
    if ends and ends[0].kind is Kind.PERCENT and step.kind is Kind.COUNT:
        step = step._replace(kind=Kind.POINTS, half=0.5)  # "three points higher than the 58%"
    if not ends or (ends[0].kind is Kind.PERCENT) != (step.kind is Kind.POINTS):
        return
    old, new = _of_one_place(*ends)
    if step.kind is not Kind.POINTS:
        pair = matched(step, new)
        if not pair or pair[1].unit != new.unit:
            return
        step = pair[0]
    low, high = sorted((sign * (new.low - old.high), sign * (new.high - old.low)))
    right = sign * (new.value - old.value)
    if right <= 0:
        return  # the direction is another claim
    shown = step._replace(span=found["step"].span)
    basis = f"{said(found['old'], text)} to {said(found['new'], text)}"
    slack = 0.006 if step.kind is Kind.POINTS else max(step.half, 1e-9)
    interval = Interval(max(low, 0), right, high)
    claim = within(text, shown, interval, basis, (found["old"], found["new"]), slack=slack)
    yield claim._replace(right=_in_points(shown, right, text)) if step.kind is Kind.POINTS else claim


def _of_one_place(old: Figure, new: Figure) -> tuple[Figure, Figure]:
    """Take 4% beside 4.5% for 4.0%: rates that move by parts of a point are not rounded to whole ones."""
    if old.kind is not Kind.PERCENT or min(old.half, new.half) > _TENTH:
        return old, new
    half = min(old.half, new.half)
    return old._replace(half=half), new._replace(half=half)


def _in_points(step: Figure, right: float, text: str) -> str:
    if step.scale == 1 and "basis" in said(step, text):
        return f"{right * 100:.0f} basis points"
    return f"{right:.2f}".rstrip("0").rstrip(".") + " percentage points"
