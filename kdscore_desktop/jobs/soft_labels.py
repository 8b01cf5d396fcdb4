"""A teacher that is a spreadsheet: one probability column per level, from any model at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kdscore_desktop.domain import CellValue, Item, Response
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.registry import understand
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import column_named, propose_roles
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.teacher.recorded import RecordedRow, checked_rows, recorded_fingerprint

_AROUND_LABEL = r"(?:p|prob|probs|probability|probability of|prob of)"
_PLACES_NAMED = 3


@dataclass(frozen=True, slots=True)
class ProbabilityColumns:
    """Where a spreadsheet says which response a row is about; None is proposed.

    `levels` names the column of single levels, by heading or letters, by the level's label; that
    of another is told from its heading. "" for `learner` or `response` takes no column.
    """

    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SoftLabelsSeen:
    """What reading a spreadsheet of probabilities would do.

    Parameters
    ----------
    sheet, in_file
        The sheet, and all sheets of its file; "" and none for a text file.
    headings
        A name for each of its columns.
    levels
        The heading that is taken for each level, by its label; None where none or several fit.
    learner, response
        The headings of the columns that say which answer a row is about; "" for none.
    matched
        How many answers get probabilities.
    notes
        Which rows belong to no answer, and how many answers get none.
    problem
        Why it cannot be read like this; "" if it can.
    """

    sheet: str
    in_file: tuple[str, ...]
    headings: tuple[str, ...]
    levels: Mapping[str, str | None]
    learner: str
    response: str
    matched: int = 0
    notes: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SoftLabelsRead:
    """What was read: for which item, for how many responses, and what to know of it."""

    item: str
    matched: int
    notes: tuple[str, ...]


def read_soft_labels(
    project: Project,
    item_name: str | None,
    path: Path,
    columns: ProbabilityColumns,
    reporter: Reporter,
) -> SoftLabelsRead:
    """Make a spreadsheet of probabilities the item's teacher.

    Rows are matched with responses by learner and by text, where the sheet has both columns, and
    else by the one that it has.

    Raises
    ------
    InputError
        If a level has no column, a number is no probability, or no row matches a response.
    """
    item = project.item(item_name)
    found = _found(read_sheet(path, columns.sheet, reporter), item, columns)
    soft_labels, labels_of, notes = _labels_in(project, item, found)
    teacher_id = project.add_teacher(
        item.name,
        kind=TeacherKind.PROBABILITIES,
        path=str(path.resolve()),
        fingerprint=recorded_fingerprint(soft_labels),
        label_map={},
        card={"responses": len(labels_of)},
    )
    project.set_soft_labels(teacher_id, {id_: soft_labels[t] for id_, t in labels_of.items()})
    return SoftLabelsRead(item.name, len(labels_of), notes)


def look_at_soft_labels(
    project: Project, item_name: str, path: Path, columns: ProbabilityColumns, reporter: Reporter
) -> SoftLabelsSeen:
    """Say what reading a spreadsheet of probabilities would do, and do nothing.

    Raises
    ------
    InputError
        If the spreadsheet cannot be opened, or a column that is named is not there.
    """
    item = project.item(item_name)
    found = _found(read_sheet(path, columns.sheet, reporter), item, columns)
    headings = found.sheet.headings()
    seen = SoftLabelsSeen(
        sheet=found.sheet.source.sheet,
        in_file=found.sheet.in_file,
        headings=headings,
        levels={
            label: headings[each[0]] if len(each) == 1 else None
            for label, each in found.levels.items()
        },
        learner="" if found.learner is None else headings[found.learner],
        response="" if found.text is None else headings[found.text],
    )
    try:
        _, labels_of, notes = _labels_in(project, item, found)
    except InputError as error:
        return replace(seen, problem=str(error))
    return replace(seen, matched=len(labels_of), notes=notes)


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet of probabilities with what its columns are, as far as that is clear."""

    sheet: Sheet
    levels: Mapping[str, list[int]]
    learner: int | None
    text: int | None


def _found(read: Sheet, item: Item, columns: ProbabilityColumns) -> _Found:
    """Tell what the columns are: as they are named, and else from headings and cells."""
    for label in columns.levels:
        if label not in item.rubric.labels:
            listed = ", ".join(item.rubric.labels)
            raise InputError(f"'{item.name}' has no level '{label}'. Its levels are: {listed}.")
    understood = understand(read)
    sheet = understood.sheet
    levels = _columns_of_levels(sheet, item, columns.levels)
    taken = {each[0] for each in levels.values() if len(each) == 1}
    proposed = propose_roles(sheet, understood.roles)
    text = proposed.items[0].response if len(proposed.items) == 1 else None
    return _Found(
        sheet,
        levels,
        _column(sheet, columns.learner, proposed.learner, taken),
        _column(sheet, columns.response, text, taken),
    )


