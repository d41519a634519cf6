"""Path patterns."""

from __future__ import annotations

import pytest

from wirelint.source.globs import matches_path


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("talks.txt", "talks.txt", True),
        ("talks.txt", "desk/talks.txt", True),
        ("./talks.txt", "desk/talks.txt", False),
        ("./talks.txt", "talks.txt", True),
        ("desk", "desk/old/talks.txt", True),
        ("desk/", "desk/talks.txt", True),
        ("old", "desk/old/talks.txt", True),
        ("desk/*.txt", "desk/talks.txt", True),
        ("desk/*.txt", "desk/old/talks.txt", False),
        ("desk/**/*.txt", "desk/old/talks.txt", True),
        ("desk/**", "desk/old/talks.txt", True),
        ("/desk", "other/desk/talks.txt", False),
        ("t?lks.txt", "talks.txt", True),
        ("t[a]lks.txt", "talks.txt", False),
        ("t[a]lks.txt", "t[a]lks.txt", True),
        ("talk", "talks.txt", False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:  # noqa: FBT001
    assert matches_path(pattern, path) is matches
