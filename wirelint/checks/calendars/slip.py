"""A date held against the calendar or the story's day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.text import Span


class Slip(NamedTuple):
    """What a date was held against (``basis``), whether it holds, and what would be ``right``."""

    span: Span
    holds: bool
    basis: str
    right: str
    related: tuple[Span, ...] = ()
