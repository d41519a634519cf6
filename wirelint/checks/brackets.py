"""Flags brackets that lack their partner, or stand wrongly beside spaces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from wirelint.checks.base import Context, Match
from wirelint.checks.keys import Form, Key, Keys
from wirelint.text import Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Vocabulary
    from wirelint.text import View

_DEFECTS = ("unbalanced", "space")
_BRACKET = lazily(r"[()\[\]]")
_PARTNER = {"(": ")", "[": "]", ")": "(", "]": "["}
# A list's number, a) or 12), and a face, :-) or ;), need no partner.
_LONE_CLOSER = lazily(r"(?:(?:^|[\s(,;])(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})|[:;=8][-'’o^]?)\Z")
_FACE = lazily(r"(?:^|\s)[:;=][-'’o^]?\Z")
_RATE = lazily(r"\(?[$£€]1 ?=")  # the footer of a story about money, cut from its brackets: $1=.6270 Pound)
_NEAR = 3  # paragraphs: a remark in brackets may run over some
_SPACE = lazily(
    r"(?<=[\s“\"(])[(\[][ \xa0]+(?=[\w“\"])|(?<=[\w.,”\"%])[ \xa0]+[)\]](?=[\s.,;:]|$)"
    r"|(?<=[a-z]{2})(?P<glued>\()(?=[a-z]{2,}[ ,;])"
)
# Looking for these is far faster than the expression, and hardly any copy holds them.
_BEFORE_WORD = lazily(r"\((?=[a-z])")
_BESIDE = ("( ", " )", "[ ", " ]", "(\xa0", "\xa0)", "[\xa0", "\xa0]")
_CODE = lazily(r"\w\(\w{0,20}\)|[{}=<>|]")


class _Lone(NamedTuple):
    """A bracket without its partner, and the number of its paragraph."""

    span: Span
    glyph: str
    paragraph: int


@dataclass(eq=False, repr=False)
class Brackets:
    """Flags one kind of slip in round and square brackets."""

    defect: str

    KIND: ClassVar[str] = "brackets"
    HELP: ClassVar[str] = "brackets without a partner, or wrong beside spaces"
    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("defect", Form.CHOICE, "what is wrong with the brackets", _DEFECTS, required=True),
    )
    SLOTS: ClassVar[tuple[str, ...]] = ("does", "partner")

    @classmethod
    def parse(cls, keys: Keys, vocabulary: Vocabulary) -> Self | None:
        defect = keys.choice("defect", _DEFECTS, "")
        return cls(defect) if defect else None

    def slots(self) -> frozenset[str]:
        return frozenset()

    def find(self, view: View, context: Context) -> Iterator[Match]:
        if self.defect == "space":
            return _spaces(view.text)
        return _unbalanced(view)


def _unbalanced(view: View) -> Iterator[Match]:
    text = view.text
    if not _BRACKET.search(text):
        return
    paragraphs = [span for span in view.paragraphs if not _RATE.match(text, span.start, span.end)]
    lone = [one for number, span in enumerate(paragraphs) for one in _lone(text, span, number)]
    standing = {(one.glyph, one.paragraph) for one in lone}
    for one in lone:
        if not _runs_on(one, standing):
            does = "opens" if one.glyph in "([" else "closes"
            yield Match(one.span, names={"does": does, "partner": _PARTNER[one.glyph]})


def _runs_on(one: _Lone, standing: set[tuple[str, int]]) -> bool:
    """Tell whether the partner stands in a paragraph near by: before what closes, behind what opens."""
    step = -1 if one.glyph in ")]" else 1
    return any((_PARTNER[one.glyph], one.paragraph + step * far) in standing for far in range(1, _NEAR + 1))


def _lone(text: str, paragraph: Span, number: int) -> Iterator[_Lone]:
    """Give the brackets of a paragraph that have no partner in it; a wrong partner, as in (so], counts as none."""
    opened: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text, paragraph.start, paragraph.end):
        before = text[max(match.start() - 6, paragraph.start) : match.start()]
        if match[0] in "([":
            if not _FACE.search(before):
                opened.append(match)
        elif opened and opened[-1][0] == _PARTNER[match[0]]:
            opened.pop()
        elif opened or match[0] == "]" or not _LONE_CLOSER.search(before):
            yield _Lone(Span(*match.span()), match[0], number)
            del opened[-1:]  # (so]: one slip, not two
    for match in opened:
        yield _Lone(Span(*match.span()), match[0], number)


def _spaces(text: str) -> Iterator[Match]:
    is_glued = any(text[match.start() - 1].islower() for match in _BEFORE_WORD.finditer(text) if match.start())
    if not is_glued and not any(space in text for space in _BESIDE):
        return
    for match in _SPACE.finditer(text):
        written = " (" if match["glued"] else match[0].strip()
        if not _CODE.search(text, match.start() - 1, match.end() + 20):
            yield Match(Span(*match.span()), (written,))
