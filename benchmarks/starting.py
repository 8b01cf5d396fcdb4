"""How long the window takes from the start of its process until it is usable, and what it holds.

Run as `make bench-start`. Prints the median and the worst of several starts after one that warms
the disk's cache: seconds until the first page is painted and the event loop is free, and the
resident memory then.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 7


def child(started: float) -> None:
    """Build the window as the program does, wait for its first paint, and say what it took."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from kdscore_desktop import app

    application = QApplication(["kdscore-desktop"])
    window = app.build(application)

    class FirstPaint(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.seen:
                self.seen = True
                QTimer.singleShot(0, finish)  # once the event loop is free again
            return False

    def finish() -> None:
        heavy = ("torch", "transformers", "pandas", "matplotlib", "numpy", "onnxruntime")
        told = {
            "seconds": time.monotonic() - started,
            "megabytes": _resident_megabytes(),
            "imported": [name for name in heavy if name in sys.modules],
        }
        print(json.dumps(told), flush=True)
        application.quit()

    watcher = FirstPaint()
    window.start_page.installEventFilter(watcher)
    window.show()
    application.exec()
    window.close()


def _resident_megabytes() -> float:
    status = Path("/proc/self/status")
    if not status.exists():  # only Linux tells it this way
        return float("nan")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def measure(starts: int) -> list[dict[str, float]]:
    """Start the window so many times after a warming start."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"KDSCORE_HOME": home}
        if "DISPLAY" not in environment:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        runs = []
        for _ in range(starts + 1):
            command = [sys.executable, __file__, "--child", repr(time.monotonic())]
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=True, timeout=60
            )
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    return runs[1:]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--starts", type=int, default=STARTS)
    options = parser.parse_args()
    if options.child is not None:
        child(options.child)
        return
    runs = measure(options.starts)
    seconds, megabytes = [run["seconds"] for run in runs], [run["megabytes"] for run in runs]
    print(
        f"{len(runs)} warm starts: {statistics.median(seconds):.2f} s median, "
        f"{max(seconds):.2f} s worst; {statistics.median(megabytes):.0f} MB resident, "
        f"{max(megabytes):.0f} MB worst; heavy imports: {runs[-1]['imported'] or 'none'}"
    )


if __name__ == "__main__":
    main()
