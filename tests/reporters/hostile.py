"""A report whose paths, messages and copy hold all that a format could trip over."""

from __future__ import annotations

from wirelint.findings import (
    Copy,
    Excerpt,
    FileReport,
    Placed,
    PlacedFix,
    PlacedText,
    Region,
    Report,
    RuleInfo,
    Safety,
    Severity,
    Suppressed,
)

NASTY = "50%, a:b; “x” ]]> <b>&amp;</b> 😀 שלום \u202eאב\u202c |`a``b`| @desk #12 *c* \\ 'q' \"r\" \x07 \u2028 é"
TWO_LINES = f"{NASTY}\nand\r\nmore"
PATH = "desk, 50%/a:b ]]> 😀 שלום\nx'.txt"
CLEAN, LOST = "desk/clean, 1%.txt", "desk/lost: 2%.txt"
LINES = ("😀é“before” WORDS after", "second WORDS")
REASON = f"The court's own words: {NASTY}"


def finding(rule: str, severity: Severity, region: Region, text: str = NASTY, **more: object) -> Placed:
    fingerprint = f"{region.line * 1000 + region.column:08x}{len(rule):08x}"
    values = {"excerpt": Excerpt(LINES[0]), "fingerprint": fingerprint, "message": TWO_LINES, **more}
    return Placed(rule=rule, severity=severity, region=region, text=text, **values)  # type: ignore[arg-type]


def hostile_report() -> Report:
    words = Region(1, 12, 1, 17)
    two_edits = (PlacedText(Region(1, 4, 1, 5), "“"), PlacedText(words, NASTY))
    findings = (
        finding("pack/rule#row, 1", Severity.ERROR, words, suggestions=(NASTY, 'say "b"'), related=(PlacedText(Region(2, 8, 2, 13), NASTY),), fixes=(PlacedFix(Safety.SAFE, (PlacedText(words, NASTY),)),)),
        finding("pack/rule", Severity.WARNING, Region(1, 12, 2, 7), TWO_LINES, fixes=(PlacedFix(Safety.UNSAFE, two_edits),)),
        finding("pack/point", Severity.SUGGESTION, Region(1, 17, 1, 17), ""),
    )  # fmt: skip
    allowed = Suppressed(finding("pack/allowed", Severity.ERROR, Region(2, 1, 2, 7)), REASON)
    known = finding("pack/known", Severity.WARNING, Region(2, 8, 2, 13))
    text = "\n".join(LINES)
    spoken = [findings[0]._replace(start=11, end=16), findings[1]._replace(start=11, end=29)]
    placed = (*spoken, findings[2]._replace(start=16, end=16))
    copy = Copy(text, "\r\n".join(LINES), ((0, 22, "headline"),))
    infos = [RuleInfo("pack/rule", NASTY, TWO_LINES, NASTY, Severity.WARNING), RuleInfo("pack/allowed", "Allowed.")]
    return Report(
        [
            FileReport(PATH, placed, words=6, suppressed=(allowed,), copy=copy, hidden=1, in_baseline=(known,)),
            FileReport(CLEAN, words=3),
            FileReport(LOST, failure=TWO_LINES),
        ],
        {info.id: info for info in infos},
    )
