"""Each kind of defect, put into sound stories, is found at its place; `python -m tests.defects` prints the whole table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.defects.trial import INJECTORS, try_out
from tests.marked import stories
from wirelint.config import Config
from wirelint.desk import Desk, open_desk

if TYPE_CHECKING:
    from tests.defects.table import Injector

ROOT = Path(__file__).parents[2]
COPIES = [story.sound for story in stories(ROOT / "tests" / "stories" / "seen")][::3]


@pytest.fixture(scope="module")
def desk(cache_folder: Path) -> Desk:
    return open_desk(Config(ROOT), cache=cache_folder)


@pytest.mark.parametrize("injector", INJECTORS, ids=lambda injector: injector.name)
def test_defects_are_found(injector: Injector, desk: Desk) -> None:
    outcome = try_out(injector, desk, COPIES)
    print(f"{injector.name}: {outcome.recall:.0%} of {outcome.tried}")
    assert outcome.recall >= injector.least, outcome.missed
