"""The pattern language once more, written to be obviously right and not to be fast.

A match is found by trying every way in which the parts of a pattern can stand from each word on. Only `tokenize`, the
inflections, the figures and the word lists are shared with the package; parsing into parts is, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns import Vocabulary, inflect, parse_pattern
from wirelint.patterns.figures import figure_ends
from wirelint.patterns.syntax import Class, Compound, Edge, Gap, Group, Mark, Not, Option, Part, Sequence, Slot, Word
from wirelint.text import BLANK, Span, Tokens, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = "“‘\"'«([„"


class State(NamedTuple):
    """Where a match has got to: the next word, what may stand before it, the marks and the bound keys so far."""

    at: int
    widest: int
    marks: tuple[tuple[int, int], ...]
    bound: tuple[tuple[str, str], ...]


@dataclass
class Reference:
    text: str
    words: Vocabulary
    same: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.tokens: Tokens = tokenize(self.text)
        self.owning = False  # behind "!", where a possessive counts as its word

    def marked(self, pattern: str) -> list[Span]:
        """Give the marked spans: leftmost, then longest, none overlapping an earlier one."""
        parts = parse_pattern(pattern)
        self.fences = [
            part.lexicon for part in flat(parts) if isinstance(part, Class) and part.name in (*self.same, *self.differ)
        ]
        self.slots_marked = not any(isinstance(part, Mark) for part in flat(parts)) and any(
            isinstance(part, Slot) for part in flat(parts)
        )
        whole = not self.slots_marked and not any(isinstance(part, Mark) for part in flat(parts))
        found: list[Span] = []
        taken: set[int] = set()
        for first in range(len(self.tokens)):
            ends = [
                (state.at, state.marks or (((first, state.at),) if whole else ()))
                for state in self.sequence(parts, State(first, 2, (), ()), inside=False)
            ]
            for longest in sorted({end for end, _ in ends}, reverse=True)[:1]:
                marks = min(
                    (nonempty(marks) for end, marks in ends if end == longest), key=lambda marks: (not marks, marks)
                )
                for start, after in marks:
                    if start < after and taken.isdisjoint(range(start, after)):
                        taken.update(range(start, after))
                        found.append(self.tokens.span(start, after))
        return found

    def sequence(self, parts: Sequence, state: State, *, inside: bool) -> Iterator[State]:
        if not parts:
            yield state
            return
        for after in self.part(parts[0], state, inside=inside):
            yield from self.sequence(parts[1:], after, inside=inside)

    def part(self, part: Part, state: State, *, inside: bool) -> Iterator[State]:
        if isinstance(part, Group):
            for alternative in part.alternatives:
                yield from self.sequence(alternative, state, inside=inside)
        elif isinstance(part, Option):
            yield from self.part(part.part, state, inside=inside)
            yield state
        elif isinstance(part, Mark):
            for after in self.sequence(part.content, state, inside=True):
                yield after._replace(marks=(*after.marks, (self.first_word(state), after.at)))
        elif isinstance(part, Gap):
            yield from self.gap(part, state)
        elif isinstance(part, Not):
            yield from self.excluded(part, state, inside=inside)
        elif isinstance(part, Edge):
            opening = not part.end and self.opens(state.at)
            if self.tokens.gaps[state.at] == 2 or opening:
                yield state if part.end else state._replace(widest=2)
        elif isinstance(part, Class):
            yield from self.lexicon(part, state)
        elif self.reachable(state) and self.one_word(part, self.tokens.words[state.at], self.tokens.raw[state.at]):
            marks = (
                (*state.marks, (state.at, state.at + 1))
                if isinstance(part, Slot) and self.slots_marked
                else state.marks
            )
            yield State(state.at + 1, 0, marks, state.bound)

    def first_word(self, state: State) -> int:
        return state.at

    def reachable(self, state: State) -> bool:
        return state.at < len(self.tokens) and self.tokens.gaps[state.at] <= state.widest

    def one_word(self, part: Part, word: str, raw: str) -> bool:
        if self.owning and isinstance(part, Word) and word.endswith("'s") and self.one_word(part, word[:-2], raw[:-2]):
            return True
        if isinstance(part, Word):
            folded = part.text.lower()
            forms: tuple[str, ...] = (folded,)
            if part.inflection:
                forms = inflect.forms(folded, {"any": None, "n": "n", "v": "v"}[part.inflection])
            if word not in forms:
                return False
            return part.text == folded or raw in (inflect.match_case(word, part.text), word.upper(), part.text)
        if isinstance(part, Slot):
            return word in self.words.substitutes.forms(part.text)
        if isinstance(part, Compound):
            return word.endswith(part.ending) and len(word) > len(part.ending)
        raise AssertionError(part)

    def gap(self, part: Gap, state: State) -> Iterator[State]:
        if part.least == 1:
            if self.reachable(state) and self.tokens.words[state.at] != BLANK:
                yield state._replace(at=state.at + 1, widest=0)
            return
        for count in range(part.most + 1):
            words = range(state.at, state.at + count)
            if any(at >= len(self.tokens) for at in words):
                return
            if any(self.tokens.gaps[at] == 2 and (at > state.at or state.widest < 2) for at in words):
                return
            if any(self.words.lexicons[name].ends(self.tokens, at) for name in self.fences for at in words):
                return
            # Of no words, a gap lets stand before the next word what may stand before itself.
            yield state._replace(at=state.at + count, widest=1 if count else max(state.widest, 1))

    def excluded(self, part: Not, state: State, *, inside: bool) -> Iterator[State]:
        if not inside and self.tokens.gaps[state.at] == 2:
            yield state
        here = State(state.at, 2, (), ())
        plain = Reference(self.text, self.words)
        plain.fences, plain.slots_marked, plain.owning = [], False, True
        stands = any(True for _ in plain.part(part.part, here, inside=False))
        if self.reachable(state) and self.tokens.words[state.at] != BLANK and not stands:
            yield state._replace(at=state.at + 1, widest=0)

    def lexicon(self, part: Class, state: State) -> Iterator[State]:
        if not self.reachable(state):
            return
        if part.lexicon in ("number", "money", "percent"):
            ends = [
                (end, " ".join(self.tokens.words[state.at : end]))
                for end in figure_ends(part.lexicon, self.tokens, state.at)
            ]
        else:
            ends = self.words.lexicons[part.lexicon].ends(self.tokens, state.at)
        for end, key in ends:
            bound = state.bound
            if part.name in (*self.same, *self.differ):
                others = [value for name, value in bound if (name in self.same) == (part.name in self.same)]
                if any((value == key) != (part.name in self.same) for value in others):
                    continue
                bound = (*bound, (part.name, key))
            yield State(end, 0, state.marks, bound)

    def opens(self, at: int) -> bool:
        start = self.tokens.starts[at] if at < len(self.tokens) else 0
        return start > 0 and self.text[start - 1] in OPENING and (start == 1 or not self.text[start - 2].isalnum())


def nonempty(marks: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple(mark for mark in marks if mark[0] < mark[1])


def flat(parts: Sequence) -> Iterator[Part]:
    for part in parts:
        yield part
        if isinstance(part, Group):
            for alternative in part.alternatives:
                yield from flat(alternative)
        elif isinstance(part, Mark):
            yield from flat(part.content)
        elif isinstance(part, Option):
            yield from flat((part.part,))
