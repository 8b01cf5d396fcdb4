"""Two sheets joined on their learners: responses in the one, ratings in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kdscore_desktop.domain import CellValue, Finding, Learner
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.headings import Role, role_of, stem, stem_without_rater
from kdscore_desktop.gradebook.matching import Matched, match_learners
from kdscore_desktop.gradebook.profiles import profile_of
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns, propose_roles
from kdscore_desktop.gradebook.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Joined:
    """A sheet of responses with the ratings of another beside them.

    Parameters
    ----------
    understood
        The first sheet as it is meant, with a column more for each column of ratings.
    roles
        What its columns are for, those of the ratings among them.
    findings
        Who was not found, and which ratings contradict each other.
    """

    understood: Understood
    roles: ColumnRoles
    findings: tuple[Finding, ...]


def rating_columns(understood: Understood) -> list[int]:
    """Return the columns of a sheet that hold ratings, by their headings or else their cells."""
    sheet = understood.sheet
    told = understood.roles or [role_of(heading) for heading in sheet.source.columns]
    columns = range(len(told))
    profiles = [profile_of(sheet, column) for column in columns]
    named = [
        column
        for column in columns
        if told[column] is Role.RATING and profiles[column].could_be_levels
    ]
    return named or [
        column for column in columns if told[column] is None and profiles[column].looks_like_levels
    ]


def join_ratings(
    first: Understood, roles: ColumnRoles, second: Understood, columns: Sequence[int]
) -> Joined:
    """Put the ratings of a second sheet beside the responses of the first.

    Parameters
    ----------
    first, roles
        The sheet of responses as it is meant, and what its columns are for.
    second
        The sheet of ratings.
    columns
        Its columns of ratings.

    Raises
    ------
    InputError
        If hardly any learner is found in both sheets, there are no ratings, or it is not clear
        to which question they belong.
    """
    source = second.sheet.source
    if not columns:
        listed = ", ".join(f"'{heading}'" for heading in second.sheet.headings())
        raise InputError(
            f"'{source.file_name}' has no column that is clearly ratings. Name it; there are: "
            f"{listed}."
        )
    items = _items_of(first.sheet, roles, second.sheet, columns)
    learners = _learners(first.sheet, roles)
    everybody = list({learner.key: learner for learner in learners.values()}.values())
    second_roles = propose_roles(second.sheet, second.roles)
    matched = match_learners(second.sheet, everybody, second_roles)
    cells = dict(second.sheet.rows)
    rows_of: dict[str, list[int]] = defaultdict(list)
    for number, key in matched.learners.items():
        rows_of[key].append(number)
    joiner = _Joiner(second.sheet, cells, rows_of)
    rows = tuple(
        (
            number,
            (*row, *(joiner.rating(learners.get(number), column) for column in columns)),
        )
        for number, row in first.sheet.rows
    )
    width = len(first.sheet.source.columns)
    headings = [f"{second.sheet.heading(c)} ({source.file_name})" for c in columns]
    joined = replace(
        first.sheet,
        source=replace(first.sheet.source, columns=(*first.sheet.source.columns, *headings)),
        rows=rows,
    )
    findings = (
        *_unmatched(first.sheet, second.sheet, learners, matched),
        *joiner.conflicts,
    )
    return Joined(
        replace(first, sheet=joined, roles=None), _with(roles, items, headings, width), findings
    )


def _learners(sheet: Sheet, roles: ColumnRoles) -> dict[int, Learner]:
    """Return who stands in which row, as far as the sheet says it."""
    if roles.learner is None and roles.name is None:
        raise InputError(
            f"'{sheet.source.file_name}' does not say who wrote which answer, so no ratings can be "
            "put beside them. Name the column of the learners."
        )
    found: dict[int, Learner] = {}
    for number, cells in sheet.rows:
        names = [cells[c] for c in (roles.name, roles.last_name) if c is not None]
        name = tidy(" ".join(text_of(value) for value in names))
        key = name if roles.learner is None else text_of(cells[roles.learner]).strip()
        if key:
            found[number] = Learner(key, name)
    return found


def _items_of(
    first: Sheet, roles: ColumnRoles, second: Sheet, columns: Sequence[int]
) -> list[ItemColumns]:
    """Return to which item each column of ratings belongs."""
    if len(roles.items) == 1:
        return [roles.items[0]] * len(columns)
    stems = {stem(first.source.columns[item.response]): item for item in roles.items}
    names = {tidy(item.item).casefold(): item for item in roles.items}
    found: list[ItemColumns] = []
    for column in columns:
        heading = second.source.columns[column]
        wanted = (stem(heading), stem_without_rater(heading))
        item = next((stems[word] for word in wanted if word and word in stems), None)
        item = item or names.get(tidy(heading).casefold())
        if item is None:
            listed = ", ".join(f"'{one.item}'" for one in roles.items)
            raise InputError(
                f"It is not clear to which question the ratings '{second.heading(column)}' of "
                f"'{second.source.file_name}' belong. Let the heading name one of: {listed}."
            )
        found.append(item)
    return found


def _with(
    roles: ColumnRoles, items: Sequence[ItemColumns], headings: Sequence[str], width: int
) -> ColumnRoles:
    added: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place, (item, heading) in enumerate(zip(items, headings, strict=True)):
        added[item.item].append((heading, width + place))
    return replace(
        roles,
        items=tuple(
            replace(item, ratings=(*item.ratings, *added[item.item])) for item in roles.items
        ),
    )


class _Joiner:
    """Finds a learner's rating; several that contradict each other are none."""

    def __init__(
        self,
        sheet: Sheet,
        cells: Mapping[int, tuple[CellValue, ...]],
        rows_of: Mapping[str, list[int]],
    ) -> None:
        self._sheet = sheet
        self._cells = cells
        self._rows_of = rows_of
        self._said: set[tuple[str, int]] = set()
        self.conflicts: list[Finding] = []

    def rating(self, learner: Learner | None, column: int) -> CellValue:
        if learner is None:
            return None
        rows = self._rows_of.get(learner.key, ())
        given = {number: self._cells[number][column] for number in rows}
        filled = {n: value for n, value in given.items() if not is_blank(value)}
        if len({tidy(text_of(value)) for value in filled.values()}) > 1:
            self._say(learner.key, column, filled)
            return None
        return next(iter(filled.values()), None)

    def _say(self, key: str, column: int, given: Mapping[int, CellValue]) -> None:
        if (key, column) in self._said:
            return
        self._said.add((key, column))
        rows = ", ".join(map(str, given))
        listed = ", ".join(f"'{text_of(value)}'" for value in given.values())
        self.conflicts.append(
            Finding(
                "conflicting ratings",
                f"The learner '{key}' has different ratings in the rows {rows}: {listed}. The "
                "response is left unrated.",
                self._sheet.place(min(given), column),
            )
        )


def _unmatched(
    first: Sheet, second: Sheet, learners: Mapping[int, Learner], matched: Matched
) -> Iterator[Finding]:
    missing = set(matched.missing)
    name = second.source.file_name
    for number, learner in learners.items():
        if learner.key in missing:
            yield Finding(
                "no row of ratings",
                f"The learner '{learner.key}' stands in no row of '{name}'; the responses bring no "
                "rating from there.",
                first.place(number),
            )
    for number, said in (*matched.unknown_rows, *matched.unclear_rows):
        yield Finding(
            "ratings of nobody",
            f"'{said}' is no learner of '{first.source.file_name}', or several; the ratings in "
            "this row are left out.",
            second.place(number),
        )
