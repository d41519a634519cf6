"""Stories that carry their own answer key: ``[[bad=>good|category]]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK = re.compile(r"\[\[(.*?)=>(.*?)\|([a-z-]+)\]\]", re.DOTALL)


class Defect(NamedTuple):
    """A planted defect: its span in the faulty copy, its category, and what should stand there."""

    span: Span
    category: str
    should_be: str


class Story(NamedTuple):
    """A marked story, as faulty and as sound copy."""

    name: str
    faulty: str
    sound: str
    defects: tuple[Defect, ...]


def read_story(path: Path) -> Story:
    """Cut a marked story into its two versions."""
    marked = path.read_text(encoding="utf-8")
    faulty, sound, defects, at, size = "", "", [], 0, 0
    for match in _MARK.finditer(marked):
        plain = marked[at : match.start()]
        size += len(plain)
        defects.append(Defect(Span(size, size + len(match[1])), match[3], match[2]))
        faulty, sound = faulty + plain + match[1], sound + plain + match[2]
        size, at = size + len(match[1]), match.end()
    return Story(path.name, faulty + marked[at:], sound + marked[at:], tuple(defects))


def stories(folder: Path) -> Iterator[Story]:
    for path in sorted(folder.rglob("*.txt")):
        yield read_story(path)
