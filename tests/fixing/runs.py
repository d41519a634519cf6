"""Runs of ``wirelint check --fix`` in processes of their own, which may be killed at any moment.

``python -m tests.fixing.runs [--runs N] [--seed N]`` kills N of them at random moments, a thousand unless told.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from contextlib import chdir
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.newsroom import PRIOR_TO
from wirelint.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SENTENCE = "Doors open an hour prior to the vote, and close prior to midnight.\n\n"
WAS = (SENTENCE * 100).encode()
NOW = WAS.replace(b"prior to", b"before")
FILES = tuple(f"{number:02}.txt" for number in range(20))
FIX = ("check", "--fix", "--no-cache", ".")


def start(folder: Path, arguments: Sequence[str]) -> int:
    """Start a command in a process of its own, which says nothing, and give its number."""
    return fork(folder, lambda: run(list(arguments)))


def fork(folder: Path, job: Callable[[], int]) -> int:
    """Start a job in a process of its own, which says nothing, and give its number."""
    number = os.fork()
    if number:
        return number
    code = 99
    try:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.chdir(folder)
        code = job()
    finally:
        os._exit(code)  # a fork ends here, whatever happens


def end(number: int) -> int:
    """Wait for a process, and give its exit code, negative where a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def make_newsroom(folder: Path) -> None:
    """Write a rule with a safe fix, and the settings that use it."""
    (folder / "house").mkdir(parents=True)
    (folder / "wirelint.yaml").write_text("packs: [house]\n", encoding="utf-8")
    (folder / "house" / "pack.yaml").write_text("title: House\n", encoding="utf-8")
    (folder / "house" / "prior-to.yaml").write_text(PRIOR_TO, encoding="utf-8")


def write_copy(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_bytes(WAS)


def damage(folder: Path) -> list[str]:
    """Give what is wrong with the files after a run that may have been killed: each is whole, old or new."""
    known = {*FILES, "house", "wirelint.yaml"}
    strays = [path.name for path in folder.iterdir() if path.name not in known]
    wrong = [name for name in FILES if (folder / name).read_bytes() not in (WAS, NOW)]
    return wrong + [name for name in strays if not name.startswith(".wirelint-")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_newsroom(folder)
        write_copy(folder)
        with chdir(folder):
            run(
                ["check", "--quiet", "--output-file", os.devnull, "."]
            )  # forks then have the modules and rules that they need
        return killed_runs(folder, options.runs, Random(options.seed))


def killed_runs(folder: Path, runs: int, random: Random) -> int:
    """Kill runs at random moments and look at the files; gives an exit code."""
    usual = _seconds(folder)
    killed = halfway = strays = 0
    for _ in range(runs):
        write_copy(folder)
        number = start(folder, FIX)
        time.sleep(random.uniform(0, usual))
        os.kill(number, signal.SIGKILL)
        killed += end(number) == -signal.SIGKILL
        fixed = sum((folder / file).read_bytes() == NOW for file in FILES)
        halfway += 0 < fixed < len(FILES)
        strays += any(folder.glob(".wirelint-*"))
        if wrong := damage(folder):
            print(f"damaged: {wrong}")
            return 1
    write_copy(folder)
    left = end(start(folder, FIX)) or len(list(folder.glob(".wirelint-*")))
    print(f"{runs:,} runs over {len(FILES)} files of {len(WAS):,} bytes, {killed:,} killed before their end, of these")
    print(
        f"{halfway:,} when some files were written; {strays:,} times temporary files were there. Every file was whole,"
    )
    print(f"old or new. Temporary files after one more run: {left}.")
    return 1 if left else 0


def _seconds(folder: Path) -> float:
    """Measure how long a run takes that is left alone."""
    write_copy(folder)
    begun = time.monotonic()
    assert end(start(folder, FIX)) == 0
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
