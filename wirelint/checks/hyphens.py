"""Words that a story writes both with a hyphen and without, found without being listed.

co-operation, co-operated and cooperation are one family: the same word before the hyphen, and behind it words of one
stem.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wirelint.checks.families import Family, Place, followed_by_capital, is_name
from wirelint.patterns import inflect

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wirelint.text import Tokens

_ENDINGS = (
    "ations ation ational ating ative ators ator ated ates ate ings ing ions ional ion ers er ors or ive ives "
    "ed es ies s e y al ally ly ity"
).split()
_BY_LENGTH = sorted(_ENDINGS, key=len, reverse=True)
_SHORTEST_STEM = 3
# Before these, dictionaries of American English write one word; British ones keep a hyphen in some of them.
_CLOSING = frozenset(
    "anti bi co counter cyber de extra hyper in inter intra mega meta micro mid mini mis multi non out over post pre "
    "pro pseudo re semi sub super trans tri ultra un under".split()
)
_BRITISH_HYPHEN = frozenset({("co", "o"), ("pre", "e"), ("re", "e"), ("non", ""), ("anti", "i"), ("semi", "")})


def hyphen_places(tokens: Tokens, apart: Collection[str]) -> Iterator[Place]:
    """Give the places of words that the text writes with a hyphen and without, family by family.

    ``apart`` are closed forms that are another word than the hyphenated one: reform beside re-form.
    """
    words = set(tokens.words)
    with_hyphen = {
        word: key for word in words if "-" in word and (key := _key(word)) and word.replace("-", "") not in apart
    }
    closed = _closed(words.difference(apart), set(with_hyphen.values())) if with_hyphen else {}
    if not closed:
        return
    both_ways = set(closed.values())
    families = {**closed, **{word: key for word, key in with_hyphen.items() if key in both_ways}}
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, word in enumerate(tokens.words):
        if word in families:
            places[families[word]].append(at)
    for (before, stem), group in places.items():
        yield from _places(tokens, before, stem, group)


def _closed(words: Iterable[str], keys: Collection[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Give the words without a hyphen that belong to one of the families, each with its family."""
    befores = {before for before, _ in keys}
    sizes = sorted({len(before) for before in befores})
    found = {}
    for word in words:
        for size in sizes:
            if word[:size] in befores and "-" not in word and (key := (word[:size], _stem(word[size:]))) in keys:
                found[word] = key
    return found


def _places(tokens: Tokens, before: str, stem: str, group: list[int]) -> Iterator[Place]:
    kept = group if _is_one_name(tokens, group) else [at for at in group if not _is_named(tokens, at)]
    spellings = list(dict.fromkeys(tokens.words[at].replace("-", "") for at in kept))
    with_hyphen = tuple(f"{before}-{word[len(before) :]}" for word in spellings)
    british_hyphen = any(before == first and stem.startswith(then) for first, then in _BRITISH_HYPHEN)
    is_listed = before in _CLOSING or any(map(_is_known, spellings))
    for at in kept:
        family = Family(with_hyphen[0], (tuple(spellings), with_hyphen), int(british_hyphen), is_listed)
        word = tokens.words[at]
        yield Place(family, int("-" in word), spellings.index(word.replace("-", "")), at, tokens.span(at, at + 1))


def _is_named(tokens: Tokens, at: int) -> bool:
    """Tell whether a word is a name, or holds one: trans-Pacific."""
    return is_name(tokens, at) or any(part[:1].isupper() for part in tokens.raw[at].split("-")[1:])


def _is_one_name(tokens: Tokens, group: list[int]) -> bool:
    """Tell whether all these are one name, written Crestwater and, where it stands alone, Crest-water."""
    raw = [tokens.raw[at] for at in group]
    if not all(word[0].isupper() and (word[1:].islower() or word.isupper()) for word in raw):
        return False
    return not any(_stands_in_title(tokens, at) for at in group if "-" in tokens.words[at])


def _stands_in_title(tokens: Tokens, at: int) -> bool:
    """Tell whether a word has a capitalised neighbour: Economic Co-operation keeps the spelling of its owner."""
    return followed_by_capital(tokens, at) or (at > 0 and followed_by_capital(tokens, at - 1))


def _is_known(word: str) -> bool:
    """Tell whether the table of inflections has a word; one that it lacks could come from several others."""
    return inflect.lemmas(word + "s") == (word,) or (word.endswith("s") and inflect.lemmas(word) == (word[:-1],))


def _key(word: str) -> tuple[str, str] | None:
    """Give the family of a word of two parts, None for numbers, names of more parts, and very short words."""
    before, _, behind = word.partition("-")
    stem = _stem(behind)
    if not before.isalpha() or not behind.isalpha() or len(before) < 2 or len(stem) < _SHORTEST_STEM:
        return None
    return before, stem


def _stem(word: str) -> str:
    for ending in _BY_LENGTH:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
