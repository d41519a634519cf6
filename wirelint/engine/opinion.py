"""Another program's opinion of copy, beside the rules: what a desk asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

    from wirelint.findings import Finding, RuleInfo
    from wirelint.packs.selection import Selection
    from wirelint.text import Document

PACKS = ("languagetool",)
"""The first parts of the ids of others' rules, which may be selected and ignored whatever follows."""


class Opinion(Protocol):
    """A program that is asked about every story."""

    def beside(self, own: tuple[Finding, ...], story: Document, selection: Selection) -> tuple[Finding, ...]:
        """Give wirelint's findings of a story with the other program's among them, in reading order."""

    def infos(self, ids: Collection[str]) -> dict[str, RuleInfo]:
        """Give what a reporter may know of the other program's rules."""


def is_of_another(rule_id: str) -> bool:
    """Tell whether a rule, or what selects rules, is another program's."""
    return rule_id.partition("/")[0] in PACKS
