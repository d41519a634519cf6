"""Shapes of constructions: small patterns over lines, for those who write checks.

Elements are parted by spaces. ``to`` is that word; ``to|at`` one of two; ``per_cent`` two words; ``of?`` may be left
out; ``*4`` zero to four words within the sentence, none of them an amount, a bracket or "while" (years and dates may
stand there); ``@rise`` the words of a set; ``<new:mn>`` an amount of one of these kinds under a name; ``!to`` another
word than that; ``.`` the end of the sentence; ``^`` its start.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checks.figures.figure import Figure
    from wirelint.checks.figures.lines import Line

_UP = (
    "rose|rise|rises|risen|rising|climbed|climb|climbs|climbing|grew|grow|grows|grown|growing|increased|increase|"
    "increases|increasing|jumped|jump|jumps|jumping|gained|gain|gains|gaining|soared|soar|soars|surged|surge|surges|"
    "advanced|advance|rallied|leapt|leaped|leap|improved|improve|expanded|expand|swelled|strengthened|raised|"
    "up|higher|added|adding|edged_up|went_up|rebounded|shot_up"
)
_DOWN = (
    "fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|declined|decline|declines|declining|slipped|slip|"
    "slips|slid|slide|slides|decreased|decrease|decreases|lost|lose|loses|losing|tumbled|tumble|plunged|plunge|sank|"
    "sink|shed|dipped|dip|eased|ease|shrank|shrink|shrunk|contracted|contract|slumped|slump|weakened|cut|reduced|"
    "lowered|down|lower|crashed|plummeted|slimmed|went_down|retreated"
)
_SETS = {
    "up": _UP,
    "down": _DOWN,
    "move": f"{_UP}|{_DOWN}",
    "rise": "rise|increase|gain|jump|climb|advance|surge|growth|improvement|leap|upturn|hike|expansion|premium",
    "fall": "fall|decrease|drop|decline|loss|slump|slide|dip|plunge|reduction|cut|slip|tumble|contraction|downturn|"
    "discount",
    "change": (
        "rise|increase|gain|jump|climb|advance|surge|growth|improvement|leap|hike|change|expansion|fall|decrease|drop|"
        "decline|loss|slump|slide|dip|plunge|reduction|cut|slip|tumble|contraction|downturn"
    ),
    "article": "a|an|the",
}
_GAP = r"(?:(?:#[dyo]\d+|(?!(?:while|whereas|since|because) )[^#.;:()\ufffc ]\S*) ){0,%s}?"
_LITERAL = lazily(r"[a-z,(:'-][^?@<]*")
_NAMED = lazily(r"<(?P<name>\w+):(?P<kinds>\w+)>")


_COMMON = frozenset(", . a an the of to in on at for from by with and or its their all than or".split())


class _Needs(NamedTuple):
    """What a line must hold for a shape to stand in it."""

    figures: int
    kinds: tuple[str, ...]
    words: tuple[frozenset[str], ...]


class Shape:
    """A compiled shape; it is compiled when a line first needs it, for there are many, and a start must be quick."""

    def __init__(self, text: str) -> None:
        self._elements = text.split()

    def find(self, line: Line) -> Iterable[dict[str, Figure]]:
        """Give, for every place where the shape stands in a line, the figures by their names."""
        if not self._may_stand_in(line):
            return ()
        return [
            {name: line.figure(symbol) for name, symbol in match.groupdict().items() if symbol}
            for match in self._matches(line)
        ]

    def _matches(self, line: Line) -> Iterator[re.Match[str]]:
        """Give the matches as ``finditer`` does, tried only where the first element may stand."""
        kinds, words = self._first
        if not kinds and not words:
            yield from self.pattern.finditer(line.text)
            return
        end, match = 0, self.pattern.match
        for start in line.starts_of(kinds) if kinds else line.places_of(words):
            found = match(line.text, start) if start >= end else None
            if found:
                yield found
                end = found.end()

    @cached_property
    def _first(self) -> tuple[str, frozenset[str]]:
        """Give the kinds of figure, or the first words, that the shape starts with; neither if it may start anyhow."""
        element = self._elements[0]
        named = _NAMED.fullmatch(element)
        if named:
            return named["kinds"], frozenset()
        if element[-1] == "?" or element[0] in "*^!.":
            return "", frozenset()
        words = (_SETS[word[1:]] if word.startswith("@") else word for word in element.split("|"))
        return "", frozenset(word.partition("_")[0] for group in words for word in group.split("|"))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(r"(?<!\S)" + "".join(map(_element, self._elements)))

    @cached_property
    def _needs(self) -> _Needs:
        named = [found for element in self._elements if (found := _NAMED.fullmatch(element))]
        kinds = tuple(found["kinds"] for found in named if len(found["kinds"]) == 1)
        literals = [element for element in self._elements if _LITERAL.fullmatch(element)]
        # The fewer the alternatives, the surer they are missed.
        literals.sort(key=lambda words: words.count("|"))
        return _Needs(len(named), kinds, tuple(map(_alternatives, literals)))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Give words of which one stands wherever the shape does, those that copy has least of; none if unknown."""
        rare = [words for words in self._needs.words if _COMMON.isdisjoint(words)]
        return min(rare or self._needs.words, key=len, default=frozenset())

    def _may_stand_in(self, line: Line) -> bool:
        """Tell at little cost that a line lacks a figure or a word which the shape needs."""
        needs = self._needs
        if len(line.figures) < needs.figures:
            return False
        for kind in needs.kinds:
            if kind not in line.kinds:
                return False
        for words in needs.words:  # noqa: SIM110 - cheaper than all(), and nothing is asked more often
            if words.isdisjoint(line.words):
                return False
        return True


