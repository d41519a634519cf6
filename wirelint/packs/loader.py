"""Rule files -> rules. Every mistake of every file is reported, each at its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirelint.checks import KINDS, Form, Key, Keys
from wirelint.checks.suggest import names_of
from wirelint.findings import Level, Safety
from wirelint.garbage import unswept
from wirelint.packs.discovery import pack_id, rule_files, word_list_folders
from wirelint.packs.examples import parse_examples, row_examples
from wirelint.packs.rule import TARGETS, Bad, Rule, RuleBook
from wirelint.packs.word_lists import load_vocabulary, read_mapping
from wirelint.source import Mapping, Place, Problems, Text, closest
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wirelint.checks import Check
    from wirelint.patterns import Vocabulary

LEVELS = tuple(level.value for level in Level)
ROLES = tuple(role.value for role in Role)
DEFAULT_SCOPE = ("headline", "body", "caption")

_FIRST_KEYS = (
    Key("summary", Form.TEXT, "what the rule flags, in one line", required=True),
    Key("kind", Form.CHOICE, "how the rule finds it", tuple(KINDS), required=True),
    Key("severity", Form.LEVEL, "error, warning, suggestion or off; or one for each target", LEVELS),
    Key("scope", Form.CHOICES, "the parts of the story it applies to", ROLES),
    Key("quotations", Form.CHOICE, "whether quoted speech is checked", ("check", "skip")),
    Key("typography", Form.FLAG, "the fix changes marks and spaces only, and may be applied in quotations"),
    Key("opt-in", Form.FLAG, "off unless selected by id"),
    Key("message", Form.TEXT, "what the editor reads; may name {match} and {instead}", required=True),
    Key("why", Form.TEXT, "the reason, in a sentence or two"),
    Key("source", Form.TEXT, "where the rule is from: a style guide and its entry, or what was seen"),
)
_LAST_KEYS = (
    Key("fix", Form.CHOICE, "whether a machine may write the first suggestion", ("safe", "unsafe")),
    Key("examples", Form.MAP, "faulty and sound copy that the rule is held to", required=True),
)
PACK_KEYS = (
    Key("title", Form.TEXT, "the pack's name for people", required=True),
    Key("summary", Form.TEXT, "what its rules are about"),
    Key("severity", Form.LEVEL, "for rules that give none", LEVELS),
    Key("target", Form.CHOICE, "the only target the pack applies to", TARGETS),
    Key("opt-in", Form.FLAG, "off unless selected"),
)


def rule_keys(kind: str) -> tuple[Key, ...]:
    """Give the keys of a kind's rules in the order in which a file has them."""
    return (*_FIRST_KEYS, *KINDS[kind].KEYS, *_LAST_KEYS)


@dataclass(frozen=True)
class _Pack:
    path: Path
    levels: dict[str, Level]
    opt_in: bool


def load_packs(packs: Iterable[Path]) -> RuleBook:
    """Load packs (folders with a ``pack.yaml``) and the word lists beside them; raises SourceError."""
    problems = Problems()
    folders = list(packs)
    rules: dict[str, Rule] = {}
    with unswept():
        vocabulary = load_vocabulary(word_list_folders(folders), problems)
        for folder in folders:
            pack = _load_pack(folder, problems)
            for file in rule_files(folder):
                rule = load_rule(file, pack_id(folder, file), pack, vocabulary, problems)
                if rule:
                    rules[rule.id] = rule
    problems.stop()
    return RuleBook(tuple(rules[rule_id] for rule_id in sorted(rules)), vocabulary)


def _load_pack(folder: Path, problems: Problems) -> _Pack:
    mapping = read_mapping(folder / "pack.yaml", problems)
    keys = Keys(mapping or Mapping({}, {}, Place(str(folder / "pack.yaml"), 1, 1)), problems, PACK_KEYS, what="pack")
    if mapping:
        keys.check_names()
    levels = _levels(keys, dict.fromkeys(TARGETS, Level.WARNING))
    only = keys.choice("target", TARGETS, "")
    levels = {target: level if only in ("", target) else Level.OFF for target, level in levels.items()}
    return _Pack(folder, levels, keys.flag("opt-in"))


