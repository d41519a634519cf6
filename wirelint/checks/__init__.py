"""Rule kinds: one file each, and the table that names them."""

from wirelint.checks.agreement import Agreement
from wirelint.checks.article import Article
from wirelint.checks.base import Check, Context, Match
from wirelint.checks.brackets import Brackets
from wirelint.checks.consistency import Consistency
from wirelint.checks.dates import Dates
from wirelint.checks.encoding import Encoding
from wirelint.checks.existence import Existence
from wirelint.checks.fields import Fields
from wirelint.checks.keys import Form, Key, Keys
from wirelint.checks.names import NameCheck
from wirelint.checks.numbers import Numbers
from wirelint.checks.phrase import PatternCheck, Phrase, Substitution
from wirelint.checks.quotes import Quotes
from wirelint.checks.repetition import Repetition
from wirelint.checks.residue import Residue
from wirelint.checks.spelling import Spelling

KINDS: dict[str, type[Check]] = {
    kind.KIND: kind
    for kind in (
        Consistency,
        Existence,
        Phrase,
        Substitution,
        Residue,
        Quotes,
        Repetition,
        Encoding,
        Article,
        Brackets,
        Agreement,
        NameCheck,
        Numbers,
        Dates,
        Spelling,
        Fields,
    )
}

__all__ = ["KINDS", "Check", "Context", "Form", "Key", "Keys", "Match", "PatternCheck"]
