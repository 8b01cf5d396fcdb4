"""Packs a built edition for Linux: a .deb and a .tar.gz, each with its SHA-256.

    python packaging/linux/pack.py dist/kdscore-desktop --edition full

Needs `dpkg-deb`, which every Debian and Ubuntu has. The .deb installs for all users under /opt;
the .tar.gz is unpacked anywhere and needs no administrator. Neither touches a user's files when it
is removed or renewed: those lie in home folders, which no package script enters.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import contents
import icons

import kdscore_desktop

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGES = {"full": "kdscore-desktop", "scorer": "kdscore-scorer"}
FILE_KINDS = ("kdscore", "kdscorer", "kdteacher")
# What Qt's window plugin for X11 loads and no desktop is sure to have.
DEPENDS = (
    "libc6",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
_REFRESH = """\
#!/bin/sh
set -e
for command in "update-mime-database /usr/share/mime" \\
    "update-desktop-database -q /usr/share/applications" \\
    "gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor"; do
    if command -v "${command%% *}" >/dev/null; then $command || true; fi
done
"""


def tree(program: Path, edition: str, root: Path) -> None:
    """Lay out in `root` what the .deb installs."""
    package = PACKAGES[edition]
    shutil.copytree(program, root / "opt" / package, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    for name in ("kdscore", "kdscore-desktop"):
        (root / "usr" / "bin" / name).symlink_to(f"/opt/{package}/{name}")
    share = root / "usr" / "share"
    desktop = (HERE / "kdscore-desktop.desktop").read_text(encoding="utf-8")
    _write(
        share / "applications" / "kdscore-desktop.desktop",
        desktop.replace("@NAME@", contents.EDITIONS[edition]),
    )
    _write(
        share / "mime" / "packages" / "kdscore.xml",
        (HERE / "kdscore.mime.xml").read_text(encoding="utf-8"),
    )
    _icons(share / "icons" / "hicolor")
    notices = contents.libraries_of(program) / "kdscore_desktop/_resources/third_party_licenses.txt"
    documents = share / "doc" / package
    _write(documents / "copyright", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    shutil.copyfile(notices, documents / notices.name)


def _icons(hicolor: Path) -> None:
    with tempfile.TemporaryDirectory() as made:
        icons.render_all(Path(made))
        for size in icons.SIZES:
            drawn = Path(made) / str(size)
            _copy(drawn / "kdscore.png", hicolor / f"{size}x{size}/apps/kdscore-desktop.png")
            for kind in FILE_KINDS:
                target = hicolor / f"{size}x{size}/mimetypes/application-x-{kind}.png"
                _copy(drawn / f"{kind}-file.png", target)
    _copy(icons.SOURCES / "kdscore.svg", hicolor / "scalable/apps/kdscore-desktop.svg")


def control(edition: str, kilobytes: int) -> str:
    """Return the .deb's control file."""
    other = PACKAGES["scorer" if edition == "full" else "full"]
    learns = (
        " Prepares an expert model from your own scored answers and makes a scorer of it, all on\n"
        " this computer.\n"
        if edition == "full"
        else " The small edition: it scores, reviews and exports; preparing an expert model and\n"
        " making a scorer need kdscore-desktop.\n"
    )
    return (
        f"Package: {PACKAGES[edition]}\n"
        f"Version: {kdscore_desktop.__version__}\n"
        f"Architecture: {architecture()}\n"
        "Maintainer: The KDScore Desktop maintainers <maintainers@kdscore.invalid>\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join(DEPENDS)}\n"
        f"Conflicts: {other}\n"
        f"Replaces: {other}\n"
        "Section: education\n"
        "Priority: optional\n"
        "Description: scores short answers offline; the educator decides\n"
        " Opens a spreadsheet of learners' short answers, suggests a rubric level for each with\n"
        " its probability, and writes a gradebook back. Opens no network connection.\n"
        " .\n" + learns
    )


def architecture() -> str:
    """Return what Debian calls this computer's processor."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def deb(program: Path, edition: str, out: Path) -> Path:
    """Write the .deb and return its path."""
    name = f"{PACKAGES[edition]}_{kdscore_desktop.__version__}_{architecture()}.deb"
    with tempfile.TemporaryDirectory(dir=out) as temporary:
        root = Path(temporary) / "root"
        tree(program, edition, root)
        size = sum(p.stat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
        _write(root / "DEBIAN" / "control", control(edition, size // 1024))
        for script in ("postinst", "postrm"):
            _write(root / "DEBIAN" / script, _REFRESH)
            (root / "DEBIAN" / script).chmod(0o755)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root)]
        subprocess.run([*command, str(out / name)], check=True, stdout=subprocess.DEVNULL)
    return out / name


def tar(program: Path, edition: str, out: Path) -> Path:
    """Write the .tar.gz, which holds one folder, and return its path."""
    top = f"{PACKAGES[edition]}-{kdscore_desktop.__version__}"
    path = out / f"{top}-linux-{platform.machine()}.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=6) as archive:
        archive.add(program, arcname=top, filter=_plain)
        archive.add(ROOT / "LICENSE", arcname=f"{top}/LICENSE", filter=_plain)
    return path


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def note_checksum(path: Path) -> None:
    """Write `PATH.sha256` in the form that `sha256sum -c` reads."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    path.with_name(path.name + ".sha256").write_text(f"{digest.hexdigest()}  {path.name}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def main() -> None:
    """Pack and say how large each is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--edition", choices=contents.EDITIONS, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--only", choices=("deb", "tar"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name, pack in (("deb", deb), ("tar", tar)):
        if options.only in (None, name):
            path = pack(options.program, options.edition, options.out)
            note_checksum(path)
            print(f"{path}: {path.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
