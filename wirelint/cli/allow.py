"""``wirelint allow``."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from wirelint.cli.files import Files
from wirelint.cli.jobs import check_files
from wirelint.cli.setup import config_options, read_config
from wirelint.desk import open_desk
from wirelint.engine.allowances import FILE_NAME, find_allowances, parse_allowances
from wirelint.engine.pack_cache import cache_folder
from wirelint.errors import UserError
from wirelint.source.globs import relative_to
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from wirelint.config import Config
    from wirelint.findings import Placed

_PLACE = lazily(r"(?P<path>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?\Z", re.S)


class Flags(TypedDict):
    """The options of the command line."""

    place: str
    rule: str | None
    reason: str
    until: datetime.datetime | None
    fingerprint: str | None
    config_file: str | None
    isolated: bool


@click.command("allow")
@click.argument("place", metavar="PATH:LINE[:COLUMN]")
@click.option("--rule", metavar="ID", help="The rule of the finding, where several speak of the place.")
@click.option("--reason", required=True, help="Why the finding may stand.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day on which it may.")
@click.option("--fingerprint", help="The finding's fingerprint, as JSON output gives it; PATH needs no line then.")
@config_options
def allow_command(**flags: Unpack[Flags]) -> None:
    """Record that a finding may stand, with the reason, in wirelint-allow.yaml."""
    config = read_config(flags["config_file"], isolated=flags["isolated"])
    finding, path = _find(config, flags)
    file = find_allowances(Path.cwd()) or (config.root / FILE_NAME)
    relative = relative_to(path, file.parent)
    _append(file, _entry(finding, f"./{relative}", flags), finding, relative)
    click.echo(f"{os.path.relpath(file)}: {finding.rule} may stand in {path}.")


def _find(config: Config, flags: Flags) -> tuple[Placed, str]:
    """Check the file, and give the one finding that is meant."""
    place = _PLACE.match(flags["place"])
    assert place  # it matches every text that is not empty
    path = flags["place"] if Path(flags["place"]).exists() else place["path"]
    if not (place["line"] or flags["fingerprint"]):
        raise UserError(f"{path}: say which finding, as {path}:LINE, or with --fingerprint.")
    if Path(path).is_dir():
        raise UserError(f"{path}: a folder; say which finding of which file, as {Path(path, 'talks.txt')}:9")
    (report,) = check_files(open_desk(config, cache=cache_folder()), Files([path]))
    if report.failure is not None:
        raise UserError(f"{path}: {report.failure}")
    line, column = int(place["line"] or 0), int(place["column"] or 0)
    meant = [finding for finding in report.findings if _is_meant(finding, line, column, flags)]
    rules = dict.fromkeys(finding.rule for finding in meant)
    if len(rules) == 1:
        return meant[0], path
    raise UserError(
        _unclear(flags["place"], rules) if rules else _nothing(flags["place"], report.findings, flags["rule"])
    )


def _is_meant(finding: Placed, line: int, column: int, flags: Flags) -> bool:
    rule, region = flags["rule"], finding.region
    if rule and finding.rule != rule and not finding.rule.startswith(f"{rule}#"):
        return False
    if flags["fingerprint"]:
        return finding.fingerprint == flags["fingerprint"]
    if not region.line <= line <= region.end_line:
        return False
    return not column or (region.line, region.column) <= (line, column) < (region.end_line, region.end_column + 1)


def _unclear(place: str, rules: Iterable[str]) -> str:
    return f"{place}: several rules speak here; choose one with --rule: {', '.join(rules)}."


def _nothing(place: str, findings: Sequence[Placed], rule: str | None) -> str:
    said = f"{rule} finds nothing" if rule else "there is no finding"
    if not findings:
        return f"{place}: {said} here, and none in the whole file."
    places = ", ".join(f"{finding.region.line}:{finding.region.column} {finding.rule}" for finding in findings[:5])
    return f"{place}: {said} here. The file has: {places}{' ...' if len(findings) > 5 else ''}"


def _entry(finding: Placed, path: str, flags: Flags) -> str:
    lines = [
        f"- rule: {finding.rule}",
        *_block("path", path),
        *_block("text", finding.text),
        *([f"  fingerprint: {finding.fingerprint}"] if flags["fingerprint"] else []),
        *_block("reason", flags["reason"]),
        *([f"  until: {flags['until']:%Y-%m-%d}"] if flags["until"] else []),
    ]
    return "".join(f"{line}\n" for line in lines)


def _block(key: str, text: str) -> list[str]:
    """Write a text as a block, in which nothing needs quoting."""
    return [f"  {key}: |", f"    {' '.join(text.split())}"]


def _append(file: Path, entry: str, finding: Placed, path: str) -> None:
    """Add an entry behind what the file holds, comments and all; refuse where that would not read as one entry more."""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    after = f"{before}{'' if before.endswith(chr(10)) or not before else chr(10)}{entry}"
    shown = os.path.relpath(file)
    entries = parse_allowances(before, shown)
    for known in entries:
        if known.covers(finding, path):
            raise UserError(f"{known.place}: {finding.rule} is allowed there already; change this entry instead.")
    if len(parse_allowances(after, shown)) != len(entries) + 1:
        raise UserError(
            f"{shown}: an entry cannot be added below what the file holds; write its list with one '-' an entry."
        )
    file.write_text(after, encoding="utf-8")
