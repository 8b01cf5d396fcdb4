"""What the worker does for each kind of job. Imports torch through `teacher` and `distill`."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.run import distill
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.speed import training_speed
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.check_body import cross_check
from kdscore_desktop.jobs.labelers import labeler_of, teacher_of
from kdscore_desktop.jobs.specs import (
    AttachJob,
    CheckJob,
    DistillJob,
    JobText,
    MeasureJob,
    PrepareJob,
)
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.teacher.ensemble import Teacher, opened
from kdscore_desktop.teacher.labeler import SoftLabeler
from kdscore_desktop.teacher.prepare import RatedResponses
from kdscore_desktop.teacher.prepare_members import prepare_members
from kdscore_desktop.teacher.recorded import RecordedTeacher
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.speed import labeling_speed, preparing_speed
from kdscore_desktop.teacher.starter import encoder_folder

_SECONDS_TO_MEASURE = 1.5  # for each of three kinds of work


def prepare(
    job: PrepareJob, texts: Sequence[JobText], work: Path, reporter: Reporter
) -> dict[str, Any]:
    """Fine-tune a teacher, pack it into `job.result` and return its card and fingerprint."""
    prepared = prepare_members(
        _rated(texts, Split.TRAIN),
        _rated(texts, Split.VALIDATION),
        rubric=job.item.rubric,
        settings=PrepareSettings(**job.settings),
        members=job.members,
        base=encoder_folder(job.base),
        out_folder=work,
        reporter=PartReporter(reporter, 0.0, 0.95),
        resume=True,
    )
    reporter.progress(0.95, "Packing the expert model")
    prepared.pack(job.result)
    with opened(job.result, job.item.rubric, inside=work) as teacher:
        fingerprint = teacher.fingerprint
    reporter.progress(1.0, "Done")
    return {"fingerprint": fingerprint, "card": json.loads(prepared.card.to_json())}


def attach(
    job: AttachJob, texts: Sequence[JobText], work: Path, reporter: Reporter
) -> dict[str, Any]:
    """Load a classifier, map its labels to the rubric, and return what identifies it."""
    reporter.progress(0.1, "Opening the expert model")
    with opened(job.teacher, job.item.rubric, job.label_map, inside=work) as teacher:
        result = {
            "fingerprint": teacher.fingerprint,
            "notes": list(teacher.notes),
            "card": {} if teacher.card is None else json.loads(teacher.card.to_json()),
            "positions": dict(zip(teacher.labels, teacher.mapping.positions, strict=True)),
        }
    reporter.progress(1.0, "Done")
    return result


def distill_scorer(
    job: DistillJob, texts: Sequence[JobText], work: Path, reporter: Reporter
) -> dict[str, Any]:
    """Distill a scorer into `job.result` and return what the teacher says of held-out texts.

    The held-out texts are labeled after the student is finished, for the agreement alone.
    """
    with teacher_of(job, texts, work) as teacher:
        return _distill(job, texts, teacher, work, reporter)


def _distill(
    job: DistillJob,
    texts: Sequence[JobText],
    teacher: Teacher | RecordedTeacher,
    work: Path,
    reporter: Reporter,
) -> dict[str, Any]:
    training = [text.text for text in texts if text.split in {None, Split.TRAIN}]
    labeler, notes = labeler_of(teacher, training)
    made = distill(
        [TrainingText(text.text, text.split or Split.TRAIN, text.level) for text in texts],
        labeler,
        job.item,
        DistillSettings(**job.settings),
        work,
        PartReporter(reporter, 0.0, 0.97),
        teacher_name=job.teacher_name,
        teacher_fingerprint=job.fingerprint,
        notes=notes,
        resume=True,
    )
    job.result.write_bytes(made.package)
    held_out = [
        text
        for text in texts
        if text.split in (Split.VALIDATION, Split.TEST) and _can_be_labeled(text, teacher)
    ]
    labels = teacher.label([text.text for text in held_out], PartReporter(reporter, 0.97, 1.0))
    return {
        "stopped": made.stopped,
        "soft_labels": [
            [text.key, [float(value) for value in row]]
            for text, row in zip(held_out, labels, strict=True)
        ],
    }


def measure(
    job: MeasureJob, texts: Sequence[JobText], work: Path, reporter: Reporter
) -> dict[str, Any]:
    """Return the fields of :class:`~kdscore_desktop.jobs.estimates.MachineSpeed`."""
    stage = "Measuring this computer's speed"
    reporter.progress(0.1, stage)
    preparing = preparing_speed(job.cores, _SECONDS_TO_MEASURE)
    reporter.progress(0.5, stage)
    labeling = labeling_speed(job.cores, _SECONDS_TO_MEASURE)
    reporter.progress(0.8, stage)
    training = training_speed(_SECONDS_TO_MEASURE)
    reporter.progress(1.0, stage)
    return {
        "preparing": preparing,
        "labeling": labeling,
        "training": training,
        "cores": job.cores,
    }


def _can_be_labeled(text: JobText, teacher: SoftLabeler) -> bool:
    return teacher.labels_new_texts or text.probabilities is not None


def _rated(texts: Sequence[JobText], split: Split) -> RatedResponses:
    rated = [(t.text, t.level) for t in texts if t.split is split and t.level is not None]
    return RatedResponses([text for text, _ in rated], [level for _, level in rated])


BODIES: dict[type, Callable[..., dict[str, Any]]] = {
    PrepareJob: prepare,
    AttachJob: attach,
    DistillJob: distill_scorer,
    CheckJob: cross_check,
    MeasureJob: measure,
}
