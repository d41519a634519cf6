"""A first look at a story that is cheaper than taking it apart into words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST = 300
"""With more words to look for, nearly every story holds one, and the look would be in vain."""

# ASCII letters and digits, folded; every other byte parts two pieces.
_TABLE = bytes(ord(chr(byte).lower()) if byte < 128 and chr(byte).isalnum() else ord(" ") for byte in range(256))
_PIECE = re.compile(r"[a-z0-9]+")
_FOLD_TO_ASCII = ("\u212a", "\u0130")  # the signs outside ASCII that fold to letters in it (Kelvin, dotted I)


class Pieces:
    """Tells a story in which none of some folded words can stand.

    Of each word its longest run of ASCII letters and digits is looked for among the runs of the story. A word without
    any, or too many words, and every story may hold one.
    """

    def __init__(self, words: Collection[str]) -> None:
        longest = [max(_PIECE.findall(word), key=len, default="") for word in words] if len(words) <= _MOST else [""]
        self._pieces = frozenset(piece.encode() for piece in longest)
        self._always = b"" in self._pieces

    def may_stand_in(self, text: str) -> bool:
        """Tell whether one of the words may stand in a text; no means that none does."""
        if self._always or any(sign in text for sign in _FOLD_TO_ASCII):
            return True
        return not self._pieces.isdisjoint(text.encode("utf-8", "surrogatepass").translate(_TABLE).split())
