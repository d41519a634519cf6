"""Inflection: every form of a word, the word behind a form, and one word's inflection given to another.

Irregular words and the list of known regular words come from `inflections.tsv` (made from lemminflect by
`scripts/make_inflections.py`); everything else follows the rules of `regular`. All words are lower-case;
`match_case` restores capitals at the end.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from wirelint.patterns import regular
from wirelint.text.expressions import lazily

Pos = Literal["n", "v"]
Slots = dict[str, tuple[str, ...]]

NOUN_SLOTS = ("singular", "plural")
VERB_SLOTS = ("base", "third", "past", "participle", "ing")
_BOTH: tuple[Pos, ...] = ("n", "v")
_SLOTS = {"n": NOUN_SLOTS, "v": VERB_SLOTS}

_PARTICLES = frozenset(
    (
        *("about", "across", "after", "against", "ahead", "along", "apart", "around", "aside", "at", "away"),
        *("back", "by", "down", "for", "forth", "forward", "from", "in", "into", "of", "off", "on", "onto"),
        *("out", "over", "past", "round", "through", "to", "together", "towards", "under", "up", "upon"),
        *("with", "without"),
    )
)
_LINKS = frozenset(("in", "of", "at", "de", "to", "du"))
# Adjectives that stand after their noun: "attorneys general", "presidents-elect".
_AFTER_NOUN = frozenset(("general", "elect", "designate", "martial", "laureate", "royal", "apostolic"))
# Ranks are nouns before "general": "major generals".
_RANKS = frozenset(("major", "brigadier", "lieutenant", "colonel", "captain"))
_JOINT = lazily(r"[ -]")


class _Table(NamedTuple):
    """The columns of irregular words, the regular words, and the base words of each irregular form."""

    irregular: dict[tuple[str, Pos], list[str]]
    regular: dict[Pos, frozenset[str]]
    bases: dict[str, list[str]]


def forms(word: str, pos: Pos | None = None) -> tuple[str, ...]:
    """List all forms of a base word: itself first, no duplicates.

    Args:
        word: a lower-case base word, hyphenated word or phrase ("cease-fire", "push back").
        pos: only its forms as noun or as verb; None gives those of each that the word is known to be, and of
            both
            where nothing is known.
    """
    kinds: tuple[Pos, ...] = (pos,) if pos else _kinds(word)
    every = [form for kind in kinds for filled in slots(word, kind).values() for form in filled]
    return tuple(dict.fromkeys([word, *every]))


def slots(word: str, pos: Pos) -> Slots:
    """Map each slot of a word to the forms that fill it, the preferred (American) form first.

    Nouns have `singular` and `plural`; verbs `base`, `third`, `past`, `participle` and `ing`. A slot that the
    word lacks ("must" has no `ing`) is missing.
    """
    known = _table().irregular.get((word, pos))
    if known:
        return {slot: tuple(column.split("/")) for slot, column in zip(_SLOTS[pos], known, strict=True) if column}
    head, before, after = _split(word, pos)
    if not (before or after):
        return dict(zip(_SLOTS[pos], regular.columns(word, pos), strict=True))
    return {slot: tuple(before + form + after for form in filled) for slot, filled in slots(head, pos).items()}


def lemmas(form: str, pos: Pos | None = None) -> tuple[str, ...]:
    """List the base words that a lower-case form may belong to, the likeliest first, itself last.

    Words from the table come alone; where it has none, every word that the regular rules lead from, and never
    nothing: a form that cannot be taken apart is its own base word.
    """
    found = [word for word in _candidates(form) if form in forms(word, pos)]
    known = [word for word in found if _known(word, pos)]
    return tuple(dict.fromkeys(known or found)) or (form,)


def transfer(
    source_form: str,
    source: str | None,
    target: str,
    pos: Pos | None = None,
    *,
    participle: bool = False,
) -> str:
    """Give a target word the inflection that a form has: "withdrew", "push back" -> "pushed back".

    A form that is both past and past participle ("made") counts as past, which running copy has more often;
    after "has", "was" and the like the caller says `participle=True`. A form that is also the base ("put")
    counts as base.

    Args:
        source_form: the form that stands in the copy; its case is ignored.
        source: its base word where known, else it is looked for.
        target: a base word or phrase.
        pos: what both are, where known; else what both can be, the plural before the third person.
        participle: whether the past participle is wanted where forms are the same.

    Returns:
        The target's form, or the target itself where the form is not an inflection or the target lacks the
        slot.
    """
    form = source_form.lower()
    found = [
        slot
        for word in ((source,) if source else lemmas(form, pos))
        for slot in _readings(form, word, target, pos, participle=participle)
    ]
    found.sort(key=("ing", "past", "participle", "plural", "third", "base", "singular").index)
    if not found:
        return target
    kind: Pos = "n" if found[0] in NOUN_SLOTS else "v"
    return slots(target, kind).get(found[0], (target,))[0]


def known_words() -> frozenset[str]:
    """Give the base words of the table, nouns and verbs."""
    table = _table()
    return frozenset(word for word, _ in table.irregular).union(*table.regular.values())


def match_case(text: str, like: str) -> str:
    """Give a suggestion the capitals of what it replaces: "Withdraw", "WITHDRAW" -> "Push back", "PUSH BACK".

    A single capital letter ("I") is no evidence of a line in capitals. The text's own capitals are kept.
    """
    letters = [character for character in like if character.isalpha()]
    if len(letters) >= 2 and all(letter.isupper() for letter in letters):
        return text.upper()
    if letters and letters[0].isupper():
        return text[:1].upper() + text[1:]
    return text


def _readings(form: str, word: str, target: str, pos: Pos | None, *, participle: bool) -> Iterator[str]:
    """Yield, for each part of speech that word and target share, the slot that the form fills."""
    own = _kinds(word)
    shared = tuple(kind for kind in own if kind in _kinds(target))
    order = sorted((*NOUN_SLOTS, *VERB_SLOTS), key=lambda slot: slot != "participle" or not participle)
    for kind in (pos,) if pos else shared or own:
        filled = slots(word, kind)
        yield from [slot for slot in order if form in filled.get(slot, ())][:1]


def _kinds(word: str) -> tuple[Pos, ...]:
    """Tell what a word can be: what the table says of it, or the shape of the phrase; else both."""
    known = tuple(kind for kind in _BOTH if _listed(word, kind))
    if known:
        return known
    first, *rest = word.split(" ")
    if rest and (rest[0] == "of" or not _listed(first, "v")):
        return ("n",) if rest[0] not in _PARTICLES or _listed(first, "n") else ("v",)
    if rest and rest[0] in _PARTICLES:
        return ("v",)
    head = _split(word, "n")[0]
    return _kinds(head) if head != word and not rest else _BOTH


def _known(word: str, pos: Pos | None) -> bool:
    """Tell whether the table has the word or, of a compound, the element that inflects."""
    kinds = [kind for kind in _kinds(word) if pos in (None, kind)]
    return any(_listed(word, kind) or _listed(_split(word, kind)[0], kind) for kind in kinds)


def _listed(word: str, pos: Pos) -> bool:
    table = _table()
    return (word, pos) in table.irregular or word in table.regular[pos]


def _candidates(form: str) -> list[str]:
    """List words that the form may come from; of a compound, each element is taken back in turn."""
    found = [*_table().bases.get(form, ()), *regular.undone(form)]
    for joint in _JOINT.finditer(form):
        start, end = joint.span()
        found += [word + form[start:] for word in _candidates(form[:start])]
        found += [form[:end] + word for word in _candidates(form[end:])]
    return sorted(dict.fromkeys(found), key=lambda word: word == form)


def _split(word: str, pos: Pos) -> tuple[str, str, str]:
    """Split a compound into the element that inflects, what stands before it, and what stands after it."""
    parts = _JOINT.split(word)
    if len(parts) == 1:
        return word, "", ""
    first = _noun_first(parts) if pos == "n" else " " in word or parts[-1] in _PARTICLES
    if first:
        return parts[0], "", word[len(parts[0]) :]
    return parts[-1], word[: -len(parts[-1])], ""


def _noun_first(parts: list[str]) -> bool:
    """Tell whether a noun's first element inflects: commanders-in-chief, runners-up; not break-ins."""
    first, second, last = parts[0], parts[1], parts[-1]
    if last in _AFTER_NOUN:
        return first not in _RANKS
    if len(parts) > 2:
        return second in _LINKS and first not in ("stay", "out", "up")
    return last in _PARTICLES and first.endswith(("er", "or")) and not _listed(first, "v")


@cache
def _table() -> _Table:
    """Read the table, once.

    A line is `n` or `v`, a tab, and the forms of each slot in order, tabs between slots and slashes between
    forms; or `n:` or `v:` and regular words with spaces between them.
    """
    irregular: dict[tuple[str, Pos], list[str]] = {}
    words: dict[Pos, list[str]] = {"n": [], "v": []}
    bases: dict[str, list[str]] = {}
    text = Path(__file__).with_name("inflections.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind: Pos = "n" if line[0] == "n" else "v"
        if line[1:2] == ":":
            words[kind] += line[2:].split()
        elif line[1:2] == "\t":
            columns = line[2:].split("\t")
            word, _, rest = columns[0].partition("/")
            irregular[word, kind] = columns
            for form in "/".join((rest, *columns[1:])).split("/"):
                bases.setdefault(form, []).append(word)
    return _Table(irregular, {kind: frozenset(known) for kind, known in words.items()}, bases)
