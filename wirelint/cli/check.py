"""``wirelint check``."""

from __future__ import annotations

import sys
from contextlib import nullcontext, redirect_stdout
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import click

from wirelint.cli.files import STDIN, Exclusion, select_files
from wirelint.cli.fix_options import FixFlags, check_fix_options, fix_options
from wirelint.cli.jobs import default_jobs
from wirelint.cli.main import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from wirelint.cli.outputs import Output, ReportingCommand, need_copy, output_options, refuse_outputs, write_reports
from wirelint.cli.run import run_checks
from wirelint.cli.second import lacks, second_opinion
from wirelint.cli.setup import (
    config_options,
    read_allowances,
    read_config,
    rule_options,
    split_selectors,
    with_selection,
)
from wirelint.cli.sieves import SieveFlags, open_sieves, sieve_options
from wirelint.cli.story_options import StoryFlags, check_formats, story_options, with_story
from wirelint.config import INPUT_FORMATS, SEVERITIES, Config, Settings
from wirelint.desk import Desk, open_desk, results_key
from wirelint.engine.pack_cache import cache_folder
from wirelint.engine.result_cache import ResultCache
from wirelint.engine.timing import Costs
from wirelint.findings import Severity
from wirelint.packs.rule import TARGETS
from wirelint.reporters.style import shown

if TYPE_CHECKING:
    from wirelint.cli.files import Files
    from wirelint.cli.fixing import Fixing
    from wirelint.cli.sieves import Sieves
    from wirelint.findings import Report


