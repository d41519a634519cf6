"""The compiled matcher against the reference interpreter, on generated patterns and copy."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.patterns.reference import Reference
from wirelint.patterns import Binding, Entry, Lexicon, PatternError, Substitutes, Vocabulary, compile_pattern, find_hits

# A few words only, so that patterns and copy meet.
WORDS = ["talk", "talks", "talked", "Peace", "peace", "north", "south", "the", "a", "of", "ten", "mid-month", "the's", "Talk's"]
LEXICONS = {
    "side": [("north", "n"), ("south", "s"), ("the north", "n"), ("Peace talks", "p")],
    "thing": [("talk", "talk"), ("talks", "talk"), ("peace", "peace")],
}
VOCABULARY = Vocabulary(
    {
        name: Lexicon.of(name, [Entry(tuple(phrase.split()), key) for phrase, key in entries])
        for name, entries in LEXICONS.items()
    },
    Substitutes({"peace": "talk, north", "war": "peace, ten"}),
)
PAIRS = int(os.environ.get("WIRELINT_PAIRS", "4000"))

word = st.sampled_from(["talk", "talk~", "talk~n", "talk~v", "Peace", "peace", "north", "the", "a", "of", "ten"])
atom = st.one_of(
    word,
    word,
    word,
    st.sampled_from(
        ["[peace]", "[war]", "@side", "@thing", "@number", "*", "*1", "*2", "*-month", "!the", "!@side", "!(a|of)"]
    ),
)
group = st.lists(st.lists(atom, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3).map(
    lambda alternatives: "(" + "|".join(alternatives) + ")"
)
optional = st.one_of(word, group).map(lambda part: part + "?")
part = st.one_of(atom, atom, group, optional)
# A mark that a gap could leave empty is ambiguous, and nobody writes one.
solid = st.one_of(word, st.sampled_from(["[peace]", "@side", "@number", "*", "!the", "(talk|the peace)", "talk?"]))
marked = st.lists(solid, min_size=1, max_size=2).map(lambda parts: "<" + " ".join(parts) + ">")
pattern = st.tuples(
    st.sampled_from(["", "", "^ "]),
    st.lists(st.one_of(part, part, marked), min_size=1, max_size=5).map(" ".join),
    st.sampled_from(["", "", " $"]),
).map("".join)
separator = st.sampled_from([" ", " ", " ", " ", ", ", ". ", " “", "” ", " (", "\n", " – ", "; ", ". “"])
copy = st.lists(st.tuples(st.sampled_from(WORDS), separator), max_size=14).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)


@seed(20261124)
@settings(max_examples=PAIRS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(pattern, copy)
def test_compiled_matcher_agrees_with_the_reference(pattern: str, copy: str) -> None:
    try:
        compiled = compile_pattern(pattern, VOCABULARY)
    except PatternError:
        return
    reference = Reference(copy, VOCABULARY)
    hits = find_hits(compiled, reference.tokens, copy, VOCABULARY)
    spans = sorted(reference.tokens.span(*mark) for hit in hits for mark in hit.marks)
    assert spans == sorted(reference.marked(pattern))


@seed(20261124)
@settings(max_examples=PAIRS // 8, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["@side=x *2 <talk~> *1 @side=y", "@side=x (of|the)? @side=y", "@thing=x *3 <@thing=y>"]),
    copy,
    st.booleans(),
)
def test_bound_names_agree_with_the_reference(pattern: str, copy: str, alike: bool) -> None:  # noqa: FBT001
    same, differ = (("x", "y"), ()) if alike else ((), ("x", "y"))
    compiled = compile_pattern(pattern, VOCABULARY, Binding(same, differ))
    reference = Reference(copy, VOCABULARY, same, differ)
    hits = find_hits(compiled, reference.tokens, copy, VOCABULARY)
    spans = sorted(reference.tokens.span(*mark) for hit in hits for mark in hit.marks)
    assert spans == sorted(reference.marked(pattern))
