"""Subjects with words between their noun and the verb: "the cost of the talks were".

A clause is parsed only where it is plain: a determiner, at most two words, a noun whose number is known, up to two
phrases with a preposition, and the verb. Whatever else stands there (a relative clause, "and", another verb) makes the
subject unknown, and nothing is said of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import BLANK, Gap

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from wirelint.text import Tokens

_BASES = (
    "say want believe expect include appear seem become begin continue deny allow require insist warn agree argue "
    "suggest operate know think understand consist depend contain exist tend provide receive refuse prefer belong "
    "happen arrive"
)
_THIRDS = {base: f"{base[:-1]}ies" if base == "deny" else f"{base}s" for base in _BASES.split()}
PLURAL_OF = {
    "was": "were",
    "is": "are",
    "has": "have",
    "does": "do",
    **{third: base for base, third in _THIRDS.items()},
}
"""The verb that a plural subject takes, by the one that a singular takes."""
SINGULAR_OF = {many: one for one, many in PLURAL_OF.items()}
OTHER = PLURAL_OF | SINGULAR_OF
VERBS = frozenset(OTHER)

_SAYING = frozenset("said says say that because but although while whereas when where".split())
# Behind these a verb in its base form may be a wish: "demanded that the minister agree".
_WISHING = frozenset(("that", "when", "where", "say"))
_SINGLE = frozenset("a an this that every each another".split())
_SEVERAL = frozenset("these those many several both few".split())
_DETERMINERS = _SINGLE | _SEVERAL | frozenset("the his her its their our some all most any no".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_QUANTIFIERS = {
    **dict.fromkeys(("each", "either", "neither", "one"), "singular"),
    **dict.fromkeys(("both", "many", "several", "few", "two", "three", "four", "five", "six"), "plural"),
}
_PREPOSITIONS = frozenset(
    "of in on at for from with between against by to about over into near among under across within around behind "
    "inside outside toward towards off along through throughout during after before beyond".split()
)
# Words that make the clause something else than a noun with its phrases.
_UNKNOWN = frozenset(
    "and or nor but if as than who whom whose which that what whatever where when why how because since while until "
    "unless though although so yet not only also both either neither all most half rest percent he she it they we you "
    "i there this these those is are was were be been being am has have had do does did will would can could may might "
    "must shall should said says say told tells shows show suggests means meant showed thought knew felt saw found "
    "made make makes let lets hopes hope fears fear signs believes thinks reports including plus minus per like once "
    "general elect whether lest here then now still never ever to-be going want wants need needs let's per each other "
    "one "
    "ones".split()
)  # fmt: skip
_PLACES = frozenset("in on at after before during since for by with despite under from until".split())
_GROUPS = frozenset(
    "group number majority minority series range pair couple dozen handful half rest lot variety total average team "
    "crew staff police public government family side company party board committee council club band army force "
    "population generation percentage proportion quarter third fraction set string host array class type kind sort "
    "data media jury audience crowd couple congregation press union ministry parliament bank agency firm coalition "
    "network body chain mix assembly commission association federation court panel delegation troupe batch raft spate "
    "slew wave bunch cabinet squad trio duo collection combination list mass amount volume tonne ton barrel pack "
    "dollar cent pound euro".split()
)
# Amounts take a singular verb: "five years of war is enough".
_AMOUNTS = frozenset(
    "years months weeks days hours minutes miles dollars euros pounds percent points kilometres kilometers tonnes tons "
    "series headquarters works news politics economics athletics means species crossroads gallows barracks "
    "games".split()
)
_MODIFIERS, _PHRASE, _WORDS = 2, 4, 9


class Subject(NamedTuple):
    """What a verb belongs to: the place of its noun, its number, and the word that opens its clause."""

    head: int
    number: str
    opener: str


def subject_of(tokens: Tokens, at: int, is_noun: Callable[[str, str], bool]) -> Subject | None:
    """Give the subject of the verb at a place, where words stand between the two and the clause is plain."""
    found = _clause(tokens, at)
    if found is None:
        return None
    start, opener = found
    first = tokens.words[start]
    if first in _QUANTIFIERS and tokens.words[start + 1 : start + 2] == ["of"]:
        return _quantified(tokens, start, at, opener, is_noun)
    return _headed(tokens, start, at, opener, is_noun)


def _clause(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Give where the clause of a verb starts, and the word that opens it ("" at the start of a sentence)."""
    words, gaps = tokens.words, tokens.gaps
    for start in range(at - 1, max(at - _WORDS - 3, -1), -1):
        word = words[start]
        if word in _SAYING and start + 1 < at and gaps[start + 1] == Gap.SIDE:
            return (start + 1, word)
        if gaps[start] == Gap.EDGE:
            return start, ""
        if gaps[start] == Gap.STOP:
            return (start, "") if words[start - 1] != BLANK and _is_adverbial(tokens, start) else None
    return None


