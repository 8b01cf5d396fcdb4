"""From a sheet and the roles of its columns to what an import brings into a project.

Nothing is dropped without a finding that says what was met, where, and what was done with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kdscore_desktop.domain import (
    CellValue,
    Finding,
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Learner,
    Place,
    Rubric,
    counts_by_level,
)
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_blank, is_date, is_rounded_number, text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.headings import is_question
from kdscore_desktop.gradebook.levels import infer_rubric
from kdscore_desktop.gradebook.ratings import (
    KnownRating,
    RatingReader,
    UnknownRating,
    looks_like_date,
    tidy,
)
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.sheet_findings import findings_on


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
    planner = _Planner(understood, roles, rubrics)
    rows = tuple(planner.rows(sheet))
    # Columns that came from another sheet have their notes there.
    own = [column for column in roles.columns() if column < len(sheet.source.columns)]
    findings = (*findings_on(sheet, own), *planner.findings)
    return ImportBatch(sheet.source, planner.items, rows, findings, sheet.content)


class _Planner:
    """Reads row after row and collects what the educator should know."""

    def __init__(
        self, understood: Understood, roles: ColumnRoles, rubrics: Mapping[str, Rubric]
    ) -> None:
        self._understood = understood
        self._sheet = understood.sheet
        self._roles = roles
        self._columns = roles.columns()
        self._headings = self._sheet.headings()
        self._name_columns = [c for c in (roles.name, roles.last_name) if c is not None]
        self._groups: dict[tuple[int, type, CellValue], tuple[str, str] | None] = {}
        self._row_of_learner: dict[str, int] = {}
        self.findings: list[Finding] = []
        self.items = tuple(self._item(columns, rubrics) for columns in roles.items)
        self._readers = tuple(RatingReader(item.rubric) for item in self.items)

    def rows(self, original: Sheet) -> Iterator[ImportedRow]:
        """Yield what each row brings, with its cells as they were read."""
        understood = iter(self._sheet.rows)
        for number, cells in original.rows:
            what = self._understood.extra_rows.get(number)
            if what is None:
                _, meant = next(understood)
                yield self._row(number, meant, cells)
                continue
            self._find(
                "row of no learner",
                f"The row holds {what}. It brings no response; its cells stay in the gradebook.",
                number,
            )
            yield ImportedRow(number, cells, Learner(f"row {number}"), ())

    def _row(
        self, number: int, cells: tuple[CellValue, ...], as_read: tuple[CellValue, ...]
    ) -> ImportedRow:
        """Return what a learner's row brings."""
        if all(map(is_blank, map(cells.__getitem__, self._columns))):
            self._find(
                "row without answers",
                "The row holds no learner, answer or rating. It brings no response; its cells "
                "stay in the gradebook.",
                number,
            )
            return ImportedRow(number, as_read, Learner(f"row {number}"), ())
        learner = self._learner(number, cells)
        responses = tuple(
            [
                self._response(number, cells, columns, reader)
                for columns, reader in zip(self._roles.items, self._readers, strict=True)
            ]
        )
        return ImportedRow(number, as_read, learner, responses)

    def _find(self, kind: str, message: str, row: int, column: int | None = None) -> None:
        heading = "" if column is None else self._headings[column]
        source = self._sheet.source
        place = Place(source.file_name, source.sheet, row, heading)
        self.findings.append(Finding(kind, message, place))

    def _item(self, columns: ItemColumns, rubrics: Mapping[str, Rubric]) -> Item:
        heading = self._sheet.source.columns[columns.response]
        prompt = tidy(heading) if is_question(heading) else ""
        prompt = self._understood.prompts.get(columns.response, prompt)
        rubric = rubrics.get(columns.item)
        if rubric is None:
            rubric = self._inferred_rubric(columns)
        return Item(columns.item, rubric, prompt)

    def _inferred_rubric(self, columns: ItemColumns) -> Rubric:
        raters = [column for _, column in columns.ratings]
        cells = [row[column] for column in raters for _, row in self._sheet.rows]
        name = self._sheet.source.file_name
        rubric = infer_rubric(cells, where=f"The ratings of '{columns.item}' in '{name}'")
        if rubric is None:
            raise InputError(
                f"'{columns.item}' is new and '{name}' holds no ratings for it, so its levels "
                "are not known. Import scored answers first, or name the levels."
            )
        self._say_levels(columns.item, rubric, cells, raters[0])
        return rubric

    def _say_levels(self, item: str, rubric: Rubric, cells: list[CellValue], column: int) -> None:
        reader = RatingReader(rubric)
        known = [
            rating.level for rating in map(reader.read, cells) if isinstance(rating, KnownRating)
        ]
        counts = counts_by_level(known, rubric)
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

    def _learner(self, number: int, cells: tuple[CellValue, ...]) -> Learner:
        groups = tuple(
            [
                group
                for column in self._roles.groups
                if (group := self._group(column, cells[column])) is not None
            ]
        )
        name = self._name(cells)
        return Learner(self._key(number, cells, name), name, groups)

    def _group(self, column: int, value: CellValue) -> tuple[str, str] | None:
        """Return a learner's group; the learners of one share it."""
        key = (column, type(value), value)
        if key not in self._groups:
            heading = self._headings[column]
            self._groups[key] = None if is_blank(value) else (heading, tidy(text_of(value)))
        return self._groups[key]

    def _name(self, cells: tuple[CellValue, ...]) -> str:
        return tidy(" ".join([text_of(cells[column]) for column in self._name_columns]))

    def _key(self, number: int, cells: tuple[CellValue, ...], name: str) -> str:
        """Return the learner's id as it stands, or a made one where it is missing."""
        column = self._roles.learner
        value = name if column is None else cells[column]
        key = text_of(value).strip()
        if not key:
            made = f"row {number}"
            self._find(
                "missing learner id",
                f"The row has no learner id; its learner is called '{made}'.",
                number,
                column,
            )
            return made
        if is_rounded_number(value):
            self._find(
                "number-like id",
                f"The id '{key}' is a number too long for a spreadsheet: its last digits are lost. "
                "Import a file that holds the ids as text.",
                number,
                column,
            )
        elif is_date(value) or (
            not key.isdecimal() and looks_like_date(key) and any(map(str.isalpha, key))
        ):
            self._find(
                "possible date",
                f"The id '{key}' is a date; spreadsheet programs make dates of ids such as 'may4'. "
                "It is kept as it stands.",
                number,
                column,
            )
        first = self._row_of_learner.setdefault(key, number)
        if first != number:
            self._find(
                "duplicate learner",
                f"The learner '{key}' stands in row {first}, too; both rows are kept.",
                number,
                column,
            )
        return key

    def _response(
        self,
        number: int,
        cells: tuple[CellValue, ...],
        columns: ItemColumns,
        reader: RatingReader,
    ) -> ImportedResponse:
        value = cells[columns.response]
        if is_blank(value):
            self._find(
                "blank response",
                f"The response to '{columns.item}' is blank; it is kept as blank.",
                number,
                columns.response,
            )
        elif is_date(value):
            self._find(
                "possible date",
                "The response is a date; the spreadsheet program may have made it of a text such "
                f"as '3/4'. It is kept as '{text_of(value)}'.",
                number,
                columns.response,
            )
        ratings = tuple(
            [
                (rater, level)
                for rater, column in columns.ratings
                if (level := self._level(number, cells[column], column, columns.item, reader))
                is not None
            ]
        )
        return ImportedResponse(columns.item, text_of(value), ratings)

    def _level(
        self, number: int, value: CellValue, column: int, item: str, reader: RatingReader
    ) -> int | None:
        rating = reader.read(value)
        if isinstance(rating, UnknownRating):
            self._find(*_unknown(rating, item, reader.rubric), number, column)
            return None
        if rating is None:
            return None
        if rating.normalized:
            label = reader.rubric.labels[rating.level]
            self._find(
                "normalized rating",
                f"'{tidy(text_of(value))}' was read as the level '{label}'.",
                number,
                column,
            )
        return rating.level


def _unknown(rating: UnknownRating, item: str, rubric: Rubric) -> tuple[str, str]:
    """Return the kind and the message of a finding on a rating that names no level."""
    if rating.is_date:
        return (
            "possible date",
            f"'{rating.text}' is a date; spreadsheet programs make dates of ratings such as '3/4'. "
            "The response is left unrated; type the level again as a single number.",
        )
    levels = ", ".join(rubric.labels)
    return (
        "unknown level",
        f"'{rating.text}' is no level of '{item}' ({levels}). The response is left unrated.",
    )
