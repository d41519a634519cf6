"""ninjs 1 to 3, and the JSON of systems that grew from it, such as Superdesk: HTML inside JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.readers.decode import ReadError
from wirelint.readers.inside import add_html, add_plain, add_text
from wirelint.readers.json_text import JsonError, Node, Quoted, parse_json
from wirelint.readers.story import Layer, Story
from wirelint.text import Role, Trouble
from wirelint.text.source_map import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.text import Decoded, Document

_BODIES = ("body_html", "body_xhtml", "body_text", "bodies")
_TELLING = frozenset((*_BODIES, "headline", "headlines"))
_TEXT_TYPES = ("text", "preformatted", "composite", "")
# The fields of a story in reading order: the keys that it may have, the best first, and the role of what they hold.
_FIELDS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.HEADLINE, ("headline", "headlines")),
    (Role.BYLINE, ("byline", "by")),
    (Role.NOTE, ("ednote", "edNote")),
    (Role.DATELINE, ("dateline",)),
    (Role.BODY, ("description_html", "description_text", "descriptions", "abstract")),
    (Role.BODY, _BODIES),
    (Role.BODY, ("body_footer",)),
    (Role.CREDIT, ("creditline", "creditLine")),
    (Role.METADATA, ("slugline",)),
    (Role.DATE, ("versioncreated", "versionCreated", "firstcreated", "firstCreated")),
    (Role.EMBARGO, ("embargoed", "embargo")),
    (Role.LANGUAGE, ("language",)),
)
_MEDIA_FIELDS = (
    (Role.CAPTION, ("headline", "headlines")),
    (Role.CAPTION, ("description_html", "description_text", "descriptions", "body_text")),
    (Role.CREDIT, ("byline", "by")),
    (Role.CREDIT, ("creditline", "creditLine")),
)
_PLAIN_FIELDS = (Role.DATE, Role.EMBARGO, Role.LANGUAGE)


def read_ninjs(file: Decoded, path: str, _field: str | None = None) -> Iterator[Document]:
    """Read the items of a file, at any depth; each that has a body or a headline is a story."""
    layer = Layer(file.text)
    try:
        items = list(_items(parse_json(file.text, layer)))
    except JsonError as error:
        line, column = Lines(file.text).place(error.at)
        raise ReadError(f"line {line:,}, column {column:,}: {error.message}") from None
    if not items:
        raise ReadError('this JSON holds no news item: no "headline", "body_html", "body_text" or "bodies" in it')
    for item in items:
        story = Story(file, path if len(items) == 1 else f"{path}:{_line(file.text, item)}")
        add_item(story, item)
        yield story.document()


def _items(root: Node) -> Iterator[dict[str, Node]]:
    """Give the objects that are stories, in the order of the file, and not what belongs to them."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if _TELLING & node.keys():
                yield node
                continue
            waiting += reversed(node.values())
        elif isinstance(node, list):
            waiting += reversed(node)


def _line(text: str, item: dict[str, Node]) -> int:
    first = next((value for value in item.values() if isinstance(value, Quoted)), None)
    return Lines(text).place(first.start)[0] if first else 1


def is_item(node: Node) -> bool:
    """Tell whether a value of JSON is a story."""
    return isinstance(node, dict) and bool(_TELLING & node.keys())


def add_item(story: Story, item: dict[str, Node]) -> None:
    """Add the fields of a story, and of the pictures that go with it."""
    kind = item.get("type")
    media = isinstance(kind, Quoted) and kind.value not in _TEXT_TYPES
    _add_fields(story, item, (*_MEDIA_FIELDS, *_FIELDS[-4:]) if media else _FIELDS)
    for associated in _associations(item):
        _add_fields(story, associated, _MEDIA_FIELDS)


def _associations(item: dict[str, Node]) -> Iterator[dict[str, Node]]:
    """Give the pictures and the like that go with a story; stories among them are stories of their own."""
    waiting = [item.get("associations", [])]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            kind = node.get("type")
            if not isinstance(kind, Quoted):
                waiting += reversed([value for value in node.values() if isinstance(value, dict | list)])
            elif kind.value not in _TEXT_TYPES:
                yield node


def _add_fields(story: Story, item: dict[str, Node], fields: tuple[tuple[Role, tuple[str, ...]], ...]) -> None:
    for role, keys in fields:
        key = next((key for key in keys if item.get(key) not in (None, "null", [], "")), None)
        if key is None:
            continue
        for quoted, add in _texts(story, key, item[key], item):
            layer = quoted.inside()
            if layer.text.strip():
                (add_plain if role in _PLAIN_FIELDS else add)(story, layer, role)
            elif role in (Role.HEADLINE, Role.BYLINE):
                story.blank(role, quoted.layer, quoted.start)


def _texts(
    story: Story, key: str, node: Node, item: dict[str, Node]
) -> list[tuple[Quoted, Callable[[Story, Layer, Role], None]]]:
    """Give the strings that a field holds, each with what reads it; what cannot be read is named."""
    if isinstance(node, Quoted):
        html = key.endswith("html")
        return [(node, add_html if html else add_plain if key == "body_text" else add_text)]
    if isinstance(node, list) and (values := [value for value in node if isinstance(value, dict)]):
        return _representations(values)
    if isinstance(node, dict) and isinstance(text := node.get("text", node.get("value")), Quoted):
        return [(text, add_text)]
    if isinstance(node, list) and all(isinstance(value, Quoted) for value in node):
        return [(value, add_text) for value in node if isinstance(value, Quoted)]
    if not isinstance(node, dict) or node:
        story.troubles.append(Trouble(_place_near(item, key), f'"{key}" is no text; its copy is not read'))
    return []


def _representations(values: list[dict[str, Node]]) -> list[tuple[Quoted, Callable[[Story, Layer, Role], None]]]:
    """Choose among several writings of the same text: the one with markup, where there is one."""
    texts = [(value["value"], _kind(value)) for value in values if isinstance(value.get("value"), Quoted)]
    marked = [(text, add_html) for text, kind in texts if "html" in kind]
    chosen = marked[:1] or [(text, add_text) for text, _ in texts]
    return [(text, add) for text, add in chosen if isinstance(text, Quoted)]


def _kind(value: dict[str, Node]) -> str:
    node = value.get("contentType", value.get("contenttype", ""))
    return node.value.lower() if isinstance(node, Quoted) else ""


def _place_near(item: dict[str, Node], key: str) -> int:
    """Give the place of the last string before a field: a value that is no text has no place of its own."""
    at = 0
    for name, value in item.items():
        if name == key:
            break
        if isinstance(value, Quoted):
            at = value.end
    return at
