"""What is said of a pattern that cannot be read or used, and where."""

from __future__ import annotations

import pytest

from wirelint.patterns import Entry, Lexicon, PatternError, Substitutes, Vocabulary, compile_pattern

VOCABULARY = Vocabulary(
    {"weekday": Lexicon.of("weekday", [Entry(("Monday",), "monday")])}, Substitutes({"clot": "lump"})
)

MISTAKES = [
    ("", 0, "empty"),
    ("the (army|navy", 4, '"(" is not closed'),
    ("the army)", 8, '")" closes nothing'),
    ("the <army", 4, '"<" is not closed'),
    ("the army>", 8, '">" closes nothing'),
    ("army|navy", 4, "outside a group"),
    ("the (army|)", 4, "alternative of the group is empty"),
    ("the <>", 4, "holds nothing"),
    ("? army", 0, "follows nothing"),
    ("the !", 4, "must be followed"),
    ("blood [clot", 6, "is not closed"),
    ("blood clot]", 10, "closes nothing"),
    ("blood [big clot]", 6, "more than one word"),
    ("blood [clot~n]", 7, 'needs no "~"'),
    ("blood [gruel]", 6, "no substitutes are listed"),
    ("on @Weekday", 3, "lower case"),
    ("on @weekdya", 3, 'Did you mean "weekday"?'),
    ("withdraw~x", 0, "is not an inflection"),
    ("~ withdraw", 0, "follows nothing"),
    ("from *0 to", 5, 'a gap is "*1"'),
    ("from *40 to", 5, 'a gap is "*1"'),
    ("“army”", 0, "a mark that patterns do not see"),
    ("army,navy", 0, "is 2 words"),
    ("* *3 @number", 0, "no word of its own"),
    ("(a|b c) (d|e f) (g|h i) (j|k l) (m|n o) (p|q r) (s|t u) (v|w x) (y|z z) end", 64, "split it in two"),
]


@pytest.mark.parametrize(("pattern", "column", "said"), MISTAKES)
def test_a_mistake_is_named_at_its_place(pattern: str, column: int, said: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern, VOCABULARY)
    assert said in caught.value.message
    assert caught.value.column == column
