"""A real LanguageTool, put together once from Maven Central, and a stand-in for servers that misbehave."""

from __future__ import annotations

import json
import os
import shutil
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from wirelint.languagetool.install import install_with_maven, installed
from wirelint.languagetool.local import LocalServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEEDED = ("java", "mvn")


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of an installation; WIRELINT_LANGUAGETOOL_DIR names one that is there already."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        (pytest.fail if os.environ.get("WIRELINT_SKIP_NOTHING") else pytest.skip)(
            f"a real LanguageTool needs {' and '.join(missing)}, which .ci/run installs"
        )
    named = os.environ.get("WIRELINT_LANGUAGETOOL_DIR")
    if named and installed(Path(named)):
        return Path(named)
    folder = tmp_path_factory.mktemp("languagetool")
    assert install_with_maven(folder).is_file()
    return folder


@pytest.fixture(scope="session")
def address(installation: Path) -> Iterator[str]:
    """Give the address of a real server that all tests share."""
    jar = installed(installation)
    assert jar
    with LocalServer(jar, timeout=120) as server:
        yield server.client().address


@contextmanager
def stand_in(answer: Callable[[str], tuple[int, object]], delay: float = 0) -> Iterator[str]:
    """Serve what a function of the path gives, a status and a value for JSON; gives the server's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(delay)
            status, value = answer(self.path)
            body = value if isinstance(value, bytes) else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815 - the name that http.server asks for

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
