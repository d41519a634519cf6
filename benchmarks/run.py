"""wirelint beside Vale: the same rules over the same files, in turn, with the findings compared.

    python -m benchmarks.run [--vale PATH] [--quick]

Figures are user CPU seconds of the whole process and its children, the median of the runs, divided by the megabytes
of copy. All start afresh for every run; wirelint's packs are compiled before, and its results of files are not kept.
Vale is measured in three forms. wirelint's patterns never cross the end of a sentence, so the rules that say the same
have Vale's scope "sentence"; a file for each rule is their faster form. Beside them stands the fastest that Vale can be
made to go, which lets a match run from one sentence into the next (scope "text"), and the form that styles have: lists
of 40 expressions a file, here of scope "text".
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.material import phrases, write_stories, write_vale_rules, write_wirelint_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY_RULES = 5_000
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
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=errors, env=environment())
        _, status, used = os.wait4(process.pid, 0)  # the figures of this child alone, with those of its own children
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        if process.returncode not in (0, 1):
            sys.exit(f"{command[0]} failed ({process.returncode}): {errors.read().decode()[-800:]}")
        output.seek(0)
        return Cost(
            used.ru_utime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024), output.read().decode()
        )


def environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


class Case(NamedTuple):
    """One line of the table: how many rules, over how many files of which total size in bytes."""

    rules: int
    stories: Path
    size: int
    what: str


HEAD = """\
| copy | rules | MB | wirelint s/MB | Vale s/MB, the same rules | ratio | Vale s/MB, across sentences | ratio \
| Vale s/MB, lists of 40 | ratio | peak MB |
|---|---|---|---|---|---|---|---|---|---|---|"""


def compare(case: Case, tools: Tools, runs: int) -> Iterator[str]:
    """Measure the tools in turn on one case, and give the line of the table and what differs in the findings."""
    commands = tools.commands(case)
    run(*commands[0])  # compiles the packs
    # Vale with ten thousand rules takes minutes, beside which the noise of one run is nothing.
    costs = [[run(*command) for command in commands] for _ in range(1 if case.rules > MANY_RULES else runs)]
    megabytes = case.size / 1e6
    users = [statistics.median(turn[at].user for turn in costs) for at in range(len(commands))]
    cells = [f"{users[0] / megabytes:.3f}"]
    for at in range(1, len(commands)):
        ratio = statistics.median(turn[at].user / max(turn[0].user, 1e-6) for turn in costs)
        cells += [f"{users[at] / megabytes:.2f}", f"{ratio:.1f}"]
    peaks = ", ".join(f"{max(turn[at].peak for turn in costs):.0f}" for at in range(len(commands)))
    yield f"| {case.what} | {case.rules:,} | {megabytes:.1f} | {' | '.join(cells)} | {peaks} |"
    yield from differences(costs[0][0].output, places_of_vale(costs[0][1].output), case.stories)


def differences(output: str, theirs: set[Place], stories: Path) -> Iterator[str]:
    """Say how far the findings are the same as Vale's with the same rules, and explain each that is not."""
    found = json.loads(output)["findings"]
    ours = {_place(finding) for finding in found}
    quoted = {_place(finding) for finding in found if any(mark in finding["text"] for mark in "“”")}
    words = Overlaps(found)
    folded = {place for place in theirs - ours if words.at(place)}
    yield f"    findings: {len(ours & theirs):,} the same"
    our_own, their_own = ours - theirs - quoted, theirs - ours - folded
    yield f"    wirelint alone: {len(quoted - theirs)} across a quotation mark, {len(our_own)} unexplained"
    yield f"    Vale alone: {len(folded)} folded into another finding there, {len(their_own)} unexplained"
    for place in sorted(our_own | their_own)[:5]:
        yield f"        {place} in {stories.name}"


class Overlaps:
    """Where wirelint found anything: it reports one finding for words that several rules flag."""

    def __init__(self, findings: list[dict[str, Any]]) -> None:
        self._taken: dict[tuple[str, int], list[tuple[int, int]]] = {}
        for finding in findings:
            key = Path(finding["path"]).name, finding["line"]
            self._taken.setdefault(key, []).append((finding["column"], finding["end_column"]))

    def at(self, place: Place) -> bool:
        """Tell whether a finding covers a place, or begins within the words that start there."""
        _, file, line, column = place
        return any(start <= column + 40 and column < end for start, end in self._taken.get((file, line), ()))


def _place(finding: dict[str, Any]) -> Place:
    return finding["rule"].split("#")[1], Path(finding["path"]).name, finding["line"], finding["column"]


def places_of_vale(output: str) -> set[Place]:
    return {
        (alert["Check"].split(".")[1], Path(path).name, alert["Line"], alert["Span"][0])
        for path, alerts in json.loads(output).items()
        for alert in alerts
    }


class Tools:
    """The tools, their rules in folders for each number of rules."""

    def __init__(self, base: Path, vale: str, jobs: int) -> None:
        self.base = base
        self.vale = vale
        self.jobs = jobs

    def folder(self, rules: int, form: str) -> Path:
        folder = self.base / f"{form}-{rules}"
        if not folder.exists():
            made = phrases(rules)
            if form == "wirelint":
                write_wirelint_rules(folder, made)
            else:
                write_vale_rules(folder, made, 40 if form == "lists" else 1, "sentence" if form == "same" else "text")
        return folder

    def commands(self, case: Case) -> list[tuple[list[str], Path]]:
        """Give the command and the working folder of wirelint, and of Vale in its three forms."""
        options = ["--output-format", "json", "--no-cache", "--jobs", str(self.jobs)]
        wirelint = [sys.executable, "-m", "wirelint", "check", *options, str(case.stories)]
        vale = [self.vale, "--no-exit", "--output=JSON", str(case.stories)]
        folders = [self.folder(case.rules, form) for form in ("wirelint", "same", "across", "lists")]
        return list(zip((wirelint, vale, vale, vale), folders, strict=True))


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


def machine() -> str:
    """Say on what machine the figures are taken."""
    model = next((line for line in _lines_of("/proc/cpuinfo") if line.startswith("model name")), "unknown: unknown")
    processor = f"{platform.machine()}, {model.split(':')[1].strip()}, {os.cpu_count()} cores"
    return f"{platform.system()} {processor}, Python {platform.python_version()}\n"


def _lines_of(name: str) -> list[str]:
    path = Path(name)
    return path.read_text().splitlines() if path.exists() else []


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
        print(machine())
        print(HEAD)
        for case in cases(base, quick=options.quick):
            for line in compare(case, tools, 1 if options.quick else 3):
                print(line, flush=True)


if __name__ == "__main__":
    main()
