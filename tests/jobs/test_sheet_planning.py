"""What the window is told of an import before it happens, and that the import keeps to it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from small_project import ITEM, write_workbook

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.jobs.errand_specs import ImportJob, PlanImportJob
from kdscore_desktop.jobs.errands import import_sheet, plan_import
from kdscore_desktop.jobs.import_options import (
    Correction,
    ImportOptions,
    RatingsFrom,
    options_to_json,
)
from kdscore_desktop.jobs.sheet_plan import SheetPlan, sheet_plan_from_json
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

ROLES = ColumnRoles(
    learner=0,
    name=None,
    groups=(1,),
    items=(ItemColumns(ITEM, 2, (("Score", 3), ("Second score", 4))),),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    Project.create(path).close()
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "period3.xlsx")


def planned(project: Path, workbook: Path, options: ImportOptions) -> SheetPlan:
    told = plan_import(PlanImportJob(project, workbook, options_to_json(options)), SilentReporter())
    return sheet_plan_from_json(json.loads(json.dumps(told)))


def imported(
    project: Path, workbook: Path, options: ImportOptions, sha256: str
) -> dict[str, object]:
    return import_sheet(
        ImportJob(project, workbook, options_to_json(options), sha256), SilentReporter()
    )


def test_a_sheet_is_shown_with_what_its_columns_are_for(project: Path, workbook: Path) -> None:
    plan = planned(project, workbook, ImportOptions())
    assert plan.headings[2] == "Answer"
    assert plan.roles.learner == 0
    assert plan.roles.items == (ItemColumns("Answer", 2, (("Score", 3), ("Second score", 4))),)
    assert plan.in_file == ("Period 3",)
    assert plan.row_count == len(plan.rows) == 72
    assert plan.rows[0].cells[0] == "00000"
    assert plan.brings is not None
    (counts,) = plan.brings.items
    assert (counts.responses, counts.blank, counts.second, counts.unscored) == (70, 2, 20, 11)
    assert counts.by_level == (20, 20, 20)
    with Project.open(project, read_only=True) as opened:
        assert opened.items() == []


def test_roles_chosen_by_hand_decide_and_the_import_does_what_was_planned(
    project: Path, workbook: Path
) -> None:
    only_first = replace(ROLES, items=(ItemColumns(ITEM, 2, (("Score", 3),)),))
    options = ImportOptions(roles=only_first)
    plan = planned(project, workbook, options)
    assert plan.roles == only_first
    assert plan.brings is not None
    assert plan.brings.new_ratings == 60
    result = imported(project, workbook, options, plan.source.sha256)
    assert (result["new_answers"], result["new_ratings"]) == (72, 60)
    with Project.open(project, read_only=True) as opened:
        assert opened.raters(ITEM) == ["Score"]
        assert len(opened.responses(ITEM)) == 72


def test_roles_of_another_sheet_are_refused(project: Path, workbook: Path) -> None:
    roles = replace(ROLES, groups=(9,))
    with pytest.raises(InputError, match=r"'period3\.xlsx' has other columns than before"):
        planned(project, workbook, ImportOptions(roles=roles))


def test_a_corrected_score_counts_and_the_sheet_keeps_what_stood_there(
    project: Path, workbook: Path
) -> None:
    book = openpyxl.load_workbook(workbook)
    book["Period 3"]["D8"] = "2-3"
    book.save(workbook)
    before = planned(project, workbook, ImportOptions(roles=ROLES))
    (unknown,) = [group for group in before.findings if group.kind == "unknown level"]
    assert unknown.examples[0].place.row == 8
    options = ImportOptions(roles=ROLES, corrections=(Correction(8, 3, "2"),))
    after = planned(project, workbook, options)
    assert [group.kind for group in after.findings if group.kind == "unknown level"] == []
    (corrected,) = [group for group in after.findings if group.kind == "corrected cell"]
    assert corrected.examples[0].message == "'2-3' is read as '2', as you chose."
    imported(project, workbook, options, after.source.sha256)
    with Project.open(project, read_only=True) as opened:
        row = next(row for row in opened.source_rows(opened.sources()[0].id) if row.row == 8)
        assert row.cells[3] == "2-3"
        ratings = {
            one.response_id: one.level for one in opened.ratings(ITEM) if one.rater == "Score"
        }
        assert opened.item(ITEM).rubric.labels[ratings[row.responses[ITEM]]] == "2"


def test_a_sheet_without_scores_asks_for_the_levels(project: Path, workbook: Path) -> None:
    bare = replace(ROLES, items=(ItemColumns(ITEM, 2),))
    plan = planned(project, workbook, ImportOptions(roles=bare))
    assert plan.needs_levels == ((ITEM, f"The sheet has no scores for '{ITEM}'."),)
    assert plan.brings is None
    named = ImportOptions(roles=bare, levels_of={ITEM: ("0", "1", "2")})
    plan = planned(project, workbook, named)
    assert plan.needs_levels == ()
    assert plan.brings is not None
    assert plan.brings.items[0].item.rubric.labels == ("0", "1", "2")
    assert plan.brings.items[0].unscored == 70


def test_a_row_of_totals_does_not_keep_the_levels_from_being_told(
    project: Path, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ID", "Answer", "Score"])
    for number in range(12):
        answer = f"In salt water number {number} the egg floats up."
        sheet.append([f"s{number}", answer, f"{number % 3}/2"])
    sheet.append(["Total", None, "12/24"])
    book.save(tmp_path / "egg.xlsx")
    plan = planned(project, tmp_path / "egg.xlsx", ImportOptions())
    assert plan.needs_levels == ()
    assert plan.brings is not None
    (counts,) = plan.brings.items
    assert (counts.responses, counts.by_level) == (12, (4, 4, 4))
    assert "row of no learner" in [group.kind for group in plan.findings]


def test_changed_answers_and_scores_are_listed_before_they_come_in(
    project: Path, workbook: Path, tmp_path: Path
) -> None:
    options = ImportOptions(roles=ROLES)
    first = planned(project, workbook, options)
    imported(project, workbook, options, first.source.sha256)
    book = openpyxl.load_workbook(workbook)
    book["Period 3"]["C3"] = "A new answer."
    book["Period 3"]["D4"] = 0
    later = tmp_path / "later.xlsx"
    book.save(later)
    plan = planned(project, later, options)
    assert plan.brings is not None
    assert (plan.brings.changed_answers, plan.brings.changed_ratings) == (1, 1)
    answer, rating = plan.brings.changes
    assert (answer.learner, answer.row, answer.later) == ("00001", 3, "A new answer.")
    assert (rating.rater, rating.row, rating.later) == ("Score", 4, "0")
    assert planned(project, workbook, options).brings.nothing_new  # type: ignore[union-attr]


def test_answers_that_vanished_and_decisions_that_stay_are_told(
    project: Path, workbook: Path, tmp_path: Path
) -> None:
    options = ImportOptions(roles=ROLES)
    imported(project, workbook, options, planned(project, workbook, options).source.sha256)
    with Project.open(project) as opened:
        (second,) = [r for r in opened.responses(ITEM) if r.learner.key == "00001"]
        opened.decide(second.id, DecisionKind.SET, 2, "R. Rivera")
    book = openpyxl.load_workbook(workbook)
    book["Period 3"]["C3"] = "A new answer."
    book["Period 3"].delete_rows(70, 2)
    later = tmp_path / "later.xlsx"
    book.save(later)
    brings = planned(project, later, options).brings
    assert brings is not None
    assert [(one.learner, one.was_decided) for one in brings.changes] == [("00001", True)]
    assert brings.vanished_answers == 2
    assert [one.learner for one in brings.vanished] == ["00068", "00069"]
    assert all(one.earlier and one.row in {70, 71} for one in brings.vanished)


def test_scores_of_another_file_come_beside_the_answers_and_misfits_are_told(
    project: Path, workbook: Path, tmp_path: Path
) -> None:
    scores = tmp_path / "scores.csv"
    lines = [f"{number:05},{number % 3},x" for number in range(1, 60)]
    scores.write_text("\n".join(["Student,Mark,Rest", *lines, "99999,1,x"]), encoding="utf-8")
    bare = replace(ROLES, items=(ItemColumns(ITEM, 2),))
    options = ImportOptions(roles=bare, ratings=RatingsFrom(scores, None, ("Mark",)))
    plan = planned(project, workbook, options)
    assert plan.roles == bare  # the columns of the sheet itself
    assert plan.ratings is not None
    assert plan.ratings.headings == ("Student", "Mark", "Rest")
    assert plan.ratings.columns == (1,)
    (nobody,) = [group for group in plan.findings if group.kind == "ratings of nobody"]
    assert (nobody.examples[0].place.file, nobody.examples[0].place.row) == ("scores.csv", 61)
    assert plan.brings is not None
    assert plan.brings.new_ratings == 59
    bound = replace(
        options, ratings=RatingsFrom(scores, None, ("Mark",), plan.ratings.source.sha256)
    )
    changed = scores.read_text(encoding="utf-8").replace("00001,1", "00001,2")
    scores.write_text(changed, encoding="utf-8")
    with pytest.raises(InputError, match=r"'scores\.csv' has changed since"):
        imported(project, workbook, bound, plan.source.sha256)
    bound = replace(bound, ratings=RatingsFrom(scores, None, ("Mark",)))
    told = imported(project, workbook, bound, plan.source.sha256)
    assert told["new_ratings"] == 59


def test_a_column_of_scores_that_is_not_clear_can_still_be_named(
    project: Path, workbook: Path, tmp_path: Path
) -> None:
    scores = tmp_path / "scores.csv"
    scores.write_text("Student,Remark\n00001,good\n00002,poor\n", encoding="utf-8")
    plan = planned(project, workbook, ImportOptions(roles=ROLES, ratings=RatingsFrom(scores)))
    assert "no column that is clearly ratings" in plan.problem
    assert plan.brings is None
    assert plan.ratings is not None
    assert plan.ratings.headings == ("Student", "Remark")


def test_a_file_that_changed_since_it_was_looked_at_is_refused(
    project: Path, workbook: Path
) -> None:
    plan = planned(project, workbook, ImportOptions(roles=ROLES))
    book = openpyxl.load_workbook(workbook)
    book["Period 3"]["C3"] = "A new answer."
    book.save(workbook)
    with pytest.raises(InputError, match="has changed since you looked at it"):
        imported(project, workbook, ImportOptions(roles=ROLES), plan.source.sha256)
    with Project.open(project, read_only=True) as opened:
        assert opened.items() == []


def test_of_a_long_sheet_the_first_rows_and_those_with_findings_are_shown(
    project: Path, tmp_path: Path
) -> None:
    lines = [
        f"{number};answer {number} is long enough to read;{number % 3}" for number in range(3000)
    ]
    lines[2500] = "2500;an answer that is long enough;lots"
    sheet = tmp_path / "long.csv"
    sheet.write_text("ID;Answer;Score\n" + "\n".join(lines), encoding="utf-8")
    plan = planned(project, sheet, ImportOptions())
    assert plan.row_count == 3000
    assert [row.number for row in plan.rows] == [*range(2, 502), 2502]
