"""A LanguageTool server on this machine, for one run: its own Java, on a free port of the loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from wirelint.languagetool.client import Client
from wirelint.languagetool.errors import ServerError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

JAR = "languagetool-server.jar"
_TRIES = 3  # ports: between finding one free and Java's taking it, another program may come
_STARTS_WITHIN = 90.0  # seconds; a busy machine was seen to need eleven
_PAUSE = 0.1


class LocalServer:
    """Starts Java when ``client`` is first called, and ends it with the ``with`` block, or with this process.

    ``jar`` is the server's archive, ``memory`` the most that Java may take for its objects, in megabytes.
    """

    def __init__(self, jar: Path, timeout: float, memory: int = 512, java: str = "java") -> None:
        self.jar = jar
        self.timeout = timeout
        self.memory = memory
        self.java = java
        self.process: subprocess.Popen[bytes] | None = None
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the server

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
        self._log.close()

    def client(self) -> Client:
        """Start the server and wait until it answers; raises ServerError."""
        java = shutil.which(self.java)
        if java is None:
            raise ServerError("LanguageTool needs Java 17 or later, and there is none; install it, or use `server:`")
        for _ in range(_TRIES):
            port = free_port()
            client = self._started(java, port)
            if client:
                return client
        raise ServerError(f"LanguageTool does not start: {self._last_words()}")

    def stop(self) -> None:
        """End the server; its keeper ends Java when the pipe closes."""
        if self.process is None:
            return
        if self.process.stdin:
            self.process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        self.process.wait()
        self.process = None

    def _started(self, java: str, port: int) -> Client | None:
        """Start Java on a port; None where it ended at once, as it does when the port is taken."""
        self.stop()
        keeper = [sys.executable, "-m", "wirelint.languagetool.keeper"]
        flags = [f"-Xmx{self.memory}m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        server = [java, *flags, "-cp", str(self.jar), "org.languagetool.server.HTTPServer", "--port", str(port)]
        self.process = subprocess.Popen([*keeper, *server], stdin=subprocess.PIPE, stdout=self._log, stderr=self._log)
        client = Client(f"http://127.0.0.1:{port}", self.timeout)
        return client if self._answers(client) else None

    def _answers(self, client: Client) -> bool:
        asking = Client(client.address, timeout=5, pauses=())
        end = time.monotonic() + _STARTS_WITHIN
        while time.monotonic() < end:
            if self.process is None or self.process.poll() is not None:
                return False
            with suppress(ServerError):
                asking.version()
                # Another program may hold the port while our own Java is ending for want of it.
                return self.process.poll() is None
            time.sleep(_PAUSE)
        raise ServerError(f"LanguageTool did not start within {_STARTS_WITHIN:g} seconds: {self._last_words()}")

    def _last_words(self) -> str:
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").split("\n")
        told = [line.strip() for line in lines if line.strip() and not line.startswith(("\t", "    at "))]
        return next(
            (line for line in told if "rror" in line or "xception" in line), told[-1] if told else "it said nothing"
        )


def free_port() -> int:
    """Give a port of the loopback that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
