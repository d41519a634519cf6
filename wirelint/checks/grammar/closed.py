"""The words of English that belong to a closed class: what a sentence is made of beside nouns, verbs and adjectives."""

from __future__ import annotations

ARTICLES = frozenset(("a", "an", "the"))
SINGLE = frozenset("a an this that every each another".split())
SEVERAL = frozenset("these those many several both few".split())
POSSESSIVES = frozenset("his her its their our my your whose".split())
DETERMINERS = SINGLE | SEVERAL | POSSESSIVES | frozenset("the some all most any no either neither such".split())
NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
PREPOSITIONS = frozenset(
    "of in on at for from with between against by to about over into near among under across within around behind "
    "inside outside toward towards off along through throughout during beyond like after before since until despite "
    "without amid above below per onto upon beside besides via".split()
)
PRONOUNS = frozenset("i we you he she it they who".split())
MODALS = frozenset(
    "will would can could may might must shall should cannot can't couldn't won't wouldn't shouldn't mustn't".split()
)
BE = frozenset("am is are was were be been being isn't aren't wasn't weren't".split())
HAVE = frozenset("have has had having haven't hasn't hadn't".split())
DO = frozenset("do does did don't doesn't didn't doing done".split())
AUXILIARIES = BE | HAVE | DO
ADVERBS = frozenset(
    "also already never always recently long only just not ever later previously repeatedly reportedly allegedly often "
    "once twice still now soon even then again first largely almost nearly quickly finally currently".split()
)
# Behind these a noun that is counted needs a determiner or a plural; "in", "of" and others make set phrases with it.
BARING = frozenset(
    "for after from with about against among between during near into over despite before across around behind".split()
)
