"""The peers of ``benchmarks.peers``, each with its own way of saying where."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any, Protocol

Found = tuple[int, int]
"""Start and end of a finding, in code points of the file's text."""
Findings = dict[str, list[Found]]

# What was measured to be noise on wire copy before these stories were looked at: names, layout, house style.
LANGUAGETOOL_NOISE = (
    "WHITESPACE_RULE,SENTENCE_WHITESPACE,CONSECUTIVE_SPACES,MORFOLOGIK_RULE_EN_US,ERDOGAN,EN_QUOTES,DASH_RULE,"
    "MISSING_PERIOD_AFTER_ABBREVIATION,SERIAL_COMMA_ON,COMMA_COMPOUND_SENTENCE,COMMA_COMPOUND_SENTENCE_2,"
    "MISSING_COMMA_AFTER_YEAR,EN_SPECIFIC_CASE"
)
_HARPER = """
import {readdirSync, readFileSync} from 'node:fs';
const [modules, folder, spelling] = process.argv.slice(2);
const {LocalLinter} = await import(`${modules}/harper.js/dist/index.js`);
const {binary} = await import(`${modules}/harper.js/dist/binary.js`);
const linter = new LocalLinter({binary});
await linter.setup();
if (spelling === 'no') await linter.setLintConfig({...(await linter.getLintConfig()), SpellCheck: false});
const found = {};
for (const name of readdirSync(folder)) {
  const lints = await linter.lint(readFileSync(`${folder}/${name}`, 'utf8'), {language: 'plaintext'});
  found[name] = lints.map(lint => [lint.span().start, lint.span().end]);
}
console.log(JSON.stringify(found));
"""


class Tool(Protocol):
    """A checker under comparison."""

    name: str

    def find(self, folder: Path) -> Findings: ...

    def close(self) -> None: ...


class Wirelint:
    name = "wirelint"

    def find(self, folder: Path) -> Findings:
        command = [sys.executable, "-m", "wirelint", "check", "--isolated", "--no-cache", "--output-format", "json"]
        report = json.loads(_output([*command, str(folder)]))
        found: Findings = {}
        for finding in report["findings"]:
            starts = _line_starts(folder / Path(finding["path"]).name)
            start = _at(starts, finding["line"], finding["column"])
            end = _at(starts, finding["end_line"], finding["end_column"])
            found.setdefault(Path(finding["path"]).name, []).append((start, end))
        return found

    def close(self) -> None:
        """Nothing runs on."""


class Vale:
    """Vale with the one rule set that comes with it, or with a style that was downloaded."""

    def __init__(self, program: Path, style: Path | None) -> None:
        self.name = f"Vale, {style.name if style else 'as it comes'}"
        self._program, self._style = program.resolve(), style.resolve() if style else None

    def find(self, folder: Path) -> Findings:
        ini = folder.parent / "vale.ini"
        style = self._style.name if self._style else "Vale"
        path = f"StylesPath = {self._style.parent}\n" if self._style else ""
        ini.write_text(f"{path}MinAlertLevel = suggestion\n[*]\nBasedOnStyles = {style}\n")
        alerts = json.loads(_output([str(self._program), f"--config={ini}", "--output=JSON", "--no-exit", str(folder)]))
        return {Path(path).name: [_vale_span(folder, path, alert) for alert in found] for path, found in alerts.items()}

    def close(self) -> None:
        """Nothing runs on."""


class Proselint:
    name = "proselint"

    def __init__(self, program: Path) -> None:
        self._program = program.resolve()

    def find(self, folder: Path) -> Findings:
        files = [str(file) for file in sorted(folder.iterdir())]
        result = json.loads(_output([str(self._program), "check", "--output-format", "json", *files]))["result"]
        return {
            Path(urllib.parse.urlparse(name).path).name: [
                (start - 1, end - 1)  # it puts a line end before the text
                for start, end in (diagnostic["span"] for diagnostic in of_file["diagnostics"])
            ]
            for name, of_file in result.items()
        }

    def close(self) -> None:
        """Nothing runs on."""


class Harper:
    """Harper as the JavaScript package that its makers publish."""

    def __init__(self, modules: Path, *, without_spelling: bool) -> None:
        self.name = "Harper, no spelling" if without_spelling else "Harper, as it comes"
        self._modules, self._spelling = modules.resolve(), "no" if without_spelling else "yes"

    def find(self, folder: Path) -> Findings:
        script = folder.parent / "harper.mjs"
        script.write_text(_HARPER)
        output = _output(["node", str(script), str(self._modules), str(folder), self._spelling])
        return {name: [(start, end) for start, end in spans] for name, spans in json.loads(output).items()}

    def close(self) -> None:
        """Nothing runs on."""


class LanguageTool:
    """LanguageTool's own server on the loopback, asked story by story, for American English."""

    def __init__(self, jars: Path, *, without_noise: bool) -> None:
        self.name = "LanguageTool, less noise" if without_noise else "LanguageTool, as it comes"
        self._disabled = LANGUAGETOOL_NOISE if without_noise else ""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        main = ["-cp", f"{jars.resolve()}/*", "org.languagetool.server.HTTPServer", "-p", str(self._port)]
        self._server = subprocess.Popen(
            ["java", "-Xmx768m", *main], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._wait()

    def find(self, folder: Path) -> Findings:
        return {file.name: self._check(file.read_text(encoding="utf-8")) for file in sorted(folder.iterdir())}

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()

    def _wait(self) -> None:
        for _ in range(120):
            try:
                self._ask("languages")
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.5)
            else:
                return
        raise TimeoutError("LanguageTool's server did not answer within a minute")

    def _check(self, text: str) -> list[Found]:
        form = {"language": "en-US", "text": text}
        form |= {"disabledRules": self._disabled} if self._disabled else {}
        units = text.encode("utf-16-le")
        found = []
        for match in self._ask("check", form)["matches"]:
            start = len(units[: 2 * match["offset"]].decode("utf-16-le"))
            found.append((start, start + len(units[2 * match["offset"] :][: 2 * match["length"]].decode("utf-16-le"))))
        return found

    def _ask(self, action: str, form: dict[str, str] | None = None) -> Any:  # noqa: ANN401
        data = urllib.parse.urlencode(form).encode() if form else None
        with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/v2/{action}", data, timeout=120) as answer:
            return json.load(answer)


def _output(command: list[str]) -> str:
    """Run a command and give what it printed; findings may make its exit code anything but a crash's."""
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if not ended.stdout.strip():
        sys.exit(f"{command[0]} printed nothing ({ended.returncode}): {ended.stderr[-800:]}")
    return ended.stdout


def _vale_span(folder: Path, path: str, alert: dict[str, Any]) -> Found:
    starts = _line_starts(folder / Path(path).name)
    first, last = alert["Span"]
    return _at(starts, alert["Line"], first), _at(starts, alert["Line"], last + 1)


def _line_starts(file: Path) -> list[int]:
    starts = [0]
    for line in file.read_text(encoding="utf-8").split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _at(starts: list[int], line: int, column: int) -> int:
    return starts[line - 1] + column - 1
