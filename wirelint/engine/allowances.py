"""``wirelint-allow.yaml``: findings that an editor has looked at and lets stand, each with a reason."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks import Form, Key, Keys
from wirelint.findings import Excerpt, Placed, Region, RuleInfo, Severity, Suppressed
from wirelint.source import Items, Mapping, Place, Problem, Problems, SourceError, Text, parse_yaml
from wirelint.source.globs import matches_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

FILE_NAME = "wirelint-allow.yaml"
UNUSED, EXPIRED = "allowances/unused", "allowances/expired"
ALLOWANCE_RULES = {
    UNUSED: RuleInfo(UNUSED, "An allowance that no finding needs any more."),
    EXPIRED: RuleInfo(EXPIRED, "An allowance whose date has passed."),
}
ALLOWANCE_KEYS = (
    Key("rule", Form.TEXT, "the id of the rule, or of a row of it", required=True),
    Key("path", Form.TEXT, "the file, or a path pattern, relative to the folder of this file", required=True),
    Key("text", Form.TEXT, "the words that may stand; leave it out for whatever the rule finds there"),
    Key("fingerprint", Form.TEXT, "the finding's fingerprint, where only one of several equal places may stand"),
    Key("reason", Form.TEXT, "why it may stand", required=True),
    Key("until", Form.TEXT, "the last day of it, as 2026-12-31"),
)


class Allowance(NamedTuple):
    """One decision. ``place`` is where it stands in its file."""

    rule: str
    path: str
    reason: str
    place: Place
    text: str = ""
    fingerprint: str = ""
    until: datetime.date | None = None

    def covers(self, finding: Placed, path: str) -> bool:
        """Tell whether it speaks of a finding; a fingerprint follows the copy when its file is renamed."""
        if finding.rule != self.rule and not finding.rule.startswith(f"{self.rule}#"):
            return False
        if self.fingerprint:
            return self.fingerprint == finding.fingerprint
        return matches_path(self.path, path) and (not self.text or _folded(self.text) == _folded(finding.text))


class Allowances:
    """The decisions of the file in a folder, and the day on which they are read."""

    def __init__(self, folder: Path, entries: Sequence[Allowance] = (), today: datetime.date | None = None) -> None:
        self.folder = folder
        self.entries = tuple(entries)
        self.today = today or datetime.date.today()

    def sift(
        self, findings: Iterable[Placed], path: str
    ) -> tuple[tuple[Placed, ...], tuple[Suppressed, ...], frozenset[int]]:
        """Give the findings that remain, those that may stand, and the numbers of the allowances that let them.

        ``path`` is relative to the folder of the allowances.
        """
        if not self.entries:
            return tuple(findings), (), frozenset()
        left, used, allowed = [], set(), list[Suppressed]()
        for finding in findings:
            covering = [n for n, entry in enumerate(self.entries) if entry.covers(finding, path)]
            valid = [n for n in covering if not self._expired(self.entries[n])]
            if valid:
                allowed.append(Suppressed(finding, self.entries[valid[0]].reason))
                used.update(valid)
            else:
                left.append(finding)
        return tuple(left), tuple(allowed), frozenset(used)

    def audit(self, checked: Sequence[str], used: frozenset[int], runs: Callable[[str], bool]) -> Iterator[Placed]:
        """Give a finding for each allowance that has expired or that no finding needed.

        Only those are judged that name a file of ``checked`` (paths relative to the allowances) and a rule that ran.
        """
        for number, entry in enumerate(self.entries):
            if not any(matches_path(entry.path, path) for path in checked):
                continue
            if self._expired(entry) and runs(EXPIRED):
                yield _finding(
                    entry,
                    EXPIRED,
                    f"This allowance of {entry.rule} ended on {entry.until}. "
                    "Correct the copy and delete the entry, or give a later date.",
                )
            elif number not in used and not self._expired(entry) and runs(UNUSED) and runs(entry.rule):
                yield _finding(
                    entry,
                    UNUSED,
                    f"Nothing in the checked copy needs this allowance of {entry.rule}. Delete the entry.",
                )

    def _expired(self, entry: Allowance) -> bool:
        return entry.until is not None and entry.until < self.today


def find_allowances(start: Path) -> Path | None:
    """Give the nearest file of allowances at or above a folder."""
    return next((folder / FILE_NAME for folder in (start, *start.parents) if (folder / FILE_NAME).is_file()), None)


def load_allowances(file: Path) -> Allowances:
    """Read a file of allowances; raises SourceError."""
    shown = os.path.relpath(file)
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = "save it as UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
        raise SourceError([Problem(Place(shown, 1, 1), f"the allowances cannot be read: {message}")]) from None
    return Allowances(file.parent, parse_allowances(text, shown))


def parse_allowances(text: str, file: str) -> tuple[Allowance, ...]:
    """Read a file of allowances; raises SourceError with everything that is wrong with it."""
    value = parse_yaml(text, file)
    problems = Problems()
    entries: tuple[Allowance, ...] = ()
    if isinstance(value, Items):
        entries = tuple(entry for item in value.items if (entry := _entry(item, problems)))
    elif not (isinstance(value, Mapping) and not value.values):
        problems.add(value.place, 'allowances are a list; start each with "- rule: pack/rule"')
    problems.stop()
    return entries


def _entry(item: Text | Items | Mapping, problems: Problems) -> Allowance | None:
    if not isinstance(item, Mapping):
        problems.add(item.place, 'an allowance is a map; write "- rule: pack/rule", and "path:" and "reason:" below it')
        return None
    keys = Keys(item, problems, ALLOWANCE_KEYS, what='"- rule" entry')
    keys.check_names()
    return Allowance(
        rule=keys.text("rule"),
        path=keys.text("path"),
        reason=keys.text("reason"),
        place=item.place,
        text=keys.text("text"),
        fingerprint=keys.text("fingerprint"),
        until=_date(keys),
    )


def _date(keys: Keys) -> datetime.date | None:
    written = keys.text("until")
    try:
        return datetime.date.fromisoformat(written) if written else None
    except ValueError:
        keys.problem("until", f'"{written}" is no date; write it as 2026-12-31')
        return None


def _finding(entry: Allowance, rule: str, message: str) -> Placed:
    line, column = entry.place.line, entry.place.column
    shown = f"rule: {entry.rule}"
    return Placed(
        rule=rule,
        severity=Severity.WARNING,
        region=Region(line, column, line, column + len(shown)),
        text=shown,
        message=message,
        excerpt=Excerpt(f"{' ' * (column - 1)}{shown}"),
    )


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
