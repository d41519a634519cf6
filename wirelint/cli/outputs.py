"""Where reports go: ``--output-format A --output-file F``, as often as reports are wanted."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from wirelint.errors import UserError
from wirelint.reporters import FORMATS, REPORTERS
from wirelint.reporters.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.findings import Report

_STDOUT = "-"
_COUNTED = ("full", "concise", "grouped", "json")
_FORMAT, _FILE = "output_format", "output_file"


class Output(NamedTuple):
    """One report: its format, and the file it goes to; "-" is standard output."""

    form: str = "full"
    file: str = _STDOUT


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--output-format`` and ``--output-file``."""
    command = click.option(
        "-o", "--output-file", metavar="FILE", multiple=True, help="Write the report before it to this file."
    )(command)
    return click.option(
        "--output-format",
        type=click.Choice(tuple(REPORTERS)),
        multiple=True,
        help="How a report is written (full, unless named); may be given again, with a file for each.",
    )(command)


class ReportingCommand(click.Command):
    """Pairs output formats with output files in the order in which they were written."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Replace both options by ``outputs``; click alone forgets which format a file was written after."""
        values, _, order = self.make_parser(ctx).parse_args(args=list(args))
        rest = super().parse_args(ctx, args)
        given = {name: iter(values.get(name) or ()) for name in (_FORMAT, _FILE)}
        named = [(option.name, str(next(given[option.name]))) for option in order if option.name in given]
        del ctx.params[_FORMAT], ctx.params[_FILE]
        ctx.params["outputs"] = paired(named)
        return rest


def paired(named: Iterable[tuple[str, str]]) -> tuple[Output, ...]:
    """Pair formats and files: a file takes the format before it, or the next one where none is free."""
    forms: list[str | None] = []
    files: list[str | None] = []
    for option, value in named:
        mine, other = (forms, files) if option == _FORMAT else (files, forms)
        if mine and mine[-1] is None:
            mine[-1] = value
        else:
            mine.append(value)
            other.append(None)
    outputs = tuple(Output(form or "full", file or _STDOUT) for form, file in zip(forms, files, strict=True))
    _refuse_twice(outputs)
    return outputs or (Output(),)


def refuse_outputs(outputs: Iterable[Output], paths: Iterable[str], *, statistics: bool) -> None:
    """Refuse reports that nobody can have meant: over the copy itself, or a count in a format for findings."""
    files = [output.file for output in outputs if output.file != _STDOUT and Path(output.file).is_file()]
    copy = {os.path.realpath(path): path for path in paths} if files else {}
    for file in files:
        if (path := copy.get(os.path.realpath(file))) is not None:
            raise UserError(
                f"--output-file: {file} is the copy that is checked ({path}); give the report another name."
            )
    for output in outputs if statistics else ():
        if output.form not in _COUNTED:
            raise UserError(f"--statistics is printed as text or as json; leave --output-format {output.form} out.")


def need_copy(outputs: Iterable[Output]) -> bool:
    """Tell whether one of the reports shows the stories themselves."""
    return any(FORMATS[output.form].needs_copy for output in outputs)


def write_reports(
    report: Report, outputs: Iterable[Output], *, color: str = "auto", quiet: bool = False, statistics: bool = False
) -> None:
    """Write each report where it is wanted, standard output last; a reader that went away is no error."""
    for output in sorted(outputs, key=lambda output: output.file == _STDOUT):
        style = Style(color=output.file == _STDOUT and wants_color(color), quiet=quiet)
        parts = _statistics(report, style, output) if statistics else REPORTERS[output.form](report, style)
        if output.file == _STDOUT:
            _print(parts)
        else:
            _write_file(output.file, parts)
        if output.form == "github" and not statistics:
            _append_summary(report)


def wants_color(when: str) -> bool:
    """Tell whether colours are wanted: asked for, or FORCE_COLOR, or a terminal and no NO_COLOR."""
    if when != "auto":
        return when == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _refuse_twice(outputs: tuple[Output, ...]) -> None:
    files = [output.file for output in outputs]
    for file in {file for file in files if files.count(file) > 1}:
        forms = " and ".join(output.form for output in outputs if output.file == file)
        if file == _STDOUT:
            raise click.UsageError(f"{forms} would both be printed; write --output-file FILE after one of them.")
        raise click.UsageError(f"{forms} would both go to {file}; give each a file of its own.")


def _append_summary(report: Report) -> None:
    """Add the table to the summary of the step: GitHub shows ten annotations of a kind, and no more."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        _write_file(summary, REPORTERS["markdown"](report, Style()), mode="a")


def _statistics(report: Report, style: Style, output: Output) -> Iterator[str]:
    from wirelint.reporters.statistics import write_statistics  # noqa: PLC0415 - only where it is asked for

    return write_statistics(report, style, as_json=output.form == "json")


def _print(parts: Iterable[str]) -> None:
    try:
        for part in parts:
            sys.stdout.write(part)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_file(file: str, parts: Iterable[str], mode: Literal["w", "a"] = "w") -> None:
    try:
        with Path(file).open(mode, encoding="utf-8", errors="backslashreplace", newline="") as stream:
            stream.writelines(parts)
    except OSError as error:
        raise UserError(f"--output-file: {file} cannot be written: {error.strerror}.") from None
