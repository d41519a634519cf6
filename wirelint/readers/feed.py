"""RSS and Atom, and what publishing systems export as such: each item a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.elements import HIDDEN, Element, field
from wirelint.readers.html import HTML_ELEMENTS
from wirelint.readers.items import ItemWalker, stories_in
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.markup import Token
    from wirelint.text import Decoded, Document

_DATES = frozenset(("pubDate", "published", "updated", "date", "issued"))
_BODIES = ("content", "description", "encoded", "summary", "subtitle")
_MEDIA = {"credit": Role.CREDIT, "description": Role.CAPTION, "text": Role.CAPTION, "title": Role.CAPTION}


class _Walker(ItemWalker):
    items = frozenset(("item", "entry"))
    nothing = "this feed holds no item"
    fields = frozenset(("title",))
    elements = {  # noqa: RUF012 - never written to
        **HTML_ELEMENTS,
        **dict.fromkeys(("item", "entry"), HIDDEN),
        **dict.fromkeys(_BODIES, field(Role.BODY, spoken=True)),
        "author": field(Role.BYLINE),
        "title": field(Role.HEADLINE, spoken=True),
        "creator": field(Role.BYLINE, spoken=True),
    }
    holders = {  # noqa: RUF012
        **dict.fromkeys(_BODIES, Role.BODY),
        **dict.fromkeys(("title", "text"), Role.HEADLINE),
    }

    def opened(self, token: Token, element: Element) -> Element:
        name = token.name
        if self.layer.text.startswith("media:", token.start + 1):
            return field(_MEDIA[name], spoken=True) if name in _MEDIA else HIDDEN._replace(silent=None)
        if name in _DATES and self.silent:
            return field(Role.DATE, spoken=True) if not self.story.has(Role.DATE) else element
        if name == "author" or (name == "name" and self.current == "author"):
            # RSS writes the name in <author>, Atom in <author><name>.
            return Element(block=True, role=Role.BYLINE, silent=False if name == "name" else None)
        return super().opened(token, element)


def read_feed(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the items of a feed."""
    return stories_in(file, path, _Walker)
