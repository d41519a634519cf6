"""Objects of known classes as plain values and back, so that nothing stored can be executed.

What holds no such object is passed through as it is, in both directions: most of a rule book is words.
"""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from wirelint.checks import KINDS
from wirelint.checks.phrase import Conditions
from wirelint.checks.regex import Regex
from wirelint.findings import Level, Safety
from wirelint.patterns import Pattern, Program
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Callable


def _classes_of(kind: type[Any]) -> list[type[Any]]:
    """Give the classes of a kind's module that hold data: the kind, and what it is made of."""
    module = sys.modules[kind.__module__]
    every = [cls for cls in vars(module).values() if isinstance(cls, type)]
    own = [cls for cls in every if cls.__module__.startswith("wirelint.checks.")]
    return [cls for cls in own if is_dataclass(cls) or issubclass(cls, tuple)]


_CLASSES: tuple[type[Any], ...] = tuple(
    dict.fromkeys(
        (
            *(Conditions, Regex, Pattern, Program, Level, Safety, Role),
            *(cls for kind in KINDS.values() for cls in _classes_of(kind)),
        )
    )
)
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_OBJECT, _TUPLE, _SET, _DICT = "\0object", "\0tuple", "\0set", "\0dict"
_MARKS = frozenset({_OBJECT, _TUPLE, _SET, _DICT})


def to_plain(value: Any, special: Callable[[Any, str], Any] | None = None) -> Any:
    """Write an object as a mark, its class's number and its fields; everything else is plain already.

    ``special(object, name)`` may give a plain value for a field of a dataclass, or None to have it written as usual.
    """
    number = _NUMBERS.get(type(value))
    if number is None:
        return _container(value, special)
    if isinstance(value, Enum):
        return (_OBJECT, number, value.value)
    if not is_dataclass(value):
        return (_OBJECT, number, *(to_plain(item, special) for item in value))
    parts = []
    for field in fields(value):
        written = special(value, field.name) if special else None
        parts.append(to_plain(getattr(value, field.name), special) if written is None else written)
    return (_OBJECT, number, *parts)


def _container(value: Any, special: Callable[[Any, str], Any] | None) -> Any:
    if isinstance(value, dict):
        items = {key: to_plain(item, special) for key, item in value.items()}
        unchanged = type(value) is dict and all(items[key] is item for key, item in value.items())
        return value if unchanged else (_DICT, items)
    if not isinstance(value, (tuple, list, frozenset, set)):
        return value
    parts = [to_plain(item, special) for item in value]
    if type(value) in (tuple, frozenset) and all(map(_same, parts, value)):
        return value
    return (_TUPLE if isinstance(value, (tuple, list)) else _SET, *parts)


def _same(one: Any, other: Any) -> bool:
    return one is other


def from_plain(plain: Any) -> Any:
    """Undo ``to_plain``."""
    if type(plain) is not tuple or not plain or plain[0] not in _MARKS:
        return plain
    mark = plain[0]
    if mark == _OBJECT:
        return _CLASSES[plain[1]](*map(from_plain, plain[2:]))
    if mark == _DICT:
        return {key: from_plain(item) for key, item in plain[1].items()}
    return tuple(map(from_plain, plain[1:])) if mark == _TUPLE else frozenset(map(from_plain, plain[1:]))
