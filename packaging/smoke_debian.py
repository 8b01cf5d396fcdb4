"""The part of the smoke test that installs the .deb, renews it, starts it and removes it.

All of it happens on a copy of this system, an overlay in memory that is gone afterwards. The
package of an earlier version is the same one with a lower version number.
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from smoke_box import Screen, step

# Arguments: a folder for the overlay, and what the steps get.
_OVERLAY = r"""
set -e
over=$1; shift
mount -t tmpfs tmpfs "$over"; mkdir "$over/up" "$over/work" "$over/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$over/up,workdir=$over/work" "$over/root"
for one in proc dev tmp; do mount --rbind "/$one" "$over/root/$one"; done
exec chroot "$over/root" /bin/sh -c "$STEPS" sh "$@"
"""
# Arguments: the .deb, a home with a folder Documents, the example workbook, an empty folder.
_STEPS = r"""
set -e
deb=$1 home=$2 example=$3 room=$4
as_user() { exec env -i HOME="$home" PATH=/usr/bin:/bin DISPLAY="$DISPLAY" LANG=C.UTF-8 "$@"; }
fail() { echo "$@"; exit 1; }
package=$(dpkg-deb -f "$deb" Package)

cd "$room"
ar x "$deb"; mkdir control; tar -xf control.tar.* -C control; rm control.tar.*
sed -i 's/^Version: .*/Version: 0.0.1/' control/control
tar -cJf control.tar.xz -C control .
ar rc older.deb debian-binary control.tar.xz data.tar.*
dpkg --force-depends -i older.deb >/dev/null
test "$(dpkg-query -f '${Version}' -W "$package")" = 0.0.1
cd /

project="$home/Documents/período 3.kdscore" settings="$home/.config/KDScore/window.json"
(as_user kdscore new "$project") >/dev/null
(as_user kdscore import "$project" "$example") >/dev/null
mkdir -p "${settings%/*}"; echo '{"language": "en"}' >"$settings"
before=$(sha256sum "$project" "$settings")

dpkg --force-depends -i "$deb" >/dev/null
test "$(dpkg-query -f '${Version}' -W "$package")" = "$(dpkg-deb -f "$deb" Version)"
test "$before" = "$(sha256sum "$project" "$settings")" || fail "the renewal changed user files"
echo "renewed, files kept"

# A double click: the kind of the file names the menu entry, the entry names the command.
kind=$(as_user xdg-mime query filetype "$project")
test "$kind" = application/x-kdscore || fail "the kind of the file is $kind"
entry=$(as_user xdg-mime query default "$kind")
test "$entry" = kdscore-desktop.desktop || fail "the menu entry is $entry"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "/usr/share/applications/$entry"
fi
command=$(sed -n 's/^Exec=\([^ ]*\) %f$/\1/p' "/usr/share/applications/$entry")
(as_user "$command" "$project") & started=$!
read -r looked_at || true
kill $started; wait $started || true

dpkg -L "$package" >"$room/installed"
dpkg --force-depends -P "$package" >/dev/null
while read -r one; do
    if test -f "$one" -o -L "$one"; then fail "left behind: $one"; fi
done <"$room/installed"
test ! -e "/opt/$package" || fail "left behind: /opt/$package"
test -f "$project" -a -f "$settings" || fail "the user's files are gone"
echo "nothing left, home kept"
"""


def try_debian_package(package: Path, example: Path, pictures: Path, folder: Path) -> None:
    """Install an older .deb, work, install the newer, double-click a project, and remove it."""
    over, home, room = folder / "overlay", folder / "home deb", folder / "older"
    for made in (over, room, home / "Documents"):
        made.mkdir(parents=True)
    arguments = map(str, (over, package.resolve(), home, example.resolve(), room))
    screen = Screen(folder / "screen deb")
    variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DISPLAY": screen.display}
    with step("the .deb renews an older one, opens a project by a double click, and is removed"):
        process = subprocess.Popen(
            ["unshare", "--mount", "--net", "/bin/sh", "-c", _OVERLAY, "sh", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=variables | {"STEPS": _STEPS},
        )
        try:
            while screen.main_button() is None and process.poll() is None:
                time.sleep(0.1)
            time.sleep(1)
            screen.save(pictures / "double_click.png")
            said, _ = process.communicate("looked at\n", timeout=120)
        finally:
            process.kill()
            screen.close()
        print("\n".join(f"      {line}" for line in said.splitlines()))
        assert process.returncode == 0, said
        assert "renewed, files kept" in said, said
        assert "nothing left, home kept" in said, said
