"""A file's text, and what is needed to write the file as it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Decoded:
    """The text of a file as decoded, its encoding by Python's name, and the byte order mark that it began with.

    Line ends stand in ``text`` as they do in the file.
    """

    text: str
    encoding: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Give the bytes of a file that holds ``text`` in place of this one's; raises UnicodeEncodeError.

        Some encodings write one text in several ways: whoever writes a file looks first whether ``encode(self.text)``
        gives the bytes that were read.
        """
        return self.mark + text.encode(self.encoding)
