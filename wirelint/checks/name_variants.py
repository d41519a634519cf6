"""Two spellings of one name in one story."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.checks.base import Match
from wirelint.checks.dictionary import is_known, is_word
from wirelint.checks.mentions import TITLES, is_name
from wirelint.checks.name_drift import drifted
from wirelint.checks.near import one_slip, plain, same_sound, two_slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.checks.mentions import Names

_SHORTEST = 3
_SHORTEST_ALONE = 5
_SHORTEST_ONCE = 6
_LONG = 6
_MOST_RELATED = 20
_MOST_ALIKE = 100
"""Of more names with one initial some are near by chance: that is a register, and to compare all would take long."""


def variants(names: Names) -> Iterator[Match]:
    """Give each name that is a slip of another, once for each place where it stands."""
    flagged: set[str] = set()
    for one, other in _near(names):
        wrong, right = _order(names, one, other)
        if wrong not in flagged and right not in flagged and _are_one(names, wrong, right):
            flagged.add(wrong)
            yield from _matches(names, wrong, right)
    for wrong, right in drifted(names):
        if wrong not in flagged and right not in flagged:
            yield from _matches(names, wrong, right)


def capitals(names: Names) -> Iterator[Match]:
    """Give each name that stands with a capital inside and without: NatWest, Natwest."""
    inside = [name for name in names.places if not (name[1:].islower() or name[:3].isupper()) and is_name(name)]
    yield from _alike(names, str.lower, inside)


def accents(names: Names) -> Iterator[Match]:
    """Give each name that stands with its accents and without."""
    yield from _alike(names, plain, [name for name in names.places if not name.isascii() and is_name(name)])


def _alike(names: Names, key: Callable[[str], str], special: list[str]) -> Iterator[Match]:
    """Give the names that differ from a special one by what the key takes away; the more frequent is right."""
    keys = {key(name) for name in special}
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names.places if keys else ():
        if key(name) in keys:
            groups[key(name)].append(name)
    for group in groups.values():
        right = max(group, key=lambda name: (not name[:2].isupper(), names.count(name), name in special))
        for wrong in group:
            if wrong != right and not _stand_apart(names, wrong, right):
                yield from _matches(names, wrong, right)


def _matches(names: Names, wrong: str, right: str) -> Iterator[Match]:
    places = names.spans(right)
    slots = {"times": _times(len(places))}
    for span in names.spans(wrong):
        yield Match(span, (right,), names=slots, related=tuple(places[:_MOST_RELATED]))


def _times(number: int) -> str:
    return ("once", "twice")[number - 1] if number < 3 else f"{number} times"


def _near(names: Names) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names.places:
        if len(name) >= _SHORTEST and name not in _NO_NAMES and (is_name(name) or _is_double_name(name)):
            groups[_GROUPS.get(name[0], name[0])].append(name)
    for group in groups.values():
        for one, other in combinations(group, 2) if len(group) <= _MOST_ALIKE else ():
            if (
                (one[:2] == other[:2] or one[-2:] == other[-2:] or _are_swapped(one, other))
                and abs(len(one) - len(other)) < 4
                and _is_near(one, other)
            ):
                yield one, other


def _is_double_name(name: str) -> bool:
    """Tell a name of two with a hyphen between them: Okafor-Reyes."""
    first, _, second = name.partition("-")
    return min(len(first), len(second)) > _SHORTEST and is_name(first) and is_name(second)


_OPENERS = frozenset(
    "There Three They Their Them The This That These Those Then Than When Where What While Which With Who Why How Here "
    "Her Hers His Him She Some Many Most More Much Must Also Any All And But Both Each Even Ever Every Few First Five "
    "Four For From Had Has Have Its Last Less Like Line Next Not Now Off One Once Only Other Our Out Over Own Same Six "
    "Since Such Ten Too Two Was Were Yet You Your".split()
)
_NO_NAMES = (
    TITLES
    | _OPENERS
    | frozenset(("Corp", "Assn", "Bros", "Intl", "Dept", "Univ", "Calif", "Conn", "Minn", "Mich", "Miss"))
)
_GROUPS = {"Q": "K", "G": "K", "C": "K", "J": "Y"}


def _are_swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and one[0] == other[0] and sorted(one) == sorted(other)


def _is_near(one: str, other: str) -> bool:
    if one.lower() == other.lower() or plain(one) == plain(other):
        return False
    one, other = plain(one), plain(other)
    shorter = min(len(one), len(other))
    if shorter == _SHORTEST:
        return one_slip(one, other) and (same_sound(one, other) or len(one) != len(other))
    if one[0] == other[0] and (one_slip(one, other) or (shorter >= _LONG and _two_slips_inside(one, other))):
        return True
    return shorter > _SHORTEST + 1 and same_sound(one, other)


def _two_slips_inside(one: str, other: str) -> bool:
    """Tell whether two names of one set of letters, but for one, differ in two neighbours."""
    if (Counter(one) - Counter(other)).total() > 1 or (Counter(other) - Counter(one)).total() > 1:
        return False
    is_longer = one.startswith(other) or other.startswith(one)
    return two_slips(one, other) and not (is_longer or is_known(one) or is_known(other))


def _order(names: Names, one: str, other: str) -> tuple[str, str]:
    """Give the wrong name and the right one: the rarer, the one that has no first name, is no word, comes later."""

    def standing(name: str) -> tuple[int, bool, bool, int]:
        return names.count(name), bool(names.firsts(name)), is_word(name.lower()), -names.places[name][0]

    wrong, right = sorted((one, other), key=standing)
    return wrong, right


def _are_one(names: Names, wrong: str, right: str) -> bool:
    if _is_inflected(wrong, right) and not _is_slip_of_person(names, wrong, right):
        return False
    return _same_person(names, wrong, right) or _same_first_name(names, wrong, right) or _lone_slip(names, wrong, right)


def _is_inflected(one: str, other: str) -> bool:
    """Tell plurals, and a country from its people: Clinton, Clintons; Korea, Korean; Norilsk, Norilsky."""
    if one[-1] == other[-1] == "s":
        one, other = one[:-1], other[:-1]
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == len(longer):
        return shorter[:-1] == longer[:-1] and {shorter[-1], longer[-1]} in ({"s", "n"}, {"s", "y"})
    if longer[:-1] == shorter:
        return shorter[-1] in _INFLECTED_BEHIND.get(longer[-1], "")
    stems = (shorter, shorter[:-1]) if shorter[-1] in "aeioy" else (shorter,)
    return longer in (shorter[:-1] + "ies", shorter + "es", *(stem + "an" for stem in stems))


_ANY = "abcdefghijklmnopqrstuvwxyz"
# Endings that make of a name another form of it, each with the letters it stands behind.
_INFLECTED_BEHIND = {"s": _ANY, "i": _ANY, "n": "aeio", "a": "n", "o": "n", "y": "ksc"}


def _is_slip_of_person(names: Names, wrong: str, right: str) -> bool:
    """Tell "Uddi said" beside Rafiq Uddin from a people beside its country."""
    if not _is_a_person(names, wrong):
        return False
    if is_known(wrong) and (names.firsts(wrong) or not all(map(names.is_speaker, names.mentions(wrong)))):
        return False
    shorter, longer = sorted((wrong, right), key=len)
    is_plural = longer == f"{shorter}s" and shorter[-1] != "s" and not names.firsts(longer)
    if is_plural and not any(map(names.is_speaker, names.mentions(longer))):
        return False
    return bool(names.firsts(right)) and (_is_a_person(names, right) or _is_titled(names, right))


def _same_person(names: Names, wrong: str, right: str) -> bool:
    """Tell whether one of two surnames is introduced by a first name, and the other never is by another."""
    wrong_firsts, right_firsts = names.firsts(wrong), names.firsts(right)
    if not (_all_end(names, wrong) and _all_end(names, right)):
        return False
    if not (wrong_firsts or right_firsts or _is_titled(names, wrong) or _is_titled(names, right)):
        return False
    if wrong_firsts and right_firsts and wrong_firsts != right_firsts:
        return False
    if is_word(right.lower()) and (not one_slip(wrong, right) or wrong_firsts - right_firsts):
        return False
    if not right_firsts and names.count(right) > names.count(wrong) and not _may_be_a_person(names, right):
        return False
    return not is_known(wrong) or all(not is_known(name) or _is_a_person(names, name) for name in (wrong, right))


def _is_titled(names: Names, name: str) -> bool:
    return any(mention.title in TITLES for mention in names.mentions(name))


def _is_a_person(names: Names, name: str) -> bool:
    return any(map(names.is_person, names.mentions(name)))


def _may_be_a_person(names: Names, name: str) -> bool:
    return any(map(names.may_be_person, names.mentions(name)))


def _all_end(names: Names, name: str) -> bool:
    return all(not mention.after for mention in names.mentions(name))


def _same_first_name(names: Names, wrong: str, right: str) -> bool:
    """Tell whether two near names stand before one surname: Steven Okoro, Stephen Okoro."""
    if is_word(wrong.lower()) or not _same_initial(wrong, right) or _are_sexes(wrong, right):
        return False
    return bool(names.followers(wrong) & names.followers(right))


def _are_sexes(one: str, other: str) -> bool:
    """Tell a man's name from a woman's that differs in its ending alone: Mario, Maria."""
    return one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aoei")


def _same_initial(one: str, other: str) -> bool:
    return one[0] == other[0]


def _lone_slip(names: Names, wrong: str, right: str) -> bool:
    """Tell whether a name that nobody knows stands once beside one that stands more often."""
    if names.count(wrong) > 1 or is_known(wrong):
        return False
    if names.firsts(wrong) & names.firsts(right) and one_slip(wrong, right):
        return True  # United Naions Children's Fund, United Nations
    if names.count(right) < 2 and (is_known(right) or min(len(wrong), len(right)) < _SHORTEST_ONCE):
        return False
    if min(len(wrong), len(right)) < _SHORTEST_ALONE or not (_same_initial(wrong, right) and one_slip(wrong, right)):
        return False
    return not (_are_apart(names.firsts(wrong), names.firsts(right)) or _in_other_name(names, wrong, right))


def _in_other_name(names: Names, wrong: str, right: str) -> bool:
    others, own = names.followers(wrong), names.followers(right)
    if others - own and names.firsts(right):
        return True  # Cheng Chung-tai beside Fernando Cheung
    return _are_apart(others, own) or (bool(others - own) and wrong[:-1] == right[:-1])


def _stand_apart(names: Names, one: str, other: str) -> bool:
    """Tell whether two names always stand beside others, and never beside the same one."""
    return _are_apart(names.firsts(one), names.firsts(other)) or _are_apart(
        names.followers(one), names.followers(other)
    )


def _are_apart(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and not one & other
