"""The dry run of an import: counts and findings."""

from __future__ import annotations

from spreadsheets import sheet_of

from kdscore_desktop.domain import Level, Rubric
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.preview import FindingGroup, grouped, preview_of
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns

RUBRIC = Rubric(tuple(Level(str(points), float(points)) for points in range(3)))
SHEET = sheet_of(
    [
        ("ID", "Name", "Answer", "Score", "Second"),
        ("1", "A", "cold", 0, 1),
        ("1", "B", "warm", 2, None),
        ("2", "C", "hot", None, 2),
        ("3", "D", None, None, None),
        ("4", "E", "", None, None),
        ("5", "F", " ", None, None),
        ("6", "G", None, "odd", None),
        ("7", "H", "new", None, None),
        (None, None, None, None, None),
    ]
)
ROLES = ColumnRoles(0, 1, (), (ItemColumns("Spoon", 2, (("Score", 3), ("Second", 4))),))
BATCH = plan_import(SHEET, ROLES, {"Spoon": RUBRIC})


def test_the_counts_add_up() -> None:
    preview = preview_of(BATCH)
    assert preview.learners == 7
    (counts,) = preview.items
    assert (counts.responses, counts.blank, counts.unscored, counts.second) == (4, 4, 1, 1)
    assert counts.by_level == (1, 0, 2)
    assert counts.responses + counts.blank == 8  # one row brings no response


def test_findings_are_grouped_with_the_first_few_places() -> None:
    groups = grouped(BATCH.findings)
    assert [(group.kind, group.count, len(group.examples)) for group in groups] == [
        ("duplicate learner", 1, 1),
        ("blank response", 4, 3),
        ("unknown level", 1, 1),
        ("row without answers", 1, 1),
    ]
    assert isinstance(groups[0], FindingGroup)
