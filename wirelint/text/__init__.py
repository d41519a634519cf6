"""What copy is: documents, passages, words, sentences and quotations, and where they stand in the file."""

from wirelint.text.decoded import Decoded
from wirelint.text.document import BLANK, Document, Passage, Remark, Role, Shape, Trouble, View
from wirelint.text.language import is_english
from wirelint.text.notation import PLAIN, CannotWriteError, Notation, Plain
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.source_map import Segment, SourceEdit, SourceMap
from wirelint.text.span import Span
from wirelint.text.words import Gap, Tokens, tokenize

__all__ = [
    "BLANK",
    "PLAIN",
    "CannotWriteError",
    "Decoded",
    "Document",
    "Gap",
    "Notation",
    "Passage",
    "Plain",
    "Remark",
    "Role",
    "Segment",
    "Shape",
    "SourceEdit",
    "SourceMap",
    "Span",
    "Tokens",
    "Trouble",
    "View",
    "find_paragraphs",
    "is_english",
    "tokenize",
]
