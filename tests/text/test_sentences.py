from __future__ import annotations

import pytest

from wirelint.text import Gap, tokenize

# "|" marks where a sentence ends; all other full stops do not end one.
COPY = [
    "The talks failed. |He left. |12 aides stayed. |“We lost,” she said. |“They won.” |The vote was close.",
    "The U.S. president met U.N. aides in Washington D.C. on Friday.",
    "He returned to the U.S. |The trip was short. |She moved to the U.K. |It's colder there.",
    "The U.S. State Department said so. |U.S. Marshals agreed.",
    "Gen. Wol and Lt. Col. Deng met Mr. Garang, Dr. Lado and St. Mary's staff.",
    "He woke at 8 a.m. and left at 9 p.m. |Police came at 10 a.m. Tuesday. |It was 11 a.m. EST. |No one slept.",
    "No. 3 in the list, he came on Jan. 19 and left on Feb. |The month was cold.",
    "Did it work? |No. |It failed.",
    "J. K. Rowell and John F. Kelner met. |They took vitamin C. |The pills helped.",
    "He left Acme Inc. |The firm is based in Delaware. |Acme Inc. Chairman Jo Wu and Acme Corp. lawyers agreed.",
    "Acme Co. Ltd., the owner, said Acme Inc.’s sale was off.",
    "We will ... see ... Smith said. |“I … cannot say.” |He paused... |The room fell silent.",
    "“Will you go?” she asked. |“Why?” Smith asked. |“Now!” |He went.",
    "He said. |“We go.” |“And then?” |The man was quiet. |It was over (for now). |They left.",
    "It rose 4.5 percent vs. Japan. |Prices fell 1.2 points. |$5 was lost.",
    "See example.com or Amazon.com for more. |IPhone sales rose. |iPhone sales fell. |al-Wadi left.",
    "Yahoo! shares rose. |Yahoo! Japan fell.",
    "It was untrue.|Private talks went on.",
    "GEN. WOL ARRIVED ON DEC. 12 IN THE U.S. CAPITAL.",
    "The rate ($1=.5970 pound) held at 3 p.m.",
]


@pytest.mark.parametrize("marked", COPY)
def test_sentences_end_at_the_bars(marked: str) -> None:
    text = marked.replace("|", "")
    bars, seen = [], 0
    for at, glyph in enumerate(marked):
        if glyph == "|":
            bars.append(at - seen)
            seen += 1
    tokens = tokenize(text)
    edges = [tokens.starts[i] for i in range(1, len(tokens)) if tokens.gaps[i] == Gap.EDGE]
    first_words = [next(start for start in tokens.starts if start >= bar) for bar in bars]
    assert [text[edge : edge + 12] for edge in edges] == [text[at : at + 12] for at in first_words]
