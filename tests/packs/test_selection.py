"""Which rules run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.newsroom import PRIOR_TO, SHOCK
from wirelint.errors import UserError
from wirelint.packs import RuleBook, load_packs
from wirelint.packs.selection import Selection, Selector, check_selectors, choose, choose_rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> RuleBook:
    root: Path = tmp_path_factory.mktemp("packs")
    files = {
        "house/pack.yaml": "title: House\n",
        "house/prior-to.yaml": PRIOR_TO,
        "house/tone/shock.yaml": SHOCK,
        "house/tone/quiet.yaml": SHOCK.replace("severity:", "opt-in: true\nseverity:"),
        "strict/pack.yaml": "title: Strict\nopt-in: true\n",
        "strict/shock.yaml": SHOCK,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return load_packs([root / "house", root / "strict"])


def _selectors(names: str) -> tuple[Selector, ...]:
    return tuple(Selector(name, "test") for name in names.split())


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "running"),
    [
        (None, "", "", "house/prior-to house/tone/shock"),
        (None, "house", "", ""),
        (None, "house/tone", "", "house/prior-to"),
        (None, "house", "house/tone", "house/tone/shock"),
        (None, "house/tone/shock", "house/tone", "house/prior-to"),
        (None, "", "house/tone/quiet", "house/prior-to house/tone/quiet house/tone/shock"),
        (None, "", "strict", "house/prior-to house/tone/shock strict/shock"),
        ("house", "", "", "house/prior-to house/tone/shock"),
        ("house/tone", "", "", "house/tone/shock"),
        ("house/tone/quiet", "", "", "house/tone/quiet"),
        ("strict/shock", "", "", "strict/shock"),
        ("house/tone/", "house/tone", "", ""),
    ],
)
def test_the_most_exact_selector_decides(
    book: RuleBook, select: str | None, ignore: str, extend: str, running: str
) -> None:
    chosen = Selection(None if select is None else _selectors(select), _selectors(ignore), _selectors(extend))
    check_selectors(chosen.selectors(), book.rules)
    assert [rule.id for rule in choose(book.rules, chosen) if rule] == running.split()
    assert [rule.id for rule in choose_rows(book.rules, chosen)] == running.split()


def test_an_opt_in_pack_is_on_where_it_is_named(book: RuleBook) -> None:
    chosen = choose(book.rules, Selection(packs_on=frozenset({"strict"})))
    assert "strict/shock" in [rule.id for rule in chosen if rule]


def test_rules_keep_their_places(book: RuleBook) -> None:
    assert len(choose(book.rules, Selection(ignore=_selectors("house")))) == len(book.rules)


def test_rows_are_rules(book: RuleBook) -> None:
    chosen = choose_rows(book.rules, Selection(ignore=_selectors("house/prior-to#prior-to house/tone strict")))
    assert [[row.name for row in getattr(rule.check, "rows", ())] for rule in chosen] == [["in-the-vicinity-of"]]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hous", 'test: there is no rule or pack "hous". Did you mean "house"?'),
        ("house/ton", 'there is no rule or pack "house/ton". Did you mean "house/tone"?'),
        ("house/prior-to#vicinity", '"house/prior-to" has no row "vicinity".'),
        ("house/tone#x", '"house/tone" has no row "x".'),
    ],
)
def test_a_selector_that_names_nothing(book: RuleBook, name: str, said: str) -> None:
    with pytest.raises(UserError) as raised:
        check_selectors(_selectors(name), book.rules)
    assert said in str(raised.value)
