"""Terminal output as a picture."""

from __future__ import annotations

import re
from html import escape

STORY = "examples/border-talks.txt"
COMMAND = f"wirelint check {STORY}"
COLUMN, LINE, MARGIN = 8.43, 19, 22  # pixels of a 14-pixel monospaced letter, of a line, and around the text
CLASSES = {"31": "e", "33": "w", "36": "s", "1": "b", "2": "d", "31;1": "e b"}
STYLE = """
  text { fill: #2b2a27; white-space: pre;
         font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace }
  .paper { fill: #fdfcf8; stroke: #ddd8cb } .b { font-weight: 700 } .d { opacity: .65 }
  .e { fill: #b3261e } .w { fill: #855800 } .s { fill: #1d5f8a } .q { fill: #6a655b }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e1d6 } .paper { fill: #181715; stroke: #3a3730 }
    .e { fill: #ff9286 } .w { fill: #eebb55 } .s { fill: #8fc6f2 } .q { fill: #a8a294 }
  }
"""


def drawn(text: str) -> str:
    """Give terminal output as SVG; its text is the output's."""
    lines = text.rstrip("\n").split("\n")
    width = max(len(re.sub(r"\x1b\[[\d;]*m", "", line)) for line in lines) * COLUMN + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN - 4
    rows = "".join(
        f'<text x="{MARGIN}" y="{MARGIN + 11 + LINE * number}">{_spans(line)}</text>\n'
        for number, line in enumerate(lines)
        if line
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'aria-label="What wirelint prints of a faulty story">\n<style>{STYLE}</style>\n'
        f'<rect class="paper" x=".5" y=".5" width="{width - 1:.0f}" height="{height - 1}" rx="8"/>\n{rows}</svg>\n'
    )


def _spans(line: str) -> str:
    """Give a line with what is coloured in spans; the gutter of an excerpt is quiet."""
    parts = re.split(r"\x1b\[([\d;]*)m", line)
    spans = [escape(parts[0], quote=False)]
    for code, text in zip(parts[1::2], parts[2::2], strict=True):
        shown = escape(text, quote=False)
        spans.append(f'<tspan class="{CLASSES[code]}">{shown}</tspan>' if code in CLASSES and text else shown)
    return re.sub(r"^( *\d* \|)", r'<tspan class="q">\1</tspan>', "".join(spans))
