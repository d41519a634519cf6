"""What may be set, and what is in force."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from wirelint.findings import Severity
from wirelint.packs.selection import Selection

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from wirelint.config.languagetool import LanguageTool
    from wirelint.source import Place, Text


class Named(NamedTuple):
    """A file, folder or pack as a configuration names it, and the folder that a path in it starts from."""

    text: Text
    root: Path

    @property
    def path(self) -> Path:
        return self.root / self.text.value


@dataclass(frozen=True, eq=False)
class Settings:
    """What may be set for all files, or for those of a path pattern."""

    selection: Selection = field(default_factory=Selection)
    target: str | None = None
    dialect: str | None = None
    encoding: str | None = None
    format: str | None = None
    field: str | None = None
    limits: tuple[tuple[str, int], ...] = ()

    def then(self, special: Settings) -> Settings:
        """Give these settings with more special ones on top: lists grow, single values are replaced."""
        return Settings(
            self.selection.then(special.selection),
            special.target or self.target,
            special.dialect or self.dialect,
            special.encoding or self.encoding,
            special.format or self.format,
            special.field or self.field,
            tuple({**dict(self.limits), **dict(special.limits)}.items()),
        )

    def yielding(self, stronger: Settings) -> Settings:
        """Give these settings without what stronger ones set, so that they may come on top of those."""
        chosen = stronger.selection.select is not None
        return replace(
            self,
            selection=replace(self.selection, select=None) if chosen else self.selection,
            target=None if stronger.target else self.target,
            dialect=None if stronger.dialect else self.dialect,
            encoding=None if stronger.encoding else self.encoding,
            format=None if stronger.format else self.format,
            field=None if stronger.field else self.field,
        )


class PerPath(NamedTuple):
    """Settings for the files of a path pattern; ``origins``: where each is from."""

    pattern: str
    settings: Settings
    origins: dict[str, Place]


@dataclass(frozen=True, eq=False)
class Config:
    """The settings in force.

    ``root`` is the folder that path patterns start from. ``origins``: where each key is from. ``layers`` are the
    configurations of one file each that these settings are made of, the most general first. ``command_line`` is what
    was set there: it is in ``settings``, and stands above what ``per_path`` says. ``names`` are those of the
    watch-list beside the configuration.
    """

    root: Path
    file: Path | None = None
    extends: tuple[Text, ...] = ()
    packs: tuple[Named, ...] | None = None
    settings: Settings = field(default_factory=Settings)
    fail_on: Severity = Severity.WARNING
    profile: str | None = None
    date: datetime.date | None = None
    confirm: bool = False
    baseline: Named | None = None
    languagetool: LanguageTool | None = None
    exclude: tuple[str, ...] = ()
    per_path: tuple[PerPath, ...] = ()
    command_line: Settings = field(default_factory=Settings)
    origins: dict[str, Place] = field(default_factory=dict)
    layers: tuple[Config, ...] = ()
    names: tuple[str, ...] = ()

    def then(self, special: Config) -> Config:
        """Give this configuration with one that extends it on top: lists grow, single values are replaced.

        A baseline belongs to one repository and is not handed on.
        """
        return replace(
            special,
            packs=special.packs if self.packs is None else (*self.packs, *(special.packs or ())),
            settings=self.settings.then(special.settings),
            fail_on=special.fail_on if "fail-on" in special.origins else self.fail_on,
            profile=special.profile or self.profile,
            languagetool=special.languagetool or self.languagetool,
            exclude=(*self.exclude, *special.exclude),
            per_path=(*self.per_path, *special.per_path),
            origins=self.origins | special.origins,
            layers=(*self.layers, *special.layers),
        )
