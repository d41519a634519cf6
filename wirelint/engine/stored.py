"""A rule book and its index as bytes, and back: plain values only, so that nothing stored can be executed.

A head says where everything stands in the body. Rows, their programs, lexicons, the forms of substitutes and what words
call for are read from the body when a story first asks for them: a run touches a few hundred of many thousands.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from wirelint.checks import PatternCheck
from wirelint.checks.rows import Row
from wirelint.engine.body import Body, StoredBody, read_file, read_from
from wirelint.engine.index import PLACE, Index
from wirelint.engine.pieces import Pieces
from wirelint.engine.plain import from_plain, to_plain
from wirelint.engine.word_table import StoredWords, dump_words
from wirelint.packs import Rule, RuleBook
from wirelint.patterns import Lexicon, Pattern, Program, Substitutes, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wirelint.engine.body import Read

MAGIC = f"wirelint compiled packs 8 {sys.byteorder}\n".encode()
_HEAD = len(MAGIC) + 4  # bytes, with the checksum
_CHUNK = 1 << 18
_MOST_KEPT = 3_000
_ROWS = "\0rows"
_NOT_STORED = frozenset({"bad", "good", "place"})  # examples are read from the YAML by those who want them
_Value = TypeVar("_Value")


def dump(book: RuleBook, index: Index) -> bytes:
    """Write a rule book and its index; examples are left out."""
    body = Body()
    substitutes = book.vocabulary.substitutes
    head = marshal.dumps(
        (
            [_plain_rule(rule, body) for rule in book.rules],
            {name: body.add(_plain_lexicon(lexicon)) for name, lexicon in book.vocabulary.lexicons.items()},
            {word: body.add(substitutes.forms(word)) for word in sorted(substitutes.slots)},
            body.add_bytes(array("Q", index.places).tobytes()),
            body.add_bytes(dump_words(index.words)),
            tuple(index.pieces),
        )
    )
    payload = b"".join([len(head).to_bytes(4, "big"), head, *body.parts])
    return MAGIC + zlib.crc32(payload).to_bytes(4, "big") + payload


def load_file(path: Path) -> tuple[RuleBook, Index]:
    """Read a file that holds what ``dump`` wrote; raises OSError, or ValueError if it is damaged or something else."""
    return _load(read_file(path))


def load(data: bytes) -> tuple[RuleBook, Index]:
    """Read what ``dump`` wrote; raises ValueError if it is damaged or something else."""
    return _load(read_from(data))


def _load(read: Read) -> tuple[RuleBook, Index]:
    head = read(0, _HEAD)
    if not head.startswith(MAGIC) or _checksum(read) != int.from_bytes(head[len(MAGIC) :], "big"):
        raise ValueError("not compiled packs, or damaged")
    body_at = _HEAD + 4 + int.from_bytes(read(_HEAD, _HEAD + 4), "big")
    rules, lexicons, forms, places, words, pieces = marshal.loads(read(_HEAD + 4, body_at))
    body = StoredBody(read, body_at)
    vocabulary = Vocabulary(
        _Lazy(lexicons, lambda name, at: Lexicon(name, *body.value(at))),
        Substitutes({}, _Lazy(forms, lambda _, at: body.value(at))),
    )
    figures = body.bytes(places).cast("Q")
    index = Index(StoredWords(body.bytes(words), len(figures) // PLACE), figures, Pieces(*pieces))
    rows = _Rows(body)
    return RuleBook(tuple(_rule(rule, rows) for rule in rules), vocabulary), index


def _checksum(read: Read) -> int:
    checksum, at = 0, _HEAD
    while part := read(at, at + _CHUNK):
        checksum, at = zlib.crc32(part, checksum), at + _CHUNK
    return checksum


class _Stored(Sequence[_Value]):
    """Values that are each read when asked for; ``read`` gives the one at an offset."""

    def __init__(self, starts: Sequence[int], read: Callable[[int], _Value]) -> None:
        self._starts = starts
        self._read = read

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> _Value: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[_Value, ...]: ...
    def __getitem__(self, number: int | slice) -> _Value | tuple[_Value, ...]:
        if isinstance(number, slice):
            return tuple(map(self._read, self._starts[number]))
        return self._read(self._starts[number])


class _Rows:
    """Reads rows and their programs; those asked for last are kept, so that an archive does not fill the memory."""

    def __init__(self, body: StoredBody) -> None:
        self.row = lru_cache(maxsize=_MOST_KEPT)(lambda at: _row(body.value(at), self))
        self.program = lru_cache(maxsize=_MOST_KEPT)(lambda at: Program(*body.value(at)))


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


def _plain_rule(rule: Rule, body: Body) -> dict[str, Any]:
    def special(value: Any, name: str) -> Any:
        if name == "rows" and isinstance(value, PatternCheck):
            return (_ROWS, *(body.add(_plain_row(row, body)) for row in value.rows))
        return None

    kept = (field.name for field in fields(rule) if field.name not in _NOT_STORED)
    return {name: to_plain(getattr(rule, name), special) for name in kept}


def _rule(plain: dict[str, Any], rows: _Rows) -> Rule:
    rule = Rule(**{name: from_plain(value) for name, value in plain.items()})
    if isinstance(rule.check, PatternCheck):
        starts = cast("tuple[int, ...]", rule.check.rows)[1:]  # behind the mark
        object.__setattr__(rule.check, "rows", _Stored(starts, rows.row))
    return rule


def _plain_row(row: Row, body: Body) -> tuple[Any, ...]:
    programs = tuple(body.add(tuple(program)) for program in row.pattern.programs)
    return (row.name, (row.pattern.text, programs, row.pattern.same, row.pattern.differ), *row[2:])


def _row(plain: tuple[Any, ...], rows: _Rows) -> Row:
    name, (text, starts, same, differ), *rest = plain
    return Row(name, Pattern(text, _Stored(starts, rows.program), same, differ), *rest)


def _plain_lexicon(lexicon: Lexicon) -> tuple[Any, ...]:
    entries = {first: tuple(map(tuple, group)) for first, group in lexicon.entries.items()}
    return entries, lexicon.shortest, lexicon.longest, lexicon.last_words
