"""Which of LanguageTool's rules a newsroom hears: a YAML file that an editor can read and change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checks import Form, Key, Keys
from wirelint.findings import Severity
from wirelint.source import Mapping, Place, Problem, Problems, SourceError, parse_yaml

if TYPE_CHECKING:
    from wirelint.source import Value

BUNDLED = Path(__file__).with_name("profile.yaml")
LEVELS = (
    "default",
    "picky",
    "academic",
    "clarity",
    "professional",
    "creative",
    "customer",
    "jobapp",
    "objective",
    "elegant",
)
KEYS = (
    Key("level", Form.CHOICE, "how strict LanguageTool is", LEVELS),
    Key("disabled", Form.LINES, "LanguageTool's rules that are off, one a line; * at the end stands for any rest"),
    Key("disabled-categories", Form.LINES, "LanguageTool's categories that are off, one a line"),
    Key("warning", Form.LINES, "LanguageTool's types of issue that are warnings; others are suggestions"),
)


class Profile(NamedTuple):
    """What is asked of a server (``level``, ``rules``, ``categories``), and what of its answer is dropped or graver."""

    level: str = "default"
    rules: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    warnings: frozenset[str] = frozenset()

    def drops(self, rule: str) -> bool:
        """Tell whether a rule of the answer is off; the server itself knows no names with a star."""
        return rule in self.rules or rule.startswith(self.beginnings)

    def severity(self, issue: str) -> Severity:
        return Severity.WARNING if issue in self.warnings else Severity.SUGGESTION


def read_profile(file: Path = BUNDLED) -> Profile:
    """Read a profile; raises SourceError with everything that is wrong with it."""
    problems = Problems()
    keys = Keys(_mapping(file, problems), problems, KEYS, what="profile")
    keys.check_names()
    disabled = [text.value for text in keys.lines("disabled")]
    profile = Profile(
        keys.choice("level", LEVELS, "default"),
        tuple(rule for rule in disabled if not rule.endswith("*")),
        tuple(rule.removesuffix("*") for rule in disabled if rule.endswith("*")),
        tuple(text.value for text in keys.lines("disabled-categories")),
        frozenset(text.value for text in keys.lines("warning")),
    )
    problems.stop()
    return profile


def _mapping(file: Path, problems: Problems) -> Mapping:
    try:
        value: Value = parse_yaml(file.read_text(encoding="utf-8"), str(file))
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise SourceError([Problem(Place(str(file), 1, 1), f"the profile cannot be read: {said}")]) from None
    if isinstance(value, Mapping):
        return value
    problems.add(value.place, 'a profile is a map of keys; write "disabled: |" and one rule a line')
    return Mapping({}, {}, value.place)
