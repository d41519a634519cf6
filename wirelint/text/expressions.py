"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from typing import AnyStr, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups")


def lazily(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give what ``re.compile`` gives, compiled when it is first used.

    Python compiles an expression in a millisecond, and most runs need few of the hundreds that modules hold: a commit
    hook must start at once.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(expression, flags))


class _Lazy:
    """Becomes its compiled expression's methods on first use, so that later uses go straight to them."""

    def __init__(self, expression: str | bytes, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._expression, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return self.__dict__[name]
