"""A first rule of each kind, to be changed; ``wirelint rules new`` writes it and ``rules/README.md`` shows it."""

from __future__ import annotations

from wirelint.packs.mark_templates import AGREEMENT, ARTICLE, BRACKETS

_EXISTENCE = """\
summary: |
  "Sources close to" somebody, which tells the reader nothing.
kind: existence
severity: warning
message: |
  Say who the "{match}" are, or why they cannot be named.
find: |
  (source~n|people) close to
examples:
  bad:
    - copy: |
        [[Sources close to]] the minister said she would stay.
    - copy: |
        He had left, [[people close to]] the chairman said.
  good: |
    The source of the river is close to the border.
"""
_SUBSTITUTION = """\
summary: |
  Long words where short ones will do.
kind: substitution
severity: suggestion
message: |
  Write "{instead}", not "{match}".
# One row a line: wrong => right / also right
rows: |
  prior to => before
  in the vicinity of => near / close to
fix: unsafe
examples:
  bad:
    - copy: |
        Doors open an hour [[prior to]] the vote.
      fixed: |
        Doors open an hour before the vote.
    - copy: |
        A car burned [[in the vicinity of]] the embassy.
      fixed: |
        A car burned near the embassy.
  good: |
    She led a prior tour of the site.
"""
_PHRASE = """\
summary: |
  "Reign in" where a ruler or a rider reins in.
kind: phrase
severity: error
message: |
  One reins in what runs away; "{match}" is what kings do. Write "{instead}".
# ~ stands for every inflection, < > marks the wrong words, the rest is context.
find: |
  to <reign> in (inflation|spending|prices|costs|debt)
instead: |
  rein
fix: safe
examples:
  bad:
    - copy: |
        The bank raised rates to [[reign]] in inflation.
      fixed: |
        The bank raised rates to rein in inflation.
    - copy: |
        The cabinet agreed to [[reign]] in spending.
      fixed: |
        The cabinet agreed to rein in spending.
  good: |
    He was the last king to reign in Portugal.
"""
_RESIDUE = """\
summary: |
  Lines in which our own pages ask readers to share the story.
kind: residue
severity: error
message: |
  A line of the page, not of the story. Delete it.
# Patterns that must fill a line; `start`, `end` and `label` hold what it opens or closes with.
line: |
  share this (story|article)
start: |
  follow our (live|running) coverage
examples:
  bad:
    - copy: |
        The minister left on Tuesday.

        [[Share this story!]]
    - copy: |
        The minister left on Tuesday.

        [[Follow our live coverage of the vote here]]
  good: |
    Friends share this story of an escape, and readers follow our coverage.
"""
_QUOTES = """\
summary: |
  Two quotation marks where one belongs.
kind: quotes
severity: error
typography: true
message: |
  Two marks stand here. Write one.
defect: doubled-mark
fix: safe
examples:
  bad:
    - copy: |
        [[““]]We sail at dawn,” she said.
      fixed: |
        “We sail at dawn,” she said.
  good: |
    “‘No’ is a word,” she said.
"""
_CONSISTENCY = """\
summary: |
  A word of the house that one story writes in two ways.
kind: consistency
message: |
  "{match}" here, "{instead}" elsewhere; keep to one.
# The house's form first; ~n adds the plural, ~v the forms of a verb.
pairs: |
  makeup | make-up
  ringgit | ringitt
  email~n | e-mail~n
fix: unsafe
examples:
  bad:
    - copy: |
        The ministry sent one email. Two earlier [[e-mails]] were lost.
      fixed: |
        The ministry sent one email. Two earlier emails were lost.
  good: |
    The ministry sent one email. Two earlier emails were lost in the mail.
"""
_REPETITION = """\
summary: |
  A word of the house that stands twice.
kind: repetition
severity: error
message: |
  "{match}": write it once.
# words, phrases or punctuation; `allow` lists the words that may stand twice.
of: words
allow: |
  had
  that
examples:
  bad:
    - copy: |
        She said [[the the]] vote was lost.
  good: |
    She said that that vote was one they had had before.
"""
_ENCODING = """\
summary: |
  Entities of a web page in the copy.
kind: encoding
severity: error
message: |
  "{match}" stands for "{instead}"; write that.
damage: entity
examples:
  bad:
    - copy: |
        Profits at Marks [[&amp;]] Sons rose.
  good: |
    Profits at Marks & Sons rose.
"""
_NUMBERS = """\
summary: |
  A percentage that the amounts before and after contradict.
kind: numbers
severity: error
message: |
  {match} is given, but {basis} is {right}{rounding}.
sum: percent-change
examples:
  bad:
    - copy: |
        Sales rose to $5.0 billion from $4.0 billion, an increase of [[20%]].
  good: |
    Sales rose to $5.0 billion from $4.0 billion, an increase of 25%.
"""

_DATES = """\
summary: |
  A weekday that its date does not fall on.
kind: dates
severity: error
message: |
  {basis}, not what is written here: "{match}".
fault: weekday
examples:
  bad:
    - copy: |
        The board met on [[Monday, June 8, 2021]].
  good: |
    The board met on Tuesday, June 8, 2021.
"""

_NAMES = """\
summary: |
  A rank of our own forces that changes in one story.
kind: names
message: |
  "{match}" {name} here, but "{instead}" elsewhere in this story.
# What changes between two mentions; `titles` lists those of which a person holds one at a time, a group a line.
defect: title
titles: |
  Wing Commander, Group Captain, Squadron Leader
examples:
  bad:
    - copy: |
        Wing Commander Ann Lee flew first. [[Group Captain]] Lee, her crew said, flew well.
  good: |
    Wing Commander Ann Lee flew first. Group Captain John Poe flew last.
"""

_SPELLING = """\
summary: |
  Words that neither the dictionary nor the house knows.
kind: spelling
severity: suggestion
message: |
  "{match}" is in no dictionary. "{instead}"?
# Words that are right, as many a line as you like; `@name` stands for those of lexicons/name.yaml.
allow: |
  @house-word
  paywalled gigafactory
examples:
  bad:
    - copy: |
        The paywalled site told [[subsribers]] of a gigafactory.
  good: |
    The gigafactory is paywalled.
"""

_FIELDS = """\
summary: |
  Headlines that do not fit.
kind: fields
severity: warning
message: |
  The {field} has {size} characters; {limit} are the most. Shorten it.
# empty, length or embargo
check: length
limits: |
  headline 30
examples:
  bad:
    - copy: |
        Ministers from three countries [[meet in the capital]]

        They met in the capital on Tuesday, and will meet again before the end of the week.
  good: |
    Ministers meet in the capital. They will meet again before the end of the week.
"""

TEMPLATES = {
    "consistency": _CONSISTENCY,
    "existence": _EXISTENCE,
    "substitution": _SUBSTITUTION,
    "phrase": _PHRASE,
    "residue": _RESIDUE,
    "quotes": _QUOTES,
    "repetition": _REPETITION,
    "encoding": _ENCODING,
    "article": ARTICLE,
    "brackets": BRACKETS,
    "agreement": AGREEMENT,
    "names": _NAMES,
    "numbers": _NUMBERS,
    "dates": _DATES,
    "spelling": _SPELLING,
    "fields": _FIELDS,
}
"""The text of a rule file for each kind; a test holds it to the table of kinds, and each rule to its examples."""

PACK_TEMPLATE = """\
title: |
  {title}
summary: |
  Rules of our own.
"""
