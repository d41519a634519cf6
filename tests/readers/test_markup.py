"""The scanner of markup and the readers of tables and JSON, beside the library's own parsers."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.readers import read_stories
from wirelint.readers.markup import Kind, scan
from wirelint.text import BLANK

PIECES = st.sampled_from(
    [
        "talks",
        " ",
        "\n",
        "&amp;",
        "&eacute;",
        "&#233;",
        "R&D",
        "é",
        "<b>",
        "</b>",
        '<a href="x>y">',
        "</a>",
        "<p>",
        "</p>",
        "<br>",
        "<!-- a > b -->",
        "<img alt='>'/>",
        "a < b",
        "<!doctype html>",
        "“",
        "  ",
    ]
)


class Library(HTMLParser):
    """Gives text as the library's parser reads it, marking what ends a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.words += ["\n"] if tag in ("p", "br") else []

    def handle_endtag(self, tag: str) -> None:
        self.words += ["\n"] if tag == "p" else []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@given(st.lists(PIECES, max_size=20))
def test_the_words_of_html_are_those_that_the_library_finds(pieces: list[str]) -> None:
    copy = "<body>" + "".join(pieces) + "</body>"
    parser = Library()
    parser.feed(copy)
    parser.close()
    (story,) = read_stories(copy.encode(), "a.html", form="html")
    assert story.text.split() == "".join(parser.words).split()


@given(st.text("<>!-/&;a b\"=[]?'", max_size=40), st.booleans())
def test_the_tokens_of_anything_follow_one_upon_the_other(text: str, xml: bool) -> None:  # noqa: FBT001
    at = 0
    for token in scan(text, xml=xml):
        assert at <= token.start <= token.end <= len(text)
        assert token.kind is not Kind.TEXT or token.start < token.end
        at = token.end


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<p>One <code>x</code> two</p>", f"One {BLANK} two"),
        ("<p>One <i lang=fr>deux</i> <i lang=en>two</i></p>", f"One {BLANK} two"),
        ("<p>One</p><div hidden>Two</div>", "One"),
        ("<script>if (a < b) '<p>no</p>'</script><p>One", "One"),
        ("<style>p > a {}</style>One", "One"),
        ("<p>One<br>Two</p>", "One\nTwo"),
        ("<b><p>One</b> two</p><p>Three", "One two\n\nThree"),
        ("<span class=headline><p>One</span>Two", "One\n\nTwo"),
        ("<p>One <br />two.<br>three</p>", "One two.\nthree"),
        ("<td>1</td><td>2</td>", "1\n\n2"),
        ("<nav>Home<p>x</nav><p>One", "One"),
        ("<p>T<b>alks</b> failed</p>", "Talks failed"),
        ("<p>\n   One   two \n </p>", "One two"),
        ("</p></b>One</i>", "One"),
        ("<title>One</title>", "One"),
    ],
)
def test_elements_of_html(copy: str, text: str) -> None:
    assert read_stories(copy.encode(), "a.html", form="html")[0].text == text


FIELD = st.text('a "\n,é', max_size=12)


@given(st.lists(st.tuples(FIELD, FIELD), max_size=5), st.sampled_from([",", "\t"]))
def test_rows_are_those_that_the_library_finds(rows: list[tuple[str, str]], sign: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign).writerows([("id", "text"), *rows])
    stories = read_stories(stream.getvalue().encode(), "a.csv", form="table", field="text")
    expected = [text.split() for _, text in rows]
    assert [story.text.split() for story in stories] == expected


@given(st.text(max_size=30), st.booleans())
def test_a_string_of_json_is_read_as_the_library_reads_it(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    copy = json.dumps({"body_text": f"x {text} x"}, ensure_ascii=ascii_only)
    (story,) = read_stories(copy.encode(), "a.json", form="ninjs")
    assert story.text.split() == f"x {text} x".split()
