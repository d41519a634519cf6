"""Sport: points from wins and draws, records of a season, and scores that the winner lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.checks.figures import Figure, Shapes, shape
from wirelint.checks.reckoning.claim import Claim, said
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.figures import Line

_POINTS = Shapes(
    map(
        shape,
        (
            "<points:n> points *2 from|in|after <games:n> matches|games *6 <wins:n> wins|victories *2 and <draws:n> "
            "draws|draw",
            "<points:n> points *8 <wins:n> wins|victories *2 and <draws:n> draws|draw *3 from|in <games:n> matches|"
            "games",
            "<wins:n> wins|victories *2 and <draws:n> draws|draw *6 <games:n> matches|games *6 <points:n> points",
        ),
    )
)
_GAMES = Shapes(
    map(
        shape,
        (
            "<games:n> matches|games *6 <wins:n> wins|victories *1 , <draws:n> draws|draw *1 and <losses:n> "
            "defeats|losses|defeat|loss",
            "<wins:n> wins|victories *1 , <draws:n> draws|draw *1 and <losses:n> defeats|losses|defeat|loss *3 from|in "
            "*2 <games:n> matches|games",
            "won <wins:n> , drawn <draws:n> and lost <losses:n> of *3 <games:n> matches|games",
        ),
    )
)
_SEASON = Shapes(
    map(
        shape,
        (
            "<record:s> *3 with <left:n> games|matches *1 left|remaining|to_play|to_go *3 <season:n> -game",
            "<record:s> *3 with <left:n> games|matches *1 left|remaining|to_play|to_go *2 in|of the|its|their *1 "
            "<season:n> "
            "-game",
        ),
    )
)
_BEATEN = lazily(
    r"\b(?:beat|beats|beating|defeated|defeating|edged|thrashed|overcame|hammered|won|winning|stunned|upset|downed|"
    r"crushed|"
    r"humbled|routed|outclassed|eliminated|dispatched|triumphed|cruised|demolished|saw off|knocked out|swept past|"
    r"eased past"
    r"|(?:win|victory|triumph) over|beating) "
    r"(?:[\w.'’-]+ ){0,4}?(?P<score>(?P<first>\d{1,2})[-–](?P<second>\d{1,2}))(?![\w/]|[-–]\d|"
    r"\.\d)(?P<rest>[^.\n]{0,60})"
)
_DREW = lazily(
    r"(?<![-\w])(?:drew|tied|draw|drawn) (?:[\w.'’-]+ "
    r"){0,4}?(?P<score>(?P<first>\d{1,2})[-–](?P<second>\d{1,2}))(?![\w/]|"
    r"[-–]\d|\.\d)"
    r"|\b(?P<score2>(?P<first2>\d{1,2})[-–](?P<second2>\d{1,2})) (?:home |away |league |goal-filled )?draw\b"
)
_MORE_SCORES = lazily(r"\A[,;]? ?(?:\(|and |then )?\d{1,2}[-–(]\d")
_NOT_FINAL = lazily(
    r"\b(?:lead|deficit|from|down|trailing|record|odds|after|behind|sets?|series|aggregate|vote|penalties|shootout"
    r"|tie-?break|run|streak|start|season|rating|matches|games|lost|under)\b",
    re.IGNORECASE,
)


def results(line: Line, text: str) -> Iterator[Claim]:
    """Hold points, wins, draws and games together."""
    for form in _POINTS.near(line):
        for found in form.find(line):
            yield from _points(found, text)
    for form in _GAMES.near(line):
        for found in form.find(line):
            played = sum(found[name].value for name in ("wins", "draws", "losses"))
            basis = ", ".join(said(found[name], text) for name in ("wins", "draws", "losses"))
            games = found["games"]
            yield Claim(
                found["wins"].span, played == games.value, basis, f"{played:g} games, not {said(games, text)}",
                related=(games.span,),
            )  # fmt: skip
    for form in _SEASON.near(line):
        for found in form.find(line):
            record, left, season = found["record"], found["left"], found["season"]
            right = season.value - record.value - record.second
            basis = f"{said(record, text)} in a season of {said(season, text)}"
            yield Claim(
                left.span, left.value == right, basis, left.like(right, text), related=(record.span, season.span)
            )


_CLEAR = Shapes(
    map(
        shape,
        (
            "<first:n> points *9 , <lead:n> points? ahead_of|clear_of|more_than *9 , who|which|with *3 <second:n>",
            "<first:n> points *6 , <lead:n> points? ahead_of|clear_of|more_than *6 <second:n>",
            "<lead:n> points? ahead_of|clear_of *6 , with|on <first:n> points? to|against|and *2 <second:n>",
        ),
    )
)
_GAPS = Shapes(
    map(
        shape,
        (
            "<lead:n> seconds|minutes|points|shots|strokes ahead *8 lost|conceded|dropped <loss:n> *8 <gap:n> *1 "
            "behind|adrift|back",
        ),
    )
)
_MARGINS = Shapes(
    map(
        shape,
        (
            "<score:s> *8 , a|an|the|their|its *2 <margin:n> -point|-run|-goal margin|win|victory|defeat|loss|lead",
            "won|beat|lost|defeated *6 by <margin:n> points|goals *4 , *1 <score:s>",
            "<margin:n> -point|-goal win|victory|defeat|loss *3 , *1 <score:s>",
            "<score:s> *9 <margin:n> -point|-run|-goal margin|win|victory|defeat|loss",
            "<score:s> *12 . the|that|their|his|its|it *3 <margin:n> -point|-goal margin|win|victory|defeat|loss",
            "voted|vote|votes|approved|passed|won|rejected *9 <score:s> *6 , *2 margin|majority|lead of *1 <margin:n> "
            "votes?",
            "<score:s> vote *9 , *2 margin|majority|lead of *1 <margin:n> votes?",
        ),
    )
)
_FASTER = Shapes(
    map(
        shape,
        (
            "<new:n> seconds? *8 <margin:n> *1 faster_than|quicker_than|inside|off|under *6 <old:n>",
            "<new:n> *6 , <margin:n> *1 faster_than|quicker_than|inside|off|under|longer_than|farther_than|"
            "further_than *6 "
            "<old:n>",
            "<new:n> metres|meters|m|seconds *4 <margin:n> *2 longer_than|further_than|higher_than|better_than|"
            "faster_than|"
            "short_of|off|inside|outside *6 <old:n>",
            "<new:n> metres|meters|m|seconds , <margin:n> *2 longer_than|further_than|farther_than|higher_than|"
            "better_than|"
            "faster_than|short_of|off|inside|outside *6 <old:n>",
        ),
    )
)
_CHASES = Shapes(
    (
        shape("chasing|needing|set|requiring <target:n> *9 <made:n> *9 by <margin:n> runs"),
        shape("<margin:n> -run win|victory|defeat *9 chasing|needing <target:n> *9 for|made|out <made:n>"),
    )
)
_SMALLER = lazily(r" ?-?(centimet|cm|inch|hundredth|thousandth|tenth)")
_FACTORS = {"cent": 0.01, "cm": 0.01, "hund": 0.01, "tent": 0.1, "thou": 0.001}
_UNDER_PAR = (shape("<under:n> -under|-under-par <strokes:n>"), shape("<under:n> under_par *2 <strokes:n>"))
_PARS = range(70, 74)


def margins(line: Line, text: str) -> Iterator[Claim]:
    """Hold leads, gaps and margins against the points, times and scores that they are made of."""
    yield from _leads(line, text)
    for form in _GAPS.near(line):
        for found in form.find(line):
            yield _margin(found, "gap", found["loss"].value - found["lead"].value, ("lead", "loss"), text)
    for form in _MARGINS.near(line):
        for found in form.find(line):
            yield _margin(found, "margin", abs(found["score"].value - found["score"].second), ("score",), text)
    for form in _FASTER.near(line):
        for found in form.find(line):
            yield from _record(found, text)
    for form in _CHASES.near(line):
        for found in form.find(line):
            yield from _chase(found, text)
    for form in _UNDER_PAR:
        for found in form.find(line):
            yield from _under_par(found, text)


def _leads(line: Line, text: str) -> Iterator[Claim]:
    for form in _CLEAR.near(line):
        for found in form.find(line):
            right = found["first"].value - found["second"].value
            yield _margin(found, "lead", right, ("first", "second"), text)


def _margin(found: dict[str, Figure], name: str, right: float, sources: tuple[str, ...], text: str) -> Claim:
    given = found[name]
    basis = " and ".join(said(found[source], text) for source in sources)
    related = tuple(found[source].span for source in sources)
    return Claim(given.span, given.value == right, basis, given.like(right, text), related=related)


def _record(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    """Hold "9.70 seconds, 0.10 inside the record of 9.80" together."""
    old, new, margin = found["old"], found["new"], found["margin"]
    if text[margin.span.end :].startswith(" times"):
        return
    smaller = _SMALLER.match(text, margin.span.end)
    if smaller:  # seven centimetres beside 8.35 metres
        factor = _FACTORS.get(smaller[1][:4], 0)
        if not factor or not 0 < margin.value < 1 / factor:
            return
        margin = margin._replace(value=round(margin.value * factor, 4), scale=factor)
    right = round(abs(old.value - new.value), 3)
    if right < old.value / 2:
        basis = f"{said(new, text)} and {said(old, text)}"
        holds = abs(right - margin.value) < 1e-6
        yield Claim(margin.span, holds, basis, margin.like(right, text), related=(new.span, old.span))


def _chase(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    """Hold "set 251, they made 240 and lost by 10 runs" together."""
    target, made, margin = found["target"], found["made"], found["margin"]
    right = target.value - made.value
    if right > 0:
        basis = f"{said(made, text)} of {said(target, text)}"
        holds = margin.value in (right, right - 1)
        yield Claim(margin.span, holds, basis, margin.like(right - 1, text), related=(target.span, made.span))


def _under_par(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    """A round of 67 is five under a par of 72; courses have a par of 70 to 73."""
    under, strokes = found["under"], found["strokes"]
    if 55 <= strokes.value < 80 and under.value < 15:
        par = strokes.value + under.value
        basis = f"{said(strokes, text)} strokes on a course of par 70 to 73"
        right = f"{max(70 - strokes.value, 0):g} to {73 - strokes.value:g} under"
        yield Claim(under.span, par in _PARS, basis, right, related=(strokes.span,))


def _points(found: dict[str, Figure], text: str) -> Iterator[Claim]:
    """Three points a win (two, in older leagues) and one a draw."""
    points, wins, draws, games = (found[name] for name in ("points", "wins", "draws", "games"))
    right = 3 * wins.value + draws.value
    holds = points.value in (right, 2 * wins.value + draws.value) and wins.value + draws.value <= games.value
    basis = f"{said(points, text)} points and {said(draws, text)} draws from {said(games, text)} games"
    wanted = (points.value - draws.value) / 3
    if wanted == int(wanted) and 0 <= wanted <= games.value - draws.value:
        yield Claim(wins.span, holds, basis, f"{wins.like(wanted, text)} wins", related=(points.span, draws.span))
    else:
        given = f"{said(wins, text)} wins and {said(draws, text)} draws from {said(games, text)} games"
        yield Claim(points.span, holds, given, f"{points.like(right, text)} points", related=(wins.span, draws.span))


def scores(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], bool]]:
    """Give the scores by which somebody won, and whether the winner's side is the higher."""
    for match in _BEATEN.finditer(text, start, end):
        rest = match["rest"]
        if _MORE_SCORES.match(rest) or _NOT_FINAL.search(match[0]):
            continue
        first, second = int(match["first"]), int(match["second"])
        if first != second:
            yield match, first > second


def draws(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Give the scores of draws, and whether both sides have as many."""
    for match in _DREW.finditer(text, start, end):
        name = "2" if match["score2"] else ""
        if name or not _NOT_FINAL.search(match[0]):
            yield Span(*match.span(f"score{name}")), int(match[f"first{name}"]) == int(match[f"second{name}"])
