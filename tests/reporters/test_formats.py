"""Each format is read by its published schema or by a strict reader, on copy that holds all that could break it."""

from __future__ import annotations

import itertools
import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema
from markdown_it import MarkdownIt

from tests.published import schema
from tests.reporters.hostile import CLEAN, LINES, LOST, NASTY, PATH, REASON, TWO_LINES, finding, hostile_report
from wirelint.findings import FileReport, Region, Report, Severity
from wirelint.reporters import REPORTERS
from wirelint.reporters.style import Style, on_one_line

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom

REPORT = hostile_report()
SAID = f"{TWO_LINES} Write 'say \"b\"'."  # the other suggestion stands in the message
IN_XML = str.maketrans({"\x07": "\N{REPLACEMENT CHARACTER}"})


def written(form: str, report: Report = REPORT) -> str:
    return "".join(REPORTERS[form](report, Style()))


@pytest.mark.parametrize("form", REPORTERS)
def test_the_same_report_is_written_alike(form: str) -> None:
    assert written(form) == written(form, hostile_report())


def test_json_gives_back_what_it_was_given() -> None:
    report = json.loads(written("json"))
    assert [json.loads(line) for line in written("jsonl").splitlines() if line.startswith("{")] == report["findings"]
    first, second, third = report["findings"]
    assert (first["path"], first["text"], first["message"]) == (PATH, NASTY, TWO_LINES)
    assert second["text"] == TWO_LINES
    assert [edit["text"] for edit in second["fixes"][0]["edits"]] == ["“", NASTY]
    assert (third["column"], third["end_column"], third["text"]) == (17, 17, "")
    assert report["failures"] == [{"path": LOST, "message": TWO_LINES}]
    assert report["summary"] == {"files": 2, "findings": 3, "allowed": 1, "hidden": 1, "failed": 1, "words": 9}


