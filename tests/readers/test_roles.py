from __future__ import annotations

import pytest

from wirelint.readers.dateline import dateline_end
from wirelint.readers.roles import find_passages

BODY = "The council met on Monday, officials said."

# Each line is a role and the paragraph's words; "+" goes on in the paragraph of the line above.
STORIES = [
    f"metadata: date 2021-03-05 advertisement\ndateline: JUBA / KHARTOUM – \n+body: {BODY}\nbody: advertisement",
    f"""metadata: COUNCIL-BUDGET/ (UPDATE 1)
headline: Council puts off 'budget' vote
note: (Adds comments, detail)
byline: By Ann Deng and Joe de Wol
dateline: JUBA, April 13 (Reuters) -{" "}
+body: {BODY}
body: {BODY}
credit: (Reporting by Ann Deng; Editing by Joe Wol)
metadata: Keywords: BUDGET COUNCIL/OPEN""",
    f"headline: Council puts off vote\nmetadata: Friday, July 21, 2017\nbody: {BODY}",
    f"byline: By JANE DOE\nbyline: Wire News Writer\ndateline: (Reuters) - \n+body: {BODY}\ncredit: Reporting by Ann Deng",
    f"note: Eds: With photos.\nbody: {BODY}\nnote: EDITOR’S NOTE – This ends the series.",
    f"headline: Vote off\nnote: (This May 3 story corrects paragraph 2)\n+dateline: JUBA (Wire) - \n+body: {BODY}",
    f"headline: Vote off\nbody: {BODY} \n+credit: (Reporting by Ann Deng)\nnote: ((Juba newsroom, +211 555 0100))",
    f"body: {BODY}\nbody: Reporting by the Herald showed that the budget had grown.",
    f"body: advertisement\ndateline: Juba, May 4 (EFE).- \n+body: {BODY}",
    "body: One paragraph that is no headline",
]


@pytest.mark.parametrize("story", STORIES)
def test_passages_have_the_role_of_their_place(story: str) -> None:
    text = ""
    expected: list[tuple[str, str]] = []
    for line in story.split("\n"):
        role, words = line.lstrip("+").split(": ", 1)
        text += ("\n\n" if text and line[0] != "+" else " " if line[0] == "+" and text[-1] == ")" else "") + words
        if expected and expected[-1][0] == role == "body":
            expected[-1] = (role, f"{expected[-1][1]}\n\n{words}".strip())
        else:
            expected.append((role, words if role == "dateline" else words.strip()))
    assert [(passage.role.value, passage.span.of(text)) for passage in find_passages(text)] == expected


@pytest.mark.parametrize(
    "dateline",
    [
        "ISTANBUL / ANKARA – ",
        "MANCHESTER, England – ",
        "PORT-AU-PRINCE, Haiti, Jan. 4 -- ",
        "ATLANTA (AP) — ",
        "LONDON, April 13 (Reuters) - ",
        "Jan 30 (Reuters) - ",
        "Geneva (dpa) - ",
        "Tegucigalpa, Jan 2 (EFE).- ",
        "WEST PALM BEACH, Fla./WASHINGTON (Reuters) - ",
        "WASHINGTON () - ",
        "SALVADOR, Feb 26 - ",
    ],
)
def test_datelines_end_after_their_dash(dateline: str) -> None:
    assert dateline_end(dateline + BODY) == len(dateline)


@pytest.mark.parametrize(
    "words",
    [
        "NATO – which met on Monday – said so.",
        "FACTBOX - What the council can do now.",
        "ECONOMIC SPOTLIGHT - A BOOM IN TRADE",
        "Smith (pictured) - the only actor there - left.",
        "The well-known mayor said on May 4 - a Monday - that he would go.",
        "No dash at all.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline(words: str) -> None:
    assert dateline_end(words) == 0
