"""The bill of materials of a build, as CycloneDX 1.6, and the system's libraries that come along.

On Linux PyInstaller takes the X11, Wayland and other libraries from the builder's system; their
packages are found, so that they are listed and their licenses given as well.
"""

from __future__ import annotations

import datetime as dt
import platform
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import contents
import licenses

import kdscore_desktop

_SHORT_NAME = re.compile(r"^License: *(\S.*)$", re.MULTILINE)
_IN_WORDS = "in its own words: see the licenses beside this list"
_APACHE: list[dict[str, Any]] = [{"license": {"id": "Apache-2.0"}}]


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A package of the builder's system of which a file is built in."""

    name: str
    version: str
    copyright: str


def system_packages(files: Iterable[Path]) -> list[SystemPackage]:
    """Return the Debian packages that files come from; none where dpkg is not the manager."""
    if shutil.which("dpkg-query") is None:
        return []
    owners = {owner for file in files if (owner := _owner(file.resolve()))}
    return [_package(name) for name in sorted(owners)]


def _owner(file: Path) -> str | None:
    """Return a file's package; dpkg may know it with or without /usr before /lib."""
    for path in (str(file), str(file).removeprefix("/usr")):
        done = _query("--search", path)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return None


def _package(name: str) -> SystemPackage:
    version = _query("--show", "--showformat=${Version}\n", name).stdout.splitlines()[0]
    notice = Path("/usr/share/doc") / name / "copyright"
    text = notice.read_text(encoding="utf-8", errors="replace") if notice.is_file() else ""
    return SystemPackage(name, version, text)


def _query(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["dpkg-query", *arguments], check=False, capture_output=True, encoding="utf-8"
    )


def bill(
    edition: str, distributions: Iterable[str], packages: Iterable[SystemPackage]
) -> dict[str, Any]:
    """Return what a build is made of.

    Parameters
    ----------
    edition
        "full" or "scorer".
    distributions
        The names of the Python distributions that are built in.
    packages
        Those of the system.
    """
    program = _component("application", contents.EDITIONS[edition], kdscore_desktop.__version__)
    python = _component("platform", "Python", platform.python_version())
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "version": 1,
        "metadata": {
            "timestamp": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "component": program | {"licenses": _APACHE},
            "properties": [{"name": "kdscore:system", "value": f"{sys.platform} {_machine()}"}],
        },
        "components": [
            python | {"licenses": [{"license": {"id": "PSF-2.0"}}]},
            *map(_of_python, distributions),
            *map(_of_system, packages),
        ],
    }


def _machine() -> str:
    return platform.machine().lower()


def _component(kind: str, name: str, version: str) -> dict[str, Any]:
    return {"type": kind, "bom-ref": f"{name}@{version}", "name": name, "version": version}


def _of_python(name: str) -> dict[str, Any]:
    version = licenses.public_version(name)
    expression, declared = licenses.declared(name)
    component = _component("library", name, version)
    component["purl"] = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    if expression:
        component["licenses"] = [{"expression": expression}]
    elif declared:
        component["licenses"] = [{"license": {"name": declared}}]
    return component


def _of_system(package: SystemPackage) -> dict[str, Any]:
    component = _component("library", package.name, package.version)
    component["purl"] = f"pkg:deb/debian/{package.name}@{package.version}"
    names = dict.fromkeys(_SHORT_NAME.findall(package.copyright)) or [_IN_WORDS]
    component["licenses"] = [{"license": {"name": name}} for name in names]
    return component
