"""What a worker that learns is asked to do, and every kind of work that there is.

A worker that learns (prepares, attaches, distills, checks) never opens the project: its job tells
all that it needs to know, and lies in a :class:`~kdscore_desktop.jobs.job_folder.JobFolder`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kdscore_desktop.domain import Item, Split
from kdscore_desktop.jobs.errand_specs import Errand


@dataclass(frozen=True, slots=True)
class JobText:
    """A response as a job sees it: no learner, only the text and what it is used for.

    Parameters
    ----------
    text
        The response.
    key
        The response's id in the project, for matching what the worker says of it.
    split
        None for a response that no human rated.
    level
        The rated level's position, or None.
    probabilities
        Recorded soft labels, one per level, where the teacher is a spreadsheet.
    fold
        The part that the response is held out with in cross-validation; None for one that is only
        learned from.
    """

    text: str
    key: int
    split: Split | None = None
    level: int | None = None
    probabilities: tuple[float, ...] | None = None
    fold: int | None = None


@dataclass(frozen=True, slots=True)
class PrepareJob:
    """Fine-tune a local encoder on scored responses.

    `base` is the encoder's folder, None for the one that comes with the program; `result` is
    where the prepared teacher goes; `settings` are those of `teacher.prepare`; `decisions` says how
    many of the levels the educator decided; `members` how many trainings the teacher averages.
    """

    item: Item
    result: Path
    base: Path | None
    settings: Mapping[str, Any] = field(default_factory=dict)
    decisions: int = 0
    members: int = 1


@dataclass(frozen=True, slots=True)
class AttachJob:
    """See whether a classifier can serve as the item's teacher.

    `teacher` is its file or folder; `label_map` maps its labels to the rubric's where they do not
    name the same.
    """

    item: Item
    teacher: Path
    label_map: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DistillJob:
    """Distill a teacher into a scorer.

    `teacher` is the classifier's path, None where the texts carry recorded soft labels, whose
    `fingerprint` is then given; `teacher_name` goes into the scorer's card; `label_map` is as in
    :class:`AttachJob`; `settings` are those of `distill`; `result` is the scorer file;
    `decisions` says how many of the levels the educator decided.
    """

    item: Item
    result: Path
    teacher: Path | None
    teacher_name: str
    fingerprint: str
    label_map: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Cross-validate the way in which a scorer was made.

    For each of the `folds` parts of the responses a teacher is prepared and a scorer distilled from
    the others. `scorer` is the scorer's number; `preparing` are the settings of `teacher.prepare`,
    None where the teacher is not made anew but taken as it is; `base` and `base_sha256` are the
    encoder that it was prepared from, `base` None for the one that comes with the program, and
    `members` how many trainings it averages; `distilling` are the settings of `distill`; `seed` is
    that of the parts. Of the educator's decisions, `decisions` says which model learned from them,
    too: "teacher", "student". The others are as in :class:`DistillJob`.
    """

    item: Item
    scorer: int
    folds: int
    seed: int
    teacher: Path | None
    teacher_name: str
    fingerprint: str
    label_map: Mapping[str, str] = field(default_factory=dict)
    distilling: Mapping[str, Any] = field(default_factory=dict)
    preparing: Mapping[str, Any] | None = None
    base: Path | None = None
    base_sha256: str = ""
    members: int = 1
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureJob:
    """Measure how fast this computer is with so many processor cores; of no item."""

    cores: int


Job = PrepareJob | AttachJob | DistillJob | CheckJob | MeasureJob | Errand
"""Whatever a worker can be asked to do."""
