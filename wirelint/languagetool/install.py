"""LanguageTool on this machine: put together with Maven, or from a folder or archive that is given."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint.languagetool.errors import ServerError
from wirelint.languagetool.local import JAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

VERSION = "6.8"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
_LONGEST_LINE = 70  # bytes of a line in a manifest, at most 72 with its end
# English does not start without these three, whose own dictionaries it can do without.
_LANGUAGES = ("language-en", "language-es", "language-ca", "language-pt")
_NAMES = (JAR, "languagetool.jar", "languagetool-server-*.jar")


def installed(folder: Path) -> Path | None:
    """Give the server's archive in a folder of installations, or in LanguageTool's own; None where there is none."""
    for place in (folder, *sorted(folder.glob("LanguageTool-*"), reverse=True)):
        found = next((path for name in _NAMES for path in sorted(place.glob(name))), None)
        if found:
            return found
    return None


def version_of(jar: Path) -> str:
    """Give the version that an installation's folder is named for; empty where the name says none."""
    version = jar.parent.name.removeprefix("LanguageTool-")
    return version if version[:1].isdecimal() else ""


def install_with_maven(folder: Path, version: str = VERSION) -> Path:
    """Fetch LanguageTool and what it needs from Maven Central; gives the server's archive. Raises ServerError."""
    mvn = shutil.which("mvn")
    if mvn is None:
        raise ServerError(
            "Maven is not here; install it (on Debian: apt-get install maven), or give --from a folder or zip"
        )

    def fill(place: Path) -> None:
        (place / "pom.xml").write_text(_pom(version), encoding="utf-8")
        command = [
            mvn,
            "-q",
            "-B",
            "-f",
            str(place / "pom.xml"),
            _COPY,
            "-DincludeScope=runtime",
            "-DoutputDirectory=jars",
        ]
        done = subprocess.run(command, capture_output=True, text=True, cwd=place, check=False)
        if done.returncode:
            raise ServerError(
                f"Maven could not fetch LanguageTool {version}: {_first_error(done.stdout + done.stderr)}"
            )
        (place / "pom.xml").unlink()
        _write_manifest_jar(place / JAR, sorted((place / "jars").glob("*.jar")))

    return _placed(folder / f"LanguageTool-{version}", fill)


def install_from(source: Path, folder: Path) -> Path:
    """Copy LanguageTool from a folder, or take it out of a zip archive; gives the server's archive.

    Raises ServerError.
    """

    def fill(place: Path) -> None:
        if source.is_dir():
            shutil.copytree(source, place, dirs_exist_ok=True)
        elif zipfile.is_zipfile(source):
            with zipfile.ZipFile(source) as archive:
                _refuse_outside(archive.namelist(), source)
                archive.extractall(place)
        else:
            raise ServerError(f"{source} is neither a folder nor a zip archive")
        if installed(place) is None:
            raise ServerError(f"there is no {JAR} in {source}")

    placed = _placed(folder / "LanguageTool-given", fill)
    found = installed(placed.parent)
    assert found  # ``fill`` has seen it
    return found


def _placed(target: Path, fill: Callable[[Path], None]) -> Path:
    """Fill a folder beside the target, and put it in the target's place whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as name:
        made = Path(name) / "made"
        made.mkdir()
        fill(made)
        if target.exists():
            shutil.rmtree(target)
        os.replace(made, target)  # noqa: PTH105 - the atomic one
    return target / JAR


def _refuse_outside(names: Iterable[str], source: Path) -> None:
    for name in names:
        path = Path(name)
        if path.is_absolute() or ".." in path.parts:
            raise ServerError(f"{source} holds a file that would lie outside of the installation: {name}")


def _pom(version: str) -> str:
    needed = "".join(_dependency(name, version) for name in _LANGUAGES)
    return _POM.format(server=_dependency("languagetool-server", version, _NOT_ALL), needed=needed)


def _dependency(name: str, version: str, inner: str = "") -> str:
    return (
        f"<dependency><groupId>org.languagetool</groupId><artifactId>{name}</artifactId><version>{version}</version>"
        f"{inner}</dependency>"
    )


def _write_manifest_jar(file: Path, jars: list[Path]) -> None:
    """Write an archive that only names the others: it makes a class path of any length short, on every system."""
    path = " ".join(jar.relative_to(file.parent).as_posix() for jar in jars)
    lines = ["Manifest-Version: 1.0", *_folded(f"Class-Path: {path}"), ""]
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("META-INF/MANIFEST.MF", "\r\n".join([*lines, ""]))


def _folded(line: str) -> Iterable[str]:
    """Break a line of a manifest as its format wants: a line that goes on starts with a space."""
    yield line[:_LONGEST_LINE]
    for at in range(_LONGEST_LINE, len(line), _LONGEST_LINE - 1):
        yield f" {line[at : at + _LONGEST_LINE - 1]}"


def _first_error(said: str) -> str:
    lines = [line.strip().removeprefix("[ERROR]").strip() for line in said.split("\n") if "ERROR" in line]
    return next((line for line in lines if line), "it did not say why")


_NOT_ALL = (
    "<exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId>"
    "</exclusion></exclusions>"
)
_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wirelint</groupId><artifactId>languagetool</artifactId><version>1</version>
  <dependencies>{server}{needed}</dependencies>
</project>
"""
