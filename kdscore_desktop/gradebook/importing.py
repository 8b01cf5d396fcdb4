"""From a sheet and the roles of its columns to what an import brings into a project.

Nothing is dropped without a finding that says what was met, where, and what was done with it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kdscore_desktop.domain import CellValue, ImportBatch, ImportedRow, Item, Learner, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.columns import counted
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.headings import is_question
from kdscore_desktop.gradebook.learner_rows import RowFindings, RowReader, Rows
from kdscore_desktop.gradebook.levels import infer_rubric
from kdscore_desktop.gradebook.ratings import KnownRating, read_rating, tidy
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.sheet_findings import findings_on
from kdscore_desktop.imported import ImportedRows


def plan_import(
    sheet: Sheet,
    roles: ColumnRoles,
    rubrics: Mapping[str, Rubric],
    understood: Understood | None = None,
) -> ImportBatch:
    """Plan what a sheet brings into a project, without changing anything.

    Parameters
    ----------
    sheet
        The sheet.
    roles
        What its columns are for.
    rubrics
        The rubrics of items that the project has or the educator named, by item name. The
        rubrics of other items are told from their ratings.
    understood
        The same sheet as its format means it, if it is in one. The cells of the batch are those of
        `sheet` all the same.

    Raises
    ------
    InputError
        If there is no column of responses, or an item's levels cannot be told.
    """
    understood = understood or Understood(sheet)
    if not roles.items:
        listed = ", ".join(f"'{heading}'" for heading in sheet.headings())
        raise InputError(
            f"{understood.explanation} '{sheet.source.file_name}' has no column that is clearly "
            f"the learners' answers. Name the column of the answers; there are: {listed}.".lstrip()
        )
    findings = RowFindings(understood.sheet)
    items = _Items(understood, rubrics, findings).of(roles)
    rows = _rows(sheet, understood, RowReader(understood.sheet, roles, items, findings), findings)
    # Columns that came from another sheet have their notes there.
    own = [column for column in roles.columns() if column < len(sheet.source.columns)]
    found = (*findings_on(sheet, own), *findings.in_order())
    return ImportBatch(sheet.source, items, rows, found, sheet.content)


def _rows(
    original: Sheet, understood: Understood, reader: RowReader, findings: RowFindings
) -> ImportedRows:
    """Return what each row brings, with its cells as they were read."""
    extra = understood.extra_rows
    as_read = [row for row in original.rows if row[0] not in extra] if extra else original.rows
    numbers = [number for number, _ in as_read]
    meant = [cells for _, cells in understood.sheet.rows]
    brought = reader.read(Rows(numbers, meant, [cells for _, cells in as_read]))
    if not extra:
        return brought
    of_nobody = []
    for number, cells in original.rows:
        if number in extra:
            findings.find(
                "row of no learner",
                f"The row holds {extra[number]}. It brings no response; its cells stay in the "
                "gradebook.",
                number,
            )
            of_nobody.append(ImportedRow(number, cells, Learner(f"row {number}"), ()))
    return brought.among(of_nobody)


class _Items:
    """Tells the items of a sheet: their rubrics and questions."""

    def __init__(
        self, understood: Understood, rubrics: Mapping[str, Rubric], findings: RowFindings
    ) -> None:
        self._understood = understood
        self._sheet = understood.sheet
        self._rubrics = rubrics
        self._find = findings.find

    def of(self, roles: ColumnRoles) -> tuple[Item, ...]:
        """Return the items of these columns."""
        return tuple(self._item(columns) for columns in roles.items)

    def _item(self, columns: ItemColumns) -> Item:
        heading = self._sheet.source.columns[columns.response]
        prompt = tidy(heading) if is_question(heading) else ""
        prompt = self._understood.prompts.get(columns.response, prompt)
        rubric = self._rubrics.get(columns.item)
        if rubric is None:
            rubric = self._inferred_rubric(columns)
        return Item(columns.item, rubric, prompt)

    def _inferred_rubric(self, columns: ItemColumns) -> Rubric:
        raters = [column for _, column in columns.ratings]
        cells = [value for column in raters for value in self._sheet.column(column)]
        name = self._sheet.source.file_name
        rubric = infer_rubric(cells, of=f"'{columns.item}' ('{name}')")
        if rubric is None:
            raise InputError(
                f"'{columns.item}' is new and '{name}' holds no ratings for it, so its levels "
                "are not known. Import scored answers first, or name the levels."
            )
        self._say_levels(columns.item, rubric, cells, raters[0])
        return rubric

    def _say_levels(self, item: str, rubric: Rubric, cells: list[CellValue], column: int) -> None:
        counts = [0] * len(rubric)
        for value, count in counted(cells):
            rating = read_rating(value, rubric)
            if isinstance(rating, KnownRating):
                counts[rating.level] += count
        header_row = self._sheet.source.header_row
        listed = ", ".join(
            f"{label} ({count})" for label, count in zip(rubric.labels, counts, strict=True)
        )
        taken = f"The levels of '{item}' were taken from its ratings, lowest first: {listed}."
        if not rubric.ordered:
            taken = (
                f"The levels of '{item}' were taken from its ratings, as named categories without "
                f"an order: {listed}."
            )
        self._find("levels from the ratings", taken, header_row, column)
        for label, count in zip(rubric.labels, counts, strict=True):
            if count == 0:
                self._find(
                    "level without ratings",
                    f"No rating of '{item}' is '{label}'; the level was added because it lies "
                    "between or beside the others. A scorer cannot learn it without examples.",
                    header_row,
                    column,
                )
