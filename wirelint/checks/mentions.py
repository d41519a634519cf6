"""The names of a story: where each stands, and what stands before it in its run of capitalised words.

A run is capitalised words side by side, with the particles between them: Chancellor Angela Merkel, Pieter van Dam.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, count
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text import Gap, Role, Span

if TYPE_CHECKING:
    from wirelint.text import View


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


MALE = _words("Mr Mister Herr Monsieur Senor Señor Signor Pan Lord Sir")
FEMALE = _words("Mrs Ms Miss Frau Madame Mme Mlle Senora Señora Signora Lady Dame")
COURTESY = MALE | FEMALE | _words("Dr Prof Professor")
TITLES = COURTESY | _words(
    "President Vice Premier Prime Minister Chancellor Secretary Senator Sen Representative Rep Reps Congressman",
    "Congresswoman Governor Gov Mayor Ambassador Judge Justice Prince Princess King Queen Duke Duchess Emir",
    "Sultan Sheikh Sheik Pope Cardinal Archbishop Bishop Reverend Rev Father Sister Brother Imam Rabbi",
    "Ayatollah Mullah General Gen Lieutenant Lt Major Maj Colonel Col Captain Capt Commander Cmdr Admiral Adm",
    "Brigadier Brig Marshal Sergeant Sgt Corporal Cpl Private Pvt Chairman Chairwoman Chief Executive Director",
    "Deputy Detective Inspector Insp Officer Sheriff Attorney Foreign Finance Interior Defence Defense Trade",
    "Health Speaker Commissioner Envoy Coach Striker Defender Midfielder Goalkeeper Economist Analyst Spokesman",
    "Spokeswoman Spokesperson Councillor Superintendent Head",
)
# Words that sentences open with: no first names.
_OPENERS = _words(
    "The A An In On At As But And For From By With When While After Before If Its Their His Her Our Former Then",
    "Both Of To That This These Those Since Under Over Some Many Most All No Not Only Even Also New",
)
_PARTICLES = _words("van von der den de del della di da dos du la le bin ben ibn al el ter ten af av y e los las les")
_BEFORE_PLACE = _words("in at near from outside around across towards toward into throughout between via")
_SPEAKS = _words("said says told tells added adds asked replied")
_SAYS = _words(
    "said says say told tells added adds asked argued believes believed called claimed declined denied",
    "described explained expects expected insisted noted predicted replied responded resigned recalled refused",
    "suggested testified thinks thought urged wants wanted warned was wrote is has had will would could can did",
    "does who whose himself herself plans became began came gave got went led left lost made met moved played",
    "pleaded put ran saw scored sent served spoke stood took tried visited voted won works worked announced",
    "appeared confirmed criticised criticized pledged promised",
)


class Mention(NamedTuple):
    """A name at one place.

    ``at`` is its word in the tokens of the view; ``first`` the name before it ("" without one), ``title`` the
    title right before the name or the first name, ``after`` the word behind it in its run ("" where it is the last).
    """

    at: int
    first: str
    title: str
    after: str


class Names:
    """The capitalised words of a view, without what is joined to them (’s): ``places`` gives where each stands.

    Offsets are numbers of tokens, in reading order. What stands around a name is looked at when somebody asks.
    """

    def __init__(self, view: View) -> None:
        self.document = view.document
        self.tokens = view.tokens
        self.text = view.text
        self.places: dict[str, list[int]] = {}
        raw = self.tokens.raw
        for at in compress(count(), map(ne, raw, self.tokens.words)):
            if is_capital(raw[at]):
                self.places.setdefault(_bare(raw[at]), []).append(at)
        self._mentions: dict[str, list[Mention]] = {}

    def mentions(self, name: str) -> list[Mention]:
        """Give the mentions of a name in reading order; addresses and handles are none."""
        if name not in self._mentions:
            self._mentions[name] = [self._mention(at) for at in self.places[name] if not self._is_tied(at)]
        return self._mentions[name]

    def count(self, name: str) -> int:
        return len(self.mentions(name))

    def first_told(self, name: str) -> Mention | None:
        """Give the first mention of a name by the reporter in the body, without a look at the others."""
        for at in self.places[name]:
            span = self.span(at, name)
            is_told = self.document.role_at(span.start) is Role.BODY and not self.document.quoted(span)
            if is_told and not self._is_tied(at):
                return self._mention(at)
        return None

    def span(self, at: int, name: str) -> Span:
        """Give the span of a name that stands as word ``at``, without what is joined to it."""
        start = self.tokens.starts[at] + self.tokens.raw[at].find(name)
        return Span(start, start + len(name))

    def spans(self, name: str) -> list[Span]:
        return [self.span(mention.at, name) for mention in self.mentions(name)]

    def firsts(self, name: str) -> set[str]:
        """Give the first names that a name has in the story."""
        return {mention.first for mention in self.mentions(name) if mention.first}

    def followers(self, name: str) -> set[str]:
        """Give the words that follow a name in its runs: Bank of World Bank."""
        return {mention.after for mention in self.mentions(name) if mention.after}

    def is_person(self, mention: Mention) -> bool:
        """Tell whether what stands around a name says that it is a person's."""
        if mention.after:
            return False
        if mention.title in TITLES:
            return True
        words, gaps, at = self.tokens.words, self.tokens.gaps, mention.at
        before = words[at - 1] if at and gaps[at] == Gap.SIDE else ""
        after = words[at + 1] if at + 1 < len(words) and gaps[at + 1] == Gap.SIDE else ""
        if before == "to" and words[at - 2] == "according":
            return True
        if before in _BEFORE_PLACE or before in ("the", "of") or before.isdigit():
            return False
        if words[at + 1 : at + 2] in (["who"], ["whose"]) and gaps[at + 1] == Gap.STOP:
            return True
        return after in _SAYS or (before in ("said", "says") and not after)

    def is_speaker(self, mention: Mention) -> bool:
        """Tell whether a name has a title, or said, told, added something."""
        at, words = mention.at, self.tokens.words
        after = words[at + 1] if at + 1 < len(words) and self.tokens.gaps[at + 1] == Gap.SIDE else ""
        return self.is_person(mention) and (mention.title in TITLES or after in _SPEAKS or not after)

    def may_be_person(self, mention: Mention) -> bool:
        """Tell whether nothing around a name says that it is a place's or a thing's."""
        words, at = self.tokens.words, mention.at
        before = words[at - 1] if at and self.tokens.gaps[at] == Gap.SIDE else ""
        return not mention.after and before not in _BEFORE_PLACE and before != "the"

    def _mention(self, at: int) -> Mention:
        before: list[str] = []
        place = at
        while len(before) < 3 and (earlier := self._earlier(place)) is not None:
            before.append(_bare(self.tokens.raw[earlier]))
            place = earlier
        after = at + 1 if at + 1 < len(self.tokens) and self._continues(at, at + 1) else None
        return Mention(at, *_first_and_title(before), _bare(self.tokens.raw[after]) if after else "")

    def _earlier(self, at: int) -> int | None:
        """Give the capitalised word that a word of a run follows; None where the run begins."""
        words = self.tokens.words
        for earlier in range(at - 1, max(at - 4, -1), -1):
            if words[earlier] not in _PARTICLES or is_capital(self.tokens.raw[earlier]):
                return earlier if self._continues(earlier, at) else None
        return None

    def _continues(self, before: int, at: int) -> bool:
        """Tell whether the run of one capitalised word goes on with another, with nothing between but particles."""
        tokens = self.tokens
        first = tokens.raw[before]
        if not (is_capital(first) and is_capital(tokens.raw[at])) or first[-2:] == "'s":
            return False
        if any(tokens.gaps[place] == Gap.EDGE for place in range(before + 1, at + 1)):
            return False
        parts = [self.text[tokens.ends[place] : tokens.starts[place + 1]] for place in range(before, at)]
        is_short = len(first) == 1 or first in TITLES
        return all(part == " " for part in parts[1:]) and (parts[0] == " " or (is_short and parts[0] == ". "))

    def _is_tied(self, at: int) -> bool:
        start, end = self.tokens.starts[at], self.tokens.ends[at]
        if self.text[max(start - 1, 0) : start] in _TYING or self.text[end : end + 1] in _TYING_BEHIND:
            return True
        return self.text[end : end + 1] == "." and self.text[end + 1 : end + 2].isalpha()


