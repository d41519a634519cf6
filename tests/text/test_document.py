"""A document, its views, and the way back to the file."""

from __future__ import annotations

from datetime import UTC, datetime

from wirelint.text import BLANK, Decoded, Document, Passage, Role, Segment, SourceMap, Span

COPY = "Talks fail\n\nPARIS – They said: “We go.” It rained.\n"
PASSAGES = (
    Passage(Span(0, 10), Role.HEADLINE),
    Passage(Span(12, 20), Role.DATELINE),
    Passage(Span(20, 51), Role.BODY),
)


def story() -> Document:
    return Document(COPY, PASSAGES, file=Decoded(COPY))


def test_a_view_blanks_the_rest_at_the_same_offsets() -> None:
    view = story().view(frozenset({Role.BODY}))
    assert len(view.text) == len(COPY)
    assert view.text[20:] == COPY[20:]
    assert view.text[:10] == BLANK * 10
    assert [word for word in view.tokens.words if word != BLANK] == ["they", "said", "we", "go", "it", "rained"]
    assert view.paragraphs == (Span(12, 50),)


def test_a_view_without_quotations_blanks_them() -> None:
    view = story().view(frozenset({Role.BODY}), quotations=False)
    assert "go" not in view.tokens.words
    assert "rained" in view.tokens.words


def test_a_view_is_made_once() -> None:
    document = story()
    assert document.view(frozenset({Role.BODY})) is document.view(frozenset({Role.BODY}))


def test_roles_and_quotations_by_place() -> None:
    document = story()
    assert [document.role_at(at) for at in (0, 12, 25, 11)] == [Role.HEADLINE, Role.DATELINE, Role.BODY, Role.BODY]
    assert document.quoted(Span(33, 35))
    assert not document.quoted(Span(41, 43))


def test_passages_and_shape_may_be_found_on_demand() -> None:
    document = Document(COPY, lambda _: PASSAGES, file=Decoded(COPY))
    assert document.passages == PASSAGES


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    document = Document("", (), file=Decoded("a\r\nb\rc\nd\x0be\u2028f"))
    assert [document.place(at) for at in (0, 3, 5, 7, 9, 11)] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3), (4, 5)]


def test_origin_leads_back_over_what_the_file_writes_otherwise() -> None:
    # "R&D fell" from "R&amp;D fell": one letter, an entity of five, and the rest.
    document = Document(
        "R&D fell",
        (),
        file=Decoded("R&amp;D fell"),
        source_map=SourceMap((Segment(0, 0, 1, 1), Segment(1, 1, 1, 5), Segment(2, 6, 6, 6))),
    )
    assert document.origin(Span(0, 3)).of(document.source) == "R&amp;D"
    assert document.origin(Span(1, 2)).of(document.source) == "&amp;"
    assert document.origin(Span(4, 8)).of(document.source) == "fell"


def test_the_format_names_date_embargo_and_language() -> None:
    text = "Talks fail\n\n20261124T101500+0200\n\n2026-11-25\n\nen-GB"
    spans = (Span(0, 10), Span(12, 32), Span(34, 44), Span(46, 51))
    roles = (Role.HEADLINE, Role.DATE, Role.EMBARGO, Role.LANGUAGE)
    document = Document(text, tuple(map(Passage, spans, roles)), file=Decoded(text))
    assert document.date == datetime(2026, 11, 24, 8, 15, tzinfo=UTC)
    assert document.embargo == datetime(2026, 11, 25)
    assert document.language == "en-GB"
    assert story().date is None
    assert story().language is None
