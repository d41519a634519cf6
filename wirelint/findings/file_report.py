"""What was found in one file, and the copy itself where a reporter wants to show it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@dataclass(frozen=True, slots=True, repr=False)
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
    confirmed: tuple[Placed, ...] = ()
    """What was checked and found right, where that was asked for."""
    troubles: tuple[str, ...] = ()
    """Parts of the file that could not be read, as "line:column: why"; the rest was checked."""
    in_baseline: tuple[Placed, ...] = ()
    """Those of the hidden findings that a baseline records."""
    passing: bool = False
    """Whether a finding may go away though the file stays as it is: it has an embargo, which ends."""

    @property
    def allowed(self) -> int:
        """Give the number of findings that an allowance lets stand."""
        return len(self.suppressed)


_BETWEEN_STORIES = "\n\n"


def starts(stories: Sequence[Document]) -> list[int]:
    """Give where each story of a file starts when their texts are put together, in code points."""
    sizes = (len(story.text) + len(_BETWEEN_STORIES) for story in stories)
    return list(accumulate(sizes, initial=0))[: len(stories)]


def copy_of(stories: Sequence[Document]) -> Copy:
    """Give what is kept of the stories of one file for a reporter that shows copy."""
    passages = tuple(
        (start + passage.span.start, start + passage.span.end, passage.role.value)
        for story, start in zip(stories, starts(stories), strict=True)
        for passage in story.passages
    )
    return Copy(_BETWEEN_STORIES.join(story.text for story in stories), stories[0].source, passages)
