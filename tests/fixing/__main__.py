"""``python -m tests.fixing [--cases N] [--seed N] [FORMAT]``: the properties of fixing over many made-up files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fixing.files import FORMATS
from tests.fixing.properties import Fixed, made_up
from wirelint.engine.pack_cache import cache_folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", nargs="*", default=sorted(FORMATS), help="formats; all of them unless named")
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    fixed = Fixed(Path.cwd(), cache_folder())
    cases = 0

    @seed(options.seed)
    @settings(max_examples=options.cases, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(options.format), st.integers(0, 2**32))
    def hold(form: str, number: int) -> None:
        nonlocal cases
        cases += 1
        said = fixed.broken(made_up(form, number))
        assert not said, f"{form} {number}: {said}"

    hold()
    print(f"{cases:,} files of {len(options.format)} formats, seed {options.seed}: all that is promised holds.")
    print(f"{fixed.fixes.total():,} fixes of {len(fixed.fixes)} rules were tried one by one; not taken by the file:")
    for reason, times in fixed.refused.most_common():
        print(f"  {times:6,} {reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
