"""Where a dateline ends, such as "ISTANBUL / ANKARA – " or "Tegucigalpa, Jan 2 (EFE).- "."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DASH = re.compile(r"(?:(?<=[)\s])|(?<=\)\.)|(?<=\d\.))(?:--|[-–—_])(?:\s+|$)")
_BEFORE_DASH = re.compile(
    r"(?P<place>[^()]*?)"
    rf"(?:(?:^|,? )(?P<date>(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?),?)?"
    r"(?:(?:^| ?)\((?P<agency>[^()]{0,30})\))?[.,]?"
)
_BETWEEN_PLACES = re.compile(r"\s*/\s*| and | AND ")
_AGENCIES = frozenset(
    (
        *(
            "afp",
            "ani",
            "ansa",
            "ap",
            "apa",
            "bloomberg",
            "cp",
            "dpa",
            "efe",
            "ians",
            "interfax",
            "jiji",
            "kyodo",
        ),
        *("kyodo", "pti", "reuters", "tass", "upi", "wire", "xinhua", "yonhap"),
    )
)
_SIZE = 150  # no dateline is longer


def dateline_end(words: str) -> int:
    """Give where the dateline that a paragraph opens with ends, dash and space included; 0 without one."""
    head = words[:_SIZE]
    for dash in _DASH.finditer(head):
        if _is_dateline(head[: dash.start()].rstrip(), head[dash.end() :]):
            return dash.end()
    return 0


def _is_dateline(before: str, after: str) -> bool:
    match = _BEFORE_DASH.fullmatch(before)
    if match is None or not before:
        return False
    place, agency = match["place"].strip(" ,"), match["agency"]
    if agency is not None and (agency.lower() in _AGENCIES or not agency.strip()):
        return not place or all(_is_named(part) for part in _BETWEEN_PLACES.split(place))
    if match["date"]:
        return bool(place) and all(_is_named(part) for part in _BETWEEN_PLACES.split(place)) and _opens(after)
    return bool(place) and all(_is_capitals(part) for part in _BETWEEN_PLACES.split(place)) and _opens(after)


def _opens(after: str) -> bool:
    """Tell the sentence after a dateline from an aside: "NATO – which met on Monday – said"."""
    return not after or not after.lstrip("“\"‘'(").strip()[:1].islower()


def _is_named(place: str) -> bool:
    """Tell whether this may be a place's name where a date or an agency already speaks for a dateline."""
    words = place.replace(",", " ").split()
    return 0 < len(words) <= 8 and place[0].isupper()


def _is_capitals(place: str) -> bool:
    city, _, region = place.partition(",")
    if len(city) < 3 or not city.isupper() or len(city.split()) > 6:
        return False
    return len(region.split()) <= 4 and all(word[0].isupper() for word in region.replace(",", " ").split())
