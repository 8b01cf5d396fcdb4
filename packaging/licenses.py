"""Which distributions are built in, and the licenses of all of it."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from materials import SystemPackage

_LICENSE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors?)[^/]*$|/licen[cs]es/", re.I)
_RULE = "=" * 78
_QT = """\
Qt 6 and PySide6 are used under the GNU Lesser General Public License, version 3. They lie as
libraries of their own in this program's folder and may be replaced by other builds of the same
version. Their source is at https://download.qt.io and https://code.qt.io.
"""


def distributions_of(modules: Iterable[str], files: Iterable[str]) -> list[str]:
    """Return the names of the distributions that modules and files of a build come from.

    Parameters
    ----------
    modules
        Dotted names of what is built in.
    files
        Paths inside the program, such as "torch/lib/libc10.so".
    """
    owners = metadata.packages_distributions()
    tops = {name.partition(".")[0] for name in modules}
    tops |= {re.split(r"[/\\]", name)[0].removesuffix(".libs") for name in files}
    found = {owner for top in tops for owner in owners.get(top, [])}
    return sorted(found - {"kdscore-desktop"}, key=str.lower)


def public_version(name: str) -> str:
    """Return a distribution's version without the name of a local build."""
    return metadata.version(name).partition("+")[0]


def declared(name: str) -> tuple[str, str]:
    """Return the license that a distribution declares: an SPDX expression, else a name, or ""."""
    fields = metadata.distribution(name).metadata
    (expression, *_) = fields.get_all("License-Expression") or [""]
    (named, *_) = fields.get_all("License") or [""]
    if expression or (named and len(named.splitlines()) == 1):
        return expression, named
    classifiers = fields.get_all("Classifier") or []
    ours = [entry.rpartition(":: ")[2] for entry in classifiers if entry.startswith("License ::")]
    return "", "; ".join(ours)


def licenses(distributions: Iterable[str], packages: Iterable[SystemPackage] = ()) -> str:
    """Return one text with the license of Python, every distribution and every system package."""
    parts = [_heading(f"Python {sys.version.split()[0]}"), _python_license()]
    for name in distributions:
        found = metadata.distribution(name)
        parts.append(_heading(f"{found.name} {found.version}"))
        expression, named = declared(name)
        parts.append(f"License: {expression or named or 'see below'}")
        if name.lower().startswith(("pyside6", "shiboken6")):
            parts.append(_QT)
        parts += _texts(found)
    for package in packages:
        parts.append(_heading(f"{package.name} {package.version}, from Debian"))
        parts.append(package.copyright)
    return "\n".join(part.rstrip() + "\n" for part in parts)


def _heading(title: str) -> str:
    return f"\n{_RULE}\n{title}\n{_RULE}\n"


def _texts(found: metadata.Distribution) -> list[str]:
    paths = [path for path in found.files or [] if _LICENSE_FILE.search(str(path))]
    texts = []
    for path in paths:
        located = Path(str(found.locate_file(path)))
        if located.is_file() and located.suffix in ("", ".txt", ".md", ".rst", ".APACHE", ".BSD"):
            texts.append(located.read_text(encoding="utf-8", errors="replace"))
    return texts


def _python_license() -> str:
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
    )
    for path in places:
        if path.is_file():
            return path.read_text(encoding="utf-8", errors="replace")
    return (
        "Python Software Foundation License Version 2; see https://docs.python.org/3/license.html"
    )
