"""NewsML 1, mostly 1.2: components with their lines, and NITF, XHTML or text inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.elements import BLOCK, HIDDEN, Element, field
from wirelint.readers.items import CONTENT_ELEMENTS, ItemWalker, stories_in
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.markup import Token
    from wirelint.text import Decoded, Document

_NO_COPY = (
    "AdministrativeMetadata Catalog Characteristics Comment CopyrightLine DescriptiveMetadata Encoding Identification "
    "KeywordLine Metadata NewsEnvelope NewsManagement NewsLineType RightsMetadata TopicSet"
)
_CREATED = ("ThisRevisionCreated", "FirstCreated")


class _Walker(ItemWalker):
    items = frozenset(("NewsItem",))
    nothing = "this NewsML file holds no NewsItem"
    holders = {"DataContent": Role.BODY}  # noqa: RUF012 - never written to
    fields = frozenset(("HeadLine", "ByLine"))
    elements = {  # noqa: RUF012
        **CONTENT_ELEMENTS,
        **dict.fromkeys(_NO_COPY.split(), HIDDEN),
        **dict.fromkeys(("ContentItem", "DataContent", "NewsComponent", "NewsLines"), BLOCK),
        **dict.fromkeys(("HeadLine", "SubHeadLine"), field(Role.HEADLINE)),
        "ByLine": field(Role.BYLINE),
        "CreditLine": field(Role.CREDIT),
        "DateLine": field(Role.DATELINE),
        "NewsLineText": BLOCK,
        "SlugLine": field(Role.METADATA),
    }

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._embargoed = False

    def opened(self, token: Token, element: Element) -> Element:
        name = token.name
        if name in _CREATED and self.current == "NewsManagement" and not self.story.has(Role.DATE):
            return field(Role.DATE, spoken=True)
        if name in ("Status", "Language", "Role"):
            return self._named(token, element)
        if name == "DateAndTime" and self._embargoed and self.inside("StatusWillChange"):
            return field(Role.EMBARGO, spoken=True)
        return super().opened(token, element)

    def _named(self, token: Token, element: Element) -> Element:
        """Read what an element says by its FormalName."""
        attribute = self.attributes(token).get("formalname")
        if token.name == "Language" and not self.story.has(Role.LANGUAGE):
            self.value(Role.LANGUAGE, attribute)
        elif token.name == "Status" and attribute:
            self._embargoed = attribute.value.lower() == "embargoed"
        elif token.name == "Role" and attribute and attribute.value.lower() == "caption":
            self.turn_to(Role.CAPTION)
        return element


def read_newsml_1(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the items of a file."""
    return stories_in(file, path, _Walker)
