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
    "different names": lambda n: " ".join(f"Peter {_letters(i).title()} spoke." for i in range(n // 20)),
    "names that are near": lambda n: " ".join(f"Mr Kar{_letters(i)}ov spoke." for i in range(n // 18)),
    "titles": lambda n: "President Hale met Prime Minister Hale. " * (n // 40),
    "acronyms": lambda n: "the World Ferry Board (WBF) " * (n // 28),
    "misspelt words": lambda n: " ".join(f"tha{_letters(i)}lk" for i in range(n // 9)),
    "one misspelt word": lambda n: "tlaks " * (n // 6),
    "percent changes": lambda n: "Sales rose 8 percent to $4.9 billion from $4.1 billion. " * (n // 57),
    "amounts in a row": lambda n: "from 5 percent to $4 million of 10 " * (n // 35),
    "parts of a whole": lambda n: "7 of the 9 people, 5 men and 3 women, " * (n // 38),
    "votes": lambda n: "voted 12-3 to pass, 9 to 4 with 2 abstaining, " * (n // 46),
    "scores": lambda n: "won 2-1, lost 3-0 and drew 1-1 " * (n // 31),
    "conversions": lambda n: "10 miles (16 km) and 5 pounds ($8) " * (n // 35),
    "ages and years": lambda n: "Hale, 54, was born in 1961 and died in 2010. " * (n // 45),
    "prices of one": lambda n: "It cost $4 billion, or $5 million a mile, of 840 miles.\n\n" * (n // 58),
    "shares of totals": lambda n: "".join(f"Some {i}, or a third of the total, left.\n\n" for i in range(n // 43)),
    "what is left": lambda n: "Of the 90, 30 have gone, leaving 50. The other 20 of them stayed. " * (n // 66),
    "times of a race": lambda n: "Lind was second, 19 seconds back, in 2:15:37, ahead of 2:16:02. " * (n // 64),
    "sets of tennis": lambda n: "Zhao beat Torres 6-1 7-2 in two sets, 6-4 7-6 (7-2) 6-3. " * (n // 58),
    "towns of the dead": lambda n: "Six died in Bodo, four in Tai and two in Ostrov, killing 11.\n\n" * (n // 63),
    "counted lists": lambda n: "three ministers, Hale, Moor, Peel and Ward, " * (n // 44),
    "dates": lambda n: "on Monday, March 4, 2019, and Feb. 30 " * (n // 38),
    "days": lambda n: "last Monday and next Friday " * (n // 28),
    "years": lambda n: "10 years after 2011, from 2015 to 2012 " * (n // 39),
    "paragraphs of figures": lambda n: "Five men, 3 women and 2 of 9 boys paid $7, or £5, 8 percent.\n\n" * (n // 64),
    "paragraphs of dead": lambda n: "".join(f"The storm killed {i} people and wounded 12.\n\n" for i in range(n // 44)),
    "rows of a table": lambda n: "".join(f"Hale {i} 12 9 3 41\n" for i in range(n // 21)),
    "paragraphs of names": lambda n: "".join(f"Ann {_letters(i).title()} told Mr Hale.\n\n" for i in range(n // 28)),
    "addresses": lambda n: "https://example.org/a?b=c#d " * (n // 28),
    "attributions": lambda n: "“We go on” said Hale said. " * (n // 27),
    "short residue": lambda n: "Read more: Talks\nSign up\nShare this\n" * (n // 37),
}
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _letters(number: int) -> str:
    """Write a number in letters, for names and words of which each is another."""
    written = ""
    while number or not written:
        number, last = divmod(number, len(_ALPHABET))
        written += _ALPHABET[last]
    return written


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
