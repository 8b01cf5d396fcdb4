"""Responses in one workbook, ratings in another: joined on the learners, with what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kdscore_desktop.cli import main
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import importing
from kdscore_desktop.jobs.import_options import ImportOptions, RatingsFrom
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

QUIET = SilentReporter()
ANSWERS = [f"the metal takes the heat away from hand {n}" for n in range(7)]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.kdscore") as project:
        yield project


@pytest.fixture
def responses(tmp_path: Path) -> Path:
    lines = [f"00{n},Ada {n},{a}" for n, a in enumerate(ANSWERS)]
    return write(tmp_path / "answers.csv", ["Student ID,Name,Answer", *lines])


def write(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def planned(project: Project, file: Path, ratings: RatingsFrom) -> importing.PlannedImport:
    return importing.plan(project, file, ImportOptions(ratings=ratings), QUIET)


def found(plan: importing.PlannedImport, kind: str) -> list[tuple[str, int]]:
    return [
        (finding.place.file, finding.place.row)
        for finding in plan.batch.findings
        if finding.kind == kind
    ]


def test_ratings_are_put_beside_the_answers_and_misfits_are_listed(
    project: Project, responses: Path, tmp_path: Path
) -> None:
    # Row by row: excel took the zeros, another order, one nobody knows, twice alike, twice not.
    rows = ["3,2,1", "1,0,", "0,1,2", "99,2,2", "2,1,1", "2,1,1", "4,0,0", "4,2,0", "5,,1"]
    ratings = write(tmp_path / "scores.csv", ["ID,Score,Second score", *rows])
    plan = planned(project, responses, RatingsFrom(ratings))
    assert found(plan, "ratings of nobody") == [("scores.csv", 5)]
    assert found(plan, "no row of ratings") == [("answers.csv", 8)]
    assert found(plan, "conflicting ratings") == [("scores.csv", 8)]
    project.add_import(plan.batch, QUIET)
    item = project.item().name
    assert project.raters(item) == ["Score (scores.csv)", "Second score (scores.csv)"]
    by_learner = {r.id: r.learner.key for r in project.responses(item)}
    given = {(by_learner[r.response_id], r.rater[:6]): r.level for r in project.ratings(item)}
    assert given == {
        ("000", "Score "): 1,
        ("000", "Second"): 2,
        ("001", "Score "): 0,
        ("002", "Score "): 1,
        ("002", "Second"): 1,
        ("003", "Score "): 2,
        ("003", "Second"): 1,
        ("004", "Second"): 0,
        ("005", "Second"): 1,
    }
    # The file that is handed back later is the one of the answers, as it was.
    (source,) = project.sources()
    assert source.sheet.columns == ("Student ID", "Name", "Answer")
    assert project.source_file(source.id) == responses.read_bytes()


def test_ratings_of_several_questions_find_theirs_by_heading(
    project: Project, tmp_path: Path
) -> None:
    answers = write(
        tmp_path / "answers.csv",
        ["ID,Q1 answer,Q2 answer", *(f"a{n},{a},{a[::-1]}" for n, a in enumerate(ANSWERS))],
    )
    ratings = write(
        tmp_path / "scores.csv",
        ["ID,Q2 score,Q1 score", *(f"a{n},{n % 2},{n % 3}" for n in range(7))],
    )
    project.add_import(planned(project, answers, RatingsFrom(ratings)).batch, QUIET)
    first, second = (item.name for item in project.items())
    assert [r.level for r in project.ratings(first)] == [n % 3 for n in range(7)]
    assert [r.level for r in project.ratings(second)] == [n % 2 for n in range(7)]
    unclear = write(tmp_path / "other.csv", ["ID,Score", *(f"a{n},{n % 2}" for n in range(7))])
    with pytest.raises(InputError, match="not clear to which question"):
        planned(project, answers, RatingsFrom(unclear))


def test_names_join_where_ids_do_not(project: Project, responses: Path, tmp_path: Path) -> None:
    rows = [f'"{n}, ADA",{n % 2}' for n in range(7)]
    ratings = write(tmp_path / "scores.csv", ["Student,Mark", *rows])
    plan = planned(project, responses, RatingsFrom(ratings, columns=("Mark",)))
    project.add_import(plan.batch, QUIET)
    assert [r.level for r in project.ratings(project.item().name)] == [n % 2 for n in range(7)]


def test_the_wrong_file_is_refused(project: Project, responses: Path, tmp_path: Path) -> None:
    rows = [f"x{n},{n % 2}" for n in range(7)]
    ratings = write(tmp_path / "scores.csv", ["ID,Score", *rows])
    with pytest.raises(InputError, match="Only 2 of 7 learners"):
        planned(project, responses, RatingsFrom(ratings))
    words = write(tmp_path / "words.csv", ["ID,Remark", *(f"00{n},fine {n}" for n in range(7))])
    with pytest.raises(InputError, match="no column that is clearly ratings"):
        planned(project, responses, RatingsFrom(words))


def test_the_command_joins_and_says_so(
    responses: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"00{n},{n % 2}" for n in range(6)]
    ratings = write(tmp_path / "scores.csv", ["ID,Score", *rows])
    project = tmp_path / "new.kdscore"
    assert main(["new", str(project)]) == 0
    command = ["import", str(project), str(responses), "--ratings-from", str(ratings)]
    assert main([*command, "--score", "Score"]) == 0
    printed = capsys.readouterr().out
    assert "Scores from scores.csv\n  Score\n" in printed
    assert "Learners without a row of scores (1)" in printed
    assert "6 new scores" in printed
