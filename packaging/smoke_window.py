"""What of the smoke test starts the window: how fast, with which files, after a crash."""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import time
from pathlib import Path

from smoke_box import Box, PlainBox, end, resident_megabytes, screen_for, step, wait_until_shown

STARTS = 5
_WINDOW = "kdscore-desktop"
# Keys go nowhere on a screen without a window manager.
_STEP_SCORES, _DETAILS_OF_NOTICE = (78, 260), (950, 59)
_HELP, _ABOUT = (1124, 19), (904, 22)


def try_window(box: Box, pictures: Path, folder: Path) -> tuple[float, float]:
    """Start the window again and again; return the median seconds and the most megabytes."""
    seconds, megabytes = [], []
    with step(f"the window starts {STARTS} times after one that warms the disk's cache"):
        for number in range(STARTS + 1):
            with screen_for(box, folder / f"screen {number}") as screen:
                process = subprocess.Popen(box.command(_WINDOW), cwd="/")
                seconds.append(wait_until_shown(screen, process, 60))
                time.sleep(0.5)
                megabytes.append(resident_megabytes(process.pid))
                screen.save(pictures / "start.png")
                end(process)
    return statistics.median(seconds[1:]), max(megabytes[1:])


def try_double_clicks(box: Box, files: list[Path], pictures: Path, folder: Path) -> None:
    """Start the window with each kind of file, as a double click does."""
    shown = []
    for file in files:
        kind = file.suffix.removeprefix(".")
        with step(f"the window opens a .{kind}"), screen_for(box, folder / kind) as screen:
            process = subprocess.Popen(box.command(_WINDOW, file), cwd="/")
            screen.wait_until_still(process)
            screen.save(pictures / f"opened_{kind}.png")
            shown.append(screen.pixels().tobytes())
            end(process)
    assert len(set(shown)) == len(files), "two kinds of files show the same"


def try_crash(box: Box, unscored: Path, pictures: Path, folder: Path) -> None:
    """Kill the window's worker while it scores, and see the window live on and tell its log."""
    if shutil.which("xdotool") is None:
        print("--  xdotool is not here: no crash was tried in the window")
        return
    with step("the window outlives its worker"), screen_for(box, folder / "crash") as screen:
        process = subprocess.Popen(box.command(_WINDOW, unscored), cwd="/")
        screen.wait_until_still(process)
        screen.send("mousemove", *_STEP_SCORES, "click", 1)
        screen.wait_until_still(process)
        button = screen.main_button()
        assert button is not None, "the page of scores has no main button"
        screen.send("mousemove", *button, "click", 1)
        worker = _worker_of(process.pid)
        os.kill(worker, signal.SIGSTOP)
        time.sleep(1)
        screen.save(pictures / "working.png")
        os.kill(worker, signal.SIGKILL)
        screen.wait_until_still(process)
        screen.save(pictures / "crashed.png")
        before = screen.pixels()
        screen.send("mousemove", *_DETAILS_OF_NOTICE, "click", 1)
        screen.wait_until_still(process)
        screen.save(pictures / "crashed_log.png")
        assert (screen.pixels() != before).mean() > 0.01, "no log unfolded"
        end(process)
        log = max(box.logs.glob("job-*.log")).read_text(encoding="utf-8")
        assert "signal 9" in log, log


def try_help(box: Box, pictures: Path, folder: Path) -> None:
    """Open the guide in Spanish and, from it, the page with the licenses."""
    if shutil.which("xdotool") is None:
        print("--  xdotool is not here: the guide was not opened")
        return
    settings = box.home / ".config" / "KDScore" / "window.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"language": "es"}', encoding="utf-8")
    with step("guide and licenses open, in Spanish"), screen_for(box, folder / "help") as screen:
        process = subprocess.Popen(box.command(_WINDOW), cwd="/")
        screen.wait_until_still(process)
        for name, button in (("guide", _HELP), ("about", _ABOUT)):
            before = screen.pixels()
            screen.send("mousemove", *button, "click", 1)
            time.sleep(1)
            screen.wait_until_still(process)
            screen.save(pictures / f"{name}.png")
            assert (screen.pixels() != before).mean() > 0.01, f"no {name} was shown"
        end(process)
    settings.unlink()


def _worker_of(window: int) -> int:
    """Wait for the window's worker and return its process."""
    until = time.monotonic() + 20
    children = Path(f"/proc/{window}/task")
    while time.monotonic() < until:
        for thread in children.iterdir():
            for pid in (thread / "children").read_text().split():
                if b"--worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    return int(pid)
        time.sleep(0.005)
    raise SystemExit("The window started no worker.")


def try_window_watched(box: Box, folder: Path) -> None:
    """Start the window with every socket written down."""
    with step("the window starts, watched"), screen_for(box, folder / "watched") as screen:
        process = subprocess.Popen(box.command(_WINDOW, under=box.watched), cwd="/")
        wait_until_shown(screen, process, 60)
        time.sleep(5)  # what reports home does it some seconds after the start
        end(process)


def try_window_lives(box: PlainBox) -> None:
    """Start the window where nobody sees it and see it still there after a while."""
    with step("the window starts and lives"):
        process = subprocess.Popen(box.command(_WINDOW), env=box.environment())
        time.sleep(10)
        ended = process.poll()
        process.kill()
        process.wait()
        assert ended is None, f"it ended with status {ended}"
