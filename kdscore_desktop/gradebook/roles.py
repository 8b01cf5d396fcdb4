"""Which column is for what: a proposal from headings and cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import column_letters, column_of
from kdscore_desktop.gradebook.headings import (
    Role,
    item_name,
    role_of,
    stem,
    stem_without_rater,
)
from kdscore_desktop.gradebook.identity import identity_columns
from kdscore_desktop.gradebook.profiles import Profile, profile_of
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.sheet import Sheet


@dataclass(frozen=True, slots=True)
class ItemColumns:
    """The columns of one item, counting from 0.

    Parameters
    ----------
    item
        The item's name.
    response
        The column of the responses.
    ratings
        Pairs of a rater's name and the column of the ratings.
    """

    item: str
    response: int
    ratings: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnRoles:
    """What the columns of a sheet are for, counting from 0; no column has two roles.

    Parameters
    ----------
    learner, name
        The columns of the learners' ids and names, where there are any.
    last_name
        The column of last names, where `name` holds only first names.
    groups
        The columns of subgroups, such as the class.
    items
        The columns of each item.

    Raises
    ------
    ValueError
        If a column has two roles, or two items share a name.
    """

    learner: int | None
    name: int | None
    groups: tuple[int, ...]
    items: tuple[ItemColumns, ...]
    last_name: int | None = None

    def __post_init__(self) -> None:
        used = self.columns()
        if len(set(used)) != len(used):
            raise ValueError("a column has two roles")
        if len({item.item for item in self.items}) != len(self.items):
            raise ValueError("two items share a name")

    def columns(self) -> tuple[int, ...]:
        """Return all columns that have a role."""
        whole = (self.learner, self.name, self.last_name)
        single = [column for column in whole if column is not None]
        of_items = [
            column
            for item in self.items
            for column in (item.response, *(column for _, column in item.ratings))
        ]
        return (*single, *self.groups, *of_items)


def propose_roles(sheet: Sheet, told: Sequence[Role | None] | None = None) -> ColumnRoles:
    """Propose what the columns are for.

    A heading that names a role counts if the cells agree with it; without one, long free text is
    a response, few different numbers right of a response are ratings, and short values that never
    repeat are ids. A rating belongs to the item that its heading names, or else to the nearest
    response on its left.

    Parameters
    ----------
    sheet
        The sheet.
    told
        The roles that the sheet's format tells instead of the headings; None where the cells of a
        column decide.
    """
    return _proposal(sheet, None, frozenset(), told)


def _proposal(
    sheet: Sheet,
    responses: list[int] | None,
    reserved: frozenset[int],
    told: Sequence[Role | None] | None,
) -> ColumnRoles:
    """Propose roles for the columns that are not reserved, or around given responses."""
    columns = range(len(sheet.source.columns))
    profiles = [profile_of(sheet, column) for column in columns]
    if told is None:
        told = [role_of(heading) for heading in sheet.source.columns]
    said = [Role.OTHER if column in reserved else told[column] for column in columns]
    if responses is None:
        responses = [column for column in columns if _is_response(said[column], profiles[column])]
    learner, name, last_name = identity_columns(sheet, said, profiles, set(responses))
    identity = (learner, name, last_name)
    groups = tuple(
        column
        for column in columns
        if said[column] is Role.GROUP
        and profiles[column].is_repeated
        and column not in (*responses, *identity)
    )
    ratings = _ratings_by_response(sheet, said, profiles, responses, {*identity, *groups})
    names = item_names(sheet, responses)
    items = tuple(
        ItemColumns(names[response], response, _raters(sheet, ratings[response]))
        for response in responses
    )
    return ColumnRoles(learner, name, groups, items, last_name)


def _raters(sheet: Sheet, columns: Iterable[int]) -> tuple[tuple[str, int], ...]:
    return tuple((sheet.heading(column), column) for column in columns)


def roles_from_options(
    sheet: Sheet,
    *,
    item: str | None = None,
    response: str | None = None,
    score: str | None = None,
    score2: str | None = None,
    learner: str | None = None,
    name: str | None = None,
    groups: Sequence[str] = (),
    told: Sequence[Role | None] | None = None,
) -> ColumnRoles:
    """Return the roles that an educator chose; what was not chosen comes from the proposal.

    Parameters
    ----------
    sheet
        The sheet.
    item
        The item's name; without `response`, it picks one of the proposed items.
    response, score, score2
        The columns of one item, named as for :func:`column_named`. With a score, only the given
        ratings are taken.
    learner, name, groups
        Further columns.
    told
        The roles that the sheet's format tells, as for :func:`propose_roles`.

    Raises
    ------
    InputError
        If a column is not there or is named twice, or it is not clear which item is meant.
    """
    options = (response, score, score2, learner, name, *groups)
    wanted = [option for option in options if option is not None]
    given = {option: column_named(sheet, option) for option in wanted}
    _refuse_repeats(sheet, [given[option] for option in wanted])
    responses = None if response is None else [given[response]]
    proposed = _proposal(sheet, responses, frozenset(given.values()), told)
    ratings = [given[option] for option in (score, score2) if option is not None]
    items = _chosen_items(sheet, proposed.items, item, ratings)
    return ColumnRoles(
        learner=proposed.learner if learner is None else given[learner],
        name=proposed.name if name is None else given[name],
        groups=tuple(given[group] for group in groups) or proposed.groups,
        items=items,
        last_name=proposed.last_name if name is None else None,
    )


def column_named(sheet: Sheet, wanted: str) -> int:
    """Return the column with this heading, counting from 0.

    The heading is looked for as it stands, then without case and extra blanks; last, column
    letters such as "C" and the names of :meth:`Sheet.heading` are understood.

    Raises
    ------
    InputError
        If no column or more than one has it.
    """
    plain = tidy(wanted).casefold()
    headings = sheet.source.columns
    for found in (
        [column for column, heading in enumerate(headings) if heading == wanted],
        [column for column, heading in enumerate(headings) if tidy(heading).casefold() == plain],
        [column for column in range(len(headings)) if sheet.heading(column).casefold() == plain],
    ):
        if len(found) > 1:
            letters = " and ".join(column_letters(column) for column in found)
            raise InputError(
                f"'{sheet.source.file_name}' has several columns '{wanted}'. Name the one that is "
                f"meant by its letters: {letters}."
            )
        if found:
            return found[0]
    by_letters = column_of(wanted.strip())
    if by_letters is not None and by_letters < len(headings):
        return by_letters
    listed = ", ".join(f"'{sheet.heading(column)}'" for column in range(len(headings)))
    raise InputError(
        f"'{sheet.source.file_name}' has no column '{wanted}'. Its columns are: {listed}."
    )


def _refuse_repeats(sheet: Sheet, columns: list[int]) -> None:
    for column, count in Counter(columns).items():
        if count > 1:
            raise InputError(
                f"The column '{sheet.heading(column)}' is named for two things. Name another "
                "column for one of them."
            )


def _chosen_items(
    sheet: Sheet, proposed: tuple[ItemColumns, ...], item: str | None, ratings: list[int]
) -> tuple[ItemColumns, ...]:
    if item is not None:
        proposed = _item_named(sheet, proposed, item)
    if ratings and len(proposed) > 1:
        raise InputError(
            f"'{sheet.source.file_name}' has several columns of answers. Say to which of them the "
            "scores belong by naming its column, too."
        )
    if ratings:
        return tuple(replace(one, ratings=_raters(sheet, ratings)) for one in proposed)
    return proposed


def _item_named(
    sheet: Sheet, proposed: tuple[ItemColumns, ...], item: str
) -> tuple[ItemColumns, ...]:
    if len(proposed) < 2:
        return tuple(replace(one, item=item) for one in proposed)
    named = tuple(one for one in proposed if one.item.casefold() == tidy(item).casefold())
    if not named:
        listed = ", ".join(f"'{one.item}'" for one in proposed)
        raise InputError(
            f"'{sheet.source.file_name}' has several columns of answers, and none is clearly "
            f"'{item}'. Name the column of its answers, or one of: {listed}."
        )
    return named


def item_names(sheet: Sheet, responses: list[int]) -> dict[int, str]:
    """Return a name for the item of each response column, all different."""
    names = {column: item_name(sheet.source.columns[column]) for column in responses}
    counts = Counter(names.values())
    return {
        column: name if name and counts[name] == 1 else sheet.heading(column)
        for column, name in names.items()
    }


def _is_response(said: Role | None, profile: Profile) -> bool:
    if said is Role.RESPONSE:
        return profile.distinct > 1
    return said is None and profile.is_free_text


def _ratings_by_response(
    sheet: Sheet,
    said: list[Role | None],
    profiles: list[Profile],
    responses: list[int],
    taken: set[int | None],
) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {response: [] for response in responses}
    previous: int | None = None
    for column, profile in enumerate(profiles):
        response = None
        if column in responses:
            previous = column
            continue
        if column not in taken and profile.could_be_levels:
            if said[column] is Role.RATING:
                response = _rated_response(sheet, column, responses)
            elif said[column] is None and profile.looks_like_levels and previous == column - 1:
                response = _left_of(column, responses)
        if response is not None:
            found[response].append(column)
            previous = column
    return found


def _rated_response(sheet: Sheet, column: int, responses: list[int]) -> int | None:
    """Return the response whose item a rating's heading names, or else the nearest on its left."""
    heading = sheet.source.columns[column]
    stems = {response: stem(sheet.source.columns[response]) for response in responses}
    for wanted in (stem(heading), stem_without_rater(heading)):
        named = [response for response in responses if wanted and stems[response] == wanted]
        if len(named) == 1:
            return named[0]
    if len(responses) == 1:
        return responses[0]
    return _left_of(column, responses)


def _left_of(column: int, responses: list[int]) -> int | None:
    return max((response for response in responses if response < column), default=None)
