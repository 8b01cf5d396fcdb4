"""What the scores page says where there are no scores yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.notice import Action


def why_empty(desk: Desk) -> EmptyState | None:
    """Return what the page waits for, or None where there is something to show."""
    translate = QCoreApplication.translate
    one = desk.item_overview
    if one is None or not one.counts.responses:
        return EmptyState(
            translate("scores", "There are no answers yet"),
            translate(
                "scores",
                "Open the spreadsheet with your learners' answers first. Here you will then see "
                "what the scorer suggests for each of them, and decide.",
            ),
            Action(translate("scores", "Go to the answers"), lambda: desk.go_to(Step.ANSWERS)),
        )
    if one.scorer is not None:
        return None
    learning = desk.jobs.learning
    if learning is not None and learning.kind is JobKind.DISTILL and learning.item == desk.item:
        return EmptyState(
            translate("scores", "The scorer is being made"),
            translate(
                "scores",
                "When it is done, it suggests a level for each answer and says how sure it is. You "
                "then decide here. You can go on working meanwhile.",
            ),
            Action(translate("scores", "Watch it being made"), lambda: desk.go_to(Step.SCORER)),
        )
    return EmptyState(
        translate("scores", "There is no scorer yet"),
        translate(
            "scores",
            "A scorer is a small model that learned this question from your expert model. It "
            "suggests a level for each answer and says how sure it is; you decide here.",
        ),
        Action(translate("scores", "Go to the scorer"), lambda: desk.go_to(Step.SCORER)),
    )
