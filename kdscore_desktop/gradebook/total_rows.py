"""Rows at the ends of a sheet that hold figures of the class, such as its average."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kdscore_desktop.gradebook.cells import is_blank
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.headings import plain
from kdscore_desktop.gradebook.roles import ColumnRoles
from kdscore_desktop.gradebook.sheet import NumberedRow

TOTAL_WORDS = "figures of the whole class"

# Possible points stand below the headings, averages and sums below the last learner.
_FIRST_ROWS = 2
_LAST_ROWS = 6
# "Max" alone is a first name.
_NAMED_SO = re.compile(
    "(?:class |group |overall |grand )?(?:average|avg|mean|median|total|sum|count|maximum|"
    "minimum|highest|lowest|standard deviation|st ?dev|std dev)(?: scores?| points?| marks?)?"
    "|(?:points?|pts|marks?) possible|(?:possible|max|maximum|total) (?:points?|marks?)"
    "|(?:promedio|media|mediana|suma|total|maximo|minimo)(?: de (?:la )?(?:clase|grupo))?"
    "|puntos posibles"
    "|durchschnitt|mittelwert|median|summe|gesamt|hochstpunktzahl|maximale punkte"
    "|moyenne|mediane|somme|moyenne de (?:la )?classe|points possibles"
)


def without_total_rows(understood: Understood, roles: ColumnRoles) -> Understood:
    """Set aside the rows of totals of a sheet, as a format sets aside its extra rows.

    Only a row without any response is set aside, at the ends of a sheet, whose first cell or
    whose cell of a learner is called so. Its numbers are no ratings: an average of 2.4 would
    become a level.

    Parameters
    ----------
    understood
        The sheet as its format means it.
    roles
        What its columns are for.
    """
    found = dict.fromkeys(_total_rows(understood.sheet.rows, roles), TOTAL_WORDS)
    rows = understood.sheet.rows
    if not found or len(found) == len(rows):
        return understood
    return replace(
        understood,
        sheet=replace(understood.sheet, rows=tuple(row for row in rows if row[0] not in found)),
        extra_rows={**understood.extra_rows, **found},
    )


def _total_rows(rows: tuple[NumberedRow, ...], roles: ColumnRoles) -> Iterator[int]:
    responses = [item.response for item in roles.items]
    identity = [
        column for column in (roles.learner, roles.name, roles.last_name) if column is not None
    ]
    naming = {0, *identity}.difference(responses)
    for number, cells in (*rows[:_FIRST_ROWS], *rows[_FIRST_ROWS:][-_LAST_ROWS:]):
        # Whoever has an id or a name beside the word is a learner.
        told = [cells[column] for column in naming if not is_blank(cells[column])]
        if (
            len(told) == 1
            and all(is_blank(cells[column]) for column in responses)
            and _NAMED_SO.fullmatch(plain(str(told[0])).strip(" :"))
        ):
            yield number
