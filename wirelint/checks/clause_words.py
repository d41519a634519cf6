"""Nouns by what verb they take: titles of one person, groups, amounts, measures."""

from __future__ import annotations

TITLES = frozenset(
    "captain minister president governor mayor senator judge coach manager chairman chairwoman spokesman spokeswoman "
    "director striker midfielder goalkeeper defender chancellor king queen prince princess pope archbishop bishop "
    "colonel sheriff actor actress singer author premier ambassador economist analyst leader teammate skipper forward "
    "lawyer professor lawmaker commissioner".split()
)
# Of these "of" governs all that is joined by "and": the price of cars and trucks.
MEASURES = frozenset(
    "price cost number value use level export import production sale supply share size quality".split()
)
GROUPS = frozenset(
    "group number majority minority series range pair couple dozen handful half rest lot variety total average team "
    "crew staff police public government family side company party board committee council club band army force "
    "population generation percentage proportion quarter third fraction set string host array class type kind sort "
    "data media jury audience crowd couple congregation press union ministry parliament bank agency firm coalition "
    "network body chain mix assembly commission association federation court panel delegation troupe batch raft spate "
    "slew wave bunch cabinet squad trio duo collection combination list mass amount volume tonne ton barrel pack "
    "dollar cent pound euro gang school hospital university village town city country nation".split()
) - {"number"}
# Amounts take a singular verb: "five years of war is enough".
AMOUNTS = frozenset(
    "years months weeks days hours minutes miles dollars euros pounds percent points kilometres kilometers tonnes tons "
    "series headquarters works news politics economics athletics means species crossroads gallows barracks games "
    "arms states nations others yards feet metres meters cents".split()
)
# Nouns of people: strikers, tourists, editors, Bavarians.
MANY_ENDINGS = ("ists", "sters", "keepers", "growers", "makers", "workers", "holders", "owners", "builders", "seekers")
