"""Cross-validation from the project to the worker and back, with tiny models."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_project import DISTILL, ITEM, PREPARE, run, run_here

from kdscore_desktop.agreement.comparison import Between, Evidence
from kdscore_desktop.agreement.flags import flags
from kdscore_desktop.agreement.summary import CROSS_VALIDATED, EXPERT_KNOWN, cautions
from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError, JobCancelledError, WorkerFailedError
from kdscore_desktop.jobs import cross_checking, distilling, importing, scoring, teachers
from kdscore_desktop.jobs.bodies import BODIES
from kdscore_desktop.jobs.comparing import comparisons, subgroup_panels, with_models
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Message, Metric, Progress
from kdscore_desktop.jobs.reviewing import held_out
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.jobs.scorer_trials import use_scorer
from kdscore_desktop.jobs.specs import CheckJob
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import Among, NewBlindSample, StoredCrossCheck
from kdscore_desktop.project.store import Project

RATED = 59  # of the workbook's 60 scored answers one is blank
CROSS = Evidence.CROSS_VALIDATED


@pytest.fixture(scope="module")
def made(workbook: Path, encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a prepared expert model and a scorer made from it; closed."""
    folder = tmp_path_factory.mktemp("made")
    patch = pytest.MonkeyPatch()
    patch.setenv("KDSCORE_HOME", str(folder / "home"))
    with Project.create(folder / "made.kdscore") as project:
        planned = importing.plan(project, workbook, ImportOptions(item=ITEM), SilentReporter())
        project.add_import(planned.batch, SilentReporter())
        teachers.prepare_teacher(
            project,
            ITEM,
            out=folder / "made.kdteacher",
            base=encoder,
            settings=PREPARE,
            run=run_here,
        )
        distilling.make_scorer(project, ITEM, settings=DISTILL, resume=False, run=run_here)
        scoring.score_item(project, project.item(ITEM), SilentReporter())
    patch.undo()
    return folder / "made.kdscore"


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "homework.kdscore"))


