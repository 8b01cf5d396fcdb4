"""The measuring stick: teacher, student, its twin without a teacher, and a baseline, side by side.

Everything is chosen on the training and validation splits. The test split is looked at once for
each model, when it is finished.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.comparison import Agreement
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.distill.baselines import WordCounts
from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.run import Distilled, distill
from kdscore_desktop.distill.settings import Budget, DistillSettings, StudentKind
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.study_data import (
    StudyData,
    StudyResponse,
    levels_of,
    texts_of,
    with_fewer_labels,
)
from kdscore_desktop.progress import PartReporter, Reporter, SilentReporter
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.ensemble import EnsembleTeacher, Teacher
from kdscore_desktop.teacher.labeler import SoftLabeler
from kdscore_desktop.teacher.prepare import RatedResponses
from kdscore_desktop.teacher.prepare_members import prepare_members
from kdscore_desktop.teacher.quick import quickened
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.starter import encoder_folder

TEACHER = "teacher"
FIRST_MEMBER = "teacher, its first training alone"
STUDENT = "distilled student"
TWIN = "same student, human labels only"
BASELINE = "TF-IDF + logistic regression"

Made = TypeVar("Made")

_THOROUGH_MEMBERS = 3
_TIMED_STUDENT_TEXTS = 5000
_TIMED_TEACHER_TEXTS = 200


@dataclass(frozen=True, slots=True)
class ModelResult:
    """One model's result on the test split for one seed.

    Parameters
    ----------
    model
        Which.
    agreement
        With the first human, on the test split.
    seconds
        What its making took; None where that was not measured apart.
    parameters, file_bytes, answers_per_second
        Its size, its file's size and its speed; None where they were not measured.
    """

    model: str
    agreement: Agreement
    seconds: float | None
    parameters: int | None = None
    file_bytes: int | None = None
    answers_per_second: float | None = None


@dataclass(frozen=True, slots=True)
class Study:
    """A whole study.

    Parameters
    ----------
    data
        What it was measured on.
    budget, student, encoder
        The settings by name, and the encoder the teacher was prepared from.
    threads
        Processor threads for everything, the timing included.
    human
        The two humans with each other on training and validation and, where it has two ratings,
        on test; None where there is one rater.
    seeds
        The results of each seed, in the seeds' order.
    settings
        The student's settings, without the seed.
    labels
        How many scored training responses each seed kept, drawn anew; None for all.
    members
        How many trainings each teacher averages.
    """

    data: StudyData
    budget: Budget
    student: StudentKind
    encoder: str
    threads: int
    human: Agreement | None
    seeds: tuple[tuple[int, tuple[ModelResult, ...]], ...]
    settings: DistillSettings
    labels: int | None = None
    members: int = 1


def usual_members(budget: Budget) -> int:
    """Return how many trainings a teacher averages where nobody says."""
    return _THOROUGH_MEMBERS if budget == "thorough" else 1


def run_study(
    data: StudyData,
    *,
    budget: Budget,
    student: StudentKind,
    base: Path | None,
    seeds: Sequence[int],
    reporter: Reporter,
    labels: int | None = None,
    members: int = 1,
) -> Study:
    """Measure every model for every seed.

    Parameters
    ----------
    data
        From :func:`~kdscore_desktop.jobs.study_data.read_study`.
    budget, student
        See :class:`~kdscore_desktop.distill.settings.DistillSettings`.
    base
        A local encoder's folder; None for the one that comes with the program.
    seeds
        One run each: of the teacher's and the students' training.
    reporter
        Told of the progress.
    labels
        How many scored training responses to keep; see
        :func:`~kdscore_desktop.jobs.study_data.with_fewer_labels`.
    members
        How many trainings each teacher averages: with `members` 3, seed 0 has the trainings of the
        seeds 0 to 2, seed 1 those of 3 to 5.

    Raises
    ------
    InputError
        If the encoder cannot be used or there is too little to learn from.
    """
    threads = usable_cores()
    encoder = encoder_folder(base)
    settings = DistillSettings.for_budget(budget, student=student)
    results = []
    for position, seed in enumerate(seeds):
        part = PartReporter(reporter, position / len(seeds), (position + 1) / len(seeds))
        used = data if labels is None else with_fewer_labels(data, labels, seed)
        run = _SeedRun(
            used,
            encoder,
            replace(settings, seed=seed),
            members=members,
            threads=threads,
            reporter=part,
        )
        results.append((seed, run.results()))
        for result in results[-1][1]:
            reporter.log(f"seed {seed}: {_in_words(result)}")
    return Study(
        data=data,
        budget=budget,
        student=student,
        encoder=base.name if base else "all-MiniLM-L6-v2",
        threads=threads,
        human=_between_humans(data),
        seeds=tuple(results),
        settings=settings,
        labels=labels,
        members=members,
    )


def _in_words(result: ModelResult) -> str:
    agreement = result.agreement
    figure = agreement.quadratic_kappa or agreement.macro_f1
    name = "QWK" if agreement.quadratic_kappa else "macro F1"
    value = "not defined" if figure.value is None else f"{figure.value:.4f}"
    words = f"{result.model}: {name} {value} on {agreement.n:,}"
    return words if result.seconds is None else f"{words}; {result.seconds:,.0f} s to make"


def _between_humans(data: StudyData) -> Agreement | None:
    pairs = [(r.level, r.second) for r in data.responses if r.second is not None]
    if not pairs:
        return None
    return measure([a for a, _ in pairs], [b for _, b in pairs], data.item.rubric)


class _SeedRun:
    """Every model for one seed."""

    def __init__(
        self,
        data: StudyData,
        encoder: Path,
        settings: DistillSettings,
        *,
        members: int,
        threads: int,
        reporter: Reporter,
    ) -> None:
        self._data = data
        self._encoder = encoder
        self._settings = settings
        self._members = members
        self._threads = threads
        self._reporter = reporter
        self._test = data.of(Split.TEST)

    def results(self) -> tuple[ModelResult, ...]:
        with tempfile.TemporaryDirectory(prefix="kdscore-study-") as folder:
            teacher, seconds = _timed(lambda: self._teacher(Path(folder)))
            student, student_seconds = _timed(
                lambda: self._student(teacher, Path(folder), PartReporter(self._reporter, 0.3, 0.8))
            )
            twin, twin_seconds = _timed(
                lambda: self._student(None, Path(folder), PartReporter(self._reporter, 0.8, 1.0))
            )
            teachers = self._teacher_results(teacher, seconds)
        baseline, baseline_seconds = _timed(self._baseline)
        return (
            *teachers,
            self._student_result(STUDENT, student, student_seconds),
            self._student_result(TWIN, twin, twin_seconds),
            ModelResult(
                BASELINE,
                self._agreement(baseline.probabilities(texts_of(self._test))),
                baseline_seconds,
            ),
        )

    def _teacher(self, folder: Path) -> Teacher:
        prepared = prepare_members(
            _rated(self._data.of(Split.TRAIN)),
            _rated(self._data.of(Split.VALIDATION)),
            rubric=self._data.item.rubric,
            # No two seeds of a study share a training.
            settings=PrepareSettings(
                seed=self._settings.seed * self._members, threads=self._threads
            ),
            members=self._members,
            base=self._encoder,
            out_folder=folder / "teacher",
            reporter=PartReporter(self._reporter, 0.0, 0.3),
        )
        rubric = self._data.item.rubric
        if self._members == 1:
            return ClassifierTeacher.open(prepared.folders[0], rubric, threads=self._threads)
        return EnsembleTeacher.of_folders(
            prepared.folders, rubric, name=TEACHER, card=prepared.card, threads=self._threads
        )

    def _student(self, teacher: Teacher | None, folder: Path, reporter: Reporter) -> Distilled:
        texts = [TrainingText(r.text, r.split, r.level) for r in self._data.responses]
        texts += [TrainingText(text, Split.TRAIN) for text in self._data.unscored]
        if teacher is None:
            return distill(texts, None, self._data.item, self._settings, folder, reporter)
        train = [*texts_of(self._data.of(Split.TRAIN)), *self._data.unscored]
        quick = quickened(teacher, train, threads=self._threads)
        return distill(
            texts,
            quick.labeler,
            self._data.item,
            self._settings,
            folder,
            reporter,
            teacher_name=self._encoder.name,
            teacher_fingerprint=teacher.fingerprint,
            notes=[quick.note],
        )

    def _baseline(self) -> WordCounts:
        train = self._data.of(Split.TRAIN)
        return WordCounts(
            texts_of(train),
            levels_of(train),
            len(self._data.item.rubric),
            seed=self._settings.seed,
        )

    def _agreement(self, probabilities: npt.NDArray[np.float64]) -> Agreement:
        return measure(
            levels_of(self._test),
            probabilities.argmax(axis=1),
            self._data.item.rubric,
            probabilities=probabilities,
        )

    def _teacher_results(self, teacher: Teacher, seconds: float) -> tuple[ModelResult, ...]:
        if isinstance(teacher, ClassifierTeacher):
            return (self._teacher_result(TEACHER, teacher, seconds, teacher.parameters),)
        together = teacher.in_memory()
        first = teacher.loaders[0]()
        return (
            self._teacher_result(TEACHER, together, seconds, teacher.parameters),
            self._teacher_result(FIRST_MEMBER, first, None, first.parameters),
        )

    def _teacher_result(
        self, model: str, teacher: SoftLabeler, seconds: float | None, parameters: int
    ) -> ModelResult:
        texts = texts_of(self._test)
        probabilities = np.asarray(teacher.label(texts, SilentReporter()), dtype=np.float64)
        timed = texts[:_TIMED_TEACHER_TEXTS]
        _, spent = _timed(lambda: teacher.label(timed, SilentReporter()))
        return ModelResult(
            model,
            self._agreement(probabilities),
            seconds,
            parameters=parameters,
            answers_per_second=len(timed) / spent,
        )

    def _student_result(self, model: str, made: Distilled, seconds: float) -> ModelResult:
        scorer = Scorer.open(made.package, threads=self._threads)
        texts = texts_of(self._test)
        probabilities = scorer.probabilities(texts)
        timed = texts * (_TIMED_STUDENT_TEXTS // len(texts) + 1)
        _, spent = _timed(lambda: scorer.probabilities(timed))
        return ModelResult(
            model,
            self._agreement(probabilities),
            seconds,
            parameters=made.card.parameters,
            file_bytes=len(made.package),
            answers_per_second=len(timed) / spent,
        )


def _rated(responses: Sequence[StudyResponse]) -> RatedResponses:
    return RatedResponses(texts_of(responses), levels_of(responses))


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what the work returns and the seconds it took."""
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started
