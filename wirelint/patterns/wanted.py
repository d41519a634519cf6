"""The words that a pattern asks for at a place: what an index lists it under."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from wirelint.patterns.program import CAPITALS, LEXICON, SLOT, WORDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from wirelint.patterns.program import Element, Guard, Program
    from wirelint.patterns.vocabulary import Vocabulary


def anchor_words(program: Program, vocabulary: Vocabulary) -> Collection[str]:
    """Give the words by which a program is indexed, folded: those that its anchor, or an entry there, begins with."""
    return element_words(program.elements[program.anchor], vocabulary)


def element_words(element: Element, vocabulary: Vocabulary) -> Collection[str]:
    """Give the words, folded, of which one must stand where an element begins; none where that cannot be listed."""
    kind = element[0]
    if kind == WORDS:
        return cast("frozenset[str]", element[1])
    if kind == CAPITALS:
        return {word.lower() for word in element[1]}
    if kind == SLOT:
        return vocabulary.substitutes.forms(element[1]).difference(element[2])
    return vocabulary.lexicons[element[1]].entries.keys() if kind == LEXICON else ()


def guard_words(guard: Guard, vocabulary: Vocabulary) -> Collection[str]:
    """Give the words, folded, of which one must stand at a guard's distance."""
    offset, kind, wanted = guard
    if kind == WORDS:
        return cast("frozenset[str]", wanted)
    if kind == SLOT:
        return vocabulary.substitutes.forms(wanted)
    lexicon = vocabulary.lexicons[wanted]
    return lexicon.last_words if offset < 0 else lexicon.entries.keys()
