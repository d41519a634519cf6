"""Requests to a LanguageTool server, by its HTTP interface of version 2."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from wirelint.languagetool.errors import ServerError

if TYPE_CHECKING:
    from collections.abc import Mapping

OLDEST = 6
"""The oldest major version whose answers are known."""
_PAUSES = (0.5, 1.5)  # seconds before each further try: a server that is overloaded for a moment is soon back


class Client:
    """Asks one server; ``address`` is its root, such as http://localhost:8081, ``timeout`` seconds for an answer."""

    def __init__(self, address: str, timeout: float, pauses: tuple[float, ...] = _PAUSES) -> None:
        self.address = address.rstrip("/").removesuffix("/v2")
        self.timeout = timeout
        self._pauses = pauses
        # Copy goes to the server that was named and nowhere else: no proxy of the environment, no redirection.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirection)

    def version(self) -> str:
        """Give the server's version; raises ServerError where it is no LanguageTool, or too old a one."""
        answer = self._ask("info")
        software = answer.get("software", answer) if isinstance(answer, dict) else {}
        version = str(software.get("version", ""))
        if not version or "LanguageTool" not in str(software.get("name", "LanguageTool")):
            raise ServerError(f"what answers at {self.address} is not LanguageTool; check `server:`")
        major = version.partition(".")[0]
        if not major.isdecimal() or int(major) < OLDEST:
            raise ServerError(f"LanguageTool {version} answers at {self.address}; wirelint needs {OLDEST}.0 or later")
        return version

    def check(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        """Send one request to check copy, and give the answer as it is; raises ServerError."""
        answer = self._ask("check", parameters)
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise ServerError(f"what answers at {self.address} is not LanguageTool; check `server:`")
        return answer

    def _ask(self, action: str, parameters: Mapping[str, str] | None = None) -> Any:
        """Ask, and ask again where the server is only busy."""
        data = urllib.parse.urlencode(parameters).encode() if parameters else None
        request = urllib.request.Request(f"{self.address}/v2/{action}", data)
        for pause in (*self._pauses, None):
            try:
                with self._opener.open(request, timeout=self.timeout) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                said = error.read(200).decode("utf-8", "replace").strip()
                if error.code < 500 and error.code != 429:
                    raise ServerError(
                        f"LanguageTool at {self.address} refuses to check: {said or error.reason}"
                    ) from None
                message = f"LanguageTool at {self.address} is overloaded or broken ({error.code} {error.reason})"
            except TimeoutError:
                message = f"LanguageTool at {self.address} gave no answer within {self.timeout:g} seconds"
            except ValueError:
                raise ServerError(f"what answers at {self.address} is not LanguageTool; check `server:`") from None
            except OSError as error:
                message = _unreachable(self.address, self.timeout, error)
            if pause is None:
                raise ServerError(message)
            time.sleep(pause)
        raise AssertionError("the last pause is None")


def _unreachable(address: str, timeout: float, error: OSError) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return f"LanguageTool at {address} gave no answer within {timeout:g} seconds"
    said = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
    return f"there is no LanguageTool at {address}: {said}"


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object, **__: object) -> None:
        return None


def is_local(address: str) -> bool:
    """Tell whether an address is on the loopback, so that copy sent there stays on this machine."""
    host = urllib.parse.urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
