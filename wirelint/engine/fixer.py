"""Applies the fixes of a file's findings, pass after pass, until none is left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wirelint.engine.patches import Patch, Refused, apart, patched_bytes, patched_text, patches_in, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wirelint.findings import Finding
    from wirelint.text import Document

    Stories = Sequence[Document]
    Judge = Callable[[Stories], Sequence[Sequence[Finding]]]
    """Gives, for each story of a file, the findings that may be fixed."""

MOST_PASSES = 10
"""A rule that still wants to change the copy after so many passes would never end."""
_READ_OTHERWISE = "the file would not read as it should after it"


class Mended(NamedTuple):
    """What fixing made of a file.

    ``texts`` are the file as decoded, before and after. ``applied`` counts the fixes by rule; ``refused`` are those
    that the file cannot take, at their places in ``data``. ``unsettled`` are rules that would have changed the copy on
    and on; their fixes were left out.
    """

    data: bytes
    texts: tuple[str, str]
    applied: Counter[str]
    refused: tuple[Refused, ...] = ()
    unsettled: tuple[str, ...] = ()


class _State(NamedTuple):
    """A file between two passes: its bytes, and the stories that they read as."""

    data: bytes
    stories: Stories

    @property
    def text(self) -> str:
        return self.stories[0].source if self.stories else ""


class _Step(NamedTuple):
    """What a pass writes, and the file after it."""

    patches: list[Patch]
    after: _State


class Mender:
    """Mends files.

    ``read`` gives the stories of a file's bytes, none where they cannot be read; ``judge`` the findings that may be
    fixed in them. With ``unsafe``, unsafe fixes are applied, too.
    """

    def __init__(self, read: Callable[[bytes], Stories], judge: Judge, *, unsafe: bool = False) -> None:
        self._read = read
        self._judge = judge
        self._unsafe = unsafe

    def mend(self, data: bytes) -> Mended:
        """Apply all that can be applied; what a rule that does not settle wrote is taken back."""
        unsettled: frozenset[str] = frozenset()
        while True:
            mended, still = self._mend_without(unsettled, _State(data, self._read(data)))
            if not still:
                return mended._replace(unsettled=tuple(sorted(unsettled)))
            unsettled |= still

    def _mend_without(self, rules: frozenset[str], state: _State) -> tuple[Mended, frozenset[str]]:
        """Mend without the fixes of some rules, and give the rules that would go on after the last pass."""
        applied: Counter[str] = Counter()
        was = state.text
        for number in range(MOST_PASSES + 1):
            step, refused = self._pass(rules, state)
            if not step.patches or number == MOST_PASSES:
                break
            state = step.after
            applied.update(patch.finding.rule for patch in step.patches)
        going_on = frozenset(patch.finding.rule for patch in step.patches)
        return Mended(state.data, (was, state.text), applied, refused), going_on

    def _pass(self, rules: frozenset[str], state: _State) -> tuple[_Step, tuple[Refused, ...]]:
        """Give what one pass writes, and the fixes that the file cannot take."""
        wanted: list[Patch] = []
        refused: list[Refused] = []
        for number, findings in enumerate(self._judge(state.stories)):
            for patch in patches_in(number, state.stories[number], findings, unsafe=self._unsafe, without=rules):
                if isinstance(patch, Refused):
                    refused.append(patch)
                else:
                    wanted.append(patch)
        wanted = apart(wanted)
        step = self._sound(state, _Step([], state), wanted)
        kept = set(map(id, step.patches))
        broken = (patch for patch in wanted if id(patch) not in kept)
        refused += (refusal(state.stories[patch.story], patch.finding, _READ_OTHERWISE) for patch in broken)
        return step, tuple(refused)

    def _sound(self, state: _State, step: _Step, more: list[Patch]) -> _Step:
        """Add the patches after which the file reads as they promise; those that break it are found by halving."""
        patches = [*step.patches, *more]
        if after := self._applied(state, patches) if more else step.after:
            return _Step(patches, after)
        if len(more) == 1:
            return step
        middle = len(more) // 2
        return self._sound(state, self._sound(state, step, more[:middle]), more[middle:])

    def _applied(self, state: _State, patches: Sequence[Patch]) -> _State | None:
        """Give the file after some patches; None where it cannot be written, or does not read as they promise."""
        data = patched_bytes(state.data, state.stories[0].file, patches)
        if data is None:
            return None
        stories = self._read(data)
        promised = [
            patched_text(story.text, (patch for patch in patches if patch.story == number))
            for number, story in enumerate(state.stories)
        ]
        return _State(data, stories) if promised == [story.text for story in stories] else None
