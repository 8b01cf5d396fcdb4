"""The whole main job, step by step, with the real worker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from small_project import DISTILL, ITEM, LEVELS, PREPARE, run, run_here

from kdscore_desktop.agreement.comparison import Between
from kdscore_desktop.domain import DecisionKind, ReviewReason, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import comparing, distilling, exporting, scoring, teachers
from kdscore_desktop.jobs.running import RunJob, job_folder
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.scorer import Scorer


def _attach(project: Project, classifier: Path) -> None:
    teachers.attach_teacher(project, None, classifier, {}, run=run_here)


def _scorer(project: Project, run: RunJob = run_here, **changes: object) -> distilling.MadeScorer:
    return distilling.make_scorer(
        project,
        None,
        settings=replace(DISTILL, **changes),  # type: ignore[arg-type]
        resume=False,
        run=run,
    )


def test_a_gradebook_becomes_a_scored_gradebook(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    teacher = teachers.prepare_teacher(
        project, ITEM, out=tmp_path / "t.kdteacher", base=encoder, settings=PREPARE, run=run
    )
    assert teacher.kind is TeacherKind.PREPARED
    assert (tmp_path / "t.kdteacher").is_file()
    made = _scorer(project, run)
    assert made.card.teacher_fingerprint == teacher.fingerprint
    item = project.item(ITEM)
    assert scoring.score_item(project, item, SilentReporter()) == 72
    assert scoring.score_item(project, item, SilentReporter()) == 0
    first = project.scores(ITEM)[0]
    project.decide(first.response_id, DecisionKind.OVERRIDDEN, 2, "Ms. Ada")

    written = exporting.export_gradebook(project, tmp_path / "scored.xlsx", SilentReporter())

    assert written.rows == 72
    sheet = openpyxl.load_workbook(written.path)["Period 3"]
    headings, *rows = sheet.iter_rows(values_only=True)
    assert headings[:6] == ("ID", "Class", "Answer", "Score", "Second score", "Note")
    assert [row[0] for row in rows] == [f"{number:05d}" for number in range(72)]
    assert rows[0][5] == "=mine"
    final = headings.index("Final level")
    assert [row[final] for row in rows] == [2] + [None] * 71
    suggested = headings.index("Suggested level")
    assert {row[suggested] for row in rows} <= {0, 1, 2, None}
    assert rows[5][suggested] is None  # blank: nothing to suggest, and never 0


def test_models_are_compared_on_the_test_split_alone(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    _scorer(project)
    item = project.item(ITEM)
    scoring.score_item(project, item, SilentReporter())
    by_kind = {each.between: each.agreement.n for each in comparing.comparisons(project, item)}
    tested = sum(split is Split.TEST for split in project.splits(ITEM).values())
    assert 0 < tested < 20
    assert by_kind == {
        Between.HUMANS: 20,
        Between.HUMAN_AND_STUDENT: tested,
        Between.HUMAN_AND_TEACHER: tested,
        Between.TEACHER_AND_STUDENT: tested,
    }


def test_a_decision_is_never_counted_as_a_human_rating(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    _scorer(project)
    item = project.item(ITEM)
    scoring.score_item(project, item, SilentReporter())
    before = comparing.comparisons(project, item)
    for score in project.scores(ITEM):
        project.decide(score.response_id, DecisionKind.SET, 0, "Ms. Ada")
    after = comparing.comparisons(project, item)
    assert [each for each in after if each.split != comparing.BLIND] == before


def test_a_blank_response_is_marked_and_gets_no_level(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    _scorer(project)
    scoring.score_item(project, project.item(ITEM), SilentReporter())
    blank = [score for score in project.scores(ITEM) if score.review is ReviewReason.BLANK]
    assert [(score.level, score.probabilities) for score in blank] == [(None, ())] * 2


def test_the_same_seed_gives_the_same_scorer(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    first, second, other = (_scorer(project, seed=seed).id for seed in (3, 3, 4))
    packages = [project.scorer_package(scorer_id) for scorer_id in (first, second, other)]
    assert packages[0] == packages[1]
    assert packages[0] != packages[2]


def test_an_old_scorer_stays_with_the_scores_it_gave(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    old = _scorer(project, seed=1)
    scoring.score_item(project, project.item(ITEM), SilentReporter())
    given = project.scores(ITEM, old.id)
    _scorer(project, seed=2)
    assert project.scores(ITEM) == []
    scoring.score_item(project, project.item(ITEM), SilentReporter())
    assert project.scores(ITEM, old.id) == given


def test_a_split_never_changes_once_it_was_made(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    _scorer(project, seed=1)
    splits = project.splits(ITEM)
    assert set(splits.values()) == set(Split)
    _scorer(project, seed=2)
    assert project.splits(ITEM) == splits


def test_an_exported_scorer_scores_alike_without_the_project(
    project: Project, classifier: Path, tmp_path: Path
) -> None:
    _attach(project, classifier)
    _scorer(project)
    item = project.item(ITEM)
    scoring.score_item(project, item, SilentReporter())
    exporting.export_scorer(project, item, tmp_path / "s.kdscorer")
    scorer = Scorer.open(tmp_path / "s.kdscorer")
    assert scorer.item.rubric.labels == LEVELS
    scored = scorer.score(response.text for response in project.responses(ITEM))
    assert [one.probabilities for one in scored] == [
        score.probabilities for score in project.scores(ITEM)
    ]


def test_a_finished_job_leaves_no_answers_behind(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    _scorer(project)
    assert not job_folder(project, ITEM, "distill").folder.exists()
    assert not job_folder(project, ITEM, "attach").folder.exists()


def test_distilling_without_a_teacher_says_how_to_get_one(project: Project) -> None:
    with pytest.raises(InputError, match="has no expert model yet"):
        _scorer(project)


def test_a_teacher_that_was_moved_away_is_missed_by_name(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "t.kdteacher"
    teachers.prepare_teacher(
        project, ITEM, out=packed, base=encoder, settings=PREPARE, run=run_here
    )
    packed.rename(tmp_path / "elsewhere.kdteacher")
    with pytest.raises(InputError, match=r"no longer at .*t\.kdteacher"):
        _scorer(project)


def test_scoring_without_a_scorer_says_how_to_make_one(project: Project) -> None:
    with pytest.raises(InputError, match="has no scorer yet"):
        scoring.score_item(project, project.item(ITEM), SilentReporter())


def test_resuming_without_interrupted_work_is_refused(project: Project, classifier: Path) -> None:
    _attach(project, classifier)
    with pytest.raises(InputError, match="no interrupted work"):
        distilling.make_scorer(project, ITEM, settings=DISTILL, resume=True, run=run_here)
