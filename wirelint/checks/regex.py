"""Regular expressions, on RE2 only: linear time, so that no rule can hang."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from wirelint.checks.literals import UNKNOWN, Literals, needed_literals
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.checks.keys import Keys
    from wirelint.source import Text
    from wirelint.text import View

_ADVICE = (
    ("(?=", "RE2 has no look-ahead; say what must not follow in `not-after`"),
    ("(?!", "RE2 has no look-ahead; say what must not follow in `not-after`"),
    ("(?<=", "RE2 has no look-behind; say what must not come before in `not-before`"),
    ("(?<!", "RE2 has no look-behind; say what must not come before in `not-before`"),
    ("\\1", "RE2 has no back-references"),
)


_MARKED = "wrong"


class Regex(NamedTuple):
    """An expression and what may not stand right before or right after its match; all are RE2 syntax.

    Where a part of the expression is named ``(?P<wrong>...)``, that part is what is found; the rest is context.

    ``needed`` are strings of which one stands, in some case, in every text that matches, if any are known.
    """

    expression: str
    not_before: str = ""
    not_after: str = ""
    needed: Literals = UNKNOWN

    @classmethod
    def of(cls, expression: str, not_before: str = "", not_after: str = "") -> Self:
        return cls(expression, not_before, not_after, needed_literals(expression))

    def may_match(self, folded: str) -> bool:
        """Tell whether what the expression cannot match without stands in a case-folded text."""
        return not self.needed or any(map(folded.__contains__, self.needed))

    def fills(self, text: str) -> bool:
        """Tell whether the expression matches a text from end to end."""
        return bool(compiled(self.expression).fullmatch(text))

    def spans(self, view: View) -> Iterator[Span]:
        """Give the spans of all matches that are not empty, in code points."""
        if not self.may_match(view.folded):
            return
        text, expression = view.text, compiled(self.expression)
        part = expression.groupindex.get(_MARKED, 0)
        for match in expression.finditer(text):
            start, end = match.span(part)
            if start < end and not self._barred(text, start, end):
                yield Span(start, end)

    def _barred(self, text: str, start: int, end: int) -> bool:
        if self.not_before and compiled(f"(?:{self.not_before})$").search(text[max(start - 40, 0) : start]):
            return True
        return bool(self.not_after and compiled(f"^(?:{self.not_after})").search(text[end : end + 40]))


@cache
def compiled(expression: str) -> Any:
    """Compile an expression on first use: the library is slow to import, and most runs need few expressions."""
    import re2  # noqa: PLC0415

    options = re2.Options()
    options.log_errors = False
    return re2.compile(expression, options)


def checked(keys: Keys, text: Text) -> str:
    """Give an expression after compiling it once; what is wrong is reported at its place."""
    import re2  # noqa: PLC0415

    try:
        compiled(text.value)
    except re2.error as error:
        said = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error.args[0])
        advice = next((advice for part, advice in _ADVICE if part in text.value), f"RE2 says: {said}")
        keys.problems.add(text.place, f"this regular expression cannot be used: {advice}")
        return ""
    return text.value