class Flags(SieveFlags, FixFlags, StoryFlags):
    """The options of the command line."""

    paths: tuple[str, ...]
    outputs: tuple[Output, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    fail_on: str | None
    target: str | None
    format: str | None
    field: str | None
    config_file: str | None
    isolated: bool
    statistics: bool
    exit_zero: bool
    quiet: bool
    color: str
    stdin_filename: str | None
    jobs: int | None
    watch: bool
    timing: bool
    no_cache: bool
    no_pack_cache: bool


@click.command("check", cls=ReportingCommand)
@click.argument("paths", nargs=-1, metavar="[PATH...|-]")
@rule_options
@click.option("--target", type=click.Choice(TARGETS), help="What the copy is for; publish unless configured.")
@click.option(
    "--fail-on", type=click.Choice(SEVERITIES), help="Lowest severity for exit code 1; warning unless configured."
)
@click.option("--exit-zero", is_flag=True, help="Give exit code 0 although there are findings.")
@output_options
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--exclude", multiple=True, metavar="PATTERN,...", help="Leave these files and folders out, too.")
@click.option("--force-exclude", is_flag=True, help="Leave excluded files out even where they are named.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the copy on standard input.")
@click.option("--format", type=click.Choice(INPUT_FORMATS), help="The format of the copy; by its content unless set.")
@click.option("--field", metavar="NAME", help="The column or key that holds the copy, in tables and JSON lines.")
@story_options
@fix_options
@sieve_options
@config_options
@click.option("-q", "--quiet", is_flag=True, help="Print findings, and nothing else.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="When to use colours.")
@click.option(
    "-j", "--jobs", type=click.IntRange(1), metavar="N", help="Check by N processes; as many as cores unless set."
)
@click.option("-w", "--watch", is_flag=True, help="Check again whenever copy, rules or settings change.")
@click.option("--timing", is_flag=True, help="Say which rules cost what, on standard error.")
@click.option("--no-cache", is_flag=True, help="Check every file afresh, and keep nothing of the results.")
@click.option("--no-pack-cache", is_flag=True, help="Compile the rules afresh, and keep nothing of it on disk.")
def check_command(**flags: Unpack[Flags]) -> int:
    """Check copy, and say what is wrong with it and where.

    PATH is a file, a folder, or - for standard input; the working directory if there is none.
    """
    if not flags["watch"]:
        return check(flags)
    if flags["fix"] or flags["diff"] or flags["write_baseline"]:
        raise click.UsageError("--watch only checks; leave --fix, --diff and --write-baseline out.")
    from wirelint.cli.watch import watch  # noqa: PLC0415 - most runs check once

    return watch(lambda: check(flags), lambda: configured(flags), flags["paths"] or (".",))


def check(flags: Flags) -> int:
    """Check once, write the reports, and give the exit code."""
    paths = flags["paths"] or (".",)
    asked = flags["statistics"] or flags["outputs"] != (Output(),)
    if flags["stdin_filename"] is not None and STDIN not in paths:
        raise click.UsageError("--stdin-filename names the copy on standard input; give - as the path, too.")
    check_fix_options(flags, paths, reports=asked)
    check_formats((output.form for output in flags["outputs"]), confirm=flags["show_confirmed"])
    config = configured(flags)
    allowances = read_allowances(config, isolated=flags["isolated"])
    desk = open_desk(config, cache=None if flags["no_pack_cache"] else cache_folder(), allowances=allowances)
    exclusion = Exclusion(config.root, config.exclude, flags["force_exclude"])
    files = select_files(paths, exclusion, config.settings.field)
    files.stdin_name = flags["stdin_filename"] or files.stdin_name
    refuse_outputs(flags["outputs"], files.paths, statistics=flags["statistics"])
    sieves = open_sieves(flags, config, paths)
    fixing = _fixing(desk, files, flags, sieves) if flags["fix"] or flags["diff"] else None
    if flags["timing"]:
        desk.costs = Costs()
    desk.keeps_copy = need_copy(flags["outputs"])
    with second_opinion(desk, config, keep=not flags["no_cache"]) as opinion:
        report = run_checks(
            desk,
            files,
            quiet=flags["quiet"],
            jobs=1 if flags["timing"] or opinion else flags["jobs"] or default_jobs(),
            results=ResultCache(cache_folder(), results_key(desk)) if _may_remember(flags, desk) else None,
            sift=fixing.treat if fixing else sieves.sift,
        )
    report.notes += sieves.finish(paths, desk)
    if not report.found and config.settings.selection.names_any and not desk.running():
        report.notes.append("No rule runs: what is selected is ignored, too, or off. Nothing could be found.")
    report.notes += fixing.summary() if fixing else ()
    tell_failures(report, quiet=flags["quiet"])
    lacks_opinion = lacks(opinion, config)
    if fixing and flags["diff"]:
        return EXIT_TROUBLE if report.failed else EXIT_FINDINGS if fixing.changed else EXIT_CLEAN
    with redirect_stdout(sys.stderr) if fixing and STDIN in files.paths else nullcontext():  # the copy went there
        write_reports(
            report, flags["outputs"], color=flags["color"], quiet=flags["quiet"], statistics=flags["statistics"]
        )
    for line in desk.costs.lines() if desk.costs else ():
        click.echo(line, err=True)
    return EXIT_TROUBLE if lacks_opinion else exit_code(report, config.fail_on, exit_zero=flags["exit_zero"])


def _fixing(desk: Desk, files: Files, flags: Flags, sieves: Sieves) -> Fixing:
    from wirelint.cli.fixing import Fixing  # noqa: PLC0415 - most runs change nothing

    return Fixing(desk, files, flags, sieves.sift)


def configured(flags: Flags) -> Config:
    """Give the configuration with the command line's options in it."""
    config = read_config(flags["config_file"], isolated=flags["isolated"])
    config = with_selection(config, flags["select"], flags["ignore"], flags["extend_select"])
    patterns = [selector.name for selector in split_selectors("--exclude", flags["exclude"])]
    stated = Settings(target=flags["target"], format=flags["format"], field=flags["field"])
    return replace(
        with_story(config, flags),
        settings=config.settings.then(stated),
        command_line=config.command_line.then(stated),
        fail_on=Severity(flags["fail_on"]) if flags["fail_on"] else config.fail_on,
        exclude=(*config.exclude, *patterns),
    )


def _may_remember(flags: Flags, desk: Desk) -> bool:
    """Tell whether results may come from the cache: it measures nothing, keeps no copy, and asks nobody else."""
    return not (flags["no_cache"] or flags["timing"] or desk.keeps_copy or desk.opinion)


def tell_failures(report: Report, *, quiet: bool) -> None:
    """Say on standard error what could not be checked, and what else the user should know."""
    for file in report.files:
        if file.failure is not None:
            click.echo(f"{shown(file.path)}: {file.failure}", err=True)
        for trouble in file.troubles:
            click.echo(f"{shown(file.path)}:{trouble}", err=True)
    for note in report.notes if not quiet else ():
        click.echo(note, err=True)


def exit_code(report: Report, fail_on: Severity, *, exit_zero: bool) -> int:
    """Turn a report into an exit code; a file that could not be checked outweighs every finding."""
    if report.failed:
        return EXIT_TROUBLE
    worst = report.worst()
    if worst is None or worst.rank < fail_on.rank or exit_zero:
        return EXIT_CLEAN
    return EXIT_FINDINGS
