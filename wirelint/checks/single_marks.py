"""Copy that marks its speech by single marks, as British houses do, read as if it did by double ones.

What looks for slips knows double marks. Here each mark of such copy takes the other's place at the same offset, so that
spans stay true, and what is to be written is turned back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Edit
from wirelint.text.expressions import lazily
from wirelint.text.quotation import Direction, Mark, marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.checks.base import Match
    from wirelint.text import Span

_OTHER = str.maketrans("“”‘’", "‘’“”")
_LEAST = 2  # sentences that single marks open or close; one may be a slip
# Where speech opens, and where it surely closes: no apostrophe stands there.
_SPEECH = lazily(r"(?:\A|\n|[.!?,:] )‘(?=[A-Z])|(?<=[a-z][.,!?])’(?!\w)")
_DOUBLE = lazily(r"[“”\"]")


def with_double_marks(text: str, paragraphs: Sequence[Span]) -> str | None:
    """Give the text with single and double marks exchanged; None where single marks are not those of its speech."""
    if "‘" not in text:
        return None
    speech = len(_SPEECH.findall(text))
    if speech < _LEAST or speech <= len(_DOUBLE.findall(text)):
        return None
    written = list(text)
    for paragraph in paragraphs:
        for at in _speaking(text, paragraph):
            written[at] = text[at].translate(_OTHER)
    return "".join(written)


def turned_back(match: Match) -> Match:
    """Give a match with what it would write in the marks of the copy."""
    return match._replace(
        instead=tuple(text.translate(_OTHER) for text in match.instead),
        edits=tuple(Edit(edit.span, edit.text.translate(_OTHER)) for edit in match.edits),
        names={name: value.translate(_OTHER) for name, value in match.names.items()},
    )


def _speaking(text: str, paragraph: Span) -> Iterator[int]:
    """Give the offsets of the marks, apostrophes left out: one may be either only while no quotation is open."""
    found = marks(text, paragraph)
    is_open = False
    for number, mark in enumerate(found):
        if mark.double and mark.glyph != '"':
            yield mark.offset
        elif mark.glyph == "‘" or (mark.glyph == "’" and _closes(text, mark, found[number + 1 :], is_open=is_open)):
            is_open = mark.stands is Direction.OPEN
            yield mark.offset


def _closes(text: str, mark: Mark, later: Sequence[Mark], *, is_open: bool) -> bool:
    """Tell a mark from an apostrophe: behind a word it is one if a quotation is open and nothing else closes it."""
    if mark.stands is Direction.OPEN or not text[mark.offset - 1].isalnum():
        return True
    if mark.direction is not Direction.EITHER:
        return is_open
    following = next((other for other in later if not other.double and other.direction is not Direction.EITHER), None)
    return is_open and (following is None or following.glyph == "‘")
