"""What the margin of a proof sheet says of a mark: the reason, the words to write, and the rule that asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.reporters.markup import attributes, html_of, isolated
from wirelint.reporters.text import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.findings import Placed
    from wirelint.reporters.galley import Mark

_LONGEST = 60  # code points of copy that a note repeats
_MOST_RELATED = 4


class Notes:
    """The notes on one story; what was said of the same words before is not said again."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str, str], int] = {}

    def of(self, mark: Mark) -> str:
        """Give the note on a mark as an item of a list."""
        finding = mark.finding
        key = (finding.rule, finding.message.lower(), " ".join(finding.text.lower().split()))
        first = self._said.setdefault(key, mark.number)
        said = (
            f"<p>{html_of(finding.message)}</p>"
            if first == mark.number
            else f'<p>As <a href="#n{first}">{first}</a>.</p>'
        )
        about = attributes(id=f"n{mark.number}", **{"data-rule": finding.rule})
        number = f'<a class="number" href="#m{mark.number}" aria-label="Back to mark {mark.number}">{mark.number}</a>'
        body = "".join([said, *_words(finding), _place(finding)])
        return f'<li class="note {finding.severity.value}" dir="auto"{about}>{number}{body}</li>'


def _words(finding: Placed) -> Iterator[str]:
    """Give what is to be deleted and what written; nothing where the rule has no words to suggest."""
    if not finding.suggestions:
        return
    old = f"<del>{quoted(finding.text)}</del> " if finding.text.strip() else ""
    new = " or ".join(f"<ins>{quoted(word)}</ins>" if word else "delete it" for word in finding.suggestions)
    yield f'<p class="write">{old}{new}</p>'


def _place(finding: Placed) -> str:
    related = ", ".join(
        f"beside {quoted(other.text)} at {place(other.region)}" for other in finding.related[:_MOST_RELATED]
    )
    where = f"{place(finding.region)}{f', {related}' if related else ''}"
    return f'<p class="place"><b>{finding.severity.value}</b> <code>{html_of(finding.rule)}</code> · {where}</p>'


def quoted(text: str) -> str:
    """Give words of the copy, or their beginning; space alone is shown as open boxes."""
    text = " ".join(text.split()) or "␣" * len(text)
    return isolated(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
