"""The proof sheet as a file: what is set is the copy, every mark has its note, and nothing of the copy is markup."""

from __future__ import annotations

from html.parser import HTMLParser

from tests.reporters.hostile import LINES, NASTY, finding, hostile_report
from wirelint.findings import Copy, FileReport, Region, Report, Severity
from wirelint.reporters import REPORTERS
from wirelint.reporters.style import Style

VOID = {"meta", "link", "input"}
HARMLESS = {
    "a", "b", "bdi", "body", "code", "del", "details", "div", "fieldset", "h1", "h2", "h3", "head", "header", "html", "input", "ins", "kbd", "label",
    "legend", "li", "link", "main", "meta", "nav", "ol", "output", "p", "script", "section", "span", "style", "summary", "sup", "title", "ul",
}  # fmt: skip


class Sheet(HTMLParser):
    """Reads a sheet strictly: every element is closed where it was opened, every id is given once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.copy: list[str] = []
        self.classes: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in HARMLESS, tag
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        kind = given.get("class") or ""
        self.classes.append(kind)
        if kind.startswith("copy"):
            self.copy.append("")
        if tag not in VOID:
            self.open.append(f"{tag} {kind}".strip())

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().split()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(name.split()[1:2] == ["copy"] for name in self.open) and "sup" not in self.open:
            self.copy[-1] += data


def sheet(report: Report) -> Sheet:
    return Sheet("".join(REPORTERS["html"](report, Style())))


def set_in(text: str, *spans: tuple[int, int], passages: tuple[tuple[int, int, str], ...] = ()) -> Sheet:
    found = (finding("pack/rule", Severity.ERROR, Region(1, 1, 1, 1), text[a:b], start=a, end=b) for a, b in spans)
    return sheet(Report([FileReport("a.txt", tuple(found), copy=Copy(text, text, passages))]))


def test_copy_is_set_as_it_is_and_only_the_sheet_makes_markup() -> None:
    read = sheet(hostile_report())
    assert read.copy == [f"{LINES[0][:16]}‸{LINES[0][16:]}", LINES[1]]
    assert len(set(read.ids)) == len(read.ids)
    assert {link[1:] for link in read.links if link.startswith("#")} <= set(read.ids)
    assert [link for link in read.links if not link.startswith("#")] == ["data:,"]


def test_marks_may_overlap_nest_and_run_over_paragraphs() -> None:
    text = "First words here.\n\nSecond words\nand a third."
    for spans in ([(0, 11), (6, 16)], [(0, 16), (6, 11)], [(6, 11), (6, 11)], [(12, 30)], [(0, len(text))], [(17, 19)]):
        read = set_in(text, *spans)
        assert [copy.replace("‸", "") for copy in read.copy] == ["First words here.", "Second words", "and a third."]
        assert [identity for identity in read.ids if identity[0] == "m"] == [
            f"m{number + 1}" for number in range(len(spans))
        ]
    over = set_in(text, (12, 30))
    assert over.classes.count("mark error") == 2  # the end of one paragraph and the start of the next


def test_roles_are_set_apart() -> None:
    text = "Talks resume\nGENEVA - Envoys met.\n[Photo]"
    read = set_in(text, (13, 19), passages=((0, 12, "headline"), (13, 19, "dateline"), (34, 41, "note")))
    assert [name for name in read.classes if name.startswith("copy")] == ["copy headline", "copy", "copy note-copy"]
    assert "dateline" in read.classes


def test_without_the_copy_the_line_of_each_finding_is_set() -> None:
    read = sheet(
        Report(
            [
                FileReport(
                    "wirelint-allow.yaml",
                    (finding("allowance/unused", Severity.WARNING, Region(1, 12, 1, 17)),),
                    is_copy=False,
                )
            ]
        )
    )
    assert read.copy == [LINES[0]]


def test_repeats_point_to_the_note_that_explains() -> None:
    text = "left left"
    found = [finding("a/b", Severity.ERROR, Region(1, 1, 1, 5), "left", start=at, end=at + 4) for at in (0, 5)]
    html = "".join(REPORTERS["html"](Report([FileReport("a.txt", tuple(found), copy=Copy(text, text))]), Style()))
    assert html.count(NASTY.partition(";")[0]) == 1
    assert '<p>As <a href="#n1">1</a>.</p>' in html


def test_clean_and_unread_files_are_named() -> None:
    html = "".join(REPORTERS["html"](hostile_report(), Style()))
    assert "1 story without findings" in html
    assert "1 allowed" in html
    assert "<code>pack/allowed</code>" in html
    assert "The court's own words: 50%" in html
    assert "<bdi>desk/lost: 2%.txt</bdi></b>: 50%, a:b;" in html
    empty = "".join(REPORTERS["html"](Report([FileReport("a.txt", words=3)]), Style()))
    assert "No findings in 1 story" in empty
