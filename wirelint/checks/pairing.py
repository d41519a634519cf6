"""Which quotation mark opens and which closes, judged for a whole paragraph so that one slip stays one slip.

Each mark may open or close. What the glyph says, what the neighbours say and what the marks around it need are
weighed as costs, and the cheapest reading of the paragraph is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import Span
from wirelint.text.expressions import lazily
from wirelint.text.quotation import Direction, Mark, marks

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_MARKS = 400  # no paragraph of copy has more; what has is data, and is left alone
CURLY = "“”"
_LOST = 2.0  # a partner is missing
_NESTED = 1.2  # double marks within double marks
_NEVER = 1e9
_PRIME = 0.7  # a straight mark behind a figure: 12" guns
_VERB = (
    r"(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|tweeted|announced|declared|explained|argued|insisted"
    r"|warned|noted|recalled|replied|responded|stated|claimed|admitted|acknowledged|shouted|continued|concluded"
    r"|commented|remarked|observed|quipped|joked|cried|stressed|urged|testified|complained)\b"
)
_NAME = r"[A-Z][\w.’'&-]*"
_ROLE = (
    r"(?:(?:mayor|president|minister|spokes(?:man|woman|person)|police|chief|executive|governor|lawyer|analyst|economist"
    r"|professor|captain|coach|manager|director|officer|official|leader|secretary|judge|prosecutor|senator|ambassador"
    r"|candidate|commander|colonel|general|district|senior|former|acting|foreign|finance|interior|prime|vice|deputy|fire"
    r"|party|opposition|union|rebel|regional|local|farmer|teacher|student|resident|owner|founder|head|co-founder|medic"
    r"|researcher|scientist|activist|residents|officials|prosecutors|sources|investigators)\s+)"
)
_ATTRIBUTION = lazily(
    rf"\s*(?:{_VERB}(?! to be\b)|according to\b"
    rf"|(?:he|she|it|they|I|we|the|a|an|his|her|their|its|one|another|{_NAME})\s+(?:[\w.’'&/-]+\s+){{0,5}}?{_VERB}"
    rf"|{_ROLE}{{1,4}}(?:{_NAME}\s+){{0,3}}{_VERB}(?! to be\b)"
    rf"|(?:his|her|their|the|a|an|its) (?:[\w’'-]+ ){{0,4}}[\w’'-]+, (?:{_NAME} ){{0,3}}{_NAME}, {_VERB}"
    rf"|{_NAME} (?:(?:van|von|de|der|den|di|al|el|bin|la|{_NAME}) ){{0,4}}{_NAME}, "
    r"(?:a|an|the|who|chief|head|[a-z]*spokes\w+|\d\d)\b)"
)
_INCHES = lazily(r"(?:(?<!\S)|\d[’'] ?)\d{1,2}(?:\.\d)?\Z")
_ENDS_SENTENCE = frozenset(".!?…")
_PUNCTUATION = frozenset(".,;:!?…)]}%/")
_DASHES = frozenset("—–-")
_OPENS_AFTER = frozenset("([{—–-/‘'")


class Judged(NamedTuple):
    """A mark as the cheapest reading has it: does it open; is its partner missing.

    ``lone`` says, of a mark that opens, that the quotation before it was never closed, and of one that closes, that
    none is open. ``end`` is behind the second mark where two stand together.
    """

    start: int
    end: int
    glyph: str
    opens: bool
    lone: bool = False

    @property
    def is_turned(self) -> bool:
        """Tell whether a curly mark faces the wrong way."""
        return self.glyph in CURLY and self.glyph != CURLY[not self.opens]


class Reading(NamedTuple):
    """The marks of one paragraph, and whether a quotation is still open at its end that should not be."""

    paragraph: Span
    marks: tuple[Judged, ...]
    is_open: bool


class _Step(NamedTuple):
    """One way to read one mark, from one state to another."""

    cost: float
    before: int
    after: int
    opens: bool
    lone: bool
    counts: bool = True


def attributed(text: str, at: int) -> bool:
    """Tell whether words that attribute a quotation stand here: "said Mr Roe", "Jane Roe, a lawyer"."""
    return _ATTRIBUTION.match(text, at, at + 120) is not None


class Setting(NamedTuple):
    """What stands around a paragraph.

    ``was_open`` says that the paragraph before left a quotation open, ``goes_on`` that the next one opens it again.
    """

    was_open: bool = False
    goes_on: bool = False
    flattened: bool = False


def read_marks(text: str, paragraph: Span, setting: Setting) -> Reading:
    """Judge the double marks of a paragraph."""
    found = _double_marks(text, paragraph)
    if len(found) > MOST_MARKS:
        return Reading(paragraph, (), is_open=False)
    if _is_plain(found) and (len(found) % 2 == 0 or setting.goes_on):
        judged = tuple(Judged(start, end, glyph, at % 2 == 0) for at, (start, end, glyph, _) in enumerate(found))
        return Reading(paragraph, judged, is_open=False)
    return _cheapest(text, paragraph, found, setting)


_Found = tuple[int, int, str, Mark]


def _double_marks(text: str, paragraph: Span) -> list[_Found]:
    """Give start, end and glyph of each double mark; two of them side by side count as one."""
    found: list[_Found] = []
    for mark in marks(text, paragraph):
        if not mark.double:
            continue
        if found and found[-1][1] == mark.offset and found[-1][2] + mark.glyph != "”“" and mark.glyph != "„":
            found[-1] = (found[-1][0], mark.offset + 1, found[-1][2], mark)
        else:
            found.append((mark.offset, mark.offset + 1, mark.glyph, mark))
    return found


def _is_plain(found: Sequence[_Found]) -> bool:
    """Tell whether the marks open and close in turn, as glyphs and neighbours say."""
    expected = Direction.OPEN
    for start, end, _, mark in found:
        if mark.direction is not expected or mark.stands is not expected or end - start > 1:
            return False
        expected = Direction.CLOSE if expected is Direction.OPEN else Direction.OPEN
    return True


def _cheapest(text: str, paragraph: Span, found: Sequence[_Found], setting: Setting) -> Reading:
    """Find the cheapest reading: no quotation open (0), one (1), or one within another (2)."""
    may_stay_open = setting.goes_on or setting.flattened
    costs: list[float] = [0.0, 0.3 if setting.was_open else _NEVER, _NEVER]
    taken: list[list[_Step | None]] = []
    for mark in found:
        steps = _steps(text, paragraph, mark, flattened=setting.flattened)
        best: list[_Step | None] = [None, None, None]
        totals = [_NEVER] * 3
        for step in steps:
            total = costs[step.before] + step.cost
            if total < totals[step.after]:
                totals[step.after], best[step.after] = total, step
        costs = totals
        taken.append(best)
    open_cost = 0.0 if may_stay_open else _LOST
    ends = [costs[0], costs[1] + open_cost, costs[2] + open_cost + _LOST]
    state = ends.index(min(ends))
    is_open = state > (1 if may_stay_open else 0)
    return Reading(paragraph, _trace(found, taken, state), is_open=is_open)


def _trace(found: Sequence[_Found], taken: Sequence[Sequence[_Step | None]], state: int) -> tuple[Judged, ...]:
    judged = []
    for (start, end, glyph, _), best in zip(reversed(found), reversed(taken), strict=True):
        step = best[state]
        if step is None:
            break
        if step.counts:
            judged.append(Judged(start, end, glyph, step.opens, step.lone))
        state = step.before
    return tuple(reversed(judged))


def _steps(text: str, paragraph: Span, mark: _Found, *, flattened: bool) -> list[_Step]:
    start, end, glyph, _ = mark
    left = text[start - 1] if start > paragraph.start else " "
    right = text[end] if end < paragraph.end else " "
    opening = _cost_of_opening(left, right) + (glyph == "”") + (3 if end == paragraph.end else 0)
    closing = _cost_of_closing(text, paragraph, Span(start, end)) + (glyph in "“„")
    again = flattened and _after_sentence(text, paragraph, start)
    steps = [
        _Step(opening, 0, 1, opens=True, lone=False),
        _Step(opening + (0.1 if again else _LOST), 1, 1, opens=True, lone=not again),
        _Step(opening + _NESTED, 1, 2, opens=True, lone=False),
        _Step(closing, 1, 0, opens=False, lone=False),
        _Step(closing, 2, 1, opens=False, lone=False),
        _Step(closing + _LOST, 0, 0, opens=False, lone=True),
    ]
    if (glyph == '"' and left.isdigit()) or (glyph == "”" and _is_inch(text, paragraph, start)):
        steps += [_Step(_PRIME, state, state, opens=False, lone=False, counts=False) for state in range(3)]
    return steps


def _is_inch(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether a curly mark stands for inches: 6’2”, a 12” pipe."""
    return _INCHES.search(text, max(at - 7, paragraph.start), at) is not None and not attributed(text, at + 1)


def _cost_of_opening(left: str, right: str) -> float:
    if left.isspace():
        return 0.5 if right.isspace() else 0.0
    if right.isspace() or right in ".,;:!?)":
        return 2.6
    if left in _OPENS_AFTER:
        return 0.0
    return 0.5 if left in ",:;" else 1.0


def _cost_of_closing(text: str, paragraph: Span, mark: Span) -> float:
    if mark.start == paragraph.start:
        return 3.0
    left, right = text[mark.start - 1], text[mark.end] if mark.end < paragraph.end else " "
    is_before_word = not (right.isspace() or right in _PUNCTUATION or right in _DASHES or right in "’'")
    bonus = 0.8 if attributed(text, mark.end) else 0.0
    if not left.isspace():
        return (0.7 if left in _PUNCTUATION else 1.0) - bonus if is_before_word else 0.0
    after_sentence = 0.8 if _after_sentence(text, paragraph, mark.start) else 0.0
    return (1.2 if is_before_word else 0.5) + after_sentence - bonus


def _after_sentence(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether a sentence, and space, stand before a mark."""
    before = text[max(at - 6, paragraph.start) : at]
    words = before.rstrip()
    return words != before and words.rstrip("”\"’')")[-1:] in _ENDS_SENTENCE
