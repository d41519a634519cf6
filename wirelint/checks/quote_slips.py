"""Slips in the quotation marks of a story, by kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.lost_closers import closer_between, opener_before, stray_apostrophes
from wirelint.checks.mark_order import STOPS, Style
from wirelint.checks.mixed_marks import find_mixed
from wirelint.checks.nesting import find_nested, find_single
from wirelint.checks.pairing import CURLY, Judged, Reading, Setting, attributed, read_marks
from wirelint.checks.single_marks import turned_back, with_double_marks
from wirelint.findings import Edit
from wirelint.text import Shape, Span
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import View

PARTIAL = "order-partial"
DEFECTS = (
    *("wrong-way-mark", "unclosed", "unopened", "doubled-mark", "order", PARTIAL, "missing-comma", "space-inside"),
    *("missing-space", "space-before", "mixed", "apostrophe", "mixed-apostrophe", "nested"),
)
_MARKS = lazily(r"[\"“”„‟]")
_DAMAGED = lazily(r"â[€\x80]|ΓÇ|‚Ä|Ã¢|&(?:[lr]dquo|quot|#34|#x?201|#822)|``|(?<!')''(?!')|\ufffd")
_DAMAGES = ("â€", "â\x80", "ΓÇ", "‚Ä", "Ã¢", "&", "``", "''", "\ufffd")
_ENDS = frozenset(".!?…")
_SPACE_BEFORE = lazily(r"(?<=[^\W_]|[)”%’])[ \xa0]{1,2}(?:[,;:]|[.!?](?!\s?\.))(?=[\s”]|$)")
_SPACE_AND_MARK = tuple(space + mark for space in " \xa0" for mark in ",;:.!?")
_TURNED_APOSTROPHE = lazily(
    r"(?<![\w’'])‘(?=\d0s\b(?![^‘\n]{0,40}’))|(?<=[^\W\d_])[‘`´](?=(?:s|t|re|ve|ll|d|m)\b)|(?<=[OD])[‘`´](?=[A-Z])"
    r"|(?<![\w’'])‘(?=(?:tis|twas|til|em)\b(?![^‘\n]{0,60}’))|(?<=\w )‘(?=n[’'] \w)|(?<=[a-z][.,?!])‘(?=\s)"
    r"|(?<=[a-z])‘(?=\s[a-z])"
)
_SMALL_WORD = lazily(
    r"(?:and|but|or|in|on|at|to|of|for|from|with|by|as|that|which|who|when|while|after|before|because|if|is|was|are|were"
    r"|has|had|the|an?|his|her|its|their|during|since|until|than)\b"
)
_WORD = lazily(r"[^\W\d_]{2,}")


def find_slips(view: View) -> dict[str, list[Match]]:
    """Give all slips in the view's paragraphs, by defect."""
    slips: dict[str, list[Match]] = defaultdict(list)
    text = view.document.text
    slips["apostrophe"] += stray_apostrophes(view.text)
    slips["space-before"] += _spaces_before(view.text)
    if any(mark in view.text for mark in "‘`´"):
        slips["apostrophe"] += (Match(Span(*m.span()), ("’",)) for m in _TURNED_APOSTROPHE.finditer(view.text))
    if exchanged := with_double_marks(text, view.paragraphs):
        for defect, match in _between_marks(exchanged, view):
            slips[defect].append(turned_back(match))
    elif _MARKS.search(text):
        for defect, match in _between_marks(text, view):
            slips[defect].append(match)
    elif "‘" in text:
        slips["nested"] += find_single(text, view.paragraphs)
    return slips


def _between_marks(text: str, view: View) -> Iterator[tuple[str, Match]]:
    """Give the slips of double marks, and of single ones within them."""
    readings = list(_readings(text, view))
    style = Style.of(text, readings)
    for reading in readings:
        yield from _Paragraph(text, reading, style).slips()
    if text is view.document.text:
        yield from (("mixed", match) for match in find_mixed(text, readings))
    yield from (("nested", match) for match in find_nested(text, readings))


def _spaces_before(text: str) -> Iterator[Match]:
    # Looking for the two signs is ten times as fast as the expression, and most copy does not hold them.
    for match in _SPACE_BEFORE.finditer(text) if any(pair in text for pair in _SPACE_AND_MARK) else ():
        word = text[text.rfind(" ", 0, match.start()) + 1 : match.start()]
        if not word.startswith("@"):  # the sender of a message: @newsdesk : text
            yield Match(Span(*match.span()), (match[0].strip(),))


