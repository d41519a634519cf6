"""``rules/README.md`` names every key and kind as the loader knows them; ``pytest --update-examples`` rewrites that part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.checks import KINDS, Form, Key
from wirelint.checks.rows import ROW_KEYS
from wirelint.engine.allowances import ALLOWANCE_KEYS
from wirelint.packs.examples import BAD_KEYS, EXAMPLES_KEYS
from wirelint.packs.loader import PACK_KEYS, rule_keys
from wirelint.packs.templates import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pytest

README = Path(__file__).resolve().parents[1] / "rules" / "README.md"
MARK = "<!-- generated -->\n"


def reference() -> str:
    """Give the part of the guide that follows from the definitions."""
    return "\n".join(_reference())


def _reference() -> Iterator[str]:
    kinds = {kind: {key.name for key in cls.KEYS} for kind, cls in KINDS.items()}
    shared = [key for key in rule_keys("phrase") if key.name not in kinds["phrase"]]
    yield "## Keys of every rule\n"
    yield from _table(shared)
    yield "\nUnder `examples`, and in an entry of a list there:\n"
    yield from _table([*EXAMPLES_KEYS, *BAD_KEYS])
    yield "\n## Kinds\n"
    for name, cls in KINDS.items():
        yield f"### {name}: {cls.HELP}\n"
        yield from _table(cls.KEYS)
        yield f"\n```yaml\n{TEMPLATES[name]}```\n"
    yield "## Keys of a row\n\nWhere `rows` is a list of maps instead of a block with one row a line:\n"
    yield from _table(ROW_KEYS)
    yield "\n## Keys of `pack.yaml`\n"
    yield from _table(PACK_KEYS)
    yield "\n## Keys of an allowance in `wirelint-allow.yaml`\n"
    yield from _table(ALLOWANCE_KEYS)
    yield ""


def _table(keys: Iterable[Key]) -> Iterator[str]:
    yield "| Key | Holds | What it is for |"
    yield "|---|---|---|"
    for key in keys:
        needed = " **Required.**" if key.required else ""
        yield f"| `{key.name}` | {_holds(key)} | {key.help.replace('|', chr(92) + '|')}.{needed} |"


def _holds(key: Key) -> str:
    if key.choices:
        listed = ", ".join(f"`{choice}`" for choice in key.choices)
        return f"some of {listed}" if key.form is Form.CHOICES else f"one of {listed}"
    return {
        Form.TEXT: "text",
        Form.LINES: "entries, one a line",
        Form.FLAG: "`true` or `false`",
        Form.NUMBER: "a number",
        Form.ROWS: "rows",
        Form.MAP: "a map",
    }[key.form]


def test_the_guide_agrees_with_the_loader(request: pytest.FixtureRequest) -> None:
    written, mark, recorded = README.read_text(encoding="utf-8").partition(MARK)
    assert mark
    if request.config.getoption("--update-examples"):
        README.write_text(f"{written}{mark}\n{reference()}", encoding="utf-8")
        return
    assert recorded == f"\n{reference()}"
