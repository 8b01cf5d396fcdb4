"""The conditions that a built program is tried under, and a look at what it draws.

A mount namespace puts the program, read-only, at a path with spaces and letters beyond ASCII; a
network namespace without even a loopback takes the network away; the environment has an empty
home folder and a PATH that leads nowhere. A second folder stands for a network drive that may only
be read. Needs Linux, root or user namespaces, and Xvfb for pictures; :class:`PlainBox` does without
all that. strace, where it is there, writes down every socket of what :meth:`Box.run` runs.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kdscore_desktop.jobs.running import PATIENT_THREADS

_MOUNT = (
    'mount --make-rprivate / && mount --bind "$1" "$2" && mount -o remount,ro,bind "$2" && '
    'mount --bind "$3" "$3" && mount -o remount,ro,bind "$3" && shift 3 && exec "$@"'
)
_MAIN_BUTTON = (0x1F, 0x5F, 0xA8)
_ENOUGH = 1500  # pixels of the main button that say that the page is painted


class Box:
    """A place where nothing but the program is there.

    Parameters
    ----------
    program
        The built folder.
    folder
        An empty folder for the home and what is written.

    Attributes
    ----------
    home, work
        The home folder, and a folder for projects and spreadsheets.
    drive
        A folder that can be written from outside and only read by the program.
    trace
        Where strace writes the sockets.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program.resolve()
        self.place = folder / "Schule Ångström 教室 1" / "KDScore"
        self.home = folder / "home of Zoë"
        self.work = folder / "answers & scores ñ"
        self.drive = folder / "Laufwerk T"
        self.trace = folder / "sockets.txt"
        for path in (self.place, self.home, self.work, self.drive):
            path.mkdir(parents=True)
        self.display = ""

    @property
    def watched(self) -> tuple[str, ...]:
        """The tool that writes down sockets, with its options; empty where it is not here."""
        tool = shutil.which("strace")
        if tool is None:
            return ()
        options = ("--follow-forks", "--seccomp-bpf", "--output-append-mode", "--trace=socket")
        return (tool, *options, f"--output={self.trace}")

    @property
    def logs(self) -> Path:
        """The folder that the program writes its logs into."""
        return self.home / ".local" / "state" / "KDScore" / "log"

    def command(
        self,
        name: str,
        *arguments: str | Path,
        under: tuple[str, ...] = (),
        variables: Mapping[str, str] | None = None,
    ) -> list[str]:
        """Return the command that runs one of the programs in here.

        `under` is a tool that watches it, such as strace with its options; `variables` are added
        to the environment.
        """
        as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
        clean = {
            "HOME": str(self.home),
            "PATH": "/nonexistent",
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.home),
            **(variables or {}),
        }
        if self.display:
            clean["DISPLAY"] = self.display
        return [
            "unshare",
            "--mount",
            "--net",
            *as_root,
            "/bin/sh",
            "-c",
            _MOUNT,
            "sh",
            str(self.program),
            str(self.place),
            str(self.drive),
            "/usr/bin/env",
            "-i",
            *(f"{name}={value}" for name, value in clean.items()),
            *under,
            str(self.place / name),
            *map(str, arguments),
        ]

    def environment(self) -> dict[str, str] | None:
        """Return the environment of the command itself; what it runs gets a clean one."""
        return None

    def run(
        self,
        name: str,
        *arguments: str | Path,
        status: int = 0,
        timeout: float = 1800,
    ) -> str:
        """Run a program to its end, check its exit status and return what it printed."""
        done = subprocess.run(
            self.command(name, *arguments, under=self.watched),
            check=False,
            capture_output=True,
            encoding="utf-8",
            env=self.environment(),
            timeout=timeout,
            cwd=self.home,
        )
        if done.returncode != status:
            raise SystemExit(
                f"{name} {shlex.join(map(str, arguments))} ended with {done.returncode}, not "
                f"{status}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
            )
        return done.stdout + done.stderr

    def executable(self, name: str, script: Path, under: tuple[str, ...] = ()) -> Path:
        """Return what can be started as a worker is: a script that runs a program in here."""
        command = shlex.join(self.command(name, under=under, variables=PATIENT_THREADS))
        script.write_text(f'#!/bin/sh\ncd /\nexec {command} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
        return script


class PlainBox(Box):
    """No hard conditions, for systems without namespaces: only a home and a work folder.

    Parameters
    ----------
    program
        The built folder, or the .app.
    folder
        An empty folder for the home and what is written.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        super().__init__(program, folder)
        inside = self.program / "Contents" / "MacOS"
        self.place = inside if inside.is_dir() else self.program

    def command(
        self,
        name: str,
        *arguments: str | Path,
        under: tuple[str, ...] = (),
        variables: Mapping[str, str] | None = None,
    ) -> list[str]:
        """Return the command that runs one of the programs."""
        ending = ".exe" if sys.platform == "win32" else ""
        return [*under, str(self.place / f"{name}{ending}"), *map(str, arguments)]

    @property
    def watched(self) -> tuple[str, ...]:
        """Nothing watches."""
        return ()

    @property
    def logs(self) -> Path:
        """The folder that the program writes its logs into."""
        return self.home / "logs"

    def environment(self) -> dict[str, str]:
        """Return an environment with a home of its own and no window on any screen."""
        return os.environ | {"KDSCORE_HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen"}

    def executable(self, name: str, script: Path, under: tuple[str, ...] = ()) -> Path:
        """Return the program itself."""
        return Path(self.command(name, under=under)[-1])


class Screen:
    """A virtual screen whose pixels can be read.

    Parameters
    ----------
    folder
        Where Xvfb keeps its picture.
    """

    def __init__(self, folder: Path, size: tuple[int, int] = (1280, 800)) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-fbdir", str(folder)]
        command += ["-screen", "0", f"{size[0]}x{size[1]}x24"]
        self._process = subprocess.Popen(
            command, pass_fds=[writing], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as said:
            self.display = f":{said.readline().strip()}"
        self._file = folder / "Xvfb_screen0"

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Return what is on the screen now, shape (height, width, 3)."""
        content = self._file.read_bytes()
        # The header of an X window dump: 25 numbers of 32 bits, then a name, then colors.
        header = struct.unpack(">25I", content[:100])
        width, height, line, colors = header[4], header[5], header[12], header[19]
        start = header[0] + 12 * colors
        raw = np.frombuffer(content, np.uint8, line * height, start)
        blue_green_red = raw.reshape(height, line // 4, 4)[:, :width, :3]
        return np.ascontiguousarray(blue_green_red[:, :, ::-1])

    def main_button(self) -> tuple[int, int] | None:
        """Return the middle of the page's main button, None where none is painted."""
        rows, columns = (self.pixels() == np.array(_MAIN_BUTTON, np.uint8)).all(axis=2).nonzero()
        if len(rows) < _ENOUGH:
            return None
        return int(np.median(columns)), int(np.median(rows))

    def send(self, *what: str | int) -> None:
        """Press keys or buttons as a person would; `what` is a command of xdotool."""
        environment = os.environ | {"DISPLAY": self.display}
        subprocess.run(["xdotool", *map(str, what)], check=True, env=environment)

    def wait_until_still(self, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
        """Wait until something is drawn and has not changed for a second."""
        before, started = self.pixels(), time.monotonic()
        still_since = started
        while time.monotonic() - still_since < 1.0 or not before.any():
            if process.poll() is not None or time.monotonic() - started > seconds:
                raise SystemExit("The window did not show what was waited for.")
            time.sleep(0.1)
            now = self.pixels()
            if (now != before).any():
                before, still_since = now, time.monotonic()

    def save(self, path: Path) -> None:
        """Write the screen as a PNG."""
        from PIL import Image

        Image.fromarray(self.pixels()).save(path)

    def close(self) -> None:
        """End the screen."""
        self._process.terminate()
        self._process.wait()


@contextlib.contextmanager
def screen_for(box: Box, folder: Path) -> Iterator[Screen]:
    """Give the box a screen for a while."""
    screen = Screen(folder)
    box.display = screen.display
    try:
        yield screen
    finally:
        box.display = ""
        screen.close()


def resident_megabytes(pid: int) -> float:
    """Return the resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def wait_until_shown(screen: Screen, process: subprocess.Popen[bytes], seconds: float) -> float:
    """Return how long it took until the start page was painted."""
    started = time.monotonic()
    while screen.main_button() is None:
        if process.poll() is not None:
            raise SystemExit(f"The window ended with status {process.returncode}.")
        if time.monotonic() - started > seconds:
            raise SystemExit(f"No page was painted within {seconds:.0f} s.")
        time.sleep(0.01)
    return time.monotonic() - started


def end(process: subprocess.Popen[bytes]) -> None:
    """End a window; one that strace watches is strace's child."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in children or [str(process.pid)]:
        os.kill(int(pid), signal.SIGTERM)
    process.wait(timeout=20)


@contextlib.contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is tried and how long it took."""
    started = time.monotonic()
    yield
    print(f"ok  {words} ({time.monotonic() - started:.1f} s)", flush=True)
