"""A thread that does one thing after another, so that the window never waits."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")
Failed = Callable[[BaseException], None]
_LOG = logging.getLogger(__name__)

_TURN = 0.0002
"""Seconds after which a thread that computes lets the window's go on; Python's own are 0.005.

Each call to Qt gives the interpreter away and waits for it afterwards, for a whole turn where
another thread computes: a page of a hundred painted cells took half a second.
"""


class Background(QObject):
    """Runs work in one thread of its own and hands each result back to the window's thread.

    Parameters
    ----------
    name
        The thread's name, for logs.
    failed
        Receives what work raises where its caller does not say otherwise.
    parent
        The Qt parent.
    """

    _ended = Signal(object)

    def __init__(self, name: str, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._failed = failed
        self._closed = False
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        # Queued: what is emitted in the worker's thread is heard in the window's.
        self._ended.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        asker: QObject | None,
    ) -> None:
        """Do `work` after everything asked for before; then call `then` or `failed` here.

        After :meth:`close` nothing is done. Where `asker` is gone by then, such as a widget of a
        project that was closed meanwhile, nothing is handed back; None is for work whose thread
        ends with whoever asked.
        """
        if self._closed:
            return
        future = self._executor.submit(work)
        heard = None if then is None else _while_there(asker, then)
        told = _while_there(asker, failed or self._failed)
        future.add_done_callback(lambda ended: self._tell(ended, heard, told))

    def _tell(self, ended: Future[T], then: Callable[[T], None] | None, failed: Failed) -> None:
        error = ended.exception()
        if error is not None and self._closed:
            _LOG.error("after the window closed", exc_info=error)
        elif error is not None:
            self._emit(lambda: failed(error))
        elif then is not None:
            result = ended.result()
            self._emit(lambda: then(result))

    def _emit(self, callback: Callable[[], None]) -> None:
        try:
            self._ended.emit(callback)
        except RuntimeError:
            # The window is gone and this object with it: nobody is left to hear.
            self._closed = True

    def _hand_back(self, callback: Callable[[], None]) -> None:
        if not self._closed:
            callback()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Do all that was asked for and then `last`, and end the thread; nothing is handed back.

        What was asked for may be a decision, so none of it is dropped.
        """
        if self._closed:
            return
        self._closed = True
        if last is not None:
            self._executor.submit(last)
        self._executor.shutdown(wait=True)


def _while_there(asker: QObject | None, callback: Callable[[T], None]) -> Callable[[T], None]:
    """Return a callback that does nothing once its asker is gone."""
    if asker is None:
        return callback

    def heard(result: T) -> None:
        if isValid(asker):
            callback(result)

    return heard
