"""Gives mutated files to every reader: no error but ReadError, no wait, no memory without end, and sound documents.

    python -m tests.readers.mutations [--count 200000] [--seed 7]

The files of ``examples/`` are the seeds. It prints what it did, and stops with code 1 at the first fault, naming the
seed and the number that make it again.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.readers import FORMATS, ReadError, read_stories
from wirelint.text import CannotWriteError, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text import Document

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SLOWEST = 2.0  # seconds of CPU for one file
LARGEST = 500_000  # kilobytes
_SIZE = 6000  # bytes of a seed that are taken at most
_TABLES = ("table", "jsonl")
_TABLE_ENDS = (".csv", ".tsv", ".jsonl")
_TOKENS = (
    *(
        b"<",
        b">",
        b"</",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<?",
        b"?>",
        b"&amp;",
        b"&#0;",
        b"&#xD800;",
        b"&x",
        b"'",
    ),
    *(
        b'"',
        b"\\",
        b"\\u",
        b"\\ud83d",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\n",
        b"\r",
        b"\r\n",
        b"\t",
        b"\0",
        b"\x01",
    ),
    *(
        b"\x02",
        b"\x03",
        b"\x85",
        b"\xe2\x80\xa8",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xc3",
        b"=",
        b"^",
        b"``",
        b"''",
        b"\x1f",
    ),
    *(
        b"<p>",
        b"</p>",
        b"<br/>",
        b"<q>",
        b"<script>",
        b"<style",
        b'<a href="',
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"---\n",
    ),
    *(
        b"```\n",
        b"> ",
        b"# ",
        b"| ",
        b"- ",
        b"*",
        b"**",
        b"_",
        b"`",
        b"](",
        b"wirelint-allow",
        b"<newsItem>",
        b"</item>",
    ),
)


class Fault(NamedTuple):
    """What went wrong, and the file with which it did."""

    what: str
    data: bytes


def seeds() -> list[tuple[str, bytes]]:
    """Give the files to start from, by name, each with the format that reads it."""
    files = [*sorted(EXAMPLES.glob("*.txt")), *sorted((EXAMPLES / "formats").iterdir())]
    return [(file.name, file.read_bytes()[:_SIZE]) for file in files if file.suffix != ".report"]


def mutated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Change a file at one to eight places."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        size = chance.choice((1, 2, 8, 60, 400))
        action = chance.randrange(7)
        if action == 0:
            changed[at : at + size] = b""
        elif action == 1:
            changed[at:at] = chance.choice(_TOKENS) * chance.choice((1, 1, 1, 2, 50, 2000))
        elif action == 2 and at < len(changed):
            changed[at] = _byte(chance)
        elif action == 3:
            changed[at:at] = changed[at : at + size] * chance.choice((1, 2, 30))
        elif action == 4:
            start = chance.randrange(len(other) + 1)
            changed[at : at + chance.choice((0, size))] = other[start : start + size]
        elif action == 5:
            del changed[at:]
        else:
            changed[at : at + size] = bytes(_byte(chance) for _ in range(min(size, 8)))
    return bytes(changed)


def _byte(chance: random.Random) -> int:
    """Give a byte, seldom one that UTF-8 forbids: such files are soon refused."""
    return chance.randrange(256) if chance.random() < 0.02 else chance.randrange(128)


def fault_of(data: bytes, name: str, form: str, chance: random.Random) -> str:
    """Read a file and give what is wrong with how that went; nothing where all is well."""
    began = time.process_time()
    try:
        table = form in _TABLES or name.endswith(_TABLE_ENDS)
        stories = read_stories(data, name, form=form, field="text" if table else None)
        wrong = next(filter(None, (_unsound(story, chance) for story in stories[:20])), "")
    except ReadError as error:
        wrong = "" if error.message else "no message"
    except Exception as error:
        wrong = f"{type(error).__name__}: {error}"
    took = time.process_time() - began
    return wrong or (f"took {took:.1f} s" if took > SLOWEST else "")


def _unsound(story: Document, chance: random.Random) -> str:
    """Give what is wrong with a document: passages and segments in order and in bounds, every place in the file."""
    size, length = len(story.text), len(story.source)
    ends = [0, *(edge for passage in story.passages for edge in passage.span), size]
    if ends != sorted(ends):
        return "passages out of order"
    segments = story.source_map.segments
    if any(above.text_end > below.text for above, below in itertools.pairwise(segments)):
        return "segments overlap"
    if any(s.size < 0 or s.width < 0 or s.source_end > length or s.text_end > size for s in segments):
        return "a segment out of bounds"
    for _ in range(5):
        start = chance.randrange(size + 1)
        span = Span(start, min(size, start + chance.choice((0, 1, 3, 40))))
        origin = story.origin(span)
        if not 0 <= origin.start <= origin.end <= length:
            return f"{span} leads to {origin}"
        story.place(origin.end)
        try:
            story.edits(span, "a new word")
        except CannotWriteError:
            continue
    return ""


def faults(count: int, seed: int) -> Iterator[Fault]:
    """Try so many files, the same ones for the same seed, over every format in turn."""
    files = seeds()
    forms: Sequence[str] = ["auto", *FORMATS]
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        name, data = files[number % len(files)]
        form = forms[number % len(forms)] if chance.random() < 0.3 else "auto"
        changed = mutated(data, chance.choice(files)[1], chance)
        if wrong := fault_of(changed, name, form, chance):
            yield Fault(f"seed {seed}, file {number} ({name} as {form}): {wrong}", changed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--go-on", action="store_true", help="do not stop at the first fault")
    options = parser.parse_args()
    began, found = time.process_time(), 0
    for fault in faults(options.count, options.seed):
        print(fault.what)
        found += 1
        if not options.go_on:
            break
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = time.process_time() - began
    print(f"{options.count:,} files, seed {options.seed}: {found} faults, {took:.0f} s, at most {memory // 1000} MB")
    return int(found > 0 or memory > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
