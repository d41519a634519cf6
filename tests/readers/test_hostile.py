"""Files made to do harm, or only damaged: a message, and the rest is checked."""

from __future__ import annotations

import os
import random
import socket
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.readers.mutations import faults, mutated
from wirelint.readers import FORMATS, ReadError, read_stories

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

ENTITY = '<?xml version="1.0"?><!DOCTYPE nitf [{}]><nitf><body><p>&a;</p></body></nitf>'


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        (ENTITY.format('<!ENTITY a "b">'), "declares an entity of its own (“a”)"),
        (ENTITY.format('<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">'), "declares an entity"),
        (ENTITY.format('<!ENTITY a SYSTEM "file:///etc/passwd">'), "draw in other files"),
        (ENTITY.format('<!ENTITY % a SYSTEM "http://x.example/"> %a;'), "draw in other files"),
        ("<?xml version='1.0'?><project/>", "XML with the root <project>, which is no news format"),
        ("<conceptItem/>", "holds no news item"),
        ("<rss><channel/></rss>", "this feed holds no item"),
        ('{"headline": "a",}', "line 1, column 18: this is not JSON"),
        ('{"a":' * 10_000 + "1" + "}" * 10_000, "nested too deeply"),
        ('{"name": "no story"}', "holds no news item"),
        ("\x01aa 1 i 2\r\n", "no text"),
    ],
    ids=lambda value: value[:30],
)
def test_what_holds_no_copy_is_refused_with_a_reason(copy: str, said: str) -> None:
    form = "iptc7901" if copy.startswith("\x01") else "auto"
    with pytest.raises(ReadError, match=r".+") as caught:
        read_stories(copy.encode(), "story.xml", form=form)
    assert said in caught.value.message


