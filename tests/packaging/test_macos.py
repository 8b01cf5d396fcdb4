"""What the macOS script asks of Apple's tools; stand-ins write down the calls."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import contents
import pytest

_SCRIPT = Path(contents.__file__).parent / "macos" / "pack.sh"
Pack = Callable[..., list[str]]
_TOOL = """#!/bin/sh
echo "${0##*/} $*" >>"$CALLS"
case "${0##*/}" in
    hdiutil) for last; do :; done; echo image >"$last" ;;
    shasum) echo "0123  $3" ;;
esac
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Return a function that packs with an identity's variables and returns what was called."""
    tools, app, icons = tmp_path / "tools", tmp_path / "KDScore Desktop.app", tmp_path / "icons"
    for folder in (tools, app / "Contents" / "Resources", icons):
        folder.mkdir(parents=True)
    (icons / "kdscore-file.icns").touch()
    for name in ("codesign", "hdiutil", "xcrun", "shasum"):
        (tools / name).write_text(_TOOL)
        (tools / name).chmod(0o755)

    def packed(**identity: str) -> list[str]:
        environment = {name: value for name, value in os.environ.items() if "KDSCORE" not in name}
        environment |= identity | {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "CALLS": str(tmp_path / "calls"),
        }
        command = [shutil.which("sh") or "sh", str(_SCRIPT), str(app), str(tmp_path / "k.dmg")]
        subprocess.run([*command, str(icons)], check=True, env=environment)
        return (tmp_path / "calls").read_text().splitlines()

    return packed


def test_without_an_identity_nothing_is_signed_for_others(pack: Pack) -> None:
    calls = pack()
    assert [call for call in calls if call.startswith("codesign")] == [
        call for call in calls if "--sign - " in call
    ]
    assert not any(call.startswith("xcrun") for call in calls)
    assert any(call.startswith("hdiutil create") for call in calls)


def test_with_an_identity_program_and_image_are_signed_and_notarized(pack: Pack) -> None:
    calls = pack(KDSCORE_SIGN_IDENTITY="Developer ID: X", KDSCORE_NOTARY_PROFILE="profile")
    signed = [call for call in calls if "--sign Developer ID: X" in call]
    assert [call.endswith(".app") for call in signed] == [True, False]
    assert any("notarytool submit" in call for call in calls)
    assert any("stapler staple" in call for call in calls)
