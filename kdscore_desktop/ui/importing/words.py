"""What the answers page says beside the preview: its choices, its troubles and its button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kdscore_desktop.gradebook.dialects.registry import AUTO, PLAIN
from kdscore_desktop.views.importing import MainAction, Trouble

translate = QCoreApplication.translate


def format_in_words(name: str) -> str:
    """Return what a format is called in the list of formats."""
    return {
        AUTO: translate("import", "As it looks"),
        PLAIN: translate("import", "A plain table"),
        "canvas": translate("import", "Canvas gradebook"),
        "canvas-quiz": translate("import", "Canvas quiz, student analysis"),
        "moodle-assignment": translate("import", "Moodle assignment worksheet"),
        "moodle-quiz": translate("import", "Moodle quiz"),
        "google-forms": translate("import", "Google form"),
        "microsoft-forms": translate("import", "Microsoft form"),
        "blackboard": translate("import", "Blackboard download"),
    }.get(name, name)


def trouble_in_words(trouble: Trouble) -> str:
    """Return what has to be chosen before the sheet can come in."""
    return {
        Trouble.NO_ANSWERS: translate(
            "import",
            "No column is clearly the learners' answers. Choose \u201cAnswer\u201d above the "
            "column that holds them.",
        ),
        Trouble.SCORES_WITHOUT_ANSWERS: translate(
            "import",
            "There are scores without the answers that they belong to. Choose the column of these "
            "answers, or make the scores not used.",
        ),
        Trouble.SAME_NAME: translate(
            "import", "Two questions have the same name. Give one of them another."
        ),
        Trouble.NO_NAME: translate("import", "A question has no name. Give it one."),
    }[trouble]


def main_action_in_words(action: MainAction) -> str:
    """Return what stands on the one button of the page."""
    if action.nothing:
        return translate("import", "Nothing new to bring in")
    if action.answers:
        return translate("import", "Bring in %n answer(s)", "", action.answers)
    if action.ratings:
        return translate("import", "Bring in %n score(s)", "", action.ratings)
    return translate("import", "Bring in the corrections")


def number(value: int) -> str:
    """Return a whole number as it is written here."""
    return QLocale().toString(value)
