"""Make `wirelint/patterns/inflections.tsv` from lemminflect's dictionary.

    python scripts/make_inflections.py [FOLDER]

lemminflect is a development-only dependency (`pip install lemminflect`). FOLDER (default /usr/share/dict)
holds the word lists of Debian's `wamerican`, `wbritish`, `wamerican-huge` and `wbritish-huge`. They only say
which of lemminflect's words and forms are English.

lemminflect's dictionary is that of the SPECIALIST Lexicon, thorough but medical: it has plurals that nobody
writes ("aircrafts") and lacks participles ("focussed"). Its guesses for unknown words ("offerred") are never
asked for.
"""

import gzip
import re
import sys
import textwrap
from collections.abc import Container, Iterator
from importlib import resources
from pathlib import Path
from typing import Literal

from wirelint.patterns import regular

TABLE = Path(__file__).parent.parent / "wirelint" / "patterns" / "inflections.tsv"
HEADER = """\
# Inflections. Made by scripts/make_inflections.py; do not edit: correct the script and run it again.
# n or v, a tab, the forms of each slot (singular, plural; base, third, past, participle, ing); or n: or v:
# and known words that the regular rules get right. Derived from LemmInflect 0.2.3
# (https://github.com/bjascob/LemmInflect), whose data comes from the SPECIALIST Lexicon of the U.S. National
# Library of Medicine. Its licence:
#
# The MIT License (MIT)
#
# Copyright (C) 2019 Brad Jascob
#
# Permission is hereby granted, free of charge, to any person obtaining a copy
# of this software and associated documentation files (the "Software"), to deal
# in the Software without restriction, including without limitation the rights
# to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is
# furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in
# all copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
# IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
# FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
# AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
# OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
# THE SOFTWARE.
"""

# Where the dictionary is wrong or silent, or has forms in an order that news does not use. Written as in the
# table, but with "-" for an empty slot.
CORRECTIONS = """
n aircraft aircraft
n beef beefs
n brainchild brainchildren
n bus buses
n by bys/byes
n commander-in-chief commanders-in-chief
n corps corps
n craft craft/crafts
n criterion criteria
n crossroads crossroads
n deer deer
n die dies/dice
n draftsman draftsmen
n draughtsman draughtsmen
n fish fish/fishes
n gallows gallows
n gas gases
n handicraft handicrafts
n leaf leaves
n means means
n medium media/mediums
n money moneys/monies
n news news
n offspring offspring
n opus opuses
n passerby passersby
n people people/peoples
n person people/persons
n persona personas/personae
n phenomenon phenomena
n ploughman ploughmen
n plowman plowmen
n real reals/reais
n rial rials
n salmon salmon
n shrimp shrimp/shrimps
n spacecraft spacecraft
n staff staffs
n swine swine
n taxi taxis
n trout trout
v arc arcs arced arced arcing
v awe awes awed awed awing
v be/am/are is was/were been being
v bear bears bore borne/born bearing
v bestride bestrides bestrode bestridden bestriding
v bet bets bet/betted bet/betted betting
v bid bids bid/bade bid/bidden bidding
v broadcast broadcasts broadcast/broadcasted broadcast/broadcasted broadcasting
v deprogram deprograms deprogrammed deprogrammed deprogramming
v fly flies flew flown flying
v forecast forecasts forecast/forecasted forecast/forecasted forecasting
v forego foregoes forewent foregone foregoing
v forgo forgoes forwent forgone forgoing
v have has had had having
v joyride joyrides joyrode joyridden joyriding
v may may might - -
v must must must - -
v ought ought ought - -
v outcrop outcrops outcropped outcropped outcropping
v outfight outfights outfought outfought outfighting
v outsell outsells outsold outsold outselling
v outspend outspends outspent outspent outspending
v overfly overflies overflew overflown overflying
v overspend overspends overspent overspent overspending
v pal pals palled palled palling
v podcast podcasts podcast/podcasted podcast/podcasted podcasting
v program programs programmed/programed programmed/programed programming/programing
v prove proves proved proved/proven proving
v quit quits quit/quitted quit/quitted quitting
v reprogram reprograms reprogrammed/reprogramed reprogrammed/reprogramed reprogramming/reprograming
v shall shall should - -
v spit spits spat/spit spat/spit spitting
v sublet sublets sublet sublet subletting
v swell swells swelled swollen/swelled swelling
v tar tars tarred tarred tarring
v taxi taxis/taxies taxied taxied taxiing/taxying
v telecast telecasts telecast/telecasted telecast/telecasted telecasting
v thrive thrives thrived/throve thrived/thriven thriving
v tie ties tied tied tying
v torpedo torpedoes torpedoed torpedoed torpedoing
v typeset typesets typeset typeset typesetting
v wake wakes woke/waked woken/waked waking
v weave weaves wove/weaved woven/weaved weaving
v wed weds wed/wedded wed/wedded wedding
v wet wets wet/wetted wet/wetted wetting
v zinc zincs zinced/zincked zinced/zincked zincing/zincking
"""
# Entries and forms that would only mislead: words of other trades and centuries that today's copy uses
# otherwise ("crew" is not the past of "crow", "taxes" no plural of "taxis").
DROPPED = """
arcked blent boded chid comes crew fallen grubby idly momento obliques opaquer payed prominent regale rs
staid stuck talcked taxis toothless wan wrought
"""
# Entries that the dictionary has as verbs by mistake.
NO_VERBS = frozenset(("landslide", "lightning", "outbreak", "wrought"))
# Verbs that double on both sides of the Atlantic.
DOUBLED_FIRST = frozenset(("diagram", "kidnap", "worship"))

