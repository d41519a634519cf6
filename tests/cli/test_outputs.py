"""Several reports of one run, each in its own format and place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from wirelint.cli.outputs import Output, paired

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

COPY = "Doors open an hour prior to the vote.\n"


@pytest.mark.parametrize(
    ("written", "outputs"),
    [
        ("", [Output("full", "-")]),
        ("format=json", [Output("json", "-")]),
        ("file=a", [Output("full", "a")]),
        ("format=json file=a", [Output("json", "a")]),
        ("file=a format=json", [Output("json", "a")]),
        ("format=full format=json file=a", [Output("full", "-"), Output("json", "a")]),
        ("format=json file=a format=full", [Output("json", "a"), Output("full", "-")]),
        ("format=json file=a format=concise file=b", [Output("json", "a"), Output("concise", "b")]),
        ("file=a format=json file=b format=concise", [Output("json", "a"), Output("concise", "b")]),
        ("file=a file=b", [Output("full", "a"), Output("full", "b")]),
    ],
)
def test_a_file_goes_with_the_format_beside_it(written: str, outputs: list[Output]) -> None:
    named = [word.split("=") for word in written.split()]
    assert paired((f"output_{option}", value) for option, value in named) == tuple(outputs)


def test_one_run_writes_several_reports(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", COPY)
    reports = ("--output-format", "json", "-o", "a.json", "--output-format", "concise", "-o", "a.lines")
    ended = newsroom.run("check", "a.txt", *reports, "--output-format", "grouped")
    assert ended.code == 1
    assert ended.out.startswith("a.txt\n")
    (found,) = json.loads((newsroom.root / "a.json").read_text())["findings"]
    assert (newsroom.root / "a.lines").read_text().startswith(f"a.txt:{found['line']}:{found['column']}: ")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output-format", "json", "--output-format", "full"], "json and full would both be printed"),
        (["--output-format", "json", "-o", "a", "-o", "a"], "json and full would both go to a"),
        (["--output-format", "telex"], "'telex' is not one of"),
        (
            ["-o", "./a.txt"],
            "--output-file: ./a.txt is the copy that is checked (a.txt); give the report another name.",
        ),
        (
            ["--statistics", "--output-format", "html"],
            "--statistics is printed as text or as json; leave --output-format html out.",
        ),
        (["-o", "no/folder/a"], "--output-file: no/folder/a cannot be written: No such file or directory."),
    ],
)
def test_what_cannot_be_written(newsroom: Newsroom, options: list[str], said: str) -> None:
    newsroom.write("a.txt", COPY)
    ended = newsroom.run("check", "a.txt", *options)
    assert ended.code == 2
    assert said in ended.err
    assert (newsroom.root / "a.txt").read_text() == COPY


def test_paths_are_relative_however_they_were_named(newsroom: Newsroom) -> None:
    path = newsroom.write("desk/a.txt", COPY)
    for named in (str(path), "./desk/a.txt", "desk", "."):
        (found,) = newsroom.run("check", named, "--output-format", "json").json["findings"]
        assert found["path"] == "desk/a.txt"
