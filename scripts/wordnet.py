"""WordNet 3.0 as its files have it, and which words of it are of use."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")

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