def _is_adverbial(tokens: Tokens, comma: int) -> bool:
    """Tell whether a sentence opens with "In May," or "After the vote,"."""
    start = comma - 1
    while tokens.gaps[start] == Gap.SIDE and comma - start <= _PHRASE + 1:
        start -= 1
    return tokens.gaps[start] == Gap.EDGE and tokens.words[start] in _PLACES


def _quantified(
    tokens: Tokens, start: int, at: int, opener: str, is_noun: Callable[[str, str], bool]
) -> Subject | None:
    """Judge "each of the ministers", "two of the ministers"."""
    words = tokens.words
    last = words[at - 1]
    rest = words[start + 2 : at]
    if not 2 <= len(rest) <= _PHRASE or _is_unknown(rest[1:]) or not _PREPOSITIONS.isdisjoint(rest):
        return None
    return Subject(start, _QUANTIFIERS[words[start]], opener) if is_noun(last, "plural") else None


def _headed(tokens: Tokens, start: int, at: int, opener: str, is_noun: Callable[[str, str], bool]) -> Subject | None:
    words = tokens.words
    after = start + (words[start] in _DETERMINERS)
    phrase = words[after:at]
    if (
        words[start] in _NUMERALS
        or (after == start and words[start].endswith("ing"))
        or not phrase
        or len(phrase) > _WORDS
        or _is_unknown(phrase)
    ):
        return None
    cut = next((i for i, word in enumerate(phrase) if word in _PREPOSITIONS), len(phrase))
    head = after + cut - 1
    if not 1 <= cut <= _MODIFIERS + 1 or not _is_tight(phrase[cut:]) or not _is_plain(tokens, head, start):
        return None
    number = _number(words[start], words[head], is_noun, bare=after == start)
    if cut == len(phrase) == 1:
        return None  # the verb stands beside a noun without more words
    return Subject(head, number, opener) if number else None


def _is_plain(tokens: Tokens, head: int, start: int) -> bool:
    """Tell a noun from a name, which has a capital within a sentence."""
    return tokens.raw[head].islower() or (head == start and tokens.gaps[start] == Gap.EDGE)


def _is_unknown(words: Collection[str]) -> bool:
    return not _UNKNOWN.isdisjoint(words) or BLANK in words or any(word.endswith("ed") for word in words)


def _is_tight(phrases: list[str]) -> bool:
    """Tell whether the words behind the noun are one or two phrases that are short and complete."""
    if not phrases:
        return True
    last = max(i for i, word in enumerate(phrases) if word in _PREPOSITIONS)
    return 1 <= len(phrases) - last - 1 <= _PHRASE and not phrases[-1].endswith("ly")


def _number(first: str, noun: str, is_noun: Callable[[str, str], bool], *, bare: bool) -> str:
    if not bare and first not in _SEVERAL and noun not in _GROUPS and is_noun(noun, "singular"):
        return "singular"
    if first not in _SINGLE and noun not in _AMOUNTS and is_noun(noun, "plural"):
        return "plural"
    return ""


def disagrees(subject: Subject, verb: str) -> bool:
    """Tell whether a verb has the other number than its subject, and no wish or condition explains it."""
    if subject.number == "plural":
        return verb in PLURAL_OF
    is_base = verb in _THIRDS
    return verb in SINGULAR_OF and not (is_base and subject.opener in _WISHING)
