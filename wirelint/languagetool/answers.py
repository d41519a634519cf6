"""Answers that were given before, on disk: by the text, the server's version and all that was asked."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST = 20_000
"""More answers are not kept; the oldest go."""


class Answers:
    """A folder of answers, one a file; one that is damaged, or cannot be written, is passed over."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._new = 0

    def get(self, version: str, parameters: Mapping[str, str]) -> dict[str, Any] | None:
        if self.folder is None:
            return None
        with suppress(OSError, ValueError):
            answer = json.loads((self.folder / self._name(version, parameters)).read_text(encoding="utf-8"))
            if isinstance(answer, dict) and isinstance(answer.get("matches"), list):
                return answer
        return None

    def put(self, version: str, parameters: Mapping[str, str], answer: dict[str, Any]) -> None:
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"matches": answer["matches"]}, stream)
            os.replace(name, self.folder / self._name(version, parameters))  # noqa: PTH105 - the atomic one
            self._new += 1
            if self._new % 500 == 1:
                self._sweep(self.folder)

    @staticmethod
    def _name(version: str, parameters: Mapping[str, str]) -> str:
        asked = json.dumps([version, sorted(parameters.items())], ensure_ascii=False)
        return hashlib.blake2b(asked.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest() + ".json"

    @staticmethod
    def _sweep(folder: Path) -> None:
        kept = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for old in kept[MOST:]:
            with suppress(OSError):
                old.unlink()
