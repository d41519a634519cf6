"""The proof sheet in a real browser: seen, reached by keyboard, silent on the console, and without the network."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.published import not_here
from tests.reporters.hostile import LINES, finding, hostile_report
from wirelint.findings import Copy, FileReport, Region, Report, RuleInfo, Severity
from wirelint.reporters import REPORTERS
from wirelint.reporters.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUND = 200  # in a sheet of two stories
_NOTES_SEEN = (
    "[...document.querySelectorAll('.note')].filter(note => note.offsetParent && note.offsetHeight > 10).length"
)
_MARKS_SEEN = """[...document.querySelectorAll('a.mark')].filter(mark => mark.getClientRects().length
    && getComputedStyle(mark).textDecorationLine === 'underline').length"""
_CONTRAST = """() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const behind = (element) => {
    const own = getComputedStyle(element).backgroundColor;
    return own.startsWith('rgba(0, 0, 0, 0') ? (element.parentElement ? behind(element.parentElement) : paper) : own;
  };
  return [...document.querySelectorAll('.copy, .mark, sup, .note p, .note b, .note del, .tally, .slug, .rules span, .rules b')]
    .map(element => [luminance(getComputedStyle(element).color), luminance(behind(element))])
    .map(([a, b]) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
    .reduce((least, ratio) => Math.min(least, ratio));
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        except Error as error:
            not_here(f"no Chromium to open the proof sheet in: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a sheet with 200 findings in 2 stories."""
    return _sheet(tmp_path_factory.mktemp("sheet"), stories=2)


def _sheet(folder: Path, stories: int) -> Path:
    report = Report(map(_story, range(stories)), {"a/b": RuleInfo("a/b", "Nouns.", "They matter.")})
    return _written(report, folder)


def _story(number: int) -> FileReport:
    line = "The minister said on Monday that talks would go on until the summer, whatever the other side did."
    text = "\n".join(["Talks go on", *[line] * 50])
    found = []
    for row in range(50):
        start = 12 + row * (len(line) + 1)
        for at, word, severity in ((4, "minister", Severity.ERROR), (33, "talks", list(Severity)[row % 3])):
            region = Region(row + 2, at + 1, row + 2, at + 1 + len(word))
            found.append(
                finding(
                    "a/b" if at == 4 else "a/c",
                    severity,
                    region,
                    word,
                    message=f"Not {word}: {row}.",
                    suggestions=("envoy",),
                    start=start + at,
                    end=start + at + len(word),
                )
            )
    return FileReport(f"desk/{number:02}.txt", tuple(found), words=900, copy=Copy(text, text, ((0, 11, "headline"),)))


def _written(report: Report, folder: Path) -> Path:
    file = folder / "proof.html"
    with file.open("w", encoding="utf-8", errors="backslashreplace") as stream:
        stream.writelines(REPORTERS["html"](report, Style()))
    return file


@pytest.fixture
def opened(browser: Browser, sheet: Path) -> Iterator[Page]:
    with _watched(browser, sheet) as page:
        yield page


@contextmanager
def _watched(browser: Browser, sheet: Path) -> Iterator[Page]:
    """Open a sheet; at the end, nothing may have been said on the console or asked of the network."""
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(sheet.as_uri())
    yield page
    page.close()
    assert said == []
    assert asked == [sheet.as_uri()]


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_two_thousand_findings_are_seen(browser: Browser, tmp_path: Path) -> None:
    with _watched(browser, _sheet(tmp_path, stories=20)) as page:
        assert page.evaluate(_MARKS_SEEN) == page.evaluate(_NOTES_SEEN) == 2000
        page.keyboard.press("k")
        assert _focused(page) == "m2000"


def test_a_note_stands_in_the_margin_beside_the_words(opened: Page) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    note = opened.locator("#n2")
    assert note.inner_text().split()[:4] == ["2", "Not", "talks:", "0."]
    mark, margin = opened.locator("#m2").bounding_box(), note.bounding_box()
    assert mark
    assert margin
    assert margin["x"] > mark["x"] + mark["width"]  # in the margin,
    assert abs(margin["y"] - mark["y"]) < 120  # beside the words


def test_every_mark_is_reached_by_keyboard(opened: Page) -> None:
    for key in ("Tab", "Enter", "Tab"):  # past the lists, by the link that skips them
        opened.keyboard.press(key)
    assert _focused(opened) == "m1"
    opened.keyboard.press("Tab")
    assert _focused(opened) == "m2"
    opened.keyboard.press("Enter")
    assert opened.evaluate("location.hash") == "#n2"
    opened.keyboard.press("Tab")  # to the number of the note, which leads back
    opened.keyboard.press("Enter")
    assert opened.evaluate("location.hash") == "#m2"
    assert opened.evaluate("[...document.querySelectorAll('a.mark')].every(mark => mark.tabIndex === 0)")


def test_keys_go_from_mark_to_mark(opened: Page) -> None:
    for key, reached in (("j", "m1"), ("j", "m2"), ("k", "m1"), ("k", f"m{FOUND}")):
        opened.keyboard.press(key)
        assert _focused(opened) == reached
    opened.keyboard.press("/")
    assert _focused(opened) == "words"
    opened.locator("#show-error").uncheck()
    opened.locator("h1").click()
    opened.keyboard.press("j")
    assert "error" not in str(opened.evaluate("document.activeElement.className"))


def test_the_filter_shows_what_is_asked_for(opened: Page) -> None:
    opened.locator("#words").fill("a/c 7.")
    assert opened.evaluate(_NOTES_SEEN) == opened.evaluate(_MARKS_SEEN) == 2 * 5  # rows 7, 17, 27, 37, 47
    assert opened.locator("#said").inner_text() == "10 of 200"
    opened.locator("#words").fill("no such words")
    assert opened.locator(".story:visible").count() == 0
    opened.keyboard.press("Escape")
    assert opened.evaluate(_NOTES_SEEN) == FOUND


def test_without_scripts_it_is_read_and_filtered_by_severity(browser: Browser, sheet: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sheet.as_uri())
    assert page.evaluate(_NOTES_SEEN) == FOUND
    assert not page.locator("#words, .keys").first.is_visible()
    page.locator("#show-error").uncheck()
    assert page.evaluate(_NOTES_SEEN) == page.locator(".note:not(.error)").count() < FOUND
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_legible_in_both_schemes(browser: Browser, sheet: Path, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(sheet.as_uri())
    assert page.evaluate(_CONTRAST) >= 4.5  # what WCAG 2 asks of text, level AA
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (paper == "rgb(253, 252, 248)") == (scheme == "light")
    page.close()


def test_on_paper_it_is_copy_and_notes(browser: Browser, sheet: Path) -> None:
    page = browser.new_page(color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(sheet.as_uri())
    assert not page.locator(".filter").is_visible()
    assert page.evaluate(_NOTES_SEEN) == FOUND
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()


def test_copy_is_never_markup(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.goto(_written(hostile_report(), tmp_path).as_uri())
    assert page.locator(".copy").first.inner_text().startswith(LINES[0].split(" ")[0])
    assert page.locator(".note b").count() == page.locator(".note").count() == 3
    assert page.evaluate("document.querySelectorAll('.copy b, .copy script').length") == 0
    assert "<b>&amp;</b> 😀 שלום" in page.locator("#n1").inner_text()
    assert errors == []
    page.close()
