"""A rule book and its index as bytes, and back: plain values only, so that nothing stored can be executed.

Rows, lexicons and the buckets of the index are kept as bytes of their own and read when a story first asks for them:
a run touches a few hundred of many thousands.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from wirelint.checks import KINDS, PatternCheck
from wirelint.checks.phrase import Conditions
from wirelint.checks.regex import Regex
from wirelint.checks.rows import Row
from wirelint.engine.index import Index
from wirelint.engine.pieces import Pieces
from wirelint.findings import Level, Safety
from wirelint.packs import Rule, RuleBook
from wirelint.patterns import Entry, Lexicon, Pattern, Program, Substitutes, Vocabulary
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Callable

MAGIC = b"wirelint compiled packs 2\n"


def _classes_of(kind: type[Any]) -> list[type[Any]]:
    """Give the classes of a kind's module that hold data: the kind, and what it is made of."""
    module = sys.modules[kind.__module__]
    every = [cls for cls in vars(module).values() if isinstance(cls, type)]
    own = [cls for cls in every if cls.__module__.startswith("wirelint.checks.")]
    return [cls for cls in own if is_dataclass(cls) or issubclass(cls, tuple)]


_CLASSES: tuple[type[Any], ...] = tuple(
    dict.fromkeys(
        (
            *(Conditions, Regex, Row, Pattern, Program, Level, Safety, Role),
            *(cls for kind in KINDS.values() for cls in _classes_of(kind)),
        )
    )
)
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_OBJECT = "\0object"
_ROWS = "\0rows"
_NOT_STORED = frozenset({"bad", "good", "place"})  # examples are read from the YAML by those who want them
_Value = TypeVar("_Value")


def dump(book: RuleBook, index: Index) -> bytes:
    """Write a rule book and its index; examples are left out."""
    plain = (
        [_plain_rule(rule) for rule in book.rules],
        {name: marshal.dumps(_plain(lexicon.entries)) for name, lexicon in book.vocabulary.lexicons.items()},
        book.vocabulary.substitutes.words,
        {word: marshal.dumps(tuple(index.bucket(word))) for word in index.buckets},
        (index.pieces.single, index.pieces.pairs, index.pieces.always),
    )
    payload = marshal.dumps(plain)
    return MAGIC + zlib.crc32(payload).to_bytes(4, "big") + payload


def load(data: bytes) -> tuple[RuleBook, Index]:
    """Read what ``dump`` wrote; raises ValueError if it is damaged or something else."""
    start = len(MAGIC) + 4
    payload = memoryview(data)[start:]
    if not data.startswith(MAGIC) or zlib.crc32(payload) != int.from_bytes(data[len(MAGIC) : start], "big"):
        raise ValueError("not compiled packs, or damaged")
    rules, lexicons, substitutes, buckets, pieces = marshal.loads(payload)
    vocabulary = Vocabulary(_Lazy(lexicons, _lexicon), Substitutes(substitutes))
    return RuleBook(tuple(map(_rule, rules)), vocabulary), Index(buckets, Pieces(*pieces))


class StoredRows(Sequence[Row]):
    """The rows of a check, each read when it is first asked for."""

    def __init__(self, blobs: Sequence[bytes]) -> None:
        self._blobs = blobs
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._blobs)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, number: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(number, slice):
            return tuple(self[at] for at in range(len(self))[number])
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = _object(marshal.loads(self._blobs[number]))
        return row


class _Lazy(dict[str, _Value]):
    """A dict whose values are bytes until somebody asks for them by key."""

    def __init__(self, blobs: dict[str, bytes], read: Callable[[str, bytes], _Value]) -> None:
        super().__init__(cast("dict[str, _Value]", blobs))
        self._read = read

    def __getitem__(self, key: str) -> _Value:
        value = super().__getitem__(key)
        if isinstance(value, bytes):
            value = self._read(key, value)
            self[key] = value
        return value

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self else default  # noqa: SIM401 - this is what ``get`` is made of

    def items(self) -> Any:
        return [(key, self[key]) for key in self]

    def values(self) -> Any:
        return [self[key] for key in self]


def _plain_rule(rule: Rule) -> dict[str, Any]:
    kept = (field.name for field in fields(rule) if field.name not in _NOT_STORED)
    return {name: _plain(getattr(rule, name)) for name in kept}


def _rule(plain: dict[str, Any]) -> Rule:
    return Rule(**{name: _object(value) for name, value in plain.items()})


def _plain(value: Any) -> Any:
    """Write an object of a known class as its class's number and its fields; everything else is plain already."""
    number = _NUMBERS.get(type(value))
    if number is None:
        return _plain_container(value)
    if isinstance(value, Enum):
        return (_OBJECT, number, value.value)
    if is_dataclass(value):
        return (_OBJECT, number, *(_plain_field(value, field.name) for field in fields(value)))
    return (_OBJECT, number, *map(_plain, value))


def _plain_field(value: Any, name: str) -> Any:
    if name == "rows" and isinstance(value, PatternCheck):
        return (_ROWS, *(marshal.dumps(_plain(row)) for row in value.rows))
    return _plain(getattr(value, name))


def _plain_container(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return tuple(map(_plain, value))
    if isinstance(value, (frozenset, set)):
        return frozenset(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _object(plain: Any) -> Any:
    """Undo ``_plain``."""
    if isinstance(plain, tuple):
        if plain[:1] == (_OBJECT,):
            return _CLASSES[plain[1]](*map(_object, plain[2:]))
        if plain[:1] == (_ROWS,):
            return StoredRows(plain[1:])
        return tuple(map(_object, plain))
    if isinstance(plain, frozenset):
        return frozenset(map(_object, plain))
    return {key: _object(item) for key, item in plain.items()} if isinstance(plain, dict) else plain


def _lexicon(name: str, blob: bytes) -> Lexicon:
    return Lexicon(
        name, {first: tuple(Entry(*entry) for entry in group) for first, group in marshal.loads(blob).items()}
    )
