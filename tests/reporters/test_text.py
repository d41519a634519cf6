"""The report for people."""

from __future__ import annotations

import pytest

from wirelint.findings import (
    Excerpt,
    FileReport,
    Placed,
    PlacedText,
    Region,
    Report,
    RuleInfo,
    Severity,
    Suppressed,
)
from wirelint.reporters import REPORTERS
from wirelint.reporters.statistics import write_statistics
from wirelint.reporters.style import Style, shown, width

PLAIN = Style()
QUIET = Style(quiet=True)


def finding(line_text: str, words: str, *, line: int = 1, message: str = "Wrong.", **more: object) -> Placed:
    at = line_text.index(words)
    values = {
        "rule": "pack/rule",
        "severity": Severity.ERROR,
        "region": Region(line, at + 1, line, at + 1 + len(words)),
        "text": words,
        "message": message,
        "excerpt": Excerpt(line_text),
        **more,
    }
    return Placed(**values)  # type: ignore[arg-type]


def full(*findings: Placed, style: Style = QUIET) -> str:
    return "".join(REPORTERS["full"](Report([FileReport("a.txt", findings, words=100)]), style))


@pytest.mark.parametrize(
    ("line", "words", "excerpt", "carets"),
    [
        ("He left early.", "left", "He left early.", "   ^^^^"),
        ("He\tleft early.", "left", "He left early.", "   ^^^^"),
        ("東京 left early.", "left", "東京 left early.", "     ^^^^"),
        ("Cafe\u0301 left early.", "left", "Cafe\u0301 left early.", "     ^^^^"),
        ("He \u202eleft\x1b[2J.", "left", "He \ufffdleft\ufffd[2J.", "    ^^^^"),
        ("He 東京 early.", "東京", "He 東京 early.", "   ^^^^"),
    ],
)
def test_carets_stand_under_the_words(line: str, words: str, excerpt: str, carets: str) -> None:
    block = full(finding(line, words)).split("\n")
    assert block[2] == f"    1 | {excerpt}"
    assert block[3] == f"      | {carets}"


def test_a_missing_mark_has_one_caret() -> None:
    place = finding("He left early.", "left")._replace(region=Region(1, 15, 1, 15))
    assert full(place).split("\n")[3] == "      |               ^"


def test_words_that_run_over_a_line_end_are_marked_to_the_end_of_the_line() -> None:
    place = finding("He left early", "early")._replace(region=Region(1, 9, 2, 4))
    assert full(place).split("\n")[3] == "      |         ^^^^^"


def test_a_long_line_is_cut_at_spaces() -> None:
    words = " ".join(f"word{number:03}" for number in range(40))
    line = full(finding(words, "word020")).split("\n")[2]
    assert line.startswith("    1 | … word01")
    assert line.endswith("word024 …")
    assert width(line) <= 110


def test_a_long_line_without_spaces_is_cut() -> None:
    line = full(finding("x" * 90 + "東" * 90, "東")).split("\n")[2]
    assert line.startswith("    1 | …xxx")
    assert line.endswith("東…")
    assert width(line) <= 110


def test_suggestions_are_named_where_the_message_does_not() -> None:
    said = finding("He left.", "left", message='Write "went".', suggestions=("went", "walked off", "ran"))
    assert '  Write "walked off" or "ran".\n' in full(said)
    assert """  Write '"'.\n""" in full(finding("He left.", "left", suggestions=('"',)))
    assert "Write" not in full(finding("He left.", "left", suggestions=("",)))


def test_repeats_are_one_block_that_names_the_other_places() -> None:
    block = full(*(finding("He left.", "left", line=line) for line in (1, 3, 4)))
    assert block.count("a.txt:") == 1
    assert "      = also at 3:4, 4:4\n" in block
    many = full(*(finding("He left.", "left", line=line) for line in range(1, 15)))
    assert "= also at 2:4, 3:4, 4:4, 5:4, 6:4, 7:4, 8:4, 9:4 and 5 more\n" in many


def test_related_places_are_named_with_their_words() -> None:
    related = (PlacedText(Region(2, 1, 2, 12), "cooperation"), PlacedText(Region(5, 3, 5, 14), "cooperation"))
    assert '      = beside "cooperation" at 2:1, 5:3\n' in full(
        finding("co-operation", "co-operation", related=related)
    )


def test_the_summary() -> None:
    report = Report(
        [
            FileReport(
                "a.txt",
                (finding("He left.", "left"),),
                words=1200,
                suppressed=(Suppressed(finding("He left.", "left"), "Quoted."),) * 2,
                hidden=3,
            ),
            FileReport("b.txt", words=34),
            FileReport("c.txt", failure="gone"),
        ]
    )
    assert "".join(REPORTERS["concise"](report, PLAIN)) == (
        "a.txt:1:4: error pack/rule Wrong.\n"
        "1 finding (1 error): 1 of 2 files, 1,234 words; 2 allowed; 3 hidden; 1 could not be checked.\n"
    )


def test_colours_are_used_where_they_are_wanted() -> None:
    assert "\x1b[31merror\x1b[0m" in full(finding("He left.", "left"), style=Style(color=True))
    assert "\x1b" not in full(finding("He left.", "left"))


def test_statistics_begin_with_the_most_frequent() -> None:
    findings = (*(finding("He left.", "left", line=line) for line in (1, 2)), finding("He left.", "He", rule="a/b#row"))
    report = Report([FileReport("a.txt", findings)], {"pack/rule": RuleInfo("pack/rule", "Leaving.")})
    assert "".join(write_statistics(report, Style(quiet=True))) == (
        "2  error       pack/rule  Leaving.\n1  error       a/b#row\n"
    )
    assert "".join(write_statistics(Report(), PLAIN)) == "No findings: 0 words in 0 files.\n"


def test_every_format_takes_an_empty_report() -> None:
    empty = {name for name, write in REPORTERS.items() if not "".join(write(Report(), PLAIN))}
    assert empty <= {"jsonl", "rdjsonl", "github"}  # a line for each finding, and nothing else


def test_grouped_names_each_file_once() -> None:
    found = (finding("He left.", "left"), finding("He left.", "He", line=12, rule="a/b", severity=Severity.SUGGESTION))
    report = Report([FileReport("./desk/a.txt", found), FileReport("b.txt")])
    assert "".join(REPORTERS["grouped"](report, QUIET)) == (
        "desk/a.txt\n   1:4  error       Wrong.  pack/rule\n  12:1  suggestion  Wrong.  a/b\n\n"
    )


def test_controls_are_not_shown() -> None:
    assert shown("a\x07b\u2028c\x9b") == "a\ufffdb c\ufffd"
