"""Reads the public samples of news formats, and prints a table: format, files, read, refused, stories, words.

    python scripts/real_samples.py REPOSITORY[:FOLDER]... [--words]

Each REPOSITORY is a git directory, with or without a work tree; nothing is written anywhere. `--words` compares the
words of NITF and NewsML-G2 files with those that a general extraction of XML text finds in the same elements.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from wirelint.readers import ReadError, decode, read_stories
from wirelint.readers.formats import recognize
from wirelint.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text import Document

_NO_SAMPLES = re.compile(
    r"(?i)\.(?:jpe?g|png|gif|mp3|xsd|xslt?|py|pyc|html?|css|js|ya?ml|svg|toml|ico|woff2?|dll|exe|jar|class|java|sh|ts|md|adoc"
    r"|cs|sln|csproj|gitignore|lock|cfg|ini|rst)$|BASEIMAGE|VIEWIMAGE|THUMBNAIL|FILEDIMAGE|STREAM|(?:^|/)(?:LICENSE|\.)"
    r"|schema|email|googleform|requirements|pom\.xml|package"
)
_COMPARED = ("nitf", "newsml-g2")
_BODIES = ("body.content", "inlineXML", "inlineData")
_NOT_READ = ("lead_paragraph", "online_lead_paragraph")
_WORD = re.compile(r"\w+")


class Sample(NamedTuple):
    name: str
    data: bytes


def samples(repository: str) -> Iterator[Sample]:
    """Give the files of a repository's newest commit that may be samples."""
    folder, _, under = repository.partition(":")
    names = _git(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD", *([under] if under else ()))
    for name in filter(None, names.decode().split("\0")):
        if not _NO_SAMPLES.search(name):
            yield Sample(name, _git(folder, "cat-file", "blob", f"HEAD:{name}"))


def _git(folder: str, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=True).stdout


def extracted(text: str) -> Counter[str]:
    """Give the words of the bodies of an XML file as a general extraction finds them."""
    root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    bodies = [element for element in root.iter() if _local(element) in _BODIES]
    outer = [body for body in bodies if not any(body is not other and body in other.iter() for other in bodies)]
    return Counter(chain.from_iterable(_WORD.findall(words) for body in outer for words in _texts(body)))


def _texts(element: ET.Element) -> Iterator[str]:
    skipped = element.get("class") in _NOT_READ or _local(element) in ("head", "style", "media-metadata", "body.head")
    if not skipped:
        yield re.sub(r"<[^>]+>", " ", element.text or "")
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def found(stories: tuple[Document, ...]) -> Counter[str]:
    """Give the words that a reader found, but for what it read from the fields around the body."""
    apart = (Role.DATE, Role.EMBARGO, Role.LANGUAGE)
    spans = (span.of(story.text) for story in stories for span, role in story.passages if role not in apart)
    return Counter(chain.from_iterable(map(_WORD.findall, spans)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+")
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--refusals", action="store_true", help="list the files that were refused, and why")
    options = parser.parse_args()
    table: dict[str, Counter[str]] = {}
    for sample in chain.from_iterable(map(samples, options.repositories)):
        form, row = _form(sample), Counter(files=1)
        try:
            stories = read_stories(sample.data, sample.name)
        except ReadError as error:
            row["refused"] = 1
            if options.refusals:
                print(f"{sample.name}: {error.message}")
        else:
            row.update(read=1, stories=len(stories), words=sum(story.word_count for story in stories))
            if options.words and form in _COMPARED:
                row.update(_compared(sample, stories))
        table.setdefault(form, Counter()).update(row)
    columns = ("files", "read", "refused", "stories", "words", *(("in XML", "missing") if options.words else ()))
    print(f"{'format':<12}" + "".join(f"{column:>10}" for column in columns))
    for form, row in sorted(table.items()):
        print(f"{form:<12}" + "".join(f"{row[column]:>10,}" for column in columns))
    return 0


def _form(sample: Sample) -> str:
    try:
        return recognize(decode(sample.data).text, sample.name)
    except ReadError:
        return "(none)"


def _compared(sample: Sample, stories: tuple[Document, ...]) -> Counter[str]:
    """Count the words of the bodies, and those that the reader did not find."""
    try:
        words = extracted(decode(sample.data).text)
    except ET.ParseError:
        return Counter()
    missing = words - found(stories)
    if missing:
        print(f"{sample.name}: {missing.total()} words only in the XML, such as {', '.join(list(missing)[:8])}")
    return Counter({"in XML": words.total(), "missing": missing.total()})


if __name__ == "__main__":
    sys.exit(main())
