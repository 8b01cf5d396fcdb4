"""The error for a project file that holds what this program cannot have written."""

from __future__ import annotations

from kdscore_desktop.errors import InputError


class DamagedError(InputError):
    """The project file was damaged, or changed by another program."""


def unreadable(what: str) -> DamagedError:
    """Return the error for a part of the file that cannot be read."""
    return DamagedError(
        f"This project holds {what} that cannot be read: the file was damaged or changed by "
        "another program. Go on with a backup of it."
    )
