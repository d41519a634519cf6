from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.readers import ReadError, decode, read_document
from wirelint.text import Document, Shape, Span

SENTENCE = "The council met on Monday to discuss the budget, officials said, and put off the vote until Friday. "
WRAPPED = """    JUBA, May 4 - The council met on Monday to discuss
the budget, officials said, and put off the vote on co-
operation until Friday, when the mayor, the treasurer
and both deputies are due back.
    The mayor called it a two-
and three-day affair.
  Rate     2.55   2.40
  Cost     1.10   1.15
  * Talks resume on Friday
(Reporting by Ann Deng;
Editing by Joe Wol)
"""


def read(copy: str) -> Document:
    return read_document(copy.encode(), "story.txt")


@pytest.mark.parametrize(
    ("copy", "shape"),
    [
        ("", Shape.BLANK_LINE),
        ("One.\n\nTwo.\n", Shape.BLANK_LINE),
        ("One.\nTwo.\nThree.\n", Shape.ONE_LINE),
        (WRAPPED, Shape.WRAPPED),
        ("Budget vote put off\n\n" + SENTENCE * 30, Shape.FLATTENED),
        ("Adams\nBaker\nClark\nDavis\nEvans\n", Shape.ONE_LINE),
    ],
)
def test_the_shape_of_copy(copy: str, shape: Shape) -> None:
    assert read(copy).shape is shape


def test_wrapped_lines_become_one_paragraph_a_line() -> None:
    assert read(WRAPPED).text.split("\n") == [
        "JUBA, May 4 - The council met on Monday to discuss the budget, officials said, and put off the vote on "
        "co-operation until Friday, when the mayor, the treasurer and both deputies are due back.",
        "The mayor called it a two- and three-day affair.",
        "Rate     2.55   2.40",
        "Cost     1.10   1.15",
        "* Talks resume on Friday",
        "(Reporting by Ann Deng; Editing by Joe Wol)",
        "",
    ]


def test_copy_that_is_not_wrapped_is_left_as_it_is() -> None:
    copy = "  A headline here\n\nThe first paragraph. \n\n\n The second one.\n"
    document = read(copy)
    assert document.text == document.source == copy
    assert document.source_map.segments == ()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    document = read(f"One.{end}{end}Two.{end}")
    assert document.text == "One.\n\nTwo.\n"
    two = Span(6, 10)
    assert document.origin(two).of(document.source) == two.of(document.text) == "Two."
    assert document.place(document.origin(two).start) == (3, 1)


LINES = st.text(alphabet="ab .-\n\r(", max_size=200) | st.lists(
    st.sampled_from(["the talks", "will resume in the capital", "on co-", "Monday.", "  ", "\n", "\r\n", "\n  ", "é"])
).map(" ".join)


@given(LINES, st.integers(0, 300), st.integers(0, 80))
def test_a_span_leads_back_to_the_same_words(copy: str, start: int, size: int) -> None:
    document = read(copy)
    span = Span(min(start, len(document.text)), min(start + size, len(document.text)))
    origin = document.origin(span).of(document.source)
    assert "".join(span.of(document.text).split()) == "".join(origin.split())


@given(st.integers(30, 90), st.integers(0, 5), st.sampled_from(["\n", "\r\n", "\r"]))
def test_wrapping_at_any_width_is_undone(width: int, indent: int, end: str) -> None:
    lines, line = [], ""
    for word in (SENTENCE * 3).split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    copy = end.join(" " * indent + text for text in [*lines, line])
    assert read(copy).text == (SENTENCE * 3).strip()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Caf\xe9 talks", "not UTF-8 at byte 3 (0xE9), in line 1; save the file as UTF-8"),
        (b"A\n" * 600 + b"\xe9 ", "not UTF-8 at byte 1,200 (0xE9), in line 601"),
        (b"a\0b", "a binary file"),
        (bytes(range(1, 32)) * 9, "a binary file"),
        (b"%PDF-1.7 ...", "a PDF, not plain text"),
        (b"\xff\xfea", "not UTF-16-LE at byte 2"),
    ],
)
def test_what_is_no_copy_is_refused_with_advice(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=r".+") as caught:
        read_document(data, "story.txt")
    assert caught.value.message.startswith(message)


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(ReadError, match="unknown encoding “latin-one”"):
        read_document(b"a", "story.txt", "latin-one")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252"])
def test_encodings_are_honoured_and_can_be_written_back(encoding: str) -> None:
    data = "Café talks.\n".encode(encoding)
    named = encoding if encoding in ("latin-1", "cp1252") else None
    assert read_document(data, "story.txt", named).text == "Café talks.\n"
    decoded = decode(data, named)
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("piece", [SENTENCE, SENTENCE + "\n", "(", "(\n", "\r\n", "By ", "a -- ", "the talks on\n" * 3])
def test_any_megabyte_take_linear_time(piece: str) -> None:
    began = time.process_time()
    read(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 8
