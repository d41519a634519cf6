"""Options on the story itself and on what is said of it: ``--date``, ``--profile``, ``--show-confirmed``."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wirelint.config import Config

CONFIRMING = ("full", "concise", "json")
"""The output formats that show what was checked and found right."""


class StoryFlags(TypedDict):
    """The options of this module."""

    date: datetime.date | None
    profile: str | None
    show_confirmed: bool


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f'"{value}" is no day; write it as 2026-12-31.') from None


def story_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options."""
    for option in (
        click.option(
            "--show-confirmed", is_flag=True, help="List what was checked and found right, too: figures, dates, names."
        ),
        click.option("--profile", metavar="NAME", help="The house style: ap, economist, guardian or reuters."),
        click.option("--date", callback=_day, metavar="DAY", help="The story's own day, as 2026-12-31."),
    ):
        command = option(command)
    return command


def with_story(config: Config, flags: StoryFlags) -> Config:
    """Give a configuration with the options in it."""
    return replace(
        config, date=flags["date"], confirm=flags["show_confirmed"], profile=flags["profile"] or config.profile
    )


def check_formats(formats: Iterable[str], *, confirm: bool) -> None:
    """Refuse formats that have no place for what was found right."""
    wrong = [name for name in formats if name not in CONFIRMING]
    if confirm and wrong:
        listed = ", ".join(CONFIRMING)
        raise click.UsageError(f"--show-confirmed goes with the formats {listed}, not with {', '.join(wrong)}.")
