"""A rule book and its index as bytes, and back: plain values only, so that nothing stored can be executed.

A head says where everything stands in the body. Rows, lexicons, the forms of substitutes and the buckets of the index
are read from the body when a story first asks for them: a run touches a few hundred of many thousands.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from wirelint.checks import PatternCheck
from wirelint.checks.rows import Row
from wirelint.engine.index import Bucket, Index
from wirelint.engine.pieces import Pieces
from wirelint.engine.plain import from_plain, to_plain
from wirelint.packs import Rule, RuleBook
from wirelint.patterns import Lexicon, Pattern, Program, Substitutes, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAGIC = b"wirelint compiled packs 7\n"
_ROWS = "\0rows"
_NOT_STORED = frozenset({"bad", "good", "place"})  # examples are read from the YAML by those who want them
_Value = TypeVar("_Value")


class _Body:
    """Values one behind the other, each known by the offset at which it starts."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0

    def add(self, value: Any) -> int:
        start, part = self._size, marshal.dumps(value)
        self.parts.append(part)
        self._size += len(part)
        return start


def dump(book: RuleBook, index: Index) -> bytes:
    """Write a rule book and its index; examples are left out."""
    body = _Body()
    substitutes = book.vocabulary.substitutes
    head = marshal.dumps(
        (
            [_plain_rule(rule, body) for rule in book.rules],
            {name: body.add(_plain_lexicon(lexicon)) for name, lexicon in book.vocabulary.lexicons.items()},
            {word: body.add(substitutes.forms(word)) for word in sorted(substitutes.slots)},
            {word: body.add(tuple(bucket)) for word, bucket in index.buckets.items()},
            tuple(index.pieces),
        )
    )
    payload = b"".join([len(head).to_bytes(4, "big"), head, *body.parts])
    return MAGIC + zlib.crc32(payload).to_bytes(4, "big") + payload


def load(data: bytes) -> tuple[RuleBook, Index]:
    """Read what ``dump`` wrote; raises ValueError if it is damaged or something else."""
    start = len(MAGIC) + 4
    payload = memoryview(data)[start:]
    if not data.startswith(MAGIC) or zlib.crc32(payload) != int.from_bytes(data[len(MAGIC) : start], "big"):
        raise ValueError("not compiled packs, or damaged")
    size = int.from_bytes(payload[:4], "big")
    rules, lexicons, forms, buckets, pieces = marshal.loads(payload[4 : 4 + size])
    body = payload[4 + size :]
    vocabulary = Vocabulary(
        _Lazy(lexicons, lambda name, at: Lexicon(name, *marshal.loads(body[at:]))),
        Substitutes({}, _Lazy(forms, lambda _, at: marshal.loads(body[at:]))),
    )
    index = Index(_Lazy(buckets, lambda _, at: Bucket(*marshal.loads(body[at:]))), Pieces(*pieces), buckets.keys())
    return RuleBook(tuple(_rule(rule, body) for rule in rules), vocabulary), index


class StoredRows(Sequence[Row]):
    """The rows of a check, each read when it is first asked for."""

    def __init__(self, body: memoryview, starts: Sequence[int]) -> None:
        self._body = body
        self._starts = starts
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, number: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(number, slice):
            return tuple(self[at] for at in range(len(self))[number])
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = _row(marshal.loads(self._body[self._starts[number] :]))
        return row


class _Lazy(dict[str, _Value]):
    """A dict whose values are read from the body when somebody first asks for them by key."""

    def __init__(self, places: dict[str, int], read: Callable[[str, int], _Value]) -> None:
        super().__init__()
        self._places = places
        self._read = read

    def __missing__(self, key: str) -> _Value:
        value = self[key] = self._read(key, self._places[key])
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _plain_rule(rule: Rule, body: _Body) -> dict[str, Any]:
    def special(value: Any, name: str) -> Any:
        if name == "rows" and isinstance(value, PatternCheck):
            return (_ROWS, *(body.add(_plain_row(row)) for row in value.rows))
        return None

    kept = (field.name for field in fields(rule) if field.name not in _NOT_STORED)
    return {name: to_plain(getattr(rule, name), special) for name in kept}


def _rule(plain: dict[str, Any], body: memoryview) -> Rule:
    rule = Rule(**{name: from_plain(value) for name, value in plain.items()})
    if isinstance(rule.check, PatternCheck):
        starts = cast("tuple[int, ...]", rule.check.rows)[1:]  # behind the mark
        object.__setattr__(rule.check, "rows", StoredRows(body, starts))
    return rule


def _plain_row(row: Row) -> tuple[Any, ...]:
    programs = tuple(map(tuple, row.pattern.programs))
    return (row.name, (row.pattern.text, programs, row.pattern.same, row.pattern.differ), *row[2:])


def _row(plain: tuple[Any, ...]) -> Row:
    name, (text, programs, same, differ), *rest = plain
    return Row(name, Pattern(text, tuple(Program(*program) for program in programs), same, differ), *rest)


def _plain_lexicon(lexicon: Lexicon) -> tuple[Any, ...]:
    entries = {first: tuple(map(tuple, group)) for first, group in lexicon.entries.items()}
    return entries, lexicon.shortest, lexicon.longest, lexicon.last_words
