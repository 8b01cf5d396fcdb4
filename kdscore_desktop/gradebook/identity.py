"""Which columns say who a learner is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kdscore_desktop.gradebook.headings import Role, is_first_name, is_last_name, rank
from kdscore_desktop.gradebook.profiles import Profile
from kdscore_desktop.gradebook.sheet import Sheet


def identity_columns(
    sheet: Sheet, said: Sequence[Role | None], profiles: Sequence[Profile], taken: Collection[int]
) -> tuple[int | None, int | None, int | None]:
    """Return the columns of the learners' ids, names and last names; a name may serve as id."""
    learner = _best(sheet, said, profiles, Role.LEARNER)
    name, last_name = _names(sheet, said, profiles)
    if learner is None and name is not None:
        return (name, None, None) if last_name is None else (None, name, last_name)
    if learner is None:
        free = (
            column
            for column, profile in enumerate(profiles)
            if said[column] is None and profile.is_unique and column not in taken
        )
        learner = next(free, None)
    return learner, name, last_name


def _names(
    sheet: Sheet, said: Sequence[Role | None], profiles: Sequence[Profile]
) -> tuple[int | None, int | None]:
    """Return the column of names, or those of first and last names where they are apart."""
    headings = sheet.source.columns
    named = [
        column
        for column, profile in enumerate(profiles)
        if said[column] is Role.NAME and profile.filled > 0
    ]
    first = next((column for column in named if is_first_name(headings[column])), None)
    last = next((column for column in named if is_last_name(headings[column])), None)
    if first is not None and last is not None and len(named) == 2:
        return first, last
    return _best(sheet, said, profiles, Role.NAME), None


def _best(
    sheet: Sheet, said: Sequence[Role | None], profiles: Sequence[Profile], role: Role
) -> int | None:
    fitting = [
        column
        for column, profile in enumerate(profiles)
        if said[column] is role and profile.filled > 0
    ]
    headings = sheet.source.columns
    return min(fitting, key=lambda column: rank(headings[column], role), default=None)
