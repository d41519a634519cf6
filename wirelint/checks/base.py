"""What every rule kind is, and what it may use."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, Self

from wirelint.patterns import Vocabulary, empty_vocabulary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from wirelint.checks.keys import Key, Keys
    from wirelint.findings import Edit
    from wirelint.text import Span, View


class Match(NamedTuple):
    """Where a check found something, and what it would write instead.

    ``span`` lies in the document's text. ``instead`` are replacements for it, best first; ``edits`` are given where
    the change is not the replacement of ``span`` by the first of them. ``names`` fill the message's slots.
    ``message`` replaces the rule's own, ``row`` names the row of a table. ``confirmed`` says that the place was checked
    and found right; such matches are given only where the context asks for them.
    """

    span: Span
    instead: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    names: dict[str, str] = {}  # noqa: RUF012 - never written to
    related: tuple[Span, ...] = ()
    row: str = ""
    message: str = ""
    confirmed: bool = False


@dataclass(eq=False, repr=False)
class Context:
    """What a run knows beside the copy.

    ``dialect`` and ``date`` are None unless set; ``chosen`` holds, for a consistency family, the form that the
    configuration wants. ``limits`` is the most code points that a field of each role may have. ``confirm`` asks for
    what was checked and found right as well; ``names`` are those of the house's watch-list.
    """

    vocabulary: Vocabulary = field(default_factory=empty_vocabulary)
    target: str = "publish"
    dialect: str | None = None
    date: datetime.date | None = None
    chosen: dict[str, str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    confirm: bool = False
    names: tuple[str, ...] = ()


class Check(Protocol):
    """How one kind of rule finds its matches. A check holds plain data only, and is complete once parsed."""

    KIND: ClassVar[str]
    """The word behind ``kind:``."""
    HELP: ClassVar[str]
    """One sentence on what the kind is for."""
    KEYS: ClassVar[tuple[Key, ...]]
    """The kind's own keys."""
    SLOTS: ClassVar[tuple[str, ...]]
    """What a message may name, beside ``{match}`` and ``{instead}``."""

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        """Read the kind's own keys; reports what is wrong to ``keys.problems`` and gives None where nothing is left."""
        ...

    def slots(self) -> frozenset[str]:
        """Give the names that this very rule binds for its message."""
        ...

    def find(self, view: View, context: Context) -> Iterator[Match]:
        """Give the matches in a view, in any order."""
        ...
