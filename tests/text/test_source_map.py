from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.text import PLAIN, CannotWriteError, Notation, Segment, SourceMap, Span
from wirelint.text.notation import Cdata, JsonString, Markup, Within
from wirelint.text.source_map import Lines

LETTERS = st.text("abc ", min_size=1, max_size=6)
# What a piece of text is written as in the source: itself, an entity or the like, and hidden markup before it.
PIECE = st.tuples(LETTERS, st.sampled_from(["", "&amp;", "\\n"]), st.sampled_from(["", "<b>", "</b>"]))


def written(pieces: list[tuple[str, str, str]]) -> tuple[str, str, SourceMap]:
    text = source = ""
    segments = []
    for letters, whole, hidden in pieces:
        source += hidden
        size = 1 if whole else len(letters)
        segments.append(Segment(len(text), len(source), size, len(whole or letters)))
        text, source = text + letters[:size], source + (whole or letters)
    return text, source, SourceMap(segments)


@given(st.lists(PIECE, min_size=1, max_size=8), st.data())
def test_every_letter_leads_to_what_the_source_writes_for_it(
    pieces: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    text, source, source_map = written(pieces)
    for segment in source_map.segments:
        found = [source_map.origin(Span(at, at + 1)).of(source) for at in range(segment.text, segment.text_end)]
        whole = source[segment.source : segment.source_end]
        assert found == [whole] * segment.size if segment.size != segment.width else "".join(found) == whole
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    origin = source_map.origin(Span(start, end))
    assert 0 <= origin.start <= origin.end <= len(source)


SEGMENTS = (Segment(0, 0, 4, 4), Segment(4, 7, 1, 5), Segment(5, 12, 4, 4), Segment(10, 20, 3, 3))
SOURCE, TEXT = "said<b>&amp;</b so</p><p>end", "said& so\n\nend"  # offsets as in SEGMENTS, roughly


@pytest.mark.parametrize(
    ("span", "origin"),
    [
        ((0, 4), (0, 4)),
        ((4, 5), (7, 12)),
        ((3, 6), (3, 13)),
        ((4, 4), (4, 4)),
        ((9, 10), (16, 16)),
        ((8, 11), (15, 21)),
    ],
)
def test_spans_lead_to_all_that_they_stand_for(span: tuple[int, int], origin: tuple[int, int]) -> None:
    assert SourceMap(SEGMENTS).origin(Span(*span)) == origin


def edited(old: str, new: str, pieces: list[tuple[str, str, str]], notation: Notation = PLAIN) -> str:
    text, source, source_map = written(pieces)
    source_map = SourceMap([segment._replace(notation=notation) for segment in source_map.segments])
    at = text.index(old)
    span, put = source_map.edit(Span(at, at + len(old)), new, old, "utf-8")
    return source[: span.start] + put + source[span.end :]


@pytest.mark.parametrize(
    ("old", "new", "pieces", "source"),
    [
        ("to to", "to", [("said to", "", ""), (" to go", "", "<b>")], "said to<b> go"),
        ("to to", "to", [("said to ", "", ""), ("to go", "", "<b>")], "said <b>to go"),
        ("ab", "cd", [("ab", "", "<b>")], "<b>cd"),
        ("a", "b", [("a", "&amp;", "")], "b"),
    ],
)
def test_an_edit_keeps_the_markup(old: str, new: str, pieces: list[tuple[str, str, str]], source: str) -> None:
    assert edited(old, new, pieces) == source


@pytest.mark.parametrize(
    ("notation", "put"),
    [
        (Markup(), "R&amp;D &lt;“é”"),
        (JsonString(), "R&D <“é”"),
        (JsonString(ascii_only=True), r"R&D <\u201c\u00e9\u201d"),
        (Within(JsonString(ascii_only=True), Markup()), r"R&amp;D &lt;\u201c\u00e9\u201d"),
        (Within(Markup(), Markup()), "R&amp;amp;D &amp;lt;“é”"),
    ],
)
def test_an_edit_is_written_for_its_place(notation: Notation, put: str) -> None:
    assert edited("b", "R&D <“é”", [("abc", "", "")], notation) == f"a{put}c"


@pytest.mark.parametrize(
    ("old", "new", "pieces", "reason"),
    [
        ("ab", "x", [("a", "", ""), ("b", "", "<b>")], "markup stands inside"),
        ("b", "]]>", [("b", "", "")], "would end the CDATA"),
        ("b", "a\nb", [("b", "", "")], "new paragraph"),
    ],
)
def test_an_edit_that_cannot_be_written_is_refused(
    old: str, new: str, pieces: list[tuple[str, str, str]], reason: str
) -> None:
    with pytest.raises(CannotWriteError, match=reason):
        edited(old, new, pieces, Cdata())


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    lines = Lines("a\r\nb\rc\u2028d\ne")
    assert [lines.line(number) for number in range(1, 5)] == ["a", "b", "c\u2028d", "e"]
    assert lines.place(3) == (2, 1)
    assert lines.place(7) == (3, 3)
