"""The gradebook that Canvas exports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.dialects.cell_readers import without_formula
from kdscore_desktop.gradebook.dialects.dialect import (
    Dialect,
    GradeColumn,
    Reading,
    first_filled,
    looks_like,
)
from kdscore_desktop.gradebook.headings import Role, plain, role_of
from kdscore_desktop.gradebook.ratings import mark_of
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "a Canvas gradebook export"
_NAMES = ("student", "student name")
# The order in which Canvas looks for a learner when a gradebook comes back.
_IDS = ("id", "sis user id", "sis login id", "integration id")
_OTHERS = ("root account", "notes")
_ONLY_CANVAS = ("sis user id", "sis login id", "integration id", "root account")
_POINTS_WORDS = "the points possible"
_POSTING_WORDS = "which scores are posted by hand"
_TEST_WORDS = "the test student that Canvas adds"
_TEST_STUDENTS = ("student, test", "test student")
_ASSIGNMENT = re.compile(r"(?P<title>.*\S)\s*\(\d+\)")
_TOTAL = re.compile(
    r".*\(read only\).*|(?:.*\b)?(?:current|final|override) (?:score|points|grade)",
    re.IGNORECASE | re.DOTALL,
)


def _recognized(sheet: Sheet) -> str | None:
    headings = [plain(heading) for heading in sheet.source.columns]
    name = _first(headings, "student", "lastname", "last name")
    identity, section = _first(headings, "id"), _first(headings, "section")
    if name is None or identity is None or section is None:
        return None
    telling = _first(headings, *_ONLY_CANVAS)
    if telling is None and any(what == _POINTS_WORDS for _, what in _extra_rows(sheet, {name})):
        # By itself, "Essay (10)" may as well tell the points of a hand-made sheet.
        telling = next(_assignments(sheet), None)
    if telling is None:
        return None
    return looks_like(sheet, _TITLE, sorted({name, identity, section, telling}))


def _first(headings: list[str], *wanted: str) -> int | None:
    return next((headings.index(heading) for heading in wanted if heading in headings), None)


def _assignments(sheet: Sheet) -> Iterator[int]:
    for column, heading in enumerate(sheet.source.columns):
        if _ASSIGNMENT.fullmatch(" ".join(heading.split())) and not _TOTAL.fullmatch(heading):
            yield column


def _read(sheet: Sheet) -> Reading:
    headings = [plain(heading) for heading in sheet.source.columns]
    identities = [headings.index(heading) for heading in _IDS if heading in headings]
    assignments = list(_assignments(sheet))
    roles = [
        _role(heading, plain_heading)
        for heading, plain_heading in zip(sheet.source.columns, headings, strict=True)
    ]
    learner = first_filled(sheet, identities)
    if learner is not None:
        roles[learner] = Role.LEARNER
    for column in assignments:
        # Only a gradebook with one assignment tells to which answers its scores belong.
        roles[column] = Role.RATING if len(assignments) == 1 else Role.OTHER
    names = {column for column, role in enumerate(roles) if role is Role.NAME}
    return Reading(
        tuple(roles),
        readers=dict.fromkeys({*names, *identities}, without_formula),
        extra_rows=dict(_extra_rows(sheet, names)),
    )


def _role(heading: str, plain_heading: str) -> Role | None:
    if plain_heading in _NAMES or plain_heading in {"lastname", "firstname"}:
        return Role.NAME
    if plain_heading in {*_IDS, *_OTHERS} or _TOTAL.fullmatch(heading):
        return Role.OTHER
    return Role.GROUP if plain_heading == "section" else role_of(heading)


def _extra_rows(sheet: Sheet, names: set[int]) -> Iterator[tuple[int, str]]:
    for number, cells in sheet.rows:
        texts = [text_of(value).strip().casefold() for value in cells]
        if any(texts[column] == "points possible" for column in names):
            yield number, _POINTS_WORDS
        elif "manual posting" in texts and all(is_blank(cells[column]) for column in names):
            yield number, _POSTING_WORDS
        elif any(texts[column] in _TEST_STUDENTS for column in names):
            yield number, _TEST_WORDS


def _grades(sheet: Sheet) -> tuple[GradeColumn, ...]:
    row = _points_row(sheet)
    possible = dict(sheet.rows).get(row or 0, ())
    return tuple(
        GradeColumn(column, out_of=mark_of(possible[column]).number if possible else None)
        for column in _assignments(sheet)
    )


def _points_row(sheet: Sheet) -> int | None:
    headings = [plain(heading) for heading in sheet.source.columns]
    names = {column for column, heading in enumerate(headings) if heading in (*_NAMES, "lastname")}
    extra = _extra_rows(sheet, names)
    return next((number for number, what in extra if what == _POINTS_WORDS), None)


DIALECT = Dialect("canvas", _TITLE, _recognized, _read, _grades, _points_row)
