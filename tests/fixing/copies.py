"""Sound paragraphs of the project's own stories, with a few defects put in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.defects.trial import INJECTORS
from tests.marked import stories

if TYPE_CHECKING:
    from random import Random

STORIES = Path(__file__).parents[1] / "stories" / "seen"


@cache
def _sound() -> tuple[tuple[str, ...], ...]:
    copies = (story.sound for story in stories(STORIES))
    return tuple(tuple(line.strip() for line in copy.splitlines() if line.strip()) for copy in copies)


def faulty_paragraphs(random: Random, defects: int) -> list[str]:
    """Give a headline and some paragraphs of one story with so many defects in them."""
    story = random.choice(_sound())
    first = random.randrange(1, max(2, len(story) - 4))
    copy = "\n\n".join([story[0], *story[first : first + random.randrange(2, 5)]])
    for _ in range(defects):
        defect = random.choice(INJECTORS).inject(copy, random)
        copy = defect.copy if defect else copy
    return [line.strip() for line in copy.splitlines() if line.strip()]
