"""Parts of a pattern -> programs: alternatives are multiplied out, inflections looked up, an anchor is chosen."""

from __future__ import annotations

from itertools import product
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from wirelint.patterns import inflect
from wirelint.patterns.anchors import choose_anchor, plain_words, width
from wirelint.patterns.frequency import commonness
from wirelint.patterns.parse import parse_pattern
from wirelint.patterns.program import (
    CAPITALS,
    END,
    ENDING,
    FIGURE,
    GAP,
    LEXICON,
    NOT,
    SLOT,
    START,
    WORDS,
    Element,
    Pattern,
    Program,
)
from wirelint.patterns.syntax import (
    Class,
    Compound,
    Edge,
    Gap,
    Group,
    Mark,
    Not,
    Option,
    Part,
    PatternError,
    Sequence,
    Slot,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.patterns.vocabulary import Vocabulary

MOST_PROGRAMS = 400
FIGURES = ("number", "money", "percent")
_ONE_WORD = frozenset({WORDS, CAPITALS, SLOT, ENDING})


class Binding(NamedTuple):
    """What a rule says of the names in its patterns, and a row of the words it excepts."""

    same: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    exceptions: frozenset[str] = frozenset()


NO_BINDING = Binding()


class _Step(NamedTuple):
    """An element, or a bracket of a mark (``element`` is None)."""

    element: Element | None
    opens: bool = False


def compile_pattern(text: str, vocabulary: Vocabulary, binding: Binding = NO_BINDING) -> Pattern:
    """Compile one pattern; raises PatternError with what is wrong, where, and what to write."""
    parts = parse_pattern(text)
    compiler = _Compiler(vocabulary, binding, _fences(parts, binding))
    lines = compiler.sequence(parts, marked=False)
    whole = not any(isinstance(part, (Mark, Slot)) for part in _outside_not(parts))
    programs = tuple(_program(line, vocabulary, whole=whole) for line in dict.fromkeys(lines))
    return Pattern(text, programs, binding.same, binding.differ)


def names_in(parts: Sequence) -> dict[str, Class]:
    """Give the names that a pattern binds, each with the part that binds it."""
    found: dict[str, Class] = {}
    for part in parts:
        if isinstance(part, Class) and part.name:
            found.setdefault(part.name, part)
        for inner in _inner(part):
            found = {**names_in(inner), **found}
    return found


def _inner(part: Part) -> Iterable[Sequence]:
    if isinstance(part, Group):
        return part.alternatives
    if isinstance(part, Mark):
        return (part.content,)
    return ((part.part,),) if isinstance(part, (Not, Option)) else ()


def _outside_not(parts: Sequence) -> Iterable[Part]:
    for part in parts:
        yield part
        if not isinstance(part, Not):
            for inner in _inner(part):
                yield from _outside_not(inner)


def _fences(parts: Sequence, binding: Binding) -> tuple[str, ...]:
    """Give the lexicons that a gap may not cross: those bound by a name of ``same`` or ``differ``."""
    names = names_in(parts)
    bound = [names[name].lexicon for name in (*binding.same, *binding.differ) if name in names]
    return tuple(dict.fromkeys(bound))


class _Compiler:
    def __init__(self, vocabulary: Vocabulary, binding: Binding, fences: tuple[str, ...]) -> None:
        self.vocabulary = vocabulary
        self.binding = binding
        self.fences = fences

    def sequence(self, parts: Sequence, *, marked: bool) -> list[tuple[_Step, ...]]:
        lines: list[tuple[_Step, ...]] = [()]
        for part in parts:
            choices = self.choices(part, marked=marked)
            if len(lines) * len(choices) > MOST_PROGRAMS:
                raise PatternError(
                    f"the pattern stands for more than {MOST_PROGRAMS} sequences of words from here; split it in two "
                    "lines, or put the alternatives of single words into a lexicon",
                    part.column,
                )
            lines = [line + choice for line, choice in product(lines, choices)]
        return lines

    def choices(self, part: Part, *, marked: bool) -> list[tuple[_Step, ...]]:
        if isinstance(part, Group):
            return self.group(part, marked=marked)
        if isinstance(part, Option):
            return [*self.choices(part.part, marked=marked), ()]
        if isinstance(part, Mark):
            opening, closing = (_Step(None, opens=True),), (_Step(None, opens=False),)
            return [opening + line + closing for line in self.sequence(part.content, marked=True)]
        return [(_Step(self.element(part, marked=marked)),)]

    def group(self, group: Group, *, marked: bool) -> list[tuple[_Step, ...]]:
        """Single words of a group become one set of words; what is longer stays an alternative of its own."""
        lines = [line for alternative in group.alternatives for line in self.sequence(alternative, marked=marked)]
        merged: list[tuple[_Step, ...]] = []
        for kind in (WORDS, CAPITALS):
            sets = [line[0].element[1] for line in lines if _is_single(line, kind) and line[0].element]
            if sets:
                merged.append((_Step((kind, frozenset().union(*sets))),))
        return merged + [line for line in lines if not (_is_single(line, WORDS) or _is_single(line, CAPITALS))]

    def element(self, part: Part, *, marked: bool) -> Element:
        if isinstance(part, Word):
            return _word(part)
        if isinstance(part, Slot):
            return self.slot(part)
        if isinstance(part, Class):
            return self.lexicon(part)
        if isinstance(part, Compound):
            return (ENDING, part.ending)
        if isinstance(part, Gap):
            return (GAP, part.least, part.most, self.fences if part.most > part.least else ())
        if isinstance(part, Edge):
            return (END,) if part.end else (START,)
        assert isinstance(part, Not)  # groups, options and marks are taken apart before
        return (NOT, self.excluded(part), not marked)

    def excluded(self, part: Not) -> tuple[tuple[Element, ...], ...]:
        lines = self.choices(part.part, marked=False)
        return tuple(tuple(_owning(step.element) for step in line if step.element) for line in lines)

    def slot(self, part: Slot) -> Element:
        if not self.vocabulary.substitutes.open_slot(part.text):
            raise PatternError(
                f'no substitutes are listed for "{part.text}"; add a line to rules/substitutes, or name '
                "the wrong words: <(this|that)>",
                part.column,
            )
        return (SLOT, part.text, self.binding.exceptions)

    def lexicon(self, part: Class) -> Element:
        if part.lexicon in FIGURES:
            return (FIGURE, part.lexicon, part.name)
        if part.lexicon not in self.vocabulary.lexicons:
            from wirelint.source import closest  # noqa: PLC0415 - only where something is wrong

            near = closest(part.lexicon, [*self.vocabulary.lexicons, *FIGURES])
            raise PatternError(
                f'there is no lexicon "@{part.lexicon}".{near} Lexicons stand in rules/lexicons', part.column
            )
        return (LEXICON, part.lexicon, part.name)


def _owning(element: Element) -> Element:
    """Let words that are right in a slot be right with a possessive ending, too."""
    if element[0] not in (WORDS, CAPITALS):
        return element
    owning = (f"{word}'s" for word in element[1] if word[-1].isalpha() and not word.endswith("'s"))
    return (element[0], _interned((*element[1], *owning)))


def _is_single(line: tuple[_Step, ...], kind: int) -> bool:
    return len(line) == 1 and line[0].element is not None and line[0].element[0] == kind


def _word(part: Word) -> Element:
    folded = part.text.lower()
    pos = None if part.inflection == "any" else part.inflection
    forms = inflect.forms(folded, pos or None) if part.inflection else (folded,)
    if part.text == folded:
        return (WORDS, _interned(forms))
    if len(forms) == 1:
        return (CAPITALS, _interned((part.text, part.text.upper())))
    written = [inflect.match_case(form, part.text) for form in forms]
    return (CAPITALS, _interned((*written, *(form.upper() for form in forms))))


def _interned(words: Iterable[str]) -> frozenset[str]:
    """Make a set whose words are kept once, however many sets they are in; that holds for stored packs, too."""
    return frozenset(map(intern, words))


def _program(line: tuple[_Step, ...], vocabulary: Vocabulary, *, whole: bool) -> Program:
    """Make a program; ``whole`` says that the pattern marks nothing and so is wrong from end to end."""
    elements = tuple(step.element for step in line if step.element is not None)
    marked = any(step.element is None for step in line)
    marks = ((0, len(elements)),) if whole else _marks(line) if marked else _slots(elements)
    anchor = choose_anchor(elements, vocabulary)
    if anchor is None:
        raise PatternError("the pattern holds no word of its own; name at least one word or lexicon", 0)
    widths = [width(element, vocabulary) for element in elements]
    lead = (sum(least for least, _ in widths[: anchor.at]), sum(most for _, most in widths[: anchor.at]))
    tail = sum(most for _, most in widths[anchor.at :])
    fixed = all(element[0] in _ONE_WORD or element[:3] == (GAP, 1, 1) for element in elements)
    also = None if fixed else _also(elements, anchor.at)
    return Program(elements, marks, anchor.at, lead, fixed, anchor.guards, also, (lead[1], tail))


def _also(elements: tuple[Element, ...], anchor: int) -> frozenset[str] | None:
    """Choose, of the other elements that are plain words, the one with the rarest."""
    sets = [plain_words(element) for at, element in enumerate(elements) if at != anchor]
    return min((words for words in sets if words), key=lambda words: sum(map(commonness, words)), default=None)


def _marks(line: tuple[_Step, ...]) -> tuple[tuple[int, int], ...]:
    marks, at, start = [], 0, 0
    for step in line:
        if step.element is not None:
            at += 1
        elif step.opens:
            start = at
        elif at > start:
            marks.append((start, at))
    return tuple(marks)


def _slots(elements: tuple[Element, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((at, at + 1) for at, element in enumerate(elements) if element[0] == SLOT)
