"""First rules of the kinds that look at marks and small words; ``templates`` lists them with the others."""

from __future__ import annotations

ARTICLE = """\
summary: |
  "A" and "an" by sound.
kind: article
severity: error
message: |
  Write "{instead} {word}".
# Spelling decides, and these lists where it misleads; * stands for every word that begins so.
a: |
  uni* euro* one once
an: |
  unim* unin* hour* honest* FBI MBA
fix: safe
examples:
  bad:
    - copy: |
        It took [[a]] hour and [[an]] unit of the FBI.
      fixed: |
        It took an hour and a unit of the FBI.
  good: |
    A union man, an uninvited guest and an FBI agent met for an hour.
"""
BRACKETS = """\
summary: |
  A bracket without its partner.
kind: brackets
severity: warning
message: |
  "{match}" has no "{partner}".
defect: unbalanced
examples:
  bad: |
    The firm [[(]]which is large, fell.
  good: |
    The firm (which is large) fell for reasons 1) and 2).
"""
AGREEMENT = """\
summary: |
  A singular noun behind a number.
kind: agreement
severity: warning
message: |
  "{subject} {match}": write "{instead}".
of: counts
singular: |
  ringgit franc
fix: unsafe
examples:
  bad:
    - copy: |
        It cost 20 [[franc]] in May.
      fixed: |
        It cost 20 francs in May.
  good: |
    The 20 franc note cost 20 francs.
"""
