"""A finding, and what a reporter may know of the rule that made it."""

from __future__ import annotations

import hashlib
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.findings.fix import Fix
    from wirelint.text import Document, Span


class Severity(StrEnum):
    """What the desk does about a finding: stop the story, look at it, or think of it."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """Give 0 for a suggestion up to 2 for an error."""
        return {"suggestion": 0, "warning": 1, "error": 2}[self.value]


class Level(StrEnum):
    """What an editor may set a rule to: a severity, or off."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    OFF = "off"


class RuleInfo(NamedTuple):
    """What a reporter may know of a rule."""

    id: str
    summary: str
    why: str = ""
    source: str = ""
    severity: Severity | None = None
    """What it is set to for the copy that was checked; a path may set it otherwise."""


class Related(NamedTuple):
    """Another place in the same document that a finding speaks of."""

    span: Span
    text: str


class Finding(NamedTuple):
    """A match as reported.

    ``rule`` is the rule's id, with ``#row`` for a row of a table. ``span`` lies in the document's text, in code
    points; ``text`` is what stands there. ``suggestions`` are words to write instead, best first.
    """

    rule: str
    severity: Severity
    span: Span
    text: str
    message: str
    suggestions: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    folded: tuple[str, ...] = ()
    """Ids of rules that found the same words and were less severe or shorter."""
    confirmed: bool = False
    """The place was checked and is right; such findings are made only where they are asked for."""

    @property
    def rule_file(self) -> str:
        """Give the id of the rule without the row."""
        return self.rule.partition("#")[0]

    @property
    def category(self) -> str:
        return self.rule.partition("/")[0]


def fingerprints(document: Document, findings: Sequence[Finding]) -> list[str]:
    """Give each finding's fingerprint: 16 hexadecimal digits that survive a move to another line or file.

    It is made of the rule, the folded text, two words on each side within the sentence, and the ordinal among
    equals in the document.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        key = "\x1f".join([finding.rule, " ".join(finding.text.lower().split()), *_neighbours(document, finding.span)])
        seen[key] += 1
        digest = hashlib.blake2b(f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass"), digest_size=8)
        result.append(digest.hexdigest())
    return result


def _neighbours(document: Document, span: Span) -> Iterable[str]:
    tokens = document.tokens
    first, after = tokens.between(span)
    start, end = tokens.sentence_around(first, after)
    yield " ".join(tokens.words[max(start, first - 2) : first])
    yield " ".join(tokens.words[after : min(end, after + 2)])
