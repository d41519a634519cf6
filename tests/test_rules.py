"""Every bundled rule keeps its promises: faulty copy is flagged at its marks, sound copy is left alone."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.engine.verify import broken_promises
from wirelint.packs import Rule, RuleBook, bundled_packs, load_packs
from wirelint.packs.profiles import profiles

BOOK: RuleBook = load_packs(bundled_packs())
CONTEXT = Context(BOOK.vocabulary)
RULES = (*BOOK.rules, *load_packs(profiles().values()).rules)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_its_promises(rule: Rule) -> None:
    assert [str(broken) for broken in broken_promises(rule, CONTEXT)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.summary.endswith((".", "?")), "a summary is a sentence"
    assert rule.message.endswith((".", "?", "}")), "a message is a sentence, or ends with what to write"
