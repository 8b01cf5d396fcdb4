"""Cross-validation in the worker: teacher and student made anew for each part that is held out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kdscore_desktop.distill.folds import splits_for
from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.run import distill
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.domain import Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing, sha256_of
from kdscore_desktop.jobs.labelers import labeler_of, teacher_of
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.specs import CheckJob, JobText
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.teacher.ensemble import Teacher, opened
from kdscore_desktop.teacher.model_folder import WEIGHTS
from kdscore_desktop.teacher.prepare import RatedResponses
from kdscore_desktop.teacher.prepare_members import prepare_members
from kdscore_desktop.teacher.recorded import RecordedTeacher
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.starter import encoder_folder

_PREPARING = 0.5  # its share of a part's time, with some dozens of responses
_PREPARED = "expert.kdteacher"


def cross_check(
    job: CheckJob, texts: Sequence[JobText], work: Path, reporter: Reporter
) -> dict[str, Any]:
    """Return for each response with a part what models say that learned from the other parts.

    A finished part is kept in `work`, so that an interrupted run goes on after it with the same
    result. *Stop* ends between two states and keeps the finished parts, never half of one.
    """
    checked: list[list[Any]] = []
    levels = {text.key: text.level for text in texts}
    for fold in range(job.folds):
        kept = work / f"part-{fold}.json"
        part = _PartOfCheck(reporter, fold, job.folds)
        part.progress(0.0)
        if not kept.is_file():
            found = _Fold(job, texts, fold, work / f"part-{fold}").found(part)
            with replacing(kept) as temporary:
                temporary.write_text(json.dumps(found), encoding="utf-8")
            shutil.rmtree(work / f"part-{fold}")
        rows = json.loads(kept.read_text(encoding="utf-8"))
        checked += [[key, fold, student, expert] for key, student, expert in rows]
        agreed = sum(student.index(max(student)) == levels[key] for key, _, student, _ in checked)
        reporter.metric("cross-validated agreement", fold + 1, agreed / len(checked))
    reporter.progress(1.0, "Done")
    return {"checked": checked}


class _PartOfCheck(PartReporter):
    """Tells the progress of one part as its share of the whole, and hears *Stop* for it."""

    def __init__(self, whole: Reporter, fold: int, folds: int) -> None:
        super().__init__(whole, fold / folds, (fold + 1) / folds)
        self._fold, self._folds = fold, folds

    def progress(self, fraction: float, stage: str = "") -> None:
        """Report the part's fraction as a fraction of the whole; the parts' own stages are many."""
        super().progress(fraction, f"Cross-validation: part {self._fold + 1} of {self._folds}")

    def metric(self, name: str, step: int, value: float) -> None:
        """Leave the curves of the many models alone: their steps would run into each other."""

    def stop_requested(self) -> bool:
        """Never: a model that was stopped early would not be made as the others are.

        Raises
        ------
        InputError
            Where the educator asked to stop.
        """
        if super().stop_requested():
            raise InputError(
                f"Stopped in part {self._fold + 1} of {self._folds} of the cross-validation. The "
                "parts before it are kept; start it again to go on after them."
            )
        return False


class _Fold:
    """One part: what is learned from and what is held out, in a folder of its own."""

    def __init__(self, job: CheckJob, texts: Sequence[JobText], fold: int, folder: Path) -> None:
        self._job = job
        self._folder = folder
        self._held_out = [text for text in texts if text.fold == fold]
        parted = [text for text in texts if text.fold is not None]
        splits = splits_for(
            fold,
            [text.text for text in parted],
            [text.level or 0 for text in parted],
            [text.fold or 0 for text in parted],
            seed=job.seed,
        )
        self._rated = list(zip(parted, splits, strict=True))
        withheld = {
            normalized(text.text) for text, split in self._rated if split is not Split.TRAIN
        }
        self._others = [
            text for text in texts if text.fold is None and normalized(text.text) not in withheld
        ]

    def found(self, reporter: Reporter) -> list[list[Any]]:
        """Make the models and return the held-out responses with what both say of them."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._job.preparing is None:
            texts = [text for text, _ in self._rated] + self._others
            with teacher_of(self._job, texts, self._folder) as teacher:
                student = self._student(teacher, reporter)
            return self._suggested(student, None, reporter)
        packed = self._prepared(PartReporter(reporter, 0.0, _PREPARING))
        rubric, threads = self._job.item.rubric, usable_cores()
        with opened(packed, rubric, threads=threads, inside=self._folder) as prepared:
            student = self._student(prepared, PartReporter(reporter, _PREPARING, 0.99))
            return self._suggested(student, prepared, PartReporter(reporter, 0.99, 1.0))

    def _suggested(
        self, student: bytes, teacher: Teacher | None, reporter: Reporter
    ) -> list[list[Any]]:
        texts = [text.text for text in self._held_out]
        suggested = Scorer.open(student).probabilities(texts).tolist()
        expert: list[list[float]] = [[] for _ in texts]
        if teacher is not None:
            labels = teacher.label(texts, reporter)
            expert = [[float(value) for value in row] for row in labels]
        keys = [text.key for text in self._held_out]
        return [list(row) for row in zip(keys, suggested, expert, strict=True)]

    def _prepared(self, reporter: Reporter) -> Path:
        """Return the teacher of this part; one that an interrupted run had prepared is taken."""
        job = self._job
        assert job.preparing is not None
        packed = self._folder / _PREPARED
        if not packed.is_file():
            prepare_members(
                self._rated_of(Split.TRAIN),
                self._rated_of(Split.VALIDATION),
                rubric=job.item.rubric,
                settings=PrepareSettings(**job.preparing),
                members=job.members,
                base=_encoder(job),
                out_folder=self._folder / "preparing",
                reporter=reporter,
                resume=True,
            ).pack(packed)
        return packed

    def _student(self, teacher: Teacher | RecordedTeacher, reporter: Reporter) -> bytes:
        job = self._job
        learned = "student" in job.decisions
        others = [
            TrainingText(text.text, Split.TRAIN, text.level if learned else None)
            for text in self._others
        ]
        texts = [TrainingText(text.text, split, text.level) for text, split in self._rated] + others
        labeler, notes = labeler_of(
            teacher,
            [one.text for one in texts if one.split is Split.TRAIN],
            keep=job.preparing is None,
        )
        made = distill(
            texts,
            labeler,
            job.item,
            DistillSettings(**job.distilling),
            self._folder,
            reporter,
            teacher_name=job.teacher_name,
            teacher_fingerprint=teacher.fingerprint,
            notes=notes,
            resume=True,
        )
        return made.package

    def _rated_of(self, split: Split) -> RatedResponses:
        rated = [(text.text, text.level) for text, one in self._rated if one is split]
        if split is Split.TRAIN and "teacher" in self._job.decisions:
            rated += [(text.text, text.level) for text in self._others]
        known = [(text, level) for text, level in rated if level is not None]
        return RatedResponses([text for text, _ in known], [level for _, level in known])


def _encoder(job: CheckJob) -> Path:
    folder = encoder_folder(job.base)
    if job.base is not None and job.base_sha256 and sha256_of(folder / WEIGHTS) != job.base_sha256:
        raise InputError(
            f"The encoder in '{job.base}' is not the one that the expert model was prepared from. "
            "Put that one back, or prepare the expert model anew."
        )
    return folder
