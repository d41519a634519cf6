"""What could be written instead."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.text import Span


class Safety(StrEnum):
    """Whether a machine may apply a fix unasked."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(NamedTuple):
    """One replacement: the span of the document's text, in code points, and what is written there."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One proposed change; its edits are applied together or not at all."""

    safety: Safety
    edits: tuple[Edit, ...]
