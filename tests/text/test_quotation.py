from __future__ import annotations

import time

import pytest

from wirelint.text import Span
from wirelint.text.quotation import Direction, find_quotations, marks

# Each quotation is written in braces; what is found must be exactly these.
COPY = [
    "{“We will go,”} he said. {“Then we stay.”}",
    '{"We will go,"} he said. {"Then we stay."}',
    "The {“safe zone”} was {‘secure’}, a {'source'} said.",
    "{‘We’re going, and the players’ bus with us,’} he said. {‘He told me “go” and I went.’}",
    "{'We're going, and the players' bus with us,'} he said.",
    "{“He told me: ‘We won’t go,’ and I stayed,”} she said.",
    "The farmers’ land and the workers’ pay rose in the ’90s, rock ’n’ roll’s years.",
    "The farmers' land, the workers' pay and the '90s.",
    "‘Abd al-Karim and O’Neill met at St. Mary’s.",
    # Continued paragraphs open again and close once.
    "{“We go.\n\n“We stay.\n\n“We wait,”} she said.\n\nIt rained.",
    "{‘We go.\n‘We stay,’} she said.",
    # Never closed: it ends with its paragraph.
    "{“We go.}\nIt rained, he said, {“all day”}.",
    # The wrong way round.
    "{“We move forward, “}Okello said, adding that {“all”} was well.\n\n{“Good,”} he said.",
    "The {”bona fide”} offer was {“good“}.",
    "{“We go, he said, }{“and we stay.”}",
    '{"We go, "}Okello said.',
    "He said so.” It rained.",
    "{“We go,”} he said, {”and stay.”}",
    '{"Go"}—and they went ({"all of them"}).',
    "",
]


@pytest.mark.parametrize("marked", COPY)
def test_quotations_are_what_stands_in_braces(marked: str) -> None:
    text, spans, start = "", [], 0
    for glyph in marked:
        if glyph == "{":
            start = len(text)
        elif glyph == "}":
            spans.append(Span(start, len(text)))
        else:
            text += glyph
    assert [span.of(text) for span in find_quotations(text)] == [span.of(text) for span in spans]
    assert find_quotations(text) == tuple(spans)


def test_in_flattened_text_a_quotation_opens_again_after_a_full_stop() -> None:
    text = "He spoke. “We go. “We stay. “We wait,” he said."
    assert [span.of(text) for span in find_quotations(text, flattened=True)] == ["“We go. “We stay. “We wait,”"]


def test_marks_tell_what_the_glyph_and_the_neighbours_say() -> None:
    text = "A ”fine” day, players’ day, “he said.“"
    found = marks(text, Span(0, len(text)))
    open_, close, either = Direction.OPEN, Direction.CLOSE, Direction.EITHER
    assert [(m.glyph, m.direction, m.stands) for m in found] == [
        ("”", close, open_),
        ("”", close, close),
        ("’", either, close),
        ("“", open_, open_),
        ("“", open_, close),
    ]
    assert [m.double for m in found] == [True, True, False, True, True]


@pytest.mark.parametrize("run", ["“", '"', "'a ", " '", "“\n", "” “a"])
def test_many_marks_take_linear_time(run: str) -> None:
    began = time.process_time()
    find_quotations(run * 100_000)
    assert time.process_time() - began < 5