def load_rule(file: Path, rule_id: str, pack: _Pack, vocabulary: Vocabulary, problems: Problems) -> Rule | None:
    """Load one rule file; None where anything is wrong with it, which is then in ``problems``."""
    before = len(problems)
    mapping = read_mapping(file, problems)
    if mapping is None:
        return None
    kind = _kind(mapping, problems)
    if kind is None:
        return None
    keys = Keys(mapping, problems, rule_keys(kind))
    keys.check_names()
    check = KINDS[kind].parse(keys, vocabulary)
    rule = _rule(rule_id, kind, keys, check, pack) if check is not None else None
    return rule if len(problems) == before else None


def _kind(mapping: Mapping, problems: Problems) -> str | None:
    value = mapping.values.get("kind")
    kind = value.stripped if isinstance(value, Text) else ""
    if kind in KINDS:
        return kind
    if value is None:
        problems.add(mapping.place, f'the key "kind" is missing; write one of: {", ".join(KINDS)}')
    else:
        problems.add(
            value.place, f'there is no rule kind "{kind}".{closest(kind, KINDS)} Kinds are: {", ".join(KINDS)}'
        )
    return None


def _rule(rule_id: str, kind: str, keys: Keys, check: Check, pack: _Pack) -> Rule:
    bad, good = parse_examples(keys)
    row_bad, row_good = row_examples(keys.value("rows"), keys)
    fix = keys.choice("fix", ("safe", "unsafe"), "")
    _check_message(keys, check)
    _check_fix(keys, fix, bad)
    return Rule(
        id=rule_id,
        kind=kind,
        summary=keys.text("summary"),
        message=keys.text("message"),
        levels=_levels(keys, pack.levels),
        scope=frozenset(Role(name) for name in keys.choices("scope", ROLES, DEFAULT_SCOPE)),
        check=check,
        quotations=keys.choice("quotations", ("check", "skip"), "check") == "check",
        typography=keys.flag("typography"),
        fix=Safety(fix) if fix else None,
        opt_in=keys.flag("opt-in"),
        pack_opt_in=pack.opt_in,
        why=keys.text("why"),
        source=keys.text("source"),
        place=keys.mapping.place,
        bad=(*bad, *row_bad),
        good=(*good, *row_good),
    )


def _levels(keys: Keys, default: dict[str, Level]) -> dict[str, Level]:
    """Read ``severity:``, one level or one for each target."""
    value = keys.value("severity")
    if isinstance(value, Mapping):
        targets = Keys(value, keys.problems, tuple(Key(name, Form.CHOICE, "", LEVELS) for name in TARGETS), "severity")
        targets.check_names()
        return {name: Level(targets.choice(name, LEVELS, default[name])) for name in TARGETS}
    level = keys.choice("severity", LEVELS, "")
    # A target that the pack turned off stays off.
    return {t: Level(level) if level and default[t] is not Level.OFF else default[t] for t in TARGETS}


def _check_message(keys: Keys, check: Check) -> None:
    known = {"match", "instead", *check.SLOTS, *check.slots()}
    for name in sorted(names_of(keys.text("message")) - known):
        named = ", ".join(f"{{{slot}}}" for slot in sorted(known))
        keys.problem("message", f'nothing binds "{{{name}}}" in the message; it may name {named}')


def _check_fix(keys: Keys, fix: str, bad: Iterable[Bad]) -> None:
    """A fix is proven by at least one example, and an example promises nothing without a fix."""
    promised = [example for example in bad if example.fixed is not None]
    if promised and not fix:
        keys.problems.add(
            promised[0].place, 'the example promises "fixed" copy, but the rule has no "fix: safe" or "fix: unsafe"'
        )
    if fix and not promised:
        keys.problem("fix", 'no example shows what the fix writes; give one "bad" example with "copy" and "fixed"')
