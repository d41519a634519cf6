"""The settings of LanguageTool as a second opinion; the room that asks it is imported only where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks import Form, Key, Keys
from wirelint.config.settings import Named
from wirelint.source import Mapping

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    Key("server", Form.TEXT, "the address of a running server, such as http://localhost:8081"),
    Key("local", Form.FLAG, "start the server that `wirelint languagetool install` has put on this machine"),
    Key("folder", Form.TEXT, "the folder of that installation, relative to this file"),
    Key("required", Form.FLAG, "exit code 2 where LanguageTool cannot be asked; else a note says so"),
    Key("allow-remote", Form.FLAG, "let copy leave this machine for a server elsewhere"),
    Key(
        "language",
        Form.CHOICE,
        "the English that LanguageTool expects",
        ("en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA"),
    ),
    Key("profile", Form.TEXT, "the file that says which of its rules are heard, relative to this file"),
    Key("timeout", Form.NUMBER, "seconds to wait for an answer; 60 unless set"),
    Key("memory", Form.NUMBER, "megabytes that a local server may take; 512 unless set"),
)


class LanguageTool(NamedTuple):
    """How to ask LanguageTool; ``server`` is empty for a local one. ``timeout`` in seconds, ``memory`` in megabytes."""

    server: str = ""
    folder: Named | None = None
    required: bool = False
    allow_remote: bool = False
    language: str = ""
    profile: Named | None = None
    timeout: int = 60
    memory: int = 512


def read_languagetool(outer: Keys, root: Path) -> LanguageTool | None:
    """Read ``languagetool:`` of a configuration; None where it is missing or off."""
    value = outer.value("languagetool")
    if value is None:
        return None
    if not isinstance(value, Mapping):
        outer.problem("languagetool", '"languagetool" is a map; write "server:" or "local: true" below it')
        return None
    keys = Keys(value, outer.problems, KEYS, what='"languagetool" setting')
    keys.check_names()
    server, local = keys.text("server"), keys.flag("local")
    if bool(server) == local and "server" in keys:
        keys.problem("server", "a server is either named or started here; leave out `server:` or `local:`")
    elif not server and not local:
        return None
    if server and not server.startswith(("http://", "https://")):
        keys.problem("server", f'"{server}" is no address; write one such as http://localhost:8081')
    return LanguageTool(
        server,
        _named(keys, "folder", root),
        keys.flag("required"),
        keys.flag("allow-remote"),
        keys.choice("language", KEYS[5].choices, ""),
        _named(keys, "profile", root),
        keys.number("timeout", 60),
        keys.number("memory", 512),
    )


def _named(keys: Keys, name: str, root: Path) -> Named | None:
    text = keys.text_value(name)
    return Named(text, root) if text else None
