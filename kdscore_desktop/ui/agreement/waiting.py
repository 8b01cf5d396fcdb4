"""What the agreement page says as long as there is nothing to compare."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.notice import Action, Kind, Notice
from kdscore_desktop.views.agreement import Missing


def waiting_state(missing: Missing, desk: Desk) -> EmptyState:
    """Return the page's content while something is missing, with a way to the step it waits for."""
    sentence, button, step = _words(missing)
    title = QCoreApplication.translate("waiting", "Nothing to compare yet")
    return EmptyState(title, sentence, Action(button, lambda: desk.go_to(step)))


def gap_notice(missing: Missing, desk: Desk) -> Notice:
    """Return the same as a notice above what two humans say without a scorer."""
    sentence, button, step = _words(missing)
    action = Action(button, lambda: desk.go_to(step))
    return Notice(Kind.INFORMATION, sentence, actions=(action,), closable=False)


def _words(missing: Missing) -> tuple[str, str, Step]:
    translate = QCoreApplication.translate
    return {
        Missing.ANSWERS: (
            translate(
                "waiting",
                "Once there are answers with your scores and a scorer has scored them, this page "
                "says how far the two agree, and how far two humans do.",
            ),
            translate("waiting", "Bring in answers"),
            Step.ANSWERS,
        ),
        Missing.RATINGS: (
            translate(
                "waiting",
                "None of these answers has a score from a human. Bring in a spreadsheet that has "
                "yours: the scorer is held against them.",
            ),
            translate("waiting", "Bring in scored answers"),
            Step.ANSWERS,
        ),
        Missing.SCORER: (
            translate(
                "waiting",
                "There is no scorer yet. Once it is made, it is held against your scores of "
                "answers that it did not learn from.",
            ),
            translate("waiting", "Go to the scorer"),
            Step.SCORER,
        ),
        Missing.SCORES: (
            translate(
                "waiting",
                "The scorer is made but has not scored any answer yet. Let it score them; then its "
                "scores are held against yours.",
            ),
            translate("waiting", "Go to the scores"),
            Step.SCORES,
        ),
        Missing.TESTED: (
            translate(
                "waiting",
                "No answer has both a score of yours and one of the scorer's that it did not learn "
                "from. Bring in more answers with your scores, and make the scorer again.",
            ),
            translate("waiting", "Bring in scored answers"),
            Step.ANSWERS,
        ),
    }[missing]
