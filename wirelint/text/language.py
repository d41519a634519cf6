"""Languages as formats name them."""

from __future__ import annotations

_NO_OTHER = ("", "en", "eng", "english", "mul", "und")


def is_english(language: str | None) -> bool:
    """Tell whether a language tag such as "en-GB" is English; none, or an empty one, says nothing against it."""
    return (language or "").strip().lower().replace("_", "-").partition("-")[0] in _NO_OTHER
