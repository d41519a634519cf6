"""The keys of a configuration: what they mean, for the reader, for ``config show`` and for guides."""

from __future__ import annotations

from wirelint.checks import Form, Key
from wirelint.findings import Level, Severity
from wirelint.packs.rule import TARGETS
from wirelint.readers import AUTO, FORMATS

FILE_NAME = "wirelint.yaml"
DIALECTS = ("american", "british")
LEVELS = tuple(level.value for level in Level)
INPUT_FORMATS = (AUTO, *FORMATS)
SEVERITIES = tuple(severity.value for severity in Severity)

PLACE_KEYS = (
    Key("select", Form.LINES, "rules that run, and no others: ids, packs, prefixes or rows"),
    Key("ignore", Form.LINES, "rules that do not run"),
    Key("extend-select", Form.LINES, "rules that run beside the others"),
    Key("target", Form.CHOICE, "what the copy is for: publish (readers see it) or wire (clients and desks)", TARGETS),
    Key("dialect", Form.CHOICE, "the spelling of the house", DIALECTS),
    Key("severity", Form.MAP, "a map from id, pack or row to error, warning, suggestion or off"),
    Key("encoding", Form.TEXT, "the encoding of copy that neither names its encoding nor is UTF-8"),
    Key("format", Form.CHOICE, "the format of the copy; auto unless set: what its content speaks for", INPUT_FORMATS),
    Key("limits", Form.MAP, "the most characters that a field may have, a map such as `headline: 90`"),
    Key("field", Form.TEXT, "the column or key that holds the copy, in tables and JSON lines"),
)
CONFIG_KEYS = (
    Key(
        "extends", Form.LINES, "settings to start from: a folder or file relative to this one, or an installed package"
    ),
    Key(
        "packs",
        Form.LINES,
        'names of bundled packs, "bundled" for all of them, installed packs, or folders relative to this file',
    ),
    *PLACE_KEYS,
    Key("fail-on", Form.CHOICE, "the lowest severity that makes the exit code 1", SEVERITIES),
    Key("profile", Form.TEXT, "the house style"),
    Key("baseline", Form.TEXT, "the file of findings that stay quiet, relative to this file"),
    Key("languagetool", Form.MAP, "LanguageTool as a second opinion: where it is, and what is heard of it"),
    Key("exclude", Form.LINES, "path patterns of files and folders that are left out"),
    Key("per-path", Form.MAP, "a map from path pattern to settings for the files it names"),
)
