"""Words -> figures: reads the amount that starts at a word, with its scale, unit and hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures.figure import Figure, Kind
from wirelint.checks.figures.read import Read, digits, half_unit, in_cents, scaled
from wirelint.checks.figures.units import with_hedge, with_unit
from wirelint.checks.figures.vocabulary import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    FRACTIONS,
    MONTHS,
    MULTIPLES,
    NUMBERS,
    PERCENT_WORDS,
    SCALES,
    SHORT_SCALES,
)
from wirelint.checks.figures.words import POINT_WORDS, from_words
from wirelint.text import Gap, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from wirelint.text import Tokens

_DIGITS = lazily(
    r"(?P<sign>[$£€¥₹])?(?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<rest>[a-z%]*)(?P<suffix>-.*)?\Z"
)
# A number behind one of these is a name, not an amount.
_LABELS = frozenset(
    "no no. nos number article articles section sections page pages chapter route highway interstate boeing airbus "
    "flight paragraph resolution channel iphone windows type model room gate group world psalm "
    "formula apollo area district precinct unit block sector level phase mark version bloc channel catch radio title "
    "clause rule item figure table amendment proposition war class league division bundesliga serie ligue falcon "
    "pier terminal platform line camp zone".split()
)
_CLOCK = frozenset("a.m. p.m. am pm gmt o'clock est edt utc bst cet".split())
_CANDIDATES = (
    frozenset(NUMBERS)
    | frozenset(POINT_WORDS)
    | frozenset(MULTIPLES)
    | frozenset(
        "third thirds full quarter quarters fourth fifth fifths sixth tenth tenths half million billion".split()
    )
    | frozenset(words for words in FRACTIONS if " " not in words)
)
_STARTS = frozenset("0123456789$£€¥₹")


def candidates(words: list[str]) -> list[int]:
    """Give the words at which a figure may start."""
    return [
        at
        for at, word in enumerate(words)
        if word[0] in _STARTS or word in _CANDIDATES or ("-" in word and _is_compound(word))
    ]


def _is_compound(word: str) -> bool:
    return word.partition("-")[0] in NUMBERS


def read_figure(tokens: Tokens, text: str, at: int) -> Read | None:
    """Read the figure that starts at a word; None where the word is none, or a part of a name."""
    word = tokens.words[at]
    found = _from_digits(tokens, text, at) if word[0] in _STARTS else from_words(tokens, text, at)
    if found is None:
        return None
    found = with_unit(found, tokens, text)
    return with_hedge(found, tokens)


def _from_digits(tokens: Tokens, text: str, at: int) -> Read | None:
    word, start = tokens.words[at], tokens.starts[at]
    span = Span(start, tokens.ends[at])
    match = _DIGITS.match(word)
    if match is None:
        return Read(Figure(Kind.DATE, 0, span), at, at + 1)
    rest, suffix, written = match["rest"], match["suffix"] or "", match["number"]
    value = float(written.replace(",", ""))
    if suffix[1:].replace("-", "").isdigit() or rest in ("st", "nd", "rd", "th", "s"):
        return _pair_or_ordinal(tokens, text, at, value, suffix, rest)
    if not match["sign"] and _is_date(tokens, at, written, value, rest + suffix):
        return Read(Figure(Kind.YEAR if _is_year(written, value) else Kind.DATE, value, span), at, at + 1)
    figure = Figure(Kind.COUNT, value, span, _half(written, value))
    if match["sign"]:
        figure = figure._replace(kind=Kind.MONEY, unit=CURRENCY_SIGNS[match["sign"]], half=half_unit(written))
    figure = figure._replace(span=Span(start, start + len(word) - len(suffix)))
    return _with_rest(Read(figure, at, at + 1, suffix), rest, text)


def _pair_or_ordinal(tokens: Tokens, text: str, at: int, value: float, suffix: str, rest: str) -> Read:
    span = Span(tokens.starts[at], tokens.ends[at])
    if rest:
        return Read(Figure(Kind.DATE if rest == "s" else Kind.ORDINAL, value, span), at, at + 1)
    if text[span.end : span.end + 1] == "/" and at + 1 < len(tokens):  # 5-1/4
        bottom = tokens.words[at + 1]
        if bottom.isdigit() and int(bottom):
            value += int(suffix[1:]) / int(bottom) if suffix[1:].isdigit() else 0
            return Read(Figure(Kind.COUNT, value, Span(span.start, tokens.ends[at + 1]), 0.5 / int(bottom)), at, at + 2)
    second, _, third = suffix[1:].partition("-")
    if third or value >= 1000:
        return Read(Figure(Kind.DATE, value, span), at, at + 1)
    return Read(Figure(Kind.SCORE, value, span, second=float(second)), at, at + 1)


def _is_year(written: str, value: float) -> bool:
    return len(written) == 4 and written.isdigit() and 1700 <= value <= 2100


def _is_date(tokens: Tokens, at: int, written: str, value: float, behind: str) -> bool:
    """Tell a year, a day, a time, and the number in a name from an amount."""
    before = tokens.words[at - 1] if at and tokens.gaps[at] == Gap.SIDE else ""
    after = tokens.words[at + 1] if at + 1 < len(tokens) and tokens.gaps[at + 1] == Gap.SIDE else ""
    if not behind and _is_year(written, value):
        return after not in SCALES and after not in CURRENCY_WORDS and after not in PERCENT_WORDS
    if value <= 31 and not behind and (before in MONTHS or (after in MONTHS and tokens.raw[at + 1][0].isupper())):
        return True
    return before in _LABELS or after in _CLOCK


def _half(written: str, value: float) -> float:
    """Give half of the last place of a count: small whole numbers are exact, 140,000 is rounded."""
    if "." in written:
        return half_unit(written)
    zeros = len(written) - len(written.rstrip("0,")) - written[len(written.rstrip("0,")) :].count(",")
    return 0.5 * 10**zeros if value >= 1000 and zeros >= 2 else 0.0


def _with_rest(read: Read, rest: str, text: str) -> Read | None:
    """Take in what stands right behind the digits: %, bn, p."""
    figure = read.figure
    if not rest:
        return read
    if rest == "%":
        return read._replace(figure=figure._replace(kind=Kind.PERCENT, half=half_unit(digits(figure, text))))
    if rest in ("p", "c"):
        return read._replace(figure=in_cents(figure, half_unit(digits(figure, text))))
    if rest in SHORT_SCALES and (figure.kind is Kind.MONEY or rest in ("bn", "mln", "tn", "mn", "trn")):
        return read._replace(figure=scaled(figure, SHORT_SCALES[rest], text))
    return read._replace(suffix=f" {rest}{read.suffix}")
