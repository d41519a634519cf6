"""What ``python -m tests.fixing`` tries 20,000 times, tried a few times."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixing.files import FORMATS
from tests.fixing.properties import Fixed, made_up
from wirelint.readers import FORMATS as READ
from wirelint.readers import decode
from wirelint.readers.formats import recognize


@pytest.fixture(scope="module")
def fixed(cache_folder: Path) -> Fixed:
    return Fixed(Path(__file__).parents[2], cache_folder)


def test_fixes_do_what_they_promise(fixed: Fixed) -> None:
    @settings(max_examples=50, derandomize=True, deadline=None, database=None)
    @given(st.sampled_from(sorted(FORMATS)), st.integers(0, 10_000))
    def hold(form: str, number: int) -> None:
        assert not fixed.broken(made_up(form, number))

    hold()


@pytest.mark.parametrize("form", sorted(READ))
def test_every_format_that_is_read_is_made_up(form: str) -> None:
    for number in range(5):
        file = made_up(form, number)
        assert recognize(decode(file.data).text, file.name, file.field) == form
