"""Where a dateline ends, such as "ISTANBUL / ANKARA – " or "Tegucigalpa, Jan 2 (EFE).- "."""

from __future__ import annotations

import re

from wirelint.text.expressions import lazily

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DASH = lazily(r"(?:(?<=[)\s\d])|(?<=[)\d]\.))(?:--|[-–—_])(?:\s+|$)")
_BEFORE_DASH = lazily(
    r"(?P<place>[^()]*?)"
    rf"(?:(?:^|,? )(?P<date>(?:{_MONTH} +\d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?),?)?"
    r"(?:(?:^| ?)\((?P<agency>[^()]{0,30})\))?[.,]?",
    re.IGNORECASE,
)
_BETWEEN_PLACES = lazily(r"\s*/\s*| and | AND ")
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
_HEADLINE_TAG = lazily(
    r"(?:ADVISORY|ANALYSIS|BREAKING|COLUMN|CORRECTED|CORRECTION|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|GRAPHIC"
    r"|INSIGHT|INTERVIEW|OPINION|POLL|PREVIEW|PROFILE|REFILE|REPEAT|SCENARIOS|SPOTLIGHT|TIMELINE|UPDATE|URGENT"
    r"|WATCH|WRAPUP)\b"
)
_SIZE = 150  # no dateline is longer


def dateline_end(words: str) -> int:
    """Give where the dateline that a paragraph opens with ends, dash and space included; 0 without one."""
    head = words[:_SIZE]
    for dash in _DASH.finditer(head):
        match = _BEFORE_DASH.fullmatch(head[: dash.start()].rstrip())
        if match and _is_dateline(match, words, head[dash.end() :]):
            return dash.end()
    return 0


def _is_dateline(before: re.Match[str], words: str, after: str) -> bool:
    place, agency = before["place"].strip(" ,"), before["agency"]
    places = _BETWEEN_PLACES.split(place) if place else []
    if agency is not None and (agency.lower() in _AGENCIES or not agency.strip()):
        return all(map(_is_named, places))
    if not places or _is_aside(after):
        return False
    if before["date"]:
        return all(map(_is_named, places))
    return all(map(_is_capitals, places)) and _is_sentence(words) and not _HEADLINE_TAG.match(place)


def _is_aside(after: str) -> bool:
    """Tell an aside ("NATO – which met – said") or the rest of a headline from a story's first words."""
    first = after.lstrip("“\"‘'(")[:1]
    return first.islower() or after.isupper()


def _is_sentence(words: str) -> bool:
    return len(words) > _SIZE or words.rstrip("\"'”’)").endswith((".", "?", "!"))


def _is_named(place: str) -> bool:
    """Tell whether this may be a place's name where a date or an agency already speaks for a dateline."""
    words = place.replace(",", " ").split()
    return 0 < len(words) <= 8 and place[0].isupper()


def _is_capitals(place: str) -> bool:
    city, _, region = place.partition(",")
    if len(city) < 3 or not city.isupper() or len(city.split()) > 6:
        return False
    return len(region.split()) <= 4 and all(word[0].isupper() for word in region.replace(",", " ").split())
