"""Lexicon and substitutes files -> Vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.keys import Form, Key, Keys
from wirelint.packs.discovery import word_lists
from wirelint.patterns import Entry, Lexicon, Substitutes, Vocabulary, inflect
from wirelint.source import Items, Mapping, Place, Problems, SourceError, Text, closest, parse_yaml
from wirelint.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LEXICON_KEYS = (
    Key("summary", Form.TEXT, "what the words are, in one sentence", required=True),
    Key("source", Form.TEXT, "where the list is from"),
    Key("words", Form.MAP, "a list of words or phrases, or a map from key to forms", required=True),
)
SUBSTITUTE_KEYS = (
    Key("summary", Form.TEXT, "what the words are, in one sentence", required=True),
    Key("source", Form.TEXT, "where the list is from"),
    Key("words", Form.LINES, "one line a word: `word: substitute, substitute`", required=True),
)
_Entries = dict[str, list[tuple[str, Text]]]


def load_vocabulary(folders: Iterable[Path], problems: Problems) -> Vocabulary:
    """Read ``lexicons/`` and ``substitutes/`` of each folder; a later lexicon of the same name replaces an earlier."""
    written: dict[str, _Entries] = {}
    substitutes: dict[str, dict[str, None]] = {}
    for folder in folders:
        for path in word_lists(folder, "lexicons"):
            written[path.stem] = _lexicon_file(path, problems)
        for path in word_lists(folder, "substitutes"):
            _add_substitutes(path, substitutes, problems)
    lexicons = {name: _lexicon(name, written, problems) for name in written}
    return Vocabulary(lexicons, Substitutes({word: ", ".join(listed) for word, listed in substitutes.items()}))


def read_mapping(path: Path, problems: Problems) -> Mapping | None:
    """Read a YAML file that must be a map; what is wrong is reported."""
    try:
        value = parse_yaml(path.read_text(encoding="utf-8"), str(path))
    except SourceError as error:
        problems.found.extend(error.problems)
        return None
    except UnicodeDecodeError as error:
        problems.add(_place(path), f"the file is not UTF-8 (byte {error.start:,}); save it as UTF-8")
        return None
    except OSError as error:
        problems.add(_place(path), f"the file cannot be read: {error.strerror}")
        return None
    if not isinstance(value, Mapping):
        problems.add(value.place, 'a rule file is a map of keys; write "key: value" lines')
        return None
    return value


def _place(path: Path) -> Place:
    return Place(str(path), 1, 1)


def _lexicon_file(path: Path, problems: Problems) -> _Entries:
    mapping = read_mapping(path, problems)
    if mapping is None:
        return {}
    keys = Keys(mapping, problems, LEXICON_KEYS, what="lexicon")
    keys.check_names()
    words = keys.value("words")
    if isinstance(words, Mapping):
        return {key: [(key, text) for text in _texts(keys, value)] for key, value in words.values.items()}
    return {text.value: [("", text)] for text in keys.lines("words")}


def _texts(keys: Keys, value: Text | Items | Mapping) -> Iterator[Text]:
    if isinstance(value, Text):
        parts = [Text(part.strip(), value.place) for part in value.value.split(",")]
        yield from (part for part in parts if part.value)
    elif isinstance(value, Items):
        yield from (item for item in value.items if isinstance(item, Text))
    else:
        keys.problems.add(value.place, "the forms of a key are a list, [Turkey, Turkish, Turks]")


def _lexicon(name: str, written: dict[str, _Entries], problems: Problems) -> Lexicon:
    return Lexicon.of(name, _resolve(name, written, problems, ()))


def _resolve(name: str, written: dict[str, _Entries], problems: Problems, inside: tuple[str, ...]) -> Iterator[Entry]:
    """Give the entries of a lexicon and of those it includes; a circle is reported at the including line."""
    for entries in written[name].values():
        for key, text in entries:
            if not text.value.startswith("@"):
                yield from _entries(text, key, problems)
            elif text.value[1:] not in written:
                near = closest(text.value[1:], written)
                problems.add(text.place, f'there is no lexicon "{text.value}" to include.{near}')
            elif text.value[1:] in (*inside, name):
                circle = " -> ".join([*inside, name, text.value[1:]])
                problems.add(text.place, f"this lexicon includes itself: {circle}; take one of these lines out")
            else:
                yield from _resolve(text.value[1:], written, problems, (*inside, name))


def _entries(text: Text, key: str, problems: Problems) -> Iterator[Entry]:
    phrase, tilde, pos = text.value.replace("’", "'").partition("~")
    words = tokenize(phrase).raw
    if not words or pos not in ("", "n", "v"):
        problems.add(
            text.place, f'"{text.value}" is no word of a lexicon; write words, with "~n" or "~v" for inflections'
        )
        return
    if not tilde:
        yield Entry(tuple(words), key or text.value.lower())
        return
    folded = phrase.strip().lower()
    for form in inflect.forms(folded, "n" if pos == "n" else "v" if pos == "v" else None):
        written = form if folded == phrase.strip() else inflect.match_case(form, phrase.strip())
        yield Entry(tuple(tokenize(written).raw), key or folded)


def _add_substitutes(path: Path, substitutes: dict[str, dict[str, None]], problems: Problems) -> None:
    mapping = read_mapping(path, problems)
    if mapping is None:
        return
    keys = Keys(mapping, problems, SUBSTITUTE_KEYS, what="substitutes file")
    keys.check_names()
    for text in keys.lines("words"):
        word, colon, listed = text.value.partition(":")
        others = [other.strip() for other in listed.split(",") if other.strip()]
        if not colon or not others:
            problems.add(text.place, f'write "{word.strip() or "word"}: substitute, substitute" on this line')
            continue
        substitutes.setdefault(word.strip(), {}).update(dict.fromkeys(others))
