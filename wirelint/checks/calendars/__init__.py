"""What a story's dates may be held against, by the name that a rule gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.calendars.days import impossible, ranges
from wirelint.checks.calendars.relative import anniversaries, named_periods, tenses
from wirelint.checks.calendars.slip import Slip
from wirelint.checks.calendars.weekdays import lead_days, weekdays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wirelint.checks.base import Context
    from wirelint.text import View

__all__ = ["FAULTS", "Slip"]

FAULTS: Mapping[str, Callable[[View, Context], Iterator[Slip]]] = {
    "weekday": weekdays,
    "lead-day": lead_days,
    "impossible": impossible,
    "range": ranges,
    "relative": named_periods,
    "anniversary": anniversaries,
    "tense": tenses,
}
