"""What was found in one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.findings.placed import Placed


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, in reading order; ``failure`` says why it could not be checked, if so.

    It is plain data: it may cross to another process, or be kept on disk. ``used`` are the numbers of the allowances
    that let a finding stand; ``is_copy`` is false for a file beside the copy, such as the allowances themselves.
    """

    path: str
    findings: tuple[Placed, ...] = ()
    words: int = 0
    allowed: int = 0
    used: frozenset[int] = frozenset()
    failure: str | None = None
    is_copy: bool = True
