"""Rules and a document -> findings."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from wirelint.checks import Context, Match, PatternCheck
from wirelint.checks.suggest import fill, listed
from wirelint.engine.fold import fold
from wirelint.findings import Edit, Finding, Fix, Level, Related, Safety, Severity
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.engine.index import Index, ProgramId
    from wirelint.packs import Rule
    from wirelint.text import Document


MOST_FINDINGS = 1000
"""More places of one rule in one file are not listed: nobody reads them, and a runaway rule must not fill memory."""


class Linter:
    """Holds a set of rules and runs them over documents.

    ``index`` is an index of exactly these rules, if there is one already; ``indexed=False`` does without: slower, and
    with the same findings.
    """

    def __init__(
        self, rules: Iterable[Rule | None], context: Context, *, index: Index | None = None, indexed: bool = True
    ) -> None:
        self.context = context
        self.rules = [rule if rule and rule.levels[context.target] is not Level.OFF else None for rule in rules]
        self._index = index or _new_index([rule for rule in self.rules if rule], context) if indexed else None
        if indexed and index is None:
            self.rules = [rule for rule in self.rules if rule]
        # What the index does not speak for, story after story: kinds without rows, and what rows do not say.
        self._unindexed = [rule for rule in self.rules if rule and not (indexed and _is_all_rows(rule))]

    def lint(self, document: Document) -> tuple[Finding, ...]:
        """Give the findings of a document in reading order, overlapping ones folded.

        Where the context asks for it, what was found right follows behind them.
        """
        found: dict[str, list[Finding]] = {}
        for rule, match in self._matches(document):
            listed_so_far = found.setdefault(rule.id, [])
            if len(listed_so_far) < MOST_FINDINGS:
                listed_so_far.append(self._finding(rule, match, document))
            elif len(listed_so_far) == MOST_FINDINGS:
                listed_so_far.append(_last(self._finding(rule, match, document)))
        every = list(chain.from_iterable(found.values()))
        if not self.context.confirm:
            return fold(every)
        wrong = fold(finding for finding in every if not finding.confirmed)
        return (*wrong, *_confirmed(every, wrong))

    def _matches(self, document: Document) -> Iterator[tuple[Rule, Match]]:
        if self._index:
            yield from self._indexed_matches(self._index, self._index.programs(document), document)
        for rule in self._unindexed:
            yield from self._other_matches(rule, document)

    def _indexed_matches(
        self, index: Index, programs: Iterable[tuple[int, ProgramId]], document: Document
    ) -> Iterator[tuple[Rule, Match]]:
        for rule, row, hits in index.hits(self.rules, programs, document, self.context):
            view = document.view(rule.scope, quotations=rule.quotations)
            check = cast("PatternCheck", rule.check)  # only pattern checks are indexed
            yield from ((rule, match) for match in check.judge(row, hits, view, self.context))

    def _other_matches(self, rule: Rule, document: Document) -> Iterator[tuple[Rule, Match]]:
        view = document.view(rule.scope, quotations=rule.quotations)
        if self._index and isinstance(rule.check, PatternCheck):
            yield from ((rule, match) for match in rule.check.find_rest(view))
        else:
            yield from ((rule, match) for match in rule.check.find(view, self.context))

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
            confirmed=match.confirmed,
        )


def _new_index(rules: list[Rule], context: Context) -> Index:
    from wirelint.engine.indexing import make_index  # noqa: PLC0415 - most runs find their index compiled

    return make_index(rules, context.vocabulary)


def _confirmed(every: Iterable[Finding], wrong: Iterable[Finding]) -> list[Finding]:
    """Give what was found right, in reading order, once a place and rule; a place that is wrong is not right, too."""
    faulty = [finding.span for finding in wrong]
    right = {(f.span, f.rule): f for f in every if f.confirmed and not any(f.span.overlaps(span) for span in faulty)}
    return [right[key] for key in sorted(right)]


def _is_all_rows(rule: Rule) -> bool:
    return isinstance(rule.check, PatternCheck) and not rule.check.has_more


def _last(finding: Finding) -> Finding:
    message = f"This rule has found {MOST_FINDINGS:,} places before this one; further ones in this file are not listed."
    return finding._replace(message=message, suggestions=(), fixes=(), related=())


def _fixes(rule: Rule, match: Match, document: Document) -> tuple[Fix, ...]:
    """Propose the first suggestion; never an edit in quoted speech but by a rule of typography."""
    if rule.fix is None or not (match.edits or match.instead):
        return ()
    edits = match.edits or _replacement(match, document.text)
    if not rule.typography and any(map(document.quoted, (match.span, *(edit.span for edit in edits)))):
        return ()
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
