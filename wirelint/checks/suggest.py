"""What to write instead, in the inflection and with the capital of what it replaces."""

from __future__ import annotations

from wirelint.patterns import inflect
from wirelint.text.expressions import lazily

_INFLECTED = lazily(r"([\w'’-]+)~(n|v)?(?!\w)")
_NAME = lazily(r"\{(\w+)\}")


def suggestion(template: str, replaced: str, names: dict[str, str]) -> str:
    """Fill a line of ``instead:``.

    A word with ``~`` takes the inflection of ``replaced``, ``{name}`` what the name was bound to; the whole takes its
    capital from ``replaced``.
    """
    filled = _INFLECTED.sub(lambda found: _inflected(found[1], found[2] or "", replaced), template)
    filled = _NAME.sub(lambda found: names.get(found[1], found[0]), filled)
    return inflect.match_case(filled, replaced) if replaced else filled


def _inflected(word: str, pos: str, replaced: str) -> str:
    """A noun takes the number of the last word replaced, a verb the tense of the first."""
    words = replaced.replace("’", "'").lower().split()
    if not words:
        return word
    if pos == "n":
        return inflect.transfer(words[-1], None, word, "n")
    return inflect.transfer(words[0], None, word, "v" if pos == "v" else None)


def names_of(template: str) -> frozenset[str]:
    """Give the names in braces of a message or an ``instead`` line."""
    return frozenset(_NAME.findall(template))


def fill(message: str, names: dict[str, str]) -> str:
    """Write a message with its names filled in."""
    return _NAME.sub(lambda found: names.get(found[1], found[0]), message)


def listed(words: tuple[str, ...]) -> str:
    """Read a list out as an editor would: "a"; "a" or "b"; "a", "b" or "c" (the outer marks are the message's own)."""
    if len(words) < 2:
        return "".join(words)
    return '", "'.join(words[:-1]) + f'" or "{words[-1]}'
