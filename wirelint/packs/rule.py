"""What an editor writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wirelint.findings import Level, RuleInfo, Safety

if TYPE_CHECKING:
    from wirelint.checks import Check
    from wirelint.patterns import Vocabulary
    from wirelint.source import Place
    from wirelint.text import Role, Span

TARGETS = ("publish", "wire")


class Settings(NamedTuple):
    """What an example sets; each is empty where the example says nothing."""

    date: str = ""
    target: str = ""
    format: str = ""
    profile: str = ""
    dialect: str = ""


class Example(NamedTuple):
    """Sound copy that comes near: the rule must stay silent."""

    copy: str
    place: Place
    settings: Settings = Settings()


class Bad(NamedTuple):
    """Faulty copy: the rule must flag exactly ``marks``, and its fix must give ``fixed`` where that is not None."""

    copy: str
    marks: tuple[Span, ...]
    fixed: str | None
    place: Place
    settings: Settings = Settings()


@dataclass(frozen=True, eq=False, repr=False)
class Rule:
    """A check with what is said about it: message, severity, where it applies, and the examples it is held to.

    ``levels`` gives the level for each target. ``fix`` is None where the rule proposes no change that a machine may
    make; ``opt_in`` whether it is off unless its own id is selected, ``pack_opt_in`` whether its pack is off unless it
    is selected; ``quotations`` says whether quoted speech is checked; ``typography`` whether it may be mended there.
    """

    id: str
    kind: str
    summary: str
    message: str
    levels: dict[str, Level]
    scope: frozenset[Role]
    check: Check
    quotations: bool = True
    typography: bool = False
    fix: Safety | None = None
    opt_in: bool = False
    pack_opt_in: bool = False
    why: str = ""
    source: str = ""
    place: Place | None = None
    bad: tuple[Bad, ...] = ()
    good: tuple[Example, ...] = ()

    @property
    def pack(self) -> str:
        return self.id.partition("/")[0]

    @property
    def info(self) -> RuleInfo:
        return RuleInfo(self.id, self.summary, self.why, self.source)


@dataclass(frozen=True, eq=False, repr=False)
class RuleBook:
    """The rules of a run, by id, and the word lists they look up."""

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary

    def __getitem__(self, rule_id: str) -> Rule:
        return next(rule for rule in self.rules if rule.id == rule_id)
