"""The words by which `subjects` reads a clause."""

from __future__ import annotations

from wirelint.patterns import regular

_BASES = (
    "say want believe expect include appear seem become begin continue deny allow require insist warn agree argue "
    "suggest operate know think understand consist depend contain exist tend provide receive refuse prefer belong "
    "happen arrive sell lose win employ oppose accuse come go give take get keep grow speak write carry fail"
)
THIRDS = {base: regular.third(base) for base in _BASES.split()}
PLURAL_OF = {"was": "were", "is": "are", "has": "have", "does": "do", **{third: base for base, third in THIRDS.items()}}
"""The verb that a plural subject takes, by the one that a singular takes."""
SINGULAR_OF = {many: one for one, many in PLURAL_OF.items()}

SAYING = frozenset("said says say that because but although while whereas when where whose".split())
RELATIVES = frozenset(("who", "which", "that"))
# Behind these a verb in its base form may be a wish: "demanded that the minister agree".
WISHING = frozenset(("that", "when", "where", "say"))
SINGLE = frozenset("a an this that every each another".split())
SEVERAL = frozenset("these those many several both few".split())
DETERMINERS = SINGLE | SEVERAL | frozenset("the his her its their our some all most any no".split())
NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
QUANTIFIERS = {
    **dict.fromkeys(("each", "either", "neither", "one"), "singular"),
    **dict.fromkeys(
        "both many several few most some two three four five six seven eight nine ten eleven twelve".split(), "plural"
    ),
}
PREPOSITIONS = frozenset(
    "of in on at for from with between against by to about over into near among under across within around behind "
    "inside outside toward towards off along through throughout during beyond like".split()
)
LEADING = PREPOSITIONS | DETERMINERS
TITLES = frozenset(
    "captain minister president governor mayor senator judge coach manager chairman chairwoman spokesman spokeswoman "
    "director striker midfielder goalkeeper defender chancellor king queen prince princess pope archbishop bishop "
    "colonel sheriff actor actress singer author premier ambassador economist analyst leader teammate skipper forward "
    "lawyer professor lawmaker commissioner".split()
)
# Words that make the clause something else than a noun with its phrases.
UNKNOWN = frozenset(
    "and or nor but if as than who whom which that what whatever where when why how because since while until "
    "unless though although so yet not only also both either neither all half rest percent he she it they we you "
    "i there this these those is are was were be been being am has have had do does did will would can could may might "
    "must shall should said says say told tells shows show suggests means meant showed thought knew felt saw found "
    "made make makes let lets hopes hope fears fear signs believes thinks reports including plus minus per once "
    "fell rose grew lost won held began took gave got went came kept left stood ran sold bought paid hit set cut put "
    "shut spent sent met led became brought drew broke spoke wrote drove after before general elect whether lest here "
    "then now still never ever want wants need needs let's per other ones".split()
)
# Before a noun, these may be what "who" stands for: "a friend of the ministers who was there".
GOVERNING = frozenset("of and or one among with like".split())
JOINING = frozenset("and or including".split())
INSERTED = PREPOSITIONS | frozenset(
    "who which whose including excluding together along led based headed founded known built before after one the a an "
    "its his her their according plus".split()
)
ADVERBIAL = frozenset("in on at after before during since for by with despite under from until".split())
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
