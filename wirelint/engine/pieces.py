"""A first look at a story that is cheaper than taking it apart into words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_SINGLE = 300
"""With more words that a rule can match by alone, nearly every story holds one, and the look would be in vain."""

# ASCII letters and digits, folded; every other byte parts two pieces.
_TABLE = bytes(ord(chr(byte).lower()) if byte < 128 and chr(byte).isalnum() else ord(" ") for byte in range(256))
_PIECE = lazily(rb"[a-z0-9]+")
_FOLD_TO_ASCII = ("\u212a", "\u0130")  # the signs outside ASCII that fold to letters in it (Kelvin, dotted I)


class Pieces(NamedTuple):
    """Tells a story in which no rule can match.

    A story's pieces are its runs of ASCII letters and digits. A rule can match only where a piece of ``single``
    stands, or the two of one of ``pairs`` side by side; all of ``single`` and one of each of ``pairs`` are ``rarer``.
    ``always`` says that every story must be looked at.
    """

    single: frozenset[bytes]
    pairs: frozenset[tuple[bytes, bytes]]
    rarer: frozenset[bytes]
    always: bool = False

    @classmethod
    def of(cls, single: Iterable[str], before: Iterable[tuple[str, str]], after: Iterable[tuple[str, str]]) -> Pieces:
        """Make the look for words that call for a rule alone, and for words that do so side by side, all folded.

        The rarer word of a pair is the second of those of ``before``, and the first of those of ``after``.
        """
        alone = [max(_pieces(word), key=len, default=b"") for word in single]
        if len(alone) > _MOST_SINGLE:
            return cls(frozenset(), frozenset(), frozenset(), always=True)
        ends = {(_piece(first, -1), _piece(second, 0)) for first, second in before}
        starts = {(_piece(first, -1), _piece(second, 0)) for first, second in after}
        if b"" in alone or any(b"" in pair for pair in (*ends, *starts)):
            return cls(frozenset(), frozenset(), frozenset(), always=True)
        rarer = {second for _, second in ends} | {first for first, _ in starts}
        return cls(frozenset(alone), frozenset(ends | starts), frozenset(rarer.union(alone)))

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a rule may match in a text; no means that none does."""
        if self.always or any(sign in text for sign in _FOLD_TO_ASCII):
            return True
        found = text.encode("utf-8", "surrogatepass").translate(_TABLE).split()
        if self.rarer.isdisjoint(found):
            return False
        return not (self.single.isdisjoint(found) and self.pairs.isdisjoint(pairwise(found)))


def _pieces(word: str) -> list[bytes]:
    return _PIECE.findall(word.encode())


def _piece(word: str, number: int) -> bytes:
    pieces = _pieces(word)
    return pieces[number] if pieces else b""