Columns = tuple[tuple[str, ...], ...]
Pos = Literal["n", "v"]
Key = tuple[str, Pos]


def main(folder: str) -> None:
    common, rare = (read_words(Path(folder), suffix) for suffix in ("", "-huge"))
    # Hyphenated words follow their elements, which the reader of the table sees to.
    words = {word for word in rare - frozenset(DROPPED.split()) if re.fullmatch("[a-z]{2,}", word)}
    words_of: dict[Pos, set[str]] = {"n": words, "v": words - NO_VERBS}
    entries = {(word, pos): columns for word, pos, columns in dictionary() if word in words_of[pos]}
    rows: dict[Key, Columns] = {}
    for (word, pos), columns in entries.items():
        plain = regular.columns(word, pos)[1:]
        # The dictionary has a verb's third person last.
        given = [
            unclaimed(word, pos, real_forms(column, common, rare), rule[0], entries)
            for column, rule in zip([*columns, [], [], [], []], (*plain[1:], plain[0]), strict=False)
        ]
        rows[word, pos] = verb(word, given, common, entries) if pos == "v" else noun(word, given[0], rare, entries)
    rows = {key: columns for key, columns in rows.items() if columns} | corrections()
    TABLE.write_text(HEADER + "".join(lines(rows)), encoding="utf-8")


def read_words(folder: Path, suffix: str) -> frozenset[str]:
    paths = [folder / f"{country}-english{suffix}" for country in ("american", "british")]
    return frozenset(word for path in paths for word in path.read_text(encoding="utf-8").split())


