"""Rules and a document -> findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks import Context, Match, PatternCheck
from wirelint.checks.existence import Existence
from wirelint.checks.suggest import fill, listed
from wirelint.engine.fold import fold
from wirelint.engine.index import Index
from wirelint.findings import Edit, Finding, Fix, Level, Related, Safety, Severity
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.packs import Rule
    from wirelint.text import Document


class Linter:
    """Holds a set of rules, indexed once, and runs them over documents.

    ``indexed=False`` runs every rule over every document: slower, and with the same findings.
    """

    def __init__(self, rules: Iterable[Rule], context: Context, *, indexed: bool = True) -> None:
        self.context = context
        self.rules = tuple(rule for rule in rules if rule.levels[context.target] is not Level.OFF)
        self.indexed = indexed
        self._index = Index(self.rules if indexed else ())
        self._others = [rule for rule in self.rules if not (indexed and type(rule.check).find is PatternCheck.find)]

    def lint(self, document: Document) -> tuple[Finding, ...]:
        """Give the findings of a document in reading order, overlapping ones folded."""
        found = [self._finding(rule, match, document) for rule, match in self._matches(document)]
        return fold(found)

    def _matches(self, document: Document) -> Iterator[tuple[Rule, Match]]:
        for rule_number, row_number, hits in self._index.candidates(document, self.context):
            rule = self.rules[rule_number]
            view = document.view(rule.scope, quotations=rule.quotations)
            if isinstance(rule.check, PatternCheck):
                for match in rule.check.judge(row_number, hits, view, self.context):
                    yield rule, match
        for rule in self._others:
            view = document.view(rule.scope, quotations=rule.quotations)
            find_regexes = self.indexed and isinstance(rule.check, Existence)
            matches = rule.check.find_regexes(view) if find_regexes else rule.check.find(view, self.context)  # type: ignore[attr-defined]
            for match in matches:
                yield rule, match

    def _finding(self, rule: Rule, match: Match, document: Document) -> Finding:
        text = document.text
        found = match.span.of(text)
        names = {**match.names, "match": " ".join(found.split()), "instead": listed(match.instead)}
        return Finding(
            rule=f"{rule.id}#{match.row}" if match.row else rule.id,
            severity=Severity(rule.levels[self.context.target].value),
            span=match.span,
            text=found,
            message=fill(match.message or rule.message, names),
            suggestions=match.instead,
            fixes=_fixes(rule, match, document),
            related=tuple(Related(span, span.of(text)) for span in match.related),
        )


def _fixes(rule: Rule, match: Match, document: Document) -> tuple[Fix, ...]:
    """Propose the first suggestion; never an edit in quoted speech but by a rule of typography."""
    if rule.fix is None or not (match.edits or match.instead):
        return ()
    if document.quoted(match.span) and not rule.typography:
        return ()
    edits = match.edits or _replacement(match, document.text)
    return (Fix(Safety(rule.fix), edits),)


def _replacement(match: Match, text: str) -> tuple[Edit, ...]:
    """Replace the span; where nothing replaces it, one of the spaces around it goes too."""
    span, written = match.span, match.instead[0]
    if not written:
        if text[span.end : span.end + 1] == " ":
            span = Span(span.start, span.end + 1)
        elif text[max(span.start - 1, 0) : span.start] == " ":
            span = Span(span.start - 1, span.end)
    return (Edit(span, written),)
