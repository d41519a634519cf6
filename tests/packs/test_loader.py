"""Mistakes in rule files, each reported at its place with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.newsroom import PRIOR_TO, SHOCK
from wirelint.packs import load_packs
from wirelint.source import SourceError

if TYPE_CHECKING:
    from pathlib import Path

PHRASE = SHOCK.replace("kind: existence", "kind: phrase")


def mistakes(tmp_path: Path, rule: str, **more: str) -> list[str]:
    """Load a pack with one rule (and other files), and give what is wrong, by path within the folder."""
    for name, text in {"house/pack.yaml": "title: House\n", "house/rule.yaml": rule, **more}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    try:
        load_packs([tmp_path / "house"])
    except SourceError as error:
        return [str(problem).removeprefix(f"{tmp_path}/") for problem in error.problems]
    return []


def test_the_rules_these_cases_are_made_from_load(tmp_path: Path) -> None:
    for rule in (PRIOR_TO, SHOCK, PHRASE):
        assert mistakes(tmp_path, rule) == []


@pytest.mark.parametrize(
    ("rule", "was", "now", "said"),
    [
        (SHOCK, "kind: existence\n", "", 'rule.yaml:1:1: the key "kind" is missing; write one of: consistency, existence'),
        (
            SHOCK,
            "existence",
            "existance",
            'rule.yaml:3:7: there is no rule kind "existance". Did you mean "existence"?',
        ),
        (SHOCK, "summary:", "sumary:", 'rule.yaml:1:1: a rule has no key "sumary". Did you mean "summary"?'),
        (SHOCK, "summary:", "sumary:", 'rule.yaml:1:1: the key "summary" is missing'),
        (SHOCK, "suggestion", "fatal", 'rule.yaml:4:11: "fatal" is not one of: error, warning, suggestion, off.'),
        (SHOCK, "severity: suggestion", "severity: {print: error}", 'a severity has no key "print"'),
        (SHOCK, "severity:", "scope: [bodytext]\nseverity:", '"bodytext" is not one of: headline, byline'),
        (SHOCK, "severity:", "fix: safe\nseverity:", 'no example shows what the fix writes; give one "bad" example'),
        (SHOCK, "  bad: |\n    He [[shockingly]] left.\n", "", 'the key "bad" is missing'),
        (SHOCK, "  good: |\n    A shocking end.\n", "", 'the key "good" is missing'),
        (SHOCK, SHOCK[SHOCK.index("examples:") :], "", 'rule.yaml:1:1: the key "examples" is missing'),
        (SHOCK, "[[shockingly]]", "shockingly", "rule.yaml:11:5: faulty copy marks the wrong words with [[ ]]"),
        (SHOCK, "[[shockingly]]", "[[shockingly", "faulty copy marks the wrong words with [[ ]], both marks on it"),
        (SHOCK, "[[shockingly]]", "shockingly]]", 'rule.yaml:11:5: "]]" has no partner'),
        (SHOCK, "[[shockingly]]", "[[shock[[ingly]]", 'rule.yaml:11:5: "[[" has no partner'),
        (SHOCK, "{match}", "{mach}", 'nothing binds "{mach}" in the message; it may name {instead}, {match}'),
        (SHOCK, "  shockingly\n", "  (shockingly|oddly\n", "(in the pattern: (shockingly|oddly)"),
        (SHOCK, "  shockingly\n", "  [shockingly\n", "(in the pattern: [shockingly)"),
        (SHOCK, "  shockingly\n", "  @nosuch word\n", "nosuch"),
        (SHOCK, "find: |\n  shockingly\n", "regex: |\n  shock(?=ingly)\n", "RE2 has no look-ahead"),
        (SHOCK, "find: |\n  shockingly\n", "regex: |\n  (shockingly\n", "this regular expression cannot be used"),
        (SHOCK, "find: |\n  shockingly\n", "", 'an existence rule needs "find" (patterns) or "regex"'),
        (SHOCK, "find: |\n  shockingly\n", "find: |\n", '"find" is empty'),
        (SHOCK, "  A shocking end.\n", "", '"good" is empty'),
        (PRIOR_TO, "fix: safe\n", "", 'the example promises "fixed" copy, but the rule has no "fix: safe"'),
        (PRIOR_TO, "prior to => before", "prior to =>", '"=>" is followed by nothing'),
        (PRIOR_TO, "prior to => before", "prior to", "nothing to write instead"),
        (PHRASE, "find: |\n", "differ: [ours]\nfind: |\n", '"ours" is not bound in every pattern'),
        (PHRASE, "find: |\n  shockingly\n", "", 'a phrase rule has either "find" (a few patterns) or "rows" (a table)'),
    ],
)
def test_a_mistake(tmp_path: Path, rule: str, was: str, now: str, said: str) -> None:
    assert was in rule
    found = mistakes(tmp_path, rule.replace(was, now, 1))
    assert any(said in message for message in found), found
    assert all(message.startswith("house/rule.yaml:") for message in found)


def test_all_mistakes_of_all_files_are_reported(tmp_path: Path) -> None:
    broken = SHOCK.replace("suggestion", "fatal").replace("[[", "").replace("summary", "sumary")
    found = mistakes(tmp_path, broken, **{"house/other.yaml": "kind: existence\n", "house/pack.yaml": "titel: House\n"})
    assert len([message for message in found if message.startswith("house/rule.yaml:")]) >= 4
    assert any(message.startswith("house/other.yaml:") for message in found)
    assert 'house/pack.yaml:1:1: a pack has no key "titel". Did you mean "title"?' in found


@pytest.mark.parametrize(
    ("lexicons", "said"),
    [
        ({"a": "words: [b]\n"}, 'lexicons/a.yaml:1:1: the key "summary" is missing'),
        ({"a": "summary: A\nwords: |\n  @b\n"}, 'lexicons/a.yaml:3:3: there is no lexicon "@b" to include.'),
        (
            {"a": "summary: A\nwords: |\n  @b\n", "b": "summary: B\nwords: |\n  @a\n"},
            "this lexicon includes itself: a -> b -> a; take one of these lines out",
        ),
        ({"a": "summary: A\nwords: |\n  run~x\n"}, '"run~x" is no word of a lexicon'),
        ({"a": "summary: A\nwords:\n  b:\n    c: d\n"}, "the forms of a key are a list"),
        ({"a": "- b\n"}, "lexicons/a.yaml:1:1: a rule file is a map of keys"),
    ],
)
def test_a_mistake_in_a_lexicon(tmp_path: Path, lexicons: dict[str, str], said: str) -> None:
    found = mistakes(tmp_path, SHOCK, **{f"lexicons/{name}.yaml": text for name, text in lexicons.items()})
    assert any(said in message for message in found), found


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    assert mistakes(tmp_path, SHOCK) == []
    (tmp_path / "house" / "rule.yaml").write_bytes(b"summary: \xff\n")
    with pytest.raises(SourceError, match=r"rule\.yaml:1:1: the file is not UTF-8 \(byte 9\); save it as UTF-8"):
        load_packs([tmp_path / "house"])


def test_a_pack_may_set_severity_and_target(tmp_path: Path) -> None:
    pack = "title: House\nseverity: error\ntarget: wire\nopt-in: true\n"
    assert mistakes(tmp_path, SHOCK.replace("severity: suggestion\n", ""), **{"house/pack.yaml": pack}) == []
    rule = load_packs([tmp_path / "house"])["house/rule"]
    assert {target: level.value for target, level in rule.levels.items()} == {"publish": "off", "wire": "error"}
    assert (rule.opt_in, rule.pack_opt_in) == (False, True)
