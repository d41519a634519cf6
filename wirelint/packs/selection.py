"""Which rules run: select, ignore, extend-select and severity, by id, pack, prefix or row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from wirelint.errors import UserError
from wirelint.source import closest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from wirelint.findings import Level
    from wirelint.packs.rule import Rule


class Selector(NamedTuple):
    """A rule's id, a row's (``pack/rule#row``), a pack's, or the first parts of ids; and where the user wrote it."""

    name: str
    origin: str

    def covers(self, rule_id: str, row: str = "") -> bool:
        """Tell whether this names the rule (or the row of it), or a folder that the rule is in."""
        mine, _, my_row = self.name.partition("#")
        if my_row:
            return mine == rule_id and my_row == row
        return rule_id == mine or rule_id.startswith(f"{mine.rstrip('/')}/")

    @property
    def depth(self) -> int:
        """Give how exact this is: a pack 1, a rule in it 2, a row of that 3."""
        return self.name.rstrip("/").count("/") + self.name.count("#") + 1


@dataclass(frozen=True, eq=False)
class Selection:
    """What the user chose. Where several selectors name a rule, the most exact decides; on a tie, ``ignore`` does.

    ``select`` is None where nothing is chosen: then every rule runs that is not opt-in. ``packs_on`` are opt-in packs
    that the user asked for by name. ``severity`` sets the level of what its selector names.
    """

    select: tuple[Selector, ...] | None = None
    ignore: tuple[Selector, ...] = ()
    extend_select: tuple[Selector, ...] = ()
    severity: tuple[tuple[Selector, Level], ...] = ()
    packs_on: frozenset[str] = frozenset()

    def selectors(self) -> Iterator[Selector]:
        yield from self.select or ()
        yield from self.ignore
        yield from self.extend_select
        yield from (selector for selector, _ in self.severity)

    def then(self, special: Selection) -> Selection:
        """Give this selection with a more special one on top: lists grow, and ``select`` starts afresh."""
        return Selection(
            select=self.select if special.select is None else special.select,
            ignore=(*(self.ignore if special.select is None else ()), *special.ignore),
            extend_select=(*self.extend_select, *special.extend_select),
            severity=(*self.severity, *special.severity),
            packs_on=self.packs_on | special.packs_on,
        )

    def runs(self, rule_id: str, row: str = "", *, opt_in: bool = False) -> bool:
        """Tell whether a rule, or a row of it, runs; an opt-in rule only where its own id is selected."""
        chosen = [s for s in (*(self.select or ()), *self.extend_select) if s.covers(rule_id, row)]
        if opt_in:
            chosen = [s for s in chosen if s.name.partition("#")[0] == rule_id]
        default = 0 if self.select is None and not opt_in else -1
        for_it = max((s.depth for s in chosen), default=default)
        against = max((s.depth for s in self.ignore if s.covers(rule_id, row)), default=-1)
        return for_it > against

    def names_pack(self, pack: str) -> bool:
        """Tell whether an opt-in pack, or a part of it, is asked for."""
        named = (*(self.select or ()), *self.extend_select)
        return pack in self.packs_on or any(s.name.partition("/")[0] == pack for s in named)

    @property
    def names_any(self) -> bool:
        """Tell whether anything is chosen by the user."""
        return any(True for _ in self.selectors())

    @property
    def names_rows(self) -> bool:
        return any("#" in selector.name for selector in self.selectors())

    def level(self, rule_id: str, row: str = "") -> Level | None:
        """Give the level that the user set for a rule or a row, by the most exact selector."""
        named = [(s.depth, level) for s, level in self.severity if s.covers(rule_id, row)]
        return max(named, key=lambda found: found[0])[1] if named else None


def choose(rules: Iterable[Rule], selection: Selection) -> list[Rule | None]:
    """Give the rules that run, at the levels that the user chose; None stands in the place of one that does not run."""
    return [rule if _runs(rule, selection) else None for rule in map(_leveled(selection), rules)]


def choose_rows(rules: Iterable[Rule], selection: Selection) -> list[Rule]:
    """Give the rules that run where selectors name rows: a rule may come in parts, each with rows of one level."""
    return [part for rule in rules for part in _parts(rule, selection)]


def check_selectors(selectors: Iterable[Selector], rules: Iterable[Rule], more: Collection[str] = ()) -> None:
    """Raise UserError for selectors that name nothing; ``more`` are ids and packs beside those of the rules."""
    by_id = {rule.id: rule for rule in rules}
    known = {prefix for rule_id in (*by_id, *more) for prefix in _prefixes(rule_id)}
    wrong = [message for selector in selectors if (message := _unknown(selector, by_id, known))]
    if wrong:
        raise UserError(*dict.fromkeys(wrong))


def rows_of(rule: Rule) -> tuple[str, ...]:
    """Give the names of the rows of a table rule."""
    return tuple(dict.fromkeys(row.name for row in getattr(rule.check, "rows", ()) if getattr(row, "name", "")))


def _runs(rule: Rule, selection: Selection, row: str = "") -> bool:
    if rule.pack_opt_in and not selection.names_pack(rule.pack):
        return False
    return selection.runs(rule.id, row, opt_in=rule.opt_in)


def _leveled(selection: Selection) -> Callable[[Rule], Rule]:
    if not selection.severity:
        return lambda rule: rule
    return lambda rule: _at_level(rule, selection.level(rule.id))


def _parts(rule: Rule, selection: Selection) -> Iterator[Rule]:
    if not any(s.name.startswith(f"{rule.id}#") for s in selection.selectors()):
        if _runs(rule, selection):
            yield _at_level(rule, selection.level(rule.id))
        return
    groups: dict[Level | None, list[str]] = {}
    for row in rows_of(rule):
        if _runs(rule, selection, row):
            groups.setdefault(selection.level(rule.id, row), []).append(row)
    for level, rows in groups.items():
        yield _at_level(_with_rows(rule, rows), level)


def _at_level(rule: Rule, level: Level | None) -> Rule:
    return rule if level is None else replace(rule, levels=dict.fromkeys(rule.levels, level))


def _with_rows(rule: Rule, rows: Collection[str]) -> Rule:
    check: Any = rule.check  # a table's check is a data class with rows
    return replace(rule, check=replace(check, rows=tuple(row for row in check.rows if row.name in rows)))


def _prefixes(rule_id: str) -> Iterator[str]:
    parts = rule_id.split("/")
    yield from ("/".join(parts[:size]) for size in range(1, len(parts) + 1))


def _unknown(selector: Selector, by_id: Mapping[str, Rule], known: Collection[str]) -> str:
    rule_id, _, row = selector.name.partition("#")
    if rule_id.rstrip("/") not in known:
        near = closest(rule_id, known) or ' "wirelint rules list" gives all of them.'
        return f'{selector.origin}: there is no rule or pack "{selector.name}".{near}'
    if row and (rule_id not in by_id or row not in rows_of(by_id[rule_id])):
        rows = rows_of(by_id[rule_id]) if rule_id in by_id else ()
        return f'{selector.origin}: "{rule_id}" has no row "{row}".{closest(row, rows)}'
    return ""
