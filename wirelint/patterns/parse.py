"""Pattern text -> parts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from wirelint.patterns.syntax import (
    Class,
    Compound,
    Edge,
    Gap,
    Group,
    Inflection,
    Mark,
    Not,
    Option,
    Part,
    PatternError,
    Sequence,
    Slot,
    Word,
)
from wirelint.text import tokenize

LONGEST_GAP = 12

_LEXEME = (
    r"(?P<space>\s+)"
    r"|@(?P<class>[a-z][a-z0-9-]*)(?:=(?P<name>[a-z][a-z0-9_]*))?"
    r"|\[(?P<slot>[^\s()|<>\[\]]*)\]"
    r"|\*(?P<ending>-[\w'’-]+)|\*(?P<gap>\d+)|(?P<any>\*)"
    r"|(?P<mark>[()|<>?!^])"
    r"|(?P<end>\$)(?![\d])"
    r"|(?P<word>[^\s()|<>\[\]?!^*@~]+)(?P<tilde>~(?P<pos>\w*))?"
)
_CLOSING = {"(": ")", "<": ">"}
_INFLECTIONS: dict[str, Inflection] = {"": "any", "n": "n", "v": "v"}


@lru_cache(maxsize=1 << 12)  # those who compile a row, and who look at its names, ask in turn
def parse_pattern(text: str) -> Sequence:
    """Read one pattern; raises PatternError with what is wrong, where, and what to write."""
    return _Parser(text).pattern()


class _Lexeme(NamedTuple):
    kind: str
    match: re.Match[str] | None
    column: int


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes = _lexemes(text)
        self.at = 0

    def pattern(self) -> Sequence:
        if not self.text.strip():
            raise PatternError("the pattern is empty", 0)
        parts = self._sequence(inside="")
        kind, _, column = self._peek()
        if kind != "eof":
            raise PatternError(f'"{kind}" closes nothing; {_how_to_open(kind)}', column)
        return parts

    def _peek(self) -> _Lexeme:
        return self.lexemes[self.at]

    def _next(self) -> _Lexeme:
        self.at += 1
        return self.lexemes[self.at - 1]

    def _sequence(self, inside: str) -> Sequence:
        parts: list[Part] = []
        while self._peek().kind not in ("eof", ")", ">", "|"):
            parts.append(self._optional(self._part()))
        if self._peek().kind == "|" and inside != "(":
            raise PatternError('"|" stands outside a group; write (this|that)', self._peek().column)
        return tuple(parts)

    def _optional(self, part: Part) -> Part:
        if self._peek().kind == "?":
            column = self._next().column
            return Option(part, column)
        return part

    def _part(self) -> Part:
        kind, match, column = self._next()
        if kind == "(":
            return self._group(column)
        if kind == "<":
            return Mark(self._closed("<", column), column)
        if kind == "!":
            return self._not(column)
        if kind in ("^", "$"):
            return Edge(kind == "$", column)
        if kind == "?":
            raise PatternError('"?" follows nothing; write it behind the word or group that may be left out', column)
        assert match is not None  # the kinds above are the only lexemes of one character
        return _atom(kind, match, column)

    def _not(self, column: int) -> Not:
        if self._peek().kind in ("eof", ")", ">", "|", "?", "!", "^", "$", "<"):
            raise PatternError('"!" must be followed by the word, group or lexicon that must not stand here', column)
        return Not(self._part(), column)

    def _closed(self, mark: str, column: int) -> Sequence:
        content = self._sequence(inside=mark)
        self._close(mark, column)
        if not content:
            raise PatternError(f'"{mark}{_CLOSING[mark]}" holds nothing', column)
        return content

    def _group(self, column: int) -> Group:
        alternatives = [self._sequence(inside="(")]
        while self._peek().kind == "|":
            self._next()
            alternatives.append(self._sequence(inside="("))
        self._close("(", column)
        if not all(alternatives):
            raise PatternError(
                'an alternative of the group is empty; write "(a|b)?" for words that may be left out', column
            )
        return Group(tuple(alternatives), column)

    def _close(self, mark: str, column: int) -> None:
        if self._next().kind != _CLOSING[mark]:
            raise PatternError(f'"{mark}" is not closed; write "{_CLOSING[mark]}" where it ends', column)


def _lexemes(text: str) -> list[_Lexeme]:
    lexeme = re.compile(_LEXEME)  # kept by re; not at import, for most runs compile no pattern
    found, at = [], 0
    while at < len(text):
        match = lexeme.match(text, at)
        if not match:
            raise PatternError(_stray(text, at), at)
        kind = match.lastgroup or ""
        if kind != "space":
            found.append(_Lexeme(*_named(match), at))
        at = match.end()
    found.append(_Lexeme("eof", None, len(text)))
    return found


def _named(match: re.Match[str]) -> tuple[str, re.Match[str] | None]:
    if match["mark"] or match["end"]:
        return match[0], None
    for kind in ("class", "slot", "ending", "gap", "any", "word"):
        if match[kind] is not None:
            return kind, match
    return "space", match


def _stray(text: str, at: int) -> str:
    if text[at] == "[":
        return '"[" is not closed, or holds more than one word; write "[word]"'
    if text[at] == "]":
        return '"]" closes nothing; write "[word]"'
    if text[at] == "@":
        return 'a lexicon is named in lower case behind "@", as in "@weekday"'
    if text[at] == "~":
        return '"~" follows nothing; write it behind the word that may be inflected, as in "withdraw~"'
    return f'"{text[at]}" cannot stand here'


def _how_to_open(kind: str) -> str:
    return f'open it with "{"(" if kind == ")" else "<"}" or leave it out'


def _atom(kind: str, match: re.Match[str], column: int) -> Part:
    if kind == "class":
        return Class(match["class"], match["name"] or "", column)
    if kind == "slot":
        return Slot(_slot(match["slot"], column + 1), column)
    if kind == "ending":
        return Compound(_plain(match["ending"]), column)
    if kind == "any":
        return Gap(1, 1, column)
    if kind == "gap":
        return _gap(int(match["gap"]), column)
    return _word(match, column)


def _slot(text: str, column: int) -> str:
    if "~" in text:
        raise PatternError(f'"[{text}]" needs no "~": substitutes are found in every inflection', column)
    return _one_word(text, column)


def _gap(most: int, column: int) -> Gap:
    if not 1 <= most <= LONGEST_GAP:
        raise PatternError(f'a gap is "*1" to "*{LONGEST_GAP}" words, not "*{most}"', column)
    return Gap(0, most, column)


def _word(match: re.Match[str], column: int) -> Word:
    text = _one_word(match["word"], column)
    if match["tilde"] is None:
        return Word(text, "", column)
    if match["pos"] not in _INFLECTIONS:
        raise PatternError(
            f'"~{match["pos"]}" is not an inflection; write "~n" for a noun, "~v" for a verb, "~" for any', column
        )
    return Word(text, _INFLECTIONS[match["pos"]], column)


def _plain(text: str) -> str:
    return text.replace("’", "'").lower()


def _one_word(text: str, column: int) -> str:
    """Hold a word of a pattern to the same division into words as the copy."""
    bare = text.replace("’", "'")
    words = _words_in(bare)
    if len(words) == 1 and bare in (words[0], f"{words[0]}."):
        return words[0]
    if len(words) > 1:
        raise PatternError(f'"{text}" is {len(words)} words; write them apart: "{" ".join(words)}"', column)
    raise PatternError(
        f'"{text}" holds a mark that patterns do not see; leave quotation marks, brackets, commas and dashes out',
        column,
    )


@cache  # the words of patterns come again and again
def _words_in(text: str) -> tuple[str, ...]:
    return tuple(tokenize(text).raw)
