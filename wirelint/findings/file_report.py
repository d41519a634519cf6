"""What was found in one file, and the copy itself where a reporter wants to show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.findings.placed import Placed
    from wirelint.text import Document


class Copy(NamedTuple):
    """A story as it was checked: its text, its passages, and the file as decoded.

    ``passages`` are (start, end, role), sorted, in code points of ``text``; what lies between them is body.
    """

    text: str
    source: str
    passages: tuple[tuple[int, int, str], ...] = ()


class Suppressed(NamedTuple):
    """A finding that is not reported, and why: an editor's allowance with its reason."""

    finding: Placed
    reason: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, in reading order; ``failure`` says why it could not be checked, if so.

    It is plain data: it may cross to another process, or be kept on disk. ``used`` are the numbers of the allowances
    that let a finding stand; ``is_copy`` is false for a file beside the copy, such as the allowances themselves.
    ``copy`` is None unless a reporter asked for it; ``hidden`` counts what a baseline or ``--diff-base`` keeps quiet.
    """

    path: str
    findings: tuple[Placed, ...] = ()
    words: int = 0
    suppressed: tuple[Suppressed, ...] = ()
    used: frozenset[int] = frozenset()
    failure: str | None = None
    is_copy: bool = True
    copy: Copy | None = None
    hidden: int = 0

    @property
    def allowed(self) -> int:
        """Give the number of findings that an allowance lets stand."""
        return len(self.suppressed)


def copy_of(document: Document) -> Copy:
    """Give what is kept of a document for a reporter that shows copy."""
    passages = tuple((passage.span.start, passage.span.end, passage.role.value) for passage in document.passages)
    return Copy(document.text, document.source, passages)
