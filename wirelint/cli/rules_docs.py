"""``wirelint rules docs``."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirelint.cli.rule_books import named_rules
from wirelint.cli.rules_list import severities
from wirelint.cli.setup import config_options, read_config
from wirelint.packs.selection import rows_of
from wirelint.packs.word_lists import read_mapping
from wirelint.reporters.markdown import escaped
from wirelint.source import Problems, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.packs import Bad, Rule

_SHOWN = 3  # examples of a kind; the rule's file has the rest


@click.command("docs")
@click.argument("names", nargs=-1, metavar="[ID|PACK|PATH]...")
@config_options
def docs_command(names: tuple[str, ...], *, config_file: str | None, isolated: bool) -> None:
    """Print a page about the rules in Markdown: what each flags, why, on whose authority, with examples."""
    _, rules = named_rules(names, read_config(config_file, isolated=isolated))
    for part in page(rules):
        click.echo(part)


def page(rules: list[Rule]) -> Iterator[str]:
    """Give the page line by line: a list of all rules by pack, then a section for each."""
    packs = [(pack, list(members)) for pack, members in groupby(rules, key=lambda rule: rule.pack)]
    yield "# Rules\n"
    yield "Made from the rule files by `wirelint rules docs`; change those, not this page.\n"
    for pack, members in packs:
        yield f"- [{pack}](#{pack}): {_about(members[0]).partition(chr(10))[0].rstrip()}"
    for pack, members in packs:
        yield f"\n## {pack}\n"
        yield f"{_about(members[0])}\n"
        yield "| Rule | What it flags |\n|---|---|"
        yield from (f"| [{rule.id}](#{_anchor(rule.id)}) | {escaped(rule.summary)} |" for rule in members)
        for rule in members:
            yield from _section(rule)


def _anchor(heading: str) -> str:
    """Give the anchor that GitHub and GitLab make of a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _about(rule: Rule) -> str:
    """Give the title and the summary of a rule's pack."""
    folder = _pack_folder(rule)
    mapping = read_mapping(folder / "pack.yaml", Problems()) if folder else None
    values = [mapping.values.get(key) for key in ("title", "summary")] if mapping else []
    return "\n\n".join(escaped(value.value.strip()) for value in values if isinstance(value, Text))


def _pack_folder(rule: Rule) -> Path | None:
    parents = Path(rule.place.file).parents if rule.place else ()
    return next((folder for folder in parents if (folder / "pack.yaml").is_file()), None)


def _section(rule: Rule) -> Iterator[str]:
    yield f"\n### {rule.id}\n"
    yield f"{escaped(rule.summary)}\n"
    yield f"> {escaped(' '.join(rule.message.split()))}\n"
    if rule.why:
        yield f"{escaped(' '.join(rule.why.split()))}\n"
    for bad in rule.bad[:_SHOWN]:
        fixed = f" → {_flat(bad.fixed)}" if bad.fixed is not None else ""
        yield f"- Wrong: {_marked(bad)}{fixed}"
    for good in rule.good[:_SHOWN]:
        yield f"- Right: {_flat(good.copy)}"
    yield f"\n{'. '.join(_facts(rule))}."


def _facts(rule: Rule) -> Iterator[str]:
    yield f"Kind: `{rule.kind}`{', a table' if rows_of(rule) else ''}"
    yield f"Severity: {severities(rule)}"
    yield f"Scope: {', '.join(sorted(rule.scope))}"
    if rule.fix:
        yield f"Its fix is {rule.fix}"
    if rule.source:
        yield f"Source: {escaped(' '.join(rule.source.split()).rstrip('.'))}"


def _marked(bad: Bad) -> str:
    """Give faulty copy with the wrong words in bold."""
    parts, at = [], 0
    for mark in bad.marks:
        words = mark.of(bad.copy)
        parts += [_shown(bad.copy[at : mark.start]), f"<b>{_shown(words) if words.strip() else '␣' * len(words)}</b>"]
        at = mark.end
    return _on_one_line("".join([*parts, _shown(bad.copy[at:])]))


def _flat(copy: str) -> str:
    return _on_one_line(_shown(copy))


def _shown(copy: str) -> str:
    """Give copy so that it reads as it is; what nobody sees is named."""
    return "".join(f"⟨U+{ord(c):04X}⟩" if _is_unseen(c) else c for c in escaped(copy))


def _is_unseen(character: str) -> bool:
    if character.isascii():
        return not character.isprintable() and character not in "\n\t"
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def _on_one_line(copy: str) -> str:
    return " / ".join(line.strip() for line in copy.split("\n") if line.strip())