@pytest.mark.parametrize(
    ("copy", "form", "trouble", "text"),
    [
        ("<nitf><p>One</b> two</p><p>Three &nbsp;</nitf>", "nitf", "mismatched tag", "One two\n\nThree"),
        ("<nitf><p>One &wrong; two</p></nitf>", "nitf", "undefined entity", "One &wrong; two"),
        ('<nitf a="b><p>One</p></nitf>', "nitf", "not well-formed", "One"),
        ('{"headline": 5, "body_html": "<p>One"}', "ninjs", '"headline" is no text', "One"),
        ('{"text": "One"}\n{"text": \n{"text": "Two"}', "jsonl", "this is not JSON", "One"),
        ('{"text": "One"}\n{"body": "Two"}', "jsonl", 'no text under "text"', "One"),
        ("id,text\n1,One\n2\n", "table", 'ends before "text"', "One"),
        ('id,text\n1,"One\n2,Two\n', "table", "never closed", '"One'),
        ("<p>One<!-- wirelint-allow --></p>", "html", 'write "wirelint-allow RULE -- reason"', "One"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(copy: str, form: str, trouble: str, text: str) -> None:
    field = "text" if form in ("jsonl", "table") else None
    stories = read_stories(copy.encode(), "story", form=form, field=field)
    assert trouble in " ".join(one.message for story in stories for one in story.troubles)
    assert stories[0].text.replace("\xa0", "").strip() == text


def test_a_damaged_file_is_checked_and_the_exit_code_tells(newsroom: Newsroom) -> None:
    newsroom.write("talks.xml", "<nitf><body><p>The talks talks failed on Monday.</b></p></body></nitf>")
    ended = newsroom.run("check", "talks.xml", "--isolated")
    assert (ended.code, "repetition/word" in ended.out) == (2, True)
    assert ended.err.startswith("talks.xml:1:51: the XML is damaged here: mismatched tag")


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("piece", ["<a b='", "a", '"', "<!--", "a@"])
def test_anything_over_and_over_takes_little_time(form: str, piece: str) -> None:
    copy = _frame(form).replace("%s", piece * (60_000 // len(piece)))
    began = time.process_time()
    with suppress(ReadError):
        read_stories(copy.encode(), "story", form=form, field="text" if form in ("jsonl", "table") else None)
    assert time.process_time() - began < 8  # no clock, but what tells linear time from another


@pytest.mark.parametrize("attributes", ["x" * 200_000, " x" * 100_000, ' x="' + "y" * 200_000 + '"', "x='" * 60_000])
def test_huge_attributes_take_little_time(attributes: str) -> None:
    began = time.process_time()
    for form in ("html", "nitf"):
        (story,) = read_stories(f'<p lang="en" {attributes}>One</p>'.encode(), "story", form=form)
        assert story.text.startswith("One") or "=" in attributes
    assert time.process_time() - began < 8


def _frame(form: str) -> str:
    return {
        "anpa": "\x01a\x02%s\x03",
        "feed": "<rss><item><description>%s</description></item></rss>",
        "html": "<p>%s</p>",
        "iptc7901": "\x01a\r\n\x02%s\x03",
        "jsonl": '{"text": "%s"}',
        "newsml-1": "<NewsML><NewsItem><DataContent>%s</DataContent></NewsItem></NewsML>",
        "newsml-g2": "<newsItem><contentSet><inlineData>%s</inlineData></contentSet></newsItem>",
        "ninjs": '{"body_html": "%s"}',
        "nitf": "<nitf><body><body.content><p>%s</p></body.content></body></nitf>",
        "table": "text\n%s",
    }.get(form, "%s")


def test_mutated_files_are_read_or_refused() -> None:
    assert [fault.what for fault in faults(count=600, seed=1)] == []


def test_mutations_are_the_same_for_the_same_seed_and_change_the_file() -> None:
    data = b"The talks failed." * 9
    first, again = (mutated(data, data, random.Random("a")) for _ in range(2))
    assert first == again != data


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_what_is_no_file_is_said_and_the_others_are_checked(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", "The talks failed on Monday.\n")
    os.mkfifo(newsroom.root / "pipe.txt")
    (newsroom.root / "loop.txt").symlink_to("loop.txt")
    (newsroom.root / "gone.txt").symlink_to("nowhere")
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(str(newsroom.root / "socket.txt"))
        ended = newsroom.run(
            "check", "--isolated", "pipe.txt", "loop.txt", "gone.txt", "socket.txt", "/dev/zero", "talks.txt"
        )
    assert ended.code == 2
    said = ended.err
    for path, why in (
        ("pipe.txt", "a pipe, not a file"),
        ("loop.txt", "the file cannot be read: Too many levels of symbolic links"),
        ("gone.txt", "the file cannot be read: No such file or directory"),
        ("socket.txt", "a socket, not a file"),
        ("/dev/zero", "a device, not a file"),
    ):
        assert f"{path}: {why}" in said
    assert "in 1 file" in ended.out or "1 of" in ended.out


def test_archives_are_not_opened(newsroom: Newsroom) -> None:
    (newsroom.root / "bomb.txt").write_bytes(b"PK\x03\x04" + b"\0" * 99)
    (newsroom.root / "more.txt").write_bytes(b"\x1f\x8b" + b"\0" * 99)
    ended = newsroom.run("check", "--isolated", "bomb.txt", "more.txt")
    assert ended.code == 2
    assert "bomb.txt: a zip archive" in ended.err
    assert "more.txt: a compressed file" in ended.err


def test_a_name_may_hold_anything(newsroom: Newsroom) -> None:
    for name in ("two\nlines.txt", "-dash.txt", "sp ace.html"):
        Path(newsroom.root / name).write_text("The talks talks failed on Monday.\n", encoding="utf-8")
    ended = newsroom.run("check", "--isolated", "--output-format", "json", ".")
    assert ended.code == 1
    assert ended.out.count('"repetition/word"') == 3
    (newsroom.root / "two\nlines.txt").write_bytes(b"\xff")
    said = newsroom.run("check", "--isolated", "two\nlines.txt").err
    assert said.count("\n") == 1
