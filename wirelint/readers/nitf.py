"""NITF, the News Industry Text Format, in any version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.elements import BLOCK, HIDDEN, LINES, QUOTED, TITLE, Element, Walker, field
from wirelint.readers.markup import scan
from wirelint.readers.story import Layer, Story
from wirelint.readers.xml import judge_xml
from wirelint.text import Role, is_english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.markup import Attribute, Token
    from wirelint.text import Decoded, Document

_BLOCKS = (
    "abstract bibliography block body body.content body.end body.head col dd dl dt fn head hedline li nitf nitf-table "
    "ol p table tbody td tfoot th thead tr ul"
)
_NO_COPY = (
    "docdata frame identified-content iim key-list media-metadata media-object meta pubdata revision-history rights "
    "tobject custom-table"
)
NITF_ELEMENTS: dict[str, Element] = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK),
    **dict.fromkeys(_NO_COPY.split(), HIDDEN),
    **dict.fromkeys(("hl1", "hl2"), field(Role.HEADLINE)),
    **dict.fromkeys(("caption", "media-caption"), field(Role.CAPTION)),
    **dict.fromkeys(("distributor", "media-producer", "tagline", "credit"), field(Role.CREDIT)),
    **dict.fromkeys(("byline", "byttl"), field(Role.BYLINE)),
    **dict.fromkeys(("series", "slugline"), field(Role.METADATA)),
    "bq": QUOTED,
    "dateline": field(Role.DATELINE),
    "note": field(Role.NOTE),
    "pre": LINES,
    "q": Element(quoted=True),
    "title": TITLE,
}
_REPEATS = frozenset(("lead_paragraph", "online_lead_paragraph"))  # of the full text, in an archive's files


def read_nitf(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read one story."""
    story = Story(file, path)
    story.troubles += judge_xml(file.text)
    NitfWalker(story, Layer(file.text)).walk(scan(file.text, xml=True))
    yield story.document()


class NitfWalker(Walker):
    """Knows the elements of NITF; also for NITF inside NewsML."""

    elements = NITF_ELEMENTS
    fields = frozenset(("hl1", "byline"))

    def opened(self, token: Token, element: Element) -> Element:
        if token.name in _FIELDS:
            role, names = _FIELDS[token.name]
            attributes = self.attributes(token)
            if role is Role.NOTE or not self.story.has(role):
                self.value(role, next((attributes[name] for name in names if name in attributes), None))
            return element
        first, last = token.attributes
        if last - first < 6:
            return element
        text = self.layer.text
        if text.find("lang", first, last) >= 0 or token.name == "nitf":
            return self.in_language(self.attributes(token), element)
        if token.name == "block" and text.find("class", first, last) >= 0:
            return self._block(self.attributes(token), element)
        return element

    def in_language(self, attributes: dict[str, Attribute], element: Element) -> Element:
        """Leave out what is in another language than the story; the outermost element names the story's."""
        language = attributes.get("lang") or attributes.get("baselang")
        if language is None:
            return element
        if self.language is None and not self.story.paragraphs:
            self.language = language.value
            self.value(Role.LANGUAGE, language)
        elif not is_english(language.value) and is_english(self.language or ""):
            return element._replace(silent=True)
        return element

    def _block(self, attributes: dict[str, Attribute], element: Element) -> Element:
        kind = attributes["class"].value.lower() if "class" in attributes else ""
        if kind in _REPEATS and '"full_text"' in self.layer.text:
            return HIDDEN
        return element._replace(role=Role.NOTE) if kind == "correction_text" else element


# Elements whose attributes hold a field, and which attributes, the better first.
_FIELDS = {
    "date.issue": (Role.DATE, ("norm",)),
    "story.date": (Role.DATE, ("norm",)),
    "date.release": (Role.EMBARGO, ("norm",)),
    "ed-msg": (Role.NOTE, ("info",)),
}
