"""What is different in an installed program, which brings its own Python and has no `python`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

WORKER = "--worker"
"""The first argument that makes either installed program the worker of the job named next."""


def is_frozen() -> bool:
    """Whether this is an installed program rather than a checkout or a pip installation."""
    return bool(getattr(sys, "frozen", False))


def worker_command(folder: Path) -> list[str]:
    """Return the command line of a worker for the job in `folder`."""
    if is_frozen():
        return [sys.executable, WORKER, str(folder)]
    return [sys.executable, "-m", "kdscore_desktop.jobs.worker", str(folder)]


def open_missing_streams() -> None:
    """Give a program without a console the null device to print to.

    On Windows a windowed program's standard streams are None, and the first library that prints
    would fail.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def restore_library_path() -> None:
    """Let programs that are started from here, such as a file manager, find their own libraries.

    On Linux the starter of an installed program points the loader at the program's folder and
    leaves the earlier value beside it. This process has been loaded by then; a worker's starter
    sets it anew.
    """
    if not is_frozen() or not sys.platform.startswith("linux"):
        return
    earlier = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if earlier is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = earlier