def _readings(text: str, view: View) -> Iterator[Reading]:
    paragraphs = view.paragraphs
    flattened, was_open = view.document.shape is Shape.FLATTENED, False
    may_be_damaged = any(damage in text for damage in _DAMAGES)  # hardly ever, and soon known
    for at, paragraph in enumerate(paragraphs):
        if _MARKS.search(text, paragraph.start, paragraph.end) and not (
            may_be_damaged and _is_damaged(text, paragraph)
        ):
            follower = paragraphs[at + 1].start if at + 1 < len(paragraphs) else len(text)
            goes_on = text[follower : follower + 1] in tuple('“"”‘„')
            reading = read_marks(text, paragraph, Setting(was_open, goes_on, flattened))
            yield reading
            was_open = reading.is_open
        else:
            was_open = False


def _is_damaged(text: str, paragraph: Span) -> bool:
    """Tell whether some of the marks are damaged (â€œ, &ldquo;, ``), which other rules report."""
    return _DAMAGED.search(text, paragraph.start, paragraph.end) is not None


class _Paragraph:
    """The slips of one paragraph: at most one for each mark."""

    def __init__(self, text: str, reading: Reading, style: Style) -> None:
        self.text = text
        self.reading = reading
        self.span = reading.paragraph
        self.style = style

    def slips(self) -> Iterator[tuple[str, Match]]:
        opener: Judged | None = None
        closer: Judged | None = None
        for mark in self.reading.marks:
            if mark.lone and mark.opens and opener:
                related = (Span(mark.start, mark.end),)
                found = closer_between(self.text, opener, mark.start)
                yield "unclosed", found or Match(Span(opener.start, opener.end), related=related)
            yield from self._slip(mark, opener, closer)
            opener, closer = (mark, None) if mark.opens else (None, mark)
        if self.reading.is_open:
            yield "unclosed", self._unclosed()
        elif opener and (found := closer_between(self.text, opener, self.span.end, is_lost=False)):
            yield "unclosed", found  # the next paragraph opens a quotation, but this one goes on to its attribution

    def _slip(self, mark: Judged, opener: Judged | None, closer: Judged | None) -> Iterator[tuple[str, Match]]:
        span = Span(mark.start, mark.end)
        if mark.is_turned:
            yield "wrong-way-mark", self._turned(mark, opener)
        elif mark.lone and not mark.opens:
            # Where another mark closes before, either may be the one too many.
            yield "unopened", self._unopened(mark, closer)
        elif len(span) > 1:
            yield "doubled-mark", Match(span, (_right(mark),))
        elif mark.opens:
            yield from self._beside_opener(mark)
        else:
            yield from self._beside_closer(mark, opener)

    def _unopened(self, mark: Judged, closer: Judged | None) -> Match:
        """Point to the single mark that opens the quotation, or to the one that closes it."""
        start = closer.end if closer else self.span.start
        if opens := opener_before(self.text, start, mark):
            return Match(opens, (_right(mark._replace(opens=True)),), related=(Span(mark.start, mark.end),))
        return Match(Span(mark.start, mark.end), related=(Span(closer.start, closer.end),) if closer else ())

    def _beside_opener(self, mark: Judged) -> Iterator[tuple[str, Match]]:
        left, right = self._left(mark), self._right(mark)
        if right.isspace() and mark.end < self.span.end:
            end = self._skip_spaces(mark.end)
            yield "space-inside", Match(Span(mark.start, end), (mark.glyph,))
        elif not left.isspace() and (left in ",;:" or (left.islower() and mark.glyph in CURLY and right.isalnum())):
            yield "missing-space", Match(Span(mark.start, mark.end), (f" {mark.glyph}",))

    def _beside_closer(self, mark: Judged, opener: Judged | None) -> Iterator[tuple[str, Match]]:
        left, right = self._left(mark), self._right(mark)
        span = Span(mark.start, mark.end)
        if left.isspace():
            start = self._skip_spaces_back(mark.start)
            if mark.glyph in CURLY and self.text[start - 1] == "," and right.isspace():
                return  # table, ” said: the mark closes where it should, and the desk's own setting of spaces stands
            yield "space-inside", Match(Span(start, mark.end), (mark.glyph + (" " if right.isalnum() else ""),))
        elif right and right in ".,?!" and left.isalnum() and opener:
            yield from self._order(mark, opener)
        elif right.isspace() and left.isalnum() and opener and self._lacks_comma(mark, opener):
            yield "missing-comma", Match(span, (f",{mark.glyph}",))
        elif right.isalpha() and (left in ".,!?…" or right.isupper() or self._goes_on(mark)):
            yield "missing-space", Match(span, (f"{mark.glyph} ",))

    def _goes_on(self, mark: Judged) -> bool:
        """Tell a word that follows a quotation from an ending that belongs to it: “hot-dog”s."""
        return _SMALL_WORD.match(self.text, mark.end) is not None or attributed(self.text, mark.end)

    def _order(self, mark: Judged, opener: Judged) -> Iterator[tuple[str, Match]]:
        stop = self.text[mark.end]
        match = Match(Span(mark.start, mark.end + 1), (stop + _right(mark, opener.glyph),))
        is_sentence = self._is_sentence(opener) and self._is_speech(opener, mark)
        if stop == "," and is_sentence and attributed(self.text, mark.end + 1):
            if self.style.allows_no_comma_outside:
                yield "order", match
        elif stop != "," and is_sentence and self._is_whole(opener, stop) and self.style.allows_no_stop_outside:
            yield "order", match
        elif stop in STOPS and mark.glyph in CURLY and self.style.is_alone and self._words(opener, mark) > 2:
            yield PARTIAL, match

    def _is_whole(self, opener: Judged, stop: str) -> bool:
        """Tell whether the stop behind the marks can be the quotation's alone, as where no other sentence goes on."""
        before = self.text[max(opener.start - 4, self.span.start) : opener.start].rstrip()
        return (self._is_introduced(opener) and stop == ".") or not before or before[-1] in _ENDS

    def _lacks_comma(self, mark: Judged, opener: Judged) -> bool:
        """Tell whether a sentence in quotation marks, no title, runs into its attribution."""
        return (
            self._is_sentence(opener)
            and not self._is_introduced(opener)
            and self._is_speech(opener, mark)
            and attributed(self.text, mark.end)
        )

    def _is_speech(self, opener: Judged, closer: Judged) -> bool:
        """Tell speech from a title: mostly words in lower case, the last one too."""
        words = _WORD.findall(self.text, opener.end, closer.start)
        return len(words) > 2 and words[-1].islower() and sum(map(str.islower, words)) * 2 > len(words)

    def _turned(self, mark: Judged, opener: Judged | None) -> Match:
        """Say what to write where a mark faces the wrong way, with the spaces and the punctuation beside it."""
        span, glyph = Span(mark.start, mark.end), _right(mark)
        if mark.opens:
            before = " " if self._left(mark).isalnum() or self._left(mark) in ",;:" else ""
            edit = Edit(Span(mark.start, self._skip_spaces(mark.end)), before + glyph)
            return Match(span, (glyph,), (edit,), {"which": "Closing", "does": "opens", "write": glyph})
        start, end = self._skip_spaces_back(mark.start), self._skip_spaces(mark.end)
        inner, right = self.text[start - 1], self.text[end : end + 1] if end < self.span.end else ""
        written, stop = glyph, inner if inner in ".,!?" else ""
        if right in (".", ",") and self.style.is_inside and inner.isalnum():
            written, end = right + glyph, end + 1
        elif inner.isalnum() and right and attributed(self.text, end):
            written = f",{glyph}"
        written += " " if right.isalnum() else self.text[mark.end : end] if right not in STOPS else ""
        write = f"{stop}{written.rstrip()}{' and a space' if written.endswith(' ') else ''}"
        names = {"which": "Opening", "does": "closes", "write": write}
        related = (Span(opener.start, opener.end),) if opener else ()
        return Match(span, (written,), (Edit(Span(start, end), written),), names, related)

    def _unclosed(self) -> Match:
        """Point to the paragraph's end where the quotation runs up to it, else to the mark that opens it."""
        opener = next(mark for mark in reversed(self.reading.marks) if mark.opens)
        if found := closer_between(self.text, opener, self.span.end):
            return found
        related = (Span(opener.start, opener.end),)
        last = Span(self.span.end - 1, self.span.end)
        if last.of(self.text) in _ENDS and self._is_sentence(opener):
            return Match(last, (last.of(self.text) + _right(opener._replace(opens=False)),), (), {}, related)
        return Match(related[0])

    def _is_sentence(self, opener: Judged) -> bool:
        """Tell whether the quotation opens with a sentence of its own."""
        before = self.text[max(opener.start - 4, self.span.start) : opener.start].rstrip()
        begins = self.text[opener.end : opener.end + 1]
        return not begins.islower() and (not before or before[-1] in '.!?…,:”"–—-')

    def _is_introduced(self, opener: Judged) -> bool:
        """Tell whether a comma or colon leads up to the quotation."""
        return self.text[max(opener.start - 4, self.span.start) : opener.start].rstrip()[-1:] in (",", ":")

    def _words(self, opener: Judged, closer: Judged) -> int:
        return self.text.count(" ", opener.end, closer.start) + 1

    def _left(self, mark: Judged) -> str:
        return self.text[mark.start - 1] if mark.start > self.span.start else " "

    def _right(self, mark: Judged) -> str:
        return self.text[mark.end] if mark.end < self.span.end else " "

    def _skip_spaces(self, at: int) -> int:
        while at < self.span.end and self.text[at].isspace():
            at += 1
        return at

    def _skip_spaces_back(self, at: int) -> int:
        while at > self.span.start and self.text[at - 1].isspace():
            at -= 1
        return at


def _right(mark: Judged, like: str = "") -> str:
    """Give the glyph that should stand here, curly where the mark, or the one it belongs to, is."""
    if (like or mark.glyph) == '"':
        return '"'
    return CURLY[0] if mark.opens else CURLY[1]
