"""The table of input formats, and how the content of a file tells its format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from wirelint.text import Decoded, Document

    Reader = Callable[[Decoded, str, str | None], Iterable[Document]]
    """Reads a decoded file; the path names it, and the field what of a table is copy."""


class Format(NamedTuple):
    """An input format: the module of this room that reads it (by its function ``read_<module>``), and file endings."""

    module: str
    summary: str
    suffixes: tuple[str, ...]

    @property
    def read(self) -> Reader:
        """Give the format's reader; its module is imported when it is first asked for."""
        return cast("Reader", getattr(import_module(f"wirelint.readers.{self.module}"), f"read_{self.module}"))


FORMATS: Mapping[str, Format] = {
    "plain": Format("plain", "plain text: one paragraph a line, hard-wrapped, or all in one", (".txt", ".text")),
}
"""The input formats by name."""

SUFFIXES: Mapping[str, str] = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}
"""The endings of files that are copy, each with the format that is tried first."""


def recognize(text: str, path: str) -> str:
    """Give the name of the format that the content of a file speaks for."""
    return "plain"
