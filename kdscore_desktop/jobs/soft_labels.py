"""A teacher that is a spreadsheet: one probability column per level, from any model at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kdscore_desktop.domain import CellValue, Item, Response
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
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
    of another is told from its heading.
    """

    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)


class UnclearLevelsError(InputError):
    """It is not clear which columns hold the levels' probabilities.

    Parameters
    ----------
    message
        What is missing, and what to do.
    headings
        A name for each column of the sheet.
    proposed
        The heading that fits each level, by its label; None where none or several do.
    """

    def __init__(
        self, message: str, headings: tuple[str, ...], proposed: Mapping[str, str | None]
    ) -> None:
        super().__init__(message)
        self.headings = headings
        self.proposed = dict(proposed)


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
        If a level has no column (an :class:`UnclearLevelsError` then), a number is no
        probability, or no row matches a response.
    """
    item = project.item(item_name)
    understood = understand(read_sheet(path, columns.sheet, reporter))
    sheet = understood.sheet
    level_columns = _level_columns(sheet, item, columns.levels)
    matcher = _Matcher(understood, project.responses(item.name), columns, set(level_columns))
    rows: list[RecordedRow] = []
    labels_of: dict[int, str] = {}
    unmatched: list[int] = []
    for number, cells in sheet.rows:
        found = matcher.responses_of(cells)
        if not found:
            unmatched.append(number)
        values = [_number(sheet, number, cells, column) for column in level_columns]
        for response in found:
            rows.append(RecordedRow(response.text, values, sheet.place(number)))
            labels_of[response.id] = response.text
    if not rows:
        raise InputError(
            f"No row of '{path.name}' belongs to an answer to '{item.name}'. Check that it "
            "names the learners as the spreadsheet of the answers did, or holds the same answers."
        )
    soft_labels = checked_rows(rows, item.rubric)
    teacher_id = project.add_teacher(
        item.name,
        kind=TeacherKind.PROBABILITIES,
        path=str(path.resolve()),
        fingerprint=recorded_fingerprint(soft_labels),
        label_map={},
        card={"responses": len(labels_of)},
    )
    project.set_soft_labels(teacher_id, {id_: soft_labels[t] for id_, t in labels_of.items()})
    without = len(project.responses(item.name)) - len(labels_of)
    return SoftLabelsRead(item.name, len(labels_of), _notes(sheet, unmatched, without))


def _level_columns(sheet: Sheet, item: Item, named: Mapping[str, str]) -> list[int]:
    """Return the column of each level: the one that is named, or that its heading tells."""
    labels = item.rubric.labels
    for label in named:
        if label not in labels:
            raise InputError(
                f"'{item.name}' has no level '{label}'. Its levels are: {', '.join(labels)}."
            )
    found = {
        label: [column_named(sheet, named[label])]
        if label in named
        else _columns_headed(sheet, label)
        for label in labels
    }
    for label, columns in found.items():
        if len(columns) != 1:
            how_many = "no column" if not columns else "more than one column"
            headings = sheet.headings()
            raise UnclearLevelsError(
                f"'{sheet.source.file_name}' has {how_many} for the level '{label}' of "
                f"'{item.name}'. Head one column with each level's name: {', '.join(labels)}.",
                headings,
                {one: headings[c[0]] if len(c) == 1 else None for one, c in found.items()},
            )
    return [columns[0] for columns in found.values()]


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

    def __init__(
        self,
        understood: Understood,
        responses: Sequence[Response],
        columns: ProbabilityColumns,
        taken: set[int],
    ) -> None:
        sheet = understood.sheet
        proposed = propose_roles(sheet, understood.roles)
        text = proposed.items[0].response if len(proposed.items) == 1 else None
        self._learner = _column(sheet, columns.learner, proposed.learner, taken)
        self._text = _column(sheet, columns.response, text, taken)
        if self._learner is None and self._text is None:
            raise InputError(
                f"'{sheet.source.file_name}' has no column that clearly names the learner or holds "
                "the answer. Head one of its columns 'Learner' or 'Answer'."
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
        return column_named(sheet, named)
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
            f"{len(unmatched):,} rows of '{sheet.source.file_name}' belong to no single response "
            f"of the project and were left out (row {named}{more})."
        )
    if without:
        notes.append(f"{without:,} responses have no probabilities; they teach nothing.")
    return tuple(notes)
