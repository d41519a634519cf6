"""``--diff-base``: findings on lines that have changed since a commit, in a real repository."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

WRAPPED = """\
The council met on Tuesday in the old town hall, and the doors opened prior
{}to the vote that the mayor had called for after the dockers walked out of
the talks with the port, which said that it would not pay them any more.
"""
STORY = "Talks\n\nDoors opened prior to noon.\n\nThey ate.\n\nTrucks stood in the vicinity of it.\n"


def _git(newsroom: Newsroom, *arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=newsroom.root, check=True, capture_output=True)


def _commit(newsroom: Newsroom) -> None:
    _git(newsroom, "add", "--all")
    _git(newsroom, "commit", "-q", "--allow-empty", "-m", "Copy")


@pytest.fixture
def repository(newsroom: Newsroom) -> Newsroom:
    _git(newsroom, "init", "-q", "-b", "main")
    newsroom.write("talks.txt", STORY)
    _commit(newsroom)
    return newsroom


def _found(newsroom: Newsroom, ref: str = "HEAD", *paths: str) -> list[str]:
    ended = newsroom.run("check", *(paths or (".",)), "--diff-base", ref, "--output-format", "concise", "--quiet")
    return [line.partition(": ")[0] for line in ended.out.splitlines()]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (STORY, []),
        (STORY.replace("They ate.", "They ate bread."), []),
        (STORY.replace("noon", "one"), ["talks.txt:3:14"]),
        ("New\n\n" + STORY, []),
        (STORY + "They left prior to it.\n", ["talks.txt:8:11"]),
        (STORY.replace("They ate.", "They sat.\nThey left prior to it."), ["talks.txt:6:11"]),
    ],
)
def test_only_changed_lines_are_reported(repository: Newsroom, copy: str, expected: list[str]) -> None:
    repository.write("talks.txt", copy)
    assert _found(repository) == expected


def test_it_says_how_many_it_hid(repository: Newsroom) -> None:
    repository.write("talks.txt", STORY.replace("noon", "one"))
    ended = repository.run("check", ".", "--diff-base", "HEAD")
    assert ended.code == 1
    assert ended.out.endswith("1 finding (1 warning): 15 words in 1 file; 1 hidden.\n")
    assert ended.err == "Hidden: 1 finding on lines that have not changed since HEAD.\n"


def test_a_finding_across_the_gap_of_deleted_lines_is_new(repository: Newsroom) -> None:
    more = "and in full view of the street in which the whole town had assembled by\n"
    repository.write("talks.txt", WRAPPED.format(more))
    _commit(repository)
    repository.write("talks.txt", WRAPPED.format(""))
    assert _found(repository) == ["talks.txt:1:71"]


def test_only_what_the_branch_did_counts(repository: Newsroom) -> None:
    _git(repository, "switch", "-q", "-c", "late")
    repository.write("late.txt", "They left prior to it.\n")
    _commit(repository)
    _git(repository, "switch", "-q", "main")
    repository.write("talks.txt", STORY.replace("noon", "one"))
    _commit(repository)
    _git(repository, "switch", "-q", "late")
    assert _found(repository, "main") == ["late.txt:1:11"]


@pytest.mark.parametrize("name", ["moved.txt", 'a "quoted" name.txt', "café – one.txt", "tab\there.txt"])
def test_a_renamed_file_is_compared_with_what_it_was(repository: Newsroom, name: str) -> None:
    _git(repository, "mv", "talks.txt", name)
    repository.write(name, STORY + "They left prior to it.\n")
    (finding,) = repository.run("check", ".", "--diff-base", "HEAD", "--output-format", "json").json["findings"]
    assert (finding["path"], finding["line"]) == (name, 8)


def test_files_that_git_does_not_know_are_new(repository: Newsroom) -> None:
    repository.write("new.txt", STORY)
    assert _found(repository) == ["new.txt:3:14", "new.txt:7:14"]


def test_a_file_that_git_cannot_compare_is_new_once_it_changes(repository: Newsroom) -> None:
    repository.write("wide.txt", STORY.encode("utf-16"))
    repository.write("mac.txt", STORY.replace("\n", "\r").encode())
    _commit(repository)
    assert _found(repository) == []
    repository.write("wide.txt", (STORY + "End\n").encode("utf-16"))
    repository.write("mac.txt", (STORY + "End\n").replace("\n", "\r").encode())
    assert len(_found(repository)) == 4


def test_a_finding_beside_changed_words_is_new(repository: Newsroom) -> None:
    repository.write("wirelint.yaml", "packs: [bundled]\nselect: [variants]\n")
    repository.write("talks.txt", "Minds met in co-operation.\n\nThey ate.\n")
    _commit(repository)
    repository.write("talks.txt", "Minds met in co-operation.\n\nThey ate, in cooperation.\n")
    assert _found(repository) == ["talks.txt:1:14"]


def test_from_a_folder_within(repository: Newsroom) -> None:
    repository.write("desk/old.txt", STORY)
    _commit(repository)
    repository.write("desk/old.txt", STORY + "They left prior to it.\n")
    repository.monkeypatch.chdir(repository.root / "desk")
    assert _found(repository) == ["old.txt:8:11"]
    assert _found(repository, "HEAD", str(repository.root / "desk")) == ["old.txt:8:11"]


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("origin/main", '--diff-base: git knows no commit "origin/main"; write a branch, a tag or a commit.'),
        ("--output=stolen", "--diff-base: git knows no commit"),
        ("apart", '--diff-base: "apart" and the present commit have no history in common here.'),
    ],
)
def test_commits_that_cannot_be_compared(repository: Newsroom, ref: str, said: str) -> None:
    _git(repository, "switch", "-q", "--orphan", "apart")
    _commit(repository)
    _git(repository, "switch", "-q", "main")
    ended = repository.run("check", ".", "--diff-base", ref)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(said)


def test_outside_a_repository(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", STORY)
    ended = newsroom.run("check", ".", "--diff-base", "HEAD")
    assert (ended.code, ended.err) == (2, "--diff-base: the working directory is in no git repository; go into one.\n")
    newsroom.monkeypatch.setenv("PATH", "")
    assert newsroom.run("check", ".", "--diff-base", "HEAD").err.startswith("--diff-base needs git")
