"""Lines and characters that a page, a desk or a wrong encoding leaves. None is taken from a rule or its examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.defects.table import Defect, as_a_line, at_a_match, defect

if TYPE_CHECKING:
    from random import Random

_MARKERS = (
    *(
        "advertisement",
        "Advertisement",
        "ADVERTISEMENT",
        "[advertisement]",
        "- ADVERTISEMENT -",
        "Advertisement:",
        "AD",
    ),
    *(
        "Ad – content continues below",
        "Paid content",
        "(Advertisement)",
        "Article continues after advertisement",
        "Advert",
    ),
    *("Promoted stories", "Sponsored", "SPONSORED STORY", "Story continues after this ad", "*** advertisement ***"),
)
_PAGE = (
    *(
        "Read more: Five ways to save on heating",
        "Also read: Who pays for the new bridge",
        "See also: How the vote works",
    ),
    *("Related: The town that moved uphill", "Most viewed", "Trending", "You might also like", "Recommended for you"),
    *(
        "Sign up to our morning briefing",
        "Subscribe to read the full story",
        "Follow us on Instagram",
        "Share this story",
    ),
    *(
        "Copyright 2022 Northern Press. All rights reserved.",
        "We use cookies",
        "Click here to listen",
        "Leave a comment",
    ),
    *(
        "Photo: Marta Ruiz/Northern Press",
        "Image source, Getty Images",
        "WATCH: Rescue of the last passenger",
        "Back to top",
    ),
    *(
        "This article was originally published on Northern Press",
        "Last updated 12 minutes ago",
        "5 min read",
        "View comments",
    ),
    *("Download our free app", "Get alerts on breaking news", "Join our Telegram channel", "Tags: bridge, town, vote"),
    *("— Northern Press (@northpress) March 3, 2022", "pic.twitter.com/k3Jd92ms", "Embed", "Scroll down for video"),
)
_DESK = (
    *("(MORE)", "ENDS", "-30-", "###", "(ends)", "MORE TO COME", "Eds: Updates with quotes.", "TAKE 2", "1st add"),
    *("Keywords: BRIDGE-VOTE/", "((m.ruiz@example.com; +44 20 7946 0018; Reuters Messaging: m.ruiz))", "NNNN"),
    *(
        "-- Leeds newsroom, +44 113 496 0018",
        "ATTENTION EDITORS - photos to follow",
        "Not for publication: call the desk",
    ),
    *("Desk note: second graf needs legal read", "[Eds note: recasts lead]", "HOLD FOR RELEASE 0001 GMT"),
)
_WAITING = (
    *(
        "TK",
        "XXX",
        "[PHOTO HERE]",
        "INSERT QUOTE FROM MAYOR",
        "TK: reaction from union",
        "MAP TO COME",
        "[NAME TK]",
        "Lorem ipsum",
    ),
    *(
        "[graphic to follow]",
        "QUOTE TK",
        "TKTK",
        "ADD BACKGROUND",
        "{{ headline }}",
        "Caption goes here",
        "<insert map>",
    ),
    *(
        "XX quote from minister XX",
        "(insert chart)",
        "[INSERT LINK]",
        "PULL QUOTE HERE",
        "TO COME: details of sentence",
    ),
)
_IN_A_SENTENCE = (
    "TK",
    "XX",
    "[NAME]",
    "{{name}}",
    "%s",
    "NaN",
    "[TK]",
    "XXX",
    "(TK)",
    "[CHECK]",
    "undefined",
    "<name>",
    "???",
    "[xx]",
)


@defect("residue", 0.95)
def advertisement_marker(copy: str, random: Random) -> Defect | None:
    return as_a_line(copy, random, _MARKERS)


@defect("residue", 0.95)
def line_of_a_page(copy: str, random: Random) -> Defect | None:
    return as_a_line(copy, random, _PAGE)


@defect("residue", 0.95)
def line_of_a_desk(copy: str, random: Random) -> Defect | None:
    return as_a_line(copy, random, _DESK)


@defect("residue", 0.95)
def placeholder_line(copy: str, random: Random) -> Defect | None:
    return as_a_line(copy, random, _WAITING)


@defect("residue", 0.75)
def placeholder_in_a_sentence(copy: str, random: Random) -> Defect | None:
    written = random.choice(_IN_A_SENTENCE)
    return at_a_match(copy, random, re.compile(r"(?<=[a-z] )(\d+|[A-Z][a-z]+)(?= [a-z])"), written)


def _misread(encoding: str, times: int = 1) -> None:
    def inject(copy: str, random: Random) -> Defect | None:
        def read(mark: str) -> str:
            for _ in range(times):
                mark = mark.encode().decode(encoding, "ignore")
            return mark

        return at_a_match(copy, random, re.compile(r"([^\x00-\x7f])"), read)

    inject.__name__ = f"UTF-8 read as {encoding}" + ", twice" * (times > 1)
    defect("encoding", 0.95)(inject)


for _encoding in ("cp1252", "latin-1", "cp437", "mac-roman"):
    _misread(_encoding)
_misread("cp1252", 2)
_misread("latin-1", 2)


def _inserted(name: str, *written: str) -> None:
    def inject(copy: str, random: Random) -> Defect | None:
        return at_a_match(copy, random, re.compile(r"[a-z](?=[a-z])()"), random.choice(written))

    inject.__name__ = name
    defect("encoding", 0.95)(inject)


_inserted("invisible_character", "\u200b", "\u2060", "\ufeff", "\u200e", "\xad", "\x07", "\u200d")
_inserted("lost_character", "\ufffd")


@defect("encoding", 0.95)
def entity(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile("[’“”–]"), lambda mark: f"&#{ord(mark)};")


@defect("encoding", 0.95)
def letter_of_another_alphabet(copy: str, random: Random) -> Defect | None:
    twins = dict(zip("aceopxyi", "асеорхуі", strict=True))
    return at_a_match(copy, random, re.compile(r"(?<=[a-z])([aceopxyi])(?=[a-z])"), lambda letter: twins[letter])


@defect("encoding", 0.95)
def odd_space(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(?<=[a-z])( )(?=[a-z])"), random.choice("\u2003\u2009\u3000\u00a0"))


@defect("encoding", 0.95)
def backtick_quotes(copy: str, random: Random) -> Defect | None:
    return at_a_match(copy, random, re.compile(r"(“)[^“”\n]{3,}”"), "``")
