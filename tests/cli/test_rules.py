"""``wirelint rules``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import PRIOR_TO
from wirelint.checks import KINDS

if TYPE_CHECKING:
    from tests.newsroom import Newsroom


def test_rules_are_listed(newsroom: Newsroom) -> None:
    ended = newsroom.run("rules", "list")
    assert ended.code == 0
    assert 'house/prior-to    substitution   warning     "Prior to" where "before" will do.\n' in ended.out
    assert ended.out.endswith("2 rules, 2 rows in their tables.\n")
    assert "  house/prior-to#in-the-vicinity-of\n" in newsroom.run("rules", "list", "--rows").out
    assert newsroom.run("rules", "list", "house/tone").out.endswith("1 rule, 0 rows in their tables.\n")


def test_a_rule_is_explained_by_its_examples(newsroom: Newsroom) -> None:
    ended = newsroom.run("rules", "explain", "house/prior-to")
    assert ended.code == 0
    for said in (
        "Kind: substitution. Severity: warning. Scope: body, caption, headline.",
        "Wrong: Doors open an hour [[prior to]] the vote.",
        "Fixed: Doors open an hour before the vote.",
        "Right: She led a prior tour of the vicinity.",
        "prior-to.yaml",
    ):
        assert said in ended.out


@pytest.mark.parametrize(
    "names", [[], ["house"], ["house/prior-to"], ["house/tone"], ["./house"], ["house/tone/shock.yaml"]]
)
def test_rules_that_keep_their_promises(newsroom: Newsroom, names: list[str]) -> None:
    ended = newsroom.run("rules", "test", *names)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("All promises kept: ")


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("open an hour [[prior to]]", "open an hour [[prior]] to", "prior-to.yaml:13:13: wrong words house/prior-to: "),
        ("a prior tour of the", "a tour prior to the", "prior-to.yaml:18:5: cried wolf house/prior-to: "),
        ("open an hour [[prior to]]", "[[open]] an hour prior to", "prior-to.yaml:13:13: missed house/prior-to: "),
        ("open an hour before", "open an hour ahead of", "prior-to.yaml:13:13: wrong fix house/prior-to: "),
    ],
)
def test_a_broken_promise_has_a_verdict_and_a_place(newsroom: Newsroom, was: str, now: str, said: str) -> None:
    newsroom.write("house/prior-to.yaml", PRIOR_TO.replace(was, now))
    ended = newsroom.run("rules", "test")
    assert ended.code == 1
    assert said in ended.out
    assert "1 rule broke " in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["test", "house/prior"], 'rules: there is no rule or pack "house/prior". Did you mean "house/prior-to"?'),
        (["explain", "nope"], 'rules: there is no rule or pack "nope".'),
        (["test", "desk"], "desk: no pack here; a pack is a folder with a pack.yaml, and rules lie in it."),
        (["new", "Prior To"], '"Prior To" is no name for a rule; write a pack and a name in small letters'),
        (["new", "house/a", "--kind", "phrases"], "'phrases' is not one of"),
        (["schema", "rules"], "'rules' is not one of"),
    ],
)
def test_bad_usage(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    (newsroom.root / "desk").mkdir()
    ended = newsroom.run("rules", *arguments)
    assert ended.code == 2
    assert said in ended.err


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_rule_of_every_kind_loads_and_keeps_its_promises(newsroom: Newsroom, kind: str) -> None:
    ended = newsroom.run("rules", "new", f"ours/{kind}", "--kind", kind)
    assert (ended.code, ended.err) == (0, "")
    assert "rules/ours/pack.yaml" in ended.out
    assert newsroom.run("rules", "test", "rules/ours").out.startswith("All promises kept: 1 rule, ")
    again = newsroom.run("rules", "new", f"ours/{kind}", "--kind", kind)
    assert (again.code, again.err) == (
        2,
        f"rules/ours/{kind}.yaml: this rule is there already; give the new one another name.\n",
    )


def test_a_new_rule_can_be_used_at_once(newsroom: Newsroom) -> None:
    newsroom.run("rules", "new", "ours/words", "--kind", "substitution")
    newsroom.write("wirelint.yaml", "packs: [rules/ours]\n")
    newsroom.write("talks.txt", "Doors open prior to it.\n")
    assert "talks.txt:1:12: suggestion ours/words#prior-to" in newsroom.run("check", "talks.txt").out


@pytest.mark.parametrize("what", ["rule", "pack", "lexicon", "substitutes"])
def test_the_schema_is_json(newsroom: Newsroom, what: str) -> None:
    ended = newsroom.run("rules", "schema", what)
    assert ended.code == 0
    assert json.loads(ended.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
