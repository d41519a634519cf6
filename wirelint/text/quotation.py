"""Which stretches of a text are quoted speech."""

from __future__ import annotations

from wirelint.text.span import Span


def find_quotations(text: str, *, flattened: bool = False) -> tuple[Span, ...]:
    """Give the spans of quoted speech, sorted, marks included; nested quotations belong to the outer one."""
    return ()
