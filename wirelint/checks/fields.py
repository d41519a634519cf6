"""Flags fields of a story that are empty or too long, and stories that must not be published yet."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import Document, View

LIMITED = tuple(role.value for role in Role if role not in (Role.DATE, Role.EMBARGO, Role.LANGUAGE))
"""The fields whose length may be limited."""
_CHECKS = ("empty", "length", "embargo")
_EASTERNMOST = datetime.timedelta(hours=14)  # where a moment without a zone comes first


@dataclass(eq=False, repr=False)
class Fields:
    """Flags one thing about the fields that a format gives to a story."""

    check: str
    limits: tuple[tuple[str, int], ...] = ()

    KIND: ClassVar[str] = "fields"
    HELP: ClassVar[str] = "fields of a story that are empty or too long, and embargoes"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("check", Form.CHOICE, "no words, too many, or the time has not come", _CHECKS, required=True),
        Key("limits", Form.LINES, "for `length`: a field and its most characters, one a line: `headline 90`"),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("field", "size", "limit", "moment")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        check = keys.choice("check", _CHECKS, "")
        limits = tuple(_limits(keys))
        if check == "length" and not limits:
            keys.problems.add(keys.mapping.place, 'this check needs "limits"; write a field and a number, one a line')
        return cls(check, limits) if check else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.check == "empty":
            return _empty(view)
        if self.check == "embargo":
            return _embargoed(view.document, context)
        return self._too_long(view, context)

    def _too_long(self, view: View, context: Context) -> Iterator[Match]:
        """Flag the words that go beyond the limit; what a configuration sets counts before what the rule says."""
        limits = {**dict(self.limits), **context.limits}
        for (start, end), role in view.document.passages:
            limit = limits.get(role.value)
            if limit is not None and end - start > limit and role in view.scope:
                names = {"field": role.value, "size": f"{end - start:,}", "limit": f"{limit:,}"}
                word = view.document.text.rfind(" ", start, start + limit + 1) + 1
                yield Match(Span(max(word, start), end), names=names)


def _limits(keys: Keys) -> Iterator[tuple[str, int]]:
    for line in keys.lines("limits"):
        name, _, number = line.value.partition(" ")
        if name in LIMITED and number.strip().isdecimal():
            yield name, int(number)
        else:
            fields = ", ".join(LIMITED)
            keys.problems.add(line.place, f'write a field and its most characters: "headline 90" (fields: {fields})')


def _empty(view: View) -> Iterator[Match]:
    for span, role in view.document.blank_fields:
        if role in view.scope:
            yield Match(span, names={"field": role.value})


def _embargoed(document: Document, context: Context) -> Iterator[Match]:
    moment = document.embargo
    span = document.passage(Role.EMBARGO) if moment else None
    if moment and span and _earliest(moment) > _now(context):
        zone = f" {moment:%Z}" if moment.tzinfo else ""
        yield Match(span, names={"moment": f"{moment:%B} {moment.day}, {moment.year}, {moment:%H:%M}{zone}"})


def _earliest(moment: datetime.datetime) -> datetime.datetime:
    """Give a moment in UTC; one without a zone when it first comes anywhere."""
    if moment.tzinfo:
        return moment
    return moment.replace(tzinfo=datetime.UTC) - _EASTERNMOST


def _now(context: Context) -> datetime.datetime:
    """Give the present, or the end of the day that the run was given."""
    if context.date:
        return datetime.datetime.combine(context.date, datetime.time.max, datetime.UTC)
    return datetime.datetime.now(datetime.UTC)
