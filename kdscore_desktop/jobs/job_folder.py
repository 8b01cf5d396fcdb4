"""A job on the disk: a folder with `job.json` and `texts.jsonl`, and nothing else.

The parent writes here what a job needs to know, and takes the result from here into the project, so
that the project has one writer and a job that lost its parent can be taken up again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kdscore_desktop.domain import Item, Split
from kdscore_desktop.domain_json import item_from_json, item_to_json
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing, sha256_of
from kdscore_desktop.jobs.errand_specs import (
    ExportJob,
    FillJob,
    ImportJob,
    LookAtProbabilitiesJob,
    PlanFillJob,
    PlanImportJob,
    ProbabilitiesJob,
    ScoreJob,
)
from kdscore_desktop.jobs.specs import (
    AttachJob,
    CheckJob,
    DistillJob,
    Job,
    JobText,
    MeasureJob,
    PrepareJob,
)

_JOB = "job.json"
_TEXTS = "texts.jsonl"
_RESULT = "done.json"
_WORK = "work"
_PROGRESS = "progress.json"
_CONTROL = "control"
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
