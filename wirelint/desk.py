"""A desk: rules, settings and allowances made ready once, for any number of files."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from wirelint.checks import Context
from wirelint.config import pack_folders
from wirelint.engine import Linter
from wirelint.engine.allowances import ALLOWANCE_RULES, Allowances
from wirelint.engine.allowances import FILE_NAME as ALLOW_FILE
from wirelint.engine.opinion import is_of_another
from wirelint.engine.pack_cache import load_indexed, packs_key
from wirelint.engine.remarks import with_reasons
from wirelint.findings import FileReport, Level, Report, RuleInfo, Severity, Suppressed, copy_of, place_findings, starts
from wirelint.packs.profiles import DIALECT_OF, profile_folder
from wirelint.packs.selection import Selection, Selector, check_selectors, choose, choose_rows
from wirelint.readers import AUTO, ReadError, read_stories
from wirelint.source.globs import matches_path, relative_to
from wirelint.text import is_english

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from wirelint.config import Config, Settings
    from wirelint.engine.fixer import Mended
    from wirelint.engine.index import Index
    from wirelint.engine.opinion import Opinion
    from wirelint.engine.timing import Costs
    from wirelint.findings import Finding, Placed
    from wirelint.packs import Rule, RuleBook
    from wirelint.text import Document


class Desk:
    """Checks copy. ``check`` is a function of the bytes alone, so files may be checked in any order or process.

    ``key`` is the key of the packs, where it is known.
    """

    def __init__(
        self,
        config: Config,
        book: RuleBook,
        index: Index | None = None,
        allowances: Allowances | None = None,
        key: str = "",
    ) -> None:
        self.config = config
        self.key = key
        self.book = book
        self.index = index
        self.allowances = allowances or Allowances(config.root)
        self.costs: Costs | None = None
        self.opinion: Opinion | None = None
        self.keeps_copy = False  # true where a reporter shows the stories themselves
        self._linters: dict[tuple[int, ...], tuple[Linter, Settings]] = {}
        ours = (selector for selector in self._selectors() if not is_of_another(selector.name))
        check_selectors(ours, book.rules, ALLOWANCE_RULES)

    def check(self, data: bytes, path: str) -> FileReport:
        """Check the bytes of one file, and set aside what the allowances let stand."""
        return self.allow(self.find(data, path))

    def find(self, data: bytes, path: str) -> FileReport:
        """Check the bytes of one file, whatever the allowances say."""
        linter, settings = self._linter(path)
        try:
            stories = _stories(data, path, settings)
        except ReadError as error:
            return FileReport(path, failure=error.message)
        findings: list[Placed] = []
        confirmed: list[Placed] = []
        suppressed: list[Suppressed] = []
        for story, start in zip(stories, starts(stories), strict=True):
            found = _found(linter, story)
            if self.opinion and is_english(story.language):
                found = self.opinion.beside(found, story, settings.selection)
            judged = list(with_reasons(story, found))
            placed = place_findings(story, [finding for finding, _ in judged], start)
            for at, (finding, reason) in zip(placed, judged, strict=True):
                if finding.confirmed:
                    confirmed.append(at)
                else:
                    (suppressed.append(Suppressed(at, reason)) if reason else findings.append(at))
        findings.sort(key=lambda finding: finding.region)
        copy = copy_of(stories) if self.keeps_copy and findings else None
        words = sum(story.word_count for story in stories)
        report = FileReport(path, tuple(findings), words, tuple(suppressed), copy=copy, troubles=_troubles(stories))
        passing = bool(findings) and any(story.embargo for story in stories)
        return replace(report, confirmed=tuple(confirmed), passing=passing) if confirmed or passing else report

    def mend(self, data: bytes, path: str, *, unsafe: bool = False, spared: frozenset[str] = frozenset()) -> Mended:
        """Apply the fixes of one file's findings, but not of those that an allowance lets stand.

        ``unsafe`` applies unsafe ones, too; ``spared`` are the fingerprints of findings to be left alone.
        """
        from wirelint.engine.fixer import Mender  # noqa: PLC0415 - most runs change nothing

        linter, settings = self._linter(path)

        def read(data: bytes) -> Sequence[Document]:
            try:
                return _stories(data, path, settings)
            except ReadError:
                return ()

        def judge(stories: Sequence[Document]) -> list[list[Finding]]:
            found = (
                [finding for finding, reason in with_reasons(story, _found(linter, story)) if not reason]
                for story in stories
            )
            return [self._not_spared(story, left, path, spared) for story, left in zip(stories, found, strict=True)]

        return Mender(read, judge, unsafe=unsafe).mend(data)

    def _not_spared(
        self, story: Document, findings: Sequence[Finding], path: str, spared: frozenset[str]
    ) -> list[Finding]:
        """Give the findings that are neither allowed nor spared."""
        if not (self.allowances.entries or spared):
            return list(findings)
        placed = place_findings(story, findings)
        left = {id(finding) for finding in self.allow(FileReport(path, placed)).findings}
        pairs = zip(findings, placed, strict=True)
        return [finding for finding, at in pairs if id(at) in left and at.fingerprint not in spared]

    def allow(self, report: FileReport) -> FileReport:
        """Set aside the findings that the allowances let stand."""
        if not self.allowances.entries or not report.findings:
            return report
        left, suppressed, used = self.allowances.sift(report.findings, self._beside_allowances(report.path))
        return replace(report, findings=left, suppressed=(*report.suppressed, *suppressed), used=used)

    @property
    def state(self) -> str:
        """Give a name for the settings that decide on findings; desks with the same rules and state find the same."""
        config = self.config
        story = (config.profile, config.date, config.confirm)
        settings = (config.root, config.settings, config.per_path, config.command_line, config.names, *story)
        return hashlib.blake2b(repr(settings).encode(), digest_size=16).hexdigest()

    def report(self, files: Iterable[FileReport]) -> Report:
        """Put the reports on files together as they come, with what is to be said of the allowances."""
        report = Report()
        used, checked = set[int](), list[str]()
        for file in files:
            report.files.append(file)
            if self.allowances.entries and file.failure is None:
                used |= file.used
                checked.append(self._beside_allowances(file.path))
        for audit in self._audit(checked, frozenset(used)):
            report.files.append(audit)
        report.rules = self._infos(report.files.rules)
        return report

    def running(self) -> list[Rule]:
        """Give the rules that run on a file without settings of its own."""
        return [rule for rule in self._linter_for(())[0].rules if rule]

    def _infos(self, ids: Collection[str]) -> dict[str, RuleInfo]:
        known = {rule.id: rule.info for rule in self.book.rules if rule.id in ids}
        levels = {rule.id: rule.levels[self.config.settings.target or "publish"] for rule in self.running()}
        for rule_id, info in known.items():
            level = levels.get(rule_id, Level.OFF)
            known[rule_id] = info._replace(severity=None if level is Level.OFF else Severity(level.value))
        known |= {rule_id: info for rule_id, info in ALLOWANCE_RULES.items() if rule_id in ids}
        return known | (self.opinion.infos(ids) if self.opinion else {})

    def _audit(self, checked: list[str], used: frozenset[int]) -> Iterator[FileReport]:
        if not self.allowances.entries:
            return
        findings = list(self.allowances.audit(checked, used, self.runs))
        if findings:
            yield FileReport(os.path.relpath(self.allowances.folder / ALLOW_FILE), tuple(findings), is_copy=False)

    def runs(self, rule: str) -> bool:
        """Tell whether a rule, or one of its rows, runs on a file without settings of its own."""
        if rule in ALLOWANCE_RULES or (self.opinion and is_of_another(rule)):
            return self.config.settings.selection.runs(rule)
        return any(rule.partition("#")[0] == running.id for running in self.running())

    def _selectors(self) -> Iterator[Selector]:
        yield from self.config.settings.selection.selectors()
        for special in self.config.per_path:
            yield from special.settings.selection.selectors()

    def _linter(self, path: str) -> tuple[Linter, Settings]:
        if not self.config.per_path:
            return self._linter_for(())
        relative = relative_to(path, self.config.root)
        return self._linter_for(
            tuple(n for n, special in enumerate(self.config.per_path) if matches_path(special.pattern, relative))
        )

    def _linter_for(self, applying: tuple[int, ...]) -> tuple[Linter, Settings]:
        if applying not in self._linters:
            settings = self.config.settings
            for number in applying:
                special = self.config.per_path[number].settings
                settings = settings.then(special.yielding(self.config.command_line))
            context = self._context(settings)
            self._linters[applying] = self._new_linter(settings.selection, context), settings
        return self._linters[applying]

    def _context(self, settings: Settings) -> Context:
        dialect = settings.dialect or DIALECT_OF.get(self.config.profile or "")
        return Context(
            self.book.vocabulary,
            settings.target or "publish",
            dialect,
            date=self.config.date,
            limits=dict(settings.limits),
            confirm=self.config.confirm,
            names=self.config.names,
        )

    def _new_linter(self, selection: Selection, context: Context) -> Linter:
        if selection.names_rows:  # the numbers of rows are no longer those of the index
            return self._timed_or_not(choose_rows(self.book.rules, selection), context, None)
        return self._timed_or_not(choose(self.book.rules, selection), context, self.index)

    def _timed_or_not(self, rules: Iterable[Rule | None], context: Context, index: Index | None) -> Linter:
        if self.costs is None:
            return Linter(rules, context, index=index)
        from wirelint.engine.timing import TimedLinter  # noqa: PLC0415 - only where it is asked for

        return TimedLinter(rules, context, index=index, costs=self.costs)

    def _beside_allowances(self, path: str) -> str:
        return relative_to(path, self.allowances.folder)


def _stories(data: bytes, path: str, settings: Settings) -> tuple[Document, ...]:
    """Read a file as its settings say; raises ReadError."""
    return read_stories(data, path, settings.encoding, form=settings.format or AUTO, field=settings.field)


def open_desk(config: Config, *, cache: Path | None = None, allowances: Allowances | None = None) -> Desk:
    """Load the packs that a configuration asks for; raises SourceError or UserError.

    ``cache`` is the folder of compiled packs, None for none.
    """
    folders, names = pack_folders(config)
    if config.profile:
        origin = str(config.origins.get("profile", "--profile"))
        folders.append(profile_folder(config.profile, origin))
    selection = replace(config.settings.selection, packs_on=frozenset(names))
    config = replace(config, settings=replace(config.settings, selection=selection))
    key = packs_key(folders, cache) if cache else ""
    return Desk(config, *load_indexed(folders, folder=cache, key=key), allowances, key)


def results_key(desk: Desk) -> str:
    """Give the key under which the results of a desk may be kept: its rules, its settings, and wirelint itself."""
    return f"{desk.key or packs_key(pack_folders(desk.config)[0])}-{desk.state}"


def _found(linter: Linter, story: Document) -> tuple[Finding, ...]:
    """Give the findings of a story; one in another language than English is left alone.

    The language is asked for last: plain copy is read for what its paragraphs are to know it, and most holds nothing.
    """
    found = linter.lint(story)
    return found if found and is_english(story.language) else ()


def _troubles(stories: Iterable[Document]) -> tuple[str, ...]:
    """Say what of a file could not be read, each with its place."""
    places = ((story.place(trouble.offset), trouble.message) for story in stories for trouble in story.troubles)
    return tuple(f"{line}:{column}: {message}" for (line, column), message in places)
