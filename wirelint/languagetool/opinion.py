"""What LanguageTool thinks of a story, as findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wirelint.findings import Finding, Level, RuleInfo, Severity
from wirelint.languagetool.batches import batches
from wirelint.languagetool.errors import ServerError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from wirelint.languagetool.answers import Answers
    from wirelint.languagetool.batches import Batch
    from wirelint.languagetool.client import Client
    from wirelint.languagetool.profile import Profile
    from wirelint.packs.selection import Selection
    from wirelint.text import Document, Span

PACK = "languagetool"
_MOST_SUGGESTIONS = 5


class SecondOpinion:
    """Asks a server about stories until it fails; ``failure`` then says why, and no story is asked about any more.

    ``connect`` gives the client, and is called before the first question: a run without a story needs no server. Nor
    does one whose answers are all known from other runs, where the server's ``version`` is known without asking it.
    """

    def __init__(
        self,
        connect: Callable[[], Client],
        profile: Profile,
        language: str,
        answers: Answers,
        version: str = "",
    ) -> None:
        self._connect = connect
        self._client: Client | None = None
        self._version = version
        self._profile = profile
        self._language = language
        self._answers = answers
        self._infos: dict[str, RuleInfo] = {}
        self.failure: ServerError | None = None
        self.left_out = 0

    def findings(self, document: Document) -> tuple[Finding, ...]:
        """Give the findings of a story; none, and one more story ``left_out``, where the server fails."""
        if self.failure is None:
            try:
                return tuple(finding for batch in batches(document) for finding in self._of(batch, document))
            except ServerError as error:
                self.failure = error
        self.left_out += 1
        return ()

    def beside(self, own: tuple[Finding, ...], story: Document, selection: Selection) -> tuple[Finding, ...]:
        """Give wirelint's findings of a story with LanguageTool's among them, in reading order."""
        return merged(own, tuple(_leveled(self.findings(story), selection)))

    def infos(self, ids: Collection[str]) -> dict[str, RuleInfo]:
        """Give what a reporter may know of the rules that spoke."""
        return {rule: info for rule, info in self._infos.items() if rule in ids}

    def version(self) -> str:
        """Give the server's version; empty, and ``failure`` says why, where it does not answer."""
        try:
            self._connected()
        except ServerError as error:
            self.failure = error
        return "" if self.failure else self._version

    def _connected(self) -> Client:
        if self._client is None:
            client = self._connect()
            self._version = client.version()
            self._client = client
        return self._client

    def _of(self, batch: Batch, document: Document) -> Iterator[Finding]:
        for match in self._answer(batch)["matches"]:
            finding = self._finding(match, batch, document)
            if finding:
                yield finding

    def _answer(self, batch: Batch) -> dict[str, Any]:
        parameters = self._parameters(batch)
        if not self._version:
            self._connected()
        known = self._answers.get(self._version, parameters)
        if known is None:
            known = self._connected().check(parameters)
            self._answers.put(self._version, parameters, known)
        return known

    def _parameters(self, batch: Batch) -> dict[str, str]:
        asked = {"language": self._language, "level": self._profile.level, "data": batch.data}
        if self._profile.rules:
            asked["disabledRules"] = ",".join(self._profile.rules)
        if self._profile.categories:
            asked["disabledCategories"] = ",".join(self._profile.categories)
        return asked

    def _finding(self, match: dict[str, Any], batch: Batch, document: Document) -> Finding | None:
        try:
            rule, span = match["rule"], batch.span(int(match["offset"]), int(match["length"]))
            number, issue = str(rule["id"]), str(rule.get("issueType", ""))
            category = str(rule.get("category", {}).get("name", "")) or "LanguageTool"
            suggestions = tuple(str(item["value"]) for item in match.get("replacements", ()))[:_MOST_SUGGESTIONS]
            message = " ".join(str(match["message"]).split())
        except (KeyError, TypeError, ValueError, AttributeError):
            where = self._client.address if self._client else "the server"
            raise ServerError(f"the answer of LanguageTool at {where} cannot be understood") from None
        if self._profile.drops(number) or not span:
            return None
        name = f"{PACK}/{re.sub(r'[^A-Za-z0-9_-]', '-', number)}"
        described = str(rule.get("description", "")) or number
        self._infos.setdefault(
            name, RuleInfo(name, f"{described} (LanguageTool, {category})", source=f"LanguageTool {self._version}")
        )
        return Finding(
            name, self._profile.severity(issue), span, span.of(document.text), _message(message), suggestions
        )


def _message(said: str) -> str:
    """Say whose opinion it is."""
    return f"LanguageTool: {said}" if said else "LanguageTool would look at this."


def _leveled(findings: Iterable[Finding], selection: Selection) -> Iterator[Finding]:
    """Give the findings whose rules run, at the level that the desk has set."""
    for finding in findings:
        level = selection.level(finding.rule)
        if selection.runs(finding.rule) and level is not Level.OFF:
            yield finding if level is None else finding._replace(severity=Severity(level.value))


def merged(own: tuple[Finding, ...], others: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give both in reading order; LanguageTool's finding on the same words is named in wirelint's own."""
    kept, left = list(own), []
    for other in others:
        at = next((n for n, finding in enumerate(kept) if _speaks_of(finding, other.span)), None)
        if at is None:
            left.append(other)
        elif other.rule not in kept[at].folded:
            kept[at] = kept[at]._replace(folded=(*kept[at].folded, other.rule))
    return tuple(sorted((*kept, *_without_overlaps(left)), key=lambda finding: (finding.span, finding.rule)))


def _speaks_of(finding: Finding, span: Span) -> bool:
    """Tell whether a finding, or a place that it names beside its own, shares words with a span."""
    return finding.span.overlaps(span) or any(related.span.overlaps(span) for related in finding.related)


def _without_overlaps(findings: list[Finding]) -> Iterator[Finding]:
    """Give the first and longest of LanguageTool's own findings on the same words."""
    end = -1
    for finding in sorted(findings, key=lambda finding: (finding.span.start, -len(finding.span), finding.rule)):
        if finding.span.start >= end:
            end = finding.span.end
            yield finding
