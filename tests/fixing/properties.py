"""What must hold whatever is fixed."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from tests.fixing.copies import faulty_paragraphs
from tests.fixing.files import FORMATS
from wirelint.checks import Context
from wirelint.config import Config
from wirelint.desk import open_desk
from wirelint.engine import Linter
from wirelint.engine.fixer import Mender
from wirelint.findings import Safety
from wirelint.readers import read_stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from tests.fixing.files import File
    from wirelint.findings import Edit, Finding
    from wirelint.text import Document

Key = tuple[str, str]
"""A finding as it is counted: its rule, and the words."""


class Fixed:
    """Fixes files with all rules that run unasked, and holds the result to what is promised."""

    def __init__(self, root: Path, cache: Path | None = None) -> None:
        desk = open_desk(Config(root), cache=cache)
        self._linter = Linter(desk.running(), Context(desk.book.vocabulary))
        self.fixes: Counter[str] = Counter()
        """How many fixes of each rule were tried one by one."""
        self.refused: Counter[str] = Counter()
        """Why files could not take fixes, and how often."""

    def broken(self, file: File) -> str:
        """Give what does not hold of a file, nothing where all does."""
        stories = self._read(file, file.data)
        for unsafe in (False, True):
            mended = self._mender(file, unsafe=unsafe).mend(file.data)
            again = self._mender(file, unsafe=unsafe).mend(mended.data)
            if again.applied or again.data != mended.data:
                return f"a second fix changes what the first has fixed: {dict(again.applied)}"
            if mended.unsettled:
                return f"rules that do not settle: {mended.unsettled}"
            if file.defects == 1 and not unsafe and (said := self._brought(stories, self._read(file, mended.data))):
                return said
        every = [(n, finding) for n, story in enumerate(stories) for finding in self._linter.lint(story)]
        fixable = [(n, finding) for n, finding in every if finding.fixes]
        if not fixable:
            return ""
        number, finding = fixable[len(file.data) % len(fixable)]
        said = self._broken_by(file, stories, number, finding)
        return f"{finding.rule} on {finding.text!r}: {said}" if said else ""

    def _broken_by(self, file: File, stories: Sequence[Document], number: int, finding: Finding) -> str:
        """Apply one fix alone, and give what does not hold then."""
        fix = finding.fixes[0]
        mender = Mender(lambda data: self._read(file, data), _once(number, finding), unsafe=True)
        mended = mender.mend(file.data)
        if mended.refused:
            self.refused.update(f"{file.name}: {refused.reason}" for refused in mended.refused)
            return "" if mended.data == file.data else "the file was changed though the fix was refused"
        self.fixes[finding.rule] += 1
        wanted = _replaced(stories[number].text, fix.edits)
        after = self._read(file, mended.data)
        if [story.text for story in after] != [
            wanted if at == number else story.text for at, story in enumerate(stories)
        ]:
            return "the fixed file does not read as the fixed text"
        if said := _outside(file.data, mended.data, stories[number], finding):
            return said
        if fix.safety is Safety.UNSAFE or file.defects > 1:  # another defect may make the same words again
            return ""
        there = [_key(other) for other in self._linter.lint(after[number])]
        had = max(self._all(stories[number])[_key(finding)], 1)
        return "its finding is still there" if there.count(_key(finding)) >= had else ""

    def _brought(self, before: Sequence[Document], after: Sequence[Document]) -> str:
        """Give the findings that safe fixes brought into a file."""
        had = sum(map(self._all, before), Counter[Key]())
        has = Counter(_key(finding) for story in after for finding in self._linter.lint(story))
        # A finding may speak of other words after a fix, as of those that go beyond a headline's length.
        rules_had, rules_has = (Counter(rule for rule, _ in found.elements()) for found in (had, has))
        new = {key: times for key, times in (has - had).items() if rules_has[key[0]] > rules_had[key[0]]}
        return f"safe fixes bring {new}" if new else ""

    def _all(self, document: Document) -> Counter[Key]:
        """Count every match of every rule: those too that are folded into others."""
        return Counter(
            _key(self._linter._finding(rule, match, document)) for rule, match in self._linter._matches(document)
        )

    def _mender(self, file: File, *, unsafe: bool) -> Mender:
        return Mender(
            lambda data: self._read(file, data), lambda found: list(map(self._linter.lint, found)), unsafe=unsafe
        )

    def _read(self, file: File, data: bytes) -> tuple[Document, ...]:
        return read_stories(data, file.name, field=file.field)


def _once(number: int, finding: Finding) -> Callable[[Sequence[Document]], list[list[Finding]]]:
    """Let one finding of one story be fixed in the first pass, and nothing after that."""
    waiting = [finding]

    def judge(stories: Sequence[Document]) -> list[list[Finding]]:
        return [[waiting.pop()] if at == number and waiting else [] for at in range(len(stories))]

    return judge


def _key(finding: Finding) -> Key:
    return finding.rule, finding.text


def _replaced(text: str, edits: Iterable[Edit]) -> str:
    for (start, end), written in sorted(edits, reverse=True):
        text = text[:start] + written + text[end:]
    return text


def _outside(was: bytes, now: bytes, story: Document, finding: Finding) -> str:
    """Hold the bytes before the first and after the last edit against what they were."""
    edits = sorted(put for edit in finding.fixes[0].edits for put in story.edits(*edit))
    file = story.file
    before = file.mark + file.text[: edits[0].span.start].encode(file.encoding)
    after = file.text[edits[-1].span.end :].encode(file.encoding)
    whole = was.startswith(before) and was.endswith(after)
    kept = now.startswith(before) and now.endswith(after) and len(now) >= len(before) + len(after)
    return "" if whole and kept else "bytes outside of the edits have changed"


def made_up(form: str, number: int) -> File:
    """Make up a file of a format; the same number gives the same file."""
    random = Random(number)
    defects = random.choice((1, 1, 1, 2, 4, 6))
    return FORMATS[form](faulty_paragraphs(random, defects), random)._replace(defects=defects)
