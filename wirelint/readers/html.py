"""HTML: pages, and the fragments that content management systems keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.elements import BLOCK, HIDDEN, LINES, QUOTED, SILENT, TITLE, Element, Walker, field
from wirelint.readers.markup import scan
from wirelint.readers.story import Layer, Story
from wirelint.text import Role, is_english
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.readers.markup import Attribute, Token
    from wirelint.text import Decoded, Document

_BLOCKS = (
    "address article aside body center dd details dialog dir div dl dt fieldset figure footer frameset head header "
    "hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul"
)
# Page furniture and what is no copy: none of it is written by the desk.
_LEFT_OUT = (
    "applet audio button canvas datalist embed form iframe map math meter nav noembed noframes noscript object "
    "progress script select style svg template textarea video"
)
_CODE = "code kbd samp tt var"
_CLOSE_PARAGRAPH = frozenset(
    (*_BLOCKS.split(), "blockquote", "caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "pre")
)
VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
HTML_ELEMENTS: dict[str, Element] = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK),
    **dict.fromkeys(_LEFT_OUT.split(), HIDDEN),
    **dict.fromkeys(_CODE.split(), SILENT),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), field(Role.HEADLINE)),
    "blockquote": QUOTED,
    "caption": field(Role.CAPTION),
    "figcaption": field(Role.CAPTION),
    "pre": LINES,
    "q": Element(quoted=True),
    "title": TITLE,
}
# Classes by which newsrooms' pages name their fields.
_CLASSES = {
    **dict.fromkeys(("headline", "article-headline", "entry-title"), Role.HEADLINE),
    **dict.fromkeys(("byline", "author", "article-byline"), Role.BYLINE),
    **dict.fromkeys(("caption", "wp-caption-text", "photo-caption", "image-caption"), Role.CAPTION),
    **dict.fromkeys(("credit", "photo-credit", "image-credit"), Role.CREDIT),
    "dateline": Role.DATELINE,
}
_IS_HIDDEN = lazily(r"\shidden(?=[\s=/>]|\Z)")
_DATES = frozenset(("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate"))


def read_html(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read a page, or a fragment of one, as one story."""
    story = Story(file, path)
    layer = Layer(file.text)
    HtmlWalker(story, layer).walk(scan(file.text, xml=False))
    yield story.document()


class HtmlWalker(Walker):
    """Knows the elements of HTML; also for HTML inside other formats."""

    elements = HTML_ELEMENTS
    void = VOID
    fields = frozenset(("h1",))

    def opened(self, token: Token, element: Element) -> Element:
        name = token.name
        if name in _CLOSE_PARAGRAPH and self.inside("p"):
            self._close("p")
        first, last = token.attributes
        if last - first < 6:
            return element
        return self.with_attributes(token, element)

    def with_attributes(self, token: Token, element: Element) -> Element:
        """Judge an element by its attributes, too: language, hidden, and the class that names a field."""
        attributes = self.attributes(token)
        if language := attributes.get("lang"):
            if token.name in ("html", "body", "article") and self.language is None:
                self.language = language.value
                self.value(Role.LANGUAGE, language)
            elif not is_english(language.value):
                return element._replace(silent=True)
        if _IS_HIDDEN.search(self.layer.text, *token.attributes):
            return element._replace(silent=True)
        if token.name in ("meta", "time"):
            self._date(token.name, attributes)
        if element.role is None and (role := self._named(attributes)):
            return element._replace(role=role, block=True)
        return element

    def _named(self, attributes: dict[str, Attribute]) -> Role | None:
        for name in ("class", "itemprop", "rel"):
            if attribute := attributes.get(name):
                roles = (_CLASSES.get(word) for word in attribute.value.lower().split())
                if role := next(filter(None, roles), None):
                    return role
        return None

    def _date(self, name: str, attributes: dict[str, Attribute]) -> None:
        named = {attributes[key].value.lower() for key in ("property", "name", "itemprop") if key in attributes}
        if self.story.has(Role.DATE) or (name == "meta" and not named & _DATES):
            return
        self.value(Role.DATE, attributes.get("datetime") or attributes.get("content"))
