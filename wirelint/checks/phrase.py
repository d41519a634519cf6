"""Kinds that look for phrase patterns: phrase and substitution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.rows import Line, Row, compile_lines, compile_text, names_of_line, table_lines
from wirelint.checks.suggest import suggestion
from wirelint.patterns import Hit, Pattern, Vocabulary, find_hits
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.source import Text
    from wirelint.text import Tokens, View

WITHIN = ("sentence", "paragraph", "story")
_INSTEAD = Key(
    "instead", Form.LINES, "what to write instead, one suggestion a line, the best first; an empty block deletes"
)
_ROWS = Key(
    "rows", Form.ROWS, "a table: one row a line, `pattern => instead / instead except: word, word`, or a list of maps"
)
CONDITIONS = (
    Key("unless", Form.LINES, "patterns that must not also occur, one a line"),
    Key("when", Form.LINES, "patterns of which one must also occur, one a line"),
    Key("within", Form.CHOICE, "where `unless` and `when` look", WITHIN),
)


@dataclass(eq=False, repr=False)
class Conditions:
    """Patterns that must, or must not, also occur in the sentence, the paragraph or the story."""

    unless: tuple[Pattern, ...] = ()
    when: tuple[Pattern, ...] = ()
    within: str = "sentence"

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Conditions:
        compiled = [
            tuple(p for text in keys.lines(name) if (p := compile_text(keys, text, vocabulary)))
            for name in ("unless", "when")
        ]
        return cls(compiled[0], compiled[1], keys.choice("within", WITHIN, "sentence"))

    def which_hold(self, hits: Iterable[Hit], view: View, context: Context) -> Iterator[Hit]:
        """Give the hits for which the conditions hold; where several have one reach, they are looked up once."""
        if not self.unless and not self.when:
            yield from hits
            return
        known: dict[tuple[int, int], bool] = {}
        for hit in hits:
            reach = self._reach(hit, view)
            if reach not in known:
                known[reach] = self._hold(*reach, view, context)
            if known[reach]:
                yield hit

    def _hold(self, first: int, after: int, view: View, context: Context) -> bool:
        if any(_occurs(pattern, first, after, view, context) for pattern in self.unless):
            return False
        return not self.when or any(_occurs(pattern, first, after, view, context) for pattern in self.when)

    def _reach(self, hit: Hit, view: View) -> tuple[int, int]:
        tokens = view.tokens
        if self.within == "story":
            return 0, len(tokens)
        if self.within == "sentence":
            return tokens.sentence_around(hit.first, hit.after)
        text = view.document.text
        start = text.rfind("\n", 0, tokens.starts[hit.first]) + 1
        end = text.find("\n", tokens.ends[hit.after - 1])
        return tokens.between(Span(start, len(text) if end < 0 else end))


def _occurs(pattern: Pattern, first: int, after: int, view: View, context: Context) -> bool:
    hits = find_hits(pattern, view.tokens, view.text, context.vocabulary, first, after)
    return any(hit.first >= first and hit.after <= after for hit in hits)


class PatternCheck:
    """A check that is a list of rows; the engine's index runs the rows whose words stand in the story.

    Subclasses are frozen dataclasses with ``rows`` and ``conditions``.
    """

    rows: Sequence[Row]
    conditions: Conditions

    def find(self, view: View, context: Context) -> Iterator[Match]:
        for number, row in enumerate(self.rows):
            hits = find_hits(row.pattern, view.tokens, view.text, context.vocabulary)
            yield from self.judge(number, hits, view, context)
        yield from self.find_rest(view)

    @property
    def has_more(self) -> bool:
        """Tell whether there is anything to find beside the rows."""
        return False

    def find_rest(self, view: View) -> Iterator[Match]:
        """Give the matches that no row finds, so that an index of the rows does not speak for them."""
        yield from ()

    def judge(self, number: int, hits: Iterable[Hit], view: View, context: Context) -> Iterator[Match]:
        """Turn the hits of row ``number`` (leftmost-longest already) into matches, one a marked span."""
        row = self.rows[number]
        for hit in self.conditions.which_hold(hits, view, context):
            names = _texts(hit, view.tokens, view.document.text)
            matches = (_match(row, view.tokens.span(*mark), names, view) for mark in hit.marks)
            # A row that suggests what stands there already has nothing to say.
            yield from (match for match in matches if match.span.of(view.document.text) not in match.instead[:1])


def _texts(hit: Hit, tokens: Tokens, text: str) -> dict[str, str]:
    return {name: tokens.span(*words).of(text) for name, words in hit.names.items()}


def _match(row: Row, span: Span, names: dict[str, str], view: View) -> Match:
    replaced = span.of(view.document.text)
    instead = tuple(dict.fromkeys(suggestion(template, replaced, names) for template in row.instead))
    return Match(span, instead, (), names, (), row.name, row.message)


def bound_names(keys: Keys, lines: list[Line]) -> tuple[list[Text], list[Text]]:
    """Read ``same:`` and ``differ:``; every name in them must be bound by every pattern."""
    same, differ = keys.lines("same"), keys.lines("differ")
    for text in (*same, *differ):
        if not all(text.value in names_of_line(line) for line in lines):
            keys.problems.add(
                text.place, f'"{text.value}" is not bound in every pattern; write "@lexicon={text.value}" there'
            )
    return same, differ


@dataclass(eq=False, repr=False)
class Phrase(PatternCheck):
    """Flags what stands in a phrase pattern."""

    rows: Sequence[Row]
    conditions: Conditions
    names: tuple[str, ...] = ()

    KIND: ClassVar[str] = "phrase"
    HELP: ClassVar[str] = "words that are wrong in their context, by phrase patterns"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("find", Form.LINES, "phrase patterns, one a line; `<...>` marks the wrong words"),
        _ROWS,
        _INSTEAD,
        Key("same", Form.LINES, "names whose lexicon entries must be the same"),
        Key("differ", Form.LINES, "names whose lexicon entries must differ"),
        *CONDITIONS,
    )
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        if ("find" in keys) == ("rows" in keys):
            keys.problems.add(
                keys.mapping.place, 'a phrase rule has either "find" (a few patterns) or "rows" (a table)'
            )
            return None
        lines = _lines(keys)
        same, differ = bound_names(keys, lines)
        rows = compile_lines(keys, lines, vocabulary, same, differ)
        names = frozenset.intersection(*map(names_of_line, lines)) if lines else frozenset()
        return cls(tuple(rows), Conditions.parse(keys, vocabulary), tuple(sorted(names)))

    def slots(self) -> frozenset[str]:
        return frozenset(self.names)


def _lines(keys: Keys) -> list[Line]:
    """Give the rows of the table, or a row without a name for each pattern of ``find:``."""
    instead = keys.lines_or_deletion("instead")
    if "rows" in keys:
        return [line if line.instead or not instead else line._replace(instead=instead) for line in table_lines(keys)]
    return [Line("", text, instead, ()) for text in keys.lines("find")]


@dataclass(eq=False, repr=False)
class Substitution(PatternCheck):
    """Flags a wrong form and gives the right one."""

    rows: Sequence[Row]
    conditions: Conditions

    KIND: ClassVar[str] = "substitution"
    HELP: ClassVar[str] = "a table of wrong forms and what to write for each"
    KEYS: ClassVar[tuple[Key, ...]] = (_ROWS._replace(required=True), *CONDITIONS)
    SLOTS: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        lines = table_lines(keys)
        for line in lines:
            if not line.instead:
                keys.problems.add(line.find.place, f'nothing to write instead; write "{line.find.value} => right form"')
        return cls(tuple(compile_lines(keys, lines, vocabulary, [], [])), Conditions.parse(keys, vocabulary))

    def slots(self) -> frozenset[str]:
        return frozenset()
