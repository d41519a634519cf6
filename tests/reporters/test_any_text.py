"""Whatever stands in paths, messages and copy, every format can be read, and says it."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reporters.test_formats import github_commands
from tests.reporters.test_html import Sheet
from wirelint.findings import Copy, Excerpt, FileReport, Placed, PlacedFix, PlacedText, Region, Report, Safety, Severity
from wirelint.reporters import REPORTERS
from wirelint.reporters.markup import text_of
from wirelint.reporters.paths import relative
from wirelint.reporters.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable

TRICKY = "a “5%,:;|`\\\"'&<>]#@*_~$é😀שא\u202e\u2028\x85\x07\x1b\x7f\ufeff\ufffe\r\n\t "
TEXT = st.lists(
    st.one_of(st.sampled_from([*TRICKY, "]]>", "::", "```", "<!--", "</script>", "&amp;", "%0A"]), st.characters())
).map("".join)
FORBIDDEN = set("\x07\x1b\x7f\x85\r\u202e\u2028")
ONE_LINE = TEXT.map(lambda text: "".join(c for c in text if c not in "\r\n"))
NAMES = TEXT.map(lambda text: f"desk/{text.replace('/', '').replace(chr(0), '')}.txt")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    line, path = draw(ONE_LINE), draw(NAMES)
    start = draw(st.integers(0, len(line)))
    end = draw(st.integers(start, len(line)))
    region = Region(1, start + 1, 1, end + 1)
    message, instead = draw(TEXT), draw(TEXT)
    found = Placed(
        "a/b",
        draw(st.sampled_from(Severity)),
        region,
        line[start:end],
        message,
        (instead,),
        (PlacedFix(Safety.SAFE, (PlacedText(region, instead),)),),
        excerpt=Excerpt(line),
        start=start,
        end=end,
    )
    return Report(
        [FileReport(path, (found,), words=1, copy=Copy(line, line)), FileReport(draw(NAMES), failure=draw(TEXT))]
    )


def _json(text: str, report: Report) -> None:
    (found,) = json.loads(text)["findings"]
    assert found["message"] == next(report.findings).message


def _sarif(text: str, report: Report) -> None:
    (result,) = json.loads(text)["runs"][0]["results"]
    assert result["message"]["text"].startswith(next(report.findings).message)


def _gitlab(text: str, report: Report) -> None:
    (issue,) = json.loads(text)
    assert issue["description"].startswith(next(report.findings).message)


def _lines(text: str, report: Report) -> None:
    (line,) = text.splitlines()
    assert json.loads(line)["message"].startswith(next(report.findings).message)


def _rdjson(text: str, report: Report) -> None:
    (diagnostic,) = json.loads(text)["diagnostics"]
    (file, _) = report.files
    where, found = diagnostic["location"]["range"], file.findings[0]
    line = (file.copy.source if file.copy else "").encode()
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1].decode() == found.text


def _github(text: str, report: Report) -> None:
    (found, lost), paths = github_commands(text), [relative(file.path) for file in report.files]
    assert [found[1]["file"], lost[1]["file"]] == paths  # as it is, or GitHub would find no such file
    assert not FORBIDDEN & set(found[2] + lost[2])


def _xml(text: str, report: Report) -> None:
    root = ET.fromstring(text)
    said = [value for element in root.iter() for name, value in element.attrib.items() if name == "message"]
    legal = ET.fromstring(f"<a>{text_of(next(report.findings).message)}</a>").text or ""
    assert said[0].startswith(legal)


def _html(text: str, report: Report) -> None:
    (file, _) = report.files
    line = file.copy.text if file.copy else ""
    if line.strip() and "‸" not in line:
        assert "".join(Sheet(text).copy).replace("‸", "") == unescape(text_of(line))


READERS: dict[str, Callable[[str, Report], None]] = {
    "json": _json, "jsonl": _lines, "rdjsonl": _lines, "rdjson": _rdjson, "sarif": _sarif, "gitlab": _gitlab,
    "github": _github, "junit": _xml, "checkstyle": _xml, "html": _html,
}  # fmt: skip


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=60, derandomize=True, deadline=None)
@given(report=reports())
def test_any_text_can_be_read_back(form: str, report: Report) -> None:
    READERS[form]("".join(REPORTERS[form](report, Style())), report)


@pytest.mark.parametrize("form", ["full", "concise", "grouped", "markdown"])
@settings(max_examples=60, derandomize=True, deadline=None)
@given(report=reports())
def test_nothing_in_copy_commands_the_terminal(form: str, report: Report) -> None:
    written = "".join(REPORTERS[form](report, Style()))
    assert not FORBIDDEN & set(written)
