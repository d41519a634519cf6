"""Copy that means harm: each shape at one length and at double that length, with all bundled rules.

    python -m benchmarks.shapes [--size CODE_POINTS]

Prints user CPU seconds of both lengths and their ratio, the smaller of a few runs each; linear work doubles.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.checks import Context
from wirelint.engine import Linter
from wirelint.engine.pack_cache import load_indexed
from wirelint.garbage import swept_between_files
from wirelint.packs import bundled_packs
from wirelint.readers import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2.6
"""A shape whose cost grows by more when its length doubles is not linear."""

SHAPES: dict[str, Callable[[int], str]] = {
    "one letter": lambda n: "a" * n,
    "one word": lambda n: "talks " * (n // 6),
    "one line of sentences": lambda n: "The talks failed on Monday. " * (n // 28),
    "paragraphs": lambda n: "The talks failed on Monday.\n\n" * (n // 29),
    "lines": lambda n: "The talks failed.\n" * (n // 18),
    "empty lines": lambda n: "\n" * n,
    "carriage returns": lambda n: "a\r" * (n // 2),
    "windows lines": lambda n: "The talks failed.\r\n" * (n // 19),
    "spaces": lambda n: " " * n,
    "spaces and a word": lambda n: " " * n + "end",
    "tabs": lambda n: "a\t" * (n // 2),
    "opening marks": lambda n: "“" * n,
    "closing marks": lambda n: "”" * n,
    "straight marks": lambda n: '"' * n,
    "single marks": lambda n: "'" * n,
    "marks and words": lambda n: "“a " * (n // 3),
    "turned marks": lambda n: "a “b ”c " * (n // 8),
    "quoted paragraphs": lambda n: "“We go on.\n\n" * (n // 12),
    "apostrophes": lambda n: "it’s " * (n // 5),
    "open brackets": lambda n: "(" * n,
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "commas": lambda n: "," * n,
    "full stops": lambda n: "." * n,
    "dotted letters": lambda n: "a." * (n // 2),
    "abbreviations": lambda n: "Gen. U.S. " * (n // 10),
    "hyphens": lambda n: "a-" * (n // 2),
    "dashes": lambda n: " – " * (n // 3),
    "digits": lambda n: "1" * n,
    "grouped digits": lambda n: "1," * (n // 2),
    "numbers": lambda n: "two hundred and " * (n // 16),
    "money": lambda n: "$1 " * (n // 3),
    "capitals": lambda n: "Talks Failed " * (n // 13),
    "datelines": lambda n: "PARIS (Wire) - " * (n // 15),
    "residue": lambda n: "advertisement\n" * (n // 14),
    "entities": lambda n: "&nbsp;" * (n // 6),
    "mojibake": lambda n: "â€™" * (n // 3),
    "placeholders": lambda n: "[NAME] " * (n // 7),
    "doubled words": lambda n: "the the " * (n // 8),
    "both spellings": lambda n: "co-operation cooperation " * (n // 25),
    "many compounds": lambda n: " ".join(f"co-op{i} coop{i}" for i in range(n // 16)),
    "different words": lambda n: " ".join(f"w{i}" for i in range(n // 7)),
    "almost a phrase": lambda n: "threatened to threatened to " * (n // 28),
    "anchors in a row": lambda n: "killed wounded people " * (n // 22),
    "combining accents": lambda n: "é" * (n // 2),
    "emoji": lambda n: "🚢 " * (n // 2),
    "right to left": lambda n: "שלום " * (n // 5),
    "zero width": lambda n: "a\u200b" * (n // 2),
    "line separators": lambda n: "a\u2028" * (n // 2),
}


def cost(linter: Linter, text: str, runs: int) -> float:
    """Give user CPU seconds of reading and checking a text, the least of some runs."""
    data = text.encode()
    spent = []
    for _ in range(runs):
        with swept_between_files():  # as the command line does
            start = time.process_time()
            linter.lint(read_document(data, "shape"))
            spent.append(time.process_time() - start)
        gc.collect()
    return min(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=200_000, help="code points of the shorter text")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--packs", type=Path, nargs="*", help="packs other than the bundled ones")
    options = parser.parse_args()
    book, index = load_indexed(options.packs or bundled_packs(), folder=None)
    linter = Linter(book.rules, Context(book.vocabulary), index=index)
    worst = 0.0
    print("| shape | s | s at double length | ratio |\n|---|---|---|---|")
    for name, make in SHAPES.items():
        short, long = (cost(linter, make(size), options.runs) for size in (options.size, 2 * options.size))
        worst = max(worst, long / short)
        print(
            f"| {name} | {short:.3f} | {long:.3f} | {long / short:.2f} |{' not linear' if long > MOST * short else ''}",
            flush=True,
        )
    print(f"\n{len(SHAPES)} shapes; the worst ratio is {worst:.2f} (linear work gives 2; more than {MOST} is a fault)")


if __name__ == "__main__":
    main()
