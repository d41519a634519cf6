"""NewsML-G2: news items alone or in a message, with NITF, XHTML or text inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.elements import BLOCK, HIDDEN, TITLE, Element, field
from wirelint.readers.items import CONTENT_ELEMENTS, ItemWalker, stories_in
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.markup import Token
    from wirelint.text import Decoded, Document

_NO_COPY = (
    "assert catalogRef contentMeta derivedFrom groupSet hopHistory inlineRef itemMeta partMeta remoteContent rightsInfo"
)
_CONTENT_TYPES = ("text", "xml", "html", "nitf")


class _Walker(ItemWalker):
    items = frozenset(("newsItem",))
    nothing = "this NewsML-G2 file holds no news item: it is a package, concept, planning or catalog item without copy"
    holders = {"inlineData": Role.BODY}  # noqa: RUF012 - never written to
    fields = frozenset(("headline", "by"))
    elements = {  # noqa: RUF012
        **CONTENT_ELEMENTS,
        **dict.fromkeys(_NO_COPY.split(), HIDDEN),
        "by": field(Role.BYLINE, spoken=True),
        "creditline": field(Role.CREDIT, spoken=True),
        "dateline": field(Role.DATELINE, spoken=True),
        "edNote": field(Role.NOTE, spoken=True),
        "embargoed": field(Role.EMBARGO, spoken=True),
        "headline": field(Role.HEADLINE, spoken=True),
        "inlineData": BLOCK,
        "inlineXML": BLOCK,
        "slugline": field(Role.METADATA, spoken=True),
    }

    def opened(self, token: Token, element: Element) -> Element:
        name = token.name
        if name in _UNDER:
            parent, role = _UNDER[name]
            if self.current == parent and not (role is Role.DATE and self.story.has(Role.DATE)):
                return field(role, spoken=True) if role else TITLE._replace(silent=False)
        if name == "language" and self.current == "contentMeta" and not self.story.has(Role.LANGUAGE):
            self.value(Role.LANGUAGE, self.attributes(token).get("tag"))
        if name == "inlineData" and not self._is_text(token):
            return HIDDEN
        return super().opened(token, element)

    def _is_text(self, token: Token) -> bool:
        attributes = self.attributes(token)
        kind = attributes["contenttype"].value.lower() if "contenttype" in attributes else "text"
        return "encoding" not in attributes and any(name in kind for name in _CONTENT_TYPES)


# What is a field below one element only; without a role, the item's title.
_UNDER = {
    "contentCreated": ("contentMeta", Role.DATE),
    "description": ("contentMeta", Role.CAPTION),
    "firstCreated": ("itemMeta", Role.DATE),
    "title": ("itemMeta", None),
    "versionCreated": ("itemMeta", Role.DATE),
}


def read_newsml_g2(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the news items of a file; items of other kinds hold no copy."""
    return stories_in(file, path, _Walker)
