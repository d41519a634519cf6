"""Make the dictionary of English from the lists of SCOWL.

    python scripts/make_dictionary.py FOLDER

FOLDER holds SCOWL's lists (``english-words.35``, ``british-upper.50`` ...), as its releases and Debian's package
``scowl`` have them. One line a word: the word, a tab, and how common it is: the tens of SCOWL's size, 1 (the most
common) to 8. Sorted by code point, so that it is searched without being read.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OUT = Path(__file__).resolve().parents[1] / "wirelint" / "checks" / "data" / "english.tsv"
DIALECTS = ("english", "american", "british", "british_z", "canadian", "australian")
VARIANTS = ("variant_1", "variant_2", "american_variant_1", "american_variant_2", "british_variant_1")
# SCOWL's size 80 holds words that are mostly misspellings of others; its names do no such harm.
LARGEST = {"words": 70, "contractions": 70, "abbreviations": 70, "upper": 80, "proper-names": 80}
LARGEST_VARIANT = 60


def lists(folder: Path) -> Iterator[tuple[int, Path]]:
    """Give the lists to use, each with its size."""
    for dialect in (*DIALECTS, *VARIANTS):
        for kind, largest in LARGEST.items():
            most = min(largest, LARGEST_VARIANT) if dialect in VARIANTS else largest
            for file in folder.glob(f"{dialect}-{kind}.*"):
                size = int(file.suffix[1:])
                if size <= most:
                    yield size, file


def read(file: Path) -> str:
    """SCOWL's own releases are in Latin-1, Debian's package is in UTF-8."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def without_accents(word: str) -> str:
    """Desks write cliche and fiance, too."""
    return "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark))


def main() -> None:
    sizes: dict[str, int] = {}
    for size, file in lists(Path(sys.argv[1])):
        for word in read(file).split():
            if not word.endswith("'s") and len(word) > 1:
                for written in (word, without_accents(word)):
                    sizes[written] = min(size, sizes.get(written, size))
    lines = (f"{word}\t{size // 10}\n" for word, size in sorted(sizes.items()))
    OUT.write_bytes("".join(lines).encode())
    print(f"{len(sizes):,} words, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
