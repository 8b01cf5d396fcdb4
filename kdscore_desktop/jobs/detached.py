"""Work that goes on after its window closed: told and heard through files in its folder.

A worker whose parent asked it to detach has no pipes any more. It holds a lock for as long as it
runs, writes how far it is, and reads a word that a later window may leave for it.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Control, Message, Progress, decode, encode
from kdscore_desktop.project.lock import WriterLock

_LOOK_EVERY = 0.5  # seconds between two looks for a word
_TELL_EVERY = 1.0  # seconds between two notes of the progress


def hold(folder: JobFolder) -> WriterLock:
    """Take the right to work on a job, which ends with the process.

    Raises
    ------
    InputError
        If another worker has it.
    """
    try:
        return WriterLock(folder.folder / "job.json")
    except InputError as error:
        raise InputError(
            "This work is still going on in the background. Wait until it is done, or stop it."
        ) from error


def is_running(folder: JobFolder) -> bool:
    """Whether a worker is at the job."""
    if not folder.exists():
        return False
    try:
        hold(folder).release()
    except InputError:
        return True
    return False


def say(folder: JobFolder, control: Control) -> None:
    """Leave a word for a detached worker."""
    with replacing(folder.control_file) as temporary:
        temporary.write_text(control.value, encoding="utf-8")


def last_progress(folder: JobFolder) -> Progress | None:
    """Return how far a detached worker said it was, or None."""
    try:
        message = decode(folder.progress_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return message if isinstance(message, Progress) else None


class DetachedLine:
    """The worker's side of these files.

    Parameters
    ----------
    folder
        The job.
    hear
        Called with each word that is left, in a thread of its own.
    """

    def __init__(self, folder: JobFolder, hear: Callable[[Control], None]) -> None:
        self._folder = folder
        self._hear = hear
        self._told_at = 0.0

    def listen(self) -> None:
        """Look for words until the process ends."""
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            time.sleep(_LOOK_EVERY)
            with contextlib.suppress(OSError, ValueError):  # no word, or one half written
                word = Control(self._folder.control_file.read_text(encoding="utf-8"))
                self._folder.control_file.unlink()
                self._hear(word)

    def tell(self, message: Message) -> None:
        """Note the progress; everything else is in the folder already or in the log."""
        if isinstance(message, Progress) and time.monotonic() - self._told_at > _TELL_EVERY:
            self._told_at = time.monotonic()
            with replacing(self._folder.progress_file) as temporary:
                temporary.write_text(encode(message), encoding="utf-8")
