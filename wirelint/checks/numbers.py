"""Flags figures that the story's other figures contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.reckoning import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.reckoning import Claim
    from wirelint.patterns import Vocabulary
    from wirelint.text import View

# That 10 and 15 stand in this order, and that 12 are fewer than 14, is nothing to confirm.
_PLAIN = frozenset(("part", "range", "score"))
_CONFIRMED = "{match} agrees with {basis}."


@dataclass(eq=False, repr=False)
class Numbers:
    """Holds the figures of one kind of sum against each other."""

    sum: str

    KIND: ClassVar[str] = "numbers"
    HELP: ClassVar[str] = "figures that the story's other figures contradict"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("sum", Form.CHOICE, "what is held against what", tuple(SUMS), required=True),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("basis", "right", "rounding")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        chosen = keys.choice("sum", tuple(SUMS), "")
        return cls(chosen) if chosen else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        claims = list(dict.fromkeys(SUMS[self.sum](view, context)))
        wrong = {claim.span for claim in claims if not claim.holds}
        yield from (_match(claim) for claim in claims if not claim.holds)
        if context.confirm and self.sum not in _PLAIN:
            yield from (_confirmed(claim) for claim in claims if claim.holds and claim.span not in wrong)


def _match(claim: Claim) -> Match:
    names = {"basis": claim.basis, "right": claim.right, "rounding": claim.rounding}
    return Match(claim.span, names=names, related=claim.related)


def _confirmed(claim: Claim) -> Match:
    return _match(claim)._replace(message=_CONFIRMED, confirmed=True)
