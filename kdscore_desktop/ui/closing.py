"""What shall become of running work when its window or its project is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.job_words import title_of
from kdscore_desktop.ui.running_job import JobKind, RunningJob


def ask_before_closing(desk: Desk, parent: QWidget, then: Callable[[], object]) -> None:
    """Close at once where nothing runs; else ask, and close when what was chosen has happened."""
    errand = desk.jobs.errand
    if errand is not None:
        _after(desk, errand, lambda: ask_before_closing(desk, parent, then))
        if errand.kind in {JobKind.PLAN_IMPORT, JobKind.PLAN_FILL}:
            errand.cancel()  # it changes nothing, so nothing is worth waiting for
        return
    job = desk.jobs.learning
    if job is None:
        then()
        return
    box = ClosingBox(job, parent)
    box.exec()
    if box.clickedButton() is box.keep:
        job.detach()
        desk.jobs.let_go(job)
        then()
    elif box.clickedButton() is box.stop and box.stop is not None:
        _after(desk, job, then)
        job.stop()
    elif box.clickedButton() is box.cancel:
        _after(desk, job, then)
        job.cancel()


def _after(desk: Desk, job: RunningJob, then: Callable[[], object]) -> None:
    """Call `then` once a job has ended."""

    def ended(other: RunningJob) -> None:
        if other is job:
            desk.jobs.ended.disconnect(connection)
            then()

    connection = desk.jobs.ended.connect(ended)


class ClosingBox(QMessageBox):
    """Asks what shall become of a job that learns."""

    def __init__(self, job: RunningJob, parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(translate("closing", "Work is under way"))
        self.setText(translate("closing", "%1 is not finished.").replace("%1", title_of(job)))
        self.setInformativeText(
            translate(
                "closing",
                "It can go on without the window; the result waits for you at the next start.",
            )
        )
        self.keep = self.addButton(
            translate("closing", "Go on in the background"), QMessageBox.ButtonRole.AcceptRole
        )
        self.stop = (
            self.addButton(
                translate("closing", "Stop and keep the best so far"),
                QMessageBox.ButtonRole.AcceptRole,
            )
            if job.kind is JobKind.DISTILL
            else None
        )
        self.cancel = self.addButton(
            translate("closing", "Cancel the work"), QMessageBox.ButtonRole.DestructiveRole
        )
        self.stay = self.addButton(
            translate("closing", "Stay here"), QMessageBox.ButtonRole.RejectRole
        )
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.stay)
