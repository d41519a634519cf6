"""Figures, times, dates and titles that copy may write in two ways, of which a story should use one."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks.families import Family, Place
from wirelint.text import Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from wirelint.text import View

_MONTHS = {"Jan": "January", "Feb": "February", "Aug": "August", "Sept": "September", "Oct": "October"}
_MONTHS |= {"Nov": "November", "Dec": "December"}
_ALWAYS_FULL = ("March", "April", "May", "June", "July")
_SHORT = "|".join(_MONTHS)
_FULL = "|".join((*_MONTHS.values(), *_ALWAYS_FULL))
_ANY = rf"(?:(?:{_SHORT})\.|{_FULL})"
_DAY = r"(?:3[01]|[12]\d|[1-9])"
_FIGURE = r"(?<![\w.,])(?P<n>\d+(?:[.,]\d+)*)"
_AMOUNT = r"(?P<c>[$£€])(?P<n>\d+(?:[.,]\d+)*)"
_LARGE = {"million": "m", "billion": "bn", "trillion": "tn"}
_SMALL = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "bln": "billion", "tn": "trillion"}
# So known by the day that no house changes them.
_DAYS_OF_FAME = lazily(r"(?:July 4|4 July|Sept(?:\.|ember) 11|11 September|May 1|1 May)\b")


class Form(NamedTuple):
    """One way to write it: how it looks, what every such place holds, and how to write a place of the other form so."""

    pattern: re.Pattern[str]
    holds: tuple[str, ...]
    write: Callable[[re.Match[str]], str]


def _form(pattern: str, holds: str, write: str | Callable[[re.Match[str]], str]) -> Form:
    written = write if callable(write) else lambda found: found.expand(write)
    return Form(lazily(pattern), tuple(holds.split("|")) if holds else (), written)


NOTATIONS: dict[str, tuple[Form, Form]] = {
    "percent": (
        _form(rf"{_FIGURE} (?:percent|per cent|pct)\b", "percent|per cent|pct", r"\g<n> percent"),
        _form(rf"{_FIGURE}%", "%", r"\g<n>%"),
    ),
    "meridiem": (
        _form(r"\b(?P<h>\d{1,2}(?:[:.]\d\d)?) ?(?P<m>[ap])\.m\.", ".m.", r"\g<h> \g<m>.m."),
        _form(r"\b(?P<h>\d{1,2}(?:[:.]\d\d)?) ?(?P<m>[ap])m\b", "am|pm", r"\g<h>\g<m>m"),
    ),
    "clock": (
        _form(r"\b(?P<h>\d{1,2}):(?P<m>\d\d)(?= ?(?:[ap]\.?m\b|GMT))", ":", r"\g<h>:\g<m>"),
        _form(r"\b(?P<h>\d{1,2})\.(?P<m>\d\d)(?= ?(?:[ap]\.?m\b|GMT))", "m|GMT", r"\g<h>.\g<m>"),
    ),
    "date": (
        _form(rf"\b(?P<m>{_ANY}) (?P<d>{_DAY})(?![\d.,%:]\d|\d|st|nd|rd|th)", "", r"\g<m> \g<d>"),
        _form(rf"(?<![\d.,:$£€-])\b(?P<d>{_DAY}) (?P<m>{_ANY})(?![\w-])", "", r"\g<d> \g<m>"),
    ),
    "month": (
        _form(
            rf"\b(?P<m>{'|'.join(_MONTHS.values())}) (?P<d>{_DAY})(?![\d%:])",
            "|".join(_MONTHS.values()),
            lambda found: f"{_MONTHS[found['m'].rstrip('.')]} {found['d']}",
        ),
        _form(
            rf"\b(?P<m>{_SHORT})\. (?P<d>{_DAY})(?![\d%:])",
            "|".join(f"{month}." for month in _MONTHS),
            lambda found: f"{next(short for short, full in _MONTHS.items() if full == found['m'])}. {found['d']}",
        ),
    ),
    "decade": (
        _form(r"\b(?P<d>(?:1[789]|20)\d0)s\b", "0s", r"\g<d>s"),
        _form(r"\b(?P<d>(?:1[789]|20)\d0)(?P<a>['’])s\b", "0's|0’s", r"\g<d>’s"),
    ),
    "thousands": (
        _form(
            r"(?<![\w.,$£€])(?P<n>\d{1,3}(?:,\d{3})+)(?= [a-z]{3,}s\b| people\b)",
            ",",
            lambda found: f"{int(found['n']):,}",
        ),
        _form(r"(?<![\w.,$£€-])(?P<n>[1-9]\d{4,6})(?= [a-z]{3,}s\b| people\b)", "", lambda f: f["n"].replace(",", "")),
    ),
    "amount": (
        _form(
            rf"{_AMOUNT} (?P<u>million|billion|trillion)\b",
            "illion",
            lambda found: f"{found['c']}{found['n']} {_SMALL[found['u']]}",
        ),
        _form(
            rf"{_AMOUNT} ?(?P<u>{'|'.join(_SMALL)})\b",
            "m|bn|bln|tn",
            lambda found: f"{found['c']}{found['n']}{_LARGE[found['u']]}",
        ),
    ),
    "courtesy": (
        _form(r"\b(?P<t>Mr|Mrs|Ms|Dr)\.(?= [A-Z])", "Mr.|Mrs.|Ms.|Dr.", r"\g<t>."),
        _form(r"\b(?P<t>Mr|Mrs|Ms|Dr)(?= [A-Z])", "Mr |Mrs |Ms |Dr ", r"\g<t>"),
    ),
}

# A look for the second form that costs less than the form itself.
_QUICK = {
    "date": lazily(r"\d (?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)"),
    "thousands": lazily(r"\d{5} [a-z]"),
    "meridiem": lazily(r"\d ?[ap]m"),
    "month": lazily(r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d"),
    "courtesy": lazily(r"(?:Mrs?|Ms|Dr) [A-Z]"),
    "clock": lazily(r"\d\.\d\d ?(?:[ap]\.?m|GMT)"),
}
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_VALUES = {word: str(value) for value, word in enumerate(_WORDS, 2)}
_NUMBERS = frozenset((*_WORDS, *_VALUES.values()))
_FRACTION = tuple("/-.,$£€")  # 2-1/2 years
_COUNTED = lazily(r"[a-z]{3,}s|[a-z]*men|[a-z]*people|[a-z]*children")


NOTATION_NAMES = (*NOTATIONS, "number")


def notation_places(view: View, names: tuple[str, ...]) -> Iterator[Place]:
    """Give the places of notations that a view writes in both forms."""
    for name in names:
        if name == "number":
            yield from _number_places(view)
        elif all(not form.holds or any(piece in view.text for piece in form.holds) for form in NOTATIONS[name]):
            yield from _both_ways(view.text, name)


def _both_ways(text: str, name: str) -> Iterator[Place]:
    forms = NOTATIONS[name]
    quick = _QUICK.get(name)
    rarer = _found(forms[1], text) if quick is None or quick.search(text) else []
    found = [_found(forms[0], text), rarer] if rarer else []
    for number, matches in enumerate(found if all(found) else ()):
        other = forms[1 - number].write
        for match in matches:
            written = [(match[0],), (other(match),)]
            yield _place(name, tuple(written if number == 0 else reversed(written)), number, Span(*match.span()))


def _found(form: Form, text: str) -> list[re.Match[str]]:
    return [match for match in form.pattern.finditer(text) if not _DAYS_OF_FAME.match(match[0])]


def _number_places(view: View) -> Iterator[Place]:
    """Give the places of numbers up to twelve that stand before one noun as a word and as a figure."""
    tokens, raw = view.tokens, view.tokens.raw
    for at in compress(count(), map(_NUMBERS.__contains__, raw)):
        what = raw[at + 1] if at + 1 < len(raw) and tokens.gaps[at + 1] == Gap.SIDE else ""
        before = view.text[max(tokens.starts[at] - 1, 0) : tokens.starts[at]]
        if before not in _FRACTION and _COUNTED.fullmatch(what):
            value = _VALUES.get(raw[at], raw[at])
            forms = ((_WORDS[int(value) - 2],), (value,))
            yield _place(f"{value} {what}", forms, int(raw[at] == value), tokens.span(at, at + 1))


def _place(name: str, forms: tuple[tuple[str, ...], ...], number: int, span: Span) -> Place:
    return Place(Family(name, forms, listed=False), number, 0, 0, span)
