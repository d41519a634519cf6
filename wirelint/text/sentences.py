"""Where sentences end."""

from __future__ import annotations


def ends_sentence(before: str, separator: str, after: str) -> bool:
    """Tell whether a sentence ends between two words of one paragraph.

    ``before`` and ``after`` are the words as written (’ as '), ``separator`` all that stands between them; it holds
    at least one of ``. ! ? …`` and no line end, unless ``before`` itself ends with a full stop ("U.S.", "a.m.").
    """
    return separator != "." and after[:1].isupper()
