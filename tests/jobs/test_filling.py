"""An educator's own file comes back with the final scores in it, and all else as it was."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from kdscore_desktop.domain import DecisionKind, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.plan import FillPlan
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.gradebook.filling.targets import SUGGESTED
from kdscore_desktop.gradebook.filling.totals import Scale
from kdscore_desktop.jobs import filling, importing
from kdscore_desktop.jobs.importing import ImportOptions
from kdscore_desktop.jobs.sources import only_source
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

QUIET = SilentReporter()
LEVELS = ("0", "1", "2", "3")
ANSWERS = [f"The metal takes the heat away from hand number {n}." for n in range(2, 9)]


def imported(folder: Path, file: Path, **options: object) -> Project:
    """Return a project that holds the file's answers."""
    project = Project.create(folder / "p.kdscore", "Homework 4")
    chosen = ImportOptions(**({"levels": LEVELS} | options))  # type: ignore[arg-type]
    project.add_import(importing.plan(project, file, chosen, QUIET).batch, QUIET)
    return project


def decide(project: Project, levels: Sequence[int | None], item: str | None = None) -> None:
    """Decide on the item's answers, in their order."""
    responses = project.responses(project.item(item).name)
    for response, level in zip(responses, levels, strict=False):
        if level is not None:
            project.decide(response.id, DecisionKind.SET, level, "Ms Ruiz")


def suggest(project: Project, levels: Sequence[int]) -> None:
    """Let a scorer suggest levels for the answers of the only item."""
    item = project.item().name
    scorer = project.add_scorer(item, None, b"", {})
    project.add_scores(
        Score(response.id, scorer, tuple(float(n == level) for n in range(4)), level)
        for response, level in zip(project.responses(item), levels, strict=False)
    )


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def plan_of(project: Project, **options: object) -> FillPlan:
    return filling.plan_fill(project, 1, FillOptions(**options))  # type: ignore[arg-type]


def why(plan: FillPlan) -> dict[int, Reason]:
    """Return why each row stays empty."""
    return {row.place.row: row.reason for row in plan.empty}


def notes(plan: FillPlan) -> str:
    return " ".join(plan.notes)


def filled(project: Project, plan: FillPlan, out: Path) -> bytes:
    filling.fill(project, plan, out, QUIET)
    return out.read_bytes()


def table(content: bytes, encoding: str = "utf-8-sig", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=delimiter))


MOODLE = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Online text,Last modified (grade),Feedback comments\r\n"
    'Participant 101,Ada Bell,ada@example.org,Submitted,-,10.00,Yes,"Monday, 2 March",'
    f"<p>{ANSWERS[0]}</p>,-,\r\n"
    'Participant 102,Ben Cole,ben@example.org,Submitted,6.50,10.00,Yes,"Monday, 2 March",'
    f"<p>{ANSWERS[1]}</p>,-,\r\n"
    'Participant 103,Cem Dal,cem@example.org,Submitted,,10.00,No,"Monday, 2 March",'
    f"<p>{ANSWERS[2]}</p>,-,Good.\r\n"
    'Participant 104,Dee Eno,dee@example.org,Submitted,,10.00,Yes,"Monday, 2 March",'
    f"<p>{ANSWERS[3]}</p>,-,\r\n"
    "Participant 105,Eva Fox,eva@example.org,No submission,,10.00,Yes,-,,-,\r\n"
)


