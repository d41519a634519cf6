"""``names/watchlist.yaml``: the names that the house knows, as it writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks import Form, Key, Keys
from wirelint.source import Mapping, Place, Problem, Problems, SourceError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

WATCH_LIST = "names/watchlist.yaml"
"""Beside the configuration."""
WATCH_LIST_KEYS = (Key("names", Form.LINES, "names as the house writes them, one a line", required=True),)
_LONGEST = 6


def load_names(file: Path) -> tuple[str, ...]:
    """Read a watch-list; none where there is no such file. Raises SourceError with everything that is wrong with it."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _problem(file, f"the watch-list cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise _problem(file, f"the watch-list is not UTF-8 (byte {error.start:,}); save it as UTF-8") from None
    return parse_names(text, str(file))


def parse_names(text: str, shown: str) -> tuple[str, ...]:
    """Read the text of a watch-list; ``shown`` names its file in what is wrong."""
    problems = Problems()
    value = parse_yaml(text, shown)
    if not isinstance(value, Mapping):
        problems.add(value.place, 'a watch-list is "names: |" with one name a line below it')
        problems.stop()
        return ()
    keys = Keys(value, problems, WATCH_LIST_KEYS, what="watch-list")
    keys.check_names()
    names = []
    for line in keys.lines("names"):
        words = line.value.split()
        if not words[0][0].isalpha() or not words[-1][0].isupper() or len(words) > _LONGEST:
            problems.add(line.place, f'"{line.value}" is no name; write it as in copy, such as Mevlut Cavusoglu')
        names.append(" ".join(words))
    problems.stop()
    return tuple(dict.fromkeys(names))


def _problem(file: Path, message: str) -> SourceError:
    return SourceError([Problem(Place(str(file), 1, 1), message)])