def _labels_in(
    project: Project, item: Item, found: _Found
) -> tuple[dict[str, tuple[float, ...]], dict[int, str], tuple[str, ...]]:
    """Return the probabilities of each text, the text of each response, and what to know."""
    sheet = found.sheet
    level_columns = _level_columns(found, item)
    responses = project.responses(item.name)
    matcher = _Matcher(found, responses)
    rows: list[RecordedRow] = []
    labels_of: dict[int, str] = {}
    unmatched: list[int] = []
    for number, cells in sheet.rows:
        matched = matcher.responses_of(cells)
        if not matched:
            unmatched.append(number)
        values = [_number(sheet, number, cells, column) for column in level_columns]
        for response in matched:
            rows.append(RecordedRow(response.text, values, sheet.place(number)))
            labels_of[response.id] = response.text
    if not rows:
        raise InputError(
            f"No row of '{sheet.source.file_name}' belongs to an answer to '{item.name}'. Check "
            "that it names the learners as the spreadsheet of the answers did, or holds the same "
            "answers."
        )
    notes = _notes(sheet, unmatched, len(responses) - len(labels_of))
    return checked_rows(rows, item.rubric), labels_of, notes


def _level_columns(found: _Found, item: Item) -> list[int]:
    """Return the column of each level: the one that is named, or that its heading tells."""
    for label, columns in found.levels.items():
        if len(columns) != 1:
            how_many = "no column" if not columns else "more than one column"
            raise InputError(
                f"'{found.sheet.source.file_name}' has {how_many} for the level '{label}' of "
                f"'{item.name}'. Head one column with each level's name: "
                f"{', '.join(item.rubric.labels)}."
            )
    return [columns[0] for columns in found.levels.values()]


def _columns_of_levels(sheet: Sheet, item: Item, named: Mapping[str, str]) -> dict[str, list[int]]:
    """Return the columns that may hold each level's probabilities."""
    return {
        label: [column_named(sheet, named[label])]
        if label in named
        else _columns_headed(sheet, label)
        for label in item.rubric.labels
    }


def _columns_headed(sheet: Sheet, label: str) -> list[int]:
    """Return the columns that a level's label stands over, or "probability of" it."""
    name = re.escape(label.casefold())
    pattern = re.compile(
        rf"(?:{_AROUND_LABEL}[\s_:=(\[-]*)?{name}[)\]]?|{name}[\s_-]*{_AROUND_LABEL}"
    )
    headings = (" ".join(heading.split()).casefold() for heading in sheet.source.columns)
    return [column for column, heading in enumerate(headings) if pattern.fullmatch(heading)]


class _Matcher:
    """Finds the responses that a row is about."""

    def __init__(self, found: _Found, responses: Sequence[Response]) -> None:
        self._learner, self._text = found.learner, found.text
        if self._learner is None and self._text is None:
            raise InputError(
                f"'{found.sheet.source.file_name}' has no column that clearly names the learner or "
                "holds the answer. Head one of its columns 'Learner' or 'Answer'."
            )
        self._by_learner = _grouped(responses, lambda response: response.learner.key)
        self._by_text = _grouped(responses, lambda response: _plain(response.text))

    def responses_of(self, cells: Sequence[CellValue]) -> list[Response]:
        """Return the responses; none where a learner has several and the text is not given."""
        learner = None if self._learner is None else text_of(cells[self._learner]).strip()
        text = None if self._text is None else _plain(text_of(cells[self._text]))
        if learner is None:
            return self._by_text.get(text or "", [])
        found = self._by_learner.get(learner, [])
        if text is not None:
            return [response for response in found if _plain(response.text) == text]
        return found if len(found) == 1 else []


def _plain(text: str) -> str:
    """Return the text as it is compared: programs change line ends and blanks on the way."""
    return " ".join(text.split())


def _grouped(
    responses: Sequence[Response], key: Callable[[Response], str]
) -> Mapping[str, list[Response]]:
    groups: dict[str, list[Response]] = defaultdict(list)
    for response in responses:
        groups[key(response)].append(response)
    return groups


def _column(sheet: Sheet, named: str | None, proposed: int | None, taken: set[int]) -> int | None:
    if named is not None:
        return column_named(sheet, named) if named else None
    return None if proposed in taken else proposed


def _number(sheet: Sheet, row: int, cells: Sequence[CellValue], column: int) -> float:
    text = text_of(cells[column]).strip()
    percent = text.endswith("%")
    try:
        value = float(text.rstrip("% ").replace(",", "."))
    except ValueError as error:
        raise InputError(
            f"{str(sheet.place(row, column)).capitalize()} holds '{text}' instead of a "
            "probability. Give every level of the row a number, or leave the row out."
        ) from error
    return value / 100 if percent else value


def _notes(sheet: Sheet, unmatched: Sequence[int], without: int) -> tuple[str, ...]:
    notes = []
    if unmatched:
        named = ", ".join(map(str, unmatched[:_PLACES_NAMED]))
        more = ", ..." if len(unmatched) > _PLACES_NAMED else ""
        notes.append(
            f"Rows of '{sheet.source.file_name}' that belong to no single response of the project "
            f"and are left out: {len(unmatched):,} (row {named}{more})."
        )
    if without:
        notes.append(f"Responses without probabilities, which teach nothing: {without:,}.")
    return tuple(notes)
