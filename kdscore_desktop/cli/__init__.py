"""The command `kdscore`: every job without a window."""

from kdscore_desktop.cli.main import main

__all__ = ["main"]