def test_a_moodle_worksheet_takes_grades_within_its_maximum(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", "\ufeff" + MOODLE)
    with imported(tmp_path, file, score=None) as project:
        decide(project, [2, 3, 1, None])
        plan = plan_of(project)
        (column,) = plan.columns
        assert (column.heading, column.is_new, column.filled) == ("Grade", False, 1)
        assert "Scaled so that 3 become 10." in column.rule
        assert why(plan) == {
            4: Reason(WhyEmpty.CLOSED, "Moodle"),
            5: Reason(WhyEmpty.NOT_DECIDED),
            6: Reason(WhyEmpty.BLANK),
        }
        (kept,) = plan.conflicts
        assert (kept.place.row, kept.existing, kept.value) == (3, "6.50", "10")
        written = filled(project, plan, tmp_path / "out.csv")
    expected = MOODLE.replace("Submitted,-,10.00", "Submitted,6.67,10.00")
    assert written == ("\ufeff" + expected).encode()


def test_scores_already_there_are_replaced_only_if_asked_and_then_listed(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", MOODLE)
    with imported(tmp_path, file) as project:
        decide(project, [2, 3])
        plan = plan_of(project, replace=True)
        assert [(each.existing, each.value, each.is_replaced) for each in plan.conflicts] == [
            ("6.50", "10", True)
        ]
        rows = table(filled(project, plan, tmp_path / "out.csv"))
    assert [row[4] for row in rows[1:]] == ["6.67", "10", "", "", ""]


def test_localized_headings_commas_and_html_feedback_of_moodle(tmp_path: Path) -> None:
    text = (
        "ID;Vollständiger Name;Status;Bewertung;Bestwertung;Bewertung kann geändert werden;"
        "Zuletzt geändert (Abgabe);Texteingabe online;Zuletzt geändert (Bewertung);"
        "Feedback als Kommentar\r\n"
        f'Teilnehmer/in 7;Ada Bell;Abgegeben;;5,00;Ja;heute;"{ANSWERS[0]}";-;\r\n'
        f'Teilnehmer/in 8;Ben Cole;Abgegeben;;5,00;Nein;heute;"{ANSWERS[1]}";-;\r\n'
    )
    file = write(tmp_path / "m.csv", text, "cp1252")
    with imported(tmp_path, file) as project:
        decide(project, [2, 2])
        words = ("", "", "Warm < kalt & gut.\nSag auch, warum: „Dichte“", "")
        item = project.item().name
        plan = plan_of(project, feedback=True, feedback_texts={item: words})
        written = filled(project, plan, tmp_path / "out.csv")
    expected = text.replace("Abgegeben;;5,00;Ja", "Abgegeben;3,33;5,00;Ja").replace(
        f'"{ANSWERS[0]}";-;',
        f'"{ANSWERS[0]}";-;"Warm &lt; kalt &amp; gut.<br>Sag auch, warum: „Dichte“"',
    )
    assert written == expected.encode("cp1252")


FORMS = (
    "ID,Start time,Completion time,Email,Name,Why is it cold?,Points - Why is it cold?,"
    "Feedback - Why is it cold?,Why is it hot?,Points - Why is it hot?,"
    "Feedback - Why is it hot?\n"
    + "".join(
        f"{n},3/2/26 8:00,3/2/26 8:20,u{n}@example.org,U{n},{ANSWERS[n]},,,{ANSWERS[n + 1]},,\n"
        for n in range(5)
    )
)


def test_each_question_of_a_form_gets_its_own_points_and_feedback(tmp_path: Path) -> None:
    file = write(tmp_path / "f.csv", FORMS)
    with imported(tmp_path, file) as project:
        cold, hot = (item.name for item in project.items())
        decide(project, [0, 1, 2], cold)
        decide(project, [3], hot)
        words = {cold: ("Try again.", "", "Right."), hot: ("", "", "", "=Yes")}
        plan = plan_of(project, feedback=True, feedback_texts=words)
        assert [(c.heading, c.filled) for c in plan.columns] == [
            ("Points - Why is it cold?", 3),
            ("Points - Why is it hot?", 1),
            ("Feedback - Why is it cold?", 2),
            ("Feedback - Why is it hot?", 1),
        ]
        rows = table(filled(project, plan, tmp_path / "out.csv"))
    assert [row[6:8] for row in rows[1:]] == [
        ["0", "Try again."],
        ["1", ""],
        ["2", "Right."],
        ["", ""],
        ["", ""],
    ]
    assert rows[1][9:] == ["3", "'=Yes"]


def workbook(path: Path) -> Path:
    """Write a hand-made gradebook with two questions, a title line and a formula."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Period 3"
    page.append(["Homework on heat"])
    page.append(["Student ID", "Q1 answer", "Q2 answer", "Score", "Bonus"])
    for number, answer in enumerate(ANSWERS, start=2):
        page.append([f"{number:03d}", answer, answer[::-1], None, number])
    page["D5"] = "=E5*2"
    page["B9"] = None
    book.save(path)
    return path


def test_a_total_over_questions_goes_into_a_workbook(tmp_path: Path) -> None:
    file = workbook(tmp_path / "w.xlsx")
    with imported(tmp_path, file, learner="Student ID") as project:
        first, second = (item.name for item in project.items())
        decide(project, [1, 2, 3, 3, None, 1, 1], first)
        decide(project, [3, 0, 2, None, 2, 2, 2], second)
        scale = Scale(20, 1, {second: 2.0})
        plan = plan_of(project, score="Score", scale=scale)
        assert "Formulas stay, but not what they came to before" in notes(plan)
        assert why(plan) == {
            5: Reason(WhyEmpty.FORMULA, "Score"),
            6: Reason(WhyEmpty.NOT_DECIDED, second),
            7: Reason(WhyEmpty.NOT_DECIDED, first),
        }
        page = openpyxl.load_workbook(io.BytesIO(filled(project, plan, tmp_path / "out.xlsx")))[
            "Period 3"
        ]
    # (1 + 2 x 3) of 9 points are 15.56 of 20, (2 + 2 x 0) are 4.44, (1 + 2 x 2) are 11.11
    assert [page.cell(row, 4).value for row in range(3, 10)] == [
        15.6, 4.4, "=E5*2", None, None, 11.1, 11.1,
    ]  # fmt: skip
    old = openpyxl.load_workbook(file)["Period 3"]
    for row in old.iter_rows():
        for cell in row:
            if cell.column != 4:
                assert page[cell.coordinate].value == cell.value


def test_suggestions_stand_apart_and_are_marked(tmp_path: Path) -> None:
    lines = "".join(f"{n},{a}\n" for n, a in enumerate(ANSWERS))
    file = write(tmp_path / "a.csv", "ID,Answer\n" + lines)
    with imported(tmp_path, file) as project:
        suggest(project, [3, 3, 0, 1, 1, 1, 1])
        decide(project, [2, None, 0])
        plan = plan_of(project, suggested=True, new_column="Homework 4")
        rows = table(filled(project, plan, tmp_path / "out.csv"))
        assert "count for nothing until you decide" in notes(plan)
        unmarked = plan_of(project, new_column="Homework 4")
    assert rows[0] == ["ID", "Answer", "Homework 4", SUGGESTED]
    assert [row[2:] for row in rows[1:5]] == [["2", "3"], ["", "3"], ["0", "0"], ["", "1"]]
    assert [column.heading for column in unmarked.columns] == ["Homework 4"]


def test_ratings_count_only_if_asked(tmp_path: Path) -> None:
    lines = "".join(f"{n},{a},{n % 4}\n" for n, a in enumerate(ANSWERS))
    file = write(tmp_path / "a.csv", "ID,Answer,Rating\n" + lines)
    with imported(tmp_path, file) as project:
        decide(project, [3])
        assert plan_of(project, new_column="Final").columns[0].filled == 1
        plan = plan_of(project, new_column="Final", ratings=True)
        rows = table(filled(project, plan, tmp_path / "out.csv"))
    assert [row[3] for row in rows] == ["Final", "3", "1", "2", "3", "0", "1", "2"]


def test_a_column_of_level_names_gets_names(tmp_path: Path) -> None:
    names = ("Novice", "Able", "Strong")
    marks = ["Able", "Novice", "Strong", "", "", "", ""]
    lines = "".join(f"{n},{a},{m}\n" for n, (a, m) in enumerate(zip(ANSWERS, marks, strict=True)))
    file = write(tmp_path / "a.csv", "ID,Answer,Level\n" + lines)
    with imported(tmp_path, file, levels=names) as project:
        decide(project, [None, None, None, 2, 0])
        rows = table(filled(project, plan_of(project, score="Level"), tmp_path / "out.csv"))
        points = table(
            filled(project, plan_of(project, score="Level", labels=False), tmp_path / "o.csv")
        )
    assert [row[2] for row in rows[1:]] == ["Able", "Novice", "Strong", "Strong", "Novice", "", ""]
    assert [row[2] for row in points[4:6]] == ["2", "0"]


CANVAS = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Essay (4411),Lab (4412),"
    "Essay Current Score\r\n"
    "    Points Possible,,,,,8.00,10.00,(read only)\r\n"
    '"Bell, Ada",11,007,ada,Period 3,,9.00,\r\n'
    '"Cole, Ben",12,008,ben,Period 3,EX,,\r\n'
    '"Student, Test",99,,xyz,Period 3,,,\r\n'
    '"Dal, Cem",13,009,cem,Period 3,,,\r\n'
    '"Fox, Eva",14,010,eva,Period 3,,,\r\n'
)


def form(tmp_path: Path) -> Path:
    people = [("ada", "Ada Bell"), ("ben", "Ben Cole"), ("cem", "Cem Dal"), ("zoe", "Zoe Zorn")]
    lines = "".join(f"{p},{n},{a}\n" for (p, n), a in zip(people, ANSWERS, strict=False))
    return write(tmp_path / "form.csv", "Login,Full name,Answer\n" + lines)


def test_a_canvas_gradebook_is_filled_from_answers_that_came_elsewhere(tmp_path: Path) -> None:
    gradebook = write(tmp_path / "canvas.csv", CANVAS)
    with imported(tmp_path, form(tmp_path), learner="Login", name="Full name") as project:
        decide(project, [3, 2, 1, 1])
        plan = filling.plan_fill_into(project, gradebook, FillOptions(score="Essay (4411)"))
        assert "matched with learners by the ids in 'SIS Login ID'" in notes(plan)
        assert "1 learners stand in no row of this file: 'zoe'" in notes(plan)
        assert why(plan) == {7: Reason(WhyEmpty.UNKNOWN)}  # and not the test student
        assert [(c.place.row, c.existing, c.value) for c in plan.conflicts] == [(4, "EX", "5.33")]
        written = filled(project, plan, tmp_path / "out.csv")
    expected = CANVAS.replace("ada,Period 3,,", "ada,Period 3,8,").replace(
        "cem,Period 3,,", "cem,Period 3,2.67,"
    )
    assert written == expected.encode()


def test_a_new_canvas_column_brings_its_points_possible(tmp_path: Path) -> None:
    gradebook = write(tmp_path / "canvas.csv", CANVAS)
    with imported(tmp_path, form(tmp_path), learner="Login", name="Full name") as project:
        decide(project, [3, 2])
        plan = filling.plan_fill_into(project, gradebook, FillOptions())
        assert "'Homework 4' is not of a Canvas gradebook export" in notes(plan)
        rows = table(filled(project, plan, tmp_path / "out.csv"))
    assert [row[-1] for row in rows] == ["Homework 4", "3", "3", "2", "", "", ""]


def test_names_match_in_either_order(tmp_path: Path) -> None:
    gradebook = write(
        tmp_path / "canvas.csv", CANVAS.replace(",ada,", ",1,").replace(",ben,", ",2,")
    )
    with imported(tmp_path, form(tmp_path), learner="Login", name="Full name") as project:
        decide(project, [3, 2, 1])
        plan = filling.plan_fill_into(project, gradebook, FillOptions(score="Lab (4412)"))
    assert "by the names in 'Student'" in notes(plan)
    assert [(c.place.row, c.existing, c.value) for c in plan.conflicts] == [(3, "9.00", "10")]
    assert plan.columns[0].filled == 2


def test_another_class_is_refused(tmp_path: Path) -> None:
    other = write(tmp_path / "other.csv", "ID,Name,Score\n1,Xi Yu,\n2,Al Bo,\n")
    with (
        imported(tmp_path, form(tmp_path), learner="Login", name="Full name") as project,
        pytest.raises(InputError, match="Only 0 of 4 learners are found"),
    ):
        filling.plan_fill_into(project, other, FillOptions())


BLACKBOARD = (
    '"Last Name"\t"First Name"\t"Username"\t"Essay [Total Pts: 6 Score] |12345"\t'
    '"Grading Notes"\t"Notes Format"\t"Feedback to Learner"\t"Feedback Format"\r\n'
    '"Bell"\t"Ada"\t"ada"\t""\t""\t""\t""\t""\r\n'
    '"Cole"\t"Ben"\t"ben"\t"Needs Grading"\t""\t""\t""\t""\r\n'
    '"Dal"\t"Cem"\t"cem"\t"5.00"\t""\t""\t"Nice"\t""\r\n'
)


def test_a_blackboard_download_in_utf_16_is_filled(tmp_path: Path) -> None:
    gradebook = write(tmp_path / "bb.xls", "\ufeff" + BLACKBOARD, "utf-16-le")
    with imported(tmp_path, form(tmp_path), learner="Login", name="Full name") as project:
        decide(project, [3, 2, 1])
        texts = {project.item().name: ("", "Say why.", "Good.", "Very good.")}
        plan = filling.plan_fill_into(
            project, gradebook, FillOptions(feedback=True, feedback_texts=texts)
        )
        written = filled(project, plan, tmp_path / "out.xls")
    expected = BLACKBOARD.replace(
        '"ada"\t""\t""\t""\t""', '"ada"\t"6"\t""\t""\t"Very good."'
    ).replace('"Needs Grading"\t""\t""\t""', '"Needs Grading"\t""\t""\t"Good."')
    assert [(c.existing, c.value) for c in plan.conflicts] == [
        ("5.00", "2"), ("Nice", "Say why."),
    ]  # fmt: skip
    # What stands for a missing grade is no grade.
    assert written.decode("utf-16-le") == "\ufeff" + expected.replace('"Needs Grading"', '"4"')


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_workbooks_of_other_kinds_cannot_be_filled(tmp_path: Path, ending: str) -> None:
    import subprocess  # noqa: PLC0415

    file = workbook(tmp_path / "w.xlsx")
    converted = subprocess.run(
        ["soffice", "--headless", "--convert-to", ending, "--outdir", tmp_path, file],
        capture_output=True,
        check=False,
    )
    if converted.returncode:
        pytest.skip("LibreOffice is not installed")
    with (
        imported(tmp_path, tmp_path / f"w.{ending}", learner="Student ID") as project,
        pytest.raises(InputError, match=r"cannot be filled.*full gradebook"),
    ):
        plan_of(project)


def test_an_old_project_asks_for_the_file_and_checks_it(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", MOODLE)
    with imported(tmp_path, file) as project:
        decide(project, [2])
    with closing(sqlite3.connect(tmp_path / "p.kdscore")) as database, database:
        database.execute("DELETE FROM source_file")
    changed = write(tmp_path / "changed.csv", MOODLE + "\r\n")
    with Project.open(tmp_path / "p.kdscore") as project:
        with pytest.raises(InputError, match=r"'m\.csv' is needed again"):
            plan_of(project)
        with pytest.raises(InputError, match=r"not the file 'm\.csv' as it was imported"):
            filling.plan_fill(project, 1, FillOptions(), changed)
        plan = filling.plan_fill(project, 1, FillOptions(), file)
        assert project.source_file(1) is None
        filling.fill(project, plan, tmp_path / "out.csv", QUIET)
        assert project.source_file(1) == file.read_bytes()


def test_nothing_to_fill_writes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", MOODLE)
    with imported(tmp_path, file) as project:
        plan = plan_of(project)
        assert plan.changes_nothing
        with pytest.raises(InputError, match="nothing to fill in"):
            filling.fill(project, plan, tmp_path / "out.csv", QUIET)
        decide(project, [2])
        with pytest.raises(InputError, match=r"the ending '\.csv'"):
            filling.fill(project, plan_of(project), tmp_path / "out.xlsx", QUIET)
    assert not (tmp_path / "out.csv").exists()


def test_a_score_above_the_maximum_is_left_out_and_listed(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", MOODLE)
    with imported(tmp_path, file) as project:
        decide(project, [3, None, None, 1])
        plan = plan_of(project, scale=Scale(30))
        assert why(plan)[2] == Reason(WhyEmpty.TOO_HIGH, "10")
        assert plan.columns[0].filled == 1


def test_which_sheet_is_meant_is_asked_where_it_is_not_clear(tmp_path: Path) -> None:
    file = write(tmp_path / "m.csv", MOODLE)
    with imported(tmp_path, file) as project:
        assert only_source(project).id == 1
        other = workbook(tmp_path / "w.xlsx")
        chosen = ImportOptions(levels=LEVELS, learner="Student ID")
        project.add_import(importing.plan(project, other, chosen, QUIET).batch, QUIET)
        with pytest.raises(InputError, match=r"1 \('m\.csv'\), 2 \('w\.xlsx', sheet 'Period 3'\)"):
            only_source(project)
        assert only_source(project, "Period 3").id == 2
        assert only_source(project, "m.csv").id == 1


def test_an_answer_that_changed_after_its_decision_is_not_given_its_score(tmp_path: Path) -> None:
    lines = [f"{n},{a}\n" for n, a in enumerate(ANSWERS)]
    file = write(tmp_path / "a.csv", "ID,Answer\n" + "".join(lines))
    with imported(tmp_path, file) as project:
        decide(project, [3, 2])
        newer = write(tmp_path / "b.csv", "ID,Answer\n0,Another answer now.\n" + "".join(lines[1:]))
        project.add_import(importing.plan(project, newer, ImportOptions(), QUIET).batch, QUIET)
        plan = filling.plan_fill(project, 2, FillOptions())
    assert plan.columns[0].filled == 1
    assert plan.reasons() == {
        Reason(WhyEmpty.NOT_DECIDED): 5,
        Reason(WhyEmpty.CHANGED): 1,
    }
