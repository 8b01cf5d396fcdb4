"""Where the program keeps its own files: the user's data, cache, config and log folders."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_OVERRIDE = "KDSCORE_HOME"


def data_folder() -> Path:
    """Return the folder of backups and unfinished jobs, made if needed.

    The variable KDSCORE_HOME, where set, names one folder for everything the program keeps.
    """
    return _made(_under_override("data") or platformdirs.user_data_path("KDScore", appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be computed again, made if needed."""
    return _made(
        _under_override("cache") or platformdirs.user_cache_path("KDScore", appauthor=False)
    )


def config_folder() -> Path:
    """Return the folder of what the window remembers, made if needed."""
    return _made(
        _under_override("config") or platformdirs.user_config_path("KDScore", appauthor=False)
    )


def log_folder() -> Path:
    """Return the folder of logs, made if needed."""
    return _made(_under_override("logs") or platformdirs.user_log_path("KDScore", appauthor=False))


def _under_override(name: str) -> Path | None:
    home = os.environ.get(_OVERRIDE)
    return Path(home) / name if home else None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
