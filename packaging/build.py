"""Builds one edition into `dist/`, checks what it holds, and says how large it is.

    python packaging/build.py --edition full|scorer

`dist/kdscore-desktop` or `dist/kdscore-scorer` is the program, to be packed by the scripts of the
systems. Beside it lie its bill of materials (CycloneDX) and the licenses of all that is built in.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import contents
import icons

import kdscore_desktop

ROOT = Path(__file__).parents[1]
NOTICES = "third_party_licenses.txt"
PROGRAM = {"full": "kdscore-desktop", "scorer": "kdscore-scorer"}


def build(edition: str, dist: Path, work: Path) -> Path:
    """Build an edition and return its folder."""
    folder = work / edition
    icons.render_all(folder / "icons")
    if sys.platform == "win32":
        sys.path.insert(0, str(ROOT / "packaging" / "windows"))
        import version_info

        (folder / "version.txt").write_text(version_info.text(edition), encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(folder / "work")]
    command.append(str(ROOT / "packaging" / "kdscore.spec"))
    environment = os.environ | {"KDSCORE_EDITION": edition, "KDSCORE_BUILD": str(folder)}
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    if sys.platform == "darwin":
        return dist / f"{contents.EDITIONS[edition]}.app"
    return dist / PROGRAM[edition]


def strip_python(libraries: Path) -> None:
    """Take out of Python's own libraries what only a debugger reads, on Linux.

    Those of packages stay as they are: strip breaks libraries that auditwheel has edited.
    """
    tool = shutil.which("strip")
    if tool is None or not sys.platform.startswith("linux"):
        return
    for path in [*libraries.glob("libpython*"), *libraries.glob("python3.*/lib-dynload/*.so")]:
        if not path.is_symlink():
            subprocess.run([tool, "--strip-debug", str(path)], check=True)


def add_papers(edition: str, dist: Path, work: Path) -> None:
    """Put the bill of materials and the licenses beside what is handed out."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    stem = f"{PROGRAM[edition]}-{kdscore_desktop.__version__}-{system}"
    for made, ending in (("materials.cdx.json", ".cdx.json"), (NOTICES, "-licenses.txt")):
        shutil.copyfile(work / edition / made, dist / f"{stem}{ending}")


def main() -> int:
    """Build, check and say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edition", choices=contents.EDITIONS, required=True)
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    options = parser.parse_args()
    dist, work = options.dist.resolve(), options.work.resolve()
    program = build(options.edition, dist, work)
    strip_python(contents.libraries_of(program))
    add_papers(options.edition, dist, work)
    found = contents.faults(contents.libraries_of(program), options.edition)
    for sentence in found:
        print(sentence, file=sys.stderr)
    size = sum(path.stat().st_size for path in program.rglob("*") if not path.is_symlink())
    print(f"{program}: {size / 1e6:.0f} MB, {len(found) or 'no'} faults in what it holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
