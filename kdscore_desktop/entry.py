"""Where the programs start: `kdscore`, `kdscore-desktop`, and the worker that each of them can be.

An installed program has no `python -m`; it starts its workers by starting itself with a hidden
first argument.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from kdscore_desktop import frozen
from kdscore_desktop.folders import cache_folder, log_folder


def console() -> int:
    """Run `kdscore` and return its exit status."""
    return _start(_console)


def window() -> int:
    """Run `kdscore-desktop` and return its exit status."""
    return _start(_window)


def installed() -> int:
    """Run the installed program that was started: the window or, by its name, `kdscore`."""
    return console() if Path(sys.executable).stem == "kdscore" else window()


def _start(program: Callable[[], int]) -> int:
    frozen.open_missing_streams()
    frozen.restore_library_path()
    if frozen.is_frozen():
        # A list of fonts of its own: one that an installed matplotlib made names other files.
        os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
    multiprocessing.freeze_support()
    if sys.argv[1:2] == [frozen.WORKER]:
        _work()
    return program()


def _console() -> int:
    from kdscore_desktop.cli import main

    return main(print_pdf=_print_pdf)


def _print_pdf(html: str, out: Path) -> None:
    """Let Qt print; imported only by a command that makes a PDF."""
    from kdscore_desktop.ui.printing import write_pdf

    write_pdf(html, out)


def _window() -> int:
    try:
        from kdscore_desktop.app import main

        return main()
    except Exception:
        # Whoever started it from a menu sees nothing of what is printed.
        with (log_folder() / "window.log").open("a", encoding="utf-8") as log:
            traceback.print_exc(file=log)
        raise


def _work() -> None:
    """Be the worker; never returns."""
    try:
        from kdscore_desktop.jobs.worker import main

        main(Path(sys.argv[2]))
    except Exception:  # noqa: BLE001 - goes into the job's log, which the parent shows
        traceback.print_exc()
        sys.stderr.flush()
    # Without this, an installed program for Windows would show its own box about the failure.
    os._exit(1)
