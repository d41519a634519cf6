"""What the rules' own examples leave open: when two names are near, and what the dictionary knows."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.checks.dictionary import UNKNOWN, is_known, level
from wirelint.checks.names import NameCheck
from wirelint.checks.near import one_slip, plain, same_sound
from wirelint.readers import read_document
from wirelint.text import Role


@pytest.mark.parametrize(
    ("one", "other", "is_slip", "is_sound"),
    [
        ("Uddin", "Udin", True, True),
        ("Norfolk", "Norfok", True, False),
        ("Gutierrez", "Guiterrez", True, False),
        ("Weber", "Weber", False, False),
        ("Weber", "Weaver", False, False),
        ("Qaddafi", "Gadhafi", False, True),
        ("Mohammed", "Mohamed", True, True),
        ("Zelensky", "Zelenskiy", True, True),
        ("Khrushchev", "Hrushchev", False, True),
        ("Stephen", "Steven", False, True),
        ("Iran", "Iraq", True, False),
    ],
)
def test_names_are_near(one: str, other: str, is_slip: bool, is_sound: bool) -> None:  # noqa: FBT001
    assert (one_slip(one, other), same_sound(one, other)) == (is_slip, is_sound)
    assert (one_slip(other, one), same_sound(other, one)) == (is_slip, is_sound)


def test_accents_come_off() -> None:
    assert [plain(name) for name in ("Erdoğan", "Yıldız", "Łódź", "Øst", "Smith")] == [
        *("Erdogan", "Yildiz", "Lodz", "Ost", "Smith")
    ]


def test_the_dictionary_is_searched_from_end_to_end() -> None:
    words = ["aardvark", "the", "colour", "color", "Paris", "zygote", "zzz", "A", "~", "", "éclair", "paris", "thee\tx"]
    known = [word for word in words if is_known(word)]
    assert known == ["aardvark", "the", "colour", "color", "Paris", "zygote", "éclair"]
    assert level("the") < level("zygote") < UNKNOWN == level("teh")


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        ("Tom Baur spoke. Mr Bauer’s office said @Baur2 and www.Baurer.com were his. Bauer left.", [("Baur", "Bauer")]),
        ("Ann Holt’s bank is Ann Hollt Ltd, not Tom Hoolt Ltd.", [("Hollt", "Holt")]),
        ("Anna Marsh won. Sources at Marshh said so; Marsh’s win was hers, Marsh said.", [("Marshh", "Marsh")]),
        ("The Iraq envoy met Iran. Iran said no; Iraq agreed.", []),
        ("", []),
    ],
)
def test_two_spellings(copy: str, found: list[tuple[str, str]]) -> None:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    matches = list(NameCheck("spelling").find(view, Context()))
    assert [(match.span.of(view.text), match.instead[0]) for match in matches] == found
    assert all(place.of(view.text) == match.instead[0] for match in matches for place in match.related)
