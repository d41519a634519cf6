"""The baseline as a file: JSON with a line for each finding, so that git shows and merges it line by line."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirelint.engine.baseline import Baseline, Entry, Known
from wirelint.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VERSION = 1


def load_baseline(file: Path) -> Baseline:
    """Read a baseline; raises UserError with what is wrong with it."""
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
        if value["version"] != VERSION:
            raise UserError(f"{file}: this baseline is of a later wirelint; update wirelint.")
        files = {path: _known(known) for path, known in value["files"].items()}
    except OSError as error:
        raise UserError(f"{file}: the baseline cannot be read: {error.strerror}.") from None
    except json.JSONDecodeError as error:
        hint = "; a merge left its marks in it" if "<<<<<<<" in error.doc else ""
        raise _damaged(f"{file}:{error.lineno}", f"this is not JSON{hint}") from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _damaged(str(file), "this is no baseline of wirelint") from None
    return Baseline(file.resolve().parent, files)


def write_baseline(file: Path, files: Mapping[str, Known]) -> None:
    """Write a baseline, whole or not at all; raises UserError."""
    try:
        mode = file.stat().st_mode if file.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(_written(files))
            Path(name).chmod(mode)
            Path(name).replace(file)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise UserError(f"{file}: the baseline cannot be written: {error.strerror}.") from None


def _damaged(place: str, what: str) -> UserError:
    return UserError(f"{place}: {what}. Take it back from git, or delete it and record it anew with --write-baseline.")


def _known(value: Any) -> Known:
    entries = (Entry(*(_text(entry[key]) for key in Entry._fields)) for entry in value["findings"])
    return Known(tuple(_text(value["sketch"]).split()), tuple(entries))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _written(files: Mapping[str, Known]) -> Iterator[str]:
    yield f'{{"version": {VERSION},\n "files": {{'
    before = "\n"
    for path, known in files.items():
        yield f'{before}  {_json(path)}: {{\n   "sketch": {_json(" ".join(known.sketch))},\n   "findings": [\n'
        yield ",\n".join(f"    {_json(entry._asdict())}" for entry in known.entries)
        yield "\n   ]}"
        before = ",\n"
    yield "\n }}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
