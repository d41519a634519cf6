"""The second opinion of a run, where the settings ask for one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from wirelint.engine.pack_cache import cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.config import Config
    from wirelint.desk import Desk
    from wirelint.languagetool.opinion import SecondOpinion


@contextmanager
def second_opinion(desk: Desk, config: Config, *, keep: bool) -> Iterator[SecondOpinion | None]:
    """Have a desk ask LanguageTool, too, while the block runs; ``keep`` keeps its answers on disk."""
    if config.languagetool is None:
        yield None
        return
    from wirelint.languagetool import opening  # noqa: PLC0415 - most desks do without

    with opening.second_opinion(config.languagetool, config.settings.dialect, cache_folder(), keep=keep) as opinion:
        desk.opinion = opinion
        yield opinion


def lacks(opinion: SecondOpinion | None, config: Config) -> bool:
    """Say in one line on standard error why LanguageTool was not asked; tell whether the run needed it."""
    if opinion is None or opinion.failure is None or config.languagetool is None:
        return False
    stories = "1 story" if opinion.left_out == 1 else f"{opinion.left_out:,} stories"
    click.echo(f"{opinion.failure}. Without its opinion: {stories}.", err=True)
    return config.languagetool.required
