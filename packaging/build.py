"""Builds one edition into `dist/`, checks what it holds, and says how large it is.

    python packaging/build.py --edition full|scorer

`dist/kdscore-desktop` or `dist/kdscore-scorer` is the program, to be packed by the scripts of the
systems; `build/<edition>` keeps its licenses and the list for the bill of materials.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import contents
import icons

ROOT = Path(__file__).parents[1]
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


def main() -> int:
    """Build, check and say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edition", choices=contents.EDITIONS, required=True)
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    options = parser.parse_args()
    program = build(options.edition, options.dist.resolve(), options.work.resolve())
    found = contents.faults(contents.libraries_of(program), options.edition)
    for sentence in found:
        print(sentence, file=sys.stderr)
    size = sum(path.stat().st_size for path in program.rglob("*") if not path.is_symlink())
    print(f"{program}: {size / 1e6:.0f} MB, {len(found) or 'no'} faults in what it holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
