"""Flags dates that the calendar, or the story's own day, contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.calendars import FAULTS
from wirelint.checks.keys import Form, Key, Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.calendars import Slip
    from wirelint.patterns import Vocabulary
    from wirelint.text import View

_CONFIRMED = "{match} is right: {basis}."


@dataclass(eq=False, repr=False)
class Dates:
    """Holds the dates of a story against the calendar and the story's day in one respect."""

    fault: str

    KIND: ClassVar[str] = "dates"
    HELP: ClassVar[str] = "dates that the calendar or the story's own day contradicts"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("fault", Form.CHOICE, "what may be wrong with a date", tuple(FAULTS), required=True),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("basis", "right")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        chosen = keys.choice("fault", tuple(FAULTS), "")
        return cls(chosen) if chosen else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        slips = list(dict.fromkeys(FAULTS[self.fault](view, context)))
        yield from (_match(slip) for slip in slips if not slip.holds)
        # That there is such a day as May 14, or that it is before May 15, is nothing to confirm.
        if context.confirm and self.fault not in ("impossible", "range"):
            yield from (_match(slip)._replace(message=_CONFIRMED, confirmed=True) for slip in slips if slip.holds)


def _match(slip: Slip) -> Match:
    return Match(slip.span, names={"basis": slip.basis, "right": slip.right}, related=slip.related)
