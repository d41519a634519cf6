"""Things from elsewhere that some tests need: published schemas, a browser. Without them a test is skipped.

``scripts/fetch_schemas.py`` brings the schemas. Where ``WIRELINT_SKIP_NOTHING`` is set, as in ``.ci/run``, what is missing
is a failure.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = ROOT / ".schemas"


def schema(name: str) -> str:
    """Give the text of a published schema."""
    file = SCHEMAS / name
    if not file.is_file():
        not_here(f"no {name}: run scripts/fetch_schemas.py")
    return file.read_text(encoding="utf-8")


def not_here(reason: str) -> None:
    """Skip the test, or fail it where nothing may be skipped."""
    if os.environ.get("WIRELINT_SKIP_NOTHING"):
        pytest.fail(reason)
    pytest.skip(reason)
