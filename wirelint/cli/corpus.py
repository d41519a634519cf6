"""Collections of copy: files, folders, zip archives, JSON lines and columns of CSV, as one stream of stories."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.errors import UserError
from wirelint.readers import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

COLUMNS = ("text", "body", "content", "article", "story")
"""Where stories are looked for in JSON lines and CSV unless the user names a column."""
_CSV_FIELD = 16_000_000  # code points; the library's own limit is below what one story may have


class Story(NamedTuple):
    """The bytes of one story and a name for it."""

    name: str
    data: bytes


def read_corpus(path: str, column: str | None = None) -> Iterator[Story]:
    """Give the stories of a file or folder in a fixed order."""
    if not Path(path).exists():
        raise UserError(f"--corpus: there is no {path}; check the name.")
    files = sorted(file for file in Path(path).rglob("*") if file.is_file()) if Path(path).is_dir() else [Path(path)]
    for file in files:
        yield from _stories(str(file), file.read_bytes, column, named=len(files) == 1)


def sample(stories: Iterable[Story], size: int, seed: int) -> list[Story]:
    """Give so many stories by chance, in their order; the same ones for the same seed. 0 takes all of them."""
    if not size:
        return list(stories)
    chance = random.Random(seed)
    kept: list[tuple[int, Story]] = []
    for number, story in enumerate(stories):
        if number < size:
            kept.append((number, story))
        elif (at := chance.randrange(number + 1)) < size:
            kept[at] = (number, story)
    return [story for _, story in sorted(kept, key=lambda numbered: numbered[0])]


def _stories(name: str, read: Callable[[], bytes], column: str | None, *, named: bool) -> Iterator[Story]:
    suffix = Path(name).suffix.lower()
    if suffix in _CONTAINERS:
        yield from _CONTAINERS[suffix](name, read(), column)
    elif named or suffix in SUFFIXES:
        yield Story(name, read())


def _from_zip(name: str, data: bytes, column: str | None) -> Iterator[Story]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in sorted(archive.namelist()):
            if not member.endswith("/"):
                yield from _stories(f"{name}/{member}", lambda member=member: archive.read(member), column, named=False)  # type: ignore[misc]


def _from_json_lines(name: str, data: bytes, column: str | None) -> Iterator[Story]:
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError:
            raise UserError(f"{name}:{number}: this line is not JSON.") from None
        yield from _from_row(f"{name}:{number}", value if isinstance(value, dict) else {"text": value}, column)


def _from_csv(name: str, data: bytes, column: str | None) -> Iterator[Story]:
    csv.field_size_limit(_CSV_FIELD)
    text = data.decode("utf-8-sig", errors="replace")
    for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), 2):
        yield from _from_row(f"{name}:{number}", row, column)


def _from_row(name: str, row: Mapping[str, object], column: str | None) -> Iterator[Story]:
    key = column or next((known for known in COLUMNS if known in row), None)
    if key is None or key not in row:
        columns = ", ".join(str(known) for known in row)
        raise UserError(f"{name}: no column {column or ' or '.join(COLUMNS)}; name one with --column: {columns}.")
    copy = row[key]
    if isinstance(copy, str) and copy.strip():
        yield Story(name, copy.encode("utf-8", "replace"))


_CONTAINERS = {".zip": _from_zip, ".jsonl": _from_json_lines, ".ndjson": _from_json_lines, ".csv": _from_csv}
