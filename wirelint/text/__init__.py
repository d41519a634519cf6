"""What copy is: documents, passages, words, sentences and quotations, and where they stand in the file."""

from wirelint.text.document import BLANK, Document, Passage, Role, Shape, View
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.source_map import Segment, SourceMap
from wirelint.text.span import Span
from wirelint.text.words import Gap, Tokens, tokenize

__all__ = [
    "BLANK",
    "Document",
    "Gap",
    "Passage",
    "Role",
    "Segment",
    "Shape",
    "SourceMap",
    "Span",
    "Tokens",
    "View",
    "find_paragraphs",
    "tokenize",
]
