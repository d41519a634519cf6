"""Findings -> patches: what one pass of fixes writes in a file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirelint.findings import Safety
from wirelint.text import CannotWriteError, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from wirelint.findings import Finding, Fix
    from wirelint.text import Decoded, Document, SourceEdit


class Patch(NamedTuple):
    """A fix that can be applied: which story of the file it belongs to, and what it writes in the file."""

    story: int
    finding: Finding
    fix: Fix
    edits: tuple[SourceEdit, ...]

    @property
    def reach(self) -> Span:
        """Give the stretch of the story's text that the finding and its fix speak of."""
        spans = [self.finding.span, *(edit.span for edit in self.fix.edits)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


class Refused(NamedTuple):
    """A fix that the file cannot take: the rule, line and column in the file, and why, to an editor."""

    rule: str
    line: int
    column: int
    reason: str


def refusal(document: Document, finding: Finding, reason: str) -> Refused:
    return Refused(finding.rule, *document.place(document.origin(finding.span).start), reason)


def patches_in(
    story: int, document: Document, findings: Iterable[Finding], *, unsafe: bool, without: Collection[str] = ()
) -> Iterator[Patch | Refused]:
    """Give what one pass changes in a story, in reading order, and the fixes that its file cannot take.

    A patch that overlaps or touches an earlier one is left for the next pass, for it may not be wanted then.
    ``without`` are rules that change nothing.
    """
    taken = -1
    for patch in sorted(_fixable(story, findings, unsafe=unsafe, without=without), key=lambda patch: patch.reach):
        if patch.reach.start <= taken:
            continue
        try:
            edits = tuple(sorted(put for edit in patch.fix.edits for put in document.edits(*edit)))
        except CannotWriteError as error:
            yield refusal(document, patch.finding, error.message)
        else:
            taken = patch.reach.end
            yield patch._replace(edits=edits)


def _fixable(story: int, findings: Iterable[Finding], *, unsafe: bool, without: Collection[str]) -> Iterator[Patch]:
    for finding in findings:
        fix = finding.fixes[0] if finding.fixes else None
        if fix and (unsafe or fix.safety is Safety.SAFE) and finding.rule not in without:
            yield Patch(story, finding, fix, ())


def apart(patches: Sequence[Patch]) -> list[Patch]:
    """Give the patches without those that share a place of the file with an earlier one."""
    edits = sorted((edit.span, number) for number, patch in enumerate(patches) for edit in patch.edits)
    waiting = {
        second
        for (span, first), (other, second) in pairwise(edits)
        if first != second and (other.start < span.end or other.end == span.start)
    }
    return [patch for number, patch in enumerate(patches) if number not in waiting]


def patched_text(text: str, patches: Iterable[Patch]) -> str:
    """Give a story's text as its patches leave it."""
    parts, at = [], 0
    for span, written in sorted(edit for patch in patches for edit in patch.fix.edits):
        parts += [text[at : span.start], written]
        at = span.end
    return "".join([*parts, text[at:]])


def patched_bytes(data: bytes, file: Decoded, patches: Iterable[Patch]) -> bytes | None:
    """Give a file's bytes as the patches leave them; all outside of them stays as it is, to the byte.

    None where the encoding writes one text in several ways, so that this cannot be promised.
    """
    was, now, at = [file.mark], [file.mark], 0
    for span, written in sorted(edit for patch in patches for edit in patch.edits):
        kept = file.text[at : span.start].encode(file.encoding)
        was += [kept, span.of(file.text).encode(file.encoding)]
        now += [kept, written.encode(file.encoding)]
        at = span.end
    rest = file.text[at:].encode(file.encoding)
    return b"".join([*now, rest]) if b"".join([*was, rest]) == data else None
