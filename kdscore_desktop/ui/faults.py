"""Faults of ours: a log on the disk, and a message with details that can be copied."""

from __future__ import annotations

import logging
import logging.handlers
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import kdscore_desktop
from kdscore_desktop.folders import log_folder

_LOG_NAME = "window.log"
_LOG_BYTES, _LOG_FILES = 1_000_000, 3


def log_path() -> Path:
    """Return where the window's log lies."""
    return log_folder() / _LOG_NAME


def start_logging() -> None:
    """Write warnings and errors of the window to its log, which makes room for itself."""
    handler = logging.handlers.RotatingFileHandler(
        log_path(), maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("kdscore_desktop")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def details_of(error: BaseException) -> str:
    """Return what whoever helps needs: versions, where the log is, and the traceback."""
    trace = "".join(traceback.format_exception(error))
    return f"{_versions()}\n{log_path()}\n\n{trace}"


def _versions() -> str:
    import PySide6

    return (
        f"KDScore {kdscore_desktop.__version__}, Python {platform.python_version()}, "
        f"Qt {PySide6.__version__}, {platform.platform()}"
    )


def catch_faults(tell: Callable[[BaseException], None]) -> None:
    """Log whatever nobody caught and `tell` it, instead of printing it where nobody looks."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("kdscore_desktop").error("not caught", exc_info=(kind, error, trace))
        tell(error)

    sys.excepthook = hook
