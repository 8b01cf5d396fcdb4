"""The list of formats, and telling which one a sheet is in.

A new format is one new module with a `DIALECT`, and its line in `DIALECTS`.
"""

from __future__ import annotations

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects import (
    blackboard,
    canvas,
    canvas_quiz,
    google_forms,
    microsoft_forms,
    moodle_assignment,
    moodle_quiz,
)
from kdscore_desktop.gradebook.dialects.dialect import Dialect, Understood, as_meant
from kdscore_desktop.gradebook.sheet import Sheet

DIALECTS: tuple[Dialect, ...] = (
    canvas.DIALECT,
    canvas_quiz.DIALECT,
    moodle_assignment.DIALECT,
    moodle_quiz.DIALECT,
    google_forms.DIALECT,
    microsoft_forms.DIALECT,
    blackboard.DIALECT,
)
AUTO, PLAIN = "auto", "plain"
FORMATS = (AUTO, PLAIN, *(dialect.name for dialect in DIALECTS))


def understand(sheet: Sheet, wanted: str = AUTO) -> Understood:
    """Return a sheet as its format means it.

    Parameters
    ----------
    sheet
        The sheet as it was read; it is not changed.
    wanted
        One of `FORMATS`: the format's name, "plain" for none, or "auto" to recognize it.

    Raises
    ------
    InputError
        If there is no such format.
    """
    if wanted == PLAIN:
        return Understood(sheet)
    for dialect in DIALECTS:
        explanation = dialect.recognize(sheet) if wanted in {AUTO, dialect.name} else None
        if wanted == dialect.name and explanation is None:
            explanation = f"Read as {dialect.title}, as asked."
        if explanation is not None:
            return as_meant(sheet, dialect, explanation)
    if wanted != AUTO:
        raise InputError(f"There is no format '{wanted}'. The formats are: {', '.join(FORMATS)}.")
    return Understood(sheet)
