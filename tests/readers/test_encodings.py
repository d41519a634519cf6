"""Byte order mark, then the file's own declaration, then UTF-8, then what the configuration says; never a guess."""

from __future__ import annotations

import pytest

from wirelint.readers import ReadError, decode, read_stories
from wirelint.text import Span

XML = '<?xml version="1.0" encoding="{}"?><nitf><body><p>Café “talks”.</p></body></nitf>'
HTML = '<meta charset="{}"><p>Café “talks”.</p>'


@pytest.mark.parametrize(
    ("data", "configured", "encoding"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9", "cp1252", "utf-8"),
        ("\ufeffCafé".encode("utf-16-be"), "cp1252", "utf-16-be"),
        (XML.format("windows-1252").encode("cp1252"), "latin-1", "cp1252"),
        (XML.format("UTF-8").encode(), "cp1252", "utf-8"),
        (XML.format("utf-16").encode("utf-16"), None, "utf-16-le"),
        (XML.format("utf-16").encode("utf-16-be"), None, "utf-16-be"),
        (HTML.format("iso-8859-1").encode("cp1252"), None, "cp1252"),
        (HTML.format("utf-8").encode(), "cp1252", "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=cp1252"><p>\x93', None, "cp1252"),
        ("Café".encode("cp1252"), "cp1252", "cp1252"),
        ("Café".encode(), "cp1252", "utf-8"),
        (b"plain", "mac-roman", "utf-8"),
        ("Café".encode("utf-16-le"), "utf-16-le", "utf-16-le"),
        (b'A story on encoding="cp1252" \xc3\xa9', None, "utf-8"),
    ],
)
def test_the_encoding_and_the_way_back(data: bytes, configured: str | None, encoding: str) -> None:
    decoded = decode(data, configured)
    assert decoded.encoding == encoding
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize(
    ("data", "configured", "said"),
    [
        (b"Caf\xe9 talks", None, "not UTF-8 at byte 3 (0xE9), in line 1; save the file as UTF-8"),
        (XML.format("UTF-8").encode("cp1252"), None, "not UTF-8 at byte"),
        (b"a\n\x81", "cp1252", "not CP1252 at byte 2 (0x81), in line 2"),
        (b"<?xml version='1.0' encoding='x-none'?><nitf/>", None, "says that its encoding is “x-none”"),
        (b"<?xml version='1.0' encoding='unicode_escape'?><nitf/>", None, "says that its encoding"),
        (b"<?xml version='1.0' encoding='zip'?><nitf/>", None, "says that its encoding"),
        (b"a\0b\0c\0", None, "a binary file"),
    ],
)
def test_what_cannot_be_decoded_is_refused_with_its_place(data: bytes, configured: str | None, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, configured)
    assert said in caught.value.message


SIGNS = "One talks.{}{}Two \x85 and \u2028 talks.{}{}Three \0 talks"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n", "\r\n", "\r"])
def test_lines_end_as_they_do_and_nowhere_else(end: str, last: str) -> None:
    copy = SIGNS.format(*[end] * 4) + last
    (story,) = read_stories((copy + " " * 60).encode(), "a.txt")
    at = story.text.index("Three")
    assert story.place(story.origin(Span(at, at)).start) == (5, 1)
    assert story.text.split() == copy.split()
    assert story.file.encode(story.source) == (copy + " " * 60).encode()


def test_mixed_line_ends_are_kept_line_by_line() -> None:
    (story,) = read_stories(b"One.\r\n\r\nTwo two.\n\nThree.\r\rFour.", "a.txt")
    assert story.text == "One.\n\nTwo two.\n\nThree.\n\nFour."
    at = story.text.index("Four")
    (edit,) = story.edits(Span(at, at + 4), "Five")
    assert edit == (Span(len(story.source) - 4, len(story.source) - 1), "ive")
    assert story.source.endswith("\r\rFour.")
