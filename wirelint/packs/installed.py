"""Packs in installed packages: a package names itself under the entry point ``wirelint.packs``.

``daily = "daily_style"`` in a package's metadata says that the folder of the module ``daily_style`` holds packs (and
a ``wirelint.yaml``, where others may extend it) under the name ``daily``. No code of the package is run for it.
"""

from __future__ import annotations

from pathlib import Path

from wirelint.errors import UserError

GROUP = "wirelint.packs"


def installed_names() -> list[str]:
    """Give the names under which installed packages offer packs."""
    return sorted({name for name, _ in _entry_points()})


def installed_folder(name: str) -> Path | None:
    """Give the folder that an installed package offers under a name; raises UserError where it has none."""
    module = next((module for known, module in _entry_points() if known == name), None)
    if module is None:
        return None
    from importlib.util import find_spec  # noqa: PLC0415 - only for names that are no path

    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        spec = None
    folders = map(Path, (spec.submodule_search_locations or ()) if spec else ())
    folder = next((folder for folder in folders if folder.is_dir()), None)
    if folder:
        return folder
    raise UserError(f'The installed package "{name}" names the module {module}, which is no folder; install it again.')


def _entry_points() -> list[tuple[str, str]]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow, and most configurations name paths

    return [(point.name, point.value) for point in entry_points(group=GROUP)]
