"""What the Linux packages put where; the packing itself is tried by `make smoke`."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import contents
import pytest

sys.path.insert(0, str(Path(contents.__file__).parent / "linux"))
import pack


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "kdscore-scorer"
    notices = folder / "_internal/kdscore_desktop/_resources/third_party_licenses.txt"
    notices.parent.mkdir(parents=True)
    notices.write_text("licenses")
    for name in ("kdscore", "kdscore-desktop"):
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    return folder


def test_a_double_click_finds_the_program(program: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    pack.tree(program, "scorer", root)
    desktop = (root / "usr/share/applications/kdscore-desktop.desktop").read_text()
    types = (root / "usr/share/mime/packages/kdscore.xml").read_text()
    for kind in pack.FILE_KINDS:
        assert f"application/x-{kind};" in desktop
        assert f'<glob pattern="*.{kind}"/>' in types
        icon = f"usr/share/icons/hicolor/48x48/mimetypes/application-x-{kind}.png"
        assert (root / icon).read_bytes().startswith(b"\x89PNG")
    assert "Name=KDScore Scorer\n" in desktop
    command = desktop.partition("Exec=")[2].split()[0]
    link = root / command.lstrip("/")
    assert (root / str(link.readlink()).lstrip("/")).is_file()


def test_the_editions_take_each_others_place() -> None:
    assert "Conflicts: kdscore-scorer\n" in pack.control("full", 1)
    assert "Conflicts: kdscore-desktop\n" in pack.control("scorer", 1)


def test_the_archive_holds_one_folder_and_is_checked_by_its_sum(
    program: Path, tmp_path: Path
) -> None:
    path = pack.tar(program, "scorer", tmp_path)
    pack.note_checksum(path)
    with tarfile.open(path) as archive:
        tops = {name.partition("/")[0] for name in archive.getnames()}
        owners = {member.uname for member in archive.getmembers()}
    assert len(tops) == 1
    assert owners == {"root"}
    digest, name = path.with_name(path.name + ".sha256").read_text().split()
    assert (len(digest), name) == (64, path.name)
