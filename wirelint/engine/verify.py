"""Rules against their examples."""

from __future__ import annotations

import datetime
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wirelint.engine.fixer import Mended, Mender
from wirelint.engine.linter import Linter
from wirelint.findings import Level
from wirelint.packs.profiles import DIALECT_OF
from wirelint.readers import read_stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks import Context
    from wirelint.findings import Finding
    from wirelint.packs import Bad, Example, Rule
    from wirelint.packs.rule import Settings
    from wirelint.source import Place
    from wirelint.text import Document, Span


class Verdict(StrEnum):
    """How a rule can break its promise."""

    MISSED = "missed"
    CRIED_WOLF = "cried wolf"
    WRONG_WORDS = "wrong words"
    WRONG_FIX = "wrong fix"


class Broken(NamedTuple):
    """A promise that a rule does not keep: which, at which example, and what happened instead."""

    rule: str
    verdict: Verdict
    place: Place
    detail: str

    def __str__(self) -> str:
        return f"{self.place}: {self.verdict} {self.rule}: {self.detail}"


def broken_promises(rule: Rule, context: Context) -> Iterator[Broken]:
    """Hold a rule to its examples, and give every promise it breaks."""
    for bad in rule.bad:
        yield from _check_bad(rule, bad, context)
    for good in rule.good:
        found = _lint(rule, good.copy, good.settings, context)[1]
        for finding in found:
            yield Broken(
                rule.id, Verdict.CRIED_WOLF, good.place, f'flags "{finding.text}" in sound copy: {_short(good)}'
            )


def _check_bad(rule: Rule, bad: Bad, context: Context) -> Iterator[Broken]:
    document, found = _lint(rule, bad.copy, bad.settings, context)
    spans = {document.origin(finding.span) for finding in found}
    missed = [mark for mark in bad.marks if mark not in spans]
    stray = [span for span in spans if span not in bad.marks]
    for mark in missed:
        touched = [span for span in stray if span.overlaps(mark)]
        if touched:
            detail = f"flags {_listed(touched, bad.copy)}, not {_listed([mark], bad.copy)}"
            yield Broken(rule.id, Verdict.WRONG_WORDS, bad.place, detail)
            stray = [span for span in stray if span not in touched]
        else:
            yield Broken(
                rule.id, Verdict.MISSED, bad.place, f"does not flag {_listed([mark], bad.copy)} in: {_short(bad)}"
            )
    if stray:
        detail = f"flags {_listed(stray, bad.copy)} beside the marked words in: {_short(bad)}"
        yield Broken(rule.id, Verdict.CRIED_WOLF, bad.place, detail)
    if bad.fixed is not None and not missed:
        yield from _check_fix(rule, bad, bad.fixed, context)


def _check_fix(rule: Rule, bad: Bad, promised: str, context: Context) -> Iterator[Broken]:
    mended = _mended(rule, bad, context)
    written = mended.data.decode("utf-8")
    if mended.unsettled:
        detail = f"would change the copy on and on: {_short(bad)}"
        yield Broken(rule.id, Verdict.WRONG_FIX, bad.place, detail)
        return
    if written != promised:
        yield Broken(rule.id, Verdict.WRONG_FIX, bad.place, f'writes "{written}", not "{promised}"')
        return
    still = _lint(rule, promised, bad.settings, context)[1]
    for finding in still:
        yield Broken(rule.id, Verdict.WRONG_FIX, bad.place, f'flags "{finding.text}" in its own fix: "{promised}"')


def _mended(rule: Rule, bad: Bad, context: Context) -> Mended:
    linter = _linter(rule, bad.settings, context)
    mender = Mender(
        lambda data: [_read(data, bad.settings)], lambda stories: list(map(linter.lint, stories)), unsafe=True
    )
    return mender.mend(bad.copy.encode("utf-8"))


def _lint(rule: Rule, copy: str, settings: Settings, context: Context) -> tuple[Document, tuple[Finding, ...]]:
    document = _read(copy.encode("utf-8"), settings)
    return document, _linter(rule, settings, context).lint(document)


def _read(data: bytes, settings: Settings) -> Document:
    """Read an example: plain text, unless it names another format."""
    return read_stories(data, "example", form=settings.format or "plain")[0]


def _linter(rule: Rule, settings: Settings, context: Context) -> Linter:
    return Linter([_on(rule)], with_settings(context, settings))


def _on(rule: Rule) -> Rule:
    """A rule that is off for a target is still held to its examples."""
    if Level.OFF not in rule.levels.values():
        return rule
    return (
        replace(rule, levels={t: Level.WARNING if n is Level.OFF else n for t, n in rule.levels.items()})
        if all(level is Level.OFF for level in rule.levels.values())
        else rule
    )


def with_settings(context: Context, settings: Settings) -> Context:
    return replace(
        context,
        target=settings.target or context.target,
        dialect=settings.dialect or DIALECT_OF.get(settings.profile) or context.dialect,
        date=datetime.date.fromisoformat(settings.date) if settings.date else context.date,
    )


def _listed(spans: list[Span], text: str) -> str:
    return ", ".join(f'"{span.of(text)}"' for span in sorted(spans))


def _short(example: Bad | Example) -> str:
    flat = " ".join(example.copy.split())
    return flat if len(flat) <= 90 else f"{flat[:87]}..."
