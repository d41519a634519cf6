"""Whether two names may be one: a slip of the keys, or two ways to write a foreign sound."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from wirelint.text.expressions import lazily

# Ways to write one sound of another alphabet, brought to one of them. In order: what is longer comes first.
_SOUNDS = tuple(
    (lazily(written), sound)
    for written, sound in (
        *(("tsch|tch|tsh", "c"), ("sch|sh", "s")),
        *(("kh", "h"), ("ck", "k"), ("zh|dzh|dj", "j"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f")),
        *(("ks", "x"), ("q|c(?!h)", "k"), ("w|v", "f"), ("ou|oo", "u"), ("ee", "i"), ("ei|ai|ay|ey", "e")),
        *(("iy|yi|ii|ij|ie", "i"), ("y", "i"), ("(?<=[bcdfghklmnprstvz])je", "e"), ("ae", "e"), ("oe", "o")),
        *(("ue", "u"), ("[eh]\\Z", ""), (r"(.)\1+", r"\1")),
    )
)


def one_slip(one: str, other: str) -> bool:
    """Tell whether one letter is missing, added or another, or two neighbours have changed places."""
    return _slips(one, other, 1)


def two_slips(one: str, other: str) -> bool:
    """Tell whether at most two neighbouring letters differ."""
    return _slips(one, other, 2)


def _slips(one: str, other: str, most: int) -> bool:
    if one == other or abs(len(one) - len(other)) > most:
        return False
    start = _alike(one, other)
    left, right = one[start:], other[start:]
    end = _alike(left[::-1], right[::-1])
    left, right = left[: len(left) - end], right[: len(right) - end]
    return max(len(left), len(right)) <= most or (len(left) == len(right) == 2 and left == right[::-1])


def _alike(one: str, other: str) -> int:
    """Give the number of letters that two words share at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def same_sound(one: str, other: str) -> bool:
    """Tell whether two names may be transliterations of one: Gaddafi, Qaddafi, Gadhafi."""
    return one != other and sound(one) == sound(other)


@lru_cache(maxsize=1 << 13)
def sound(name: str) -> str:
    """Give a key that is the same for the ways in which one foreign name is transliterated."""
    key = plain(name).lower()
    for written, letters in _SOUNDS:
        key = written.sub(letters, key)
    return key.replace("g", "k", 1) if key[:1] == "g" else key


def plain(name: str) -> str:
    """Give a name without its accents."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFD", name.translate(_LETTERS))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"})
