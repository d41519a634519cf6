"""``python -m tests.defects [--show] [--seed N] [NAME]``: recall for each kind of defect over the sound stories of tests/stories/seen."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.defects import trial
from tests.marked import stories
from wirelint.config import Config
from wirelint.desk import open_desk
from wirelint.engine.pack_cache import cache_folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="", help="only kinds whose name holds this")
    parser.add_argument("--show", action="store_true", help="show what was missed, and what else was said")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    trial.INJECTORS[:] = [injector for injector in trial.INJECTORS if options.name in injector.name]
    copies = [story.sound for story in stories(Path(__file__).parents[1] / "stories" / "seen")]
    desk = open_desk(Config(Path.cwd()), cache=cache_folder())
    for line in trial.table_lines(desk, copies, show=options.show, seed=options.seed):
        print(line, flush=True)


if __name__ == "__main__":
    main()
