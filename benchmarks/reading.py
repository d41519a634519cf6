"""What reading costs: megabytes of each format a second of user CPU, and of the parsers that judge XML and JSON.

    python -m benchmarks.reading

The copy is that of ``examples/*.txt``, ten times over, in a plain frame of each format; the best of five runs counts.
"""

from __future__ import annotations

import json
import time
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

from wirelint.readers import read_stories

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
RUNS = 5


def copy() -> list[str]:
    """Give the paragraphs of the stories."""
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted(EXAMPLES.glob("*.txt")))
    return [paragraph for paragraph in text.split("\n\n") if paragraph.strip()] * 10


def files(paragraphs: list[str]) -> dict[str, str]:
    """Give the copy in each format."""
    markup = "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
    body = f"<nitf><body><body.content>\n{markup}\n</body.content></body></nitf>"
    return {
        "plain": "\n\n".join(paragraphs),
        "markdown": "\n\n".join(paragraphs),
        "html": f"<html lang='en'><body>\n{markup}\n</body></html>",
        "nitf": body,
        "newsml-g2": f"<newsItem><contentSet><inlineXML>{body}</inlineXML></contentSet></newsItem>",
        "ninjs": json.dumps({"headline": "Talks", "body_html": markup}),
        "feed": f"<rss><channel><item><description>{escape(markup)}</description></item></channel></rss>",
        "jsonl": "\n".join(json.dumps({"text": paragraph}) for paragraph in paragraphs),
        "table": "text\n" + "\n".join('"' + paragraph.replace('"', '""') + '"' for paragraph in paragraphs),
        "iptc7901": "\x01aa 1 i 9\r\n\r\n\x02" + "\r\n\r\n".join(paragraphs) + "\x03",
        "anpa": "\x01a\x1fb\r\nr i\x13\x11\r\n\x02\t" + "\r\n\t".join(paragraphs) + "\x03",
    }


def seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    for form, text in files(copy()).items():
        data = text.encode()
        field = "text" if form in ("jsonl", "table") else None
        took = seconds(lambda data=data, form=form, field=field: read_stories(data, "a", form=form, field=field))  # type: ignore[misc]
        print(f"{form:<12}{len(data) / took / 1e6:8.1f} MB/s")
    page, story = files(copy())["html"], files(copy())["nitf"].encode()
    print(f"{'html.parser':<12}{len(page) / seconds(lambda: HTMLParser().feed(page)) / 1e6:8.1f} MB/s")
    print(f"{'Expat':<12}{len(story) / seconds(lambda: expat.ParserCreate().Parse(story, True)) / 1e6:8.1f} MB/s")  # noqa: FBT003


if __name__ == "__main__":
    main()
