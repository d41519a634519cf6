"""What each report of ten thousand stories costs: ``python -m benchmarks.reports [COUNT]``.

The stories are those of ``examples/``, over and over; six of eight are faulty, with three findings a story on average.
Nothing is taken from a cache of results. Peak memory is that of the largest process.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.run import machine, run
from wirelint.reporters import REPORTERS

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "stories"
        folder.mkdir()
        stories = sorted(EXAMPLES.glob("*.txt"))
        for number in range(count):
            shutil.copyfile(stories[number % len(stories)], folder / f"{number:05}.txt")
        command = [sys.executable, "-m", "wirelint", "check", "stories", "--isolated", "--no-cache", "--output-format"]
        run([*command, "full", "-o", "warm"], Path(work))  # compiles the packs
        print(f"{count:,} stories; {machine()}", flush=True)
        print("| report | user CPU s | peak MB | report MB |\n|---|---|---|---|")
        for form in REPORTERS:
            cost = run([*command, form, "-o", "report"], Path(work))
            size = (Path(work) / "report").stat().st_size / 1e6
            print(f"| {form} | {cost.user:.1f} | {cost.peak:.0f} | {size:.1f} |", flush=True)


if __name__ == "__main__":
    main()
