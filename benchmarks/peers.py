"""wirelint beside other checkers of prose on the same stories: what each catches, flags in sound copy, and costs.

    python -m benchmarks.peers STORIES... [--clean FOLDER]... [--vale PATH --styles FOLDER] [--proselint PATH]
                               [--harper FOLDER] [--languagetool FOLDER]

STORIES are folders of marked stories (``[[bad=>good|category]]``). Each peer runs as it comes, and where it is known
what of it is noise on wire copy, also without that. ``--styles`` holds Vale's styles, ``--harper`` a ``node_modules``
with harper.js, ``--languagetool`` the server's jars. What is not named is left out.

A defect counts as caught when a finding overlaps it and is at most 60 code points longer; whether the advice is right
is not asked. Every finding in sound copy counts, also advice on style that a desk might like.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.peer_tools import Harper, LanguageTool, Proselint, Vale, Wirelint
from tests.marked import Story, stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.peer_tools import Found, Tool

_LONGER = 60


class Score(NamedTuple):
    """What a tool made of the stories."""

    caught: Counter[str]
    on_sound: int
    on_clean: int
    seconds: float  # user CPU of the tool's processes over all folders


def main() -> None:
    options = _options()
    every = [story for folder in options.stories for story in stories(folder)]
    planted = Counter(defect.category for story in every for defect in story.defects)
    words = sum(len(story.sound.split()) for story in every)
    clean = [file for folder in options.clean for file in sorted(folder.rglob("*.txt"))]
    clean_words = sum(len(file.read_text(encoding="utf-8").split()) for file in clean)
    print(
        f"{len(every)} stories, {planted.total()} defects, {words:,} words of sound copy; {clean_words:,} of clean copy"
    )
    print("| tool | caught | on sound copy, per 1,000 words | on clean copy, per 1,000 words | user CPU s |")
    print("|---|---|---|---|---|")
    scores = {}
    with tempfile.TemporaryDirectory() as work:
        folders = _write(Path(work), every, clean)
        for tool in _tools(options):
            score = scores[tool.name] = _score(tool, every, *folders)
            rates = [
                f"{1000 * n / max(of, 1):.1f}" for n, of in ((score.on_sound, words), (score.on_clean, clean_words))
            ]
            caught = f"{score.caught.total()} of {planted.total()}"
            print(f"| {tool.name} | {caught} | {rates[0]} | {rates[1]} | {score.seconds:.1f} |", flush=True)
    _print_categories(planted, scores)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--clean", action="append", type=Path, default=[])
    for name in ("vale", "styles", "proselint", "harper", "languagetool"):
        parser.add_argument(f"--{name}", type=Path)
    return parser.parse_args()


def _tools(options: argparse.Namespace) -> Iterator[Tool]:
    yield Wirelint()
    if options.vale:
        yield Vale(options.vale, None)
    if options.vale and options.styles:
        for style in sorted(path for path in options.styles.iterdir() if (path / "meta.json").is_file()):
            yield Vale(options.vale, style)
    if options.proselint:
        yield Proselint(options.proselint)
    if options.harper:
        yield Harper(options.harper, without_spelling=False)
        yield Harper(options.harper, without_spelling=True)
    if options.languagetool:
        yield LanguageTool(options.languagetool, without_noise=False)
        yield LanguageTool(options.languagetool, without_noise=True)


def _write(work: Path, every: Sequence[Story], clean: Sequence[Path]) -> tuple[Path, Path, Path]:
    folders = work / "faulty", work / "sound", work / "clean"
    for folder in folders:
        folder.mkdir()
    for number, story in enumerate(every):
        (folders[0] / f"{number:05}.txt").write_text(story.faulty, encoding="utf-8")
        (folders[1] / f"{number:05}.txt").write_text(story.sound, encoding="utf-8")
    for number, file in enumerate(clean):
        (folders[2] / f"{number:05}.txt").write_bytes(file.read_bytes())
    return folders


def _score(tool: Tool, every: Sequence[Story], faulty: Path, sound: Path, clean: Path) -> Score:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    on_faulty, on_sound, on_clean = (
        tool.find(folder) if any(folder.iterdir()) else {} for folder in (faulty, sound, clean)
    )
    tool.close()
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    caught: Counter[str] = Counter()
    for number, story in enumerate(every):
        found = on_faulty.get(f"{number:05}.txt", ())
        caught.update(defect.category for defect in story.defects if _catches(found, *defect.span))
    return Score(caught, sum(map(len, on_sound.values())), sum(map(len, on_clean.values())), seconds)


def _catches(found: Sequence[Found], start: int, end: int) -> bool:
    return any(
        first < max(end, start + 1) and max(after, first + 1) > start and after - first <= end - start + _LONGER
        for first, after in found
    )


def _print_categories(planted: Mapping[str, int], scores: Mapping[str, Score]) -> None:
    print(f"\n| category | defects | {' | '.join(scores)} |\n|---|---|{'---|' * len(scores)}")
    for category, count in sorted(planted.items()):
        print(f"| {category} | {count} | {' | '.join(str(score.caught[category]) for score in scores.values())} |")


if __name__ == "__main__":
    main()
