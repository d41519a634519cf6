"""The grammar of figures: what is read, in which unit, and how exactly."""

from __future__ import annotations

import pytest

from wirelint.checks.figures import Figure, Line, figure_lines, matched, shape
from wirelint.readers import read_document
from wirelint.text import Role


def _lines(copy: str) -> tuple[Line, ...]:
    document = read_document(copy.encode(), "story")
    return figure_lines(document.view(frozenset({Role.BODY, Role.HEADLINE})))


def _first(copy: str) -> Figure:
    return _lines(copy)[0].figures[0]


@pytest.mark.parametrize(
    ("copy", "kind", "unit", "low", "high"),
    [
        ("It paid $4.1 billion.", "m", "$", 4.05e9, 4.15e9),
        ("It paid US$4 million.", "m", "$", 3.5e6, 4.5e6),
        ("It paid 4.1 billion dollars.", "m", "$", 4.05e9, 4.15e9),
        ("It paid 12 Canadian dollars.", "m", "C$", 11.5, 12.5),
        ("It paid 12 Hong Kong dollars.", "m", "HK$", 11.5, 12.5),
        ("It paid Rs 500.", "m", "₹", 499.5, 500.5),
        ("It paid £1.2bn.", "m", "£", 1.15e9, 1.25e9),
        ("It paid 532p.", "m", "cents", 5.315, 5.325),
        ("It paid 25 cents.", "m", "cents", 0.245, 0.255),
        ("It rose 8.7%.", "p", "", 8.65, 8.75),
        ("It rose 8 percent.", "p", "", 7.5, 8.5),
        ("It rose 5-1/4 per cent.", "p", "", 5.125, 5.375),
        ("It rose eight percent.", "p", "", 7.5, 8.5),
        ("It rose 0.25 percentage points.", "q", "", 0.245, 0.255),
        ("It rose 25 basis points.", "q", "", 0.245, 0.255),
        ("It rose by a quarter point.", "q", "", 0.25, 0.25),
        ("It rose by half a percentage point.", "q", "", 0.5, 0.5),
        ("Twelve men left.", "n", "", 12, 12),
        ("Twenty-six men left.", "n", "", 26, 26),
        ("Two hundred and fifty men left.", "n", "", 250, 250),
        ("Some 140,000 men left.", "n", "", 133_000, 147_000),
        ("More than 100 men left.", "n", "", 100, 125),
        ("A third of the men left.", "f", "", 0.3, 0.3667),
        ("They left in 2011.", "y", "", 2011, 2011),
        ("They left on May 14.", "d", "", 14, 14),
        ("They left at 10:30.", "d", "", 0, 0),
        ("They came 11th.", "o", "", 11, 11),
        ("They won 6-4.", "s", "", 6, 6),
        ("They doubled it.", "x", "", 2, 2),
        ("Profit grew four-fold.", "x", "", 4, 4),
    ],
)  # fmt: skip
def test_a_figure_is_read(copy: str, kind: str, unit: str, low: float, high: float) -> None:
    figure = _first(copy)
    assert (figure.kind.value, figure.unit) == (kind, unit)
    assert [figure.low, figure.high] == pytest.approx([low, high], rel=1e-3)


@pytest.mark.parametrize(
    "copy",
    [
        "The third quarter was good.",
        "No one came.",
        "It was the half-way mark.",
        "The F-16 and the A320 landed.",
        "A quarter later he left.",
    ],
)
def test_what_is_no_figure(copy: str) -> None:
    assert not any(figure.kind.value in "mnpqf" for line in _lines(copy) for figure in line.figures)


@pytest.mark.parametrize(
    ("copy", "line"),
    [
        ("Sales rose to $4.5 billion from about $3.6 billion.", " sales rose to #m0 from #m1 . "),
        ("The nine-member panel voted 6-4 on May 14.", " the #n0 -member panel voted #s1 on may #d2 . "),
        ("He paid 5 euros ($6). Two left.", " he paid #m0 ( #m1 ) . #n2 left . "),
    ],
)
def test_a_paragraph_as_a_line(copy: str, line: str) -> None:
    assert [found.text for found in _lines(copy)] == [line]


@pytest.mark.parametrize(
    ("text", "copy", "found"),
    [
        ("from <old:m> *3 to <new:m>", "It rose from $3 in May to $4.", ["$3", "$4"]),
        ("from <old:m> *3 to <new:m>", "It rose from $3. It fell to $4.", []),
        ("from <old:m> *3 to <new:m>", "It rose from $3 by 5% to $4.", []),
        ("to|at <new:m> , per_share? or <other:p>", "It rose to $4, or 5%.", ["$4", "5%"]),
        ("@up by? <step:p>", "It climbed by 5%.", ["5%"]),
        ("@up by? <step:p>", "It fell by 5%.", []),
    ],
)
def test_a_shape(text: str, copy: str, found: list[str]) -> None:
    (line,) = _lines(copy)
    hits = [figure.span.of(copy) for hit in shape(text).find(line) for figure in hit.values()]
    assert hits == found


@pytest.mark.parametrize(
    ("copy", "first", "second"),
    [
        ("It rose from 3.6 to 4.5 billion dollars.", 3.6e9, 4.5e9),
        ("It rose from $3.6 to $4.5 million.", 3.6e6, 4.5e6),
        ("It rose from 9.80 to 10.35 pence.", 0.098, 0.1035),
    ],
)
def test_figures_share_a_scale_and_a_unit(copy: str, first: float, second: float) -> None:
    pair = matched(*_lines(copy)[0].figures)
    assert pair is not None
    assert [pair[0].value, pair[1].value] == pytest.approx([first, second])


def test_different_units_do_not_match() -> None:
    assert matched(*_lines("It cost $3, or 4 euros.")[0].figures) is None


@pytest.mark.parametrize(
    ("copy", "value", "written"),
    [
        ("It rose 8.7 percent.", 19.512, "19.5 percent"),
        ("It paid $118 million.", 108e6, "$108 million"),
        ("Twelve men left.", 11, "eleven"),
        ("Some 1,200 men left.", 1100, "1,100"),
    ],
)
def test_a_figure_is_written_like_another(copy: str, value: float, written: str) -> None:
    assert _first(copy).like(value, copy) == written


@pytest.mark.parametrize(
    "written", ["from <old:mn> to <new:mn>", "<old:mn> *2 to <new:mn>", "@move by? <by:p>", "of? <new:mn>", "^ *1 rose"]
)
def test_a_shape_stands_where_its_expression_matches(written: str) -> None:
    form = shape(written)
    for line in _lines("Sales rose 8% to $4 from $3. It rose from 5 to 6, and from 6 to 7 to 9 of 12. Costs fell 2%."):
        names = [{n: line.figure(s) for n, s in m.groupdict().items() if s} for m in form.pattern.finditer(line.text)]
        assert list(form.find(line)) == names


def test_a_line_is_parted_into_sentences_with_their_figures() -> None:
    (line,) = _lines("Sales rose 8% to $4 million. Nobody was hurt. Two of the 12 left.")
    assert [[figure.value for figure in sentence.figures] for sentence in line.sentences] == [[8, 4e6], [], [2, 12]]
    assert line.sentences[2].behind(line.sentences[2].figures[1]) == "left "
