"""The shape of the code: imports point one way, tables name every module, files stay short."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wirelint.checks import KINDS
from wirelint.packs.templates import TEMPLATES
from wirelint.readers import FORMATS
from wirelint.reporters import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1] / "wirelint"
CEILING = 300

# What each room may import, beside itself. `errors` and `garbage` may be imported from everywhere.
MAY_IMPORT = {
    "errors": (),
    "garbage": (),
    "source": (),
    "text": (),
    "findings": ("text",),
    "patterns": ("source", "text", "findings"),
    "checks": ("source", "text", "findings", "patterns"),
    "packs": ("source", "text", "findings", "patterns", "checks"),
    "readers": ("text",),
    "reporters": ("text", "findings"),
    "writers": (),
    "languagetool": ("source", "text", "findings", "checks", "packs", "config"),
    "engine": ("source", "text", "findings", "patterns", "checks", "packs"),
    "config": ("source", "text", "findings", "patterns", "checks", "packs", "readers"),
    "desk": ("source", "text", "findings", "checks", "packs", "engine", "readers", "config"),
    "cli": (
        *("source", "text", "findings", "checks", "packs", "engine", "readers", "reporters", "writers"),
        *("config", "desk", "languagetool"),
    ),
    "__main__": ("cli",),
    "__init__": ("text", "findings", "packs", "engine", "readers", "config", "desk"),
}
# Rules are held to examples that are copy, so the verifier reads copy.
EXCEPTIONS = {"engine/verify.py": ("readers",)}


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported_rooms(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        for name in names:
            first, _, rest = name.partition(".")
            if first == "wirelint":
                yield node.lineno, rest.partition(".")[0]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    room, name = _room(path), path.relative_to(PACKAGE).as_posix()
    assert room in MAY_IMPORT, f"{name}: a new room; say in MAY_IMPORT what it may import"
    allowed = {room, "errors", "garbage", *MAY_IMPORT[room], *EXCEPTIONS.get(name, ())}
    wrong = [f"{name}:{line} imports {other}" for line, other in _imported_rooms(path) if other not in allowed]
    assert not wrong


def test_the_test_of_imports_sees_a_wrong_one(tmp_path: Path) -> None:
    module = tmp_path / "wrong.py"
    module.write_text("from wirelint.cli.main import run\nimport wirelint.desk\n", encoding="utf-8")
    assert list(_imported_rooms(module)) == [(1, "cli"), (2, "desk")]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= CEILING, "is there a room inside?"


def _defining(folder: str, *markers: str) -> set[str]:
    """Give the modules of a folder whose text holds one of the markers."""
    modules = (PACKAGE / folder).glob("*.py")
    return {path.stem for path in modules if any(marker in path.read_text(encoding="utf-8") for marker in markers)}


def test_every_kind_is_in_its_table() -> None:
    modules = _defining("checks", "    KIND: ClassVar[str] = ")
    assert {kind.__module__.rpartition(".")[2] for kind in KINDS.values()} == modules
    assert all(name == kind.KIND for name, kind in KINDS.items())


def test_every_kind_has_a_template() -> None:
    assert sorted(TEMPLATES) == sorted(KINDS)


def test_every_reader_is_in_its_table() -> None:
    assert {form.module for form in FORMATS.values()} == _defining("readers", "\ndef read_") - {"__init__"}
    assert all(callable(form.read) for form in FORMATS.values())


def test_every_reporter_is_in_its_table() -> None:
    named = {getattr(reporter, "__module__", "").rpartition(".")[2] for reporter in REPORTERS.values()}
    # Statistics stand in place of any format.
    assert named == _defining("reporters", "\ndef write_") - {"__init__", "statistics"}


@pytest.mark.parametrize("path", [path for path in _modules() if _room(path) != "source"], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_expression_is_compiled_at_import(path: Path) -> None:
    """A commit hook must start at once: ``lazily`` gives expressions that are compiled when they are used."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            assert "re.compile(" not in ast.unparse(node), f"line {node.lineno}"
