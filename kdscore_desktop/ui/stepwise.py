"""Work that Qt wants done in the window's thread, a little at a time between what else happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from kdscore_desktop.ui.background import Failed


class Stepwise(QObject):
    """Takes one step of an iterator whenever nothing else waits.

    Parameters
    ----------
    steps
        Each is short: while it is taken the window stands still.
    then
        Called after the last.
    failed
        Called with what a step raises; no other follows.
    parent
        With it the work ends, too.
    """

    def __init__(
        self,
        steps: Iterator[None],
        then: Callable[[], None],
        failed: Failed,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._then = then
        self._failed = failed
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end()
            self._then()
        except Exception as error:  # noqa: BLE001 - told to whoever asked
            self._end()
            self._failed(error)

    def _end(self) -> None:
        self._timer.stop()
        self.deleteLater()
