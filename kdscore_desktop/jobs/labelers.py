"""Who gives the soft labels in a worker. Imports torch through `teacher`."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from kdscore_desktop.folders import cache_folder
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.specs import CheckJob, DistillJob, JobText
from kdscore_desktop.teacher.cache import CachedLabeler
from kdscore_desktop.teacher.ensemble import EnsembleTeacher, Teacher, opened
from kdscore_desktop.teacher.labeler import SoftLabeler
from kdscore_desktop.teacher.quick import quickened
from kdscore_desktop.teacher.recorded import RecordedTeacher

SOFT_LABEL_CACHE = "soft-labels.sqlite"
_TEACHER = "teacher"


@contextlib.contextmanager
def teacher_of(
    job: DistillJob | CheckJob, texts: Sequence[JobText], work: Path
) -> Iterator[Teacher | RecordedTeacher]:
    """Give the teacher that a job names: a classifier, or what was recorded of one."""
    if job.teacher is None:
        yield RecordedTeacher(
            job.fingerprint,
            {text.text: text.probabilities for text in texts if text.probabilities is not None},
        )
        return
    # In the job's own folder, what a killed worker leaves goes with the job.
    inside = work / _TEACHER
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir()
    with opened(
        job.teacher, job.item.rubric, job.label_map, threads=usable_cores(), inside=inside
    ) as teacher:
        yield teacher


def labeler_of(
    teacher: Teacher | RecordedTeacher, training: Sequence[str], *, keep: bool = True
) -> tuple[SoftLabeler, tuple[str, ...]]:
    """Return who labels the many texts to learn from, and what the scorer's card says of it.

    Parameters
    ----------
    teacher
        The teacher.
    training
        The responses that may be learned from.
    keep
        Whether the labels are worth keeping for another time.
    """
    if isinstance(teacher, RecordedTeacher):
        return teacher, ()
    quick = quickened(teacher, training, threads=usable_cores())
    notes: tuple[str, ...] = (quick.note,)
    if isinstance(teacher, EnsembleTeacher):
        count = len(teacher.loaders)
        notes = (f"The expert model is the average of {count} trainings.", *notes)
    if not keep:
        return quick.labeler, notes
    return CachedLabeler(quick.labeler, cache_folder() / SOFT_LABEL_CACHE), notes
