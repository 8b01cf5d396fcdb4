"""`kdscore agreement` and `review`: how good the scores are, and which need a human."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from marble_project import ITEM, import_answers, score_answers, split_answers
from tiny_scorer import parts

from kdscore_desktop.cli import main
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as opened:
        import_answers(opened, tmp_path)
        score_answers(opened)
        split_answers(opened, tested=40)
    return path


def test_review_lists_answers_with_their_places_and_reasons(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(project), "--agreement", "40 %", "--most", "2"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(
        "'Marble': At 75 % sure or more, 40 of 40 answers (100 %, likely between 91 and 100 %) "
        "need no review. Of those, the suggestion was the human's level in 20 of 40"
    )
    assert printed[1] == (
        "5 answers to review, 2 without review; 0 decided, 40 scored by a human, 0 not scored yet."
    )
    number, *told = [cell.strip() for cell in printed[4].split("  ") if cell]
    assert number.isdigit()
    assert told == ["it lost marble in the acid", "row 44 of 'Sheet'", "unsure"]
    assert printed[-1] == "  and 3 more"


def test_where_the_wanted_agreement_is_out_of_reach_everything_is_reviewed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(project), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["item"] == ITEM
    assert told["cutoff"]["wanted"] == 1.0  # two humans agreed on all that both scored
    assert told["cutoff"]["value"] is None
    assert told["cutoff"]["reason"].startswith("No cut-off reaches 100 %")
    assert told["without_review"] == []
    assert [each["reason"] for each in told["waiting"]][-1] == "blank"


def test_a_cutoff_is_kept_in_the_project_where_asked_for(project: Path) -> None:
    assert main(["review", str(project), "--agreement", "40"]) == 0
    with Project.open(project, read_only=True) as opened:
        assert opened.cutoff(ITEM) != 0.75
    assert main(["review", str(project), "--agreement", "40", "--keep"]) == 0
    with Project.open(project, read_only=True) as opened:
        assert opened.cutoff(ITEM) == pytest.approx(0.75)


@pytest.mark.parametrize("text", ["0", "101", "many"])
def test_a_wanted_agreement_that_is_no_percentage_is_refused(
    project: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["review", str(project), "--agreement", text])
    assert ended.value.code == 2
    assert "is no percentage" in capsys.readouterr().err


def test_agreement_is_told_group_by_group_and_flagged_as_wished(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(project)]) == 0
    printed = capsys.readouterr().out
    assert "Marble: group by group, the scorer and the human" in printed
    assert [line.split() for line in printed.splitlines() if line.split()[:1] == ["A"]] == [
        ["A", "20", "too", "few", "to", "say"]
    ]
    assert "compared with the human on 40 answers only; on fewer than 100" in printed
    assert main(["agreement", str(project), "--threshold", "fewest_tested=40", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["thresholds"]["fewest_tested"] == 40
    flagged = [flag["figure"] for each in told["comparisons"] for flag in each["flags"]]
    assert "too_few_answers" not in flagged
    (panel,) = told["subgroups"][0]["columns"]
    assert [(group["value"], group["n"]) for group in panel["groups"]] == [("A", 20), ("B", 20)]


@pytest.mark.parametrize("text", ["exact", "luck=1", "exact=much"])
def test_a_threshold_that_is_none_is_refused(
    project: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["agreement", str(project), "--threshold", text])
    assert ended.value.code == 2
    assert "write NAME=VALUE with one of exact, adjacent" in capsys.readouterr().err


def test_report_writes_one_html_file(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(project), "--out", str(out), "--threshold", "exact=0.4"]) == 0
    assert "needs no network" in capsys.readouterr().out
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_report_writes_a_pdf_where_the_program_was_started(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.pdf"
    command = [sys.executable, "-m", "kdscore_desktop", "report", str(project), "--out", str(out)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")
    out.unlink()
    # Without the program's start there is nothing that prints, and that is told.
    assert main(["report", str(project), "--out", str(out)]) == 2
    assert "every browser prints it to a PDF" in capsys.readouterr().err
    assert not out.exists()


def test_explain_tells_words_and_similar_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as opened:
        import_answers(opened, tmp_path)
        answer = opened.responses(ITEM)[0]
        assert main(["explain", str(path), str(answer.id)]) == 2
        assert "has no scorer yet" in capsys.readouterr().err
        scorer = tmp_path / "tiny.kdscorer"
        write_scorer(scorer, parts(item=opened.item(ITEM)))
        opened.add_scorer(ITEM, None, scorer.read_bytes(), {})
    assert main(["explain", str(path), str(answer.id), "--level", "1"]) == 0
    printed = capsys.readouterr().out
    assert "Level 1:" in printed
    assert "the marble was in the acid and it lost mass" in printed
    assert main(["explain", str(path), str(answer.id), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["words"] for each in told["effects"]][:2] == ["the", "marble"]
    assert set(told["similar"]) == {"0", "1"}
    assert main(["explain", str(path), str(answer.id), "--level", "7"]) == 2
    assert "has no level '7'. Name one of: 0, 1." in capsys.readouterr().err


def test_next_names_answers_to_score_by_hand(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["next", str(project), "--count", "2"]) == 0
    printed = capsys.readouterr().out
    assert "it lost marble in the acid" in printed
    assert "the scorer doubts it" in printed
    assert main(["next", str(project), "--count", "2", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["why"] for each in told] == ["the scorer doubts it"] * 2


def test_scorers_are_tried_side_by_side_and_an_old_one_is_taken_again(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.kdscore"
    with Project.create(path) as opened:
        import_answers(opened, tmp_path)
        split_answers(opened, tested=10)
        scorer = tmp_path / "tiny.kdscorer"
        write_scorer(scorer, parts(item=opened.item(ITEM)))
        numbers = [opened.add_scorer(ITEM, None, scorer.read_bytes(), {}) for _ in range(2)]
    assert main(["scorer", "compare", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "Scorer 1 agrees with the human on" in printed
    assert ", as often as Scorer 1." in printed
    assert main(["scorer", "use", str(path), str(numbers[0])]) == 0
    assert "is in use again, as scorer 3" in capsys.readouterr().out
    assert main(["scorer", "use", str(path), "9"]) == 2
    assert "has no scorer 9. There are: 1, 2, 3." in capsys.readouterr().err


def test_class_is_written_on_a_page(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "class.html"
    assert main(["class", str(project), "--out", str(out)]) == 0
    assert "without names" in capsys.readouterr().out
    page = out.read_text(encoding="utf-8")
    assert "the class at a glance" in page
    assert "r12" not in page  # nobody's number
    assert main(["class", str(project), "--out", str(tmp_path / "class.txt")]) == 2
    assert "ends in neither" in capsys.readouterr().err


def test_class_tells_what_is_typical_of_each_level(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["class", str(project)]) == 0
    printed = capsys.readouterr().out
    assert "'Marble': 46 answers on a level, 1 without one." in printed
    assert "0: 21 answers (46 %); 0 decided, 20 scored by a human, 1 suggested" in printed
    assert main(["class", str(project), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert [level["rated"] for level in told["levels"]] == [20, 20]
