"""What a worker is asked to do: a folder with `job.json` and `texts.jsonl`, and nothing else.

A worker that learns (prepares, attaches, distills, checks) never opens the project. Its parent
writes here what the job needs to know, and takes the result from here into the project, so that
the project has one writer and a job that lost its parent can be taken up again. An :data:`Errand`
is short work on the project itself; its parent lets go of the project while it runs.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from kdscore_desktop.domain import Item, Split
from kdscore_desktop.domain_json import item_from_json, item_to_json
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing, sha256_of

_JOB = "job.json"
_TEXTS = "texts.jsonl"
_RESULT = "done.json"
_WORK = "work"
_PROGRESS = "progress.json"
_CONTROL = "control"


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
class ScoreJob:
    """Score the responses of an item that its newest scorer has not scored yet.

    An errand: the worker opens the project itself, which its parent has closed meanwhile.
    """

    writes: ClassVar[bool] = True
    project: Path
    item: str


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write the gradebook of a project, which is opened for reading only, to `result`."""

    writes: ClassVar[bool] = False
    project: Path
    result: Path


@dataclass(frozen=True, slots=True)
class FillJob:
    """Fill an imported file and write it to `result`.

    `source` is the imported sheet; `options` are those of
    :mod:`~kdscore_desktop.jobs.fill_json`; `file` is the file as it was imported, where the project
    did not keep it.
    """

    writes: ClassVar[bool] = False
    project: Path
    result: Path
    source: int
    options: Mapping[str, Any]
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class PlanFillJob:
    """Say what filling an imported file would do, without writing it.

    `source`, `options` and `file` are as in :class:`FillJob`.
    """

    writes: ClassVar[bool] = False
    project: Path
    source: int
    options: Mapping[str, Any]
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class PlanImportJob:
    """Say what the import of a spreadsheet would bring into a project, without changing it.

    `options` are those of :mod:`~kdscore_desktop.jobs.import_options`, as JSON; `kept` is the
    folder of :mod:`~kdscore_desktop.jobs.kept_sheets`, None to keep no sheet that was read.
    """

    writes: ClassVar[bool] = False
    project: Path
    spreadsheet: Path
    options: Mapping[str, Any]
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class ImportJob:
    """Bring a spreadsheet into a project.

    `sha256` is that of the file which the educator looked at; a file that has changed since is
    refused. `options` and `kept` are as in :class:`PlanImportJob`.
    """

    writes: ClassVar[bool] = True
    project: Path
    spreadsheet: Path
    options: Mapping[str, Any]
    sha256: str
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class ProbabilitiesJob:
    """Make a spreadsheet of probabilities an item's teacher.

    `sheet`, `learner`, `response` and `levels` are those of
    :class:`~kdscore_desktop.jobs.soft_labels.ProbabilityColumns`.
    """

    writes: ClassVar[bool] = True
    project: Path
    item: str
    spreadsheet: Path
    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LookAtProbabilitiesJob:
    """Say what a :class:`ProbabilitiesJob` would do."""

    writes: ClassVar[bool] = False
    project: Path
    item: str
    spreadsheet: Path
    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MeasureJob:
    """Measure how fast this computer is with so many processor cores; of no item."""

    cores: int


Errand = (
    ScoreJob
    | ExportJob
    | PlanFillJob
    | FillJob
    | PlanImportJob
    | ImportJob
    | ProbabilitiesJob
    | LookAtProbabilitiesJob
)
"""Short work on a project that is not taken up again: it is done as a whole or not at all.

Each says whether it writes into the project, which its parent then has to let go of.
"""

Job = PrepareJob | AttachJob | DistillJob | CheckJob | MeasureJob | Errand
_KINDS: dict[str, type[Job]] = {
    "prepare": PrepareJob,
    "attach": AttachJob,
    "distill": DistillJob,
    "check": CheckJob,
    "measure": MeasureJob,
    "score": ScoreJob,
    "export": ExportJob,
    "probabilities": ProbabilitiesJob,
    "look at probabilities": LookAtProbabilitiesJob,
    "plan fill": PlanFillJob,
    "fill": FillJob,
    "plan import": PlanImportJob,
    "import": ImportJob,
}
_PATHS = ("result", "base", "teacher", "project", "spreadsheet", "file", "kept")


