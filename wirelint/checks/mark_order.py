"""Where a story puts commas and full stops: inside its quotation marks, or outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from wirelint.checks.pairing import Reading, attributed
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

STOPS = ".,"
# Words by which British copy is known; one is enough to leave the order behind a phrase to the writer.
_BRITISH = lazily(
    r"\b(?:(?:colour|favour|honour|labour|neighbour|behaviour|harbour|rumour|armour|vigour|tumour|humour|flavour|endeavour)"
    r"\w*|(?:kilo|centi|milli)?metres?|(?:epi)?centres?|theatres?|litres?|defences?|offences?|licences?|programmes?"
    r"|(?:travell|cancell|labell|modell|signall|fuell|counsell)(?:ed|ing|ers?|ors?)|[a-z]{3,}(?:[lrntmc]is|lys)(?:ed|ing|ation)"
    r"|grey|tyres?|cheques?|whilst|learnt|spelt|per cent|sceptic\w*|councillors?|jewellery|plough\w*|storeys?|kerb)\b"
)
_NO_EVIDENCE = lazily(r"\b(?:(?:pro|com)mis|rais|prais|surpris|exercis|advertis|supervis|improvis|compris|revis)\w*\b")


class Style(NamedTuple):
    """How often the story puts commas and full stops inside the marks, and outside.

    ``spoken`` are the commas outside that an attribution follows.
    """

    inside: int
    outside: int
    spoken: int

    @classmethod
    def of(cls, text: str, readings: Iterable[Reading]) -> Self:
        closers = [mark for reading in readings for mark in reading.marks if not mark.opens]
        outside = [mark for mark in closers if text[mark.end : mark.end + 1] in (".", ",")]
        spoken = sum(text[mark.end] == "," and attributed(text, mark.end + 1) for mark in outside)
        return cls(sum(text[mark.start - 1] in STOPS for mark in closers), len(outside), spoken)

    @property
    def allows_no_comma_outside(self) -> bool:
        """Tell whether one comma outside is a slip: where others are inside, or it stands alone in its story."""
        return self.is_inside or self.spoken == 1

    @property
    def allows_no_stop_outside(self) -> bool:
        return self.is_inside or self.outside <= 1

    @property
    def is_inside(self) -> bool:
        return self.outside * 2 <= self.inside or self.is_alone

    @property
    def is_alone(self) -> bool:
        """Tell whether one stop alone is outside, and others are inside."""
        return self.outside == 1 <= self.inside


def seems_british(text: str) -> bool:
    """Tell whether a word of the copy is spelt as British copy alone spells it."""
    return any(not _NO_EVIDENCE.match(match[0]) for match in _BRITISH.finditer(text))