_FEW = 4  # shapes that are tried sooner than looked up


class Shapes(tuple[Shape, ...]):
    """Shapes that are tried on a line in their order; of many, a line needs few."""

    def near(self, line: Line) -> Sequence[Shape]:
        """Give the shapes of which a line holds one word at least: that which is likely the rarest."""
        if len(self) < _FEW:
            return self
        anchored, others, anchors = self._index
        if anchors.isdisjoint(line.words):
            return [self[place] for place in others]
        places = others.copy()
        for word in anchors & line.words:
            places += anchored[word]
        return [self[place] for place in sorted(set(places))]

    @cached_property
    def _index(self) -> tuple[dict[str, list[int]], list[int], frozenset[str]]:
        """Give the places of shapes by their anchors, those of shapes that have none, and the anchors."""
        anchored: dict[str, list[int]] = {}
        others: list[int] = []
        for place, form in enumerate(self):
            anchors = form.anchors
            for word in anchors:
                anchored.setdefault(word, []).append(place)
            if not anchors:
                others.append(place)
        return anchored, others, frozenset(anchored)


def shape(text: str) -> Shape:
    """Compile a shape; see the module for how one is written."""
    return Shape(text)


def _element(written: str) -> str:
    optional = written.endswith("?") and len(written) > 1
    core = written.removesuffix("?")
    named = _NAMED.fullmatch(core)
    if named:
        pattern = rf"(?P<{named['name']}>#[{named['kinds']}]\d+) "
    elif core.startswith("*") and core[1:].isdigit():
        return _GAP % core[1:]
    elif core == ".":
        pattern = r"\. "
    elif core == "^":
        return r"(?:(?<=\. )|(?<=\A ))"
    elif core.startswith("!"):
        return rf"(?!(?:{_words(core[1:])}) )"
    else:
        pattern = rf"(?:{_words(core)}) "
    return f"(?:{pattern})?" if optional else pattern


def _alternatives(written: str) -> frozenset[str]:
    """Give the first words of the alternatives."""
    return frozenset(word.partition("_")[0] for word in written.split("|"))


def _words(core: str) -> str:
    words = (_SETS[word[1:]] if word.startswith("@") else word for word in core.split("|"))
    return "|".join(re.escape(word).replace("_", " ") for group in words for word in group.split("|"))
