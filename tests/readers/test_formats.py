"""The stories of ``examples/formats/``: the same copy in every format, with a defect in every field."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wirelint.cli.main import run
from wirelint.config import Config, Settings
from wirelint.desk import open_desk
from wirelint.readers import FORMATS, decode, read_stories
from wirelint.readers.formats import may_be_copy, recognize
from wirelint.text import Role, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.desk import Desk

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "formats"
FILES = sorted(file for file in EXAMPLES.iterdir() if file.suffix != ".report")
ALL = {
    "ferry.anpa": "anpa",
    "ferry.csv": "table",
    "ferry.html": "html",
    "ferry.iptc": "iptc7901",
    "ferry.jsonl": "jsonl",
    "ferry.md": "markdown",
    "ferry.newsml-1.xml": "newsml-1",
    "ferry.newsml-g2.xml": "newsml-g2",
    "ferry.ninjs.json": "ninjs",
    "ferry.nitf": "nitf",
    "ferry.rss": "feed",
    "ferry.tsv": "table",
}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(Config(EXAMPLES, settings=Settings(field="text")))


def test_every_format_has_an_example() -> None:
    assert [file.name for file in FILES] == list(ALL)
    assert {*ALL.values(), "plain"} == {*FORMATS}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_report_is_as_recorded(
    file: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(EXAMPLES)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    run(["check", "--isolated", "--no-cache", "--field", "text", "--output-format", "concise", file.name])
    written = capsys.readouterr()
    assert written.err == ""
    recorded = file.with_name(f"{file.name}.report")
    if request.config.getoption("--update-examples"):
        recorded.write_text(written.out, encoding="utf-8")
    assert written.out == recorded.read_text(encoding="utf-8")


def markup(written: str) -> str:
    """Read words of HTML or XML by the library's means, whatever stands between them."""
    written = re.sub(r"<!\[CDATA\[(.*?)\]\]>", lambda match: html.escape(match[1]), written, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", written))


def json_string(written: str) -> str:
    text = json.loads(f'"{written}"')
    assert isinstance(text, str)
    return markup(text)


# How words of each format are read where they stand, by means that the readers do not use.
READ: dict[str, Callable[[str], str]] = {
    "anpa": lambda written: written.replace("``", "“").replace("''", "”"),
    "feed": lambda written: markup(markup(written)),
    "html": markup,
    "iptc7901": str,
    "jsonl": json_string,
    "markdown": lambda written: html.unescape(re.sub(r"[*\\]|\[|\]\(.*?\)|\n> ", " ", written)),
    "newsml-1": markup,
    "newsml-g2": markup,
    "ninjs": json_string,
    "nitf": markup,
    "table": lambda written: written.replace('""', '"'),
}


def offset_of(source: str, line: int, column: int) -> int:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", source)
    return sum(map(len, lines[: line - 1])) + column - 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_bytes_at_every_finding_are_its_words_as_the_format_writes_them(file: Path, desk: Desk) -> None:
    data = file.read_bytes()
    report = desk.find(data, file.name)
    source = decode(data).text
    assert report.findings
    for finding in (*report.findings, *(one for one, _ in report.suppressed)):
        region = finding.region
        start, end = (offset_of(source, *at) for at in (region[:2], region[2:]))
        assert source[start:end].encode(decode(data).encoding) in data
        found = READ[ALL[file.name]](source[start:end])
        assert found.split() == finding.text.split(), (finding, source[start:end])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_code_point_of_the_text_leads_to_its_own_in_the_file(file: Path) -> None:
    """Where text and file run one for one, they are the same, but for space and what old wires write otherwise."""
    for story in read_stories(file.read_bytes(), file.name, field="text"):
        for segment in story.source_map.segments:
            text, source = (
                story.text[segment.text : segment.text_end],
                story.source[segment.source : segment.source_end],
            )
            assert segment.source_end <= len(story.source)
            if segment.size == segment.width:
                assert re.sub(r"[\s\x00-\x1f\x7f]|—", "_", text) == re.sub(r"[\s\x00-\x1f\x7f]", "_", source)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@pytest.mark.parametrize("name", ["", ".txt", ".xml", ".bin"])
def test_the_content_tells_the_format_whatever_the_ending(file: Path, name: str) -> None:
    text = decode(file.read_bytes()).text
    if ALL[file.name] in ("table",):
        assert recognize(text, f"story{name}", "text") == "table"
    else:
        assert recognize(text, f"story{name}") == ALL[file.name]


@pytest.mark.parametrize(
    ("text", "path", "form"),
    [
        ("<VOD.L> shares fell on Monday.\n", "a.txt", "plain"),
        ("[CORRECTED] Shares fell\n\nThey fell.\n", "a.txt", "plain"),
        ("{{headline}}\n\nThey fell.\n", "a.txt", "plain"),
        ("--- \nNo front matter, but a line.\n", "a.txt", "plain"),
        ("# dpa NOTEBOOK\n* * *\n", "a.txt", "plain"),
        ("Talks *failed*.\n", "a.md", "markdown"),
        ('<div align="center"></div>\n\n# Talks\n', "a.md", "markdown"),
        ("<p>Talks failed.</p>", "a.txt", "html"),
        ("Talks failed.", "a.html", "html"),
        ("<!-- a --><!DOCTYPE html>\n<HTML>", "a", "html"),
        ("no json", "a.xml", "plain"),
    ],
)
def test_what_only_looks_like_a_format(text: str, path: str, form: str) -> None:
    assert recognize(text, path) == form


@pytest.mark.parametrize(
    ("beginning", "path", "is_copy"),
    [
        (b"<?xml version='1.0'?><project/>", "pom.xml", False),
        (b"<?xml version='1.0'?><nitf><head/>", "a.xml", True),
        (b'{"name": "a-package"}', "package.json", False),
        (b'{"uri": "a", "headline" : "Talks"}', "a.json", True),
        (b"a,b", "a.csv", False),
        (b"", "a.py", False),
        (b"", "a.md", True),
    ],
)
def test_what_a_folder_holds_is_copy_by_its_ending_and_content(beginning: bytes, path: str, *, is_copy: bool) -> None:
    assert may_be_copy(beginning, path) is is_copy
    assert may_be_copy(b"a,b", "a.csv", "b")


@pytest.mark.parametrize(
    ("name", "date", "embargo", "language"),
    [
        ("ferry.nitf", "2026-11-23T09:30:00+00:00", "2026-11-23T12:00:00+00:00", "en-GB"),
        ("ferry.newsml-g2.xml", "2026-11-23T09:30:00+00:00", "2026-11-23T12:00:00+00:00", "en-GB"),
        ("ferry.newsml-1.xml", "2026-11-23T09:30:00+00:00", "2026-11-23T12:00:00+00:00", "en"),
        ("ferry.ninjs.json", "2026-11-23T09:30:00+00:00", "2026-11-23T12:00:00+00:00", "en"),
        ("ferry.html", "2026-11-23T09:30:00+00:00", None, "en"),
        ("ferry.rss", "2026-11-23T09:30:00+00:00", None, "en-gb"),
        ("ferry.md", "2026-11-23T00:00:00", None, None),
    ],
)
def test_dates_embargo_and_language_are_known(name: str, date: str, embargo: str | None, language: str | None) -> None:
    story = read_stories((EXAMPLES / name).read_bytes(), name)[0]
    assert story.date
    assert story.date.isoformat() == date
    assert (story.embargo.isoformat() if story.embargo else None) == embargo
    assert story.language == language


@pytest.mark.parametrize("name", ["ferry.nitf", "ferry.md"])
def test_a_comment_lets_a_finding_stand_in_the_next_paragraph(name: str, desk: Desk) -> None:
    report = desk.find((EXAMPLES / name).read_bytes(), name)
    assert [(one.text, reason) for one, reason in report.suppressed] == [("in in", "so he said it")]


ROLES = {
    Role.HEADLINE: "ferry ferry",
    Role.BYLINE: "second_author",
    Role.BODY: "to to",
    Role.CAPTION: "leaves leaves",
    Role.CREDIT: "{{",
    Role.NOTE: "Corrects",
    Role.DATELINE: "VARD",
}


@pytest.mark.parametrize("name", ["ferry.nitf", "ferry.newsml-g2.xml", "ferry.ninjs.json"])
def test_every_field_has_its_role(name: str) -> None:
    story = read_stories((EXAMPLES / name).read_bytes(), name)[0]
    for role, words in ROLES.items():
        assert any(words in " ".join(span.of(story.text).split()) for span, found in story.passages if found is role), (
            role
        )
    assert any(story.quoted(Span(at, at + 1)) for at in [story.text.index("Nobody")])


def test_no_text_at_all_is_no_story_of_its_file() -> None:
    (story,) = read_stories(b"<html><body></body></html>", "a.html")
    assert (story.text, story.source_map.segments) == ("", (Segment(0, 0, 0, 0),))


@pytest.mark.parametrize(("language", "found"), [("en-US", 1), ("de", 0), ("", 1)])
def test_a_story_in_another_language_is_left_alone(desk: Desk, language: str, found: int) -> None:
    copy = f'<nitf baselang="{language}"><body><p>The the talks failed on Monday.</p></body></nitf>'
    report = desk.find(copy.encode(), "story.nitf")
    assert (len(report.findings), report.words >= 6, report.troubles) == (found, True, ())
