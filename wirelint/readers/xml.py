"""Whether a text is XML that may be read: Expat judges, nothing is fetched, and nothing is expanded."""

from __future__ import annotations

from xml.parsers import expat

from wirelint.readers.decode import ReadError
from wirelint.text import Trouble


def judge_xml(text: str) -> tuple[Trouble, ...]:
    """Give the first thing that is wrong with a text as XML, if anything is; the rest can be read all the same.

    Raises ReadError where the text declares entities: they could fill the memory, or draw in other files.
    """
    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = _refuse
    data = text.encode("utf-8", "replace")
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        offset = len(data[: parser.ErrorByteIndex].decode("utf-8", "ignore"))
        return (Trouble(offset, f"the XML is damaged here: {expat.ErrorString(error.code)}; correct the markup"),)
    return ()


def _refuse(name: str, *_: object) -> None:
    raise ReadError(
        f"the file declares an entity of its own (“{name}”), which could fill the memory or draw in other files; "
        "take the declaration out"
    )
