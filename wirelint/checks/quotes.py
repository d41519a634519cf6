"""Flags quotation marks that face the wrong way, lack a partner, or stand wrongly beside spaces and punctuation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.mark_order import seems_british
from wirelint.checks.mixed_marks import find_mixed_apostrophes, mixes_marks
from wirelint.checks.quote_slips import DEFECTS, PARTIAL, find_slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.base import Context, Match
    from wirelint.patterns import Vocabulary
    from wirelint.text import View


@dataclass(eq=False, repr=False)
class Quotes:
    """Flags one kind of slip in quotation marks and what stands beside them."""

    defect: str

    KIND: ClassVar[str] = "quotes"
    HELP: ClassVar[str] = "quotation marks that are turned, missing, or wrong beside spaces and punctuation"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("defect", Form.CHOICE, "what is wrong with the marks", DEFECTS, required=True),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("which", "does", "write")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        defect = keys.choice("defect", DEFECTS, "")
        return cls(defect) if defect else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.defect == PARTIAL and _is_british(view, context):
            return
        if self.defect == "mixed" and not mixes_marks(view.text):
            return
        if self.defect == "mixed-apostrophe":
            yield from find_mixed_apostrophes(view.text)
            return
        yield from _slips(view).get(self.defect, ())


def _is_british(view: View, context: Context) -> bool:
    return context.dialect == "british" or (context.dialect is None and seems_british(view.text))


@lru_cache(maxsize=4)
def _slips(view: View) -> dict[str, list[Match]]:
    """Look once; every rule of the kind takes its own share."""
    return find_slips(view)
