"""The commands as a script runs them: their names, exit statuses and sentences."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from small_project import DISTILL, ITEM, LEVELS, run_here, write_workbook
from tiny_models import save_tiny_bert, save_tiny_encoder

from kdscore_desktop.cli import main
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.project.store import Project
from kdscore_desktop.resources import EXAMPLE, resource
from kdscore_desktop.teacher.package import read_card


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "kdscore home"))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "period3.xlsx")


@pytest.fixture
def project(tmp_path: Path, workbook: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(workbook), "--item", ITEM]) == 0
    return path


@pytest.fixture
def scored(tmp_path: Path, project: Path) -> Path:
    with Project.open(project) as opened:
        classifier = save_tiny_bert(tmp_path / "tiny", LEVELS)
        teachers.attach_teacher(opened, ITEM, classifier, {}, run=run_here)
        distilling.make_scorer(opened, ITEM, settings=DISTILL, resume=False, run=run_here)
    assert main(["score", str(project)]) == 0
    return project


def test_a_dry_run_says_what_would_happen_and_changes_nothing(
    tmp_path: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "homework.kdscore"
    main(["new", str(path)])
    assert main(["import", str(path), str(workbook), "--item", ITEM, "--dry-run"]) == 0
    printed = capsys.readouterr().out
    assert "\n  Answer: Answer\n" in printed
    assert "\nQuestion 1 is called 'Acid rain'\n" in printed
    assert "Blank answers (2)" in printed
    assert "would bring: 72 new answers" in printed
    with Project.open(path, read_only=True) as opened:
        assert opened.items() == []


MOODLE = (
    "Identifier,Full name,Status,Grade,Last modified (grade),Online text,Notes on the answer\n"
    'Participant 1,Ada,Submitted,2.00,-,"<p>rinse it<br>and label it</p>",rinse and label\n'
    "Participant 2,Max,Submitted,0.00,-,<p>it is only a container</p>,it is only a box\n"
    "Participant 3,Mia,No submission,-,-,-,nothing was written here\n"
)


def test_a_file_from_a_school_system_is_recognized_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sheet = tmp_path / "homework.kdscore", tmp_path / "grades.csv"
    sheet.write_text(MOODLE, encoding="utf-8-sig")
    main(["new", str(path)])
    assert main(["import", str(path), str(sheet), "--dry-run"]) == 0
    assert "\nLooks like a Moodle assignment worksheet: it has" in capsys.readouterr().out
    assert main(["import", str(path), str(sheet)]) == 0
    with Project.open(path, read_only=True) as opened:
        (item,) = opened.items()
        responses = opened.responses(item.name)
        assert [response.text for response in responses] == [
            "rinse it\nand label it",
            "it is only a container",
            "",
        ]
        assert responses[0].learner.key == "Participant 1"


def test_the_format_and_the_columns_can_be_overruled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sheet = tmp_path / "homework.kdscore", tmp_path / "grades.csv"
    sheet.write_text(MOODLE, encoding="utf-8")
    main(["new", str(path)])
    command = ["import", str(path), str(sheet), "--dry-run", "--levels", "0,1,2"]
    assert main([*command, "--format", "plain"]) == 0
    assert "Looks like" not in capsys.readouterr().out
    assert main([*command, "--response", "Notes on the answer", "--learner", "Full name"]) == 0
    printed = capsys.readouterr().out
    assert "Looks like a Moodle assignment worksheet" in printed
    assert "  Notes on the answer: Answer\n" in printed
    assert "  Full name: Learner's id\n" in printed


def test_importing_twice_says_that_nothing_is_new(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(project), str(workbook), "--item", ITEM]) == 0
    assert "nothing new" in capsys.readouterr().out


def test_the_example_workbook_is_understood_without_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "example.kdscore"
    main(["new", str(path)])
    assert main(["import", str(path), str(resource(EXAMPLE))]) == 0
    with Project.open(path, read_only=True) as opened:
        (item,) = opened.items()
        assert item.rubric.labels == ("0", "1", "2", "3")
        responses = opened.responses(item.name)
        assert len(responses) == 324
        assert {response.learner.groups[0][1] for response in responses} == {
            "6A",
            "7B",
            "8C",
            "8D",
        }
        assert opened.raters(item.name) == ["Score", "Second score"]
        assert len(opened.ratings(item.name)) == 254 + 90


def test_agreement_is_printed_in_words_and_as_json(
    scored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["agreement", str(scored)]) == 0
    assert "agrees with" in capsys.readouterr().out
    assert main(["agreement", str(scored), "--json"]) == 0
    compared = json.loads(capsys.readouterr().out)["comparisons"]
    assert compared[0]["between"] == "human-human"
    assert compared[0]["n"] == 20


def test_a_scorer_leaves_the_project_and_scores_a_spreadsheet(
    scored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scorer, out = tmp_path / "s.kdscorer", tmp_path / "out.xlsx"
    sheet = tmp_path / "next class.csv"
    sheet.write_text('id;Antwort\n007;"label the container; rinse it"\n008;\n', encoding="cp1252")
    assert main(["scorer", "export", str(scored), "--item", ITEM, "--out", str(scorer)]) == 0
    run = ["scorer", "run", str(scorer), str(sheet), "--response", "Antwort", "--out", str(out)]
    assert main(run) == 0
    assert "Scored 2 rows" in capsys.readouterr().out
    rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert rows[1][:2] == ("007", "label the container; rinse it")
    assert rows[1][2] in (0, 1, 2)
    assert rows[2][2] is None
    assert "blank" in rows[2]


def test_a_scorer_reads_a_school_systems_file_as_the_import_does(
    scored: Path, tmp_path: Path
) -> None:
    scorer, sheet, out = tmp_path / "s.kdscorer", tmp_path / "quiz.csv", tmp_path / "out.xlsx"
    answers = ["label it; rinse it", "<p>label it;&nbsp;rinse it</p>", "-"]
    rows = [f"Curie,Ada {n},Finished,today,-,{answer}\n" for n, answer in enumerate(answers)]
    header = "Last name,First name,State,Started on,Grade/10.00,Response 1\n"
    sheet.write_text(header + "".join(rows) + "Overall average,,,,1.00,-\n", encoding="utf-8")
    main(["scorer", "export", str(scored), "--item", ITEM, "--out", str(scorer)])
    run = ["scorer", "run", str(scorer), str(sheet), "--response", "Response 1", "--out", str(out)]
    assert main(run) == 0
    written = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert [row[5] for row in written[1:]] == [*answers, "-"]
    assert written[1][6:] == written[2][6:]
    assert [row[6] is None for row in written[1:]] == [False, False, True, True]
    assert "blank" in written[3]
    assert main([*run, "--format", "plain"]) == 0
    written = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert written[1][6:] != written[2][6:]


def test_soft_labels_in_a_canvas_gradebook_find_their_learners(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sheet = tmp_path / "homework.kdscore", tmp_path / "grades.csv"
    header = "Student,ID,SIS User ID,Section,Essay answer,Essay (47)"
    possible = "    Points Possible,,,,,1.00"
    ada = "Ada,101,s-1,A,rinse it and label the container,1"
    max_ = "Max,102,s-2,A,it is only a container,0"
    sheet.write_text("\n".join([header, possible, ada, max_]))
    main(["new", str(path)])
    assert main(["import", str(path), str(sheet), "--item", ITEM]) == 0
    assert "2 new answers, 2 new scores, 2 new learners" in capsys.readouterr().out
    sheet.write_text(f"{header},0,1\n{possible},,\n{ada},0.25,0.75\n{max_},0.5,0.5\n")
    assert main(["teacher", "soft-labels", str(path), str(sheet)]) == 0
    with Project.open(path, read_only=True) as opened:
        assert [one.learner.key for one in opened.responses(ITEM)] == ["101", "102"]
        teacher = opened.teacher(ITEM)
        assert teacher is not None
        assert opened.soft_labels(teacher.id) == {1: (0.25, 0.75), 2: (0.5, 0.5)}


def test_a_teacher_of_several_trainings_tells_its_cost_first_and_each_agreement_at_the_end(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    encoder = save_tiny_encoder(tmp_path / "encoder")
    out = tmp_path / "t.kdteacher"
    command = ["teacher", "prepare", str(project), "--base", str(encoder), "--out", str(out)]
    assert main([*command, "--members", "2", "--seed", "3"]) == 0
    printed = capfd.readouterr().out
    first, *_, last = printed.splitlines()
    assert first.startswith("The teacher averages 2 trainings: preparing it takes about 2 times")
    assert "in 2 trainings that are averaged (seeds 3, 4)" in last
    assert last.count("accuracy") == 3
    assert len(read_card(out).members) == 2


@pytest.mark.parametrize("members", ["0", "10"])
def test_so_many_trainings_cannot_be_averaged(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], members: str
) -> None:
    command = ["teacher", "prepare", str(project), "--out", str(tmp_path / "t.kdteacher")]
    with pytest.raises(SystemExit, match="2"):
        main([*command, "--members", members])
    assert "--members" in capsys.readouterr().err


def test_export_writes_the_gradebook(scored: Path, tmp_path: Path) -> None:
    assert main(["export", str(scored), "--out", str(tmp_path / "out.xlsx")]) == 0
    names = openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames
    assert names == ["Summary", "Period 3", "Agreement", "About the scores"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import", "{project}", "nowhere.xlsx"], "There is no file 'nowhere.xlsx'"),
        (["import", "nowhere.kdscore", "x.xlsx"], "nowhere.kdscore"),
        (["score", "{project}", "--item", "Osmosis"], "Acid rain"),
        (["score", "{project}"], "has no scorer yet"),
        (["export", "{project}", "--out", "no/such/folder/x.xlsx"], "does not exist"),
        (["new", "{project}"], "homework.kdscore"),
        (["teacher", "attach", "{project}", "{project}"], "homework.kdscore"),
        (["teacher", "attach", "{project}", "x", "--map", "nonsense"], "LABEL=LEVEL"),
        (["distill", "{project}", "--resume"], "no interrupted work"),
        (["scorer", "run", "{project}", "x.csv", "--response", "a", "--out", "b"], "homework"),
    ],
)
def test_wrong_input_gets_one_sentence_and_status_2(
    project: Path, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    filled = [argument.format(project=project) for argument in arguments]
    assert main(filled) == 2
    told = capsys.readouterr().err.strip().splitlines()[-1]
    assert told.startswith("kdscore: ")
    assert sentence in told


def test_an_unknown_option_has_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["score", "x", "--budget", "huge"])
    assert caught.value.code == 2


def test_a_fault_of_ours_has_status_1_and_names_its_log(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("seeded fault")

    monkeypatch.setattr("kdscore_desktop.jobs.scoring.score_item", broken)
    assert main(["score", str(project)]) == 1
    told = capsys.readouterr().err
    log = Path(told.rsplit("is in '", 1)[1].split("'", 1)[0])
    assert "seeded fault" in log.read_text(encoding="utf-8")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    for command in ("demo", "new", "import", "teacher", "distill", "score", "agreement", "export"):
        assert command in printed


def test_scoring_agreement_and_export_never_import_torch(scored: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from kdscore_desktop.cli import main\n"
        f"project, out = {str(scored)!r}, {str(tmp_path / 'o.xlsx')!r}\n"
        "for line in (['score', project], ['agreement', project],"
        " ['export', project, '--out', out]):\n"
        "    assert main(line) == 0\n"
        "heavy = {'torch', 'transformers', 'PySide6', 'sklearn', 'scipy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_scorer_is_checked_by_cross_validation_and_the_evidence_stands_everywhere(
    scored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["agreement", str(scored)]) == 0
    assert capsys.readouterr().out.endswith(f"  kdscore scorer check {scored}\n")
    assert main(["scorer", "check", str(scored), "--folds", "2", "--seed", "4"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == (
        "Checked how scorer 1 of 'Acid rain' was made: 59 answers in 2 parts, seed 4."
    )
    assert printed[1].startswith("  A scorer made this way agrees with the human on ")
    assert " of 59 (" in printed[1]
    assert "likely between" in printed[1]
    assert printed[2].startswith("    Quadratic weighted kappa: ")
    assert ", on 59 answers" in printed[2]
    assert any("not this very scorer" in line for line in printed)
    assert any("may have known these answers" in line for line in printed)

    assert main(["agreement", str(scored)]) == 0
    told = capsys.readouterr().out
    assert "cross-validated in 2 parts" in told
    assert "test, not used in training" in told
    assert "kdscore scorer check" not in told
    assert main(["agreement", str(scored), "--json"]) == 0
    compared = json.loads(capsys.readouterr().out)["comparisons"]
    numbers = {(one["evidence"], one["between"]): one["n"] for one in compared}
    assert numbers["cross-validated", "human-student"] == 59
    assert numbers["held out", "human-student"] < 20

    page = tmp_path / "report.html"
    assert main(["report", str(scored), "--out", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert "A scorer made this way and the human" in html
    assert "not this very scorer" in html
    assert "kdscore scorer check homework.kdscore --item" in html


def test_a_check_that_was_never_begun_cannot_be_gone_on_with(
    scored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scorer", "check", str(scored), "--resume"]) == 2
    assert "no interrupted cross-validation" in capsys.readouterr().err
