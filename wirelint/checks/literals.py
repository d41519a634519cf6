"""What a regular expression cannot match without: to look for that costs a hundredth of the expression itself."""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from typing import Any

Literals = frozenset[str]
"""Case-folded strings, one of which stands in every match; an empty set says that nothing is known."""
UNKNOWN: Literals = frozenset()
_MOST = 16  # with more to look for, the look costs as much as it saves
_SMALL = 8  # signs of a class that are looked for one by one
_ORDINARY = " \n.,;:-'\"’“”?!()"


def needed_literals(expression: str) -> Literals:
    """Give strings of which every match of an expression in RE2's syntax holds at least one, whatever the case.

    The parser is the one behind Python's ``re``; of what only RE2 can read, nothing is known.
    """
    if "[:" in expression:  # a class of POSIX, which Python reads otherwise
        return UNKNOWN
    try:
        parser = import_module("re._parser")
        with warnings.catch_warnings(action="ignore"):
            found = _of_sequence(list(parser.parse(expression)))
    except (ImportError, AttributeError, re.error, OverflowError, RecursionError):
        return UNKNOWN
    return found if len(found) <= _MOST else UNKNOWN


def _any_of(sets: list[Literals]) -> Literals:
    return frozenset().union(*sets) if all(sets) else UNKNOWN


def _of_sequence(items: list[tuple[Any, Any]]) -> Literals:
    """Choose, of what stands one behind the other, the set whose shortest string is longest."""
    found, run = [], ""
    for operation, argument in items:
        if str(operation) == "LITERAL":
            run += chr(argument)
            continue
        found += [frozenset({run.casefold()}), _of_item(str(operation), argument)]
        run = ""
    best = max([*found, frozenset({run.casefold()})], key=_worth)
    return best if _worth(best)[0] else UNKNOWN


def _worth(literals: Literals) -> tuple[int, int]:
    """Tell how rare a set is by its least string; a letter, a space or a mark of ordinary copy tells nothing."""
    return min(map(_rarity, literals), default=0), -len(literals)


def _rarity(text: str) -> int:
    if len(text) > 1:
        return len(text)
    return 0 if not text or text.isalnum() or text in _ORDINARY else 4


def _of_item(operation: str, argument: Any) -> Literals:
    found = UNKNOWN
    if operation == "BRANCH":
        found = _any_of([_of_sequence(list(branch)) for branch in argument[1]])
    elif operation in ("SUBPATTERN", "ATOMIC_GROUP"):
        found = _of_sequence(list(argument[-1] if operation == "SUBPATTERN" else argument))
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
        found = _of_sequence(list(argument[2]))
    elif operation == "IN" and len(argument) <= _SMALL and all(str(kind) == "LITERAL" for kind, _ in argument):
        found = frozenset(chr(sign).casefold() for _, sign in argument)
    return found
