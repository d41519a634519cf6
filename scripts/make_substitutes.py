"""Make rules/substitutes/wordnet.yaml and lookalikes.yaml from WordNet 3.0.

    apt-get install wordnet-base
    python scripts/make_substitutes.py

For each head word in scripts/substitute_heads.txt:

- wordnet.yaml: synonyms in every sense and part of speech, similar adjectives, derivations, the closest
  broader and narrower words, and sister terms where the family is small; frequent words first.
- lookalikes.yaml: words that sound alike (the same rough phonetic key) or are one letter, or one exchange of
  letters, away.

Left out of both: words that WordNet marks as slurs or obscene, opposites (they make good English too often),
and mere spelling variants (labour and labor), which are the business of consistency rules.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).resolve().parent
HEADS = HERE / "substitute_heads.txt"
OUT = HERE.parent / "rules" / "substitutes"
PARTS = ("noun", "verb", "adj", "adv")

WIDEST_FAMILY = 45
SISTERS_PER_SENSE = 10
SISTERS = 40
LOOKALIKES = 16
RARE = 1
COMMONEST = 400  # sisters and broader words as common as "thing" or "year" fit everywhere and say nothing

# Function words that dictation and haste confuse; WordNet has none of them.
FUNCTION_WORDS = """
about above after among and any are around as at because been before behind being beneath beside besides
between both but by could did does down during each either ever every few for from had has have he her
here hers him his how if in into is it its just lest like may me might mine must my neither never nor not
now of off on once one only or other our ours out over own past quite rather same several shall she
should since so some such than that the their theirs them then there these they this those though through
throughout till to too toward under unless until unto up upon us very was we were what when where whether
which while who whole whom whose why will with within without would yet you your
""".split()

# Spelling variants that no general rule finds; each line is one word.
VARIANTS = """
adviser advisor
aging ageing
airplane aeroplane
aluminium aluminum
analog analogue
artifact artefact
carcass carcase
check cheque
cosy cozy
curb kerb
defence defense
disk disc
draft draught
encyclopedia encyclopaedia
enroll enrol
fulfill fulfil
fuse fuze
gray grey
inquire enquire
inquiry enquiry
install instal
installment instalment
jail gaol
jewelry jewellery
judgment judgement
licence license
mold mould
mustache moustache
offence offense
omelet omelette
pajamas pyjamas
percent per-cent
plow plough
practice practise
pretence pretense
program programme
protester protestor
skeptic sceptic
skeptical sceptical
skillful skilful
specialty speciality
story storey
sulfur sulphur
tire tyre
toward towards
whiskey whisky
willful wilful
""".strip().splitlines()
VARIANT = {word: line.split()[0] for line in VARIANTS for word in line.split()}

# Crude in one sense, which WordNet does not mark or marks under a capital.
CRUDE = ("bitch", "cock", "crap", "harlot", "negro", "prick", "pussy", "spastic", "spic", "tit")


@dataclass
class Synset:
    words: list[str]
    pointers: list[tuple[str, str, str]]  # symbol, the other synset, numbers of the two words
    gloss: str


class WordNet:
    def __init__(self, folder: Path) -> None:
        self.synsets: dict[str, Synset] = {}
        self.senses: dict[str, list[str]] = defaultdict(list)
        self.count: Counter[str] = Counter()
        for part in PARTS:
            self._read_data(folder / f"data.{part}", part[0] if part != "adv" else "r")
            self._read_index(folder / f"index.{part}", part[0] if part != "adv" else "r")
        for line in (folder / "cntlist.rev").read_text().splitlines():
            key, _, count = line.split()
            self.count[key.split("%")[0]] += int(count)
        self.offensive = {*self._offensive(), *CRUDE}

    def _read_data(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            data, _, gloss = line.partition(" | ")
            fields = data.split()
            size = int(fields[3], 16)
            words = [re.sub(r"\((?:a|p|ip)\)$", "", word) for word in fields[4 : 4 + 2 * size : 2]]
            at = 4 + 2 * size
            pointers = []
            for _ in range(int(fields[at])):
                symbol, offset, other, ends = fields[at + 1 : at + 5]
                pointers.append((symbol, other + offset, ends))
                at += 4
            self.synsets[part + fields[0]] = Synset(words, pointers, gloss)

    def _read_index(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            self.senses[fields[0]] += [part + offset for offset in fields[-int(fields[2]) :]]

    def _offensive(self) -> Iterator[str]:
        bad_usage = {"ethnic_slur", "obscenity", "disparagement"}
        plain = re.compile(r"\b(?:obscene|offensive|slur|derogatory|disparaging|vulgar|coitus|genital|prostitute)\b")
        for synset in self.synsets.values():
            usage = any(
                symbol == ";u" and bad_usage & set(self.synsets[other].words) for symbol, other, _ in synset.pointers
            )
            if usage or plain.search(synset.gloss.split('; "')[0]):
                words = [word.lower() for word in synset.words]
                yield from (word for word in words if usage or self.count[word] < 4)

    def related(self, sense: str, symbols: Iterable[str], word: str = "") -> Iterator[str]:
        """Give the synsets that a sense points to; pointers between words only from `word`."""
        synset = self.synsets[sense]
        for symbol, other, ends in synset.pointers:
            if symbol in symbols:
                start = int(ends[:2], 16)
                if not word or not start or synset.words[start - 1].lower() == word:
                    yield other

    def targets(self, sense: str, symbols: Iterable[str], word: str) -> Iterator[str]:
        """Give the words that a word of a sense points to."""
        synset = self.synsets[sense]
        for symbol, other, ends in synset.pointers:
            start = int(ends[:2], 16)
            if symbol in symbols and start and synset.words[start - 1].lower() == word:
                yield self.synsets[other].words[int(ends[2:], 16) - 1]


def one_spelling(word: str) -> str:
    """Give one form to the spellings of the dialects."""
    word = VARIANT.get(word, word).replace("-", "")
    word = re.sub(r"our(?=$|s|ed|ing|er|able|less|ful|ite|hood)", "or", word)
    word = re.sub(r"is(?=e$|ed$|er$|ing$|ation)", "iz", word)
    word = re.sub(r"ys(?=e$|ed$|er$|ing$)", "yz", word)
    word = re.sub(r"(?<=[bt])re$", "er", word)
    word = re.sub(r"ogue$", "og", word)
    word = re.sub(r"ae|oe", "e", word)
    word = re.sub(r"ence$", "ense", word)
    return re.sub(r"([aeiouy][^aeiouy]+[aeiouy])ll(?=ed$|ing$|er$|or$|ment$|$)", r"\1l", word)


def fit(word: str) -> bool:
    return bool(re.fullmatch(r"[a-z]{2,}(?:-[a-z]+)*", word))


def by_meaning(net: WordNet, head: str) -> list[str]:
    near: list[str] = []
    sisters: list[str] = []
    opposite: set[str] = set()
    for sense in net.senses.get(head, []):
        near += net.synsets[sense].words
        opposite.update(net.targets(sense, ("!",), head))
        near += net.targets(sense, ("+", "\\", "<"), head)
        for other in net.related(sense, ("&", "$", "^"), head):
            near += net.synsets[other].words
        above = [w for up in net.related(sense, ("@",)) for w in net.synsets[up].words]
        near += [w for w in above if net.count[w] < COMMONEST]
        below = [w for down in net.related(sense, ("~",)) for w in net.synsets[down].words]
        sisters += frequent(net, below)[: SISTERS_PER_SENSE // 2]
        for up in net.related(sense, ("@",)):
            family = [down for down in net.related(up, ("~",)) if down != sense]
            if len(family) <= WIDEST_FAMILY:
                words = [word for down in family for word in net.synsets[down].words]
                sisters += frequent(net, words)[:SISTERS_PER_SENSE]
    near = [word for word in dict.fromkeys(near) if fit(word)]
    known = set(near)
    more = [word for word in frequent(net, sisters) if word not in known][:SISTERS]
    return [word for word in near + more if word not in opposite and keep(net, head, word)]


def frequent(net: WordNet, words: Iterable[str]) -> list[str]:
    """Give the fit words once each, the most frequent first, without the rare and the commonest."""
    found = [word for word in dict.fromkeys(words) if fit(word) and RARE <= net.count[word] < COMMONEST]
    return sorted(found, key=lambda word: -net.count[word])


def keep(net: WordNet, head: str, word: str) -> bool:
    return word not in net.offensive and one_spelling(word) != one_spelling(head)


SOUNDS = [
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^wh", "w"),
    (r"^ps", "s"),
    (r"^x", "s"),
    (r"mb$", "m"),
    (r"igh|eigh|augh|ough", "a"),
    (r"gn(?=$|s)|eign", "n"),
    (r"tch", "X"),
    (r"[st]ch|ch", "X"),
    (r"(?:t|c|s|ss|sc)i(?=[aou])|sh", "S"),
    (r"tu(?=r|al)", "Xu"),
    (r"dge?(?=[^aou]|$)|dg", "j"),
    (r"g(?=[eiy])", "j"),
    (r"ph", "f"),
    (r"th", "T"),
    (r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
    (r"ck|c|qu|q", "k"),
    (r"x", "ks"),
    (r"(?<=[^aeiouy])le$", "al"),
    (r"(?<=[^aeiouy])e$", ""),
    (r"(?<=[aeiouy][^aeiouy])e$", ""),
    (r"(?<=.)[aeiouyw]+|^[aeiou]+", "a"),
    (r"(?<=a)h|h(?=[^a]|$)", ""),
    (r"(.)\1+", r"\1"),
]


def sound(word: str) -> str:
    """Give a rough phonetic key: consonants as they sound, every run of vowels one."""
    for pattern, instead in SOUNDS:
        word = re.sub(pattern, instead, word)
    return word


def distance(one: str, two: str) -> int:
    """Give the edit distance, an exchange of neighbours counting one."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, b in enumerate(two, 1):
            best = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return row[-1]


