"""A newsroom's folder: a configuration, a pack of two rules, and the command line run in it."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from wirelint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PRIOR_TO = """\
summary: |
  "Prior to" where "before" will do.
kind: substitution
severity: warning
message: |
  Write "{instead}", not "{match}".
rows: |
  prior to => before
  in the vicinity of => near / close to
fix: safe
examples:
  bad:
    - copy: |
        Doors open an hour [[prior to]] the vote.
      fixed: |
        Doors open an hour before the vote.
  good: |
    She led a prior tour of the vicinity.
"""
SHOCK = """\
summary: |
  Shock that the copy claims for its readers.
kind: existence
severity: suggestion
message: |
  Leave "{match}" out and let the facts speak.
find: |
  shockingly
examples:
  bad: |
    He [[shockingly]] left.
  good: |
    A shocking end.
"""


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401
        return json.loads(self.out)


class Newsroom:
    """Writes files into the folder and runs commands there."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.capsys = capsys
        self.monkeypatch = monkeypatch
        self.write("wirelint.yaml", "packs: [house]\n")
        self.write("house/pack.yaml", "title: House\n")
        self.write("house/prior-to.yaml", PRIOR_TO)
        self.write("house/tone/shock.yaml", SHOCK)

    def write(self, name: str, copy: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(copy.encode() if isinstance(copy, str) else copy)
        return path

    def run(self, *arguments: str, stdin: bytes = b"") -> Ended:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self.capsys.readouterr()
        code = run(list(arguments))
        return Ended(code, *self.capsys.readouterr())
