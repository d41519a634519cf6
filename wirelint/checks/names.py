"""Flags names that one story writes, titles or introduces in two ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks import name_roles, name_variants
from wirelint.checks.acronyms import misfit_acronyms
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.mentions import names_of
from wirelint.checks.watch_list import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.checks.base import Context, Match
    from wirelint.checks.mentions import Names
    from wirelint.patterns import Vocabulary
    from wirelint.text import View

_TITLE = "title"
_ACRONYM = "acronym"
_OF_NAMES: dict[str, Callable[[Names], Iterator[Match]]] = {
    "spelling": name_variants.variants,
    "capitals": name_variants.capitals,
    "accents": name_variants.accents,
    "first-name": name_roles.first_name_changes,
    "courtesy": name_roles.courtesy_changes,
    "introduction": name_roles.late_introductions,
}
_WATCH_LIST = "watch-list"
DEFECTS = (*_OF_NAMES, _TITLE, _ACRONYM, _WATCH_LIST)


@dataclass(eq=False, repr=False)
class NameCheck:
    """Flags one kind of contradiction between the mentions of a name."""

    defect: str
    titles: name_roles.Titles = ()
    names: tuple[str, ...] = ()

    KIND: ClassVar[str] = "names"
    HELP: ClassVar[str] = "names that one story writes, titles or introduces in two ways"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("defect", Form.CHOICE, "what changes between the mentions of a name", DEFECTS, required=True),
        Key("titles", Form.LINES, "for `title`: titles of which a person holds one at a time, commas between them"),
        Key("names", Form.LINES, "for `watch-list`: names as they are spelt, beside those of `names/watchlist.yaml`"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("times", "name", "full")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        defect = keys.choice("defect", DEFECTS, "")
        titles = tuple(tuple(title.strip() for title in line.value.split(",")) for line in keys.lines("titles"))
        if defect == _TITLE and not titles:
            keys.problem("defect", 'the defect "title" needs "titles:", one group of titles a line')
        names = tuple(" ".join(line.value.split()) for line in keys.lines("names"))
        return cls(defect, titles, names) if defect else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.defect == _ACRONYM:
            return misfit_acronyms(view)
        if self.defect == _TITLE:
            return name_roles.title_changes(names_of(view), self.titles)
        if self.defect == _WATCH_LIST:
            return watch(names_of(view), (*self.names, *context.names), confirm=context.confirm)
        return _OF_NAMES[self.defect](names_of(view))
