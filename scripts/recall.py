"""What the bundled rules catch in stories with marked defects, and what they flag in the sound copy.

    python scripts/recall.py FOLDER... [--show]

A defect counts as caught when a finding, or a place related to it, overlaps it and is at most 60 code points longer.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the marks are read by code of the tests

from tests.marked import Defect, Story, stories
from wirelint.config import Config
from wirelint.desk import Desk, open_desk
from wirelint.engine.pack_cache import cache_folder

if TYPE_CHECKING:
    from wirelint.findings import Placed, Region

_LONGER = 60


class Tally:
    """Counts over stories."""

    def __init__(self) -> None:
        self.planted: Counter[str] = Counter()
        self.caught: Counter[str] = Counter()
        self.by_pack: Counter[tuple[str, str]] = Counter()
        self.false = self.words = 0

    def lines(self) -> list[str]:
        total = f"{self.caught.total()} of {self.planted.total()} caught"
        rate = 1000 * self.false / max(self.words, 1)
        lines = [f"{total}; {self.false} false findings in {self.words:,} words of sound copy ({rate:.2f} per 1,000)"]
        for category, planted in sorted(self.planted.items()):
            packs = [f"{pack} {n}" for (kind, pack), n in self.by_pack.most_common() if kind == category]
            lines.append(f"  {category:12} {self.caught[category]:4} of {planted:4}   {', '.join(packs)}")
        return lines


def catches(desk: Desk, story: Story) -> list[tuple[Defect, set[str]]]:
    """Give each defect with the rules that catch it."""
    starts = [0]
    for line in story.faulty.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    findings = desk.check(story.faulty.encode(), story.name).findings
    return [(defect, {f.rule for f in findings if _catches(f, defect, starts)}) for defect in story.defects]


def _catches(finding: Placed, defect: Defect, starts: list[int]) -> bool:
    start, end = defect.span
    regions: list[Region] = [finding.region, *(other.region for other in finding.related)]
    for region in regions:
        first = starts[region.line - 1] + region.column - 1
        after = starts[region.end_line - 1] + region.end_column - 1
        if first < max(end, start + 1) and after > start and after - first <= end - start + _LONGER:
            return True
    # A missing mark has no place of its own: its line and category will do.
    on_line = starts[finding.region.line - 1] <= start < starts[finding.region.line]
    return start == end and finding.category == defect.category and on_line


def pack_of(rule: str) -> str:
    return "/".join(rule.partition("#")[0].split("/")[:2]) if rule.startswith("wording/") else rule.partition("/")[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="name what is caught, missed and wrongly flagged")
    options = parser.parse_args()
    desk = open_desk(Config(Path.cwd()), cache=cache_folder())
    tally = Tally()
    for story in (story for folder in options.folders for story in stories(folder)):
        for defect, rules in catches(desk, story):
            tally.planted[defect.category] += 1
            tally.caught[defect.category] += bool(rules)
            tally.by_pack.update({(defect.category, pack_of(rule)) for rule in rules})
            if options.show:
                said = ", ".join(sorted(rules)) or "MISSED"
                print(
                    f"{story.name} {defect.category}: {defect.span.of(story.faulty)!r} ({defect.should_be!r}): {said}"
                )
        report = desk.check(story.sound.encode(), story.name)
        tally.false += len(report.findings)
        tally.words += report.words
        for finding in report.findings if options.show else ():
            print(f"{story.name} FALSE {finding.rule}: {finding.text!r}")
    print("\n".join(tally.lines()))


if __name__ == "__main__":
    main()
