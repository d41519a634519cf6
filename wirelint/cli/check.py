"""``wirelint check``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from wirelint.checks import Context
from wirelint.engine import Linter
from wirelint.packs import bundled_packs, load_packs
from wirelint.readers import read_document


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--isolated", is_flag=True)
@click.option("--output-format", default="json")
def check(paths: tuple[str, ...], isolated: bool, output_format: str) -> None:
    book = load_packs(bundled_packs())
    linter = Linter(book.rules, Context(book.vocabulary))
    out = []
    files = [f for p in paths for f in ([Path(p)] if Path(p).is_file() else sorted(Path(p).rglob("*.txt")))]
    for f in files:
        d = read_document(f.read_bytes(), str(f))
        for x in linter.lint(d):
            def pl(span):
                o = d.origin(span)
                (l, c), (el, ec) = d.place(o.start), d.place(o.end)
                return {"path": str(f), "line": l, "column": c, "end_line": el, "end_column": ec}
            out.append({**pl(x.span), "rule": x.rule, "category": x.category, "severity": x.severity,
                        "message": x.message, "text": x.text, "related": [pl(r.span) for r in x.related]})
    print(json.dumps({"version": 1, "findings": out, "summary": {}}))
