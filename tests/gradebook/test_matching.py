"""The same learners in another sheet: by id, by id without zeros, by name."""

from __future__ import annotations

import pytest
from spreadsheets import sheet_of

from kdscore_desktop.domain import CellValue, Learner
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.matching import Matched, match_learners
from kdscore_desktop.gradebook.roles import propose_roles

LEARNERS = (
    Learner("000", "Ana Núñez"),
    Learner("007", "Ben Cole"),
    Learner("B12", "Dal, Cem"),
    Learner("ada@example.org", "Ada Bell"),
)


def matched(*rows: tuple[CellValue, ...], wanted: int | None = None) -> Matched:
    sheet = sheet_of(rows)
    return match_learners(sheet, LEARNERS, propose_roles(sheet), wanted)


def test_ids_as_they_stand_come_first() -> None:
    found = matched(("A", "B"), ("x", "007"), ("y", "b12 "), ("z", "ADA@example.org"), ("w", "8"))
    assert found.how == "by the ids in 'B'"
    assert found.learners == {2: "007", 3: "B12", 4: "ada@example.org"}
    assert found.unknown_rows == ((5, "8"),)
    assert found.missing == ("000",)


def test_zeros_that_a_spreadsheet_took_are_no_hindrance() -> None:
    found = matched(("ID", "Score"), (0, 1), (7, 1), ("B12", 2))
    assert found.how == "by the ids in 'ID', leading zeros aside"
    assert found.learners == {2: "000", 3: "007", 4: "B12"}


def test_ids_that_zeros_alone_tell_apart_are_unclear() -> None:
    sheet = sheet_of([("ID", "Name"), ("7", "p"), ("8", "q"), ("9", "r")])
    learners = (Learner("007"), Learner("07"), Learner("08"), Learner("09"))
    found = match_learners(sheet, learners, propose_roles(sheet))
    assert found.learners == {3: "08", 4: "09"}
    assert found.unclear_rows == ((2, "7"),)


@pytest.mark.parametrize(
    "rows",
    [
        [("Student",), ("NUNEZ, Ana",), ("Cole, Ben",), ("cem  dal",)],
        [("Last name", "First name"), ("Núñez", "Ana"), ("Cole", "Ben"), ("Dal", "Cem")],
    ],
)
def test_names_match_whatever_their_order_and_accents(rows: list[tuple[str, ...]]) -> None:
    assert matched(*rows).learners == {2: "000", 3: "007", 4: "B12"}


def test_learners_in_several_rows_are_told() -> None:
    found = matched(("ID",), ("007",), ("B12",), ("007",))
    assert found.repeated == (("007", (2, 4)),)


def test_hardly_anybody_is_an_error_not_a_match() -> None:
    with pytest.raises(InputError, match="Only 1 of 4 learners are found"):
        matched(("ID",), ("007",), ("x",), ("y",), ("z",))
    with pytest.raises(InputError, match="Only 0 of 4 learners are found"):
        matched(("ID", "Other"), ("007", "a"), ("B12", "b"), wanted=1)