@pytest.fixture(scope="module")
def checked(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a cross-validation in three parts by the real worker; closed."""
    folder = tmp_path_factory.mktemp("checked")
    patch = pytest.MonkeyPatch()
    patch.setenv("KDSCORE_HOME", str(folder / "home"))
    path = Path(shutil.copy(made, folder / "checked.kdscore"))
    heard: list[Message] = []
    with Project.open(path) as project:
        cross_checking.check_scorer(
            project, ITEM, folds=3, seed=1, run=lambda job: run(job, heard.append)
        )
        assert not job_folder(project, ITEM, cross_checking.KIND).exists()
    fractions = [message.fraction for message in heard if isinstance(message, Progress)]
    assert fractions == sorted(fractions)
    stages = {message.stage for message in heard if isinstance(message, Progress)}
    assert {f"Cross-validation: part {number} of 3" for number in (1, 2, 3)} <= stages
    told = [message for message in heard if isinstance(message, Metric)]
    assert [(one.name, one.step) for one in told] == [
        ("cross-validated agreement", number) for number in (1, 2, 3)
    ]
    patch.undo()
    return path


def check_of(project: Project) -> StoredCrossCheck:
    scorer = project.scorer(ITEM)
    assert scorer is not None
    check = project.cross_check(ITEM, scorer.id)
    assert check is not None
    return check


def test_every_rated_answer_gets_one_suggestion_from_both_models(checked: Path) -> None:
    with Project.open(checked, read_only=True) as project:
        found = check_of(project).found
        texts = {response.id: response.text for response in project.responses(ITEM)}
        rated = {id_ for id_ in reference_levels(project, project.item(ITEM)) if texts[id_]}
    assert (found.folds, found.seed, found.expert_anew) == (3, 1, True)
    assert found.checked.keys() == rated
    assert len(rated) == RATED
    for one in found.checked.values():
        assert sum(one.probabilities) == pytest.approx(1)
        assert sum(one.expert) == pytest.approx(1, abs=1e-3)
    parts = defaultdict(set)
    for id_, one in found.checked.items():
        parts[normalized(texts[id_])].add(one.fold)
    assert all(len(folds) == 1 for folds in parts.values())  # identical texts share a part
    assert {fold for folds in parts.values() for fold in folds} == {0, 1, 2}


def test_the_figures_of_cross_validation_stand_on_all_rated_answers(checked: Path) -> None:
    with Project.open(checked, read_only=True) as project:
        item = project.item(ITEM)
        held = {each.between: each for each in comparisons(project, item)}
        crossed = {each.between: each for each in comparisons(project, item, CROSS)}
        panels = subgroup_panels(project, item, CROSS)
        curve = held_out(project, item, evidence=CROSS)
    assert crossed.keys() == {
        Between.HUMANS,
        Between.HUMAN_AND_STUDENT,
        Between.HUMAN_AND_TEACHER,
        Between.TEACHER_AND_STUDENT,
    }
    scorer = crossed[Between.HUMAN_AND_STUDENT]
    assert scorer.agreement.n == RATED > held[Between.HUMAN_AND_STUDENT].agreement.n
    assert scorer.split == "cross-validated in 3 parts, all that a human scored"
    assert scorer.other == "A scorer made this way"
    assert CROSS_VALIDATED in cautions(scorer)
    assert EXPERT_KNOWN not in cautions(scorer)
    assert crossed[Between.HUMANS] == held[Between.HUMANS]
    assert curve.n == RATED
    assert int(curve.agreed.sum()) == scorer.agreement.agreed
    assert sum(group.n for panel in panels for group in panel.groups) <= RATED


def test_too_few_test_answers_name_the_way_out_and_cross_validation_does_not(
    checked: Path,
) -> None:
    with Project.open(checked, read_only=True) as project:
        item = project.item(ITEM)
        told = [
            next(
                flag.message
                for each in with_models(project, item, evidence)
                if each.between is Between.HUMAN_AND_STUDENT
                for flag in flags(each)
                if flag.figure == "too_few_answers"
            )
            for evidence in (Evidence.HELD_OUT, CROSS)
        ]
    assert "Cross-validation tries" in told[0]
    assert "Cross-validation tries" not in told[1]


def test_suggestions_of_cross_validation_are_no_scores(checked: Path, made: Path) -> None:
    with Project.open(made, read_only=True) as before, Project.open(checked) as after:
        assert after.scores(ITEM) == before.scores(ITEM)
        assert after.soft_labels(1) == before.soft_labels(1)
        assert after.splits(ITEM) == before.splits(ITEM)


def test_a_killed_check_goes_on_to_the_same_result(checked: Path, path: Path) -> None:
    def kill_in_part_two(folder: JobFolder) -> dict[str, Any]:
        worker = WorkerRun(folder)

        def listen(message: Message) -> None:
            if isinstance(message, Metric) and message.step == 1:
                os.kill(worker.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)

        try:
            return worker.wait(listen)
        finally:
            worker.close()

    with Project.open(path) as project:
        with pytest.raises(WorkerFailedError):
            cross_checking.check_scorer(project, ITEM, folds=3, seed=1, run=kill_in_part_two)
        assert project.cross_check(ITEM, 1) is None
        folder = job_folder(project, ITEM, cross_checking.KIND)
        kept = (folder.work / "part-0.json").read_bytes()
        resumed = cross_checking.check_scorer(project, ITEM, run=run_here, resume=True)
        assert json.loads(kept)
    with Project.open(checked, read_only=True) as project:
        assert resumed.found.checked == check_of(project).found.checked


class Stopping(SilentReporter):
    """Asks to stop, or to cancel, once a part is done."""

    def __init__(self, error: type[Exception] | None = None) -> None:
        self._error = error
        self._done = False

    def metric(self, name: str, step: int, value: float) -> None:
        self._done = True

    def progress(self, fraction: float, stage: str) -> None:
        if self._done and self._error is not None:
            raise self._error("The work was cancelled.")

    def stop_requested(self) -> bool:
        return self._done


def run_until(reporter: SilentReporter) -> Any:
    def run_body(folder: JobFolder) -> dict[str, Any]:
        job, texts = folder.load()
        return BODIES[type(job)](job, texts, folder.work, reporter)

    return run_body


def test_stop_keeps_whole_parts_and_cancel_nothing(path: Path) -> None:
    with Project.open(path) as project:
        folder = job_folder(project, ITEM, cross_checking.KIND)
        with pytest.raises(InputError, match="Stopped in part 2 of 3"):
            cross_checking.check_scorer(project, ITEM, folds=3, run=run_until(Stopping()))
        assert [file.name for file in folder.work.glob("*.json")] == ["part-0.json"]
        with pytest.raises(JobCancelledError):
            cross_checking.check_scorer(
                project, ITEM, folds=3, run=run_until(Stopping(JobCancelledError))
            )
        assert not folder.exists()
        assert project.cross_check(ITEM, 1) is None
        with pytest.raises(InputError, match="no interrupted cross-validation"):
            cross_checking.check_scorer(project, ITEM, run=run_here, resume=True)


def test_decisions_are_not_tried_on_and_blind_ratings_are(path: Path) -> None:
    with Project.open(path) as project:
        item = project.item(ITEM)
        rated = reference_levels(project, item)
        decided, blind, *_ = [
            one.id for one in project.responses(ITEM) if one.id not in rated and one.text
        ]
        project.decide(decided, DecisionKind.ACCEPTED, 2, "Ms. Ada")
        new = NewBlindSample("Ms. Ada", "Ms. Ada, unseen", Among.UNRATED, 0, (blind,))
        project.begin_blind_sample(ITEM, new)
        project.rate_blind(ITEM, blind, 1)
        project.end_blind_sample(ITEM)
        plan = cross_checking.plan_check(project, item, folds=3)
        texts = {text.key: text for text in plan.texts}
        assert plan.answers == RATED + 1
        assert texts[blind].fold is not None
        assert texts[decided].fold is None  # learned from at most
        job = cross_checking.begin_checking(project, ITEM, folds=3).job()
    assert isinstance(job, CheckJob)
    assert list(job.decisions) == []  # neither model learned from decisions


def test_the_models_are_made_with_the_settings_of_those_checked(path: Path, encoder: Path) -> None:
    with Project.open(path) as project:
        plan = cross_checking.plan_check(project, project.item(ITEM), folds=3)
        job = cross_checking.begin_checking(project, ITEM, folds=3).job()
    assert isinstance(job, CheckJob)
    assert replace(plan.distilling, word_dropout=DISTILL.word_dropout) == replace(
        DISTILL, checkpoint_seconds=plan.distilling.checkpoint_seconds
    )
    assert plan.preparing is not None
    assert replace(plan.preparing, threads=PREPARE.threads) == PREPARE
    assert job.base == encoder
    assert job.teacher is None


def test_an_expert_model_of_several_trainings_is_made_of_as_many(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    teachers.prepare_teacher(
        project,
        ITEM,
        out=tmp_path / "two.kdteacher",
        base=encoder,
        settings=PREPARE,
        run=run_here,
        members=2,
    )
    distilling.make_scorer(project, ITEM, settings=DISTILL, resume=False, run=run_here)
    job = cross_checking.begin_checking(project, ITEM, folds=2).job()
    assert isinstance(job, CheckJob)
    assert job.members == 2
    check = cross_checking.check_scorer(project, ITEM, folds=2, run=run_here)
    assert check.found.expert_anew
    assert len(check.found.checked) == RATED


def test_another_encoder_than_the_expert_models_is_refused(path: Path, classifier: Path) -> None:
    with (
        Project.open(path) as project,
        pytest.raises(InputError, match="is not the one that the expert model"),
    ):
        cross_checking.check_scorer(project, ITEM, folds=3, base=classifier, run=run_here)


def test_an_attached_expert_model_is_taken_as_it_is_and_that_is_said(
    project: Project, classifier: Path
) -> None:
    teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    distilling.make_scorer(
        project, ITEM, settings=replace(DISTILL, most_texts=60), resume=False, run=run_here
    )
    check = cross_checking.check_scorer(project, ITEM, folds=2, run=run_here)
    assert not check.found.expert_anew
    assert all(one.expert == () for one in check.found.checked.values())
    found = with_models(project, project.item(ITEM), CROSS)
    assert [each.between for each in found] == [Between.HUMAN_AND_STUDENT]
    assert EXPERT_KNOWN in cautions(found[0])


def test_a_check_stays_with_its_scorer_and_with_the_same_taken_again(checked: Path) -> None:
    with Project.open(checked) as project:
        item = project.item(ITEM)
        first = check_of(project)
        other = project.add_scorer(ITEM, 1, b"another package", project.scorers(ITEM)[0].card)
        assert project.cross_check(ITEM, other) is None
        assert with_models(project, item, CROSS) == []
        again = use_scorer(project, item, 1)
        stored = project.cross_check(ITEM, again)
        assert stored is not None
        assert stored.found.checked == first.found.checked


def test_nothing_is_checked_without_a_scorer_or_with_too_few_answers(project: Project) -> None:
    with pytest.raises(InputError, match="no scorer"):
        cross_checking.check_scorer(project, ITEM, run=run_here)
