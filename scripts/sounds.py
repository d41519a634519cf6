"""How words sound and how far their spellings are apart."""

from __future__ import annotations

import re

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
