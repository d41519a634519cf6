"""wirelint beside Vale: the same rules over the same files, in turn, with the findings compared.

    python -m benchmarks.run [--vale PATH] [--quick]

Figures are user CPU seconds of the whole process and its children, the median of the runs, divided by the megabytes of
copy. Both tools start afresh for every run; wirelint's packs are compiled before (a second table gives the cold start),
its results of files are not kept.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.material import Phrase, phrases, write_stories, write_vale_rules, write_wirelint_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
Place = tuple[str, str, int, int]
"""A rule's name, a file's name, line and column."""


class Cost(NamedTuple):
    """User CPU seconds and peak memory in megabytes of one run, and what it printed."""

    user: float
    peak: float
    output: str


def run(command: list[str], folder: Path) -> Cost:
    """Run a command once; its exit code is not judged, since findings make it 1."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        output, errors = process.communicate()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed ({process.returncode}): {errors.decode()[-800:]}")
    return Cost(after.ru_utime - before.ru_utime, _peak(command, folder), output.decode())


def _peak(command: list[str], folder: Path) -> float:
    """Ask a small process of its own for the peak, because the figure for children never falls again."""
    if os.environ.get("BENCH_NO_PEAK"):
        return 0.0
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, "
        "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    return int(done.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


class Case(NamedTuple):
    """One line of the table: how many rules, over how many files of which total size in bytes."""

    rules: int
    stories: Path
    size: int
    what: str


def compare(case: Case, tools: Tools, runs: int) -> Iterator[str]:
    """Measure both tools in turn on one case, and give the line of the table and what differs."""
    wirelint, vale = tools.commands(case)
    run(wirelint, tools.folder(case.rules))  # compiles the packs
    pairs = [(run(wirelint, tools.folder(case.rules)), run(vale, tools.folder(case.rules))) for _ in range(runs)]
    ours = statistics.median(pair[0].user for pair in pairs)
    theirs = statistics.median(pair[1].user for pair in pairs)
    megabytes = case.size / 1e6
    ratio = statistics.median(pair[1].user / max(pair[0].user, 1e-6) for pair in pairs)
    peaks = [max(pair[at].peak for pair in pairs) for at in (0, 1)]
    yield (
        f"| {case.what} | {case.rules:,} | {megabytes:.1f} | {ours / megabytes:.3f} | {theirs / megabytes:.2f} "
        f"| {ratio:.1f} | {peaks[0]:.0f} | {peaks[1]:.0f} |"
    )
    yield from differences(places_of_wirelint(pairs[0][0].output), places_of_vale(pairs[0][1].output))


def differences(ours: set[Place], theirs: set[Place]) -> Iterator[str]:
    """Say how far the findings are the same, and name the first that are not."""
    both = len(ours & theirs)
    yield f"    findings: {both:,} the same, {len(ours - theirs)} of wirelint alone, {len(theirs - ours)} of Vale alone"
    for name, alone in (("wirelint", ours - theirs), ("Vale", theirs - ours)):
        for place in sorted(alone)[:3]:
            yield f"        {name} alone: {place}"


def places_of_wirelint(output: str) -> set[Place]:
    found = json.loads(output)["findings"]
    return {(f["rule"].split("#")[1], Path(f["path"]).name, f["line"], f["column"]) for f in found}


def places_of_vale(output: str) -> set[Place]:
    return {
        (alert["Check"].split(".")[1], Path(path).name, alert["Line"], alert["Span"][0])
        for path, alerts in json.loads(output).items()
        for alert in alerts
    }


class Tools:
    """Both tools, their rules in a folder for each number of rules."""

    def __init__(self, base: Path, vale: str, jobs: int) -> None:
        self.base = base
        self.vale = vale
        self.jobs = jobs

    def folder(self, rules: int) -> Path:
        folder = self.base / f"rules-{rules}"
        if not folder.exists():
            made: list[Phrase] = phrases(rules)
            write_wirelint_rules(folder, made)
            write_vale_rules(folder, made)
        return folder

    def commands(self, case: Case) -> tuple[list[str], list[str]]:
        wirelint = [
            sys.executable,
            "-m",
            "wirelint",
            "check",
            "--output-format",
            "json",
            "--no-cache",
            "--jobs",
            str(self.jobs),
        ]
        vale = [self.vale, "--no-exit", "--output=JSON"]
        return [*wirelint, str(case.stories)], [*vale, str(case.stories)]


def cases(base: Path, *, quick: bool) -> list[Case]:
    """Give the lines of the table; copy is made once and shared."""
    thousand = base / "stories-1000"
    sizes = {thousand: write_stories(thousand, 100 if quick else 1000)}
    one = base / "one-story"
    sizes[one] = write_stories(one, 1)
    megabyte = base / "one-megabyte"
    megabyte.mkdir()
    text = "\n".join(path.read_text() for path in sorted(thousand.iterdir()))[:1_000_000]
    sizes[megabyte] = (megabyte / "megabyte.txt").write_bytes(text.encode())
    listed = [Case(rules, thousand, sizes[thousand], "1,000 stories") for rules in (20, 200, 2_000, 10_000)]
    listed += [Case(200, megabyte, sizes[megabyte], "one 1 MB file"), Case(200, one, sizes[one], "one story")]
    if not quick:
        many = base / "stories-10000"
        listed.append(Case(200, many, write_stories(many, 10_000), "10,000 stories"))
    return listed


def find_vale(named: str | None, base: Path) -> str:
    """Give the path of Vale: the one named, the one on the path, or one built from its Go module."""
    found = named or shutil.which("vale")
    if found:
        return found
    if not shutil.which("go"):
        sys.exit("Vale is not here and Go neither; name it with --vale PATH")
    subprocess.run(["go", "install", VALE], env={**os.environ, "GOBIN": str(base)}, check=True)
    return str(base / "vale")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vale", help="the path of Vale; without it, Vale is looked for, and else built with Go")
    parser.add_argument("--quick", action="store_true", help="a tenth of the stories, one run each")
    parser.add_argument("--jobs", type=int, default=1, help="wirelint's processes (Vale always takes all cores)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        os.environ["WIRELINT_CACHE_DIR"] = str(base / "cache")
        tools = Tools(base, find_vale(options.vale, base), options.jobs)
        print("| copy | rules | MB | wirelint s/MB | Vale s/MB | Vale / wirelint | wirelint peak MB | Vale peak MB |")
        print("|---|---|---|---|---|---|---|---|")
        for case in cases(base, quick=options.quick):
            for line in compare(case, tools, 1 if options.quick else 3):
                print(line, flush=True)


if __name__ == "__main__":
    main()