def dictionary() -> Iterator[tuple[str, Pos, list[list[str]]]]:
    """Yield each noun and verb of lemminflect's dictionary: word, `n` or `v`, and the forms of each slot."""
    packed = resources.files("lemminflect").joinpath("resources/infl_lu.csv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        word, kind, *columns = line.split(",")
        if kind in ("noun", "verb"):
            yield (
                word,
                "n" if kind == "noun" else "v",
                [column.split("/") if column else [] for column in columns],
            )


def real_forms(column: list[str], *tiers: frozenset[str]) -> list[str]:
    """Keep the forms that are English: those in the common word list, or if none is, those in the other."""
    dropped = DROPPED.split()
    for tier in tiers:
        if found := [form for form in column if form.islower() and form in tier and form not in dropped]:
            return found
    return []


def unclaimed(word: str, pos: Pos, forms: list[str], plain: str, entries: Container[Key]) -> list[str]:
    """Drop another word's regular forms where the word has its own: "fulfills" of "fulfil"."""
    others = {
        form
        for form in forms
        for base in regular.undone(form)
        if base != word and (base, pos) in entries and form in sum(regular.columns(base, pos)[1:], ())
    }
    return [form for form in forms if form not in others] if plain in forms else forms


def noun(word: str, plurals: list[str], english: frozenset[str], entries: Container[Key]) -> Columns:
    """Choose the plurals of a noun.

    The word itself is a plural only where it has no other (the dictionary gives it to "lute") and the regular
    one is not English: "travel" has one, "gasworks" has not. Later plurals that are words of their own go
    ("opera", "cola").
    """
    plain = regular.plural(word)
    found = [form for form in plurals if form != word]
    if found:
        return (word,), (found[0], *(form for form in found[1:] if (form, "n") not in entries))
    if plain in english or word.endswith("ing") or not plurals:
        return (word,), (plain,)
    if word[-1] == "s" and (word[:-1], "n") in entries:
        return ()
    return (word,), (word,)


def verb(word: str, real: list[list[str]], common: frozenset[str], entries: Container[Key]) -> Columns:
    past, participle, ing, third = ([*real, [], [], [], []])[:4]
    _, (plain_third,), (plain_past,), _, (plain_ing,) = regular.columns(word, "v")
    past = past or [plain_past]
    ing = [form for form in ing if form.endswith("ing")] or [plain_ing]
    doubles = (word[-1] == "l" or re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word)) and not any(
        (base, "v") in entries for base in (word + word[-1], word + word[-1] + "e")
    )
    if doubles:
        past = doubled(past, plain_past, word + word[-1] + "ed", common)
        ing = doubled(ing, plain_ing, word + word[-1] + "ing", common)
    if word in DOUBLED_FIRST:
        past, ing = past[::-1], ing[::-1]
    columns = ([word], third or [plain_third], past, participles(past, participle), ing)
    return tuple(tuple(column) for column in columns)


def participles(past: list[str], given: list[str]) -> list[str]:
    """Complete the participles: the dictionary leaves out those that are as the past (burned, hanged)."""
    weak = [form for form in past if form.endswith(("ed", "t"))]
    if not given or set(given) <= set(past):
        return [form for form in past if form in given or form in weak] or past
    return list(dict.fromkeys([*given, *(form for form in weak if form.endswith("ed"))]))


def doubled(given: list[str], plain: str, twin: str, common: frozenset[str]) -> list[str]:
    """Put the undoubled (American) form and the doubled one first: "traveled", "travelled".

    The dictionary has often only one of them. Where the rules double by themselves, both are the same.
    """
    if plain == twin or (plain not in given and twin not in given):
        return given
    pair = [form for form in (plain, twin) if form in common or form in given]
    if len(pair) < 2:
        return given
    return [*pair, *(form for form in given if form not in pair)]


def corrections() -> dict[Key, Columns]:
    rows = [line.split() for line in CORRECTIONS.strip().splitlines()]
    filled = [tuple(tuple(form for form in column.split("/") if form != "-") for column in row) for row in rows]
    return {(columns[0][0], "n" if kind == "n" else "v"): tuple(columns) for (kind,), *columns in filled}


def lines(rows: dict[Key, Columns]) -> Iterator[str]:
    """Write out what the rules do not give, then the words for which they do."""
    plain: dict[Pos, list[str]] = {"n": [], "v": []}
    for (word, pos), columns in sorted(rows.items()):
        if columns == regular.columns(word, pos):
            plain[pos].append(word)
        else:
            yield "\t".join([pos, *("/".join(column) for column in columns)]) + "\n"
    for pos, words in plain.items():
        yield from (f"{pos}: {line}\n" for line in textwrap.wrap(" ".join(words), 110))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict")
