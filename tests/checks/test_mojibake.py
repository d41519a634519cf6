"""Characters that were misread come back, however often and in whatever encoding they were read."""

from __future__ import annotations

import pytest

from wirelint.checks.mojibake import find_mojibake


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp437", "mac-roman"])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("mark", "“”’—…éü£")
def test_what_was_misread_is_read(encoding: str, times: int, mark: str) -> None:
    if encoding in ("cp437", "mac-roman") and times > 1:
        pytest.skip("nobody reads twice in these")
    damaged = mark
    for _ in range(times):
        try:
            damaged = damaged.encode().decode(encoding)
        except UnicodeDecodeError:
            pytest.skip("this encoding cannot read it")
    text = f"the words{damaged} that follow"
    written = text
    for span, right in reversed(list(find_mojibake(text))):
        written = written[: span.start] + right + written[span.end :]
    assert written == f"the words{mark} that follow"