class JobFolder:
    """A job on the disk.

    Parameters
    ----------
    folder
        The job's own folder; it need not exist yet.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def work(self) -> Path:
        """The worker's folder for checkpoints, made if needed."""
        path = self.folder / _WORK
        path.mkdir(parents=True, exist_ok=True)
        return path

    @property
    def progress_file(self) -> Path:
        """Where a detached worker notes how far it is."""
        return self.folder / _PROGRESS

    @property
    def control_file(self) -> Path:
        """Where a word for a detached worker is left."""
        return self.folder / _CONTROL

    def exists(self) -> bool:
        """Whether an unfinished job lies here."""
        return (self.folder / _JOB).is_file()

    def create(self, job: Job, texts: Iterable[JobText]) -> None:
        """Write the job; one that lay here is discarded unless it asks for the very same.

        An unfinished job with the same texts and settings keeps its checkpoints, so that asking
        again goes on where it was interrupted.
        """
        described = json.dumps(_job_to_json(job), indent=1, sort_keys=True)
        lines = "".join(json.dumps(_text_to_json(text)) + "\n" for text in texts)
        if self._asks_for(described, lines):
            return
        self.discard()
        self.folder.mkdir(parents=True)
        for name, content in ((_TEXTS, lines), (_JOB, described)):  # job.json last: now it exists
            with replacing(self.folder / name) as temporary:
                temporary.write_text(content, encoding="utf-8")

    def _asks_for(self, described: str, lines: str) -> bool:
        return self.exists() and (
            (self.folder / _JOB).read_text(encoding="utf-8"),
            sha256_of(self.folder / _TEXTS),
        ) == (described, hashlib.sha256(lines.encode()).hexdigest())

    def load(self) -> tuple[Job, list[JobText]]:
        """Return the job and its texts.

        Raises
        ------
        InputError
            If there is none.
        """
        try:
            with (self.folder / _TEXTS).open(encoding="utf-8") as stream:
                texts = [_text_from_json(json.loads(line)) for line in stream]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._unreadable() from error
        return self.job(), texts

    def job(self) -> Job:
        """Return the job without its texts.

        Raises
        ------
        InputError
            If there is none.
        """
        try:
            return _job_from_json(json.loads((self.folder / _JOB).read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._unreadable() from error

    def _unreadable(self) -> InputError:
        return InputError(f"The unfinished work in '{self.folder}' cannot be read. Start it anew.")

    def finish(self, result: Mapping[str, Any]) -> None:
        """Keep the worker's result until the parent has taken it into the project."""
        with replacing(self.folder / _RESULT) as temporary:
            temporary.write_text(json.dumps(result), encoding="utf-8")

    def finished(self) -> dict[str, Any] | None:
        """Return the result of a worker whose parent was gone before it could take it."""
        path = self.folder / _RESULT
        if not path.is_file():
            return None
        result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return result

    def discard(self) -> None:
        """Remove the folder with everything in it."""
        if self.folder.exists():
            shutil.rmtree(self.folder)


def _job_to_json(job: Job) -> dict[str, Any]:
    kind = next(name for name, cls in _KINDS.items() if isinstance(job, cls))
    values = {spec.name: getattr(job, spec.name) for spec in dataclasses.fields(job)}
    return {"kind": kind} | {name: _value_to_json(value) for name, value in values.items()}


def _value_to_json(value: Any) -> Any:
    if isinstance(value, Item):
        return item_to_json(value)
    return str(value) if isinstance(value, Path) else value


def _job_from_json(value: dict[str, Any]) -> Job:
    kind = _KINDS[value.pop("kind")]
    if isinstance(value.get("item"), dict):
        value["item"] = item_from_json(value["item"])
    for name in _PATHS:
        if value.get(name) is not None:
            value[name] = Path(value[name])
    return kind(**value)


def _text_to_json(text: JobText) -> dict[str, Any]:
    told = {
        "text": text.text,
        "key": text.key,
        "split": text.split,
        "level": text.level,
        "probabilities": text.probabilities,
    }
    return told if text.fold is None else told | {"fold": text.fold}


def _text_from_json(value: Mapping[str, Any]) -> JobText:
    recorded = value["probabilities"]
    return JobText(
        text=value["text"],
        key=value["key"],
        split=None if value["split"] is None else Split(value["split"]),
        level=value["level"],
        probabilities=None if recorded is None else tuple(recorded),
        fold=value.get("fold"),
    )