def test_sarif() -> None:
    log = json.loads(written("sarif"))
    jsonschema.validate(log, json.loads(schema("sarif.json")))
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    first, second, point, allowed, known = run["results"]
    assert first["message"]["text"] == SAID
    where = first["locations"][0]["physicalLocation"]
    assert unquote(where["artifactLocation"]["uri"]) == PATH
    assert re.fullmatch(r"[\w.~%/-]+", where["artifactLocation"]["uri"], re.A)
    assert where["region"] == {
        "startLine": 1,
        "startColumn": 12,
        "endLine": 1,
        "endColumn": 17,
        "snippet": {"text": NASTY},
    }
    assert [len(change["replacements"]) for fix in second["fixes"] for change in fix["artifactChanges"]] == [2]
    assert point["level"] == "note"
    assert allowed["suppressions"] == [{"kind": "external", "status": "accepted", "justification": REASON}]
    assert known["suppressions"][0]["justification"] == "It is recorded in the baseline."
    assert [result["suppressions"] for result in run["results"][:3]] == [[], [], []]
    assert len({result["partialFingerprints"]["wirelint/v1"] for result in run["results"]}) == 5
    (rule,) = [rule for rule in rules if rule["id"] == "pack/rule"]
    assert NASTY in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert run["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b.txt", {"uri": "a%20b.txt", "uriBaseId": "%SRCROOT%"}),
        ("../é.txt", {"uri": "../%C3%A9.txt", "uriBaseId": "%SRCROOT%"}),
        ("/elsewhere/a:b.txt", {"uri": "file:///elsewhere/a%3Ab.txt"}),
        ("-", {"uri": "-", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_sarif_says_where_a_file_is(path: str, artifact: dict[str, str]) -> None:
    log = json.loads(
        written("sarif", Report([FileReport(path, (finding("a/b", Severity.ERROR, Region(1, 1, 1, 2)),))]))
    )
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_the_sarif_schema_refuses_what_is_wrong() -> None:
    log = json.loads(written("sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, json.loads(schema("sarif.json")))


def github_commands(output: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as GitHub's runner does: line by line, properties to the next "::"."""
    commands = []
    for line in output.split("\n")[:-1]:
        matched = re.fullmatch(r"::([a-z]+) (.*?)::(.*)", line)
        assert matched, line
        level, properties, data = matched.groups()
        pairs = [pair.split("=", 1) for pair in properties.split(",")]
        commands.append((level, {name: _unescaped(value) for name, value in pairs}, _unescaped(data)))
    return commands


def _unescaped(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_annotations() -> None:
    first, second, point, lost = github_commands(written("github"))
    level, place, message = first
    assert level == "error"
    assert place == {
        "file": PATH,
        "line": "1",
        "endLine": "1",
        "col": "12",
        "endColumn": "17",
        "title": "pack/rule#row, 1",
    }
    assert message.split("\n")[1:] == ["and", "more Write 'say \"b\"'."]
    assert message.startswith("50%, a:b; “x” ]]> <b>&amp;</b> 😀 שלום")
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", message)
    assert "col" not in second[1]  # GitHub takes no columns over two lines
    assert (point[0], lost[0], lost[1]["file"]) == ("notice", "error", LOST)


def test_the_summary_of_a_github_step(newsroom: Newsroom, tmp_path: Path) -> None:
    summary = newsroom.write("summary.md", "Before.\n")
    newsroom.monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    newsroom.write("a.txt", "Doors open an hour prior to the vote.\n")
    ended = newsroom.run("check", "a.txt", "--output-format", "github")
    assert ended.out.startswith(
        "::warning file=a.txt,line=1,endLine=1,col=20,endColumn=28,title=house/prior-to#prior-to::"
    )
    assert summary.read_text().startswith("Before.\n### wirelint: 1 finding (1 warning)")


def test_gitlab_code_quality() -> None:
    issues = json.loads(written("gitlab"))
    assert [set(issue) for issue in issues] == [
        {"description", "check_name", "fingerprint", "severity", "location"}
    ] * 3
    assert [issue["severity"] for issue in issues] == [
        "major",
        "minor",
        "info",
    ]  # of info, minor, major, critical, blocker
    assert issues[0]["description"] == SAID
    assert issues[1]["location"] == {"path": PATH, "lines": {"begin": 1, "end": 2}}
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_gitlab_takes_equal_findings_of_two_files_for_two() -> None:
    same = finding("pack/rule", Severity.ERROR, Region(1, 1, 1, 2))
    nameless = same._replace(fingerprint="", region=Region(2, 1, 2, 2))
    files = [FileReport(path, (same, nameless)) for path in ("a.txt", "b.txt")]
    issues = json.loads(written("gitlab", Report(files)))
    assert len({issue["fingerprint"] for issue in issues}) == 4


def test_junit() -> None:
    text = written("junit")
    xmlschema.XMLSchema(schema("junit.xsd")).validate(text)
    root = ET.fromstring(text)
    assert root.attrib == {"name": "wirelint", "tests": "5", "failures": "3", "errors": "1"}
    assert [suite.get("name") for suite in root] == [PATH, CLEAN, LOST]
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == SAID.translate(IN_XML)
    assert failure.text == f"{PATH}:1:12: {NASTY}".translate(IN_XML)
    assert [len(case) for case in root[1]] == [0]  # a clean file has one case, which passed
    assert [case.tag for case in root[2][0]] == ["error"]


def test_checkstyle() -> None:
    root = ET.fromstring(written("checkstyle"))
    assert (root.tag, [file.get("name") for file in root]) == ("checkstyle", [PATH, CLEAN, LOST])
    assert [set(error.attrib) for error in root[0]] == [{"line", "column", "severity", "message", "source"}] * 3
    assert [error.get("severity") for error in root[0]] == ["error", "warning", "info"]
    assert root[0][0].get("message") == SAID.translate(IN_XML)
    assert [error.get("message") for error in root[2]] == [TWO_LINES.translate(IN_XML)]


def test_reviewdog() -> None:
    result = json.loads(written("rdjson"))
    jsonschema.validate(result, json.loads(schema("rdjson/DiagnosticResult.json")))
    lines = [json.loads(line) for line in written("rdjsonl").split("\n") if line]
    each = json.loads(schema("rdjson/Diagnostic.json"))
    for line, diagnostic in zip(lines, result["diagnostics"], strict=True):
        jsonschema.validate(line, each)
        assert line.pop("source") == result["source"]
        assert line == diagnostic
        assert diagnostic["location"]["path"] == PATH
    first, second, point = result["diagnostics"]
    assert first["message"] == SAID
    assert _in_bytes(first["location"]["range"]) == "WORDS"
    assert _in_bytes(first["suggestions"][0]["range"]) == "WORDS"
    assert _in_bytes(first["related_locations"][0]["location"]["range"]) == "WORDS"
    assert second["location"]["range"]["end"] == {"line": 2, "column": 7}
    assert second["suggestions"] == []  # it takes two edits, and reviewdog would apply one without the other
    assert point["location"]["range"]["start"] == point["location"]["range"]["end"]


def _in_bytes(where: dict[str, Any]) -> str:
    """Give what stands in a range of one line, as reviewdog counts: in bytes of UTF-8, the end exclusive."""
    assert where["start"]["line"] == where["end"]["line"]
    line = LINES[where["start"]["line"] - 1].encode()
    return line[where["start"]["column"] - 1 : where["end"]["column"] - 1].decode()


def test_reviewdog_without_the_copy_is_told_lines_alone() -> None:
    (diagnostic,) = json.loads(
        written("rdjson", Report([FileReport("a.txt", (finding("a/b", Severity.ERROR, Region(3, 4, 3, 9)),))]))
    )["diagnostics"]
    assert diagnostic["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}


def test_markdown() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(written("markdown"))
    assert {token.type for token in tokens} <= {
        "heading_open",
        "heading_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
    } | {f"{part}_{end}" for part in ("table", "thead", "tbody", "tr", "th", "td") for end in ("open", "close")}
    cells = [_shown_text(token) for token, before in zip(tokens[1:], tokens, strict=False) if before.type == "td_open"]
    place, words, said, rule = cells[:4]
    assert (place, rule, len(cells)) == ("1:12", "pack/rule#row, 1", 12)
    assert words == on_one_line(NASTY)
    assert said == f"🛑 error: {on_one_line(SAID)}".replace("@", "@\u2060").replace("#", "#\u2060")
    assert on_one_line(PATH) in _shown_text(next(token for token in tokens if "3 findings)" in token.content))


def _shown_text(token: Any) -> str:  # noqa: ANN401
    """Give the text that a reader sees; anything but text, code and bold would have come from the copy."""
    children = token.children or []
    assert {child.type for child in children} <= {"text", "text_special", "code_inline", "strong_open", "strong_close"}
    return "".join(child.content for child in children)


def test_markdown_fits_into_a_comment() -> None:
    many = tuple(finding("pack/rule", Severity.WARNING, Region(line, 1, line, 5)) for line in range(1, 2001))
    text = written("markdown", Report([FileReport("a.txt", many)]))
    assert len(text) < 65_536
    listed = sum(line.startswith("| ") for line in text.splitlines()) - 1
    assert f"{2000 - listed:,} findings more" in text


def test_paths_and_order_do_not_depend_on_how_files_were_named(newsroom: Newsroom) -> None:
    for name in ("b.txt", "desk/a.txt"):
        newsroom.write(name, "Doors open an hour prior to the vote.\n")
    forms = [("--output-format", form, "-o", f"{form}.out") for form in REPORTERS]
    runs = []
    for named in (["."], ["b.txt", "./desk"], [str(newsroom.root)]):
        newsroom.run("check", *named, *itertools.chain(*forms))
        runs.append([(newsroom.root / f"{form}.out").read_text() for form in REPORTERS])
    assert runs[0] == runs[1] == runs[2]
    assert not [text for text in runs[0] if str(newsroom.root) in text]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text are Linux's")
def test_a_file_whose_name_is_no_text(newsroom: Newsroom) -> None:
    name = os.fsdecode(b"\xff<a>.txt")
    newsroom.write(name, "Doors open an hour prior to the vote.\n")
    forms = [("--output-format", form, "-o", f"{form}.out") for form in REPORTERS]
    assert newsroom.run("check", name, *itertools.chain(*forms)).code == 1
    reports = {form: (newsroom.root / f"{form}.out").read_bytes().decode() for form in REPORTERS}
    assert json.loads(reports["json"])["findings"][0]["path"] == name
    assert "%FF%3Ca%3E.txt" in reports["sarif"]
    for form in ("junit", "checkstyle"):
        ET.fromstring(reports[form])
    assert "<bdi>\ufffd&lt;a&gt;.txt</bdi>" in reports["html"]