def near_spellings(word: str) -> set[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    found |= {a + c + b[1:] for a, b in cuts if b for c in letters}
    return found | {a + c + b for a, b in cuts for c in letters}


def by_form(net: WordNet, head: str, common: set[str], sounds: dict[str, list[str]]) -> list[str]:
    spelt = {word for word in near_spellings(head) if word in common}
    heard = {word for word in sounds[sound(head)] if distance(word, head) <= max(2, len(head) // 3)}
    short = len(head) <= 3

    def rank(word: str) -> tuple[bool, int, int, str]:
        both = word in spelt and word in heard
        return (not both, distance(word, head), -net.count[word], word)

    found = sorted(spelt | heard, key=rank)
    found = [word for word in found if word != head and len(word) > 1 and keep(net, head, word)]
    found = [word for word in found if word.removesuffix("s") != head and head.removesuffix("s") != word]
    return found[: LOOKALIKES // 2 if short else LOOKALIKES]


def block(text: str) -> str:
    return "".join(f"  {line.strip()}".rstrip() + "\n" for line in text.strip().splitlines())


def write(path: Path, summary: str, source: str, table: dict[str, list[str]]) -> None:
    rows = "\n".join(f"{head}: {', '.join(sorted(words))}" for head, words in sorted(table.items()) if words)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"summary: |\n{block(summary)}source: |\n{block(source)}words: |\n{block(rows)}", encoding="utf-8")


def licence(folder: Path) -> str:
    """Give WordNet's notice, which opens each of its files."""
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    return "\n".join(re.sub(r"^\s*\d+\s*", "", line) for line in lines[:29])


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the substitutes that come from WordNet.")
    parser.add_argument("--wordnet", type=Path, default="/usr/share/wordnet", help="the folder of data.noun")
    folder: Path = parser.parse_args().wordnet
    net = WordNet(folder)
    heads = [line.strip() for line in HEADS.read_text().splitlines() if not line.startswith("#")]
    common = {word for word in net.senses if fit(word) and net.count[word] >= RARE and "-" not in word}
    common |= {word for word in heads if "-" not in word} | set(FUNCTION_WORDS)
    sounds: dict[str, list[str]] = defaultdict(list)
    for word in sorted(common):
        sounds[sound(word)].append(word)

    source = "Made by scripts/make_substitutes.py from WordNet 3.0, whose licence reads:\n" + licence(folder)
    write(
        OUT / "wordnet.yaml",
        "Words that stand near a word in some sense of it: synonyms, sisters, derivations, close adjectives.",
        source,
        {head: list(dict.fromkeys(by_meaning(net, head))) for head in heads},
    )
    write(
        OUT / "lookalikes.yaml",
        "Words that sound like a word, or are spelt with one letter's difference.",
        "The word list is that of the tagged texts in WordNet 3.0.\n" + source,
        {head: by_form(net, head, common, sounds) for head in heads},
    )


if __name__ == "__main__":
    main()
