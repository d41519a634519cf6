"""``wirelint rules impact``."""

from __future__ import annotations

import json
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import PRIOR_TO
from wirelint.cli.corpus import Story, read_corpus, sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom

FAULTY = "Doors open prior to it."
CLEAN = "Doors open."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "image.png").write_bytes(b"\x89PNG")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("x/one.txt", FAULTY)
        archive.writestr("x/two.jsonl", json.dumps({"body": CLEAN}) + "\n\n" + json.dumps({"body": FAULTY}) + "\n")
    (folder / "c.jsonl").write_text(json.dumps(FAULTY) + "\n" + json.dumps({"text": ""}) + "\n", encoding="utf-8")
    (folder / "d.csv").write_text(f'id,story\n1,"{FAULTY}\nIt did."\n2,{CLEAN}\n', encoding="utf-8")
    return folder


def test_stories_come_from_every_kind_of_file(corpus: Path) -> None:
    names = [story.name.removeprefix(f"{corpus}/") for story in read_corpus(str(corpus))]
    assert names == [
        "a.txt",
        "b.zip/x/one.txt",
        "b.zip/x/two.jsonl:1",
        "b.zip/x/two.jsonl:3",
        "c.jsonl:1",
        "d.csv:2",
        "d.csv:3",
    ]


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    stories = [Story(str(number), b"") for number in range(100)]
    first = sample(stories, 10, seed=1)
    assert first == sample(iter(stories), 10, seed=1) != sample(stories, 10, seed=2)
    assert first == sorted(first, key=lambda story: int(story.name))
    assert sample(stories, 0, seed=1) == stories


def test_findings_are_counted_and_shown(newsroom: Newsroom, corpus: Path) -> None:
    ended = newsroom.run("rules", "impact", "house/prior-to", "--corpus", str(corpus), "--snippets", "1")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0].startswith(
        "all of these rules: 5 findings in 7 stories, 31 words; in 714.3 of 1,000 stories, 161.290"
    )
    assert lines[1].startswith("house/prior-to#prior-to: 5 findings")
    assert len(lines) == 3
    assert "Doors open [[prior to]] it." in lines[2]


def test_rules_are_compared_with_those_of_a_commit(newsroom: Newsroom, corpus: Path) -> None:
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    for command in (["init", "-q"], ["add", "house"], ["commit", "-qm", "Rules"]):
        subprocess.run([*git, *command], cwd=newsroom.root, check=True)
    newsroom.write(
        "house/prior-to.yaml", PRIOR_TO.replace("  in the vicinity", "  doors open => gates open\n  in the vicinity")
    )
    ended = newsroom.run("rules", "impact", "house", "--corpus", str(corpus), "--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert "+ 7 findings\n+ house/prior-to#doors-open: 7\n" in ended.out
    assert "- 0 findings\n" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--corpus", "nope"], "--corpus: there is no nope; check the name."),
        (["--corpus", "bad.jsonl"], "bad.jsonl:1: this line is not JSON."),
        (
            ["--corpus", "odd.csv"],
            "odd.csv:2: no column text or body or content or article or story; name one with --column: a, b.",
        ),
        (["--corpus", "odd.csv", "--column", "c"], "odd.csv:2: no column c; name one with --column: a, b."),
        (
            ["--corpus", "odd.csv", "--column", "a", "--against", "nope"],
            "--against: git cannot give the rules at nope: ",
        ),
        ([], "Missing option '--corpus'"),
    ],
)
def test_bad_usage(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    newsroom.write("bad.jsonl", "{")
    newsroom.write("odd.csv", "a,b\n1,2\n")
    ended = newsroom.run("rules", "impact", *arguments)
    assert ended.code == 2
    assert said in ended.err