_ARTICLES = frozenset(("al-", "el-", "Al-", "El-", "ad-", "as-", "ar-"))
_TYING = tuple("@/\\_#.&")
_TYING_BEHIND = tuple("@/_")


@lru_cache(maxsize=4)
def names_of(view: View) -> Names:
    """Look once; every rule about names takes its own share."""
    return Names(view)


def is_name(word: str) -> bool:
    """Tell a word that is written as a name from an abbreviation: Weber, McDonald, O'Brien."""
    if not word.replace("'", "").isalpha() or len(word) < 3:
        return False
    return word[1:].islower() or (len(word) > 4 and word[-2:].islower())


def is_capital(word: str) -> bool:
    """Tell whether a word begins with a capital, or with an Arabic article before one: al-Sharif."""
    return word[0].isupper() or (word[:3] in _ARTICLES and word[3:4].isupper())


def _bare(word: str) -> str:
    """Give a word without an Arabic article before it and ’s behind it."""
    if word[:3] in _ARTICLES:
        word = word[3:]
    return word[:-2] if word[-2:] == "'s" else word


def _first_and_title(before: list[str]) -> tuple[str, str]:
    """Give the first name and the title among the words before a name, the nearest first."""
    while before and (len(before[0]) == 1 or before[0].lower() in _PARTICLES):
        before = before[1:]
    if not before or before[0] in _OPENERS:
        return "", ""
    if before[0] in TITLES:
        return "", before[0]
    return before[0], before[1] if len(before) > 1 and before[1] in TITLES else ""
