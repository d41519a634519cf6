"""JSON lines: each line a story, by the key that holds it, or as a ninjs item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.readers.decode import ReadError
from wirelint.readers.inside import add_text
from wirelint.readers.json_text import JsonError, Node, Quoted, parse_json
from wirelint.readers.ninjs import add_item, is_item
from wirelint.readers.story import Layer, Story
from wirelint.readers.table import BESIDE
from wirelint.text import Trouble
from wirelint.text.expressions import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Decoded, Document

_LINE = lazily(r"[^\r\n]+")
_MOST_TROUBLES = 100
"""More lines that cannot be read are not listed."""


def read_jsonl(file: Decoded, path: str, field: str | None = None) -> Iterator[Document]:
    """Read each line; ``field`` is a key, or several with dots between them for what is nested.

    Raises ReadError where no field is named and the first line is no news item.
    """
    layer = Layer(file.text)
    number = end = troubles = 0
    for match in _LINE.finditer(file.text):
        number += len(re.findall(r"\r\n|\r|\n", file.text[end : match.start()])) + (end == 0)
        end = match.end()
        if not match[0].strip():
            continue
        story = Story(file, f"{path}:{number}")
        try:
            node = parse_json(file.text, layer, *match.span())
        except JsonError as error:
            story.troubles.append(Trouble(error.at, error.message))
        else:
            _add(story, node, field, match.start())
        troubles += len(story.troubles)
        if troubles > _MOST_TROUBLES:
            story.troubles.clear()
        yield story.document()


def _add(story: Story, node: Node, field: str | None, start: int) -> None:
    if field is None:
        if not isinstance(node, dict) or not is_item(node):
            keys = ", ".join(node) if isinstance(node, dict) else "none"
            raise ReadError(f"say with --field which key of a line holds the copy (keys: {keys[:200]})")
        add_item(story, node)
        return
    found = _at(node, field)
    if not isinstance(found, Quoted):
        story.troubles.append(Trouble(start, f'this line holds no text under "{field}"'))
        return
    for key, value in node.items() if isinstance(node, dict) else ():
        if (role := BESIDE.get(key.lower())) and key != field and isinstance(value, Quoted):
            add_text(story, value.inside(), role)
    add_text(story, found.inside())


def _at(node: Node, field: str) -> Node | None:
    """Give the value under a key, or under keys with dots between them."""
    if isinstance(node, dict) and field in node:
        return node[field]
    for key in field.split("."):
        if not isinstance(node, dict) or key not in node:
            return None
        node = node[key]
    return node
