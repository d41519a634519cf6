"""``wirelint rules impact``."""

from __future__ import annotations

import io
import random
import subprocess
import tarfile
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

import click

from wirelint.checks import Context
from wirelint.cli.complete import complete_rules
from wirelint.cli.corpus import read_corpus, sample
from wirelint.cli.rule_books import named_rules
from wirelint.cli.setup import config_options, read_config
from wirelint.engine import Linter
from wirelint.errors import UserError
from wirelint.packs import load_packs
from wirelint.readers import ReadError, read_stories
from wirelint.reporters.style import count, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.cli.corpus import Story
    from wirelint.packs import Rule, RuleBook
    from wirelint.text import Document, Span

_AROUND = 50  # code points of a snippet on either side


class Flags(TypedDict):
    """The options of the command line."""

    names: tuple[str, ...]
    corpus: tuple[str, ...]
    column: str | None
    stories: int
    seed: int
    snippets: int
    against: str | None
    config_file: str | None
    isolated: bool


class Hit(NamedTuple):
    """Where a rule spoke: the story, the offset in it, the rule, and the words with what stands around them."""

    story: str
    start: int
    rule: str
    snippet: str


class Tally(NamedTuple):
    """What rules find in copy, and how much copy that is."""

    hits: list[Hit]
    stories: int
    words: int


@click.command("impact")
@click.argument("names", nargs=-1, metavar="[ID|PACK|PATH]...", shell_complete=complete_rules)
@click.option(
    "--corpus",
    multiple=True,
    required=True,
    metavar="PATH",
    help="Copy to check: files, folders, zip archives, JSON lines, CSV. May be given several times.",
)
@click.option("--column", metavar="NAME", help="The column of CSV, or key of JSON lines, that holds the stories.")
@click.option(
    "--stories", type=click.IntRange(0), default=1000, show_default=True, help="How many, by chance; 0 for all."
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed takes the same stories.")
@click.option("--snippets", type=click.IntRange(0), default=5, show_default=True, help="How many to show for a rule.")
@click.option("--against", metavar="REF", help="Compare with the rules of a git commit, branch or tag.")
@config_options
def impact_command(**flags: Unpack[Flags]) -> None:
    """Count what rules find in a collection of copy, with snippets to judge them by."""
    book, rules = named_rules(flags["names"], read_config(flags["config_file"], isolated=flags["isolated"]))
    stories = sample(
        (story for path in flags["corpus"] for story in read_corpus(path, flags["column"])),
        flags["stories"],
        flags["seed"],
    )
    now = tally(book, rules, stories)
    if flags["against"]:
        lines = _compared(now, tally(*_rules_at(flags["against"], rules), stories), flags)
    else:
        lines = _counted(now, flags)
    for line in lines:
        click.echo(line)


def tally(book: RuleBook, rules: Iterable[Rule], stories: Iterable[Story]) -> Tally:
    """Run rules over stories; what is no copy is passed over."""
    linter = Linter(rules, Context(book.vocabulary))
    hits: list[Hit] = []
    read = words = 0
    for story in stories:
        try:
            documents = read_stories(story.data, story.name)
        except ReadError:
            continue
        for document in documents:
            read, words = read + 1, words + len(document.tokens)
            hits += [
                Hit(story.name, finding.span.start, finding.rule, _snippet(document, finding.span))
                for finding in linter.lint(document)
            ]
    return Tally(hits, read, words)


def _snippet(document: Document, span: Span) -> str:
    text = document.text
    before = text[max(span.start - _AROUND, 0) : span.start]
    after = text[span.end : span.end + _AROUND]
    return on_one_line(f"{before}[[{span.of(text)}]]{after}")


def _counted(tallied: Tally, flags: Flags) -> Iterator[str]:
    yield _rates("all of these rules", tallied.hits, tallied)
    for rule, hits in _by_rule(tallied.hits):
        yield _rates(rule, hits, tallied)
        yield from _shown(hits, flags, "")


def _compared(now: Tally, before: Tally, flags: Flags) -> Iterator[str]:
    yield _rates("now", now.hits, now)
    yield _rates(f"at {flags['against']}", before.hits, before)
    for sign, hits, others in (("+", now.hits, before.hits), ("-", before.hits, now.hits)):
        known = {(hit.story, hit.start, hit.rule) for hit in others}
        changed = [hit for hit in hits if (hit.story, hit.start, hit.rule) not in known]
        yield f"{sign} {count(len(changed), 'finding')}"
        for rule, of_rule in _by_rule(changed):
            yield f"{sign} {rule}: {len(of_rule):,}"
            yield from _shown(of_rule, flags, sign)


def _by_rule(hits: Iterable[Hit]) -> list[tuple[str, list[Hit]]]:
    rules: dict[str, list[Hit]] = {}
    for hit in hits:
        rules.setdefault(hit.rule, []).append(hit)
    return sorted(rules.items(), key=lambda item: (-len(item[1]), item[0]))


def _rates(name: str, hits: Sequence[Hit], tallied: Tally) -> str:
    stories = 1000 * len({hit.story for hit in hits}) / max(tallied.stories, 1)
    words = 1000 * len(hits) / max(tallied.words, 1)
    return (
        f"{name}: {count(len(hits), 'finding')} in {tallied.stories:,} stories, {tallied.words:,} words; "
        f"in {stories:.1f} of 1,000 stories, {words:.3f} for 1,000 words"
    )


def _shown(hits: Sequence[Hit], flags: Flags, sign: str) -> Iterator[str]:
    chance = random.Random(flags["seed"])
    for hit in sorted(chance.sample(list(hits), min(flags["snippets"], len(hits)))):
        yield f"{sign}    {hit.story}: {hit.snippet}"


def _rules_at(ref: str, rules: Sequence[Rule]) -> tuple[RuleBook, list[Rule]]:
    """Load the packs of some rules as they were at a git commit; today's word lists fill in what was missing then."""
    ids = {rule.id for rule in rules}
    packs = {_pack_folder(rule) for rule in rules}
    with ExitStack() as stack:
        folders = []
        for parent in {pack.parent for pack in packs}:
            then = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            _export(ref, parent, then)
            names = {pack.name for pack in packs if pack.parent == parent}
            folders += [then / name for name in sorted(names) if (then / name / "pack.yaml").is_file()]
        book = load_packs(folders)
    return book, [rule for rule in book.rules if rule.id in ids]


def _pack_folder(rule: Rule) -> Path:
    assert rule.place  # rules that were read from files know their places
    file = Path(rule.place.file).resolve()
    return file.parents[rule.id.count("/") - 1]


def _export(ref: str, folder: Path, to: Path) -> None:
    command = ["git", "-C", str(folder), "archive", "--format=tar", ref, "."]
    try:
        archive = subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise UserError("--against: git is not installed; comparing with a commit needs it.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise UserError(f"--against: git cannot give the rules at {ref}: {said[-1] if said else 'no reason'}") from None
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        opened.extractall(to, filter="data")
