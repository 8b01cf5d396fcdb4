"""The dry run of an import: counts and findings, as numbers and as text."""

from __future__ import annotations

from spreadsheets import sheet_of

from kdscore_desktop.domain import Level, Rubric
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.preview import FindingGroup, describe, preview_of
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
    preview = preview_of(BATCH, SHEET, ROLES)
    assert (preview.rows, preview.learners) == (9, 7)
    (counts,) = preview.items
    assert (counts.responses, counts.blank, counts.unscored, counts.second) == (4, 4, 1, 1)
    assert counts.by_level == (1, 0, 2)
    assert counts.responses + counts.blank == 8  # one row brings no response


def test_findings_are_grouped_with_the_first_few_places() -> None:
    groups = preview_of(BATCH, SHEET, ROLES).findings
    assert [(group.kind, group.count, len(group.examples)) for group in groups] == [
        ("duplicate learner", 1, 1),
        ("blank response", 4, 3),
        ("unknown level", 1, 1),
        ("row without answers", 1, 1),
    ]
    assert isinstance(groups[0], FindingGroup)


def test_the_text_tells_columns_counts_and_findings() -> None:
    assert describe(preview_of(BATCH, SHEET, ROLES)).splitlines() == [
        "answers.xlsx, sheet 'Answers': 9 rows, 7 learners",
        "",
        "Columns",
        "  ID: learner",
        "  Name: name",
        "  Answer: responses to 'Spoon'",
        "  Score: ratings of 'Spoon'",
        "  Second: ratings of 'Spoon'",
        "",
        "Item 'Spoon'",
        "  responses: 4, blank: 4",
        "  rated: 0: 1, 1: 0, 2: 2",
        "  with a second rating: 1, not rated: 1",
        "",
        "Findings",
        "  duplicate learner (1)",
        "    row 3 of 'Answers', column 'ID': The learner '1' stands in row 2, too; both rows are "
        "kept.",
        "  blank response (4)",
        *(
            f"    row {row} of 'Answers', column 'Answer': The response to 'Spoon' is blank; it is "
            "kept as blank."
            for row in (5, 6, 7)
        ),
        "    and 1 more",
        "  unknown level (1)",
        "    row 8 of 'Answers', column 'Score': 'odd' is no level of 'Spoon' (0, 1, 2). The "
        "response is left unrated.",
        "  row without answers (1)",
        "    row 10 of 'Answers': The row holds no learner, answer or rating. It brings no "
        "response; its cells stay in the gradebook.",
    ]


def test_an_import_without_findings_says_so() -> None:
    sheet = sheet_of([("ID", "Answer"), ("1", "cold")], file_name="a.csv")
    roles = ColumnRoles(0, None, (), (ItemColumns("Spoon", 1),))
    rubric = Rubric((Level("no", 0.0), Level("yes", 0.0)), ordered=False)
    text = describe(preview_of(plan_import(sheet, roles, {"Spoon": rubric}), sheet, roles))
    assert "1 row, 1 learner\n" in text
    assert "rated (categories without an order): no: 0, yes: 0" in text
    assert text.endswith("No findings")
