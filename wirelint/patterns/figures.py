"""Numbers, sums of money and percentages in copy: @number, @money, @percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns.program import LONGEST_FIGURE
from wirelint.text import Gap
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from wirelint.text import Tokens

_DIGITS = lazily(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|m|bn|k)?\Z")
_MONEY = lazily(r"[$£€¥₹]\d+(?:[.,]\d+)*(?:m|bn|k|tn)?\Z")
_PERCENT = lazily(r"\d+(?:[.,]\d+)*%\Z")
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety zero half"
).split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
).split()
_SCALES = frozenset(
    "hundred hundreds thousand thousands million millions billion billions trillion trillions bn mln".split()
)
_VAGUE = frozenset("dozen dozens scores hundreds thousands millions billions".split())
_WORDS = frozenset([*_UNITS, *_ORDINALS])
_COUNTING = frozenset(_UNITS)
_COMPOUND = lazily(rf"(?:{'|'.join(_UNITS[19:28])})-(?:{'|'.join([*_UNITS[:9], *_ORDINALS[:9]])})\Z")
_CURRENCIES = frozenset(
    "dollar dollars euro euros pound pounds yen yuan rupee rupees rouble roubles ruble rubles franc francs peso pesos "
    "real "
    "reais lira liras krona kronor krone kroner rand won dirham dirhams dinar dinars riyal riyals shekel shekels naira "
    "baht ringgit rupiah zloty forint cents pence sterling".split()
)
_OF_WHOM = frozenset(
    "u.s. us canadian australian singapore hong kong new zealand taiwan swiss norwegian swedish danish".split()
)
_PERCENT_WORDS = frozenset({"percent", "pct", "per-cent"})


def figure_ends(kind: str, tokens: Tokens, at: int) -> list[int]:
    """Give the words after each figure of a kind ("number", "money", "percent") from ``at`` on, longest first."""
    if kind == "number":
        ends = _number_ends(tokens, at)
    elif kind == "money":
        ends = _money_ends(tokens, at)
    else:
        ends = _percent_ends(tokens, at)
    return sorted(set(ends), reverse=True)


def _number_ends(tokens: Tokens, at: int) -> list[int]:
    """A number, and what may follow it: 12; 4.1 billion; two hundred; hundreds of thousands."""
    word = tokens.words[at]
    if not (_DIGITS.match(word) or word in _WORDS or word in _VAGUE or _COMPOUND.match(word)):
        return []
    ends, end = [at + 1], at + 1
    while end - at < LONGEST_FIGURE - 1:
        if _joined(tokens, end) and _continues(tokens.words[end]):
            end += 1
        elif (
            _joined(tokens, end + 1)
            and tokens.words[end] in ("and", "of")
            and tokens.words[end - 1] in _SCALES | _VAGUE
            and _continues(tokens.words[end + 1])
        ):
            end += 2
        else:
            break
        ends.append(end)
    return ends


def _continues(word: str) -> bool:
    return word in _SCALES or word in _COUNTING or word in _VAGUE or bool(_COMPOUND.match(word))


def _money_ends(tokens: Tokens, at: int) -> list[int]:
    if _MONEY.match(tokens.words[at]):
        scaled = _joined(tokens, at + 1) and tokens.words[at + 1] in _SCALES
        return [at + 1, at + 2] if scaled else [at + 1]
    return [after for end in _number_ends(tokens, at) for after in _currency_ends(tokens, end)]


def _currency_ends(tokens: Tokens, at: int) -> list[int]:
    """A currency may name its country: Canadian dollars, Hong Kong dollars."""
    end = at
    while end - at <= 2 and _joined(tokens, end):
        if tokens.words[end] in _CURRENCIES:
            return [end + 1]
        if tokens.words[end] not in _OF_WHOM:
            return []
        end += 1
    return []


def _percent_ends(tokens: Tokens, at: int) -> list[int]:
    if _PERCENT.match(tokens.words[at]):
        return [at + 1]
    ends = []
    for end in _number_ends(tokens, at):
        if _joined(tokens, end) and tokens.words[end] in _PERCENT_WORDS:
            ends.append(end + 1)
        elif (
            _joined(tokens, end + 1)
            and tokens.words[end] in ("per", "percentage")
            and tokens.words[end + 1] in ("cent", "point", "points")
        ):
            ends.append(end + 2)
    return ends


def _joined(tokens: Tokens, at: int) -> bool:
    """Tell whether word ``at`` exists and all up to it stands side by side with the word before."""
    return at < len(tokens) and tokens.gaps[at] == Gap.SIDE
