"""A real server: found, asked, killed; and servers that misbehave, each with one clear line."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.languagetool.conftest import stand_in
from wirelint.languagetool import local
from wirelint.languagetool.client import Client, is_local
from wirelint.languagetool.errors import ServerError
from wirelint.languagetool.install import install_from, installed, version_of
from wirelint.languagetool.local import LocalServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.newsroom import Newsroom

COPY = "The minister will offering 😀 a new plan to the the council.\n"
INFO = {"software": {"name": "LanguageTool", "version": "6.8"}}
MATCH = {
    "message": "A word of the third person.",
    "offset": 4,
    "length": 8,
    "replacements": [{"value": "ministers"}],
    "rule": {"id": "THIS_NNS", "issueType": "grammar", "category": {"name": "Grammar"}},
}


def settings(newsroom: Newsroom, *lines: str) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\nlanguagetool:\n" + "".join(f"  {line}\n" for line in lines))


def test_a_check_with_a_real_server(newsroom: Newsroom, address: str) -> None:
    newsroom.write("plan.txt", COPY)
    settings(newsroom, f"server: {address}")
    found = newsroom.run("check", "plan.txt", "--output-format", "json").json["findings"]
    assert [(f["rule"], f["severity"], f["text"]) for f in found] == [
        ("languagetool/MD_BASEFORM", "warning", "offering"),
        ("languagetool/ENGLISH_WORD_REPEAT_RULE", "warning", "the the"),
    ], "behind the emoji, which LanguageTool counts twice, the place is right"
    assert found[0]["fixes"] == []
    ignored = newsroom.run(
        "check", "plan.txt", "--ignore", "languagetool/MD_BASEFORM", "--output-format", "concise"
    ).out
    assert "MD_BASEFORM" not in ignored
    assert "ENGLISH_WORD_REPEAT_RULE" in ignored
    without = newsroom.run("check", "plan.txt", "--isolated", "--select", "repetition", "--output-format", "concise")
    assert "languagetool/" not in without.out


def test_a_duplicate_is_merged_into_wirelint_s_own_finding(newsroom: Newsroom, address: str) -> None:
    newsroom.write("plan.txt", COPY)
    newsroom.write("wirelint.yaml", f"packs: [repetition]\nlanguagetool:\n  server: {address}\n")
    found = newsroom.run("check", "plan.txt", "--output-format", "json").json["findings"]
    assert [f["rule"] for f in found] == ["languagetool/MD_BASEFORM", "repetition/word"]


def test_a_local_server_is_started_and_ended(newsroom: Newsroom, installation: Path) -> None:
    newsroom.write("plan.txt", COPY)
    settings(newsroom, "local: true", f"folder: {installation}")
    assert "answers: yes, LanguageTool 6.8" in newsroom.run("languagetool", "status").out
    assert "MD_BASEFORM" in newsroom.run("check", "plan.txt", "--no-cache").out


def test_java_killed_in_the_middle(newsroom: Newsroom, installation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("a.txt", COPY)
    newsroom.write("b.txt", "Prior to the vote, " + COPY)
    settings(newsroom, "local: true", f"folder: {installation}")
    check = Client.check

    def check_once(client: Client, asked: dict[str, str]) -> dict[str, object]:
        answer = check(client, asked)
        _kill_java(client.address)
        return answer

    monkeypatch.setattr(Client, "check", check_once)
    ended = newsroom.run("check", "a.txt", "b.txt", "--no-cache", "--output-format", "concise")
    assert "a.txt:1:19: warning languagetool/MD_BASEFORM" in ended.out
    assert "b.txt:1:1: warning house/prior-to" in ended.out, "wirelint's own findings still come"
    assert ended.err.startswith("there is no LanguageTool at http://127.0.0.1:")
    assert ended.err.endswith("Without its opinion: 1 story.\n")
    assert ended.code == 1


def _kill_java(address: str) -> None:
    listed = subprocess.run(["ps", "-wweo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    port = address.rpartition(":")[2]
    for line in listed.splitlines():
        number, program = line.split(maxsplit=1)
        if "java" in program.split()[0] and program.endswith(f"--port {port}"):
            os.kill(int(number), signal.SIGKILL)


def test_no_java_stays_behind_a_killed_run(installation: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from wirelint.languagetool.install import installed; "
        "from wirelint.languagetool.local import LocalServer; "
        f"server = LocalServer(installed(Path({str(installation)!r})), 60); print(server.client().address, flush=True); "
        "time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        served = run.stdout.readline().strip()
        assert Client(served, 10).version() == "6.8"
        run.kill()
    for _ in range(100):
        if not _answers(served):
            return
        time.sleep(0.1)
    pytest.fail("the server still answers")


def _answers(address: str) -> bool:
    try:
        Client(address, 1, pauses=()).version()
    except ServerError:
        return False
    return True


def test_a_port_taken_by_another_program(installation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar = installed(installation)
    assert jar
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ports = iter([other.getsockname()[1], local.free_port()])
        monkeypatch.setattr(local, "free_port", lambda: next(ports))
        with LocalServer(jar, timeout=60) as server:
            assert server.client().version() == "6.8"


def test_no_java(newsroom: Newsroom, installation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    settings(newsroom, "local: true", f"folder: {installation}", "required: true")
    monkeypatch.setenv("PATH", str(newsroom.root))
    ended = newsroom.run("check", "plan.txt", "--no-cache")
    assert "house/prior-to" in ended.out
    assert ended.err.startswith("LanguageTool needs Java 17 or later, and there is none; install it")
    assert ended.code == 2, "because it is required"


def test_not_installed(newsroom: Newsroom) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    settings(newsroom, "local: true", "folder: nowhere")
    ended = newsroom.run("check", "plan.txt")
    assert "run: wirelint languagetool install. Without its opinion: 1 story." in ended.err
    assert ended.code == 1


SERVERS: dict[str, tuple[Callable[[str], tuple[int, object]], str]] = {
    "foreign": (lambda _: (200, b"<html>It works!</html>"), "is not LanguageTool; check `server:`"),
    "other JSON": (lambda _: (200, {"status": "ok"}), "is not LanguageTool; check `server:`"),
    "old": (
        lambda _: (200, {"software": {"name": "LanguageTool", "version": "5.9"}}),
        "wirelint needs 6.0 or later",
    ),
    "overloaded": (lambda _: (503, b"busy"), "is overloaded or broken (503 Service Unavailable)"),
    "refusing": (lambda _: (403, b"Error: not you"), "refuses to check: Error: not you"),
}


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_that_misbehaves(newsroom: Newsroom, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, said = SERVERS[name]
    monkeypatch.setattr("wirelint.languagetool.client._PAUSES", (0.0,))
    newsroom.write("plan.txt", "Prior to the vote.\n")
    with stand_in(answer) as address:
        settings(newsroom, f"server: {address}")
        ended = newsroom.run("check", "plan.txt")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert "house/prior-to" in ended.out
    assert ended.code == 1


def test_a_slow_server(newsroom: Newsroom) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    with stand_in(lambda _: (200, INFO), delay=1.5) as address:
        client = Client(address, 0.2, pauses=())
        with pytest.raises(ServerError, match=r"gave no answer within 0\.2 seconds"):
            client.version()


def test_an_answer_that_makes_no_sense(newsroom: Newsroom) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    broken = {**MATCH, "offset": "soon"}

    def answer(path: str) -> tuple[int, object]:
        if path.endswith("languages"):
            return 200, [{"name": "English", "code": "en", "longCode": "en-US"}]
        return 200, {"matches": [broken]} if path.endswith("check") else INFO

    with stand_in(answer) as address:
        settings(newsroom, f"server: {address}")
        ended = newsroom.run("check", "plan.txt")
    assert "cannot be understood" in ended.err


@pytest.mark.parametrize(
    ("address", "local_one"),
    [
        ("http://localhost:8081", True),
        ("http://127.0.0.9", True),
        ("http://[::1]:8081/v2", True),
        ("https://api.example.org", False),
        ("http://localhost.example.org", False),
        ("http://10.0.0.1", False),
    ],
)
def test_what_is_this_machine(address: str, local_one: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_local(address) == local_one


def test_another_machine_needs_leave(newsroom: Newsroom) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    settings(newsroom, "server: https://api.example.org")
    ended = newsroom.run("check", "plan.txt")
    assert (ended.code, ended.out) == (2, "")
    assert 'copy would leave this one; write "allow-remote: true"' in ended.err


def test_an_installation_from_a_folder_and_from_nothing(tmp_path: Path, installation: Path) -> None:
    (given := tmp_path / "given").mkdir()
    (given / "languagetool-server.jar").write_bytes(b"")
    jar = install_from(given, tmp_path / "home")
    assert jar == tmp_path / "home" / "LanguageTool-given" / "languagetool-server.jar"
    (empty := tmp_path / "empty").mkdir()
    with pytest.raises(ServerError, match=r"there is no languagetool-server\.jar in"):
        install_from(empty, tmp_path / "other")
    with pytest.raises(ServerError, match="neither a folder nor a zip archive"):
        install_from(tmp_path / "nothing", tmp_path / "other")
    found = installed(installation)
    assert found
    assert version_of(found) == "6.8"


def test_nothing_of_it_is_loaded_without_being_asked_for(newsroom: Newsroom) -> None:
    newsroom.write("plan.txt", "Prior to the vote.\n")
    script = (
        "import sys; from wirelint.cli.main import run; run(['check', 'plan.txt']); import wirelint; "
        "print([name for name in sys.modules if 'languagetool' in name or 'language_tool' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "['wirelint.config.languagetool']", "its settings, and no more"
