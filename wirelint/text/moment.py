"""Moments as news formats write them."""

from __future__ import annotations

import datetime
from contextlib import suppress

from wirelint.text.expressions import lazily

_ISO = lazily(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?)?"
    r"\s*(Z|[+-]\d\d:?(?:\d\d)?)?"
)


def parse_moment(written: str) -> datetime.datetime | None:
    """Read a moment as ISO 8601 in its long or short form, or as e-mail and RSS write it; None for anything else.

    It has a zone only where one is written; a day alone is its midnight.
    """
    match = _ISO.fullmatch(written.strip())
    with suppress(ValueError, TypeError, OverflowError):
        if match:
            numbers = [int(number or 0) for number in match.groups()[:6]]
            return datetime.datetime(*numbers, tzinfo=_zone(match[7]))  # type: ignore[arg-type,misc]
        from email.utils import parsedate_to_datetime  # noqa: PLC0415 - few formats write moments so

        return parsedate_to_datetime(written)
    return None


def _zone(written: str | None) -> datetime.tzinfo | None:
    if not written or written == "Z":
        return datetime.UTC if written else None
    digits = written[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return datetime.timezone(datetime.timedelta(minutes=-minutes if written[0] == "-" else minutes))
