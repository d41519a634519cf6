"""What the rules' own examples leave open: whole stories, no cascades, odd shapes, size."""

from __future__ import annotations

import pytest

from wirelint.checks import Context
from wirelint.checks.quote_slips import DEFECTS
from wirelint.checks.quotes import Quotes
from wirelint.readers import read_document
from wirelint.text import Role

SOUND = [
    "“We are here,” he said.\n\n“The rain stopped.\n\n“We sail.”\n\nNobody else spoke.",
    "‘We are here,’ he said of the players’ bus. ‘It is the ’90s again.’",
    'She is 5\'10" tall, the mast 12" wide; "no," he said, "it is 6\'2"."',
    "“He told me ‘never’, and I said ‘why “never”?’ to him,” she said.",
    "He said the (Syrian) “regime’s” men – “dogs” – had “[left] the town”.",
    "“Where (Saraqeb) is,” he said, “nobody knows.” (“He does,” she said.)",
    "The “X”-shaped mast, the “old” one, the “new”: all were “gone”…",
    '"The "old" boat left," she said. "The "new" one stayed."',
    "'tis said that rock 'n' roll and \"the blues\" met in '58",
    "“We sail,” said Roe, “at dawn” — or “at noon.” “No,” he said.",
]
ONE_SLIP = [
    ("“We sail, “Roe said. “It is late.” “Is it?” she asked. “It is,” he said.", "wrong-way-mark"),
    ("“We sail,” Roe said. “It is late.\n\nThe “old” boat left. “Is it?” she asked. “It is.”", "unclosed"),
    ("We sail,” Roe said. “It is late.” “Is it?” she asked. “It is,” he said.", "unopened"),
    ("“We sail,” Roe said. “We wait.\n\nIt is late.”\n\n“Is it?” she asked. “It is,” he said.", "unclosed"),
    ("He said ”we” sail. “It is late,” she said. “Is it?” “It is,” he said.", "wrong-way-mark"),
    ("“We sail,“ Roe said. “It is late,” she said. “Is it?” “It is,” he said.", "wrong-way-mark"),
]


def found(copy: str) -> list[str]:
    view = read_document(copy.encode(), "story").view(frozenset(Role))
    return [defect for defect in DEFECTS for _ in Quotes(defect).find(view, Context())]


@pytest.mark.parametrize("copy", SOUND)
def test_sound_copy_is_silent(copy: str) -> None:
    assert set(found(copy)) <= {"order-partial"}


@pytest.mark.parametrize(("copy", "defect"), ONE_SLIP)
def test_one_slip_is_one_finding(copy: str, defect: str) -> None:
    assert found(copy) == [defect]


def test_flattened_copy_does_not_miss_a_closing_mark() -> None:
    story = "“We sail,” he said. “The rain stopped. “We sail at dawn.” " * 40
    assert "unclosed" not in found(story)


def test_wrapped_copy_is_read_by_the_paragraph() -> None:
    lines = [
        "“We sail at dawn, and we will not come back",
        "until the nets are full,” the captain said of",
        "his crew’s “long” wait.",
    ]
    assert found("\n".join(lines * 4)) == []


@pytest.mark.parametrize("copy", ['"' * 200_000, "“a” " * 200_000, '" a' * 200_000, "“\n" * 50_000])
def test_any_number_of_marks_ends(copy: str) -> None:
    found(copy)
