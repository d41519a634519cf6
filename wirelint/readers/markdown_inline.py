"""Where the text, the marks and the links of a Markdown paragraph stand: the parser itself tells only its lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_PLACED_RULES = ("autolink", "backticks", "html_inline", "image", "link")
"""The rules of which the parser's tokens do not tell how long their source is."""
_END = "wirelint_end"


class Placed(NamedTuple):
    """A token, and where it stands in the paragraph's source."""

    token: Token
    start: int
    end: int


@cache
def parser() -> MarkdownIt:
    """Give the parser: CommonMark with tables and strikethrough; its inline tokens know where they end."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.core.ruler.disable("text_join")
    made.inline.ruler2.disable("fragments_join")
    ruler = made.inline.ruler
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        if name in _PLACED_RULES:
            ruler.at(name, _placing(rule))
    return made


def _placing(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        matched = rule(state, silent)
        if matched and not silent and state.tokens:
            state.tokens[-1].meta[_END] = state.pos
        return matched

    return placed


def inline_tokens(source: str, tokens: Sequence[Token]) -> Iterator[Placed]:
    """Give the tokens of a paragraph with their places: they follow one upon the other in its source."""
    at = 0
    for token in tokens:
        written = _written(token)
        if _END in token.meta:
            end = int(token.meta[_END])
            yield Placed(token, at, end)
        elif token.type in ("softbreak", "hardbreak"):
            end = source.find("\n", at) + 1 or len(source)
            while source[end : end + 1] in (" ", "\t"):
                end += 1
            yield Placed(token, at, end)
        else:
            start = at if source.startswith(written, at) else max(source.find(written, at), at)
            end = start + len(written)
            yield Placed(token, start, end)
        at = end


def _written(token: Token) -> str:
    """Give what stands in the source for a token."""
    if token.type == "link_open":
        return "<" if token.info == "auto" else "["
    if token.type in ("text", "html_inline"):
        return token.content
    return token.markup
