"""Words that no dictionary lists and everybody understands: with a prefix, an ending, or made of two."""

from __future__ import annotations

from functools import lru_cache

from wirelint.checks.dictionary import UNKNOWN, level
from wirelint.checks.guesses import commonest
from wirelint.patterns import inflect

_PREFIXES = (
    "anti arch auto bio co counter cross cyber de dis down eco electro euro ex extra fore geo hydro hyper in inter "
    "intra macro mega meta micro mid mini mis mono multi nano narco neo neuro non off on out over para petro photo "
    "poly post pre pro pseudo psycho quasi re self semi socio sub super tele trans tri ultra un under up vice video"
).split()
_ENDINGS = (
    ("ness", ""), ("less", ""), ("like", ""), ("ish", ""), ("ly", ""), ("wise", ""), ("ward", ""), ("wards", ""),
    ("ers", ""), ("er", ""), ("ers", "e"), ("er", "e"), ("able", ""), ("able", "e"), ("isation", ""), ("ization", ""),
    ("ise", ""), ("ize", ""), ("ised", ""), ("ized", ""), ("ising", ""), ("izing", ""), ("ism", ""), ("ist", ""),
    ("ists", ""), ("ship", ""), ("hood", ""), ("able", "y"), ("iness", "y"), ("ily", "y"), ("iest", "y"), ("ier", "y"),
    ("ings", ""), ("ings", "e"), ("ability", "able"),
)  # fmt: skip
_PARTS = 3
_COMMON = 6
_EVERYDAY = 3
_OFTEN = 5
# A missing space: "ofthe", "saidthat".
_NO_PART = frozenset(
    "the and that this with from have has had was were will would said says but not for are you his her its they their "
    "been which who when what than then also into more one two some any all can our out over about after before there "
    "here where your she him them these those".split()
)


def is_spelt(word: str) -> bool:
    """Tell whether a word in lower case is one, or is made of one as everybody makes them."""
    if level(word) < UNKNOWN or any(level(base) < UNKNOWN for base in inflect.lemmas(word)):
        return True
    return level(word.capitalize()) < UNKNOWN or _is_made(word)


@lru_cache(maxsize=1 << 12)
def _is_made(word: str) -> bool:
    """Tell a made word from a slip of a common one: com + paint is a complaint."""
    if _has_ending(word) or _has_prefix(word):
        return commonest(word) > _EVERYDAY
    return _is_compound(word) and commonest(word) > _OFTEN


def _has_ending(word: str) -> bool:
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)] + instead
            if len(stem) > _PARTS and level(stem) <= _COMMON:
                return True
    return False


def _has_prefix(word: str) -> bool:
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            stem = word[len(prefix) :]
            if len(stem) > _PARTS and level(stem) <= _COMMON and (len(prefix) > 2 or stem[0] != prefix[-1]):
                return True
    return False


def _is_compound(word: str) -> bool:
    for at in range(_PARTS, len(word) - _PARTS + 1):
        first, second = word[:at], word[at:]
        if level(first) <= _COMMON and level(second) <= _COMMON and first not in _NO_PART and second not in _NO_PART:
            return True
    return False
