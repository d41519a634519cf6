from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.text import Segment, SourceMap, Span
from wirelint.text.source_map import Lines

PIECE = st.tuples(st.text("abc ", min_size=1, max_size=9), st.text("<>", max_size=4), st.text("-", max_size=2))


@given(st.lists(PIECE, min_size=1, max_size=8), st.data())
def test_spans_of_segments_lead_to_the_same_words(pieces: list[tuple[str, str, str]], data: st.DataObject) -> None:
    """Each piece stands in both; the source holds something else between two, and the text something shorter."""
    text = source = ""
    segments = []
    for words, hidden, written in pieces:
        source += hidden
        segments.append(Segment(len(text), len(source), len(words)))
        text, source = text + words + written, source + words
    source_map = SourceMap(tuple(segments))
    segment = data.draw(st.sampled_from(segments))
    start = data.draw(st.integers(0, segment.size))
    end = data.draw(st.integers(start, segment.size))
    span = Span(segment.text + start, segment.text + end)
    if span:
        assert source_map.origin(span).of(source) == span.of(text)
    starts = [source_map.origin(Span(at, at)).start for at in range(len(text) + 1)]
    assert all(first <= second for first, second in pairwise(starts))


@pytest.mark.parametrize(
    ("span", "origin"),
    [((0, 1), (0, 2)), ((1, 3), (2, 4)), ((3, 4), (4, 9)), ((3, 5), (4, 10)), ((6, 6), (11, 11)), ((6, 8), (11, 11))],
)
def test_what_is_written_otherwise_leads_to_all_that_it_stands_for(
    span: tuple[int, int], origin: tuple[int, int]
) -> None:
    source_map = SourceMap((Segment(1, 2, 2), Segment(4, 9, 2)))
    assert source_map.origin(Span(*span)) == origin


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    lines = Lines("a\r\nb\rc\u2028d\ne")
    assert [lines.line(number) for number in range(1, 5)] == ["a", "b", "c\u2028d", "e"]
    assert lines.place(3) == (2, 1)
    assert lines.place(7) == (3, 3)
