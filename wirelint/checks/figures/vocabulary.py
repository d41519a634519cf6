"""The words that figures are made of."""

from __future__ import annotations

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
NUMBERS = {
    **UNITS,
    **TENS,
    **{f"{ten}-{one}": tens + UNITS[one] for ten, tens in TENS.items() for one in list(UNITS)[1:10]},
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bln": 1e9, "bn": 1e9,
    "trillion": 1e12, "tln": 1e12,
}  # fmt: skip
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
"""Scales that are written right behind the digits: £1.2bn."""

_DENOMINATORS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10,
    "tenths": 10,
}  # fmt: skip
_NUMERATORS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
FRACTIONS = {
    **{
        f"{number}{joint}{part}": (top / bottom)
        for number, top in _NUMERATORS.items()
        for part, bottom in _DENOMINATORS.items()
        for joint in ("-", " ")
        if top < bottom and (top == 1) != part.endswith("s")
    },
    "half": 0.5,
}
"""Parts of a whole by the words for them: "two-thirds", "a quarter", "half"."""
MULTIPLES = {
    **dict.fromkeys("twice double doubles doubled doubling twofold two-fold".split(), 2),
    **dict.fromkeys("triple triples tripled tripling treble trebles trebled trebling threefold three-fold".split(), 3),
    **dict.fromkeys("quadruple quadrupled quadrupling fourfold four-fold".split(), 4),
    **dict.fromkeys("quintupled fivefold five-fold".split(), 5),
    **dict.fromkeys("tenfold ten-fold".split(), 10),
    **dict.fromkeys("halve halves halved halving".split(), 0.5),
}

PERCENT_WORDS = frozenset("percent pct per-cent".split())
CURRENCY_SIGNS = {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹"}
CURRENCY_WORDS = {
    **dict.fromkeys(("dollar", "dollars"), "$"),
    **dict.fromkeys(("euro", "euros"), "€"),
    **dict.fromkeys(("pound", "pounds", "sterling"), "£"),
    **dict.fromkeys(("yen",), "¥"),
    **dict.fromkeys(("rupee", "rupees"), "₹"),
    **dict.fromkeys(("cent", "cents", "pence", "penny", "pfennigs"), "cents"),
    **{
        word: word.rstrip("s")
        for word in (
            "yuan renminbi rouble roubles ruble rubles franc francs peso pesos real reais lira liras lire krona kronor "
            "krone kroner crown crowns rand won dirham dirhams dinar dinars riyal riyals shekel shekels naira baht "
            "ringgit rupiah zloty zlotys forint forints leu lei lev levs hryvnia hryvnias mark marks guilder guilders "
            "peseta pesetas escudo escudos schilling schillings drachma drachmas markka koruna taka dong kwacha cedi "
            "cedis birr shilling shillings tenge lari sol soles bolivar bolivars guarani riels kyat afghani afghanis"
        ).split()
    },
}
CURRENCY_CODES = {
    "usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "inr": "₹", "rs": "₹", "us": "$", "a": "A$", "c": "C$",
    "nz": "NZ$", "hk": "HK$", "s": "S$", "nt": "NT$", "r": "R$", "can": "C$", "aus": "A$",
}  # fmt: skip
"""Codes before an amount, with or without a sign: US$5, EUR 5; the value is the currency."""
COUNTRY_OF = {
    "u.s.": "", "us": "", "american": "", "canadian": "C", "australian": "A", "singapore": "S", "taiwan": "NT",
    "kong": "HK", "zealand": "NZ", "swiss": "Swiss ", "norwegian": "Norwegian ", "swedish": "Swedish ",
    "danish": "Danish ", "egyptian": "Egyptian ", "syrian": "Syrian ", "lebanese": "Lebanese ", "turkish": "Turkish ",
    "mexican": "Mexican ", "argentine": "Argentine ", "chilean": "Chilean ", "colombian": "Colombian ",
    "philippine": "Philippine ", "pakistani": "Pakistani ", "indian": "", "russian": "", "french": "French ",
    "belgian": "Belgian ", "czech": "Czech ", "irish": "Irish ", "kenyan": "Kenyan ", "nigerian": "",
    "italian": "", "german": "", "dutch": "", "spanish": "", "zimbabwe": "Z", "jamaican": "J", "cuban": "Cuban ",
    "uruguayan": "Uruguayan ", "dominican": "Dominican ", "slovak": "Slovak ", "iraqi": "Iraqi ",
    "kuwaiti": "Kuwaiti ", "jordanian": "Jordanian ", "serbian": "Serbian ", "tunisian": "Tunisian ",
    "algerian": "Algerian ", "saudi": "Saudi ", "qatari": "Qatari ", "uae": "", "emirati": "", "omani": "Omani ",
    "iranian": "Iranian ", "sudanese": "Sudanese ", "south": "",
}  # fmt: skip
"""What a word before a currency makes of it: Canadian dollars are C$."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

HEDGES: dict[tuple[str, ...], str] = {
    **dict.fromkeys(
        [
            ("about",), ("around",), ("roughly",), ("approximately",), ("some",), ("nearly",), ("almost",),
            ("close", "to"), ("an", "estimated"), ("estimated",), ("circa",), ("virtually",), ("practically",),
        ],
        "about",
    ),
    **dict.fromkeys(
        [("more", "than"), ("over",), ("at", "least"), ("just", "over"), ("above",), ("greater", "than"),
         ("slightly", "more", "than"), ("a", "little", "over"), ("well", "over"), ("exceeding",)],
        "over",
    ),
    **dict.fromkeys(
        [("less", "than"), ("fewer", "than"), ("under",), ("up", "to"), ("at", "most"), ("just", "under"),
         ("as", "many", "as"), ("as", "much", "as"), ("slightly", "less", "than"), ("below",), ("a", "maximum", "of"),
         ("just", "below"), ("a", "little", "under")],
        "under",
    ),
    **dict.fromkeys([("only",), ("just",), ("exactly",), ("fully",), ("a", "record"), 
                     ("a", "further"), ("a", "full")], ""),
}  # fmt: skip
"""What stands before a figure and says how it is meant, and in which direction it may be off."""
LONGEST_HEDGE = max(map(len, HEDGES))
